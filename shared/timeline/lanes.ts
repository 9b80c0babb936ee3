import type { Instant } from '../model/date-reading.ts';
import { NumberWriter } from '../search/bytes.ts';
import { hasMark, MARK } from './row-columns.ts';
import type { ListName, NumberColumns, TimelineModel } from './timeline-model.ts';
import type { ListColumn } from './word-column.ts';

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

/** The lists that lanes go by. */
const LISTS: Record<Exclude<LaneAxis, 'none'>, ListName> = {
  kind: 'kinds',
  side: 'sides',
  place: 'places',
  source: 'originators',
  tag: 'tags',
};

/**
 * Puts the dated events among `shown` (rows of the model) into lanes. Lanes of kinds come in the order of `kinds`, all
 * others by how many events they hold; an event with several sides, sources or tags stands in the lane of each.
 */
export function makeLanes(
  model: TimelineModel,
  shown: Uint32Array,
  axis: LaneAxis,
  kinds: readonly string[],
): readonly Lane[] {
  const { numbers } = model;
  const dated = shown.filter((row) => hasMark(numbers, row, MARK.isDated));
  if (axis === 'none') return dated.length === 0 ? [] : [makeLane(WITHOUT.none, dated, numbers)];
  const { members, without } = divide(model.lists[LISTS[axis]], dated);
  const named = sortNames(members, axis, kinds);
  const kept = named.length > MOST_LANES ? named.slice(0, MOST_LANES - 1) : named;
  const others = new Set(named.slice(kept.length).flatMap(({ rows }) => [...rows]));
  const lanes = kept.map(({ name, rows }) => makeLane(toTitle(name), rows, numbers));
  if (others.size > 0) lanes.push(makeLane(OTHERS[axis], Uint32Array.from(others).sort(), numbers));
  if (without.length > 0) lanes.push(makeLane(WITHOUT[axis], without, numbers));
  return lanes;
}

/** The rows that have one word. */
interface Members {
  readonly name: string;
  readonly rows: Uint32Array;
}

/** Divides rows by the words that they have; those without one apart. */
function divide(
  { words, offsets, numbers }: ListColumn,
  rows: Uint32Array,
): { readonly members: readonly Members[]; readonly without: Uint32Array } {
  const counts = new Uint32Array(words.list.length);
  for (const row of rows) {
    const end = offsets[row + 1] as number;
    for (let at = offsets[row] as number; at < end; at++)
      counts[numbers[at] as number] = (counts[numbers[at] as number] as number) + 1;
  }
  const members = Array.from(counts, (count, word) => ({
    name: words.list[word] as string,
    rows: new Uint32Array(count),
  }));
  const without = new NumberWriter(0);
  counts.fill(0);
  for (const row of rows) {
    const end = offsets[row + 1] as number;
    if (offsets[row] === end) without.push(row);
    for (let at = offsets[row] as number; at < end; at++) {
      const word = numbers[at] as number;
      const place = counts[word] as number;
      (members[word] as Members).rows[place] = row;
      counts[word] = place + 1;
    }
  }
  return { members: members.filter(({ rows: own }) => own.length > 0), without: without.view() };
}

function sortNames(named: readonly Members[], axis: LaneAxis, kinds: readonly string[]): readonly Members[] {
  const rank = new Map(kinds.map((kind, index) => [kind, index]));
  const rankOf = ({ name }: Members) => (axis === 'kind' ? (rank.get(name) ?? kinds.length) : 0);
  const sizeOf = ({ rows }: Members) => (axis === 'kind' ? 0 : rows.length);
  return named.toSorted(
    (one, other) => rankOf(one) - rankOf(other) || sizeOf(other) - sizeOf(one) || one.name.localeCompare(other.name),
  );
}

function toTitle(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Makes a lane of rows, ascending. */
function makeLane(name: string, ascending: Uint32Array, { from, to }: Pick<NumberColumns, 'from' | 'to'>): Lane {
  const startOf = (row: number) => from[row] as number;
  const endOf = (row: number) => to[row] as number;
  const isBefore = (a: number, b: number) => compare(startOf(a), startOf(b)) || compare(endOf(a), endOf(b)) || a - b;
  // Only events with qualified dates, or with one in place of two bounds, are out of order.
  const isOrdered = ascending.every((row, place) => place === 0 || isBefore(ascending[place - 1] as number, row) < 0);
  const rows = isOrdered ? ascending.slice() : Uint32Array.from([...ascending].sort(isBefore));
  const starts = new Float64Array(rows.length);
  const ends = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    starts[place] = startOf(rows[place] as number);
    ends[place] = endOf(rows[place] as number);
  }
  return { name, rows, starts, ends, sortedEnds: ends.toSorted() };
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
