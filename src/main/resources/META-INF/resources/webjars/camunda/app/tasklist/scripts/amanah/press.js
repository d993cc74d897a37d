// A field that is left may lose or gain its message, and whatever stands below it moves away between the press and the release
// of the mouse: no click happens. So the field is left only once the click has reached what it was meant for.
const PRESSED =
  '.form-actions .btn-primary, .modal-footer [type=submit], .fjs-container label, .fjs-container button, ' +
  '.fjs-container [type=checkbox], .fjs-container [type=radio]';

const replayed = new WeakSet();

document.addEventListener(
  'mousedown',
  (event) => {
    if (replayed.has(event) || !event.target.closest?.(PRESSED)) return;
    event.preventDefault();
    event.stopPropagation();
  },
  true
);

document.addEventListener(
  'click',
  (event) => {
    const pressed = event.target.closest?.(PRESSED);
    if (!pressed) return;
    if (!pressed.contains(document.activeElement)) document.activeElement?.blur();
    // An open calendar closes at the press of the mouse elsewhere, which was kept from it until now.
    setTimeout(() => {
      const press = new MouseEvent('mousedown', { bubbles: true });
      replayed.add(press);
      document.body.dispatchEvent(press);
    });
  },
  true
);
