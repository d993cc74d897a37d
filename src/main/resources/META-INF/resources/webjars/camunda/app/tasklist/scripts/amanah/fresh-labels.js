// Camunda keeps a copy of all labels in the browser under its own release number, and draws with that copy first: a label changed
// by us would be seen only from the second visit on, and without a copy the page may be drawn before its labels are there. So
// the copy is brought up to date here, before the application starts.
const base = document.querySelector('base');
const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;

const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
for (const key of Object.keys(kept)) {
  if (key.includes('_locales_data_')) delete kept[key];
}
const labels = await fetch(folder + 'id.json').then((answer) => (answer.ok ? answer.text() : null), () => null);
if (labels) kept[`${folder}_locales_data_id_${window.bust || '7.24.0'}`] = labels;
localStorage.setItem('camunda-web', JSON.stringify(kept));
