// How much stood still, day by day, below the board.
import { h, fill } from '../../../../../../../model-proses/dom.js';
import { sight } from '../stuck/server.js';
import { day } from '../stuck/words.js';

const EVERY = 600_000;
const SHORT = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'short', timeZone: 'UTC' });
// Told apart also by those who do not see red or green.
const COLOURS = ['#b5651d', '#1f5fa8', '#0a7d3c', '#7a4ea3', '#c23b4b', '#3a8fa3', '#8a7a00', '#5b6670', '#d08aa8', '#6fae53', '#2b2d6e'];

let library;

/** Draws the trend and keeps it fresh; nothing for who may not see it. */
export function trend(node, api) {
  const server = sight(api);
  const place = h('section.amanah-stuck.amanah-trend', { 'aria-label': 'Macet dari hari ke hari' });
  node.append(place);
  let chart;
  const draw = () =>
    server.get('/trend').then(
      async (answer) => {
        const canvas = h('canvas', { role: 'img', 'aria-label': spoken(answer) });
        if (chart) chart.destroy();
        fill(place, h('h4', {}, 'Macet dari hari ke hari, 8 minggu terakhir'), content(answer, canvas));
        chart = answer.since && answer.causes.length ? plot(await charts(), canvas, answer) : undefined;
      },
      (refusal) => fill(place, refusal.status === 403 ? null : h('p.amanah-error', {}, 'Grafik tidak dapat dimuat: ' + refusal.message))
    );
  draw();
  const timer = setInterval(draw, EVERY);
  return () => {
    clearInterval(timer);
    if (chart) chart.destroy();
  };
}

function charts() {
  // The library names itself on the window, whatever loads it.
  library ??= import('../../../../../../../lib/chart/chart.umd.min.js').then(() => window.Chart);
  return library;
}

function content(answer, canvas) {
  if (!answer.since) return h('p', {}, 'Belum ada hitungan. Yang pertama dibuat beberapa menit setelah aplikasi mulai.');
  const since = h('p.amanah-since', {}, `Dihitung sejak ${day(answer.since)}; tiap hari tampak seperti pada hitungan terakhirnya.`);
  if (answer.causes.length === 0) return [h('p.amanah-good', {}, 'Tidak ada yang macet pada hari-hari yang dihitung.'), since];
  return [h('div.amanah-canvas', {}, canvas), since, table(answer)];
}

function plot(Chart, canvas, answer) {
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: answer.days.map((one) => SHORT.format(new Date(one.day))),
      datasets: answer.causes.map((cause, index) => ({
        label: cause.label,
        backgroundColor: COLOURS[index % COLOURS.length],
        data: answer.days.map((one) => (one.counted ? one.byCause[index] : null))
      }))
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index' },
      scales: {
        x: { stacked: true, grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 12 } },
        y: { stacked: true, beginAtZero: true, ticks: { precision: 0 } }
      },
      plugins: {
        legend: { position: 'right', labels: { boxWidth: 12 } },
        tooltip: {
          filter: (item) => item.raw > 0,
          callbacks: {
            title: (items) => (items.length ? day(answer.days[items[0].dataIndex].day) : ''),
            footer: (items) => (items.length ? `Jumlah: ${answer.days[items[0].dataIndex].places}` : '')
          }
        }
      }
    }
  });
}

/** The chart in one sentence. */
function spoken(answer) {
  const counted = answer.days.filter((one) => one.counted);
  if (counted.length === 0) return 'Grafik kosong';
  const most = counted.reduce((high, one) => (one.places > high.places ? one : high));
  const last = counted[counted.length - 1];
  return `Grafik batang: terakhir ${last.places} tempat macet pada ${day(last.day)}, paling banyak ${most.places} pada ${day(most.day)}. Angkanya ada dalam tabel di bawah.`;
}

function table(answer) {
  return h(
    'details',
    {},
    h('summary', {}, 'Angkanya dalam tabel'),
    h(
      'table.table.amanah-figures',
      {},
      h('thead', {}, h('tr', {}, ['Hari', 'Semua', ...answer.causes.map((cause) => cause.label)].map((name) => h('th', { scope: 'col' }, name)))),
      h(
        'tbody',
        {},
        answer.days
          .filter((one) => one.counted)
          .reverse()
          .map((one) => h('tr', {}, h('th', { scope: 'row' }, day(one.day)), h('td', {}, one.places), one.byCause.map((places) => h('td', {}, places))))
      )
    )
  );
}
