// The task list writes unfinished forms, names and identity numbers in clear, into the browser's storage, where they stay for
// whoever uses the device next. Here they are kept in this page's memory only: long enough to sign in again after the session
// ran out, gone with sign-out, a reload or the closed tab.
const DRAFT = /^(camunda-form:|camForm:)/;
const drafts = new Map();
let owner = null;

function signedIn() {
  const injector = window.angular && window.angular.element(document.body).injector();
  const authentication = injector && injector.get('$rootScope').authentication;
  return authentication ? authentication.name : null;
}

function forget() {
  drafts.clear();
}

const { getItem, removeItem, setItem } = Storage.prototype;

Storage.prototype.setItem = function (key, value) {
  if (DRAFT.test(key)) drafts.set(String(key), String(value));
  else setItem.call(this, key, value);
};

Storage.prototype.getItem = function (key) {
  if (!DRAFT.test(key)) return getItem.call(this, key);
  const user = signedIn();
  if (user !== owner) forget();
  owner = user;
  return drafts.has(key) ? drafts.get(key) : null;
};

Storage.prototype.removeItem = function (key) {
  if (DRAFT.test(key)) drafts.delete(key);
  else removeItem.call(this, key);
};

// Left by earlier releases of this or another application of the same origin.
for (const storage of [localStorage, sessionStorage]) {
  for (const key of Object.keys(storage)) {
    if (DRAFT.test(key)) removeItem.call(storage, key);
  }
}

const { open } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  if (/\/auth\/user\/[^/]+\/logout/.test(url)) forget();
  return open.call(this, method, url, ...rest);
};
