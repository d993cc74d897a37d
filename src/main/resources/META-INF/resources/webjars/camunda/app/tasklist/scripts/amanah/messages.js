const PREFIX = /^(?:Cannot [a-z ]+ \S+: )+/;

/** A message of the server without what the engine's interface puts before it ("Cannot submit task form <id>: "), a problem a line. */
export function plainMessage(message) {
  return message.replace(PREFIX, '').replace(/\.; /g, '.\n');
}

/** Leads to the first field of a form that is not right yet, and says so; the fields themselves say what is wrong. */
export function fieldsToMend(form) {
  // The form draws its messages after this call.
  setTimeout(() => {
    const first = form.querySelector('.fjs-has-errors');
    if (!first) return;
    first.scrollIntoView({ behavior: 'smooth', block: 'center' });
    const input = first.querySelector('input, textarea, select, button, [tabindex]');
    if (input) input.focus({ preventScroll: true });
  }, 50);
  return new Error('Masih ada isian yang kosong atau belum benar. Periksa isian yang bertanda merah.');
}
