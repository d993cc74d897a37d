import { fill, h, section } from '../dom.js';
import { download, get, text } from '../server.js';
import { busy } from '../parts.js';
import { KINDS, day, dayAndTime, number } from '../words.js';
import { content } from '../viewers/content.js';
import { remember } from '../made-from.js';

export const title = 'Satu model';

/** One model: what it looks like, where its applications stand, its versions. */
export async function view(page, model) {
  const [all, versions] = await Promise.all([get(''), get(encodeURIComponent(model) + '/versions')]);
  const known = all.find((one) => one.model === model);
  const live = versions.find((one) => one.live) || versions[0];
  const kind = live.kind;
  const name = known ? known.title : model;
  const [source, open] = await Promise.all([
    text('versions/' + live.id + '/content'),
    kind === 'PROCESS' && known ? get('processes/' + known.key + '/open') : []
  ]);
  const shown = await content(kind, source, KINDS[kind].one + ' ' + name);
  const steps = byStep(open);
  if (kind === 'PROCESS') for (const step of steps) shown.badge(step.elementId, number(step.count), number(step.count) + ' pengajuan di langkah ini');

  const place = h('div');
  fill(page,
    h('p.back', h('a', { href: '#/' }, '‹ Semua model')),
    h('div.title', h('div', h('p.over', KINDS[kind].one), h('h1', name), h('div.file', model)),
      h('div.buttons',
        h('button.main', { type: 'button', onclick: (event) => busy(event.currentTarget, place, () => keep(live)) }, 'Unduh untuk diubah'),
        h('a.button', { href: '#/ubah' }, 'Masukkan berkas yang diubah'),
        kind === 'PROCESS' && known && h('a.button', { href: '#/pindah/proses/' + known.key }, 'Pindahkan pengajuan'))),
    place,
    h('p.lead', 'Berlaku sejak ', dayAndTime(live.liveSince), ', oleh ', live.byName, ': “', live.reason || 'tanpa alasan', '”.'),
    section(kind === 'PROCESS' ? 'Diagram' : 'Isi', shown.element),
    kind === 'PROCESS' && section('Pengajuan yang sedang berjalan', standing(steps, shown)),
    section('Versi', versionsOf(model, versions, live)));
  page.addEventListener('shown', () => shown.fit(), { once: true });
  return () => shown.destroy();

  async function keep(version) {
    await download('versions/' + version.id + '/content', model);
    remember(model, version.sha256);
  }
}

function byStep(open) {
  const steps = new Map();
  for (const one of open) {
    const step = steps.get(one.elementId) || { elementId: one.elementId, label: one.label, count: 0, oldest: null, versions: [] };
    step.count += one.count;
    if (one.oldest && (!step.oldest || one.oldest < step.oldest)) step.oldest = one.oldest;
    step.versions.push(one);
    steps.set(one.elementId, step);
  }
  return [...steps.values()];
}

function standing(steps, shown) {
  if (steps.length === 0) return h('p.empty', 'Tidak ada pengajuan yang sedang berjalan di proses ini.');
  return h('table.list',
    h('thead', h('tr', h('th.wide', { scope: 'col' }, 'Langkah'), h('th.few', { scope: 'col' }, 'Banyaknya'), h('th', { scope: 'col' }, 'Paling lama sejak'), h('th', { scope: 'col' }, 'Versi proses'))),
    h('tbody', steps.map((step) => h('tr',
      h('td', h('button.link', {
        type: 'button', onclick: () => {
          shown.element.scrollIntoView({ block: 'center' });
          shown.focus(step.elementId);
        }
      }, step.label || step.elementId)),
      h('td.few', { 'data-label': 'Banyaknya' }, number(step.count)),
      h('td', { 'data-label': 'Paling lama sejak' }, step.oldest ? day(step.oldest) : '–'),
      h('td', { 'data-label': 'Versi proses' }, step.versions.map((one) => 'versi ' + one.version + ': ' + number(one.count)).join(', '))))));
}

function versionsOf(model, versions, live) {
  const numbered = versions.map((version, index) => ({ version, name: 'Versi ' + (versions.length - index) }));
  const choice = (id, chosen) => h('select', { id }, numbered.map(({ version, name }) =>
    h('option', { value: version.id, selected: version.id === chosen }, name + ' · ' + day(version.liveSince) + ' · ' + version.byName)));
  const before = choice('dari', (versions[1] || versions[0]).id);
  const after = choice('ke', live.id);
  return [
    versions.length > 1 && h('div.field.inline',
      h('label', { for: 'dari' }, 'Bandingkan'), before, h('label', { for: 'ke' }, 'dengan'), after,
      h('button', { type: 'button', onclick: () => { location.hash = '#/banding/' + before.value + '/' + after.value; } }, 'Bandingkan')),
    h('table.list',
      h('thead', h('tr', h('th', { scope: 'col' }, 'Versi'), h('th', { scope: 'col' }, 'Sejak'), h('th', { scope: 'col' }, 'Oleh'), h('th.wide', { scope: 'col' }, 'Alasan'), h('th', { scope: 'col' }, 'Asal'), h('th', { scope: 'col' }, 'Tindakan'))),
      h('tbody', numbered.map(({ version, name }) => h('tr',
        h('td', h('b', name), version.live && h('span.tag.added', 'berlaku')),
        h('td', { 'data-label': 'Sejak' }, dayAndTime(version.liveSince)),
        h('td', { 'data-label': 'Oleh' }, version.byName),
        h('td', { 'data-label': 'Alasan' }, version.reason || '–'),
        h('td', { 'data-label': 'Asal' }, version.originName),
        h('td', version.live
          ? h('span.hint', 'yang berlaku')
          : h('a', { href: '#/banding/' + live.id + '/' + version.id }, 'Lihat bedanya, atau kembali ke versi ini'))))))
  ];
}
