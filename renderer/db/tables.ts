import type { Table, Transaction } from 'dexie';
import type { Original, VersionText } from '../../shared/model/article.ts';
import type { Change, RecordedTables, TableName } from '../../shared/model/change.ts';
import type { CaseDatabase } from './database.ts';
import type { StoredJudgment } from './judgments.ts';
import type { Reference } from './references.ts';
import type { StoredSketch } from './sketches.ts';

/** A row of any recorded table. */
export type Row = RecordedTables[TableName];

/** Gives the table of a database by its name, with rows of the type that all recorded tables share. */
export function tableOf(db: CaseDatabase, table: TableName): Table<Row, string> {
  return db.table<Row, string>(table);
}

/** The tables of a case within one transaction: they work in it also where Dexie has lost sight of it. */
export class TablesOf {
  readonly #transaction: Transaction;

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  of(table: TableName): Table<Row, string> {
    return this.#transaction.table<Row, string>(table);
  }

  get texts(): Table<VersionText, string> {
    return this.#transaction.table('texts');
  }

  get originals(): Table<Original, string> {
    return this.#transaction.table('originals');
  }

  get sketches(): Table<StoredSketch, string> {
    return this.#transaction.table('sketches');
  }

  get changes(): Table<Change, number> {
    return this.#transaction.table('changes');
  }

  get judgments(): Table<StoredJudgment, [string, number]> {
    return this.#transaction.table('judgments');
  }

  get references(): Table<Reference, [string, string]> {
    return this.#transaction.table('references');
  }
}
