import type { Instant } from '../model/date-reading.ts';
import type { EventRow } from './event-rows.ts';
import type { TimelineColumns } from './row-columns.ts';

/** What lanes can go by. */
export const LANE_AXES = ['kind', 'side', 'place', 'source', 'tag', 'none'] as const;
export type LaneAxis = (typeof LANE_AXES)[number];

/** The events of one lane in order of their start, with their bounds in arrays that can be walked fast. */
export interface Lane {
  /** As drawn: "Strike", "No place", "Other places". */
  readonly name: string;
  /** Places of the events in the columns. */
  readonly rows: Uint32Array;
  /** The widened bounds; the ends also in their own order, for counting. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly sortedEnds: Float64Array;
}

/** More lanes than this are no picture any more: the smallest are put together. */
const MOST_LANES = 24;

const WITHOUT: Record<LaneAxis, string> = {
  kind: 'No kind',
  side: 'No side',
  place: 'No place',
  source: 'No source',
  tag: 'No tag',
  none: 'Events',
};
const OTHERS: Record<LaneAxis, string> = {
  kind: 'Other kinds',
  side: 'Other sides',
  place: 'Other places',
  source: 'Other sources',
  tag: 'Other tags',
  none: 'Events',
};

/**
 * Puts the dated events among `shown` (places in `rows` and `columns`) into lanes. Lanes of kinds come in the order of `kinds`, all
 * others by how many events they hold; an event with several sides, sources or tags stands in the lane of each.
 */
export function makeLanes(
  rows: readonly EventRow[],
  columns: TimelineColumns,
  shown: Uint32Array,
  axis: LaneAxis,
  kinds: readonly string[],
): readonly Lane[] {
  const members = new Map<string, number[]>();
  const put = (name: string, index: number) => {
    const known = members.get(name);
    if (known) known.push(index);
    else members.set(name, [index]);
  };
  for (const index of shown) {
    const row = rows[index];
    if (!row?.shape) continue;
    const names = namesOf(row, axis);
    if (names.length === 0) put('', index);
    for (const name of names) put(name, index);
  }
  const named = sortNames(
    [...members].filter(([name]) => name !== ''),
    axis,
    kinds,
  );
  const kept = named.length > MOST_LANES ? named.slice(0, MOST_LANES - 1) : named;
  const others = named.slice(kept.length).flatMap(([, indexes]) => indexes);
  const lanes = kept.map(([name, indexes]) => makeLane(toTitle(name), indexes, columns));
  if (others.length > 0) lanes.push(makeLane(OTHERS[axis], [...new Set(others)], columns));
  const without = members.get('');
  if (without) lanes.push(makeLane(WITHOUT[axis], without, columns));
  return lanes;
}

function namesOf(row: EventRow, axis: LaneAxis): readonly string[] {
  switch (axis) {
    case 'kind':
      return row.event.kind ? [row.event.kind] : [];
    case 'side':
      return row.sides;
    case 'place':
      return row.event.place?.name ? [row.event.place.name] : [];
    case 'source':
      return row.originNames;
    case 'tag':
      return row.event.tags;
    case 'none':
      return [];
  }
}

function sortNames(
  named: readonly (readonly [string, readonly number[]])[],
  axis: LaneAxis,
  kinds: readonly string[],
): readonly (readonly [string, readonly number[]])[] {
  const rank = new Map(kinds.map((kind, index) => [kind, index]));
  const rankOf = (name: string) => (axis === 'kind' ? (rank.get(name) ?? kinds.length) : 0);
  const sizeOf = (indexes: readonly number[]) => (axis === 'kind' ? 0 : indexes.length);
  return named.toSorted(
    ([a, one], [b, other]) => rankOf(a) - rankOf(b) || sizeOf(other) - sizeOf(one) || a.localeCompare(b),
  );
}

function toTitle(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Makes a lane of events by their places. */
export function makeLane(name: string, indexes: readonly number[], columns: TimelineColumns): Lane {
  const { from, to } = columns;
  const startOf = (index: number) => from[index] as number;
  const endOf = (index: number) => to[index] as number;
  // Only events with qualified dates are out of order, so sorting is little work.
  const ordered = indexes.toSorted((a, b) => compare(startOf(a), startOf(b)) || compare(endOf(a), endOf(b)) || a - b);
  const ends = Float64Array.from(ordered, endOf);
  return {
    name,
    rows: Uint32Array.from(ordered),
    starts: Float64Array.from(ordered, startOf),
    ends,
    sortedEnds: ends.toSorted(),
  };
}

/** Infinities cannot be subtracted from each other. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many events are looked over at once for one that reaches into the view. */
const BLOCK = 128;
const blockEnds = new WeakMap<Lane, Float64Array>();

/** The latest end in each block of a lane: long events far to the left are found without walking all that lies between. */
function blockEndsOf(lane: Lane): Float64Array {
  const known = blockEnds.get(lane);
  if (known) return known;
  const made = new Float64Array(Math.ceil(lane.ends.length / BLOCK)).fill(Number.NEGATIVE_INFINITY);
  for (let index = 0; index < lane.ends.length; index++) {
    const block = Math.floor(index / BLOCK);
    made[block] = Math.max(made[block] as number, lane.ends[index] as number);
  }
  blockEnds.set(lane, made);
  return made;
}

/** The places within a lane of its events that touch [from, to], in order of their start. */
export function findVisible(lane: Lane, from: Instant, to: Instant): readonly number[] {
  const visible: number[] = [];
  const stop = upperBound(lane.starts, to);
  const latest = blockEndsOf(lane);
  for (let block = 0; block * BLOCK < stop; block++) {
    if ((latest[block] as number) < from) continue;
    const end = Math.min((block + 1) * BLOCK, stop);
    for (let index = block * BLOCK; index < end; index++) if ((lane.ends[index] as number) >= from) visible.push(index);
  }
  return visible;
}

/** How many events of a lane touch [from, to], without walking them. */
export function countVisible(lane: Lane, from: Instant, to: Instant): number {
  return Math.max(0, upperBound(lane.starts, to) - lowerBound(lane.sortedEnds, from));
}

/** How many of a sorted array's values are at most `limit`. */
export function upperBound(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of a sorted array's values are less than `limit`. */
export function lowerBound(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many events touch each of `columns` equal parts of [from, to); a part begins with its first instant and ends before the next. */
export function countColumns(lane: Lane, from: Instant, to: Instant, columns: number): Uint32Array {
  const counts = new Uint32Array(columns);
  const width = (to - from) / columns;
  for (let column = 0; column < columns; column++) {
    const begin = from + column * width;
    // An event that begins with the next part is not in this one.
    const begun = lowerBound(lane.starts, from + (column + 1) * width);
    counts[column] = Math.max(0, begun - lowerBound(lane.sortedEnds, begin));
  }
  return counts;
}
