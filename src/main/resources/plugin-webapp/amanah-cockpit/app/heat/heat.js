// The heat map on the diagram of a process: how many cases are at each step, and for how long.
import { h, fill } from '../../../../../../../model-proses/dom.js';
import { open } from '../stuck/dialogs.js';
import { sight } from '../stuck/server.js';
import { moment, span } from '../stuck/words.js';
import { strip } from './strip.js';

const LEVELS = 5;
const OVERLAY = 'amanah-heat';
const REMEMBERED = 'amanah.heat';
// The darkest colour is for no less than so many cases, so much time: a single case is not alarming.
const BY = {
  cases: { label: 'menurut jumlah', value: (step) => step.cases, darkest: 5, least: 'sedikit', most: (top) => `${top} kasus` },
  time: { label: 'menurut lama', value: (step) => step.medianMinutes || 0, darkest: 24 * 60, least: 'sebentar', most: span }
};

/** Puts the heat map on a diagram; nothing for who may not see it. */
export function heat(viewer, api, definitionId) {
  const server = sight(api);
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const elements = viewer.get('elementRegistry');
  const wanted = { on: true, by: 'cases', all: true, ...remembered() };
  const panel = h('section.amanah-heat', { 'aria-label': 'Peta panas' });
  let marked = [];
  let shown = 0;

  load();

  function load() {
    const asked = ++shown;
    return server.get('/heat/' + encodeURIComponent(definitionId), { allVersions: wanted.all }).then(
      (answer) => {
        if (asked !== shown) return;
        strip(viewer, panel);
        draw(answer);
      },
      (refusal) => {
        if (refusal.status === 403) return;
        strip(viewer, panel);
        fill(panel, h('p.amanah-error', { role: 'alert' }, 'Peta panas tidak dapat dimuat: ' + refusal.message));
      }
    );
  }

  function change(what) {
    Object.assign(wanted, what);
    localStorage.setItem(REMEMBERED, JSON.stringify(wanted));
    return load();
  }

  function draw(answer) {
    clear();
    const by = BY[wanted.by];
    const here = answer.steps.filter((step) => elements.get(step.id));
    const top = Math.max(by.darkest, ...here.map(by.value));
    fill(panel, controls(answer, by, top, here));
    if (!wanted.on) return;
    for (const step of here) {
      if (step.cases === 0 && step.stuck === 0) continue;
      if (by.value(step) > 0) mark(step.id, 'amanah-heat-' + Math.max(1, Math.ceil((LEVELS * by.value(step)) / top)));
      const { width, height } = elements.get(step.id);
      if (step.cases) overlays.add(step.id, OVERLAY, { position: { top: 0, left: width / 2 }, scale: false, html: badge(step) });
      if (step.stuck) overlays.add(step.id, OVERLAY, { position: { top: height, left: width / 2 }, scale: false, html: standing(step) });
    }
  }

  function mark(id, level) {
    canvas.addMarker(id, level);
    marked.push([id, level]);
  }

  function clear() {
    marked.forEach(([id, level]) => canvas.removeMarker(id, level));
    marked = [];
    overlays.remove({ type: OVERLAY });
  }

  function controls(answer, by, top, here) {
    const elsewhere = answer.steps.filter((step) => !here.includes(step)).reduce((sum, step) => sum + step.cases, 0);
    return [
      box('Peta panas', wanted.on, (on) => change({ on })),
      wanted.on
        ? [
            h(
              'select.form-control.input-sm',
              { 'aria-label': 'Warna menurut', onchange: (event) => change({ by: event.target.value }) },
              Object.entries(BY).map(([key, one]) => h('option', { value: key, selected: key === wanted.by }, one.label))
            ),
            h(
              'select.form-control.input-sm',
              { 'aria-label': 'Versi yang dihitung', onchange: (event) => change({ all: event.target.value === 'all' }) },
              h('option', { value: 'all', selected: wanted.all }, 'semua versi'),
              h('option', { value: 'this', selected: !wanted.all }, `versi ${answer.version} saja`)
            ),
            h(
              'span.amanah-legend',
              { title: 'Makin gelap makin ' + (wanted.by === 'cases' ? 'banyak' : 'lama') },
              by.least,
              Array.from({ length: LEVELS }, (_, level) => h(`i.amanah-heat-${level + 1}`)),
              by.most(top)
            ),
            h('span', { title: 'Separuh dari kasus di langkah itu sudah selama itu atau lebih lama' }, 'angka: kasus · lama'),
            h('button.btn.btn-default.btn-sm', { onclick: () => figures(answer, elsewhere) }, 'Angka')
          ]
        : null
    ];
  }
}

/** The heat map in figures. */
function figures(answer, elsewhere) {
  const dialog = open(
    `${answer.process}: ` + (answer.allVersions ? 'kasus semua versi' : `kasus versi ${answer.version}`),
    h('p', {}, `Keadaan ${moment(answer.asOf)}. Biasanya: lama separuh dari yang selesai dalam 90 hari terakhir, seluruh kantor.`),
    elsewhere ? h('p', {}, `${elsewhere} kasus ada di langkah yang tidak ada pada diagram versi ini.`) : null,
    h(
      'table.table',
      {},
      h('thead', {}, h('tr', {}, ['Langkah', 'Kasus', 'Separuhnya sudah', 'Paling lama', 'Biasanya', 'Macet'].map((name) => h('th', { scope: 'col' }, name)))),
      h(
        'tbody',
        {},
        answer.steps
          .map((step) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, step.name),
              h('td', {}, step.cases || '–'),
              h('td', {}, time(step.medianMinutes)),
              h('td', {}, time(step.oldestMinutes)),
              h('td', {}, time(step.usualMinutes)),
              h('td', {}, step.stuck || '–')
            )
          )
      )
    ),
    h('button.btn.btn-default', { onclick: () => dialog.close() }, 'Tutup')
  );
}

function badge(step) {
  const told = [
    `${step.cases} kasus` + (step.places > step.cases ? ` di ${step.places} tempat` : ''),
    step.cases ? `separuhnya sudah ${time(step.medianMinutes)} atau lebih, paling lama ${time(step.oldestMinutes)}` : '',
    step.usualMinutes === null ? 'belum ada yang selesai dalam 90 hari' : `biasanya ${time(step.usualMinutes)} (${step.finished} selesai)`,
    step.stuck ? `${step.stuck} tempat macet` : ''
  ];
  return h('span.amanah-heat-badge', { title: told.filter(Boolean).join('; ') }, `${step.cases} · ${time(step.medianMinutes)}`);
}

function standing(step) {
  return h('a.amanah-heat-stuck', { href: '#/macet?step=' + encodeURIComponent(step.id), title: 'Buka daftar yang macet di langkah ini' }, `${step.stuck} macet`);
}

function box(label, checked, changed) {
  return h('label', {}, h('input', { type: 'checkbox', checked, onchange: (event) => changed(event.target.checked) }), ' ' + label);
}

function time(minutes) {
  return minutes === null || minutes === undefined ? '–' : span(minutes);
}

function remembered() {
  try {
    return JSON.parse(localStorage.getItem(REMEMBERED)) || {};
  } catch {
    return {};
  }
}
