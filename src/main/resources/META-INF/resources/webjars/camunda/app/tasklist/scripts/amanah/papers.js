// A paper linked in a form opens beside it: the form's own sanitizer drops target, and what was typed would be lost.
document.addEventListener(
  'click',
  (event) => {
    const link = event.target.closest?.('.fjs-form a[href]');
    if (link) {
      link.target = '_blank';
      link.rel = 'noopener';
    }
  },
  true,
);
