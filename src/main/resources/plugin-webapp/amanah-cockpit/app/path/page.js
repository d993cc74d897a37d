// The page that finds a case, also one that has ended, and shows what happened to it.
import { h, fill } from '../../../../../../../model-proses/dom.js';
import { sight } from '../stuck/server.js';
import { day } from '../stuck/words.js';
import { timeline } from './timeline.js';

/** Draws the page; the address may name an application: {@code ?nomor=AJU-2026-00042}. */
export function page(node, api) {
  const server = sight(api);
  const asked = new URLSearchParams(location.hash.split('?')[1] || '').get('nomor') || '';
  const result = h('div', { 'aria-live': 'polite' });
  const search = h('input.form-control', {
    type: 'search',
    value: asked,
    placeholder: 'Nomor pengajuan atau nama kelompok',
    'aria-label': 'Cari nomor pengajuan atau nama kelompok'
  });
  node.append(
    h(
      'div.amanah-stuck.amanah-page',
      {},
      h('div.amanah-head', {}, h('h3', {}, 'Perjalanan pengajuan'), h('a.btn.btn-default', { href: '#/macet' }, 'Pengajuan macet')),
      h(
        'form.amanah-row',
        {
          onsubmit: (event) => {
            event.preventDefault();
            find();
          }
        },
        search,
        h('button.btn.btn-primary', {}, 'Cari'),
        h('span', {}, 'yang berjalan dan yang sudah selesai')
      ),
      result
    )
  );
  const refused = (refusal) => fill(result, h('p.amanah-error', { role: 'alert' }, refusal.message));
  const wait = () => fill(result, h('p', {}, 'Sedang dimuat …'));

  function show(number) {
    wait();
    server.get(`/cases/${encodeURIComponent(number)}/timeline`).then((story) => fill(result, timeline(server, story)), refused);
  }

  function find() {
    wait();
    server.get('/applications', { search: search.value }).then((found) => {
      if (found.length === 1) show(found[0].applicationNumber);
      else fill(result, found.length === 0 ? h('p', {}, 'Tidak ditemukan.') : list(found));
    }, refused);
  }

  function list(found) {
    return h(
      'table.table',
      {},
      h('thead', {}, h('tr', {}, ['Kelompok', 'Nomor', 'Keadaan', 'Dibuka'].map((name) => h('th', { scope: 'col' }, name)))),
      h(
        'tbody',
        {},
        found.map((one) =>
          h(
            'tr',
            {},
            h('td', {}, h('a', { href: '#/macet/perjalanan?nomor=' + encodeURIComponent(one.applicationNumber) }, one.groupName)),
            h('td', {}, one.applicationNumber),
            h('td', {}, one.status),
            h('td', {}, day(one.openedOn))
          )
        )
      )
    );
  }

  if (asked) show(asked);
}
