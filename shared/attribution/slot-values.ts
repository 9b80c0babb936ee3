import { readDate } from '../dates/read-words.ts';
import { type Amount, readAmounts } from './amounts.ts';
import { foldName } from './fold-name.ts';

/** Words that a value may begin with and that tell no two values apart. */
const LEADING =
  /^(?:the|a|an|in|at|on|from|near|в|во|на|из|с|у|от|біля|з|із|في|من|على|در|از|im|in|am|aus|bei|à|au|en|de|du|le|la|les|l) /;

/** Gives a value in the form in which values are compared: as names, and without an article or preposition in front. */
export function foldValue(value: string): string {
  return foldName(value)
    .replace(LEADING, '')
    .replace(/[!?…\s]+$/, '')
    .trim();
}

/** Slots are few, and asked for with every claim of a case. */
const slotKeys = new Map<string, string>();
const MOST_KEYS = 1_000;

/** Gives the name of a slot as the list of slots writes it: "How many" is `how-many`. */
export function slotKey(name: string): string {
  const known = slotKeys.get(name);
  if (known !== undefined) return known;
  if (slotKeys.size >= MOST_KEYS) slotKeys.clear();
  const key = foldName(name).replaceAll(' ', '-');
  slotKeys.set(name, key);
  return key;
}

/** Tells whether two values of a slot can both be so: overlapping dates, overlapping amounts, or one wording within the other. */
export function areCompatible(slot: string, one: string, other: string): boolean {
  const first = foldValue(one);
  const second = foldValue(other);
  if (first === second) return true;
  const key = slotKey(slot);
  if (key === 'when') {
    const dates = [readDate(one, { published: null }).value, readDate(other, { published: null }).value];
    const [a, b] = dates;
    if (a && b) return a.earliest <= b.latest && b.earliest <= a.latest;
  }
  if (key === 'how-many') {
    const verdict = compareAmounts(readAmounts(one), readAmounts(other));
    if (verdict !== null) return verdict;
  }
  return containsWords(first, second) || containsWords(second, first);
}

/** Whether amounts of the same things overlap; null where one of the two holds no number. Where nothing has the same name, the first amounts decide. */
function compareAmounts(ones: readonly Amount[], others: readonly Amount[]): boolean | null {
  const [first, second] = [ones[0], others[0]];
  if (!first || !second) return null;
  const pairs = ones.flatMap((one) => {
    const same = others.find((other) => one.of !== '' && one.of === other.of);
    return same ? [[one, same] as const] : [];
  });
  return (pairs.length > 0 ? pairs : [[first, second] as const]).every(
    ([a, b]) => a.least <= b.most && b.least <= a.most,
  );
}

function containsWords(longer: string, shorter: string): boolean {
  if (shorter === '') return true;
  const words = new Set(longer.split(' '));
  return shorter.split(' ').every((word) => words.has(word));
}
