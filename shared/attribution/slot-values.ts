import { readDate } from '../dates/read-words.ts';

/** Gives a value in the form in which values are compared: case, width, accents of spacing and end punctuation do not count. */
export function foldValue(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["“”„«»‘’']/g, '')
    .replace(/[\s\u200c]+/g, ' ')
    .replace(/^(?:the|a|an|in|at|on|from|near) /, '')
    .replace(/[.,;:!?\s]+$/, '')
    .trim();
}

/** Tells whether two values of a slot can both be so: overlapping dates, overlapping amounts, or one wording within the other. */
export function areCompatible(slot: string, one: string, other: string): boolean {
  const first = foldValue(one);
  const second = foldValue(other);
  if (first === second) return true;
  if (slot === 'when') {
    const dates = [readDate(one, { published: null }).value, readDate(other, { published: null }).value];
    const [a, b] = dates;
    if (a && b) return a.earliest <= b.latest && b.earliest <= a.latest;
  }
  if (slot === 'how-many') {
    const a = readAmount(one);
    const b = readAmount(other);
    if (a && b) return a.least <= b.most && b.least <= a.most;
  }
  return containsWords(first, second) || containsWords(second, first);
}

/** Gives the amounts that words allow: "at least 12" → 12 … ∞, "12–15" → 12 … 15; null when they hold no number. */
export function readAmount(words: string): { readonly least: number; readonly most: number } | null {
  const text = words.toLowerCase().replace(/(\d)[,\s](?=\d{3}\b)/g, '$1');
  const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)].map((match) => Number(match[0]));
  const [first, second] = numbers;
  if (first === undefined) return null;
  if (second !== undefined && /\d\s*(?:-|–|to|and|or)\s*\d/.test(text)) {
    return { least: Math.min(first, second), most: Math.max(first, second) };
  }
  if (/up to|at most|no more than|not more than|≤/.test(text)) return { least: 0, most: first };
  if (/more than|over |above|>/.test(text)) return { least: first + 1, most: Number.POSITIVE_INFINITY };
  if (/at least|no fewer than|not less than|no less than|≥|\d\s*\+/.test(text)) {
    return { least: first, most: Number.POSITIVE_INFINITY };
  }
  if (/fewer than|less than|under |</.test(text)) return { least: 0, most: first - 1 };
  return { least: first, most: first };
}

function containsWords(longer: string, shorter: string): boolean {
  if (shorter === '') return true;
  const words = new Set(longer.split(' '));
  // Numbers decide by themselves: "12 dead" does not contain "2 dead", and neither contains the other's count.
  return shorter.split(' ').every((word) => words.has(word));
}
