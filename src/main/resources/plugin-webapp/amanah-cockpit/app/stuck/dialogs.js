// What an action asks for before it is done, and what came of it.
import { h, fill } from '../../../../../../../model-proses/dom.js';
import { day, moment } from './words.js';

/** A dialog over the page; answers when it is closed. */
export function open(title, ...children) {
  const dialog = h('dialog.amanah-dialog', { 'aria-label': title }, h('h3', {}, title), ...children);
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
  return dialog;
}

/**
 * Asks for the reason and whatever else an action needs, does it, and tells what came of it.
 *
 * @param {{title: string, lines: string[], colleagues?: object[], optionalColleague?: boolean, until?: boolean, more?: {fields: Element, filled: Function}, run: Function, done: Function}} what
 */
export function order(what) {
  const reason = h('textarea.form-control', { required: true, maxlength: 500, rows: 3, id: 'amanah-reason' });
  const to = what.colleagues
    ? h(
        'select.form-control',
        { id: 'amanah-to', required: !what.optionalColleague },
        h('option', { value: '' }, what.optionalColleague ? 'Kembalikan ke tim masing-masing' : 'Pilih petugas'),
        what.colleagues
          .filter((one) => one.atWork)
          .map((one) => h('option', { value: one.id }, `${one.name} (${one.role})`))
      )
    : null;
  const until = what.until ? h('input.form-control', { type: 'date', id: 'amanah-until', required: true }) : null;
  const message = h('div.amanah-error', { role: 'alert' });
  const send = h('button.btn.btn-primary', { type: 'submit' }, what.title);
  const form = h(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        send.disabled = true;
        what
          .run({
            reason: reason.value,
            to: to && to.value ? to.value : undefined,
            until: until ? until.value : undefined,
            ...(what.more ? what.more.filled() : {})
          })
          .then(
            (done) => {
              if (done.results.length && done.results.every((one) => one.outcome === 'REFUSED')) {
                // Nothing was done: what was typed stays and can be mended.
                fill(message, done.results.length === 1 ? done.results[0].remark : results(done));
                send.disabled = false;
                return;
              }
              fill(form, results(done), h('button.btn.btn-default', { type: 'button', onclick: () => dialog.close() }, 'Tutup'));
              what.done();
            },
            (refusal) => {
              message.textContent = refusal.message;
              send.disabled = false;
            }
          );
      }
    },
    h('ul.amanah-lines', {}, what.lines.map((line) => h('li', {}, line))),
    to ? [h('label', { for: 'amanah-to' }, 'Kepada'), to] : null,
    until ? [h('label', { for: 'amanah-until' }, 'Tenggat baru'), until] : null,
    what.more ? what.more.fields : null,
    h('label', { for: 'amanah-reason' }, 'Alasan (dicatat bersama nama Anda)'),
    reason,
    message,
    h('div.amanah-buttons', {}, send, h('button.btn.btn-default', { type: 'button', onclick: () => dialog.close() }, 'Batal'))
  );
  const dialog = open(what.title, form);
  (to || until || reason).focus();
}

function results(done) {
  if (done.results.length === 0) return h('p', {}, 'Tidak ada yang perlu dilakukan.');
  const failed = done.results.filter((one) => one.outcome === 'FAILED' || one.outcome === 'REFUSED');
  return [
    h(
      'p',
      { role: 'status' },
      `${done.results.length - failed.length} dari ${done.results.length} ` +
        (done.results.some((one) => one.outcome === 'STARTED') ? 'dijadwalkan; hasilnya tampak dalam satu menit.' : 'berhasil.')
    ),
    failed.length
      ? h('ul', {}, failed.map((one) => h('li', {}, h('strong', {}, one.groupName || one.applicationNumber || ''), ': ', one.outcomeLabel, ' – ', one.remark)))
      : null,
    done.left ? h('p', {}, `Masih ada ${done.left} lagi; ulangi tindakan ini.`) : null
  ];
}

/** What was done to an application; what can be taken back has a button for it. */
export function history(number, entries, undo) {
  const dialog = open(
    'Riwayat tindakan ' + number,
    entries.length === 0
      ? h('p', {}, 'Belum ada tindakan.')
      : h(
          'table.table',
          {},
          h('thead', {}, h('tr', {}, ['Waktu', 'Siapa', 'Tindakan', 'Alasan', 'Hasil'].map((name) => h('th', {}, name)))),
          h(
            'tbody',
            {},
            entries.map((one) =>
              h(
                'tr',
                {},
                h('td', {}, moment(one.at)),
                h('td', {}, one.byName),
                h('td', {}, one.undoes ? 'Dibatalkan: ' : '', one.actionLabel, one.after ? `: ${one.before || 'tim'} → ${one.after}` : '', h('br'), h('small', {}, one.stepName || '')),
                h('td', {}, one.reason),
                h(
                  'td',
                  {},
                  one.outcomeLabel,
                  one.remark ? ': ' + one.remark : '',
                  one.undoable
                    ? [h('br'), h('button.btn.btn-default.btn-xs', { onclick: () => (dialog.close(), undo(one)) }, 'Batalkan')]
                    : null
                )
              )
            )
          )
        ),
    h('button.btn.btn-default', { onclick: () => dialog.close() }, 'Tutup')
  );
}

/** The exception of a job. */
export function trace(answer) {
  const dialog = open(
    'Jejak kesalahan',
    h('p', {}, 'Artinya: ' + answer.meaning + '.'),
    h('pre.amanah-trace', {}, answer.trace || 'Mesin proses tidak menyimpan jejaknya.'),
    h('button.btn.btn-default', { onclick: () => dialog.close() }, 'Tutup')
  );
}

/** Who is on leave, and a form to note it. */
export function absences(server, colleagues, changed) {
  const list = h('div');
  const message = h('p.amanah-error', { role: 'alert' });
  const draw = () => server.get('/absences').then((all) => fill(list, lines(all)));
  const lines = (all) =>
    all.length === 0
      ? h('p', {}, 'Tidak ada yang cuti.')
      : h(
          'ul',
          {},
          all.map((one) =>
            h(
              'li',
              {},
              `${one.name}: ${day(one.firstDay)} – ${day(one.lastDay)} (${one.reason}) `,
              h(
                'button.btn.btn-xs.btn-default',
                { onclick: () => server.remove('/absences/' + one.id).then(() => Promise.all([draw(), changed()])) },
                'Sudah kembali'
              )
            )
          )
        );
  const staff = h('select.form-control', { required: true, 'aria-label': 'Petugas' }, h('option', { value: '' }, 'Pilih petugas'), colleagues.map((one) => h('option', { value: one.id }, one.name)));
  const first = h('input.form-control', { type: 'date', required: true, 'aria-label': 'Hari pertama' });
  const last = h('input.form-control', { type: 'date', required: true, 'aria-label': 'Hari terakhir' });
  const reason = h('input.form-control', { required: true, maxlength: 500, placeholder: 'Alasan', 'aria-label': 'Alasan' });
  const form = h(
    'form.amanah-row',
    {
      onsubmit: (event) => {
        event.preventDefault();
        server
          .post('/absences', { staff: staff.value, firstDay: first.value, lastDay: last.value, reason: reason.value })
          .then(() => {
            message.textContent = '';
            form.reset();
            return Promise.all([draw(), changed()]);
          })
          .catch((refusal) => (message.textContent = refusal.message));
      }
    },
    staff,
    first,
    last,
    reason,
    h('button.btn.btn-primary', {}, 'Catat cuti')
  );
  const dialog = open(
    'Cuti petugas',
    h('p', {}, 'Yang cuti tidak diberi tugas baru; tugas yang ia pegang dan jatuh tempo selama cuti tampak di papan.'),
    list,
    form,
    message,
    h('button.btn.btn-default', { onclick: () => dialog.close() }, 'Tutup')
  );
  draw();
}
