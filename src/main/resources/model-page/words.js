// Everything that is said in more than one view: dates, numbers and what the server's words are called on screen.
const NUMBER = new Intl.NumberFormat('id-ID');
const DAY = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "2026-11-22T14:05:00+08:00" -> "22 November 2026": the office's own day, wherever the browser is. */
export function day(moment) {
  return DAY.format(new Date(moment.slice(0, 10) + 'T00:00:00Z'));
}

/** "22 November 2026 pukul 14.05" */
export function dayAndTime(moment) {
  return day(moment) + ' pukul ' + moment.slice(11, 16).replace(':', '.');
}

export function number(value) {
  return NUMBER.format(value);
}

export const KINDS = {
  PROCESS: { one: 'Proses', many: 'Proses', content: 'diagram' },
  DECISION: { one: 'Tabel aturan', many: 'Tabel aturan', content: 'tabel' },
  FORM: { one: 'Formulir', many: 'Formulir', content: 'formulir' },
  OTHER: { one: 'Berkas lain', many: 'Berkas lain', content: 'berkas' }
};

export const CHANGES = {
  ADDED: { word: 'Baru', style: 'added' },
  REMOVED: { word: 'Dihapus', style: 'removed' },
  CHANGED: { word: 'Diubah', style: 'changed' },
  MOVED: { word: 'Digeser', style: 'moved' }
};

/** What kind of model a file is, by its name. */
export function kindOf(name) {
  if (name.endsWith('.bpmn')) return 'PROCESS';
  if (name.endsWith('.dmn')) return 'DECISION';
  return name.endsWith('.form') ? 'FORM' : 'OTHER';
}

/** When a change of such a model takes effect, in one sentence. */
export function effectOf(kind) {
  return {
    PROCESS: 'berlaku untuk pengajuan yang mulai sesudahnya; yang sedang berjalan tetap pada versinya, kecuali Anda memindahkannya',
    DECISION: 'berlaku seketika, untuk pertanyaan berikutnya; yang sudah diputus tidak berubah',
    FORM: 'berlaku seketika, juga pada tugas yang sudah terbuka',
    OTHER: 'berlaku seketika'
  }[kind];
}

/** What parts of a diagram are called. */
export const STEPS = {
  userTask: 'Tugas', serviceTask: 'Langkah otomatis', businessRuleTask: 'Tabel aturan', sendTask: 'Pengiriman', receiveTask: 'Menunggu pesan',
  task: 'Langkah', callActivity: 'Proses di bawahnya', subProcess: 'Bagian proses', transaction: 'Bagian proses', startEvent: 'Mulai',
  endEvent: 'Akhir', boundaryEvent: 'Kejadian pada langkah', intermediateCatchEvent: 'Menunggu', intermediateThrowEvent: 'Kejadian',
  exclusiveGateway: 'Pertanyaan', inclusiveGateway: 'Pertanyaan', parallelGateway: 'Bersamaan', eventBasedGateway: 'Menunggu salah satu',
  sequenceFlow: 'Panah', message: 'Pesan', error: 'Galat', escalation: 'Eskalasi', signal: 'Sinyal', process: 'Proses', textAnnotation: 'Catatan',
  association: 'Garis catatan', participant: 'Pelaku', lane: 'Jalur', dataObjectReference: 'Data', group: 'Kelompok'
};
