// Where our own part of the task list's server is, and the token it wants with every change.
const base = document.querySelector('base');

function engine() {
  const [, name] = /\/app\/tasklist\/([^/#?]+)\//.exec(base.href) || [];
  return name || 'default';
}

export function amanahUrl(part) {
  return base.getAttribute('tasklist-api') + 'plugin/amanah/' + engine() + '/' + part;
}

export function csrfToken() {
  const [, token] = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie) || [];
  return token ? decodeURIComponent(token) : '';
}

/** An address of the engine's own interface, as the task list uses it. */
export function engineUrl(part) {
  return base.getAttribute('engine-api') + 'engine/' + engine() + '/' + part;
}
