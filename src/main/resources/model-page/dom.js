/**
 * Makes an element. Texts become text nodes, never markup, whatever the server sent.
 *
 * @param {string} tag such as "p" or "p.class.class"
 * @param {object} [props] attributes; functions are listeners: {onclick: () => ...}; true and false set or leave out
 * @param {...(Node|string|number|null|false|Array)} children
 */
export function h(tag, props = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const made = document.createElement(name);
  if (classes.length) made.className = classes.join(' ');
  if (props === null || typeof props !== 'object' || props instanceof Node || Array.isArray(props)) {
    children.unshift(props);
    props = {};
  }
  for (const [key, value] of Object.entries(props)) {
    if (typeof value === 'function') made.addEventListener(key.slice(2), value);
    else if (key === 'value' || key === 'checked') made[key] = value;
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  add(made, children);
  return made;
}

/** Replaces everything in an element. */
export function fill(parent, ...children) {
  parent.replaceChildren();
  add(parent, children);
  return parent;
}

function add(parent, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === '') continue;
    parent.append(child instanceof Node ? child : String(child));
  }
}

/** A section with a heading that names it to a screen reader too. */
let sections = 0;
export function section(title, ...children) {
  const id = 'bagian-' + ++sections;
  return h('section', { 'aria-labelledby': id }, h('h2', { id }, title), ...children);
}
