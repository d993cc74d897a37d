// A tile for the page "Model proses" among the applications, for managers: who is one is the server's word.
const MODELS = '../../../api/cockpit/plugin/amanah/default/models/differences';
const PAGE = '../../../model-proses/';

let allowed = null;
let asking = false;

async function ask() {
  asking = true;
  const answer = await fetch(MODELS, { credentials: 'same-origin', headers: { Accept: 'application/json' } }).catch(() => null);
  allowed = Boolean(answer?.ok);
  asking = false;
  show();
}

function link(className, text) {
  const made = document.createElement('a');
  made.href = PAGE;
  made.className = className;
  made.textContent = text;
  return made;
}

function show() {
  const tiles = document.querySelector('.welcome-page .webapps .row:last-child');
  if (!tiles) {
    // Nobody is signed in: whoever comes next is asked about anew.
    allowed = null;
    return;
  }
  if (allowed === null) {
    if (!asking) ask();
    return;
  }
  if (!allowed || tiles.querySelector('.models-app')) return;
  const like = tiles.querySelector('.cockpit-app');
  const tile = document.createElement('div');
  tile.className = [...(like?.classList || ['col-xs-4'])].filter((one) => one.startsWith('col-')).join(' ') + ' models-app';
  const name = document.createElement('h3');
  name.className = 'app-name';
  name.append(link('', 'Model proses'));
  const picture = link('app-label-wrapper', '');
  picture.setAttribute('aria-hidden', 'true');
  picture.tabIndex = -1;
  tile.append(picture, name);
  tiles.append(tile);
}

new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
show();
