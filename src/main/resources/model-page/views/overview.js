import { h, fill, section } from '../dom.js';
import { download, get } from '../server.js';
import { busy } from '../parts.js';
import { KINDS, day, number } from '../words.js';

export const title = 'Yang berlaku';

/** Everything that is live, what waits for a decision on top. */
export async function view(page) {
  const [models, differences] = await Promise.all([get(''), get('differences')]);
  const zipTrouble = h('div');
  const lists = h('div');
  const search = h('input', { type: 'search', id: 'cari', placeholder: 'misalnya: jenjang', oninput: () => list() });

  function list() {
    const wanted = search.value.trim().toLowerCase();
    const found = models.filter((one) => !wanted || (one.title + ' ' + one.model + ' ' + one.live.reason).toLowerCase().includes(wanted));
    const parts = ['PROCESS', 'DECISION', 'FORM', 'OTHER']
      .map((kind) => [kind, found.filter((one) => one.kind === kind)])
      .filter(([, some]) => some.length > 0)
      .map(([kind, some]) => section(KINDS[kind].many, table(kind, some)));
    fill(lists, parts.length ? parts : h('p.empty', 'Tidak ada model yang cocok dengan “' + search.value.trim() + '”.'));
  }

  fill(page,
    h('div.title', h('h1', 'Model yang berlaku'),
      h('div.buttons',
        h('a.button.main', { href: '#/ubah' }, 'Ubah model'),
        h('button', {
          type: 'button',
          onclick: (event) => busy(event.currentTarget, zipTrouble, () => download('live.zip', 'model-' + new Date().toISOString().slice(0, 10) + '.zip'))
        }, 'Unduh semua (ZIP)'))),
    h('p.lead', 'Proses, tabel aturan dan formulir yang dipakai sekarang: sejak kapan, oleh siapa, dan mengapa. Klik sebuah nama untuk melihat isinya, versi lamanya, atau mengunduhnya.'),
    zipTrouble,
    differences.length > 0 && waiting(differences),
    h('div.field.inline', h('label', { for: 'cari' }, 'Cari'), search),
    lists);
  list();
}

function waiting(differences) {
  return h('section.box.note.waiting', { 'aria-labelledby': 'menunggu' },
    h('h2', { id: 'menunggu' }, 'Versi bawaan baru menunggu keputusan'),
    h('p', 'Pembaruan aplikasi membawa versi baru dari model yang pernah Anda ubah. Model Anda tetap berlaku sampai Anda memutuskan.'),
    h('ul.plain', differences.map((one) =>
      h('li.entry',
        h('div', h('b', one.title), h('div.hint', KINDS[one.kind].one, ' · bawaan ', one.applicationVersion || 'aplikasi', ' · terlihat ', day(one.seenAt))),
        h('a.button.main', { href: '#/beda/' + one.id }, 'Bandingkan dan putuskan')))));
}

function table(kind, models) {
  const process = kind === 'PROCESS';
  return h('table.list',
    h('thead', h('tr',
      h('th.wide', { scope: 'col' }, 'Nama'),
      h('th', { scope: 'col' }, 'Berlaku sejak'),
      h('th', { scope: 'col' }, 'Oleh'),
      h('th.wide', { scope: 'col' }, 'Alasan'),
      process && h('th.few', { scope: 'col' }, 'Pengajuan terbuka'),
      h('th.few', { scope: 'col' }, 'Versi'))),
    h('tbody', models.map((one) => h('tr',
      h('td', h('a', { href: '#/model/' + encodeURIComponent(one.model) }, one.title),
        one.pending && h('span.tag.changed', 'menunggu keputusan'),
        h('div.file', one.model)),
      h('td', { 'data-label': 'Berlaku sejak' }, day(one.live.liveSince)),
      h('td', { 'data-label': 'Oleh' }, one.live.byName),
      h('td', { 'data-label': 'Alasan' }, one.live.reason || '–'),
      process && h('td.few', { 'data-label': 'Pengajuan terbuka' }, number(one.openCases || 0)),
      h('td.few', { 'data-label': 'Versi' }, number(one.versions))))));
}
