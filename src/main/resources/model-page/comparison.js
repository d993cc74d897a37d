// Two contents of a model side by side, what differs coloured in both and told in sentences.
import { h } from './dom.js';
import { content } from './viewers/content.js';
import { components } from './viewers/form.js';
import { CHANGES, STEPS, number } from './words.js';

const UNCHANGED_SHOWN = 2;

/**
 * @param {string} kind of model
 * @param {{name: string, text: string}} before
 * @param {{name: string, text: string}} after
 * @param {{changes: object|null, sentences: string[], lines?: object[]}} difference
 * @returns {Promise<{element, shown, destroy}>} `shown()` is to be called once the element is on the page
 */
export async function comparison(kind, before, after, difference) {
  const [old, now] = await Promise.all([
    before.text ? content(kind, before.text, before.name) : null,
    after.text ? content(kind, after.text, after.name) : null
  ]);
  const elements = kind === 'PROCESS' ? difference.changes?.elements || [] : partsOf(kind, before.text, after.text);
  for (const { id, change } of elements) {
    if (kind === 'PROCESS') {
      if (change !== 'ADDED') old?.mark(id, change);
      if (change !== 'REMOVED') now?.mark(id, change);
    } else {
      if (change !== 'ADDED') old?.mark(id, CHANGES[change].style);
      if (change !== 'REMOVED') now?.mark(id, CHANGES[change].style);
    }
  }
  if (kind === 'PROCESS' && old && now) old.follow(now);

  const side = (name, viewer) => h('div.side', h('h3', name), viewer ? viewer.element : h('p.empty', 'Belum ada.'));
  // A table needs the whole width; two diagrams and two forms are read side by side.
  const sides = h(kind === 'DECISION' ? 'div.sides.stacked' : 'div.sides', side(before.name, old), side(after.name, now));
  const turn = h('button', {
    type: 'button', 'aria-pressed': 'false', onclick: () => {
      const stacked = sides.classList.toggle('stacked');
      turn.setAttribute('aria-pressed', String(stacked));
      turn.textContent = stacked ? 'Tampilkan berdampingan' : 'Tampilkan lebih besar, atas dan bawah';
      old?.fit();
      now?.fit();
    }
  }, 'Tampilkan lebih besar, atas dan bawah');
  turn.hidden = kind === 'DECISION';
  const look = (id) => {
    const inOld = old?.focus(id);
    const inNow = now?.focus(id);
    if (inOld || inNow) sides.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  };
  const told = kind === 'PROCESS' && elements.length
    ? changeList(elements, look)
    : difference.sentences.length
      ? h('ul.sentences', difference.sentences.map((one) => h('li', one)))
      : h('p.empty', 'Tidak ada perbedaan yang berarti; hanya cara menulis berkasnya.');
  return {
    element: h('div.comparison',
      h('h3', 'Yang berubah'), told,
      h('div.legend', h('span', 'Warna pada gambar:'), Object.entries(CHANGES).filter(([change]) => kind === 'PROCESS' || change !== 'MOVED').map(([, { word, style }]) => h('span.tag.' + style, word)), turn),
      sides,
      difference.lines?.length > 0 && lines(difference.lines, before.name, after.name)),
    shown() {
      old?.fit();
      now?.fit();
      // A long form begins at what changed in it.
      for (const { id } of kind === 'FORM' ? elements.slice(0, 1) : []) for (const viewer of [old, now]) viewer?.reveal(id);
    },
    focus: look,
    destroy() {
      old?.destroy();
      now?.destroy();
    }
  };
}

function changeList(elements, look) {
  const moved = elements.filter((one) => one.change === 'MOVED');
  const told = elements.filter((one) => one.change !== 'MOVED');
  return h('ul.changes',
    told.map((one) => h('li', h('span.tag.' + CHANGES[one.change].style, CHANGES[one.change].word), ' ',
      h('button.link', { type: 'button', onclick: () => look(one.id) }, (STEPS[one.type] || 'Bagian') + ' “' + (one.label || one.id) + '”'),
      one.sentences.length > 0 && h('ul', one.sentences.map((sentence) => h('li', sentence))))),
    moved.length > 0 && h('li', h('span.tag.moved', CHANGES.MOVED.word), ' ', number(moved.length) + ' bagian hanya digeser letaknya di gambar; jalannya proses tetap sama.'));
}

// Rows of tables and fields of forms, matched by their ids.
function partsOf(kind, before, after) {
  const parts = kind === 'DECISION' ? rows : kind === 'FORM' ? fields : () => new Map();
  const [old, now] = [parts(before), parts(after)];
  const changed = [];
  for (const [id, told] of now) {
    if (!old.has(id)) changed.push({ id, change: 'ADDED' });
    else if (old.get(id) !== told) changed.push({ id, change: 'CHANGED' });
  }
  for (const id of old.keys()) if (!now.has(id)) changed.push({ id, change: 'REMOVED' });
  return changed;
}

function rows(xml) {
  const found = new Map();
  if (!xml) return found;
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  for (const rule of parsed.getElementsByTagNameNS('*', 'rule')) {
    found.set(rule.id, [...rule.getElementsByTagNameNS('*', 'text')].map((cell) => cell.textContent.trim()).join('\n'));
  }
  return found;
}

function fields(json) {
  try {
    return new Map(components(JSON.parse(json)).map((one) => {
      const { components: inner, layout, ...own } = one;
      return [one.id, JSON.stringify(own)];
    }));
  } catch (unreadable) {
    return new Map();
  }
}

function lines(all, before, after) {
  const body = h('tbody');
  let pairs = [];
  const removed = [];
  for (const line of all) {
    if (line.kind === 'REMOVED') {
      removed.push(line);
      pairs.push([line, null]);
    } else if (line.kind === 'ADDED') {
      const partner = pairs.find(([old, now]) => old && !now && removed.includes(old));
      if (partner) {
        partner[1] = line;
        removed.splice(removed.indexOf(partner[0]), 1);
      } else pairs.push([null, line]);
    } else {
      removed.length = 0;
      pairs.push([line, line]);
    }
  }
  const near = pairs.map((_, index) => pairs.slice(Math.max(0, index - UNCHANGED_SHOWN), index + UNCHANGED_SHOWN + 1).some(([old, now]) => old !== now));
  let skipped = 0;
  const skip = () => {
    if (skipped) body.append(h('tr', h('td.same', { colspan: 4 }, '… ' + number(skipped) + ' baris sama')));
    skipped = 0;
  };
  pairs.forEach(([old, now], index) => {
    if (!near[index]) {
      skipped++;
      return;
    }
    skip();
    const differ = old !== now;
    body.append(h('tr',
      h('td.number', old ? old.before : ''), h('td' + (differ && old ? '.removed' : ''), old ? old.text : ''),
      h('td.number', now ? now.after : ''), h('td' + (differ && now ? '.added' : ''), now ? now.text : '')));
  });
  skip();
  return h('details', h('summary', 'Baris teks berkasnya, untuk yang ingin teliti'),
    h('table.lines', h('thead', h('tr', h('th', { colspan: 2, scope: 'colgroup' }, before), h('th', { colspan: 2, scope: 'colgroup' }, after))), body));
}
