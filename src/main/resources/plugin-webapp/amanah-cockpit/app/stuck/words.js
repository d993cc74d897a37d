// How moments and places are worded.

const DAY = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

let now = () => Date.now();

/** Counts from the server's clock, which the demonstration moves ahead. */
export function asOf(moment) {
  const ahead = new Date(moment) - Date.now();
  now = () => Date.now() + ahead;
}

/** "3 hari", "5 jam", "12 menit". */
export function age(moment) {
  return span(Math.max(0, Math.floor((now() - new Date(moment)) / 60000)));
}

/** As {@link age}, of so many minutes. */
export function span(minutes) {
  if (minutes >= 2 * 24 * 60) return Math.floor(minutes / (24 * 60)) + ' hari';
  if (minutes >= 120) return Math.floor(minutes / 60) + ' jam';
  return minutes + ' menit';
}

/** "10 September 2026, 17.00", on the clock that the server sent it by. */
export function moment(text) {
  const [day, time] = text.split('T');
  const [year, month, date] = day.split('-').map(Number);
  return DAY.format(new Date(Date.UTC(year, month - 1, date))) + ', ' + time.slice(0, 5).replace(':', '.');
}

/** "10 September 2026". */
export function day(text) {
  return moment(text + 'T00:00').split(', ')[0];
}

/** Who holds a place, or whose turn it is. */
export function who(where) {
  if (where.holderName) return where.holderName;
  return where.kind === 'TASK' ? 'belum diambil' : '–';
}
