import { fill, h, section } from '../dom.js';
import { get, post } from '../server.js';
import { busy, confirm, good, reasonField, warnings } from '../parts.js';
import { comparison } from '../comparison.js';
import { KINDS, dayAndTime, effectOf } from '../words.js';
import { remember } from '../made-from.js';

export const title = 'Bandingkan';

/** Two versions side by side; an earlier one can be put live again. */
export async function view(page, beforeId, afterId) {
  const compared = await get('versions/' + beforeId + '/compare/' + afterId);
  const { version: before } = compared.before;
  const { version: after } = compared.after;
  const versions = await get(encodeURIComponent(after.model) + '/versions');
  const nameOf = (version) => {
    const index = versions.findIndex((one) => one.id === version.id);
    return 'Versi ' + (versions.length - index) + (version.live ? ' (yang berlaku)' : '');
  };
  const shown = await comparison(after.kind,
    { name: nameOf(before), text: compared.before.text }, { name: nameOf(after), text: compared.after.text }, compared);
  const earlier = before.live && !after.live;

  fill(page,
    h('p.back', h('a', { href: '#/model/' + encodeURIComponent(after.model) }, '‹ Kembali ke model ini')),
    h('p.over', KINDS[after.kind].one), h('h1', nameOf(before), ' dan ', nameOf(after)), h('div.file', after.model),
    h('div.two', told(nameOf(before), before), told(nameOf(after), after)),
    earlier && h('p.lead', 'Yang berubah di bawah ini adalah yang akan terjadi bila Anda kembali ke ', h('b', nameOf(after)), '.'),
    section('Perbandingan', shown.element),
    earlier && back(nameOf(after), after, before));
  page.addEventListener('shown', () => shown.shown(), { once: true });
  return () => shown.destroy();
}

function told(name, version) {
  return h('div.card', h('h3', name), h('p', dayAndTime(version.liveSince), ', oleh ', h('b', version.byName)), h('p', '“', version.reason || 'tanpa alasan', '”'), h('p.hint', version.originName));
}

function back(name, version, live) {
  const reason = reasonField('Mengapa kembali ke ' + name + '?', 'Alasan ini tercatat pada versi baru dan dibaca rekan Anda.');
  const place = h('div');
  const button = h('button.main', {
    type: 'button', onclick: async () => {
      const why = reason.read();
      if (!why) return;
      const sure = await confirm('Kembali ke ' + name + '?',
        [h('p', 'Isi ' + name + ' menjadi versi baru dan ' + effectOf(version.kind) + '.'), h('p', 'Versi yang berlaku sekarang tidak hilang; Anda dapat kembali lagi.')], 'Ya, kembali');
      if (!sure) return;
      await busy(button, place, async () => {
        const published = await post('versions/' + version.id + '/restore', { reason: why, base: live.sha256 });
        for (const one of published.versions) remember(one.model, one.sha256);
        fill(panel, good(h('p', h('b', published.versions.length ? name + ' berlaku lagi.' : 'Isinya sudah sama dengan yang berlaku; tidak ada yang berubah.')),
          h('p', h('a', { href: '#/model/' + encodeURIComponent(version.model) }, 'Lihat model ini'))), warnings(published.findings));
        panel.scrollIntoView({ block: 'center' });
      });
    }
  }, 'Kembali ke ' + name);
  const panel = section('Kembali ke versi ini', h('p', 'Versi lama diperiksa seperti perubahan lain, lalu berlaku sebagai versi baru.'), reason.element, place, h('div.buttons', button));
  panel.classList.add('panel');
  return panel;
}
