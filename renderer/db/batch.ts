import type { Transaction } from 'dexie';
import type { VersionText } from '../../shared/model/article.ts';
import type { Change, RowEdit, TableName } from '../../shared/model/change.ts';
import type { KeptContent } from './journal-content.ts';
import { listJudgments } from './judgments.ts';
import { readPointing } from './pointing.ts';
import { type Reference, targetsOf, toRowName } from './references.ts';
import type { StoredSketch } from './sketches.ts';
import { type Row, TablesOf } from './tables.ts';

/** Content that an act keeps: written with it and never taken back. */
export interface BatchContent extends KeptContent {
  readonly sketches: readonly StoredSketch[];
}

/** What an act will read, as far as it is known before: asked for all acts at once, since each way to the database takes its time. */
export interface Needs {
  readonly rows?: readonly (readonly [TableName, string])[];
  readonly texts?: readonly string[];
  /** Rows of a table in which an indexed field has a value. */
  readonly lists?: readonly (readonly [TableName, string, string])[];
  /** Targets of which the pointing rows are wanted. */
  readonly pointing?: readonly string[];
}

/**
 * What the acts of one transaction leave, on top of what the database had before. All of it is sent at the end: a request on its
 * own takes longer than its writing, and until then each row, text and pointing is read from the database once.
 */
export class Batch {
  readonly #tables: TablesOf;
  // Promises, so that what two acts ask for ahead at the same time is read once as well. All are of this one transaction.
  readonly #rows = new Map<string, PromiseLike<Row | null>>();
  readonly #lists = new Map<string, PromiseLike<readonly Row[]>>();
  readonly #pointing = new Map<string, PromiseLike<readonly string[]>>();
  readonly #texts = new Map<string, PromiseLike<VersionText | null>>();
  readonly #edits = new Map<string, RowEdit>();
  readonly #changes: Change[] = [];
  readonly #content: BatchContent[] = [];

  /** Works in that transaction, also where Dexie has lost sight of it: it follows a hundred awaits, and an act may have more. */
  constructor(transaction: Transaction) {
    this.#tables = new TablesOf(transaction);
  }

  /** Reads what acts will read, all at once. */
  async readAhead(needs: readonly Needs[]): Promise<void> {
    const rows = needs.flatMap((one) => one.rows ?? []);
    const texts = new Set(needs.flatMap((one) => one.texts ?? []));
    const reads: PromiseLike<unknown>[] = [];
    for (const [table, ofTable] of Map.groupBy(rows, ([name]) => name)) {
      const keys = [...new Set(ofTable.map(([, key]) => key))];
      const read = this.#tables.of(table).bulkGet(keys);
      for (const [index, key] of keys.entries())
        this.#rows.set(
          toRowName(table, key),
          read.then((found) => found[index] ?? null),
        );
      reads.push(read);
    }
    if (texts.size > 0) {
      const keys = [...texts];
      const read = this.#tables.texts.bulkGet(keys);
      for (const [index, key] of keys.entries())
        this.#texts.set(
          key,
          read.then((found) => found[index] ?? null),
        );
      reads.push(read);
    }
    for (const one of needs) {
      for (const target of one.pointing ?? []) reads.push(this.#askPointing(target));
      for (const [table, index, value] of one.lists ?? []) reads.push(this.#askList(table, index, value));
    }
    await Promise.all(reads);
  }

  /** The edits of a table so far, each row once. */
  editsOf(table: TableName): readonly RowEdit[] {
    return [...this.#edits.values()].filter((edit) => edit.table === table);
  }

  /** Gives a row as the acts so far leave it. */
  async read(table: TableName, key: string): Promise<Row | null> {
    const name = toRowName(table, key);
    const edit = this.#edits.get(name);
    if (edit) return edit.after;
    return ask(this.#rows, name, async () => (await this.#tables.of(table).get(key)) ?? null);
  }

  /** Lists the rows of a table in which an indexed field has a value. */
  async list(table: TableName, index: string, value: string): Promise<ReadonlyMap<string, Row>> {
    const stored = await this.#askList(table, index, value);
    return this.#withEdits(table, stored, (row) => (row as unknown as Record<string, unknown>)[index] === value);
  }

  /** Lists the wanted rows of a table, each row read. */
  async scan(table: TableName, isWanted: (row: Row) => boolean): Promise<ReadonlyMap<string, Row>> {
    return this.#withEdits(table, await this.#tables.of(table).filter(isWanted).toArray(), isWanted);
  }

  /** The names of the rows that point at a target. */
  async listPointing(target: string): Promise<ReadonlySet<string>> {
    const names = new Set(await this.#askPointing(target));
    for (const [name, { table, after }] of this.#edits) {
      if (after !== null && targetsOf(table, after).includes(target)) names.add(name);
      else names.delete(name);
    }
    return names;
  }

  async readText(versionId: string): Promise<VersionText | null> {
    return ask(this.#texts, versionId, async () => (await this.#tables.texts.get(versionId)) ?? null);
  }

  /** Takes a change with what its act keeps. */
  take(change: Change, content: BatchContent | null): void {
    this.#changes.push(change);
    for (const edit of change.edits) {
      const name = toRowName(edit.table, edit.key);
      const before = this.#edits.get(name);
      this.#edits.set(name, before ? { ...edit, before: before.before } : edit);
    }
    if (!content) return;
    this.#content.push(content);
    for (const text of content.texts) this.#texts.set(text.versionId, Promise.resolve(text));
  }

  /** Writes the changes as they stand, the rows that they leave, all that is derived from them, and the content. */
  async write(): Promise<void> {
    const judgments = this.#changes.flatMap(listJudgments);
    const texts = this.#content.flatMap((one) => one.texts);
    const sketches = this.#content.flatMap((one) => one.sketches);
    await Promise.all([
      writeEdits(this.#tables, [...this.#edits.values()]),
      this.#changes.length > 0 ? this.#tables.changes.bulkAdd(this.#changes) : null,
      judgments.length > 0 ? this.#tables.judgments.bulkAdd(judgments) : null,
      texts.length > 0 ? this.#tables.texts.bulkPut(texts) : null,
      sketches.length > 0 ? this.#tables.sketches.bulkPut(sketches) : null,
      this.#writeOriginals(),
    ]);
  }

  async #writeOriginals(): Promise<void> {
    const originals = new Map(this.#content.flatMap((one) => one.originals).map((one) => [one.sha256, one]));
    if (originals.size === 0) return;
    // Looking by key reads no bytes; bytes that are there are not written twice.
    const there = await this.#tables.originals
      .where('sha256')
      .anyOf([...originals.keys()])
      .primaryKeys();
    for (const sha256 of there) originals.delete(sha256);
    if (originals.size > 0) await this.#tables.originals.bulkAdd([...originals.values()]);
  }

  #askList(table: TableName, index: string, value: string): PromiseLike<readonly Row[]> {
    return ask(this.#lists, `${table}:${index}:${value}`, () =>
      this.#tables.of(table).where(index).equals(value).toArray(),
    );
  }

  #askPointing(target: string): PromiseLike<readonly string[]> {
    return ask(this.#pointing, target, () => readPointing(this.#tables, target));
  }

  #withEdits(table: TableName, stored: readonly Row[], isWanted: (row: Row) => boolean): ReadonlyMap<string, Row> {
    const rows = new Map(stored.map((row) => [row.id, row]));
    for (const { key, after } of this.editsOf(table)) {
      rows.delete(key);
      if (after !== null && isWanted(after)) rows.set(key, after);
    }
    return rows;
  }
}

function ask<T>(known: Map<string, PromiseLike<T>>, name: string, read: () => PromiseLike<T>): PromiseLike<T> {
  const asked = known.get(name) ?? read();
  known.set(name, asked);
  return asked;
}

/** Writes the rows of edits as they are after them, and what they point at; the caller holds the transaction. */
export async function writeEdits(tables: TablesOf, edits: readonly RowEdit[]): Promise<void> {
  const writes: PromiseLike<unknown>[] = [];
  const removedReferences: [string, string][] = [];
  const addedReferences: Reference[] = [];
  for (const [name, ofTable] of Map.groupBy(edits, (edit) => edit.table)) {
    const table = tables.of(name);
    const added: Row[] = [];
    const changed: Row[] = [];
    const removed: string[] = [];
    for (const { key, before, after } of ofTable) {
      if (after !== null) (before === null ? added : changed).push(after);
      else if (before !== null) removed.push(key);
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
  if (removedReferences.length > 0) writes.push(tables.references.bulkDelete(removedReferences));
  if (addedReferences.length > 0) writes.push(tables.references.bulkPut(addedReferences));
  await Promise.all(writes);
}
