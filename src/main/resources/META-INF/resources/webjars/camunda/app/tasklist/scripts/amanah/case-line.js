// Which group the open task is about stands under its title, also when its card has left the list.
import { engineUrl } from './server.js';

/** The case's variables that a task's card shows. */
export const ON_THE_CARD = ['groupName', 'kelurahan', 'applicationNumber'];
const known = new Map();

async function read(taskId) {
  const response = await fetch(engineUrl(`task/${taskId}/variables?deserializeValues=false`), { credentials: 'same-origin' });
  if (!response.ok) return '';
  const variables = await response.json();
  return ON_THE_CARD.map((name) => variables[name]?.value).filter(Boolean).join(' · ');
}

/** Group, kelurahan and number of a task that was open in this page, as one line; empty if it never was. */
export function caseLine(taskId) {
  return known.get(taskId) || '';
}

async function show() {
  const title = document.querySelector('.task-details h2.task');
  const taskId = new URLSearchParams(location.hash.split('?')[1]).get('task');
  if (!title || !taskId) return;
  let line = title.parentElement.querySelector('.amanah-case');
  if (!line) {
    line = document.createElement('div');
    line.className = 'amanah-case';
    title.after(line);
  }
  if (line.dataset.task === taskId) return;
  line.dataset.task = taskId;
  line.textContent = '';
  if (!known.has(taskId)) known.set(taskId, await read(taskId).catch(() => ''));
  if (line.dataset.task === taskId) line.textContent = known.get(taskId);
}

// The list is drawn anew after a task was opened or taken, and begins at its top again.
const seen = new WeakSet();
function keepInView() {
  const card = document.querySelector('.tasks-list li.task.active');
  if (!card || seen.has(card)) return;
  seen.add(card);
  card.scrollIntoView({ block: 'nearest' });
}

new MutationObserver(() => {
  show();
  keepInView();
}).observe(document.body, { childList: true, subtree: true });
