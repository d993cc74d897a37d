import { fill, h, section } from '../dom.js';
import { get } from '../server.js';
import { trouble } from '../parts.js';
import { dayAndTime, number } from '../words.js';
import { nameOf } from './moves.js';

export const title = 'Pemindahan';

const EVERY = 1000;
const STATES = { DONE: 'sudah pindah', FAILED: 'gagal, tetap seperti semula', LEFT: 'ditinggal pada versinya', ENDED: 'sudah selesai sebelum dipindahkan' };

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
    const gone = move.done + move.failed + move.left;
    bar.max = move.total || 1;
    bar.value = move.finished ? bar.max : gone;
    fill(state, move.finished
      ? [h('b', 'Selesai. '), number(move.done), ' dari ', number(move.total), ' pengajuan sudah pindah ke versi ', move.version, '.', move.failed > 0 && ' ' + number(move.failed) + ' gagal dan tetap seperti semula.']
      : ['Sedang memindahkan: ', number(gone), ' dari ', number(move.total), '. Halaman ini boleh ditutup; pemindahan berjalan terus.']);
    if (!move.finished) {
      timer = setTimeout(again, EVERY);
      return;
    }
    const others = (move.cases || []).filter((one) => one.state !== 'DONE');
    fill(result, others.length === 0 ? h('p.box.good', 'Tidak ada yang tertinggal.')
      : section('Yang tidak pindah', h('table.list',
        h('thead', h('tr', h('th', { scope: 'col' }, 'Pengajuan'), h('th', { scope: 'col' }, 'Versi semula'), h('th', { scope: 'col' }, 'Keadaan'), h('th.wide', { scope: 'col' }, 'Sebab'))),
        h('tbody', others.map((one) => h('tr', h('td', one.applicationNumber || '–'), h('td', { 'data-label': 'Versi semula' }, one.fromVersion),
          h('td', { 'data-label': 'Keadaan' }, STATES[one.state] || one.state), h('td', { 'data-label': 'Sebab' }, one.reason || '–')))))));
  }

  async function again() {
    try {
      const move = await get('moves/' + id);
      if (left) return;
      fill(failure);
      show(move);
    } catch (refused) {
      if (left) return;
      fill(failure, trouble(refused));
      timer = setTimeout(again, EVERY * 5);
    }
  }
}
