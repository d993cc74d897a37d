import { fill, h, section } from '../dom.js';
import { get } from '../server.js';
import { dayAndTime, number } from '../words.js';

export const title = 'Memindahkan pengajuan';

/** Processes whose applications may be moved, and what was moved before. */
export async function view(page) {
  const [models, moves] = await Promise.all([get(''), get('moves')]);
  const processes = models.filter((one) => one.kind === 'PROCESS');
  fill(page,
    h('h1', 'Memindahkan pengajuan yang sedang berjalan'),
    h('p.lead', 'Pengajuan yang sedang berjalan tetap pada versi proses saat ia dimulai. Di sini Anda memindahkannya ke versi yang berlaku: tenggat, kehadiran dan putusan yang sudah ada ikut pindah.'),
    section('Proses',
      h('ul.plain', processes.map((one) => h('li.entry',
        h('div', h('b', one.title), h('div.hint', one.openCases ? number(one.openCases) + ' pengajuan sedang berjalan' : 'tidak ada yang sedang berjalan')),
        one.openCases ? h('a.button', { href: '#/pindah/proses/' + one.key }, 'Lihat rencananya') : null)))),
    section('Yang pernah dipindahkan', moves.length === 0
      ? h('p.empty', 'Belum pernah ada pengajuan yang dipindahkan.')
      : h('table.list',
        h('thead', h('tr', h('th', { scope: 'col' }, 'Kapan'), h('th', { scope: 'col' }, 'Proses'), h('th', { scope: 'col' }, 'Oleh'), h('th.wide', { scope: 'col' }, 'Alasan'), h('th', { scope: 'col' }, 'Hasil'))),
        h('tbody', moves.map((move) => h('tr',
          h('td', h('a', { href: '#/pindah/' + move.id }, dayAndTime(move.startedAt))),
          h('td', { 'data-label': 'Proses' }, nameOf(processes, move.process)),
          h('td', { 'data-label': 'Oleh' }, move.byName),
          h('td', { 'data-label': 'Alasan' }, move.reason),
          h('td', { 'data-label': 'Hasil' }, result(move))))))));
}

export function nameOf(models, key) {
  return models.find((one) => one.key === key)?.title || key;
}

function result(move) {
  if (!move.finished) return number(move.done) + ' dari ' + number(move.total) + ', sedang berjalan';
  return number(move.done) + ' pindah' + (move.failed ? ', ' + number(move.failed) + ' gagal' : '');
}
