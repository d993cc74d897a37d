// The operators' desk behind Cockpit's session.

/** @returns {{get: Function, post: Function, remove: Function}} questions and orders for the api that Cockpit hands to plug-ins */
export function desk(api) {
  return door(api, 'operations');
}

/** @returns {{get: Function}} questions about cases over time */
export function sight(api) {
  return door(api, 'sight');
}

function door(api, name) {
  // To what stands on a diagram Cockpit hands the page's address as the engine.
  const engine = location.pathname.split('/app/cockpit/')[1].split('/')[0];
  const root = `${api.cockpitApi}/plugin/amanah/${engine}/${name}`;
  const ask = (method, path, body) =>
    fetch(root + path, {
      method,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token(api) },
      body: body === undefined ? undefined : JSON.stringify(body)
    }).then(async (answer) => {
      const said = await answer.json().catch(() => ({}));
      if (!answer.ok) {
        const refusal = new Error(
          said.message || (answer.status === 401 ? 'Sesi Anda berakhir; masuk lagi.' : 'Server tidak menjawab dengan benar.')
        );
        refusal.status = answer.status;
        throw refusal;
      }
      return said;
    });
  return {
    get: (path, wanted = {}) => {
      const given = Object.entries(wanted).filter(([, value]) => value !== '' && value !== null && value !== undefined);
      const query = new URLSearchParams(given).toString();
      return ask('GET', path + (query ? '?' + query : ''));
    },
    post: (path, body) => ask('POST', path, body),
    remove: (path) => ask('DELETE', path)
  };
}

function token(api) {
  const cookie = document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : api.CSRFToken;
}
