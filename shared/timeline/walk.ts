import { type Lane, lowerBound } from './lanes.ts';
import { hasMark, MARK, type TimelineColumns } from './row-columns.ts';
import type { TimeView } from './time-scale.ts';

/** Where a key leads: along time, or to the lane above or below. */
export type Way = 'before' | 'after' | 'up' | 'down' | 'first' | 'last';

/** What is walked: the events shown, in the order of the list, and their lanes. */
export interface Walk {
  readonly columns: TimelineColumns;
  /** Places in the columns, ascending; the undated come last. */
  readonly shown: Uint32Array;
  readonly lanes: readonly Lane[];
}

/** How many of the events shown have a date. */
export function countDated({ columns, shown }: Pick<Walk, 'columns' | 'shown'>): number {
  let low = 0;
  let high = shown.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hasMark(columns, shown[middle] as number, MARK.isDated)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The event that a key leads to from the chosen one (places in the columns, -1 for none). Without a choice it is the first one in sight. */
export function findNeighbour(walk: Walk, chosen: number, way: Way, view: TimeView): number {
  const { columns, shown } = walk;
  const count = countDated(walk);
  if (count === 0) return -1;
  const at = (place: number) => shown[Math.min(Math.max(place, 0), count - 1)] as number;
  if (way === 'first') return at(0);
  if (way === 'last') return at(count - 1);
  const place = placeIn(shown, chosen);
  if (place < 0 || place >= count) {
    const inSight = shown.subarray(0, count).find((index) => {
      const start = startOf(columns, index);
      return start >= view.from && start <= view.to;
    });
    return inSight ?? at(0);
  }
  if (way === 'before') return at(place - 1);
  if (way === 'after') return at(place + 1);
  const lane = walk.lanes.findIndex((one) => one.rows.includes(chosen));
  const target = walk.lanes[lane + (way === 'up' ? -1 : 1)];
  return target ? nearest(target, columns, startOf(columns, chosen)) : chosen;
}

/** The place of an index among ascending ones; -1 where it is not there. */
export function placeIn(ascending: Uint32Array, index: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < index) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === index ? low : -1;
}

/** A known instant of an event: its start, or its end when the start is open. */
function startOf({ earliest, latest }: TimelineColumns, index: number): number {
  const start = earliest[index] as number;
  return Number.isFinite(start) ? start : (latest[index] as number);
}

function nearest(lane: Lane, columns: TimelineColumns, instant: number): number {
  const after = lowerBound(lane.starts, instant);
  let best = lane.rows[Math.min(after, lane.rows.length - 1)] as number;
  for (const place of [after - 1, after, 0]) {
    const index = lane.rows[place];
    if (index === undefined) continue;
    if (Math.abs(startOf(columns, index) - instant) < Math.abs(startOf(columns, best) - instant)) best = index;
  }
  return best;
}
