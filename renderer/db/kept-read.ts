import type { TableName } from '../../shared/model/change.ts';
import { readLast } from './changes.ts';
import type { CaseDatabase } from './database.ts';

interface Kept<T> {
  /** The last change that it knows of. */
  readonly seq: number;
  readonly value: T;
}

/**
 * Makes a read of one recorded table whose answer is kept, as the same object, until a change touches that table: what is costly to
 * make ready from it can then be kept by the object.
 */
export function keepRead<T>(
  table: TableName,
  read: (db: CaseDatabase) => Promise<T>,
): (db: CaseDatabase) => Promise<T> {
  const kept = new WeakMap<CaseDatabase, Kept<T>>();
  return async (db) => {
    // The answer is kept and never its promise: one that began in a live query would carry its read-only zone into an act.
    const next = await renew(db, table, read, kept.get(db) ?? null);
    kept.set(db, next);
    return next.value;
  };
}

async function renew<T>(
  db: CaseDatabase,
  table: TableName,
  read: (db: CaseDatabase) => Promise<T>,
  before: Kept<T> | null,
): Promise<Kept<T>> {
  return db.transaction('r', db.table(table), db.changes, async () => {
    const seq = (await readLast(db))?.seq ?? 0;
    if (before?.seq === seq) return before;
    if (before && !(await isTouched(db, table, before.seq))) return { seq, value: before.value };
    return { seq, value: await read(db) };
  });
}

async function isTouched(db: CaseDatabase, table: TableName, since: number): Promise<boolean> {
  const changed = await db.changes
    .where('seq')
    .above(since)
    .filter(({ edits }) => edits.some((edit) => edit.table === table))
    .first();
  return changed !== undefined;
}
