// What the task list's bundle calls at the places that the server patches (Patches.java names each of them).
import './fresh-labels.js';
import './drafts.js';
import './case-line.js';
import './papers.js';
import './photos.js';
import './press.js';
import './small-screens.js';
import './demo-day.js';
import { done, draftKey, keepUnsent, sentDraft } from './receipts.js';
import { characters, keyboardFor, notWhole, patternMessage, rupiah, valueIn, wholeNumber } from './fields.js';
import { dueClass } from './due-dates.js';
import { fieldsToMend, plainMessage } from './messages.js';
import { onCard, searchTypes } from './search.js';

window.amanah = {
  characters,
  done,
  draftKey,
  dueClass,
  fieldsToMend,
  keepUnsent,
  keyboardFor,
  notWhole,
  onCard,
  patternMessage,
  plainMessage,
  rupiah,
  searchTypes,
  sentDraft,
  valueIn,
  wholeNumber
};
