// Numbers, amounts and patterns in forms, as people write them.
const WHOLE = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 20 });

/** 1500000 -> "Rp 1.500.000" */
export function rupiah(amount) {
  const value = Number(amount);
  return (value < 0 ? '-' : '') + 'Rp ' + WHOLE.format(Math.abs(value));
}

/** A bound of a number field, with the field's own unit before or after it. */
export function valueIn(field, value) {
  const { prefixAdorner, suffixAdorner } = field.appearance || {};
  if (prefixAdorner === 'Rp') return rupiah(value);
  return WHOLE.format(Number(value)) + (suffixAdorner ? ' ' + suffixAdorner : '');
}

/** What was typed or pasted into a field of whole numbers: "Rp 1.000.000,00" -> "1000000". */
export function digitsOf(typed) {
  const digits = typed.replace(/,\d*$/, '').replace(/\D/g, '');
  return typed.trim().startsWith('-') ? '-' + digits : digits;
}

/** Why a text does not match: exact numbers of digits are told, anything else only that the form differs. */
export function patternMessage(pattern) {
  const digits = /^\^(?:\[0-9\]|\\d)\{(\d+)(?:,(\d+))?\}\$$/.exec(pattern);
  if (!digits) return 'Isian belum sesuai bentuk yang diminta.';
  const [, least, most] = digits;
  return most ? `Isi dengan ${least} sampai ${most} angka, tanpa spasi.` : `Isi dengan ${least} angka, tanpa spasi.`;
}

/** The on-screen keyboard for a text field: digits for numbers that are texts, such as NIK, RT and telephone. */
export function keyboardFor(validate) {
  if (validate.validationType === 'phone') return 'tel';
  if (/^\^(?:\+?\(?\+?(?:\\\+)?\??)?(?:\[0-9\]|\\d)/.test(validate.pattern || '')) return 'numeric';
  return undefined;
}
