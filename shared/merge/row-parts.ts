import type { TableName } from '../model/change.ts';

/** Fields that say one thing together: taken from one copy whole. */
const TOGETHER: Readonly<Partial<Record<TableName, readonly (readonly string[])[]>>> = {
  clips: [['articleId', 'versionId', 'start', 'end', 'exact', 'prefix', 'suffix']],
  notes: [['body', 'clipIds']],
};

/** Fields that follow from others, or from the time of the last act: no conflict is made of them. */
const FOLLOWING: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  events: ['earliest', 'latest'],
  notes: ['updatedAt'],
};

/** Lists of things without an id, each told by all that it is; those with a time are in order of it. */
const LISTS_OF_WHOLE_THINGS: ReadonlySet<string> = new Set([
  'participants',
  'otherPlaces',
  'reliability',
  'originJudgments',
  'disputeJudgments',
]);

/** Whether two copies' changes of a list are put together element by element. */
export function isListOfWholeThings(field: string): boolean {
  return LISTS_OF_WHOLE_THINGS.has(field);
}

/** Whether a field follows from others of its row. */
export function isFollowing(table: TableName, field: string): boolean {
  return FOLLOWING[table]?.includes(field) ?? false;
}

/** Parts the fields of a row's copies into those that go together; in one order, whichever copy comes first. */
export function partFields(table: TableName, copies: readonly object[]): readonly (readonly string[])[] {
  const together = TOGETHER[table] ?? [];
  const fields = new Set(copies.flatMap((copy) => Object.keys(copy)));
  for (const field of together.flat()) fields.delete(field);
  for (const field of FOLLOWING[table] ?? []) fields.delete(field);
  return [...together, ...[...fields].sort().map((field) => [field])];
}
