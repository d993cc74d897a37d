// The files that a manager has chosen to change models with. They are kept while the page is open, whatever is looked at meanwhile.
import { downloaded } from './made-from.js';
import { kindOf } from './words.js';

const LARGEST = 2 * 1024 * 1024;

/** What is being changed: files, the reason as far as it is written, what the server said last. */
export const draft = { files: [], reason: '', done: null };

/** Reads chosen files into the draft; says which ones it could not take and why. */
export async function take(chosen, live) {
  const refused = [];
  for (const file of chosen) {
    const kind = kindOf(file.name);
    if (kind === 'OTHER') refused.push(file.name + ': hanya berkas .bpmn, .dmn dan .form yang dapat diperiksa.');
    else if (file.size > LARGEST) refused.push(file.name + ': terlalu besar; model paling besar 2 MB.');
    else {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const text = new TextDecoder().decode(bytes);
      const model = modelOf(kind, text) || file.name;
      const known = live.find((one) => one.model === model);
      const own = await sha256(bytes);
      const base = known ? downloaded(model) || known.live.sha256 : null;
      draft.files = draft.files.filter((one) => one.model !== model);
      draft.files.push({ name: file.name, model, kind, text, contentBase64: base64(bytes), base, same: known?.live.sha256 === own, title: known?.title || model, live: known?.live || null });
    }
  }
  draft.done = null;
  return refused;
}

/** Forgets a file. */
export function drop(model) {
  draft.files = draft.files.filter((one) => one.model !== model);
}

/** As the server takes them. */
export function asRequest() {
  return draft.files.map(({ name, contentBase64, base }) => ({ name, contentBase64, base }));
}

// The name inside the file counts, not that of the file: "jenjang (2).dmn" is still approval-band.dmn.
function modelOf(kind, text) {
  if (kind === 'FORM') {
    try {
      const { id } = JSON.parse(text);
      return id ? id + '.form' : null;
    } catch (unreadable) {
      return null;
    }
  }
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  const [element] = parsed.getElementsByTagNameNS('*', kind === 'PROCESS' ? 'process' : 'decision');
  return element?.id ? element.id + (kind === 'PROCESS' ? '.bpmn' : '.dmn') : null;
}

function base64(bytes) {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

async function sha256(bytes) {
  // Only addresses with https and this machine itself have it; without, sameness is told by the server.
  if (!globalThis.crypto?.subtle) return null;
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((one) => one.toString(16).padStart(2, '0')).join('');
}
