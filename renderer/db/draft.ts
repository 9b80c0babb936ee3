import type { Table } from 'dexie';
import type { Original, VersionText } from '../../shared/model/article.ts';
import { isSameJson } from '../../shared/model/canonical-json.ts';
import type { RecordedTables, RowEdit, TableName } from '../../shared/model/change.ts';
import type { Origin } from '../../shared/model/ids.ts';
import type { CaseDatabase } from './database.ts';
import { RowMissingError } from './errors.ts';
import type { KeptContent } from './journal-content.ts';
import { readPointing } from './pointing.ts';
import { type Reference, targetsOf, toRowName } from './references.ts';
import type { StoredSketch } from './sketches.ts';

/** The indexes by which an act may look rows up. */
export interface RowIndexes {
  readonly versions: 'articleId' | 'originalSha256';
  readonly clips: 'articleId';
  readonly claims: 'eventId';
  readonly gridClaims: 'gridId';
}

/** The rows of a case as an act in the making sees and edits them; nothing is written before its work is done. */
export interface Draft {
  readonly origin: Origin;
  get<Name extends TableName>(table: Name, key: string): Promise<RecordedTables[Name] | null>;
  /** Like `get`, but throws RowMissingError. */
  need<Name extends TableName>(table: Name, key: string): Promise<RecordedTables[Name]>;
  list<Name extends keyof RowIndexes>(
    table: Name,
    index: RowIndexes[Name],
    value: string,
  ): Promise<readonly RecordedTables[Name][]>;
  /** Rows of a table that no index finds, each row read once: for acts that are rare. */
  scan<Name extends TableName>(
    table: Name,
    isWanted: (row: RecordedTables[Name]) => boolean,
  ): Promise<readonly RecordedTables[Name][]>;
  /** The names (`claims:<id>`) of all rows that point at a target, in order. */
  listPointing(target: string): Promise<readonly string[]>;
  readText(versionId: string): Promise<VersionText | null>;
  /** Puts a row whose id was made for it in this act: it cannot be there yet, and is not looked for. */
  add<Name extends TableName>(table: Name, row: RecordedTables[Name]): void;
  put<Name extends TableName>(table: Name, row: RecordedTables[Name]): void;
  remove(table: TableName, key: string): void;
  /** Content: written with the act and never taken back, so that redo finds it. */
  keepText(text: VersionText): void;
  keepOriginal(original: Original): void;
  keepSketch(sketch: StoredSketch): void;
}

type Row = RecordedTables[TableName];

/** Gives the table of a database by its name, with rows of the type that all recorded tables share. */
export function tableOf(db: CaseDatabase, table: TableName): Table<Row, string> {
  return db.table<Row, string>(table);
}

/** Collects the edits of one act inside its transaction. */
export class PendingDraft implements Draft {
  readonly origin: Origin;
  readonly #db: CaseDatabase;
  readonly #before = new Map<string, Row | null>();
  readonly #after = new Map<string, { readonly table: TableName; readonly key: string; readonly row: Row | null }>();
  readonly #texts = new Map<string, VersionText>();
  readonly #originals = new Map<string, Original>();
  readonly #sketches: StoredSketch[] = [];

  constructor(db: CaseDatabase, origin: Origin) {
    this.#db = db;
    this.origin = origin;
  }

  async get<Name extends TableName>(table: Name, key: string): Promise<RecordedTables[Name] | null> {
    const name = toRowName(table, key);
    const pending = this.#after.get(name);
    return (pending ? pending.row : await this.#readBefore(table, key)) as RecordedTables[Name] | null;
  }

  async need<Name extends TableName>(table: Name, key: string): Promise<RecordedTables[Name]> {
    const row = await this.get(table, key);
    if (row === null) throw new RowMissingError(table, key);
    return row;
  }

  async list<Name extends keyof RowIndexes>(
    table: Name,
    index: RowIndexes[Name],
    value: string,
  ): Promise<readonly RecordedTables[Name][]> {
    const stored = await tableOf(this.#db, table).where(index).equals(value).toArray();
    const rows = new Map(stored.map((row) => [row.id, row]));
    for (const pending of this.#after.values()) {
      if (pending.table !== table) continue;
      rows.delete(pending.key);
      const field = (pending.row as Record<string, unknown> | null)?.[index];
      if (pending.row !== null && field === value) rows.set(pending.key, pending.row);
    }
    return [...rows.values()] as RecordedTables[Name][];
  }

  async scan<Name extends TableName>(
    table: Name,
    isWanted: (row: RecordedTables[Name]) => boolean,
  ): Promise<readonly RecordedTables[Name][]> {
    const isFound = (row: Row) => isWanted(row as RecordedTables[Name]);
    const rows = new Map((await tableOf(this.#db, table).filter(isFound).toArray()).map((row) => [row.id, row]));
    for (const pending of this.#after.values()) {
      if (pending.table !== table) continue;
      rows.delete(pending.key);
      if (pending.row !== null && isFound(pending.row)) rows.set(pending.key, pending.row);
    }
    return [...rows.values()] as RecordedTables[Name][];
  }

  async listPointing(target: string): Promise<readonly string[]> {
    const stored = await readPointing(this.#db, target);
    const names = new Set(stored);
    for (const [name, { table, row }] of this.#after) {
      names.delete(name);
      if (row !== null && targetsOf(table, row).includes(target)) names.add(name);
    }
    return [...names].sort();
  }

  async readText(versionId: string): Promise<VersionText | null> {
    return this.#texts.get(versionId) ?? (await this.#db.texts.get(versionId)) ?? null;
  }

  add<Name extends TableName>(table: Name, row: RecordedTables[Name]): void {
    this.#before.set(toRowName(table, row.id), null);
    this.put(table, row);
  }

  put<Name extends TableName>(table: Name, row: RecordedTables[Name]): void {
    this.#after.set(toRowName(table, row.id), { table, key: row.id, row });
  }

  remove(table: TableName, key: string): void {
    this.#after.set(toRowName(table, key), { table, key, row: null });
  }

  keepText(text: VersionText): void {
    this.#texts.set(text.versionId, text);
  }

  keepOriginal(original: Original): void {
    this.#originals.set(original.sha256, original);
  }

  keepSketch(sketch: StoredSketch): void {
    this.#sketches.push(sketch);
  }

  /** Gives what the act changes, each row once, in the order in which they were first touched; equal rows are no edit. */
  async collectEdits(): Promise<readonly RowEdit[]> {
    const touched = [...this.#after.values()];
    const edits = await Promise.all(
      touched.map(async ({ table, key, row }) => ({
        table,
        key,
        before: await this.#readBefore(table, key),
        after: row,
      })),
    );
    return edits.filter((edit) => !isSameJson(edit.before, edit.after));
  }

  /** Gives the texts and originals that the act keeps. */
  listContent(): KeptContent {
    return { texts: [...this.#texts.values()], originals: [...this.#originals.values()] };
  }

  /** Writes the texts and the originals that are not there yet. */
  async writeContent(): Promise<void> {
    await Promise.all([
      this.#texts.size > 0 ? this.#db.texts.bulkPut([...this.#texts.values()]) : null,
      this.#sketches.length > 0 ? this.#db.sketches.bulkPut(this.#sketches) : null,
      ...[...this.#originals.values()].map(async (original) => {
        // Counting by key reads no bytes; bytes that are there are not written twice.
        const isThere = (await this.#db.originals.where('sha256').equals(original.sha256).count()) > 0;
        if (!isThere) await this.#db.originals.add(original);
      }),
    ]);
  }

  async #readBefore(table: TableName, key: string): Promise<Row | null> {
    const name = toRowName(table, key);
    const known = this.#before.get(name);
    if (known !== undefined) return known;
    const row = (await tableOf(this.#db, table).get(key)) ?? null;
    this.#before.set(name, row);
    return row;
  }
}

/**
 * Writes the rows of edits as they are after them, and what they point at; the caller holds the transaction. All requests
 * are sent at once: the way to the database and back costs more than the writing.
 */
export async function applyEdits(db: CaseDatabase, edits: readonly RowEdit[]): Promise<void> {
  const writes: PromiseLike<unknown>[] = [];
  const removedReferences: [string, string][] = [];
  const addedReferences: Reference[] = [];
  for (const [name, ofTable] of Map.groupBy(edits, (edit) => edit.table)) {
    const table = tableOf(db, name);
    const added: Row[] = [];
    const changed: Row[] = [];
    const removed: string[] = [];
    for (const { key, before, after } of ofTable) {
      if (after === null) removed.push(key);
      else if (before === null) added.push(after);
      else changed.push(after);
      const from = toRowName(name, key);
      const old = new Set(before === null ? [] : targetsOf(name, before));
      const next = new Set(after === null ? [] : targetsOf(name, after));
      for (const to of old) if (!next.has(to)) removedReferences.push([to, from]);
      for (const to of next) if (!old.has(to)) addedReferences.push({ to, from });
    }
    // Adding fails on an id that is there, which would be two rows of one name.
    if (added.length > 0) writes.push(table.bulkAdd(added));
    if (changed.length > 0) writes.push(table.bulkPut(changed));
    if (removed.length > 0) writes.push(table.bulkDelete(removed));
  }
  if (removedReferences.length > 0) writes.push(db.references.bulkDelete(removedReferences));
  if (addedReferences.length > 0) writes.push(db.references.bulkPut(addedReferences));
  await Promise.all(writes);
}
