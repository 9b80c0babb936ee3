/**
 * Tells whether a word of a dictionary is one slip away from another: a letter more, less or changed, or two neighbours
 * swapped (Damerau distance 1). Equal words are none away.
 */
export function isOneSlip(word: Uint16Array, units: Uint16Array, start: number, end: number): boolean {
  const { length } = word;
  const other = end - start;
  if (other - length > 1 || length - other > 1) return false;
  const shorter = Math.min(length, other);
  let at = 0;
  while (at < shorter && word[at] === units[start + at]) at += 1;
  if (at === shorter) return length !== other;
  if (length < other) return isSame(word, at, units, start + at + 1, end);
  if (length > other) return isSame(word, at + 1, units, start + at, end);
  if (isSame(word, at + 1, units, start + at + 1, end)) return true;
  return (
    at + 1 < length &&
    word[at] === units[start + at + 1] &&
    word[at + 1] === units[start + at] &&
    isSame(word, at + 2, units, start + at + 2, end)
  );
}

/** Tells whether the rest of a word is the same as a stretch; both are as long as each other. */
function isSame(word: Uint16Array, from: number, units: Uint16Array, start: number, end: number): boolean {
  for (let at = from, other = start; other < end; at++, other++) if (word[at] !== units[other]) return false;
  return true;
}

/** A word as UTF-16 units. */
export function toUnits(word: string): Uint16Array {
  const units = new Uint16Array(word.length);
  for (let index = 0; index < word.length; index++) units[index] = word.charCodeAt(index);
  return units;
}

/** A stretch of units as a word. */
export function toWord(units: Uint16Array, start: number, end: number): string {
  return String.fromCharCode(...units.subarray(start, end));
}
