import { h } from '../dom.js';
import { FormViewer } from './camunda.js';

/** Shows a form as staff will get it, without a case: it can be tried out, and nothing is kept. */
export async function form(json, label) {
  const schema = JSON.parse(json);
  const place = h('div.form-place', { role: 'group', 'aria-label': label });
  const viewer = new (FormViewer())({ container: place });
  await viewer.importSchema(schema, {});
  for (const field of place.querySelectorAll('[data-widget=photo]')) {
    field.append(h('button.photo-stand-in', { type: 'button', disabled: true }, 'Ambil atau pilih foto'));
  }
  const byId = new Map(components(schema).map((one) => [one.id, one]));
  const fieldOf = (id) => {
    const key = byId.get(id)?.key ?? id;
    const known = [...byId.values()].find((one) => one.id === id || one.key === key);
    if (!known) return null;
    const input = [...place.querySelectorAll('[id]')].find((one) => one.id.includes('-' + known.id));
    return input?.closest('.fjs-form-field') || null;
  };
  return {
    element: h('div.form-view', h('p.hint', 'Seperti yang dilihat petugas, tanpa data pengajuan. Boleh dicoba; tidak ada yang disimpan.'), place),
    fit() {},
    has: (id) => Boolean(fieldOf(id)),
    mark(id, style) {
      fieldOf(id)?.classList.add('field-' + style);
    },
    /** Scrolls the form alone, not the page, to a field. */
    reveal(id) {
      const field = fieldOf(id);
      if (field) place.scrollTop += field.getBoundingClientRect().top - place.getBoundingClientRect().top - place.clientHeight / 3;
    },
    focus(id) {
      for (const field of place.querySelectorAll('.field-focus')) field.classList.remove('field-focus');
      const field = fieldOf(id);
      field?.classList.add('field-focus');
      field?.scrollIntoView({ block: 'center', behavior: 'smooth' });
      return Boolean(field);
    },
    destroy: () => viewer.destroy()
  };
}

/** Every part of a form, those inside groups and lists included. */
export function components(schema) {
  return (schema.components || []).flatMap((one) => [one, ...components(one)]);
}
