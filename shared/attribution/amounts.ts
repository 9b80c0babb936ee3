import { foldDigits } from '../dates/fold.ts';
import {
  type AmountWord,
  BOUND_MARKS,
  BOUND_PHRASES,
  type Bound,
  cutAmountWords,
  readAmountWord,
} from './amount-words.ts';

/** The amounts that words allow, bounds included, and what is counted ("dead"), folded; empty where the words do not say. */
export interface Amount {
  readonly least: number;
  readonly most: number;
  readonly of: string;
}

/** How far "about" reaches to either side: news writes "about 30" for what it counts at 27 or 33, and no further. */
const ABOUT_SHARE = 0.1;

/** "Dozens" are at least two of them and not ten, or another word would have been used. */
const PLURAL_LEAST = 2;
const PLURAL_MOST = 10;

/** A number as read at a place of the pieces. */
interface Quantity {
  readonly at: number;
  readonly end: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Reads the amounts of a text in the languages and digits of the app: "at least 12" is 12 … ∞, "۱۲ تا ۱۵" is 12 … 15, "about 30"
 * 27 … 33, "dozens" 24 … 120, "12 dead, 30 wounded" two amounts. Empty where there is no number. Nothing is averaged.
 */
export function readAmounts(text: string): readonly Amount[] {
  const pieces = cutAmountWords(normalize(text));
  const quantities = findQuantities(pieces);
  const amounts: Amount[] = [];
  for (let index = 0; index < quantities.length; index += 1) {
    const first = quantities[index] as Quantity;
    const second = quantities[index + 1];
    const isRange = second !== undefined && joinsRange(pieces, quantities[index - 1], first, second);
    const last = isRange ? second : first;
    if (isRange) index += 1;
    const low = Math.min(first.least, last.least);
    const high = Math.max(first.most, last.most);
    const next = quantities[index + 1]?.at ?? pieces.length;
    const bound = findBound(pieces, quantities[index - (isRange ? 2 : 1)]?.end ?? 0, first.at, last.end, next);
    amounts.push({ ...applyBound(bound, low, high), of: findCounted(pieces, last.end, next) });
  }
  return amounts;
}

/** Writes figures of all scripts as plain numbers, without thousands' marks. */
function normalize(text: string): string {
  return foldDigits(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/٫/g, '.')
    .replace(/(\d)[,\s.'’٬](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d),(?=\d{1,2}(?!\d))/g, '$1.')
    .replace(/(\d)\s*\p{Pd}\s*(?=\d)/gu, '$1–')
    .replace(/−/g, '–');
}

function findQuantities(pieces: readonly string[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < pieces.length; ) {
    const quantity = readQuantity(pieces, at);
    if (quantity) found.push(quantity);
    at = quantity?.end ?? at + 1;
  }
  return found;
}

/** Reads figures, number words and scales from a place on; null where no number begins. */
function readQuantity(pieces: readonly string[], start: number): Quantity | null {
  let [total, current, at] = [0, 0, start];
  let isSaid = false;
  let isAbout = false;
  let factor = 1;
  let isPlural = false;
  while (at < pieces.length) {
    const piece = pieces[at] as string;
    if (/^\d/.test(piece)) {
      if (isSaid) break;
      current = Number(piece);
      isSaid = true;
      at += 1;
      continue;
    }
    const { word, length, connected, isGlued } = readNumberWord(pieces, at, isSaid);
    if (word === null) break;
    if (word.is === 'number') {
      if (isSaid && !goesOnWith(current, word, connected > 0 || isGlued)) break;
      current = word.isAbout ? word.value : current + word.value;
      isAbout ||= word.isAbout === true;
      isSaid = true;
    } else if (word.isPlural && !isSaid) {
      isPlural = true;
      factor *= word.value;
    } else {
      if (isPlural) factor *= word.value;
      else if (word.value >= 1000) {
        total += Math.max(1, current) * word.value;
        current = 0;
      } else current = Math.max(1, current) * word.value;
      isSaid = !isPlural;
    }
    at += length + connected;
  }
  if (isPlural) return { at: start, end: at, least: PLURAL_LEAST * factor, most: PLURAL_MOST * factor };
  if (!isSaid) return readVague(pieces, start);
  const value = total + current;
  const about = isAbout ? applyBound('about', value, value) : { least: value, most: value };
  return { at: start, end: at, ...about };
}

/** Whether a number word belongs to the number before it: "twenty two", "a hundred and two", "واحد وعشرون", "une trentaine", not "twelve two". */
function goesOnWith(current: number, word: Extract<AmountWord, { is: 'number' }>, isConnected: boolean): boolean {
  if (word.isAbout) return current === 1;
  const isUnitFirst = isConnected && current > 0 && current < 10 && word.value >= 20 && word.value % 10 === 0;
  return isUnitFirst || (current % 10 === 0 && word.value < lowestOf(current));
}

/** The place value of a number's last figure that is not nought: 20 → 10, 300 → 100; what may follow is smaller. */
function lowestOf(number: number): number {
  let place = 1;
  while (number > 0 && number % (place * 10) === 0) place *= 10;
  return number === 0 ? Number.POSITIVE_INFINITY : place;
}

type NumberWord = Extract<AmountWord, { is: 'number' | 'scale' }>;

/** The number word at a place; after a number also behind "and" ("a hundred and two", "واحد وعشرون") or "of" ("tens of thousands"). */
function readNumberWord(
  pieces: readonly string[],
  at: number,
  isInside: boolean,
): {
  readonly word: NumberWord | null;
  readonly length: number;
  readonly connected: number;
  readonly isGlued: boolean;
} {
  const nothing = { word: null, length: 1, connected: 0, isGlued: false };
  const find = (from: readonly string[], place: number) => {
    const { meanings, length } = readAmountWord(from, place);
    const word = meanings.find((one): one is NumberWord => one.is === 'number' || one.is === 'scale');
    return { meanings, length, word: word ?? null };
  };
  const here = find(pieces, at);
  if (here.word) return { ...nothing, word: here.word, length: here.length };
  if (at === 0) return nothing;
  const piece = pieces[at] ?? '';
  // Arabic writes "and" together with the next word.
  const glued = isInside && piece.startsWith('و') && piece.length > 2 ? find([piece.slice(1)], 0) : null;
  if (glued?.word) return { ...nothing, word: glued.word, isGlued: true };
  const isJoint = here.meanings.some((one) => one.is === 'and' || one.is === 'filler');
  const before = find(pieces, at - 1).word;
  if (!isJoint || before === null) return nothing;
  const next = find(pieces, at + here.length);
  const isAnd = here.meanings.some((one) => one.is === 'and');
  const goesOn = isAnd ? isInside && next.word?.is === 'number' : next.word?.is === 'scale' && before.is === 'scale';
  return goesOn && next.word ? { ...nothing, word: next.word, length: next.length, connected: here.length } : nothing;
}

/** "Several" and "a number of" are more than one. */
function readVague(pieces: readonly string[], at: number): Quantity | null {
  const { meanings, length } = readAmountWord(pieces, at);
  const isVague = meanings.some((one) => one.is === 'vague') && !hasNumberAfter(pieces, at + length);
  return isVague ? { at, end: at + length, least: 2, most: Number.POSITIVE_INFINITY } : null;
}

/** "Some 30" and "several dozen" are bounded by the number, not by the word before it. */
function hasNumberAfter(pieces: readonly string[], at: number): boolean {
  if (/^\d/.test(pieces[at] ?? '')) return true;
  return readAmountWord(pieces, at).meanings.some((one) => one.is === 'number' || one.is === 'scale');
}

/** Whether two numbers are the ends of one range: "30–40", "30 to 40", "between 30 and 40". */
function joinsRange(
  pieces: readonly string[],
  before: Quantity | undefined,
  first: Quantity,
  second: Quantity,
): boolean {
  const joint = pieces.slice(first.end, second.at).filter((piece) => !isFiller(piece));
  if (joint.length !== 1 && !(joint.length === 0 && isGluedAnd(pieces, second))) return false;
  const [piece = ''] = joint;
  if (piece === '–') return true;
  const { meanings } = readAmountWord([piece], 0);
  if (meanings.some((one) => one.is === 'to')) return true;
  if (!meanings.some((one) => one.is === 'and')) return false;
  const lead = pieces.slice(before?.end ?? 0, first.at);
  return lead.some((one) => readAmountWord([one], 0).meanings.some((meaning) => meaning.is === 'between'));
}

function isGluedAnd(pieces: readonly string[], second: Quantity): boolean {
  return pieces[second.at]?.startsWith('و') === true;
}

function isFiller(piece: string): boolean {
  return readAmountWord([piece], 0).meanings.some((one) => one.is === 'filler');
}

/** The bound that stands before the number, back to the number before it, or right behind it. */
function findBound(pieces: readonly string[], from: number, start: number, end: number, next: number): Bound | null {
  const lead = pieces.slice(from, start);
  while (lead.length > 0 && isFiller(lead.at(-1) as string) && !endsWithPhrase(lead)) lead.pop();
  const mark = BOUND_MARKS[lead.at(-1) ?? ''];
  if (mark) return mark;
  const led = BOUND_PHRASES.find((phrase) => isAt(lead, lead.length - phrase.words.length, phrase.words));
  if (led) return led.bound;
  const rest = pieces.slice(end, next);
  if (rest[0] === '+') return 'at-least';
  const isBehind = (phrase: (typeof BOUND_PHRASES)[number]) =>
    (phrase.bound === 'at-least' || phrase.bound === 'at-most' || phrase.bound === 'about') &&
    phrase.words.length > 1 &&
    rest.some((_, at) => at <= 1 && isAt(rest, at, phrase.words));
  return BOUND_PHRASES.find(isBehind)?.bound ?? null;
}

function endsWithPhrase(lead: readonly string[]): boolean {
  return BOUND_PHRASES.some((phrase) => isAt(lead, lead.length - phrase.words.length, phrase.words));
}

function isAt(pieces: readonly string[], at: number, words: readonly string[]): boolean {
  return at >= 0 && words.every((word, index) => pieces[at + index] === word);
}

function applyBound(bound: Bound | null, low: number, high: number): { readonly least: number; readonly most: number } {
  switch (bound) {
    case null:
      return { least: low, most: high };
    case 'about':
      return { least: low - low * ABOUT_SHARE, most: high + high * ABOUT_SHARE };
    case 'at-least':
      return { least: low, most: Number.POSITIVE_INFINITY };
    case 'more-than':
      return { least: low + 1, most: Number.POSITIVE_INFINITY };
    case 'at-most':
      return { least: 0, most: high };
    case 'less-than':
      return { least: 0, most: high - 1 };
  }
}

/** The first word behind a number that is neither a number, a joint nor part of a bound. */
function findCounted(pieces: readonly string[], from: number, to: number): string {
  const bounding = new Set(BOUND_PHRASES.flatMap((phrase) => phrase.words));
  const counted = pieces
    .slice(from, to)
    .find((piece) => /\p{L}/u.test(piece) && !bounding.has(piece) && readAmountWord([piece], 0).meanings.length === 0);
  return counted ?? '';
}
