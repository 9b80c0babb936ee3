import type { MergeConflict } from '../../../shared/model/copy-merge.ts';
import { listOpenConflicts } from '../../db/conflicts.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { nameRow } from '../../db/name-rows.ts';
import { tableOf } from '../../db/tables.ts';
import { useLive } from '../../db/use-live.ts';

/** A conflict with the words of its row. */
export interface ConflictRow {
  readonly conflict: MergeConflict;
  /** Empty where the row has no words of its own. */
  readonly label: string;
}

/** The open conflicts, and the words for rows that their values name. */
export interface OpenConflicts {
  readonly rows: readonly ConflictRow[];
  readonly names: ReadonlyMap<string, string>;
}

/** Follows the conflicts that nobody has settled; undefined before they are known. */
export function useConflicts(db: CaseDatabase, isOpen: boolean): OpenConflicts | undefined {
  return useLive(async () => (isOpen ? readConflicts(db) : undefined), [db, isOpen]);
}

async function readConflicts(db: CaseDatabase): Promise<OpenConflicts> {
  const rows: ConflictRow[] = [];
  for (const conflict of await listOpenConflicts(db)) {
    const row = await tableOf(db, conflict.table).get(conflict.key);
    rows.push({ conflict, label: row ? (await nameRow(db, conflict.table, row)).label : '' });
  }
  const names = new Map<string, string>();
  const ids = new Set(rows.flatMap(({ conflict }) => JSON.stringify(conflict.sides).match(ULID) ?? []));
  const wanted = [...ids];
  for (const table of ['sources', 'events', 'clips', 'versions'] as const) {
    for (const row of await tableOf(db, table).bulkGet(wanted)) {
      if (row) names.set(row.id, (await nameRow(db, table, row)).label);
    }
  }
  return { rows, names };
}

const ULID = /\b[0-9A-HJKMNP-TV-Z]{26}\b/g;
