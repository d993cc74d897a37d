// Staff look for a group, a number, a kelurahan or a step, and not for the engine's variables and ids.
import { ON_THE_CARD } from './case-line.js';

const FOR_STAFF = ['name', 'assignee', 'due'];

/** The search's settings with what staff may ask for. */
export function searchTypes(settings) {
  const types = settings.types
    .filter((type) => FOR_STAFF.includes(type.id.key))
    .map((type) =>
      type.id.key === 'name'
        ? { ...type, id: { ...type.id, value: 'Kelompok, nomor, kelurahan, atau tugas' }, operators: [{ key: 'Like', value: 'LIKE' }] }
        : type
    );
  return { ...settings, types };
}

function anywhere(words, variables = []) {
  return {
    nameLike: words,
    processVariables: [...variables, ...ON_THE_CARD.map((name) => ({ name, operator: 'like', value: words }))],
    variableValuesIgnoreCase: true
  };
}

/** A query in which the words typed may stand anywhere on a task's card, in capitals or not. */
export function onCard(query) {
  const { nameLike, ...others } = query;
  if (nameLike) return { ...others, orQueries: [anywhere(nameLike)] };
  const [any] = query.orQueries || [];
  if (!any?.nameLike) return query;
  return { ...query, orQueries: [{ ...any, ...anywhere(any.nameLike, any.processVariables) }] };
}
