// The page with filters, search and actions.
import { h, fill } from '../../../../../../../model-proses/dom.js';
import { absences, history, order, trace } from './dialogs.js';
import { factFields, moveFields } from './freeing.js';
import { desk } from './server.js';
import { age, asOf, moment, who } from './words.js';

const OF_JOBS = ['FAILED_JOB', 'RETRYING_JOB', 'IDLE_JOB'];
const WITH_COLLEAGUE = ['HAND_OVER'];
const ONE_PLACE = ['MOVE', 'CORRECT_FACT', 'CLOSE'];
const FILTERS = [
  ['cause', 'Semua sebab', 'byCause'],
  ['step', 'Semua langkah', 'byStep'],
  ['kecamatan', 'Semua kecamatan', 'byKecamatan'],
  ['officer', 'Semua petugas', 'byOfficer']
];

/** Draws the page. */
export function page(node, api) {
  const server = desk(api);
  const wanted = { ...asked(), offset: 0 };
  const chosen = new Map();
  let colleagues = [];

  const filters = h('div.amanah-row');
  const bulk = h('div.amanah-row.amanah-bulk');
  const list = h('div', { 'aria-live': 'polite' });
  const search = h('input.form-control', {
    type: 'search',
    value: wanted.search || '',
    placeholder: 'Nomor pengajuan atau nama kelompok',
    'aria-label': 'Cari nomor pengajuan atau nama kelompok'
  });
  const everywhere = h('input', { type: 'checkbox', id: 'amanah-everywhere', onchange: () => show() });
  node.append(
    h(
      'div.amanah-stuck.amanah-page',
      {},
      h(
        'div.amanah-head',
        {},
        h('h3', {}, 'Pengajuan macet'),
        h('button.btn.btn-default', { onclick: () => handOverAll() }, 'Alihkan semua tugas seorang petugas'),
        h('button.btn.btn-default', { onclick: () => absences(server, colleagues, () => Promise.all([people(), show()])) }, 'Cuti petugas')
      ),
      h(
        'form.amanah-row',
        {
          onsubmit: (event) => {
            event.preventDefault();
            again({ search: search.value });
          }
        },
        search,
        h('button.btn.btn-primary', {}, 'Cari'),
        h('label', { for: 'amanah-everywhere' }, everywhere, ' juga yang tidak macet'),
        h('a', { href: '#/macet/perjalanan' }, 'Pengajuan yang sudah selesai')
      ),
      filters,
      bulk,
      list
    )
  );

  const people = () => server.get('/colleagues').then((all) => (colleagues = all));

  function again(change) {
    Object.assign(wanted, { offset: 0 }, change);
    return show();
  }

  function show() {
    chosen.clear();
    filters.hidden = everywhere.checked;
    return server
      .get('/board')
      .then((board) => {
        asOf(board.asOf);
        drawFilters(board);
        return everywhere.checked ? server.get('/cases', { search: search.value }) : server.get('/stuck', wanted);
      })
      .then((answer) =>
        everywhere.checked
          ? fill(list, table(answer.map(healthy)))
          : fill(list, summary(answer), table(answer.places), pages(answer))
      )
      .then(drawBulk)
      .catch((refusal) => fill(list, h('p.amanah-error', { role: 'alert' }, refusal.message)));
  }

  function drawFilters(board) {
    fill(
      filters,
      FILTERS.map(([key, all, lines]) =>
        h(
          'select.form-control',
          { 'aria-label': all, onchange: (event) => again({ [key]: event.target.value }) },
          h('option', { value: '' }, all),
          board[lines]
            .filter((line) => line.key)
            .map((line) => h('option', { value: line.key, selected: line.key === wanted[key] }, `${line.label} (${line.places})`))
        )
      ),
      FILTERS.some(([key]) => wanted[key]) || wanted.search
        ? h('button.btn.btn-link', { onclick: () => ((search.value = ''), again({ cause: '', step: '', kecamatan: '', officer: '', search: '' })) }, 'Hapus saringan')
        : null,
      OF_JOBS.includes(wanted.cause) && !wanted.search && !wanted.officer
        ? h('button.btn.btn-primary', { onclick: () => retryAll() }, 'Coba lagi semuanya')
        : null
    );
  }

  function drawBulk() {
    const places = [...chosen.values()];
    const common = places.length
      ? places[0].actions
          .filter((offer) => places.length === 1 || !ONE_PLACE.includes(offer.action))
          .filter((offer) => places.every((one) => one.actions.some((other) => other.action === offer.action)))
      : [];
    fill(
      bulk,
      places.length
        ? [
            h('strong', {}, `${places.length} dipilih:`),
            common.length
              ? common.map((offer) => h('button.btn.btn-default.btn-sm', { onclick: () => act(offer, places) }, offer.label))
              : 'tidak ada tindakan yang sama untuk semuanya'
          ]
        : null
    );
  }

  function act(offer, places) {
    order({
      title: offer.label,
      lines: places.slice(0, 8).map((one) => `${one.where.groupName || one.where.applicationNumber || '–'}: ${one.where.stepName || one.where.processName}`)
        .concat(places.length > 8 ? [`dan ${places.length - 8} lagi`] : []),
      colleagues: WITH_COLLEAGUE.includes(offer.action) ? colleagues : undefined,
      until: offer.action === 'EXTEND',
      more: more(offer.action, places[0].where.place),
      run: (filled) =>
        server.post('/actions/' + offer.action, {
          ...filled,
          places: places.map((one) => one.where.place),
          cause: places.every((one) => one.cause === places[0].cause) ? places[0].cause : undefined
        }),
      done: show
    });
  }

  function more(action, place) {
    if (action === 'MOVE') return moveFields(server, place);
    return action === 'CORRECT_FACT' ? factFields(server, place) : undefined;
  }

  function undo(entry) {
    order({
      title: 'Batalkan: ' + entry.actionLabel,
      lines: [[entry.stepName, entry.after ? `${entry.after} → ${entry.before || 'tim'}` : null].filter(Boolean).join(': ')],
      run: ({ reason }) => server.post('/undo', { record: entry.id, reason }),
      done: show
    });
  }

  function retryAll() {
    order({
      title: 'Coba lagi semuanya',
      lines: ['Semua pekerjaan latar dengan sebab ini' + (wanted.step || wanted.kecamatan ? ', menurut saringan' : '')],
      run: ({ reason }) => server.post('/retry-all', { cause: wanted.cause, step: wanted.step, kecamatan: wanted.kecamatan, reason }),
      done: show
    });
  }

  function handOverAll() {
    const from = h('select.form-control', { 'aria-label': 'Petugas yang tugasnya dialihkan' }, colleagues.map((one) => h('option', { value: one.id }, one.name + (one.atWork ? '' : ' (cuti atau terkunci)'))));
    const away = colleagues.find((one) => !one.atWork);
    if (away) from.value = away.id;
    order({
      title: 'Alihkan semua tugas',
      lines: [from],
      colleagues,
      optionalColleague: true,
      run: ({ reason, to }) => server.post('/hand-over-all', { from: from.value, to, reason }),
      done: show
    });
  }

  function table(rows) {
    if (rows.length === 0) return h('p.amanah-good', {}, everywhere.checked ? 'Tidak ditemukan.' : 'Tidak ada yang macet dengan saringan ini.');
    const boxes = [];
    const all = h('input', {
      type: 'checkbox',
      'aria-label': 'Pilih semua',
      onchange: () => {
        boxes.forEach((box) => (box.checked = all.checked));
        chosen.clear();
        if (all.checked) rows.forEach((row) => chosen.set(row.where.place, row));
        drawBulk();
      }
    });
    return h(
      'table.table.amanah-list',
      {},
      h('thead', {}, h('tr', {}, h('th', {}, all), ['Kelompok', 'Langkah', 'Apa yang terjadi', 'Pemegang', 'Yang disarankan'].map((name) => h('th', {}, name)))),
      h(
        'tbody',
        {},
        rows.map((row) => {
          const box = h('input', {
            type: 'checkbox',
            'aria-label': 'Pilih ' + (row.where.groupName || row.where.place),
            onchange: () => {
              if (box.checked) chosen.set(row.where.place, row);
              else chosen.delete(row.where.place);
              drawBulk();
            }
          });
          boxes.push(box);
          return line(row, box);
        })
      )
    );
  }

  function line(row, box) {
    const where = row.where;
    return h(
      'tr',
      {},
      h('td', {}, box),
      h(
        'td',
        {},
        h('strong', {}, where.groupName || '–'),
        h('br'),
        where.applicationNumber || '',
        h('br'),
        h('small', {}, [where.kelurahan, where.kecamatan].filter(Boolean).join(', '))
      ),
      h(
        'td',
        {},
        where.stepName || '–',
        h('br'),
        h('small', {}, where.processName),
        where.atStepSince ? [h('br'), h('small', { title: moment(where.atStepSince) }, 'di langkah ini ' + age(where.atStepSince))] : null
      ),
      h(
        'td',
        {},
        row.causeLabel ? [h('span.amanah-cause', { 'data-cause': row.cause }, row.causeLabel), h('small', { title: moment(row.since) }, ' ' + age(row.since)), h('br'), row.explanation] : row.state,
        row.also && row.also.length ? [h('br'), h('small', {}, 'Juga: ' + row.also.join(', '))] : null,
        where.due && where.kind === 'TASK' ? [h('br'), h('small', {}, 'Tenggat ' + moment(where.due))] : null
      ),
      h('td', {}, who(where), where.officerName && where.officer !== where.holder ? [h('br'), h('small', {}, 'pendamping ' + where.officerName)] : null),
      h(
        'td.amanah-actions',
        {},
        row.proposals.map((offer, index) => h(`button.btn.btn-sm.${index === 0 ? 'btn-primary' : 'btn-default'}`, { onclick: () => act(offer, [row]) }, offer.label)),
        h(
          'span.amanah-more',
          {},
          where.applicationNumber ? h('a', { href: '#/macet/perjalanan?nomor=' + where.applicationNumber }, 'Perjalanan') : null,
          where.instanceId ? h('a', { href: '#/process-instance/' + where.instanceId + '/runtime' }, 'Lihat prosesnya') : null,
          where.kind === 'JOB' && row.cause !== 'IDLE_JOB'
            ? h('button.btn.btn-link.btn-xs', { onclick: () => server.get('/jobs/' + where.place + '/trace').then(trace) }, 'Jejak kesalahan')
            : null,
          where.applicationNumber
            ? h('button.btn.btn-link.btn-xs', { onclick: () => server.get(`/cases/${where.applicationNumber}/history`).then((all) => history(where.applicationNumber, all, undo)) }, 'Riwayat tindakan')
            : null
        )
      )
    );
  }

  function summary(answer) {
    return answer.total ? h('p', {}, h('strong', {}, answer.total), ' tempat macet, yang paling lama di atas') : null;
  }

  function pages(answer) {
    const last = answer.offset + answer.places.length;
    return answer.total > answer.places.length
      ? h(
          'div.amanah-row',
          {},
          answer.offset ? h('button.btn.btn-default', { onclick: () => again({ offset: Math.max(0, answer.offset - 50) }) }, 'Sebelumnya') : null,
          `${answer.offset + 1}–${last} dari ${answer.total}`,
          last < answer.total ? h('button.btn.btn-default', { onclick: () => again({ offset: last }) }, 'Berikutnya') : null
        )
      : null;
  }

  people().then(show, (refusal) => fill(list, h('p.amanah-error', { role: 'alert' }, refusal.message)));
}

/** A place that a search found, worded as a row. */
function healthy(found) {
  return { where: found.where, actions: found.actions, proposals: [], state: found.suspended ? 'Ditangguhkan' : 'Berjalan' };
}

/** The filters that the address names. */
function asked() {
  const query = new URLSearchParams(location.hash.split('?')[1] || '');
  return Object.fromEntries(['cause', 'step', 'kecamatan', 'officer', 'search'].map((key) => [key, query.get(key) || '']));
}
