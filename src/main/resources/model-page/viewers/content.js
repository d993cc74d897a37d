import { h } from '../dom.js';
import { diagram } from './diagram.js';
import { form } from './form.js';
import { table } from './table.js';

const VIEWERS = { PROCESS: diagram, DECISION: table, FORM: form };

/** Shows the content of a model by its kind; what cannot be drawn is said, and its text is shown. */
export async function content(kind, text, label) {
  try {
    return await VIEWERS[kind](text, label);
  } catch (undrawable) {
    console.warn(undrawable);
    return {
      element: h('div', h('p.hint', 'Isi berkas ini tidak dapat digambar; inilah teksnya.'), h('pre.text', text)),
      fit() {}, has: () => false, mark() {}, badge() {}, reveal() {}, focus: () => false, follow() {}, destroy() {}
    };
  }
}
