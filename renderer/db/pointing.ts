import type { TableName } from '../../shared/model/change.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import type { CaseDatabase } from './database.ts';
import { readRowName, type TargetKind, toTarget } from './references.ts';

/** Gives the names of the rows that point at a target, in order. */
export async function readPointing(db: Pick<CaseDatabase, 'references'>, target: string): Promise<readonly string[]> {
  const keys = await db.references.where('[to+from]').between([target, ''], [target, '\uffff']).primaryKeys();
  return keys.map((key) => key[1]);
}

/** How many rows of each table point at a row. */
export type PointingCounts = Partial<Record<TableName, number>>;

/** Counts for each row of a kind what points at it, from one range of primary keys: no row is read. */
export async function countPointing(db: CaseDatabase, kind: TargetKind): Promise<ReadonlyMap<Ulid, PointingCounts>> {
  const first = toTarget(kind, '');
  const keys = await db.references
    .where('[to+from]')
    .between([first, ''], [`${first}\uffff`, ''])
    .primaryKeys();
  const counts = new Map<Ulid, PointingCounts>();
  for (const [to, from] of keys) {
    const id = to.slice(first.length);
    const { table } = readRowName(from);
    let ofTarget = counts.get(id);
    if (!ofTarget) {
      ofTarget = {};
      counts.set(id, ofTarget);
    }
    ofTarget[table] = (ofTarget[table] ?? 0) + 1;
  }
  return counts;
}
