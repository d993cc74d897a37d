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

// Plain digits, or thousands grouped by points as "1.000.000"; with "Rp" before, ",00" or ",-" after the groups, as papers have it.
const PLAIN = /^-?\d+$/;
const GROUPED = /^-?(?:Rp\.?\s*)?[1-9]\d{0,2}(?:\.\d{3})+(?:,00|,-)?$/i;
const PLAIN_RUPIAH = /^Rp\.?\s*\d+$/i;

/**
 * What a field of whole numbers holds once this was typed or pasted: the number, null for nothing, or the text as it is
 * where it is no whole number. An amount is never guessed: "500000,5" is neither 500000 nor 5000005.
 */
export function wholeNumber(typed) {
  const text = typed.trim();
  if (text === '') return null;
  if (!PLAIN.test(text) && !GROUPED.test(text) && !PLAIN_RUPIAH.test(text)) return text;
  const number = Number(text.replace(/,(?:00|-)$/, '').replace(/[^\d-]/g, ''));
  return Number.isSafeInteger(number) ? number : text;
}

/** Why what a field of whole numbers holds is none. */
export function notWhole(field, typed) {
  if (PLAIN.test(typed) || GROUPED.test(typed) || PLAIN_RUPIAH.test(typed)) return 'Angkanya terlalu besar.';
  if (!/^-?(?:Rp\.?\s*)?[\d.,]*\d[\d.,]*$/i.test(typed)) return 'Isi dengan angka.';
  const { prefixAdorner } = field.appearance || {};
  return prefixAdorner === 'Rp' ? 'Isi dengan rupiah bulat, tanpa sen.' : 'Isi dengan bilangan bulat, tanpa koma.';
}

/** Why a text does not match: exact numbers of digits are told, anything else only that the form differs. */
export function patternMessage(pattern) {
  const digits = /^\^(?:\[0-9\]|\\d)\{(\d+)(?:,(\d+))?\}\$$/.exec(pattern);
  if (!digits) return 'Isian belum sesuai bentuk yang diminta.';
  const [, least, most] = digits;
  return most ? `Isi dengan ${least} sampai ${most} angka, tanpa spasi.` : `Isi dengan ${least} angka, tanpa spasi.`;
}

/** What a text field counts: digits where its label says so, as of a NIK. */
export function characters(field) {
  return /\(\d+ angka\)/.test(field.label || '') ? 'angka' : 'huruf atau angka';
}

/** The on-screen keyboard for a text field: digits for numbers that are texts, such as NIK, RT and telephone. */
export function keyboardFor(validate) {
  if (validate.validationType === 'phone') return 'tel';
  if (/^\^(?:\+?\(?\+?(?:\\\+)?\??)?(?:\[0-9\]|\\d)/.test(validate.pattern || '')) return 'numeric';
  return undefined;
}
