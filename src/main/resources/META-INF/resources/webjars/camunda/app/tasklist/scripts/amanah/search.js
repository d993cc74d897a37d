// Staff look for a group, a number, a kelurahan or a step, and not for the engine's variables and ids.
const FOR_STAFF = ['name', 'assignee', 'due'];
const ON_THE_CARD = ['groupName', 'kelurahan', 'applicationNumber'];

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

/** A query in which the words typed may stand anywhere on a task's card, in capitals or not. */
export function onCard(query) {
  const any = query.orQueries ? query.orQueries[0] : query;
  if (!any.nameLike) return query;
  const { nameLike, ...others } = any;
  const anywhere = {
    ...(query.orQueries ? others : {}),
    nameLike,
    processVariables: [
      ...(query.orQueries ? others.processVariables : []),
      ...ON_THE_CARD.map((name) => ({ name, operator: 'like', value: nameLike }))
    ],
    variableValuesIgnoreCase: true
  };
  return { ...(query.orQueries ? query : others), orQueries: [anywhere] };
}
