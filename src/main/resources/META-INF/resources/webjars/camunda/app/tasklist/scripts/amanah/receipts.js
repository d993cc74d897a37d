// What became of a form that was sent, and messages that go when what they speak of is gone.
const SHOWN_FOR = 8000;
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

/** Group, kelurahan and number, as the task's card in the list tells them. */
function caseOf(task) {
  const card = document.querySelector(`.tasks-list li.task a[href*="${task.id}"]`);
  const words = card ? [...card.closest('li.task').querySelectorAll('.variable-value')] : [];
  return words.map((word) => word.textContent.trim()).filter(Boolean).join(', ');
}

/** Says that a task is done; called once the server has taken it. */
export function done(task) {
  sent.add(task.id);
  const of = caseOf(task);
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

/** Keeps a form that is left, in this page's memory only (drafts.js). */
export function keepUnsent(taskId, form) {
  if (!taskId || !form || sent.has(taskId) || !touched.has(form._container)) return;
  localStorage.setItem('camunda-form:' + taskId, JSON.stringify(form._getState().data));
}
