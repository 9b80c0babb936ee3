import type { Instant } from '../model/date-reading.ts';
import type { Lane } from './lanes.ts';
import { lowerBound, upperBound } from './lanes.ts';

/** How the events of a lane are put into rows. */
export interface PackRule {
  /** What makes two packings one: the mode and the scale. */
  readonly key: string;
  readonly msPerPixel: number;
  /** The most rows. */
  readonly rows: number;
  /** Free pixels around a mark. */
  readonly padding: number;
  /** The pixels that the mark at a place of the lane needs with its label, from its start. */
  readonly widthOf: (place: number) => number;
}

/** Time that is taken in a row. */
interface Taken {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Gives events of a lane the first row in which they touch no other. Only those around the view get one; an event keeps its row
 * while the scale stays, so nothing jumps while the analyst pans, however many events there are.
 */
export class LanePacker {
  readonly #lane: Lane;
  #key = '';
  #rowOf = new Map<number, number>();
  #rows: Taken[][] = [];

  constructor(lane: Lane) {
    this.#lane = lane;
  }

  /** Places more events, by their places in the lane in order of start; false when one of them found no room. */
  place(places: readonly number[], rule: PackRule): boolean {
    if (rule.key !== this.#key) {
      this.#key = rule.key;
      this.#rowOf = new Map();
      this.#rows = [];
    }
    for (const place of places) {
      if (this.#rowOf.has(place)) continue;
      const row = this.#find(place, rule);
      // The lane is drawn in a smaller form then: what else it holds need not be placed.
      if (row < 0) return false;
      this.#rowOf.set(place, row);
    }
    return true;
  }

  /** The row of an event that was placed; -1 where it found none. */
  rowOf(place: number): number {
    return this.#rowOf.get(place) ?? -1;
  }

  /** How many events have a row. */
  get size(): number {
    return this.#rowOf.size;
  }

  #find(place: number, { msPerPixel, rows, padding, widthOf }: PackRule): number {
    const start = this.#lane.starts[place] as number;
    const end = this.#lane.ends[place] as number;
    const anchor = start === Number.NEGATIVE_INFINITY ? end : start;
    const air = padding * msPerPixel;
    const wanted = { from: start - air, to: Math.max(end, anchor + widthOf(place) * msPerPixel) + air };
    for (let row = 0; row < rows; row++) {
      const taken = this.#rows[row] ?? [];
      const at = findPlace(taken, wanted.from);
      const before = taken[at - 1];
      const after = taken[at];
      if ((before && before.to > wanted.from) || (after && after.from < wanted.to)) continue;
      taken.splice(at, 0, wanted);
      this.#rows[row] = taken;
      return row;
    }
    return -1;
  }
}

/** Where in a row, ordered by time, something beginning at `from` belongs. */
function findPlace(taken: readonly Taken[], from: Instant): number {
  // Most events come after all others.
  const last = taken.at(-1);
  if (!last || last.from <= from) return taken.length;
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as Taken).from <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many events of a lane lie wholly before an instant, and wholly after one. */
export function countOutside(
  lane: Lane,
  from: Instant,
  to: Instant,
): { readonly before: number; readonly after: number } {
  return { before: lowerBound(lane.sortedEnds, from), after: lane.starts.length - upperBound(lane.starts, to) };
}
