const PREFIX = /^(?:Cannot [a-z ]+ \S+: )+/;
const SIGNED_OUT = 401;

/** What the server says, without what the engine's interface puts around it; of several problems each on a line of its own. */
export function plainMessage(message) {
  if (message.startsWith('Request has been terminated')) {
    return 'Sambungan terputus. Isian Anda masih ada; coba lagi bila sambungan sudah kembali.';
  }
  if (message.startsWith('{')) return ofPlainAnswer(message);
  return message.replace(PREFIX, '').replace(/\.; /g, '.\n');
}

// Answers given before the engine's interface is reached arrive as they are.
function ofPlainAnswer(text) {
  try {
    const { status, message } = JSON.parse(text);
    if (status === SIGNED_OUT) return 'Waktu masuk Anda sudah habis. Silakan masuk lagi; isian Anda masih ada.';
    return message || 'Terjadi gangguan pada server. Coba lagi.';
  } catch (notJson) {
    return text;
  }
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
