import type { CaseRow } from '../../shared/merge/case-rows.ts';
import type { TableName } from '../../shared/model/change.ts';
import type { MergeConflict } from '../../shared/model/copy-merge.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import { ActError } from './errors.ts';
import { MERGE_RULES } from './merge-rules.ts';
import { toTarget } from './references.ts';

/** Gives the conflicts that nobody has settled yet, in an order that is the same in every copy. */
export async function listOpenConflicts(db: CaseDatabase): Promise<readonly MergeConflict[]> {
  const found = await db.conflicts.where('status').equals('open').toArray();
  return found.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

function orderOf({ table, key, fields, id }: MergeConflict): string {
  return [table, key, fields.join(), id].join(' ');
}

/**
 * Settles a conflict with one of its two values, or with another one of the same form. Both values stay in the conflict. Throws
 * RowMissingError, and ActError where a row that is to be removed is needed.
 */
export async function settleConflict(db: CaseDatabase, origin: Origin, id: Ulid, value: unknown): Promise<void> {
  await commit(db, origin, { action: 'conflict.settle' }, async (draft) => {
    const conflict = await draft.need('conflicts', id);
    if (conflict.fields.length === 0) await settleRow(draft, conflict, value as CaseRow | null);
    else await settleFields(draft, conflict, value);
    draft.put('conflicts', { ...conflict, status: 'settled', settled: { at: draft.origin.now(), value } });
  });
}

/** A row that was removed since stays so: its conflict is settled all the same. */
async function settleFields(draft: Draft, { table, key, fields }: MergeConflict, value: unknown): Promise<void> {
  const found = await draft.get(table, key);
  if (found === null) return;
  const row = { ...found } as unknown as Record<string, unknown>;
  for (const field of fields) delete row[field];
  Object.assign(row, value);
  draft.put(table, MERGE_RULES.complete({ table, key, row: row as unknown as CaseRow }));
}

async function settleRow(draft: Draft, { table, key }: MergeConflict, value: CaseRow | null): Promise<void> {
  const row = await draft.get(table, key);
  if (value !== null) {
    if (row === null) draft.put(table, value);
    return;
  }
  if (row === null) return;
  if (await isNeeded(draft, table, key))
    throw new ActError(
      'Other parts of the case still point at it. Remove it where it stands, which asks what becomes of them.',
    );
  draft.remove(table, key);
}

const TARGETS = {
  articles: 'article',
  versions: 'version',
  clips: 'clip',
  events: 'event',
  claims: 'claim',
  grids: 'grid',
  sources: 'source',
} as const;

async function isNeeded(draft: Draft, table: TableName, key: string): Promise<boolean> {
  if (table in TARGETS) {
    const pointing = await draft.listPointing(toTarget(TARGETS[table as keyof typeof TARGETS], key));
    if (pointing.length > 0) return true;
  }
  if (table === 'events') return (await draft.list('claims', 'eventId', key)).length > 0;
  return table === 'articles' && (await draft.list('versions', 'articleId', key)).length > 0;
}
