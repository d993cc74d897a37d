// A text field whose properties say "widget": "photo" becomes a button to take or choose a photo. The photo is made smaller here,
// stored by the server first, and the field gets its id; so the form and the engine never hold a picture.
import { amanahUrl, csrfToken } from './server.js';

const LONGEST_SIDE = 1600;
const QUALITY = 0.85;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const photosUrl = amanahUrl('photos');

async function smaller(file) {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const brush = canvas.getContext('2d');
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((done, fail) =>
    canvas.toBlob((picture) => (picture ? done(picture) : fail(new Error('no picture'))), 'image/jpeg', QUALITY)
  );
}

async function upload(picture) {
  const response = await fetch(photosUrl, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': picture.type, 'X-XSRF-TOKEN': csrfToken() },
    body: picture
  }).catch(() => {
    throw new Error('Foto tidak terkirim karena sambungan terputus. Coba lagi.');
  });
  const answer = await response.json().catch(() => ({}));
  if (response.status === 401) throw new Error('Foto tidak terkirim karena Anda perlu masuk lagi.');
  if (!response.ok) throw new Error(answer.message || 'Foto tidak dapat disimpan. Coba lagi.');
  return answer.id;
}

// The form library listens to the element's own value, as if it was typed.
function write(input, value) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('blur'));
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  if (text) made.textContent = text;
  return made;
}

const refresh = new WeakMap();

function turnIntoPhoto(field) {
  const input = field.querySelector('input.fjs-input');
  if (!input) return;
  if (refresh.has(input)) {
    refresh.get(input)();
    return;
  }

  const widget = element('div', 'amanah-photo');
  const preview = element('img', 'amanah-photo-preview');
  preview.alt = 'Foto yang tersimpan';
  const choose = element('button', 'btn btn-default amanah-photo-choose');
  choose.type = 'button';
  const remove = element('button', 'btn btn-link amanah-photo-remove', 'Hapus foto');
  remove.type = 'button';
  const chooser = element('input', 'amanah-photo-file');
  chooser.type = 'file';
  chooser.accept = 'image/*';
  const state = element('div', 'amanah-photo-state');
  state.setAttribute('aria-live', 'polite');
  widget.append(preview, choose, remove, chooser, state);
  input.closest('.fjs-input-group').after(widget);

  let shown;
  function show() {
    const stored = ID.test(input.value);
    const locked = input.disabled || input.readOnly;
    if (shown === input.value + locked) return;
    shown = input.value + locked;
    preview.hidden = !stored;
    if (stored) preview.src = photosUrl + '/' + input.value;
    choose.hidden = locked;
    choose.textContent = stored ? 'Ganti foto' : 'Ambil atau pilih foto';
    remove.hidden = locked || !stored;
  }

  choose.addEventListener('click', () => chooser.click());
  remove.addEventListener('click', () => {
    write(input, '');
    show();
  });
  chooser.addEventListener('change', async () => {
    const [file] = chooser.files;
    chooser.value = '';
    if (!file) return;
    choose.disabled = true;
    widget.classList.remove('failed');
    state.textContent = 'Mengirim foto…';
    try {
      const picture = await smaller(file).catch(() => {
        throw new Error('Berkas ini bukan foto yang dapat dibaca. Pilih foto JPEG atau PNG.');
      });
      write(input, await upload(picture));
      state.textContent = '';
    } catch (failure) {
      widget.classList.add('failed');
      state.textContent = failure.message;
    }
    choose.disabled = false;
    show();
  });
  refresh.set(input, show);
  show();
}

// Fields come and go with forms and rows, and a row that moved up brings another value.
new MutationObserver(() => document.querySelectorAll('[data-widget="photo"]').forEach(turnIntoPhoto))
  .observe(document.body, { childList: true, subtree: true });
