/** The class of a due date: "overdue" once it has passed, "due-today" until the end of its day, else none. */
export function dueClass(due) {
  if (!due) return '';
  const moment = new Date(String(due).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  const now = new Date(Date.now());
  if (moment < now) return 'overdue';
  return moment.toDateString() === now.toDateString() ? 'due-today' : '';
}
