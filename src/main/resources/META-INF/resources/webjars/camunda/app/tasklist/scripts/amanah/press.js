// A field that is left may lose or gain its message, and the button below moves away between the press and the release of the
// mouse: no click happens. So the field is left only once the button was clicked, before the form is handed in.
const BUTTON = '.form-actions .btn-primary, .modal-footer [type=submit]';

document.addEventListener(
  'mousedown',
  (event) => {
    if (event.target.closest?.(BUTTON)) event.preventDefault();
  },
  true
);

document.addEventListener(
  'click',
  (event) => {
    if (event.target.closest?.(BUTTON)) document.activeElement?.blur();
  },
  true
);
