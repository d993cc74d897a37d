import { fill, h } from './dom.js';
import { Refused } from './server.js';
import { trouble } from './parts.js';

// Each address of the page, what it loads, and which part of the navigation it belongs to.
const ROUTES = [
  [/^\/?$/, () => import('./views/overview.js'), 'ikhtisar'],
  [/^\/model\/([^/]+)$/, () => import('./views/model.js'), 'ikhtisar'],
  [/^\/banding\/([^/]+)\/([^/]+)$/, () => import('./views/compare.js'), 'ikhtisar'],
  [/^\/beda\/([^/]+)$/, () => import('./views/difference.js'), 'ikhtisar'],
  [/^\/ubah$/, () => import('./views/change.js'), 'ubah'],
  [/^\/pindah$/, () => import('./views/moves.js'), 'pindah'],
  [/^\/pindah\/proses\/([^/]+)$/, () => import('./views/move-plan.js'), 'pindah'],
  [/^\/pindah\/([^/]+)$/, () => import('./views/move.js'), 'pindah']
];

const main = document.querySelector('main');
let shown = 0;
let leave = null;

async function show() {
  const turn = ++shown;
  leave?.();
  leave = null;
  const path = decodeURI(location.hash.replace(/^#/, '')) || '/';
  const [route, ...found] = ROUTES.map((one) => [one, ...(one[0].exec(path) || [])]).find((one) => one.length > 1) || [];
  for (const link of document.querySelectorAll('[data-part]')) {
    if (route && link.dataset.part === route[2]) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  fill(main, h('p.loading', { role: 'status' }, 'Memuat…'));
  if (!route) {
    fill(main, h('h1', 'Halaman tidak dikenal'), h('p', h('a', { href: '#/' }, 'Ke model yang berlaku')));
    return;
  }
  try {
    const { title, view } = await route[1]();
    const page = h('div.view');
    const ended = await view(page, ...found.slice(1).map(decodeURIComponent));
    if (turn !== shown) {
      ended?.();
      return;
    }
    leave = ended || null;
    document.title = 'Amanah Model proses' + (title ? ' · ' + title : '');
    fill(main, page);
    window.scrollTo(0, 0);
    main.focus({ preventScroll: true });
    page.dispatchEvent(new CustomEvent('shown'));
  } catch (failure) {
    if (turn === shown) fill(main, refusal(failure));
  }
}

function refusal(failure) {
  if (failure instanceof Refused && failure.status === 403) {
    return h('div.view.narrow',
      h('h1', 'Hanya untuk manajer'),
      h('p', 'Halaman Model proses hanya terbuka bagi manajer. Bila Anda memerlukannya, mintalah manajer Anda.'),
      h('p', h('a.button', { href: '../app/welcome/default/' }, 'Ke beranda')));
  }
  if (!(failure instanceof Refused)) console.error(failure);
  return h('div.view.narrow', h('h1', 'Tidak dapat dibuka'), trouble(failure),
    h('p', h('button.main', { type: 'button', onclick: show }, 'Coba lagi'), ' ', h('a', { href: '#/' }, 'Ke model yang berlaku')));
}

window.addEventListener('hashchange', show);
show();
