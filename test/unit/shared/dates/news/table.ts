/**
 * Words as news writes them, and the days they name: `2024-03-05`, `2024-03` and `2024` for whole months and years,
 * `a..b` for from the first day of one to the last day of the other, with an open side left out; null must stay unread.
 */
export type NewsRow = readonly [words: string, days: string | null];

/** Rows that share a day of publication and, when words are counted from one, the event that was told before. */
export interface NewsTable {
  readonly published: string;
  readonly event?: string;
  readonly rows: readonly NewsRow[];
}

/** First and last day of a cell of the tables, null for an open side; worked out here, not by the code under test. */
export function daysOf(cell: string): readonly [earliest: string | null, latest: string | null] {
  const [from = '', to = ''] = cell.includes('..') ? cell.split('..') : [cell, cell];
  return [from === '' ? null : firstDay(from), to === '' ? null : lastDay(to)];
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function lastDay(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return date;
  if (month === undefined) return `${year}-12-31`;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
