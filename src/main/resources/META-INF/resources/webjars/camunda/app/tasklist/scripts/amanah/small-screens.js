// On a telephone filters, list and form stand below each other: a task that was touched would open out of sight.
const NARROW = 992;

document.addEventListener('click', (event) => {
  if (window.innerWidth >= NARROW || !event.target.closest('.tasks-list li.task')) return;
  setTimeout(() => document.querySelector('.column-right, .task-details').scrollIntoView({ behavior: 'smooth' }), 400);
});
