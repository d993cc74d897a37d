// What happened to a case, one line each, the oldest first.
import { h, fill } from '../../../../../../../model-proses/dom.js';
import { trace } from '../stuck/dialogs.js';
import { moment, span } from '../stuck/words.js';

const KINDS = {
  BEGIN: 'Mulai',
  TASK: 'Tugas',
  PART: 'Bagian',
  AUTOMATIC: 'Otomatis',
  EVENT: 'Peristiwa',
  FAILURE: 'Gagal',
  RECOVERED: 'Pulih',
  TIMER: 'Pewaktu',
  INCIDENT: 'Gangguan',
  ACTION: 'Tindakan',
  END: 'Selesai'
};

/** A timeline of the server's answer. */
export function timeline(server, story) {
  const list = h('div.amanah-table');
  const automatic = h('input', { type: 'checkbox', onchange: () => draw() });
  const trouble = h('input', { type: 'checkbox', onchange: () => draw() });
  const draw = () => fill(list, table(server, story.moments.filter(wanted)));
  const wanted = (one) =>
    (automatic.checked || one.kind !== 'AUTOMATIC') && (!trouble.checked || !['TASK', 'PART', 'AUTOMATIC', 'EVENT'].includes(one.kind));
  draw();
  return h(
    'section.amanah-timeline',
    { 'aria-label': 'Perjalanan ' + story.about.applicationNumber },
    h(
      'div.amanah-row',
      {},
      h('strong', {}, `${story.about.groupName} · ${story.about.applicationNumber}`),
      h('span', {}, story.about.status),
      h('label', {}, automatic, ' juga langkah otomatis'),
      h('label', {}, trouble, ' hanya gangguan, pewaktu, dan tindakan')
    ),
    list
  );
}

function table(server, moments) {
  if (moments.length === 0) return h('p', {}, 'Tidak ada yang cocok.');
  return h(
    'table.table',
    {},
    h('thead', {}, h('tr', {}, ['Waktu', '', 'Apa', 'Siapa', 'Lama'].map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, moments.map((one) => line(server, one)))
  );
}

function line(server, one) {
  return h(
    'tr.amanah-moment',
    { 'data-kind': one.kind, 'data-open': one.minutes !== null && one.until === null },
    h('td', {}, moment(one.at)),
    h('td', {}, h('span.amanah-kind', { 'data-kind': one.kind }, KINDS[one.kind])),
    h(
      'td',
      {},
      h('strong', {}, one.title),
      one.words ? ' – ' + one.words : null,
      one.attempt
        ? [' ', h('button.btn.btn-link.btn-xs', { onclick: () => server.get(`/attempts/${one.attempt}/trace`).then(trace) }, 'Jejak kesalahan')]
        : null,
      place(one)
    ),
    h('td', {}, one.who || ''),
    h('td', { title: one.until ? 'sampai ' + moment(one.until) : '' }, one.minutes === null ? '' : one.minutes > 0 ? span(one.minutes) : 'seketika')
  );
}

function place(one) {
  const where = one.kind === 'BEGIN' || one.kind === 'END' ? null : [one.stepName, one.process].filter(Boolean).join(' · ');
  return where ? [h('br'), h('small', {}, where)] : null;
}
