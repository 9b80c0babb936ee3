import type { Original, VersionText } from '../../shared/model/article.ts';
import { isSameJson } from '../../shared/model/canonical-json.ts';
import type { RecordedTables, RowEdit, TableName } from '../../shared/model/change.ts';
import type { Origin, Sha256 } from '../../shared/model/ids.ts';
import type { Batch, BatchContent } from './batch.ts';
import { RowMissingError } from './errors.ts';
import { targetsOf, toRowName } from './references.ts';
import type { StoredSketch } from './sketches.ts';
import type { Row } from './tables.ts';

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
  /** Files that came before the act (content-ahead.ts) and are named by it. */
  keepAhead(names: readonly Sha256[]): void;
  keepSketch(sketch: StoredSketch): void;
}

/** Collects the edits of one act, on top of the acts before it in its transaction. */
export class PendingDraft implements Draft {
  readonly origin: Origin;
  readonly #batch: Batch;
  readonly #after = new Map<string, { readonly table: TableName; readonly key: string; readonly row: Row | null }>();
  /** Rows whose ids were made in this act. */
  readonly #new = new Set<string>();
  readonly #texts = new Map<string, VersionText>();
  readonly #originals = new Map<string, Original>();
  readonly #sketches: StoredSketch[] = [];
  readonly #ahead: Sha256[] = [];

  constructor(batch: Batch, origin: Origin) {
    this.#batch = batch;
    this.origin = origin;
  }

  async get<Name extends TableName>(table: Name, key: string): Promise<RecordedTables[Name] | null> {
    const pending = this.#after.get(toRowName(table, key));
    return (pending ? pending.row : await this.#batch.read(table, key)) as RecordedTables[Name] | null;
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
    const isFound = (row: Row) => (row as unknown as Record<string, unknown>)[index] === value;
    return this.#withPending(table, await this.#batch.list(table, index, value), isFound);
  }

  async scan<Name extends TableName>(
    table: Name,
    isWanted: (row: RecordedTables[Name]) => boolean,
  ): Promise<readonly RecordedTables[Name][]> {
    const isFound = (row: Row) => isWanted(row as RecordedTables[Name]);
    return this.#withPending(table, await this.#batch.scan(table, isFound), isFound);
  }

  async listPointing(target: string): Promise<readonly string[]> {
    const names = new Set(await this.#batch.listPointing(target));
    for (const [name, { table, row }] of this.#after) {
      if (row !== null && targetsOf(table, row).includes(target)) names.add(name);
      else names.delete(name);
    }
    return [...names].sort();
  }

  async readText(versionId: string): Promise<VersionText | null> {
    return this.#texts.get(versionId) ?? this.#batch.readText(versionId);
  }

  add<Name extends TableName>(table: Name, row: RecordedTables[Name]): void {
    this.#new.add(toRowName(table, row.id));
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

  keepAhead(names: readonly Sha256[]): void {
    for (const name of names) this.#ahead.push(name);
  }

  keepSketch(sketch: StoredSketch): void {
    this.#sketches.push(sketch);
  }

  /** Gives what the act changes, each row once, in the order in which they were first touched; equal rows are no edit. */
  async collectEdits(): Promise<readonly RowEdit[]> {
    const edits = await Promise.all(
      [...this.#after].map(async ([name, { table, key, row }]) => ({
        table,
        key,
        before: this.#new.has(name) ? null : await this.#batch.read(table, key),
        after: row,
      })),
    );
    return edits.filter((edit) => !isSameJson(edit.before, edit.after));
  }

  /** Gives the content that the act keeps. */
  listContent(): BatchContent {
    return {
      texts: [...this.#texts.values()],
      originals: [...this.#originals.values()],
      sketches: this.#sketches,
      ahead: this.#ahead,
    };
  }

  #withPending<Name extends TableName>(
    table: Name,
    stored: ReadonlyMap<string, Row>,
    isFound: (row: Row) => boolean,
  ): readonly RecordedTables[Name][] {
    const rows = new Map(stored);
    for (const pending of this.#after.values()) {
      if (pending.table !== table) continue;
      rows.delete(pending.key);
      if (pending.row !== null && isFound(pending.row)) rows.set(pending.key, pending.row);
    }
    return [...rows.values()] as RecordedTables[Name][];
  }
}
