// The board on Cockpit's dashboard.
import { h, fill } from '../../../../../../../model-proses/dom.js';
import { order } from './dialogs.js';
import { desk } from './server.js';
import { age, asOf, moment, who } from './words.js';

const EVERY = 60_000;
const MOST_LINES = 8;

/** Draws the board and keeps it fresh; nothing for who may not see it. */
export function board(node, api) {
  const server = desk(api);
  const place = h('section.amanah-stuck', { 'aria-label': 'Pengajuan macet' }, h('p', {}, 'Papan sedang dimuat …'));
  node.append(place);
  const draw = () =>
    server.get('/board').then(
      (board) => fill(place, content(board, (service) => retry(server, service, draw))),
      (refusal) => fill(place, refusal.status === 403 ? null : h('p.amanah-error', {}, 'Papan tidak dapat dimuat: ' + refusal.message))
    );
  draw();
  const timer = setInterval(draw, EVERY);
  return () => clearInterval(timer);
}

function retry(server, service, draw) {
  order({
    title: 'Coba lagi',
    lines: [service.label + ': ' + service.explanation],
    run: (filled) => server.post(`/services/${service.key}/retry`, filled),
    done: draw
  });
}

function content(board, retryService) {
  asOf(board.asOf);
  return [
    h(
      'div.amanah-head',
      {},
      h('h3', {}, 'Pengajuan macet'),
      h('a.btn.btn-default', { href: '#/macet' }, 'Buka daftar dan tindakan')
    ),
    board.services.map((service) =>
      h(
        'p.amanah-service',
        { role: 'alert' },
        h('strong', {}, service.label),
        service.since ? h('span', { title: moment(service.since) }, ` (${age(service.since)}): `) : ': ',
        service.explanation,
        ' ',
        h('button.btn.btn-default.btn-xs', { onclick: () => retryService(service) }, 'Coba lagi')
      )
    ),
    board.places === 0
      ? h('p.amanah-good', {}, 'Tidak ada yang macet. Diperiksa ' + moment(board.asOf) + '.')
      : [
          h('p.amanah-sum', {}, h('strong', {}, board.places), ' tempat macet pada ', h('strong', {}, board.applications), ' pengajuan'),
          h(
            'div.amanah-counts',
            {},
            counts('Sebab', 'cause', board.byCause),
            counts('Langkah', 'step', board.byStep),
            counts('Kecamatan', 'kecamatan', board.byKecamatan),
            counts('Petugas', 'officer', board.byOfficer)
          ),
          h('h4', {}, 'Paling lama macet'),
          oldest(board.oldest)
        ]
  ];
}

function counts(title, key, lines) {
  const most = Math.max(...lines.map((line) => line.places));
  const rest = lines.slice(MOST_LINES).reduce((sum, line) => sum + line.places, 0);
  return h(
    'table.amanah-count',
    {},
    h('caption', {}, title),
    h(
      'tbody',
      {},
      lines.slice(0, MOST_LINES).map((line) =>
        h(
          'tr',
          {},
          h('td', {}, line.key ? h('a', { href: `#/macet?${key}=${encodeURIComponent(line.key)}` }, line.label) : line.label),
          h('td.amanah-bar', {}, h('span', { style: `width:${Math.round((100 * line.places) / most)}%` })),
          h('td.amanah-number', { title: `${line.applications} pengajuan, paling lama ${age(line.oldest)}` }, line.places)
        )
      ),
      rest ? h('tr', {}, h('td', {}, 'lainnya'), h('td', {}), h('td.amanah-number', {}, rest)) : null
    )
  );
}

function oldest(places) {
  return h(
    'table.table.amanah-oldest',
    {},
    h('thead', {}, h('tr', {}, ['Macet', 'Kelompok', 'Langkah', 'Sebab', 'Pemegang'].map((name) => h('th', {}, name)))),
    h(
      'tbody',
      {},
      places.map((one) =>
        h(
          'tr',
          {},
          h('td', { title: moment(one.since) }, age(one.since)),
          h(
            'td',
            {},
            h('a', { href: `#/macet?search=${encodeURIComponent(one.where.applicationNumber || '')}` }, one.where.groupName || '–'),
            ' ',
            h('small', {}, one.where.applicationNumber || '')
          ),
          h('td', {}, one.where.stepName || one.where.processName || '–'),
          h('td', {}, one.causeLabel),
          h('td', {}, who(one.where))
        )
      )
    )
  );
}
