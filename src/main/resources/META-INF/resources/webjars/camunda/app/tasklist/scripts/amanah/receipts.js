// What became of a form that was sent, and messages that go when what they speak of is gone.
import { caseLine } from './case-line.js';

const SHOWN_FOR = 8000;
const DRAFT = 'camunda-form:';
const sent = new Set();

function service(name) {
  return window.angular.element(document.body).injector().get(name);
}

function clearMessages() {
  const injector = window.angular && window.angular.element(document.body).injector();
  if (!injector) return;
  injector.get('Notifications').clearAll();
  injector.get('$rootScope').$applyAsync();
}

/** Says that a task is done; called once the server has taken it. */
export function done(task) {
  sent.add(DRAFT + task.id);
  const of = caseLine(task.id);
  service('Notifications').addMessage({
    status: 'Tersimpan',
    message: of ? `${task.name} – ${of}` : task.name,
    exclusive: true,
    duration: SHOWN_FOR
  });
}

// A message about the last attempt, or about another task, must not stand beside the next one.
document.addEventListener(
  'click',
  (event) => {
    if (event.target.closest?.('.tasks-list li.task, .task-filter, .form-actions .btn-primary, .modal-footer [type=submit]')) {
      clearMessages();
    }
  },
  true
);

// What was typed and not sent yet is there again when somebody looks at another task or at the diagram and comes back.
const touched = new WeakSet();
for (const kind of ['input', 'change', 'click']) {
  document.addEventListener(
    kind,
    (event) => {
      const form = event.target.closest?.('.fjs-container');
      if (form && (kind !== 'click' || event.target.closest('.fjs-dropdownlist-item, button'))) touched.add(form);
    },
    true
  );
}

/** Where a form that is left is kept: of a task, or of a process that it would start. Called when the form opens. */
export function draftKey({ taskId, processDefinitionKey }) {
  const key = DRAFT + (taskId || processDefinitionKey);
  sent.delete(key);
  return key;
}

/** Forgets a form that the server has taken. */
export function sentDraft(key) {
  sent.add(key);
  localStorage.removeItem(key);
}

/** Keeps a form that is left, in this page's memory only (drafts.js). */
export function keepUnsent(key, form) {
  if (!form || sent.has(key) || !touched.has(form._container)) return;
  localStorage.setItem(key, JSON.stringify(form._getState().data));
}
