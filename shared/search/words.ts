import {
  APOSTROPHE,
  classOf,
  foldedUnits,
  foldText,
  HIGH_SURROGATE,
  INVOLVED,
  isSpaceless,
  isWordLetter,
  LETTER,
  NON_JOINER,
  SEPARATOR,
  SILENT,
  SPACELESS,
  unitClasses,
} from './letters.ts';

/** Longer words (encoded data, keys) are cut: nobody types them to the end, and they would swell the dictionary. */
const MAX_UNITS = 48;

/** A word as it is read; the reader uses one and the same object for all words of a text. */
export interface ReadWord {
  /** The folded word: the first `length` units. */
  readonly units: Uint16Array;
  length: number;
  hash: number;
  /** Counts the words of the text from 0; the joined form of a word with a non-joiner stands at its first half. */
  position: number;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
  /** A single letter at the end of a stretch without spaces, of which all others are read in pairs. */
  isTail: boolean;
}

const word: ReadWord = {
  units: new Uint16Array(MAX_UNITS + 1),
  length: 0,
  hash: 0,
  position: 0,
  start: 0,
  end: 0,
  isTail: false,
};
/** A word with non-joiners, joined. */
const joined = new Uint16Array(MAX_UNITS + 1);

const isCyrillic = (unit: number) => unit >= 0x400 && unit < 0x530;

/** The hash of a folded word. */
export function hashUnits(units: Uint16Array, length: number): number {
  let hash = length;
  for (let index = 0; index < length; index++) hash = (Math.imul(hash, 31) + (units[index] as number)) | 0;
  // The low bits choose the slot: mix the high ones in.
  return (hash ^ (hash >>> 15)) | 0;
}

/** The folded word as a string. */
export function wordText(read: ReadWord): string {
  return String.fromCharCode(...read.units.subarray(0, read.length));
}

/**
 * Reads the words of a text in their order. A word is a run of letters, digits and marks; apostrophes stay inside of Cyrillic
 * words (and are dropped) and part others. Scripts without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) are read as
 * pairs of neighbouring letters, and the last letter of a run once more alone.
 */
export function readWords(text: string, take: (read: ReadWord) => void): void {
  const { length } = text;
  const { units } = word;
  let at = 0;
  word.position = 0;
  word.isTail = false;
  while (at < length) {
    let unit = text.charCodeAt(at);
    let kind = unitClasses[unit] || classOf(unit);
    if (kind === LETTER || kind === INVOLVED || kind === HIGH_SURROGATE) {
      if (kind === HIGH_SURROGATE) {
        const pair = text.slice(at, at + 2);
        if (!isPair(pair) || !isWordLetter(pair)) {
          at += 1;
          continue;
        }
        if (isSpaceless(pair)) {
          at = readPairs(text, at, take);
          continue;
        }
      }
    } else if (kind === SPACELESS) {
      at = readPairs(text, at, take);
      continue;
    } else {
      at += 1;
      continue;
    }
    const start = at;
    let filled = 0;
    let end = at;
    let isInvolved = false;
    for (; at < length; at++) {
      unit = text.charCodeAt(at);
      kind = unitClasses[unit] || classOf(unit);
      if (kind === LETTER) {
        if (filled < MAX_UNITS) units[filled++] = foldedUnits[unit] as number;
        end = at + 1;
      } else if (kind === SILENT) {
      } else if (kind === SEPARATOR || kind === SPACELESS) {
        break;
      } else if (kind === APOSTROPHE) {
        if (!(isCyrillic(units[filled - 1] ?? 0) && isCyrillic(text.charCodeAt(at + 1)))) break;
      } else if (kind === NON_JOINER) {
        if (!isLetterAt(text, at + 1)) break;
        // Rare enough to be read once more, in halves.
        isInvolved = true;
      } else if (kind === INVOLVED) {
        isInvolved = true;
        end = at + 1;
      } else {
        const pair = text.slice(at, at + 2);
        if (!isPair(pair) || !isWordLetter(pair) || isSpaceless(pair)) break;
        isInvolved = true;
        at += 1;
        end = at + 1;
      }
    }
    word.start = start;
    word.end = end;
    if (isInvolved) readInvolved(text.slice(start, end), take);
    else give(filled, take);
  }
}

function give(filled: number, take: (read: ReadWord) => void): void {
  if (filled === 0) return;
  word.length = filled;
  word.hash = hashUnits(word.units, filled);
  take(word);
  word.position += 1;
}

/** Reads a word that needs more than a look at each unit, and the halves of one with non-joiners. */
function readInvolved(raw: string, take: (read: ReadWord) => void): void {
  if (!raw.includes('\u200c')) {
    give(fill(foldText(raw), word.units), take);
    return;
  }
  const { start, end, position } = word;
  let from = 0;
  let size = 0;
  for (const half of raw.split('\u200c')) {
    const folded = foldText(half);
    for (let index = 0; index < folded.length && size < MAX_UNITS; index++) joined[size++] = folded.charCodeAt(index);
    word.start = start + from;
    word.end = word.start + half.length;
    from += half.length + 1;
    give(fill(folded, word.units), take);
  }
  const next = word.position;
  if (next - position < 2) return;
  word.position = position;
  word.start = start;
  word.end = end;
  word.units.set(joined);
  give(size, take);
  word.position = next;
}

function fill(folded: string, units: Uint16Array): number {
  const size = Math.min(folded.length, MAX_UNITS);
  for (let index = 0; index < size; index++) units[index] = folded.charCodeAt(index);
  return size;
}

/** Reads a run of a script without spaces; gives where it ends. */
function readPairs(text: string, from: number, take: (read: ReadWord) => void): number {
  let at = from;
  let before = '';
  let beforeStart = from;
  let beforeEnd = from;
  while (at < text.length) {
    const size = letterAt(text, at);
    if (size === 0) break;
    const folded = foldText(text.slice(at, at + size));
    if (folded !== '') {
      if (before !== '') {
        word.start = beforeStart;
        word.end = at + size;
        give(fill(before + folded, word.units), take);
      }
      before = folded;
      beforeStart = at;
      beforeEnd = at + size;
    }
    at += size;
  }
  word.start = beforeStart;
  word.end = beforeEnd;
  word.isTail = true;
  give(fill(before, word.units), take);
  word.isTail = false;
  return at;
}

/** How many units the letter without spaces takes that begins here, with the marks that follow it; 0 where none begins. */
function letterAt(text: string, at: number): number {
  const first = String.fromCodePoint(text.codePointAt(at) as number);
  if (!isSpaceless(first)) return 0;
  let size = first.length;
  while (at + size < text.length && IS_FOLLOWER.test(text[at + size] as string)) size += 1;
  return size;
}

/** Marks, and the voicing signs of half-width kana. */
const IS_FOLLOWER = /[\p{M}\uff9e\uff9f]/u;

function isLetterAt(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at) || 0x20);
  return kind === LETTER || kind === INVOLVED || kind === HIGH_SURROGATE;
}

function isPair(pair: string): boolean {
  return pair.length === 2 && (pair.codePointAt(0) as number) > 0xffff;
}
