/** Which slots hold which numbers: pairs in sorted arrays, eight bytes each, since a map of lists would take ten times as much. */
export interface KinPostings {
  /** Pairs that are held. */
  readonly count: () => number;
  readonly add: (hashes: Uint32Array, slot: number) => void;
  /** Calls back with every slot that was added with this number, in any order. */
  readonly visit: (hash: number, onSlot: (slot: number) => void) => void;
}

/** A pair is hash · 2^21 + slot: 53 bits, all that a double holds exactly. Two million slots are a hundred times the largest case. */
const MOST_SLOTS = 2 ** 21;

/** Pairs that wait unsorted before they are merged: at least this many, or an eighth of those merged, so that building stays linear. */
const LEAST_WAITING = 8192;

/** Makes an empty list of pairs. */
export function createKinPostings(): KinPostings {
  let merged = new Float64Array(0);
  let waiting = new Float64Array(LEAST_WAITING);
  let waitingCount = 0;
  let isSorted = true;

  const sortWaiting = () => {
    if (!isSorted) waiting.subarray(0, waitingCount).sort();
    isSorted = true;
  };
  const mergeWaiting = () => {
    sortWaiting();
    merged = merge(merged, waiting.subarray(0, waitingCount));
    waitingCount = 0;
    const wanted = Math.max(LEAST_WAITING, merged.length >>> 3);
    if (waiting.length < wanted) waiting = new Float64Array(wanted);
  };

  return {
    count: () => merged.length + waitingCount,
    add: (hashes, slot) => {
      if (slot >= MOST_SLOTS) throw new RangeError('The index of families holds no more than two million texts.');
      for (const hash of hashes) {
        if (waitingCount === waiting.length) mergeWaiting();
        waiting[waitingCount] = hash * MOST_SLOTS + slot;
        waitingCount += 1;
      }
      isSorted = false;
    },
    visit: (hash, onSlot) => {
      sortWaiting();
      visitIn(merged, merged.length, hash, onSlot);
      visitIn(waiting, waitingCount, hash, onSlot);
    },
  };
}

function visitIn(pairs: Float64Array, count: number, hash: number, onSlot: (slot: number) => void): void {
  const first = hash * MOST_SLOTS;
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pairs[middle] as number) < first) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < count; at += 1) {
    const slot = (pairs[at] as number) - first;
    if (slot >= MOST_SLOTS) return;
    onSlot(slot);
  }
}

function merge(one: Float64Array, other: Float64Array): Float64Array<ArrayBuffer> {
  const all = new Float64Array(one.length + other.length);
  for (let i = 0, j = 0, at = 0; at < all.length; at += 1) {
    const isFirst = j >= other.length || (i < one.length && (one[i] as number) <= (other[j] as number));
    all[at] = (isFirst ? one[i] : other[j]) as number;
    if (isFirst) i += 1;
    else j += 1;
  }
  return all;
}
