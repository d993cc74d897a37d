import { h } from '../dom.js';
import { tableViewer } from './camunda.js';

const WORDS = {
  When: 'Bila', And: 'dan', Then: 'maka', Annotations: 'Keterangan', 'Input label: ': '', 'Input expression: ': '', 'Output label': 'Hasil',
  'Output name': 'Hasil', 'Input type': 'Jenis', 'Output type': 'Jenis', 'Input values': 'Pilihan', 'Output values': 'Pilihan', 'Decision name: ': ''
};
const translate = (words, parts = {}) => (words in WORDS ? WORDS[words] : words).replace(/{([^}]+)}/g, (all, key) => parts[key] ?? all);

/** What the table's own mode means to who reads it. */
const POLICIES = {
  UNIQUE: 'Tepat satu baris boleh cocok.',
  FIRST: 'Baris paling atas yang cocok berlaku.',
  ANY: 'Beberapa baris boleh cocok bila hasilnya sama.',
  COLLECT: 'Semua baris yang cocok berlaku.',
  'RULE ORDER': 'Semua baris yang cocok berlaku, menurut urutannya.',
  'OUTPUT ORDER': 'Semua baris yang cocok berlaku, menurut urutan hasilnya.',
  PRIORITY: 'Baris dengan hasil terpenting berlaku.'
};

/** Draws a decision table; `mark` colours rows, `focus` frames a row, a column or a cell by its id. */
export async function table(xml, label) {
  const place = h('div.table-place', { role: 'group', 'aria-label': label });
  const viewer = tableViewer({ container: place, decisionTable: { additionalModules: [{ translate: ['value', translate] }] } });
  await viewer.importXML(xml);
  const [, policy] = /<decisionTable[^>]*hitPolicy="([^"]*)"/.exec(xml) || [];
  const rowsOf = (id) => [...place.querySelectorAll('[data-row-id], [data-element-id], [data-col-id]')]
    .filter((cell) => [cell.dataset.rowId, cell.dataset.elementId, cell.dataset.colId].includes(id));
  return {
    element: h('div.table-view', h('p.hint', POLICIES[policy || 'UNIQUE'] || ''), place),
    fit() {},
    has: (id) => rowsOf(id).length > 0,
    mark(id, style) {
      for (const cell of rowsOf(id)) (cell.closest('tr') || cell).classList.add('row-' + style);
    },
    focus(id) {
      for (const cell of place.querySelectorAll('.cell-focus')) cell.classList.remove('cell-focus');
      const cells = rowsOf(id);
      for (const cell of cells) cell.classList.add('cell-focus');
      cells[0]?.scrollIntoView({ block: 'center', behavior: 'smooth' });
      return cells.length > 0;
    },
    destroy: () => viewer.destroy()
  };
}
