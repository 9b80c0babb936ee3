import { lowerBound } from './lanes.ts';

/**
 * Sorts places by one number, then by another, and those with the same two by `compare`: numbers alone are sorted many times faster
 * than what they belong to, and few are the same.
 */
export function sortByNumbers(
  first: Float64Array,
  second: Float64Array,
  compare: (a: number, b: number) => number,
): Uint32Array {
  const sorted = first.toSorted();
  const taken = new Uint32Array(first.length);
  const order = new Uint32Array(first.length);
  for (let place = 0; place < first.length; place++) {
    const group = lowerBound(sorted, first[place] as number);
    order[group + (taken[group] as number)] = place;
    taken[group] = (taken[group] as number) + 1;
  }
  const compareSame = (a: number, b: number) => {
    const [one, other] = [second[a] as number, second[b] as number];
    return one === other ? compare(a, b) : one < other ? -1 : 1;
  };
  for (let group = 0; group < order.length; ) {
    const end = group + (taken[group] as number);
    if (end - group > 1) order.set(Array.from(order.subarray(group, end)).sort(compareSame), group);
    group = end;
  }
  return order;
}
