import { fill, h, section } from '../dom.js';
import { get, post } from '../server.js';
import { busy, good, reasonField, warnings } from '../parts.js';
import { comparison } from '../comparison.js';
import { KINDS, dayAndTime, effectOf } from '../words.js';

export const title = 'Versi bawaan baru';

/** A bundled file of an upgrade beside what is live, and the decision about it. */
export async function view(page, id) {
  const [differences, compared] = await Promise.all([get('differences'), get('differences/' + id + '/compare')]);
  const difference = differences.find((one) => one.id === id);
  if (!difference) {
    fill(page, h('h1', 'Sudah diputuskan'), h('p', 'Tentang versi bawaan ini sudah diputuskan. ', h('a', { href: '#/' }, 'Ke model yang berlaku')));
    return undefined;
  }
  const { live } = difference;
  const shown = await comparison(difference.kind,
    { name: 'Yang berlaku sekarang', text: compared.before.text }, { name: 'Bawaan baru', text: compared.after.text }, compared);
  const panel = section('Keputusan Anda');
  panel.classList.add('panel');
  decide(panel, difference);
  fill(page,
    h('p.back', h('a', { href: '#/' }, '‹ Semua model')),
    h('p.over', KINDS[difference.kind].one, ' · versi bawaan baru menunggu keputusan'), h('h1', difference.title), h('div.file', difference.model),
    h('p.lead', live
      ? ['Yang berlaku sekarang dibuat ', h('b', live.byName), ' pada ', dayAndTime(live.liveSince), ': “', live.reason || 'tanpa alasan', '”. Pembaruan aplikasi ', difference.applicationVersion || '', ' membawa isi lain.']
      : 'Pembaruan aplikasi membawa model ini.'),
    section('Perbandingan', shown.element),
    panel);
  page.addEventListener('shown', () => shown.shown(), { once: true });
  return () => shown.destroy();
}

function decide(panel, difference) {
  const reason = reasonField('Alasan', 'Dibaca rekan Anda, sekarang dan pada pembaruan berikutnya.');
  const place = h('div');
  const missing = h('p.trouble', { role: 'alert' });
  const option = (value, words, hint) => h('label.option', h('input', { type: 'radio', name: 'keputusan', value, onchange: () => { missing.textContent = ''; } }), h('span', h('b', words), h('span.hint', hint)));
  const choices = h('fieldset', h('legend', 'Yang mana yang dipakai?'),
    option('KEEP', 'Pertahankan yang berlaku sekarang', 'Model Anda tetap berlaku; versi bawaan ini tidak ditanyakan lagi.'),
    option('TAKE', 'Pakai versi bawaan yang baru', 'Versi bawaan ' + effectOf(difference.kind) + '. Model Anda tetap tersimpan sebagai versi lama.'));
  const button = h('button.main', {
    type: 'button', onclick: async () => {
      const choice = choices.querySelector('input:checked')?.value;
      missing.textContent = choice ? '' : 'Pilih dahulu salah satu.';
      const why = reason.read();
      if (!choice || !why) return;
      await busy(button, place, async () => {
        const published = await post('differences/' + difference.id + '/decision', { choice, reason: why, base: difference.live?.sha256 ?? null });
        fill(panel, good(h('p', h('b', choice === 'TAKE' ? 'Versi bawaan berlaku.' : 'Model Anda tetap berlaku.'), ' Keputusan dan alasannya tercatat.'),
          h('p', h('a', { href: '#/' }, 'Ke model yang berlaku'))), warnings(published.findings));
      });
    }
  }, 'Simpan keputusan');
  panel.append(choices, missing, reason.element, place, h('div.buttons', button));
}
