// What changed files would do, as the server worked it out.
import { h } from './dom.js';
import { text } from './server.js';
import { comparison } from './comparison.js';
import { dayAndTime, day, number } from './words.js';

/** @returns {Promise<{element, shown, destroy}>} */
export async function effects({ decisions, chains, processes, forms }, files) {
  const pictures = new Map();
  for (const file of files) {
    const effect = processes.find((one) => one.model === file.model);
    const told = [...decisions, ...forms, ...processes].filter((one) => one.model === file.model).flatMap((one) => one.sentences);
    const before = file.live ? await text('versions/' + file.live.id + '/content') : '';
    pictures.set(file.model, await comparison(file.kind,
      { name: 'Yang berlaku sekarang', text: before }, { name: 'Berkas Anda', text: file.text },
      { changes: effect?.changes, sentences: told }));
  }
  const element = h('div', files.map((file) => h('section.effect',
    h('h3.effect-title', file.title),
    decisions.filter((one) => one.model === file.model).map(decision),
    chains.filter((one) => one.models.includes(file.model)).map(chain),
    processes.filter((one) => one.model === file.model).map(process),
    forms.filter((one) => one.model === file.model).map((one) => h('p.figure', one.openTasks
      ? [h('b', number(one.openTasks)), ' tugas terbuka memakai formulir ini dan langsung menampilkan isian yang baru.']
      : 'Tidak ada tugas terbuka yang sedang memakai formulir ini.')),
    pictures.get(file.model).element)));
  return {
    element,
    shown: () => pictures.forEach((one) => one.shown()),
    destroy: () => pictures.forEach((one) => one.destroy())
  };
}

function decision(effect) {
  return h('div',
    h('p.figure', effect.sentence),
    effect.unanswered > 0 && h('p.box.note', number(effect.unanswered) + ' pertanyaan tidak dapat dijawab tabel yang baru, misalnya karena kolomnya menanyakan hal yang waktu itu belum dicatat.'),
    moves(effect, 'keputusan'));
}

// Where several tables lead together, after this one has changed.
function chain(effect) {
  return h('div', h('p.figure', effect.sentence), moves(effect, effect.called));
}

function moves(effect, called) {
  return effect.moves.map((move) => h('details.move',
    h('summary', h('b', number(move.decisions)), ' ' + called + ' dari ', number(move.applications), ' pengajuan: ', h('b', move.from), ' → ', h('b', move.to)),
    h('table.list',
      h('thead', h('tr', h('th', { scope: 'col' }, 'Pengajuan'), h('th', { scope: 'col' }, 'Ditanya'), h('th.wide', { scope: 'col' }, 'Keadaannya'), h('th', { scope: 'col' }, 'Semula'), h('th', { scope: 'col' }, 'Kini'))),
      h('tbody', move.cases.map((one) => h('tr',
        h('td', one.applicationNumber || '–'),
        h('td', { 'data-label': 'Ditanya' }, h('time', { datetime: one.askedAt, title: dayAndTime(one.askedAt) }, day(one.askedAt))),
        h('td', { 'data-label': 'Keadaannya' }, one.facts),
        h('td', { 'data-label': 'Semula' }, one.from),
        h('td', { 'data-label': 'Kini' }, one.to))))),
    move.cases.length < move.decisions && h('p.hint', 'Ditampilkan ' + number(move.cases.length) + ' yang terbaru.')));
}

function process(effect) {
  if (!effect.openTotal) return h('p.figure', 'Tidak ada pengajuan yang sedang berjalan di proses ini.');
  return h('div',
    h('p.figure', h('b', number(effect.openTotal)), ' pengajuan sedang berjalan di proses ini. Semuanya tetap pada versinya, kecuali Anda memindahkannya sesudah ini.'),
    h('details.move', h('summary', 'Di langkah mana saja'),
      h('ul', effect.openCases.map((one) => h('li', h('b', one.label || one.elementId), ': ', number(one.count), ' (versi ', one.version, one.oldest ? ', paling lama sejak ' + day(one.oldest) : '', ')')))));
}
