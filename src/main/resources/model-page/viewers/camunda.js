// The viewers that Cockpit and Tasklist themselves use, out of the library bundle they share (release 7.24.0, the last of its
// line): what a manager sees here is what Cockpit draws and what staff get to fill in. ModelPageTests fails where another
// release numbers these parts otherwise.
import { keyboardFor, notWhole, patternMessage, rupiah, valueIn, wholeNumber } from '../../app/tasklist/scripts/amanah/fields.js';

const PARTS = { diagram: 82236, tables: 17238, table: 27201, form: 57661 };

// What our changes of the form viewer call (Patches.java).
window.amanah ??= { keyboardFor, notWhole, patternMessage, rupiah, valueIn, wholeNumber };

let require = null;
function part(number) {
  if (!require) {
    // A chunk of our own without parts; the bundle's runtime hands its loader to whoever registers one.
    (self.webpackChunkcamunda_bpm_webapp ??= []).push([['amanah-model-page'], {}, (loader) => { require = loader; }]);
  }
  if (!require) throw new Error('The library bundle is not loaded');
  return require(number);
}

/** bpmn-js: a viewer that can be moved and zoomed. */
export const DiagramViewer = () => part(PARTS.diagram).A;

/** dmn-js: the viewer of decision tables alone. */
export function tableViewer(options) {
  const Tables = part(PARTS.tables).default;
  const Table = part(PARTS.table).default;
  class Viewer extends Tables {
    _getViewProviders() {
      return [{
        id: 'decisionTable',
        constructor: Table,
        opens: (element) => element.$type === 'dmn:Decision' && element.decisionLogic?.$type === 'dmn:DecisionTable'
      }];
    }
  }
  return new Viewer(options);
}

/** form-js: a form as the task list shows it. */
export const FormViewer = () => part(PARTS.form).Form;
