import type { Instant } from '../../../shared/model/date-reading.ts';
import type { EventRow } from './event-rows.ts';

/** The events of one kind in time order, with their bounds in arrays that can be walked fast. */
export interface Lane {
  readonly kind: string;
  readonly rows: readonly EventRow[];
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** In which row of its lane each event of a lane stands; -1 where the lane has no room for it. */
export interface Packing {
  readonly rowOf: Int16Array;
  readonly rowCount: number;
}

/** Puts dated events into one lane per kind: lanes in the order of `kinds`, further kinds after them by name. */
export function makeLanes(rows: readonly EventRow[], kinds: readonly string[]): readonly Lane[] {
  const byKind = new Map<string, EventRow[]>();
  for (const row of rows) {
    if (!row.shape) continue;
    const known = byKind.get(row.event.kind);
    if (known) known.push(row);
    else byKind.set(row.event.kind, [row]);
  }
  const rank = new Map(kinds.map((kind, index) => [kind, index]));
  const names = [...byKind.keys()].sort(
    (a, b) => (rank.get(a) ?? kinds.length) - (rank.get(b) ?? kinds.length) || a.localeCompare(b),
  );
  return names.map((kind) => makeLane(kind, byKind.get(kind) ?? []));
}

function makeLane(kind: string, unordered: readonly EventRow[]): Lane {
  const rows = unordered.toSorted((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  return { kind, rows, starts: Float64Array.from(rows, startOf), ends: Float64Array.from(rows, endOf) };
}

function startOf(row: EventRow): Instant {
  return row.shape?.earliest ?? Number.NEGATIVE_INFINITY;
}

function endOf(row: EventRow): Instant {
  return row.shape?.latest ?? Number.POSITIVE_INFINITY;
}

/**
 * Gives each event of a lane the first row in which it touches no earlier one. `msPerPixel` is the scale; `padding` the free
 * pixels around a mark; `widthOf` the pixels that a mark and its label need from the mark's start. The rows do not depend on which
 * part of time is in sight, so nothing jumps while the analyst pans.
 */
export function packLane(
  lane: Lane,
  msPerPixel: number,
  limits: { readonly rows: number; readonly padding: number },
  widthOf: (row: EventRow, index: number) => number,
): Packing {
  const rowOf = new Int16Array(lane.rows.length).fill(-1);
  const { starts, ends, rows } = lane;
  const padding = limits.padding * msPerPixel;
  const freeFrom = new Float64Array(limits.rows);
  let rowCount = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as EventRow;
    const start = starts[index] as number;
    const end = ends[index] as number;
    let target = 0;
    while (target < rowCount && (freeFrom[target] as number) > start - padding) target++;
    if (target === limits.rows) continue;
    if (target === rowCount) rowCount++;
    rowOf[index] = target;
    const anchor = start === Number.NEGATIVE_INFINITY ? end : start;
    freeFrom[target] = Math.max(end, anchor + widthOf(row, index) * msPerPixel) + padding;
  }
  return { rowOf, rowCount };
}

/** The indexes of a lane's events that touch [from, to]; bounded by binary search on the starts. */
export function findVisible(lane: Lane, from: Instant, to: Instant): readonly number[] {
  const visible: number[] = [];
  const stop = upperBound(lane.starts, to);
  for (let index = 0; index < stop; index++) {
    if ((lane.ends[index] ?? 0) >= from) visible.push(index);
  }
  return visible;
}

/** How many of a sorted array's values are at most `limit`. */
export function upperBound(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many events touch each of `columns` equal parts of [from, to]. */
export function countColumns(lane: Lane, from: Instant, to: Instant, columns: number): Uint32Array {
  const steps = new Int32Array(columns + 1);
  const scale = columns / (to - from);
  const stop = upperBound(lane.starts, to);
  for (let index = 0; index < stop; index++) {
    const end = lane.ends[index] ?? 0;
    if (end < from) continue;
    const first = Math.max(0, Math.floor(((lane.starts[index] ?? 0) - from) * scale));
    const last = Math.min(columns - 1, Math.floor((end - from) * scale));
    if (first > last) continue;
    steps[first] = (steps[first] ?? 0) + 1;
    steps[last + 1] = (steps[last + 1] ?? 0) - 1;
  }
  const counts = new Uint32Array(columns);
  let sum = 0;
  for (let column = 0; column < columns; column++) {
    sum += steps[column] ?? 0;
    counts[column] = sum;
  }
  return counts;
}
