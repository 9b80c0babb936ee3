import { isJudgment } from '../../shared/grading/judgment-history.ts';
import type { Change } from '../../shared/model/change.ts';
import type { CaseDatabase } from './database.ts';
import { toRowName } from './references.ts';

/**
 * Says that a change judged a row (`claims:<id>`, `events:<id>`) anew. Derived from the changes, never recorded in one: a case
 * of a hundred thousand changes is not read through to show how one claim was graded.
 */
export interface StoredJudgment {
  readonly row: string;
  readonly seq: number;
}

/** Gives what a change adds to the table of judgments; whoever writes changes other than by `commit` puts it there. */
export function listJudgments(change: Pick<Change, 'seq' | 'edits'>): readonly StoredJudgment[] {
  return change.edits.filter(isJudgment).map(({ table, key }) => ({ row: toRowName(table, key), seq: change.seq }));
}

/** Reads the changes that judged a claim or an event, the oldest first. */
export async function readJudgments(
  db: CaseDatabase,
  table: 'claims' | 'events',
  id: string,
): Promise<readonly Change[]> {
  const row = toRowName(table, id);
  const keys = await db.judgments.where('[row+seq]').between([row, 0], [row, Number.POSITIVE_INFINITY]).primaryKeys();
  const changes = await db.changes.bulkGet(keys.map((key) => key[1]));
  return changes.filter((change) => change !== undefined);
}
