/** The rows in sight of a list, by the places of the first and the last, and how many more are drawn at each end. */
export interface RowsInSight {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly overscan: number;
  readonly count: number;
}

/**
 * Gives the places of the rows that are drawn, ascending: those in sight, some more at each end, and each of `kept` that the list
 * has (-1 stands for none), however far away it is.
 */
export function listDrawnRows(rows: RowsInSight, kept: readonly number[]): number[] {
  const first = Math.max(0, rows.startIndex - rows.overscan);
  const last = Math.min(rows.count - 1, rows.endIndex + rows.overscan);
  const far = [...new Set(kept)].filter((place) => place >= 0 && place < rows.count && (place < first || place > last));
  const near = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  return far.length === 0 ? near : [...near, ...far].sort((a, b) => a - b);
}
