/** Gives some things in groups of one key, in the order in which the keys come. */
export function groupBy<Thing, Key>(things: readonly Thing[], keyOf: (thing: Thing) => Key): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** Gives the middle one of some numbers; 0 where there is none. */
export function middleOf(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Gives the number that most of some numbers are, each with its weight; those nearer than half a point are one. 0 where there is none. */
export function commonest(numbers: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of numbers) {
    const place = Math.round(value * 2) / 2;
    weights.set(place, (weights.get(place) ?? 0) + weight);
  }
  return [...weights.entries()].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}
