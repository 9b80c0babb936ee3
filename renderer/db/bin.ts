import type { Ulid } from '../../shared/model/ids.ts';
import { REMOVING_ACTS, type Removal, readRemoval } from '../../shared/model/removals.ts';
import type { CaseDatabase } from './database.ts';
import { tableOf } from './tables.ts';

/** How many changes are read at once: a slice takes some milliseconds, and the window stays free between two. */
const SLICE = 100;

/** A part of the bin, the newest first, and how far the record was looked through. */
export interface BinSlice {
  readonly removals: readonly Removal[];
  readonly done: number;
  readonly total: number;
}

/**
 * Looks through the record for what was removed and is not in the case now, the last removal first, slice by slice. Nothing is kept
 * of it elsewhere: the record says it all.
 */
export async function* readBin(db: CaseDatabase): AsyncGenerator<BinSlice> {
  const seqs = await db.changes.where('action').anyOf(Object.keys(REMOVING_ACTS)).primaryKeys();
  seqs.sort((one, other) => other - one);
  const seen = new Set<string>();
  for (let at = 0; at < seqs.length; at += SLICE) {
    const changes = await db.changes.bulkGet(seqs.slice(at, at + SLICE));
    const found = changes.flatMap((change) => {
      const removal = change ? readRemoval(change) : null;
      return removal ? [removal] : [];
    });
    // A row that was removed, brought back and removed again is in the bin once, as it went last.
    const last = found.filter((removal) => {
      const name = `${removal.table}:${removal.key}`;
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    });
    yield { removals: await keepMissing(db, last), done: Math.min(at + SLICE, seqs.length), total: seqs.length };
  }
  if (seqs.length === 0) yield { removals: [], done: 0, total: 0 };
}

async function keepMissing(db: CaseDatabase, removals: readonly Removal[]): Promise<readonly Removal[]> {
  const missing = new Set<Removal>();
  for (const [table, ofTable] of Map.groupBy(removals, (removal) => removal.table)) {
    if (table === 'hypotheses') {
      const there = await listHypotheses(db, ofTable);
      for (const removal of ofTable) if (!there.has(removal.key)) missing.add(removal);
      continue;
    }
    const keys = ofTable.map((removal) => removal.key);
    const there = new Set(await tableOf(db, table).where(':id').anyOf(keys).primaryKeys());
    for (const removal of ofTable) if (!there.has(removal.key)) missing.add(removal);
  }
  return removals.filter((removal) => missing.has(removal));
}

/** The ids of all hypotheses in the grids that removed ones stood in. */
async function listHypotheses(db: CaseDatabase, removals: readonly Removal[]): Promise<ReadonlySet<Ulid>> {
  const grids = await db.grids.bulkGet([...new Set(removals.flatMap(({ gridId }) => gridId ?? []))]);
  return new Set(grids.flatMap((grid) => grid?.hypotheses.map(({ id }) => id) ?? []));
}
