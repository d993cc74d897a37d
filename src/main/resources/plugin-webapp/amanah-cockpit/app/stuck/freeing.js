// What moving a case, or setting a fact of it right, asks for before it is done.
import { h, fill } from '../../../../../../../model-proses/dom.js';
import { day } from './words.js';

/** Picks the step a case is put to, and shows what that stops and starts; answers what the order needs. */
export function moveFields(server, place) {
  const preview = h('div.amanah-preview', { 'aria-live': 'polite' });
  const select = h('select.form-control', { id: 'amanah-move', required: true, onchange: () => show() });
  const fields = h('div', {}, h('label', { for: 'amanah-move' }, 'Langkah tujuan'), select, preview);
  let targets = [];
  let seen;
  let shown = 0;

  server.get('/moves', { place }).then(
    (found) => {
      targets = found;
      const processes = [...new Set(found.map((one) => one.processName))];
      fill(
        select,
        h('option', { value: '' }, found.length ? 'Pilih langkah' : 'Tidak ada langkah yang dapat dituju'),
        processes.map((name) =>
          h(
            'optgroup',
            { label: name },
            found.map((one, index) =>
              one.processName === name ? h('option', { value: index }, one.stepName + (one.current ? ' (diulang dari awal)' : '')) : null
            )
          )
        )
      );
    },
    (refusal) => fill(preview, h('p.amanah-error', {}, refusal.message))
  );

  function show() {
    seen = undefined;
    const target = targets[select.value];
    const asked = ++shown;
    if (select.value === '' || !target) return fill(preview);
    return server.get('/moves/preview', { place, instance: target.instance, step: target.step }).then(
      (answer) => {
        if (asked !== shown) return;
        seen = answer.seen;
        fill(preview, words(answer));
      },
      (refusal) => fill(preview, h('p.amanah-error', {}, refusal.message))
    );
  }

  return {
    fields,
    filled: () => {
      const target = targets[select.value];
      return target ? { move: { instance: target.instance, step: target.step, seen } } : {};
    }
  };
}

function words(preview) {
  return [
    preview.stops.length
      ? [
          h('p', {}, 'Dihentikan:'),
          h(
            'ul.amanah-stops',
            {},
            preview.stops.map((one) => h('li', {}, one.stepName, one.holders ? ` – dipegang ${one.holders}` : '', h('small', {}, ` (${one.processName})`)))
          )
        ]
      : h('p', {}, 'Tidak ada yang dihentikan.'),
    h('p', {}, preview.startsAgain ? 'Prosesnya dimulai lagi pada: ' : 'Dimulai: ', h('strong', {}, preview.stepName), h('small', {}, ` (${preview.processName})`)),
    preview.reopensVerdict ? h('p.amanah-warning', {}, 'Putusan yang sudah ada tidak berlaku lagi: pengajuan ini akan diputus ulang.') : null
  ];
}

/** A day as people say it. */
function said(value) {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value;
}

/** Picks a fact and what it becomes; answers what the order needs. */
export function factFields(server, place) {
  const value = h('div');
  const select = h('select.form-control', { id: 'amanah-fact', required: true, onchange: () => show() });
  const fields = h('div', {}, h('label', { for: 'amanah-fact' }, 'Data alur'), select, value);
  let facts = [];
  let input;

  server.get('/facts', { place }).then(
    (found) => {
      facts = found;
      fill(
        select,
        h('option', { value: '' }, found.length ? 'Pilih data' : 'Tidak ada data alur yang boleh diperbaiki di sini'),
        found.map((one, index) => h('option', { value: index }, `${one.label}: ${one.value === 'null' ? 'kosong' : one.choices[one.value] || said(one.value)}`))
      );
    },
    (refusal) => fill(value, h('p.amanah-error', {}, refusal.message))
  );

  function show() {
    const fact = facts[select.value];
    input = undefined;
    if (select.value === '' || !fact) return fill(value);
    if (fact.right !== null && fact.right !== undefined) {
      return fill(value, h('p', {}, 'Disamakan dengan data pengajuan: ', h('strong', {}, fact.right)));
    }
    const choices = Object.entries(fact.choices);
    input = choices.length
      ? h('select.form-control', { id: 'amanah-value', required: true }, choices.map(([code, text]) => h('option', { value: code }, text)))
      : h('input.form-control', { type: 'date', id: 'amanah-value', required: true, value: fact.value });
    return fill(value, h('label', { for: 'amanah-value' }, 'Menjadi'), input);
  }

  return {
    fields,
    filled: () => {
      const fact = facts[select.value];
      return fact ? { correction: { fact: fact.name, value: input ? input.value : undefined } } : {};
    }
  };
}
