import type { QueryUnit } from './query.ts';
import type { QuerySlot } from './query-slots.ts';
import { FURNITURE, PlaceList, POSITIONS, type Shelf } from './shelf.ts';

/** How much a word counts by how it was found; whole numbers, so that sums do not depend on their order. */
const WHOLE = 4;
const FORM = 3;
const LONGER = 2;
const SLIP = 2;

/** How much a word counts by the field it stands in. */
const FIELD_WEIGHTS: Readonly<Record<string, number>> = {
  title: 6,
  names: 6,
  tags: 4,
  quotation: 3,
  statement: 3,
  place: 3,
  outlet: 3,
  authors: 3,
  source: 3,
};
/** Texts, comments, notes and fields of other names. */
const PLAIN_WEIGHT = 2;
const FURNITURE_WEIGHT = 1;

/** Which fields count, and how much: by the field's number on the lists. */
export type FieldWeights = Uint8Array;

/** The weight of each field's lists, furniture among them when it is asked for; 0 leaves a list out. */
export function weighFields(
  names: readonly string[],
  wanted: readonly string[] | null,
  withFurniture: boolean,
): FieldWeights {
  const weights = new Uint8Array(FURNITURE * 2);
  for (const [number, name] of names.entries()) {
    if (wanted !== null && !wanted.includes(name)) continue;
    weights[number] = FIELD_WEIGHTS[name] ?? PLAIN_WEIGHT;
    if (withFurniture) weights[number + FURNITURE] = FURNITURE_WEIGHT;
  }
  return weights;
}

/** Gives each list in which a slot is found, and how much an occurrence counts before the field's weight. */
export function listsOfSlot(shelf: Shelf, slot: QuerySlot, take: (list: number, worth: number) => void): void {
  shelf.listsOf(slot.word, slot.isPrefix, (list, isWhole) => take(list, isWhole ? WHOLE : LONGER));
  for (const form of slot.forms) {
    if (slot.isPrefix && isCovered(form, slot)) continue;
    shelf.listsOf(form, slot.isPrefix, (list, isWhole) => take(list, isWhole ? FORM : LONGER));
  }
}

/** No list may be taken twice: of two beginnings of which one begins with the other, the shorter is enough. */
function isCovered(form: string, { word, forms }: QuerySlot): boolean {
  return form.startsWith(word) || forms.some((other) => other !== form && form.startsWith(other));
}

/** Adds up, for each document of a shelf, how much a unit counts in it; documents without it stay at 0. */
export function addUpUnit(shelf: Shelf, unit: QueryUnit, weights: FieldWeights, sums: Float32Array): void {
  for (const way of unit.ways) {
    const [slot] = way;
    if (slot && way.length === 1) {
      listsOfSlot(shelf, slot, (list, worth) => {
        const weight = (weights[shelf.fieldOf(list)] as number) * worth;
        if (weight > 0) shelf.addUp(list, weight, sums);
      });
    } else {
      addUpRow(shelf, way, weights, sums);
    }
  }
}

/** Adds up a word that was taken for the one typed. */
export function addUpSlip(shelf: Shelf, word: string, weights: FieldWeights, sums: Float32Array): void {
  shelf.listsOf(word, false, (list) => {
    const weight = (weights[shelf.fieldOf(list)] as number) * SLIP;
    if (weight > 0) shelf.addUp(list, weight, sums);
  });
}

/** Adds up words in a row: first which documents hold all of them, then, in those, where they stand behind each other. */
function addUpRow(shelf: Shelf, way: readonly QuerySlot[], weights: FieldWeights, sums: Float32Array): void {
  const wanted = holdersOfAll(shelf, way, weights);
  let starts: Float64Array | null = null;
  for (const slot of way) {
    const places = placesOfSlot(shelf, slot, weights, wanted);
    starts = starts === null ? places : intersect(starts, places);
    if (starts.length === 0) return;
  }
  for (const key of starts ?? []) {
    const place = Math.floor(key / POSITIONS);
    const doc = Math.floor(place / FURNITURE);
    const field = place % FURNITURE;
    const weight = Math.max(weights[field] as number, weights[field + FURNITURE] as number);
    sums[doc] = (sums[doc] as number) + weight * WHOLE;
  }
}

/** Marks with 1 the documents that hold every slot somewhere. */
function holdersOfAll(shelf: Shelf, way: readonly QuerySlot[], weights: FieldWeights): Uint8Array {
  const wanted = new Uint8Array(shelf.count).fill(1);
  const sums = new Float32Array(shelf.count);
  for (const slot of way) {
    sums.fill(0);
    listsOfSlot(shelf, slot, (list) => {
      if ((weights[shelf.fieldOf(list)] as number) > 0) shelf.addUp(list, 1, sums);
    });
    for (let doc = 0; doc < wanted.length; doc++) if (sums[doc] === 0) wanted[doc] = 0;
  }
  for (let doc = 0; doc < wanted.length; doc++) if (shelf.alive[doc] === 0) wanted[doc] = 0;
  return wanted;
}

/** Where a slot stands in the wanted documents, as places of the row's first word, in order. */
export function placesOfSlot(shelf: Shelf, slot: QuerySlot, weights: FieldWeights, wanted: Uint8Array): Float64Array {
  const places = new PlaceList();
  let lists = 0;
  listsOfSlot(shelf, slot, (list) => {
    if ((weights[shelf.fieldOf(list)] as number) === 0) return;
    lists += 1;
    shelf.readPlaces(list, wanted, places);
  });
  const keys = places.keys.subarray(0, places.length);
  if (lists > 1) keys.sort();
  if (slot.offset === 0) return keys;
  let kept = 0;
  for (const key of keys) if (key % POSITIONS >= slot.offset) keys[kept++] = key - slot.offset;
  return keys.subarray(0, kept);
}

/** What is in both; each in order. */
function intersect(one: Float64Array, other: Float64Array): Float64Array {
  let kept = 0;
  let at = 0;
  for (const key of one) {
    while (at < other.length && (other[at] as number) < key) at += 1;
    if (at < other.length && other[at] === key) one[kept++] = key;
  }
  return one.subarray(0, kept);
}
