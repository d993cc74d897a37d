import { fill, h, section } from '../dom.js';
import { get, post } from '../server.js';
import { busy, confirm, note, reasonField, trouble } from '../parts.js';
import { day, number } from '../words.js';
import { nameOf } from './moves.js';

export const title = 'Rencana pemindahan';

// Own mappings and the reason outlive a look at another view.
const kept = new Map();

/** Who of a process can move to the live version, where each step goes, and the button that does it. */
export async function view(page, key) {
  const own = kept.get(key) || { mappings: new Map(), reason: '' };
  kept.set(key, own);
  const models = await get('');
  const planPlace = h('div', { 'aria-live': 'polite' });
  fill(page,
    h('p.back', h('a', { href: '#/pindah' }, '‹ Semua proses')),
    h('p.over', 'Memindahkan pengajuan'), h('h1', nameOf(models, key)), planPlace);
  await plan();

  async function plan() {
    fill(planPlace, h('p.loading', { role: 'status' }, 'Menyusun rencana…'));
    try {
      const made = await post('processes/' + key + '/moves/plan', { mappings: asRequest() });
      fill(planPlace, summary(made), made.sources.map((source) => versionPlan(source, made)), made.movable > 0 && carryOut(made));
    } catch (failure) {
      fill(planPlace, trouble(failure), h('button', { type: 'button', onclick: plan }, 'Susun lagi'));
    }
  }

  function asRequest() {
    return [...own.mappings].map(([from, to]) => ({ from, to }));
  }

  function summary(made) {
    if (made.total === 0) return note(h('p', 'Tidak ada pengajuan pada versi lama: semuanya sudah pada versi ', made.target.version, ', atau belum ada yang berjalan.'));
    return h('div.figures',
      h('div.figure-card', h('b', number(made.total)), 'pengajuan pada versi lama'),
      h('div.figure-card.ok', h('b', number(made.movable)), 'dapat pindah ke versi ' + made.target.version),
      h('div.figure-card' + (made.stuck ? '.warn' : ''), h('b', number(made.stuck)), 'tetap di tempatnya'));
  }

  function versionPlan(source, made) {
    return section('Dari versi ' + source.version + ': ' + number(source.movable) + ' dari ' + number(source.total) + ' dapat pindah',
      source.problems.length > 0 && note(h('ul', source.problems.map((one) => h('li', one)))),
      h('table.list',
        h('thead', h('tr', h('th.wide', { scope: 'col' }, 'Langkah sekarang'), h('th.few', { scope: 'col' }, 'Banyaknya'), h('th.wide', { scope: 'col' }, 'Pindah ke langkah'), h('th.wide', { scope: 'col' }, 'Keterangan'))),
        h('tbody', source.steps.filter((step) => step.count > 0).map((step) => h('tr',
          h('td', step.fromLabel || step.from, step.oldest && h('div.hint', 'paling lama sejak ' + day(step.oldest))),
          h('td.few', { 'data-label': 'Banyaknya' }, number(step.count)),
          h('td', { 'data-label': 'Pindah ke langkah' }, target(step, made)),
          h('td', { 'data-label': 'Keterangan' }, step.problem ? h('span.trouble', step.problem) : step.own ? 'Anda pilih sendiri' : 'langkah yang sama'))))),
      source.cannot.length > 0 && h('details.move', { open: source.cannot.length <= 10 },
        h('summary', h('b', number(source.cannot.length)), ' pengajuan tidak dapat pindah, dan sebabnya'),
        h('table.list',
          h('thead', h('tr', h('th', { scope: 'col' }, 'Pengajuan'), h('th', { scope: 'col' }, 'Langkah'), h('th.wide', { scope: 'col' }, 'Sebab'))),
          h('tbody', source.cannot.map((one) => h('tr',
            h('td', one.applicationNumber || '–'), h('td', { 'data-label': 'Langkah' }, one.stepLabel || one.step), h('td', { 'data-label': 'Sebab' }, one.reason)))))));
  }

  function target(step, made) {
    const select = h('select', {
      'aria-label': 'Langkah tujuan untuk ' + (step.fromLabel || step.from), onchange: () => {
        if (select.value) own.mappings.set(step.from, select.value);
        else own.mappings.delete(step.from);
        plan();
      }
    },
    h('option', { value: '' }, step.to && !step.own ? step.toLabel || step.to : step.own ? 'Kembali ke usulan' : 'Belum ada: pilih langkah'),
    made.targets.filter((one) => one.id !== step.to || step.own).map((one) => h('option', { value: one.id, selected: step.own && one.id === step.to }, one.label || one.id)));
    return select;
  }

  function carryOut(made) {
    const reason = reasonField('Mengapa dipindahkan?', 'Misalnya: “Semua kelompok ikut aturan latihan yang baru”.', own.reason, (words) => { own.reason = words; });
    const place = h('div');
    const button = h('button.main', {
      type: 'button', onclick: async () => {
        const why = reason.read();
        if (!why) return;
        const sure = await confirm('Pindahkan ' + number(made.movable) + ' pengajuan?',
          [h('p', number(made.movable) + ' pengajuan pindah ke versi ' + made.target.version + ' dan melanjutkan di langkah menurut tabel di atas. Tenggat, kehadiran dan putusan ikut pindah.'),
            made.stuck > 0 && h('p', number(made.stuck) + ' pengajuan tetap pada versinya dan berjalan terus seperti sekarang.'),
            h('p', 'Yang gagal dipindahkan tetap seperti semula dan dilaporkan.')], 'Ya, pindahkan');
        if (!sure) return;
        await busy(button, place, async () => {
          const move = await post('processes/' + key + '/moves', { mappings: asRequest(), reason: why, target: made.target.definitionId });
          kept.delete(key);
          location.hash = '#/pindah/' + move.id;
        });
      }
    }, 'Pindahkan ' + number(made.movable) + ' pengajuan');
    const panel = section('Pindahkan', reason.element, place, h('div.buttons', button, h('button', { type: 'button', onclick: plan }, 'Susun rencana lagi')));
    panel.classList.add('panel');
    return panel;
  }
}
