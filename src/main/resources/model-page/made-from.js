// From which live version a manager's file was made: noted when it is downloaded here, so that a change that somebody else put
// live meanwhile is told even days later. Only names and check sums stay in the browser.
const KEY = 'amanah-model-dasar';

function notes() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) || {};
  } catch (unreadable) {
    return {};
  }
}

/** This browser has, or just put live, this version. */
export function remember(model, sha256) {
  localStorage.setItem(KEY, JSON.stringify({ ...notes(), [model]: sha256 }));
}

/** The check sum of the version that was downloaded here last; undefined where none was. */
export function downloaded(model) {
  return notes()[model];
}
