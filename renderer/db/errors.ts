import type { TableName } from '../../shared/model/change.ts';

/** The row that an act is about is not in the case (any more), perhaps removed in another window. */
export class RowMissingError extends Error {
  override readonly name = 'RowMissingError';
  readonly table: TableName;
  readonly key: string;

  constructor(table: TableName, key: string) {
    super(`This ${WORDS[table]} is not in the case any more (${key}). Nothing was changed.`);
    this.table = table;
    this.key = key;
  }
}

/** An act was given something that does not fit the case; the message says what. Nothing was changed. */
export class ActError extends Error {
  override readonly name = 'ActError';
}

/** Undo or redo met a row that is not as the record left it; nothing was changed. */
export class RowChangedError extends Error {
  override readonly name = 'RowChangedError';
  readonly table: TableName;
  readonly key: string;

  constructor(table: TableName, key: string, seq: number) {
    super(
      `The ${WORDS[table]} ${key} is not as change ${seq} left it, so that change cannot be taken back. Nothing was changed; verify the case.`,
    );
    this.table = table;
    this.key = key;
  }
}

const WORDS: Readonly<Record<TableName, string>> = {
  articles: 'article',
  versions: 'version of an article',
  clips: 'clip',
  events: 'event',
  claims: 'claim',
  sources: 'source',
  notes: 'note',
  grids: 'hypothesis grid',
  gridClaims: 'row of a hypothesis grid',
  handOvers: 'hand-over',
  merges: 'merge of a copy',
  conflicts: 'conflict of two copies',
  settings: 'row of settings',
};
