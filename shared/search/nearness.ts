import type { Candidate } from './best.ts';
import { type FieldWeights, placesOfSlot } from './evaluate.ts';
import type { QueryUnit } from './query.ts';
import { FURNITURE, POSITIONS, type Shelf } from './shelf.ts';

/** Words that stand side by side in the order of the query lift a score by half. */
const LIFT = 0.5;
/** The same words the other way round count a little less. */
const REVERSED = 0.8;

/** A unit whose places are worth reading, and the fields that count for it. */
export interface NearUnit {
  readonly unit: QueryUnit;
  readonly weights: FieldWeights;
}

/** Lifts the scores of candidates (documents of one shelf) in which neighbouring words of the query stand close together. */
export function liftNear(
  shelf: Shelf,
  firstDoc: number,
  pairs: readonly (readonly [NearUnit, NearUnit])[],
  candidates: readonly Candidate[],
  pairCount: number,
): void {
  const wanted = new Uint8Array(shelf.count);
  for (const { doc } of candidates) wanted[doc - firstDoc] = 1;
  const read = new Map<NearUnit, Float64Array>();
  const placesOf = (near: NearUnit) => {
    const known = read.get(near);
    if (known) return known;
    const slot = near.unit.ways[0]?.[0];
    const places = slot ? placesOfSlot(shelf, slot, near.weights, wanted) : new Float64Array();
    read.set(near, places);
    return places;
  };
  const nearness = new Map<number, number>();
  for (const [one, other] of pairs) {
    for (const [doc, value] of nearest(placesOf(one), placesOf(other))) {
      nearness.set(doc, (nearness.get(doc) ?? 0) + value);
    }
  }
  for (const candidate of candidates) {
    candidate.score *= 1 + (LIFT * (nearness.get(candidate.doc - firstDoc) ?? 0)) / pairCount;
  }
}

/** How near two words come in each document: 1 side by side, 1/2 with a word between, and so on. */
function nearest(one: Float64Array, other: Float64Array): Map<number, number> {
  const best = new Map<number, number>();
  const take = (from: number, to: number, worth: number) => {
    if (Math.floor(from / POSITIONS) !== Math.floor(to / POSITIONS)) return;
    const doc = Math.floor(from / (POSITIONS * FURNITURE));
    const value = worth / Math.max(1, Math.abs(to - from));
    if (value > (best.get(doc) ?? 0)) best.set(doc, value);
  };
  let at = 0;
  for (const key of one) {
    while (at < other.length && (other[at] as number) <= key) at += 1;
    if (at < other.length) take(key, other[at] as number, 1);
    if (at > 0) take(key, other[at - 1] as number, REVERSED);
  }
  return best;
}
