import { h } from '../dom.js';
import { DiagramViewer } from './camunda.js';
import { CHANGES } from '../words.js';

const STEP = 1.25;

/**
 * Draws a process.
 *
 * @param {string} xml
 * @param {string} label what the picture shows, for who cannot see it
 * @returns {Promise<{element, mark, badge, focus, fit, has, follow}>} to be put on the page, then fitted
 */
export async function diagram(xml, label) {
  const canvasPlace = h('div.canvas', { role: 'img', 'aria-label': label });
  const viewer = new (DiagramViewer())({ container: canvasPlace });
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const registry = viewer.get('elementRegistry');
  // Turning the wheel moves the page, not the picture; the picture is dragged.
  viewer.get('zoomScroll').toggle(false);

  const tool = (sign, name, act) => h('button', { type: 'button', title: name, 'aria-label': name, onclick: act }, sign);
  const zoomBy = (factor) => canvas.zoom(canvas.zoom() * factor);
  const fit = () => {
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
    if (canvas.zoom() > 1) canvas.zoom(1, 'auto');
  };
  const element = h('div.diagram', canvasPlace,
    h('div.tools', tool('+', 'Perbesar', () => zoomBy(STEP)), tool('−', 'Perkecil', () => zoomBy(1 / STEP)), tool('⤢', 'Seluruh gambar', fit)));
  dragByTouch(canvasPlace, canvas);

  let focused = null;
  const self = {
    element,
    viewer,
    fit,
    has: (id) => Boolean(registry.get(id)),
    /** Colours an element by what happened to it, and says so beside it: colour alone does not tell everybody. */
    mark(id, change) {
      if (!registry.get(id)) return;
      const { word, style } = CHANGES[change];
      canvas.addMarker(id, 'mark-' + style);
      if (!registry.get(id).waypoints) overlays.add(id, { position: { top: -14, left: -6 }, html: h('span.tag.' + style, word) });
    },
    /** A number at an element, such as how many applications stand there. */
    badge(id, text, title) {
      if (registry.get(id)) overlays.add(id, { position: { bottom: 14, right: 18 }, html: h('span.count', { title }, text) });
    },
    /** Brings an element to the middle and frames it. */
    focus(id) {
      const found = registry.get(id);
      if (focused) canvas.removeMarker(focused, 'mark-focus');
      focused = null;
      if (!found) return false;
      if (canvas.findRoot?.(id) && canvas.findRoot(id) !== canvas.getRootElement()) canvas.setRootElement(canvas.findRoot(id));
      canvas.resized();
      const box = found.waypoints ? boxOf(found.waypoints) : found;
      const view = canvas.viewbox();
      const scale = Math.max(view.scale, 0.8);
      const [width, height] = [view.outer.width / scale, view.outer.height / scale];
      canvas.viewbox({ x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2, width, height });
      canvas.addMarker(id, 'mark-focus');
      focused = id;
      return true;
    },
    /** Shows the same part of the picture as another one, whichever of the two is moved. */
    follow(other) {
      let moving = false;
      const couple = (from, to) => from.viewer.on('canvas.viewbox.changed', () => {
        if (moving) return;
        moving = true;
        const { x, y, width, height } = from.viewer.get('canvas').viewbox();
        to.viewer.get('canvas').viewbox({ x, y, width, height });
        moving = false;
      });
      couple(self, other);
      couple(other, self);
    },
    destroy: () => viewer.destroy()
  };
  return self;
}

function boxOf(points) {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

// The viewer listens to a mouse only.
function dragByTouch(place, canvas) {
  let last = null;
  place.addEventListener('touchstart', (event) => { last = event.touches.length === 1 ? event.touches[0] : null; }, { passive: true });
  place.addEventListener('touchmove', (event) => {
    if (!last || event.touches.length !== 1) return;
    const now = event.touches[0];
    canvas.scroll({ dx: now.clientX - last.clientX, dy: now.clientY - last.clientY });
    last = now;
    event.preventDefault();
  }, { passive: false });
}
