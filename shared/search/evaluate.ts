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

/** In how many documents that are in a word stands. */
export function countHolders(shelf: Shelf, word: string, weights: FieldWeights): number {
  const lists: number[] = [];
  shelf.listsOf(word, false, (list) => {
    if ((weights[shelf.fieldOf(list)] as number) > 0) lists.push(list);
  });
  const holders = new Set<number>();
  for (const list of lists) {
    shelf.eachHolder(list, (doc) => {
      if (shelf.alive[doc] === 1) holders.add(doc);
    });
  }
  return holders.size;
}

/** Adds up words in a row: first which documents hold all of them, then, in those, where they stand behind each other. */
function addUpRow(shelf: Shelf, way: readonly QuerySlot[], weights: FieldWeights, sums: Float32Array): void {
  const slots = way.map((slot) => listsByField(shelf, slot, weights));
  const wanted = holdersOfAll(shelf, slots);
  // Field by field: a list's places are in order, and only where a field has more than one must they be sorted.
  for (const [field, lists] of slots[0] ?? []) {
    let starts = placesOfLists(shelf, lists, wanted, 0);
    for (const [index, { offset }] of way.entries()) {
      if (index > 0) starts = intersect(starts, placesOfLists(shelf, slots[index]?.get(field) ?? [], wanted, offset));
    }
    const weight = Math.max(weights[field] as number, weights[field + FURNITURE] as number) * WHOLE;
    for (const key of starts) {
      const doc = Math.floor(key / (POSITIONS * FURNITURE));
      sums[doc] = (sums[doc] as number) + weight;
    }
  }
}

/** The lists of a slot by the field they are of; furniture of a field goes with it. */
function listsByField(shelf: Shelf, slot: QuerySlot, weights: FieldWeights): Map<number, number[]> {
  const found = new Map<number, number[]>();
  listsOfSlot(shelf, slot, (list) => {
    const number = shelf.fieldOf(list);
    if (weights[number] === 0) return;
    const field = number % FURNITURE;
    const lists = found.get(field);
    if (lists) lists.push(list);
    else found.set(field, [list]);
  });
  return found;
}

/** Marks with 1 the documents that are in and hold every slot somewhere. */
function holdersOfAll(shelf: Shelf, slots: readonly ReadonlyMap<number, readonly number[]>[]): Uint8Array {
  const wanted = shelf.alive.slice(0, shelf.count);
  const sums = new Float32Array(shelf.count);
  for (const slot of slots) {
    sums.fill(0);
    for (const lists of slot.values()) for (const list of lists) shelf.addUp(list, 1, sums);
    for (let doc = 0; doc < wanted.length; doc++) if (sums[doc] === 0) wanted[doc] = 0;
  }
  return wanted;
}

/** Where a slot stands in the wanted documents, in any field, in order. */
export function placesOfSlot(shelf: Shelf, slot: QuerySlot, weights: FieldWeights, wanted: Uint8Array): Float64Array {
  return placesOfLists(shelf, [...listsByField(shelf, slot, weights).values()].flat(), wanted, 0);
}

/** The places of lists in the wanted documents, in order, each moved back so far; those that cannot be are left out. */
function placesOfLists(shelf: Shelf, lists: readonly number[], wanted: Uint8Array, back: number): Float64Array {
  const places = new PlaceList();
  for (const list of lists) shelf.readPlaces(list, wanted, places);
  const keys = places.keys.subarray(0, places.length);
  if (lists.length > 1) keys.sort();
  if (back === 0) return keys;
  let kept = 0;
  for (const key of keys) if (key % POSITIONS >= back) keys[kept++] = key - back;
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
