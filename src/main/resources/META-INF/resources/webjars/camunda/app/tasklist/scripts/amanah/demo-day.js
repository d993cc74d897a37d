// In a demonstration: which day it is, and a button to the next morning, so that five training days take five clicks.
import { amanahUrl, csrfToken } from './server.js';

const realNow = Date.now;

async function day(method) {
  const response = await fetch(amanahUrl('days'), {
    method,
    credentials: 'same-origin',
    headers: { Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken() }
  });
  if (!response.ok) return null;
  const { today, now } = await response.json();
  // "Two days left" and "overdue" are told by the demonstration's clock, as the server does.
  const ahead = new Date(now).getTime() - realNow();
  Date.now = () => realNow() + ahead;
  return today;
}

function show(today) {
  const bar = document.createElement('div');
  bar.className = 'amanah-demo-day';
  const label = document.createElement('span');
  label.textContent = 'Peragaan: ' + today;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Maju ke hari berikutnya';
  button.addEventListener('click', async () => {
    button.disabled = true;
    const tomorrow = await day('POST').catch(() => null);
    if (tomorrow) label.textContent = 'Peragaan: ' + tomorrow;
    button.disabled = false;
  });
  bar.append(label, button);
  document.body.append(bar);
}

// Nobody is signed in at first: asked again whenever the page changes, until the server has answered once.
let asking = false;
async function ask() {
  if (asking || /\/login/.test(location.hash) || document.querySelector('.amanah-demo-day')) return;
  asking = true;
  const today = await day('GET').catch(() => null);
  if (today) show(today);
  asking = false;
}
window.addEventListener('hashchange', ask);
if (document.readyState === 'complete') ask();
else window.addEventListener('load', ask);
