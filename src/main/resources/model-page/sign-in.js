import { h } from './dom.js';

const DOOR = '../api/admin/auth/user/default';
let waiting = null;

/** Asks for name and password over the page as it is; done once somebody is signed in who may use Cockpit. */
export function signIn() {
  waiting ??= askUntilSignedIn().finally(() => (waiting = null));
  return waiting;
}

async function askUntilSignedIn() {
  // Any answer brings the token that signing in needs.
  await fetch(DOOR, { credentials: 'same-origin' }).catch(() => null);
  return new Promise((done) => {
    const name = h('input', { id: 'nama-pengguna', autocomplete: 'username', required: true });
    const password = h('input', { id: 'kata-sandi', type: 'password', autocomplete: 'current-password', required: true });
    const trouble = h('p.trouble', { role: 'alert' });
    const button = h('button.main', { type: 'submit' }, 'Masuk');
    const form = h(
      'form', {
        onsubmit: async (event) => {
          event.preventDefault();
          button.disabled = true;
          trouble.textContent = '';
          const problem = await enter(name.value, password.value);
          button.disabled = false;
          if (problem) {
            trouble.textContent = problem;
            password.value = '';
            password.focus();
            return;
          }
          dialog.close();
          dialog.remove();
          done();
        }
      },
      h('h2', 'Masuk'),
      h('p', 'Dengan nama pengguna dan kata sandi yang sama seperti untuk Tugas dan Pantauan. Isian di halaman ini tidak hilang.'),
      h('label', { for: 'nama-pengguna' }, 'Nama pengguna'), name,
      h('label', { for: 'kata-sandi' }, 'Kata sandi'), password,
      trouble,
      h('div.buttons', button, h('a', { href: '../app/welcome/default/' }, 'Ke beranda'))
    );
    const dialog = h('dialog.sign-in', { oncancel: (event) => event.preventDefault() }, form);
    document.body.append(dialog);
    dialog.showModal();
    name.focus();
  });
}

async function enter(username, password) {
  const [, token] = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie) || [];
  const response = await fetch(DOOR + '/login/cockpit', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { Accept: 'application/json', 'X-XSRF-TOKEN': token ? decodeURIComponent(token) : '' },
    body: new URLSearchParams({ username, password })
  }).catch(() => null);
  if (!response) return 'Server tidak dapat dihubungi. Periksa jaringan Anda, lalu coba lagi.';
  if (response.ok) {
    // Signing in begins a new session, and a change with the old one's token would end it at once.
    await fetch(DOOR, { credentials: 'same-origin' }).catch(() => null);
    return null;
  }
  return response.status === 403
    ? 'Pengguna ini tidak berhak atas halaman ini; halaman ini hanya untuk manajer.'
    : 'Nama pengguna atau kata sandi salah. Setelah beberapa kali salah, tunggu sebentar sebelum mencoba lagi.';
}
