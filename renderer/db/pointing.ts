import type { TableName } from '../../shared/model/change.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import type { CaseDatabase } from './database.ts';
import { readRowName, type TargetKind, toTarget } from './references.ts';

/** Gives the names of the rows that point at a target, in order. */
export async function readPointing(db: Pick<CaseDatabase, 'references'>, target: string): Promise<readonly string[]> {
  const keys = await db.references.where('[to+from]').between([target, ''], [target, '\uffff']).primaryKeys();
  return keys.map((key) => key[1]);
}

/** Before the first id and after the last one. */
const ALL = ['', '\uffff'] as const;

/** How many rows of each table point at a row. */
export type PointingCounts = Partial<Record<TableName, number>>;

/** Counts for each row of a kind, from one id to another, what points at it, from one range of primary keys: no row is read. */
export async function countPointing(
  db: CaseDatabase,
  kind: TargetKind,
  [from, to]: readonly [Ulid, Ulid] = ALL,
): Promise<ReadonlyMap<Ulid, PointingCounts>> {
  const first = toTarget(kind, '');
  const keys = await db.references
    .where('[to+from]')
    .between([`${first}${from}`, ''], [`${first}${to}`, '\uffff'])
    .primaryKeys();
  const counts = new Map<Ulid, PointingCounts>();
  for (const [target, pointing] of keys) {
    const id = target.slice(first.length);
    const { table } = readRowName(pointing);
    let ofTarget = counts.get(id);
    if (!ofTarget) {
      ofTarget = {};
      counts.set(id, ofTarget);
    }
    ofTarget[table] = (ofTarget[table] ?? 0) + 1;
  }
  return counts;
}
