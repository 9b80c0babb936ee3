import type { Change, RecordedTables, RowEdit, TableName } from '../model/change.ts';

/** Any row of a case. */
export type CaseRow = RecordedTables[TableName];

/** A row with its name. */
export interface NamedRow {
  readonly table: TableName;
  readonly key: string;
  readonly row: CaseRow;
}

/** All rows of a case at one moment, by `<table>:<key>`. */
export type CaseRows = ReadonlyMap<string, NamedRow>;

/** Gives the name by which a row stands in `CaseRows`. */
export function nameOfRow({ table, key }: Pick<RowEdit, 'table' | 'key'>): string {
  return `${table}:${key}`;
}

/** Gives the rows that changes leave of those before them: of none, where the changes are a record from its first change on. */
export function replayRows(changes: Iterable<Pick<Change, 'edits'>>, before?: CaseRows): CaseRows {
  const rows = new Map<string, NamedRow>(before);
  for (const { edits } of changes) {
    for (const { table, key, after } of edits) {
      if (after === null) rows.delete(nameOfRow({ table, key }));
      else rows.set(nameOfRow({ table, key }), { table, key, row: after });
    }
  }
  return rows;
}
