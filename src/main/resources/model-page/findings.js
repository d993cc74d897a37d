// What the gate found in files, grouped by file; a click shows the place.
import { h, fill } from './dom.js';
import { content } from './viewers/content.js';
import { text } from './server.js';
import { kindOf, number } from './words.js';

const SEVERITIES = { ERROR: { word: 'Harus diperbaiki', style: 'removed' }, WARNING: { word: 'Perhatian', style: 'changed' } };

/**
 * @param {Array<{name, model, text}>} files as they were chosen
 * @param {Array} live models: a change may break another model, which is shown as it is live
 */
export function findingsList(findings, files, live) {
  const groups = new Map();
  for (const one of findings) groups.set(one.resource, [...(groups.get(one.resource) || []), one]);
  const viewers = [];
  const element = h('div', [...groups].map(([resource, found]) => group(resource, found, files.find((file) => file.name === resource || file.model === resource), live.find((one) => one.model === resource), viewers)));
  return { element, destroy: () => viewers.forEach((viewer) => viewer.destroy()) };
}

function group(resource, found, file, known, viewers) {
  const errors = found.filter((one) => one.severity === 'ERROR').length;
  const place = h('div.finding-place');
  let picture = null;
  const look = async (finding, item) => {
    for (const other of item.parentElement.children) other.classList.remove('chosen');
    item.classList.add('chosen');
    if (!picture) {
      picture = (async () => content(kindOf(resource), file ? file.text : await text('versions/' + known.live.id + '/content'), 'Isi ' + resource))();
      const shown = await picture;
      viewers.push(shown);
      fill(place, h('h4', 'Letaknya di ' + resource), shown.element);
      shown.fit();
    }
    const shown = await picture;
    const seen = shown.focus(finding.elementId);
    if (place.getBoundingClientRect().top < 0 || place.getBoundingClientRect().bottom > innerHeight) place.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
    if (!seen) place.querySelector('h4').textContent = 'Bagian ini tidak terlihat pada gambar ' + resource;
    else place.querySelector('h4').textContent = 'Letaknya di ' + resource;
  };
  const sorted = [...found].sort((one, two) => (one.severity === two.severity ? 0 : one.severity === 'ERROR' ? -1 : 1));
  return h('section.finding-group',
    h('h3', known ? known.title : resource, ' ', h('span.hint', known ? resource + ' · ' : '', !file && 'tidak Anda ubah, tetapi terkena · ', [errors && number(errors) + ' harus diperbaiki', found.length - errors && number(found.length - errors) + ' perlu perhatian'].filter(Boolean).join(', '))),
    h('div.finding-sides',
      h('ol.findings', sorted.map((one) => {
        const { word, style } = SEVERITIES[one.severity];
        const item = h('li',
          h('span.tag.' + style, word),
          h('p', h('b', one.message)),
          h('p.mend', h('b', 'Cara memperbaiki: '), one.mend),
          !(one.elementId && one.message.includes(one.elementId)) && h('p.hint', one.label ? '“' + one.label + '” ' : '', one.elementId ? h('code', one.elementId) : 'seluruh berkas'),
          (file || known) && one.elementId && h('button.link', { type: 'button', onclick: () => look(one, item) }, 'Tunjukkan letaknya'));
        return item;
      })),
      place));
}
