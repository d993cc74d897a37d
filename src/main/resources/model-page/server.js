import { signIn } from './sign-in.js';

const ROOT = '../api/cockpit/plugin/amanah/default/models/';

/** What the server said in place of an answer, or why there was none. Its message is for the screen. */
export class Refused extends Error {
  constructor(status, answer = {}) {
    super(answer.message || usualMessage(status));
    this.status = status;
    this.problems = answer.problems || [];
    this.findings = answer.findings || [];
    this.stale = answer.stale || [];
  }
}

function usualMessage(status) {
  if (!status) return 'Server tidak dapat dihubungi. Periksa jaringan Anda, lalu coba lagi.';
  if (status === 404) return 'Yang Anda cari tidak ada (lagi).';
  return 'Terjadi gangguan pada server. Coba lagi; bila tetap begini, beri tahu operator.';
}

export const get = async (path) => (await ask('GET', path)).json();
export const post = async (path, body) => (await ask('POST', path, body)).json();
export const text = async (path) => (await ask('GET', path)).text();
export const blob = async (path) => (await ask('GET', path)).blob();

function csrfToken() {
  const [, token] = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie) || [];
  return token ? decodeURIComponent(token) : '';
}

// After the session ran out the person signs in over the page, and what was asked is asked again: nothing typed is lost.
async function ask(method, path, body) {
  let renewed = false;
  for (;;) {
    const response = await send(method, path, body);
    if (response.ok) return response;
    if (response.status === 401) {
      await signIn();
      continue;
    }
    const answer = await response.json().catch(() => ({}));
    // Not our own refusal: the token belongs to a session that is over.
    if (response.status === 403 && !answer.message && method !== 'GET' && !renewed) {
      renewed = true;
      await ask('GET', 'differences');
      continue;
    }
    throw new Refused(response.status, answer);
  }
}

async function send(method, path, body) {
  try {
    return await fetch(ROOT + path, {
      method,
      credentials: 'same-origin',
      headers: { Accept: 'application/json, */*', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken() },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
  } catch (unreachable) {
    throw new Refused(0);
  }
}

/** Lets the browser keep a file from the server under a name. */
export async function download(path, name) {
  const address = URL.createObjectURL(await blob(path));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
