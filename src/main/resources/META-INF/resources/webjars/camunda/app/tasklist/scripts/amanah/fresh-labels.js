// Camunda keeps a copy of all labels in the browser under its own release number, and shows that copy first: a label changed
// by us would be seen only from the second visit on. So the copy is thrown away.
const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
for (const key of Object.keys(kept)) {
  if (key.includes('_locales_data_')) delete kept[key];
}
localStorage.setItem('camunda-web', JSON.stringify(kept));
