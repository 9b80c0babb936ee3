import { lowerBound } from './lanes.ts';

/**
 * Sorts places by their number, and those with the same one by `compare`: numbers alone are sorted many times faster than what they
 * belong to, and few are the same.
 */
export function sortByNumber(numbers: Float64Array, compare: (a: number, b: number) => number): Uint32Array {
  const sorted = numbers.toSorted();
  const taken = new Uint32Array(numbers.length);
  const order = new Uint32Array(numbers.length);
  for (let place = 0; place < numbers.length; place++) {
    const group = lowerBound(sorted, numbers[place] as number);
    order[group + (taken[group] as number)] = place;
    taken[group] = (taken[group] as number) + 1;
  }
  for (let group = 0; group < order.length; ) {
    const end = group + (taken[group] as number);
    if (end - group > 1) order.set(Array.from(order.subarray(group, end)).sort(compare), group);
    group = end;
  }
  return order;
}
