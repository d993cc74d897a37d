import { fill, h, section } from '../dom.js';
import { get, post } from '../server.js';
import { busy, trouble } from '../parts.js';
import { dayAndTime, number } from '../words.js';
import { nameOf } from './moves.js';

export const title = 'Pemindahan';

const EVERY = 1000;
const STATES = { DONE: 'sudah pindah', FAILED: 'gagal, tetap seperti semula', LEFT: 'menunggu giliran', ENDED: 'selesai sendiri sebelum gilirannya' };

/** One move while it goes on, and its result. */
export async function view(page, id) {
  const [models, first] = await Promise.all([get(''), get('moves/' + id)]);
  let timer = null;
  let left = false;
  const bar = h('progress', { max: 1, 'aria-label': 'Kemajuan pemindahan' });
  const state = h('p.lead', { role: 'status' });
  const failure = h('div');
  const result = h('div');
  fill(page,
    h('p.back', h('a', { href: '#/pindah' }, '‹ Memindahkan pengajuan')),
    h('p.over', 'Pemindahan pengajuan'), h('h1', nameOf(models, first.process)),
    h('p', dayAndTime(first.startedAt), ', oleh ', h('b', first.byName), ': “', first.reason, '”'),
    bar, state, failure, result);
  show(first);
  return () => {
    left = true;
    clearTimeout(timer);
  };

  function show(move) {
    const gone = move.done + move.failed;
    bar.max = move.total || 1;
    bar.value = move.finished ? bar.max : gone;
    fill(state, move.finished
      ? [h('b', 'Selesai. '), number(move.done), ' dari ', number(move.total), ' pengajuan sudah pindah ke versi ', move.version, '.', move.failed > 0 && ' ' + number(move.failed) + ' gagal dan tetap seperti semula.']
      : ['Sedang memindahkan: ', number(gone), ' dari ', number(move.total), '. Halaman ini boleh ditutup; pemindahan berjalan terus.']);
    if (!move.finished) {
      timer = setTimeout(poll, EVERY);
      return;
    }
    const others = (move.cases || []).filter((one) => one.state !== 'DONE');
    const failed = others.filter((one) => one.state === 'FAILED');
    fill(result, others.length === 0 ? h('p.box.good', 'Tidak ada yang tertinggal.')
      : section('Yang tidak pindah', failed.length > 0 && (move.closed ? h('p', 'Yang gagal dibiarkan berjalan di versi lamanya, lengkap dengan tenggatnya.') : again(move)), h('table.list',
        h('thead', h('tr', h('th', { scope: 'col' }, 'Pengajuan'), h('th', { scope: 'col' }, 'Versi semula'), h('th', { scope: 'col' }, 'Keadaan'), h('th.wide', { scope: 'col' }, 'Sebab'))),
        h('tbody', others.map((one) => h('tr', h('td', one.applicationNumber || '–'), h('td', { 'data-label': 'Versi semula' }, one.fromVersion),
          h('td', { 'data-label': 'Keadaan' }, STATES[one.state] || one.state), h('td', { 'data-label': 'Sebab' }, one.reason || '–')))))));
  }

  // The failed ones still run where they ran: once more, or let them be.
  function again(move) {
    const place = h('div');
    const act = (words, path) => h('button', {
      type: 'button', onclick: (event) => busy(event.currentTarget, place, async () => {
        await post('moves/' + id + '/' + path, {});
        show(await get('moves/' + id));
      })
    }, words);
    return h('div.choice', h('p', 'Yang gagal tetap berjalan di versi lamanya, lengkap dengan tenggatnya. Perbaiki sebabnya lalu coba lagi, atau biarkan.'),
      place, h('div.buttons', act('Coba pindahkan lagi', 'again'), act('Biarkan di versi lama', 'close')));
  }

  async function poll() {
    try {
      const move = await get('moves/' + id);
      if (left) return;
      fill(failure);
      show(move);
    } catch (refused) {
      if (left) return;
      fill(failure, trouble(refused));
      timer = setTimeout(poll, EVERY * 5);
    }
  }
}
