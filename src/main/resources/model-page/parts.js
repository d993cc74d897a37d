// Pieces that several views are made of.
import { h } from './dom.js';
import { Refused } from './server.js';
import { dayAndTime, day } from './words.js';

/** What went wrong, in words; a mistake of ours is told as such and stands in the browser's log. */
export function trouble(failure) {
  if (!(failure instanceof Refused)) console.error(failure);
  const message = failure instanceof Refused ? failure.message : 'Halaman ini bermasalah. Muat ulang; bila tetap begini, beri tahu operator.';
  const problems = (failure.problems || []).map((problem) => problem.message).filter((one) => one && one !== message);
  return h('div.box.bad', { role: 'alert' }, h('p', h('b', message)), problems.length > 0 && h('ul', problems.map((one) => h('li', one))));
}

export function good(...children) {
  return h('div.box.good', { role: 'status' }, ...children);
}

export function note(...children) {
  return h('div.box.note', ...children);
}

/** Who put a version live and when, in one line. */
export function whoAndWhen(version) {
  return [version.byName, ', ', h('time', { datetime: version.liveSince, title: dayAndTime(version.liveSince) }, day(version.liveSince))];
}

let fields = 0;

/** The reason that every change needs; `read()` gives it, or points at the empty field and gives null. */
export function reasonField(label, hint, kept = '', onchange = () => {}) {
  const id = 'alasan-' + ++fields;
  const field = h('textarea', {
    id, rows: 3, maxlength: 500, required: true, 'aria-describedby': id + '-bantuan', oninput: () => {
      mark(false);
      onchange(field.value);
    }
  });
  field.value = kept;
  const missing = h('p.trouble', { role: 'alert' });
  const mark = (wrong) => {
    missing.textContent = wrong ? 'Alasan wajib diisi: setahun lagi orang ingin tahu mengapa ini diubah.' : '';
    field.setAttribute('aria-invalid', wrong ? 'true' : 'false');
  };
  return {
    element: h('div.field', h('label', { for: id }, label, ' ', h('span.must', '(wajib)')), h('p.hint', { id: id + '-bantuan' }, hint), field, missing),
    read() {
      const reason = field.value.trim();
      mark(!reason);
      if (!reason) field.focus();
      return reason || null;
    }
  };
}

/** Asks before something happens; answers true or false. */
export function confirm(title, content, yes) {
  return new Promise((answer) => {
    const dialog = h('dialog', { onclose: () => { answer(dialog.returnValue === 'ya'); dialog.remove(); }, 'aria-labelledby': 'tanya' },
      h('form', { method: 'dialog' },
        h('h2', { id: 'tanya' }, title),
        content,
        h('div.buttons', h('button.main', { value: 'ya' }, yes), h('button', { value: 'tidak' }, 'Batal'))));
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Runs something that a button starts: the button waits, and a failure is shown at the place for it. */
export async function busy(button, place, work) {
  const words = button.textContent;
  button.disabled = true;
  button.textContent = 'Sebentar…';
  place.replaceChildren();
  try {
    return await work();
  } catch (failure) {
    const box = trouble(failure);
    place.replaceChildren(box);
    box.scrollIntoView({ block: 'nearest' });
    return undefined;
  } finally {
    button.disabled = false;
    button.textContent = words;
  }
}

/** Findings of the gate that do not keep a model from going live. */
export function warnings(findings) {
  if (!findings || findings.length === 0) return null;
  return note(h('p', h('b', 'Perhatian'), ': sudah berlaku, tetapi ada yang perlu dilihat lagi.'),
    h('ul', findings.map((one) => h('li', one.message, ' ', one.mend))));
}
