import { fill, h } from '../dom.js';
import { download, get, post } from '../server.js';
import { busy, confirm, good, note, reasonField, trouble, warnings } from '../parts.js';
import { KINDS, dayAndTime, effectOf, number } from '../words.js';
import { asRequest, draft, drop, take } from '../files.js';
import { findingsList } from '../findings.js';
import { effects } from '../effects.js';
import { remember } from '../made-from.js';

export const title = 'Mengubah';

/** From files to what is live: check, what it would do, reason, go. */
export async function view(page) {
  const live = await get('');
  let turn = 0;
  let open = [];
  const close = () => {
    open.forEach((one) => one.destroy());
    open = [];
  };

  const filesPlace = h('div');
  const checkPlace = h('div', { 'aria-live': 'polite' });
  const effectPlace = h('div', { 'aria-live': 'polite' });
  const goPlace = h('div');
  const steps = {
    check: step(2, 'Pemeriksaan', checkPlace),
    effect: step(3, 'Akibatnya bila dijalankan', effectPlace),
    go: step(4, 'Jalankan', goPlace)
  };

  fill(page,
    h('h1', 'Mengubah model'),
    h('p.lead', 'Unduh model dari ', h('a', { href: '#/' }, 'daftar yang berlaku'), ', ubah di Camunda Modeler, lalu masukkan berkasnya di sini. Tidak ada yang berubah sebelum Anda menekan ', h('b', 'Jalankan'), ' di langkah 4.'),
    step(1, 'Berkas yang diubah', chooser(), filesPlace),
    steps.check, steps.effect, steps.go);
  showFiles();
  if (draft.done) fill(goPlace, draft.done);
  page.addEventListener('shown', () => check(), { once: true });
  return () => {
    turn++;
    close();
  };

  function chooser() {
    const refusedPlace = h('div');
    const accept = async (files) => {
      const refused = await take(files, live);
      fill(refusedPlace, refused.length > 0 && h('div.box.bad', { role: 'alert' }, h('ul', refused.map((one) => h('li', one)))));
      input.value = '';
      fill(goPlace);
      showFiles();
      await check();
    };
    const input = h('input', { type: 'file', id: 'berkas', multiple: true, accept: '.bpmn,.dmn,.form', onchange: () => accept([...input.files]) });
    const zone = h('div.drop', {
      ondragover: (event) => { event.preventDefault(); zone.classList.add('over'); },
      ondragleave: () => zone.classList.remove('over'),
      ondrop: (event) => {
        event.preventDefault();
        zone.classList.remove('over');
        accept([...event.dataTransfer.files]);
      }
    }, h('label.button.main', { for: 'berkas' }, 'Pilih berkas'), input, h('span', 'atau tarik berkas ke sini. Boleh beberapa sekaligus: yang saling membutuhkan, masukkan bersama.'));
    return [zone, refusedPlace];
  }

  function showFiles() {
    fill(filesPlace, draft.files.length > 0 && h('ul.plain.files', draft.files.map((file) => h('li.entry',
      h('div',
        h('b', file.title), ' ', h('span.hint', KINDS[file.kind].one),
        h('div.file', file.name, file.name !== file.model && ' (isinya ' + file.model + ')'),
        !file.live && h('p.hint', 'Model baru: belum ada yang berlaku dengan nama ini.'),
        file.same && h('p.hint', 'Isinya sama persis dengan yang berlaku sekarang.'),
        overtaken(file)),
      h('button', { type: 'button', 'aria-label': 'Keluarkan ' + file.name, onclick: () => { drop(file.model); fill(goPlace); showFiles(); check(); } }, 'Keluarkan')))));
    for (const part of Object.values(steps)) part.hidden = draft.files.length === 0;
    if (draft.done) steps.go.hidden = false;
  }

  // Made from another version than the live one: said before anything is tried.
  function overtaken(file) {
    if (!file.live || file.base === file.live.sha256 || file.same) return null;
    return note(
      h('p', h('b', 'Sementara itu ada versi lain.'), ' Berkas Anda dibuat dari versi lama. Sejak itu ', h('b', file.live.byName), ' menjalankan versi baru (', dayAndTime(file.live.liveSince), '): “', file.live.reason || 'tanpa alasan', '”.'),
      h('p', 'Bila berkas Anda dijalankan begitu saja, perubahan itu hilang. Unduh yang berlaku, pindahkan perubahan Anda ke sana, lalu masukkan lagi.'),
      h('div.buttons',
        h('button', { type: 'button', onclick: async () => { await download('versions/' + file.live.id + '/content', file.model); remember(file.model, file.live.sha256); } }, 'Unduh yang berlaku'),
        h('button', { type: 'button', onclick: () => { file.base = file.live.sha256; remember(file.model, file.base); fill(goPlace); showFiles(); go(); } }, 'Berkas saya sudah memuat perubahan itu')));
  }

  async function check() {
    const mine = ++turn;
    close();
    if (draft.files.length === 0) return;
    steps.effect.hidden = steps.go.hidden = true;
    fill(checkPlace, h('p.loading', { role: 'status' }, 'Memeriksa ', number(draft.files.length), ' berkas…'));
    try {
      const { clean, findings } = await post('check', { files: asRequest() });
      if (mine !== turn) return;
      const list = findingsList(findings, draft.files, live);
      open.push(list);
      const errors = findings.filter((one) => one.severity === 'ERROR').length;
      fill(checkPlace,
        clean
          ? good(h('p', h('b', 'Lulus pemeriksaan.'), findings.length ? ' Ada ' + number(findings.length) + ' hal yang perlu perhatian, tetapi model dapat dijalankan.' : ' Tidak ada yang perlu diperbaiki.'))
          : h('div.box.bad', { role: 'alert' }, h('p', h('b', 'Belum dapat dijalankan: ada ' + number(errors) + ' hal yang harus diperbaiki.')), h('p', 'Perbaiki di Camunda Modeler, simpan, lalu masukkan berkasnya lagi. Yang berlaku sekarang tidak berubah.')),
        list.element);
      if (clean) await whatIf(mine);
    } catch (failure) {
      if (mine === turn) fill(checkPlace, trouble(failure), h('button', { type: 'button', onclick: check }, 'Periksa lagi'));
    }
  }

  async function whatIf(mine) {
    steps.effect.hidden = false;
    fill(effectPlace, h('p.loading', { role: 'status' }, 'Menghitung akibatnya…'));
    try {
      const answer = await post('what-if', { files: asRequest(), days: 180 });
      const shown = await effects(answer, draft.files);
      if (mine !== turn) {
        shown.destroy();
        return;
      }
      open.push(shown);
      fill(effectPlace, shown.element);
      shown.shown();
    } catch (failure) {
      if (mine !== turn) return;
      fill(effectPlace, trouble(failure), h('button', { type: 'button', onclick: () => whatIf(mine) }, 'Hitung lagi'));
    }
    steps.go.hidden = false;
    go();
  }

  function go() {
    const reason = reasonField('Mengapa diubah?', 'Satu atau dua kalimat untuk rekan Anda, misalnya: “Keputusan rapat 20 November: jenjang baru sampai Rp 3.000.000”.', draft.reason, (words) => { draft.reason = words; });
    const place = h('div');
    const button = h('button.main', {
      type: 'button', onclick: async () => {
        const why = reason.read();
        if (!why) return;
        const sure = await confirm('Jalankan sekarang?',
          [h('p', draft.files.length === 1 ? 'Model ini menjadi yang berlaku:' : number(draft.files.length) + ' model ini bersama-sama menjadi yang berlaku:'),
            h('ul', draft.files.map((file) => h('li', h('b', file.title), ' ', effectOf(file.kind), '.'))),
            h('p', 'Versi yang berlaku sekarang tetap tersimpan; Anda dapat kembali ke sana dengan satu tombol.')], 'Ya, jalankan');
        if (!sure) return;
        await busy(button, place, async () => {
          try {
            done(await post('', { files: asRequest(), reason: why }));
          } catch (refusal) {
            if (refusal.status === 409 && refusal.stale?.length) stale(refusal, place);
            else if (refusal.findings?.length) refused(refusal);
            else throw refusal;
          }
        });
      }
    }, 'Jalankan');
    fill(goPlace, reason.element, place, h('div.buttons', button));
  }

  // Somebody else was quicker: the files stay, and each says what happened and what to do.
  function stale(refusal, place) {
    for (const { model, live: now } of refusal.stale) {
      const file = draft.files.find((one) => one.model === model);
      if (file && now) {
        file.live = now;
        file.same = false;
      }
    }
    showFiles();
    fill(place, h('div.box.bad', { role: 'alert' }, h('p', h('b', 'Belum dijalankan: rekan Anda lebih dahulu.')),
      refusal.stale.map(({ model, live: now }) => h('p', model, ': ', now ? [h('b', now.byName), ' menjalankan versi baru pada ', dayAndTime(now.liveSince), ': “', now.reason || 'tanpa alasan', '”.'] : 'tidak ada lagi versi yang berlaku.')),
      h('p', 'Berkas dan alasan Anda masih di sini. Lihat langkah 1: di sana ada yang berlaku untuk diunduh.'),
      h('button', { type: 'button', onclick: () => page.querySelector('.files').scrollIntoView({ block: 'center' }) }, 'Ke langkah 1')));
  }

  function refused(refusal) {
    const list = findingsList(refusal.findings, draft.files, live);
    open.push(list);
    fill(checkPlace, h('div.box.bad', { role: 'alert' }, h('p', h('b', refusal.message))), list.element);
    steps.check.scrollIntoView();
  }

  function done(published) {
    for (const version of published.versions) remember(version.model, version.sha256);
    const titles = new Map(draft.files.map((file) => [file.model, file.title]));
    const titleOf = (model) => titles.get(model) || model;
    const processes = draft.files.filter((file) => file.kind === 'PROCESS' && published.versions.some((one) => one.model === file.model));
    draft.done = h('div', good(
      h('p', h('b', published.versions.length ? 'Sudah dijalankan.' : 'Tidak ada yang berubah: isinya sama dengan yang berlaku.')),
      h('ul', published.versions.map((version) => h('li', h('a', { href: '#/model/' + encodeURIComponent(version.model) }, titleOf(version.model)), ' berlaku sejak ', dayAndTime(version.liveSince), '.')),
        published.unchanged.map((model) => h('li', titleOf(model), ' tidak berubah.'))),
      processes.length > 0 && h('p', 'Pengajuan yang sedang berjalan tetap pada versi lama. ',
        processes.map((file) => h('a', { href: '#/pindah/proses/' + encodeURIComponent(file.model.replace(/\.bpmn$/, '')) }, 'Pindahkan ke versi baru: ' + file.title)))),
    warnings(published.findings));
    draft.files = [];
    draft.reason = '';
    turn++;
    close();
    showFiles();
    steps.check.hidden = steps.effect.hidden = true;
    steps.go.hidden = false;
    fill(goPlace, draft.done);
    goPlace.scrollIntoView({ block: 'center' });
  }
}

function step(number_, title, ...children) {
  const id = 'langkah-' + number_;
  return h('section.step', { 'aria-labelledby': id }, h('h2', { id }, h('span.step-number', number_), ' ', title), ...children);
}
