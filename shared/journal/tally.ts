import type { TableName } from '../model/change.ts';
import type { IsoTime, Sha256 } from '../model/ids.ts';

/** What a case's record comes to after a change: cheap to keep, and enough to see that rows or changes are missing. */
export interface Tally {
  /** The sequence number of the last change; 0 before the first. */
  readonly seq: number;
  /** The hash of the last change, which covers all changes before it. */
  readonly hash: Sha256 | null;
  readonly beganAt: IsoTime | null;
  readonly changedAt: IsoTime | null;
  /** What the case is called, from its settings. */
  readonly name: string | null;
  /** How many rows each recorded table has; a table without rows may be absent. */
  readonly counts: Readonly<Partial<Record<TableName, number>>>;
}

/** The part of a Change that is tallied. */
export interface TalliedChange {
  readonly seq: number;
  readonly at: IsoTime;
  readonly hash: Sha256;
  readonly edits: readonly {
    readonly table: TableName;
    readonly key: string;
    readonly before: object | null;
    readonly after: object | null;
  }[];
}

/** The tally of a case without a change. */
export const EMPTY_TALLY: Tally = { seq: 0, hash: null, beganAt: null, changedAt: null, name: null, counts: {} };

/** Gives the tally after one more change. */
export function addToTally(tally: Tally, change: TalliedChange): Tally {
  const counts = { ...tally.counts };
  let { name } = tally;
  for (const { table, before, after } of change.edits) {
    const difference = (after === null ? 0 : 1) - (before === null ? 0 : 1);
    if (difference !== 0) counts[table] = (counts[table] ?? 0) + difference;
    if (table === 'settings' && after !== null && 'name' in after && typeof after.name === 'string') name = after.name;
  }
  return {
    seq: change.seq,
    hash: change.hash,
    beganAt: tally.beganAt ?? change.at,
    changedAt: change.at,
    name,
    counts,
  };
}
