// The way of a case over the diagram of its process.
import { h } from '../../../../../../../model-proses/dom.js';
import { strip } from '../heat/strip.js';
import { sight } from '../stuck/server.js';

const STATES = { PASSED: 'amanah-passed', HERE: 'amanah-here', STOPPED: 'amanah-stopped' };

/** Draws the way that a process instance took; nothing for who may not see it. */
export function path(viewer, api, instanceId) {
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const elements = viewer.get('elementRegistry');
  sight(api)
    .get(`/instances/${encodeURIComponent(instanceId)}/path`)
    .then(
      (answer) => {
        strip(viewer, legend(answer.nodes.filter((node) => node.failures && elements.get(node.id)).map(sentence)));
        answer.flows.filter((flow) => elements.get(flow)).forEach((flow) => canvas.addMarker(flow, 'amanah-taken'));
        let order = 0;
        for (const node of answer.nodes) {
          const element = elements.get(node.id);
          if (!element) continue;
          canvas.addMarker(node.id, STATES[node.state]);
          if (!element.type.endsWith('Gateway')) number(node, ++order);
          if (node.failures) failures(node, element);
        }
      },
      (refusal) => {
        if (refusal.status === 403 || refusal.status === 404) return;
        strip(viewer, h('p.amanah-error', { role: 'alert' }, 'Perjalanan tidak dapat dimuat: ' + refusal.message));
      }
    );

  function number(node, order) {
    const often = node.times > 1 ? `, ${node.times} kali` : '';
    overlays.add(node.id, 'amanah-path', {
      position: { top: 0, left: 0 },
      scale: false,
      html: h('span.amanah-order', { title: `Langkah ke-${order}${often}` }, order, node.times > 1 ? h('small', {}, ` ×${node.times}`) : null)
    });
  }

  function failures(node, element) {
    overlays.add(node.id, 'amanah-path', {
      position: { top: 0, left: element.width },
      scale: false,
      html: h('span.amanah-failures', { title: sentence(node) }, `gagal ${node.failures}×`)
    });
  }

  function sentence(node) {
    return `${elements.get(node.id).businessObject.name || node.id} gagal ${node.failures}×: ${node.failure}`;
  }
}

function legend(failures) {
  return h(
    'section.amanah-strip-wide',
    { 'aria-label': 'Arti warna' },
    h('strong', {}, 'Jalan yang ditempuh'),
    [
      ['amanah-passed', 'sudah lewat'],
      ['amanah-here', 'di sini sekarang'],
      ['amanah-stopped', 'dihentikan']
    ].map(([className, words]) => h('span.amanah-legend', {}, h(`i.${className}`), words)),
    h('span', { title: 'Angka hijau: urutan langkah; ×: berapa kali di sana' }, 'angka: urutan ×kali'),
    failures.length ? h('span.amanah-failed', { title: failures.join('; ') }, failures.join('; ')) : null
  );
}
