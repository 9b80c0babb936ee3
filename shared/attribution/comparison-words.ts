/**
 * The words of a text as they are compared: one 32-bit number for each, in reading order, and how much each one weighs. A word weighs
 * `WORD_WEIGHT`; where a script has no spaces every character counts for itself and weighs its share of a word.
 */
export interface ComparisonWords {
  readonly hashes: Uint32Array;
  readonly weights: Uint8Array;
  /** The places of the words that are numbers of two or more digits. */
  readonly figures: Uint32Array;
}

/** The same with one byte for each word, so that the words of 10,000 articles fit into 6 MB; `weights` is null where all are whole words. */
export interface ShortWords {
  readonly bytes: Uint8Array;
  readonly weights: Uint8Array | null;
  /** The places of its figures, ascending, and their numbers in whole. */
  readonly figureAt: Uint32Array;
  readonly figures: Uint32Array;
}

/** Words of a text that are kept in short; beyond them lie books, whose later chapters are only sampled. */
const MOST_SHORT = 50_000;

/** What one word weighs: the least number that all shares below divide into without much error. */
export const WORD_WEIGHT = 8;

// A word of five: 1.6 characters of Chinese, 2 of Japanese kana, about 4 of Thai, Lao, Khmer or Burmese with their signs.
const HAN_WEIGHT = 5;
const KANA_WEIGHT = 4;
const SOUTH_EAST_WEIGHT = 2;

/** Shorter numbers are written in words by some desks and in digits by others. */
const FIGURE_DIGITS = 2;

const SEPARATOR = 0;
const SKIPPED = 1;

/** Apostrophes, straight, curly and of transliteration; a word with one is the word without. */
const APOSTROPHES = "'`‘’‛ʹʻʼʽ՚＇";

/**
 * Signs that nobody reads as letters, from and to: vowel points, stress marks, tatweel, joiners, soft hyphens, controls of direction. The
 * zero-width non-joiner is not among them: it parts words, since many keyboards write a space in its place.
 */
const UNREAD: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x0591, 0x05bd],
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c7],
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06ed],
  [0x180e, 0x180e],
  [0x200b, 0x200b],
  [0x200d, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** Letters that are written in more than one way for the same word, by desks and by keyboards. */
const FOLDED_LETTERS: Readonly<Record<string, string>> = {
  ё: 'е',
  ı: 'i',
  ς: 'σ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ۃ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
};

const HAN = /[\p{Script=Han}々〇]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const SOUTH_EAST = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const READ = /[\p{L}\p{N}\p{M}]/u;

/** By UTF-16 unit: what it becomes (or that it parts words, or is skipped), and its weight where it counts for itself. */
interface Alphabet {
  readonly folded: Uint16Array;
  readonly weights: Uint8Array;
}

let alphabet: Alphabet | null = null;

/** Reads the words of a text for comparison: NFKC, lower case, one form of each letter, digits in ASCII; white space and punctuation only part. */
export function readComparisonWords(text: string): ComparisonWords {
  alphabet ??= makeAlphabet();
  const { folded, weights } = alphabet;
  const source = text.normalize('NFKC').toLowerCase();
  const foundHashes = new Uint32Array(source.length);
  const foundWeights = new Uint8Array(source.length);
  let count = 0;
  let word = 0;
  let isInWord = false;
  let digits = 0;
  const figures: number[] = [];
  const endWord = () => {
    if (!isInWord) return;
    if (digits >= FIGURE_DIGITS) figures.push(count);
    digits = 0;
    foundHashes[count] = word;
    foundWeights[count] = WORD_WEIGHT;
    count += 1;
    isInWord = false;
    word = 0;
  };
  for (let at = 0; at < source.length; at += 1) {
    const unit = source.charCodeAt(at);
    let letter = folded[unit] as number;
    let weight = weights[unit] as number;
    if (letter === SKIPPED) continue;
    if (unit >= 0xd800 && unit < 0xdc00) {
      const character = String.fromCodePoint(source.codePointAt(at) as number);
      if (character.length === 2) at += 1;
      letter = READ.test(character) ? (character.codePointAt(0) as number) : SEPARATOR;
      weight = weighCharacter(character);
    }
    if (letter === SEPARATOR) endWord();
    else if (weight === 0) {
      word = mix(word, letter);
      // A letter among the digits makes it a name (S400, 3rd).
      digits = letter >= 0x30 && letter <= 0x39 ? digits + 1 : Number.NEGATIVE_INFINITY;
      isInWord = true;
    } else {
      endWord();
      foundHashes[count] = mix(0, letter);
      foundWeights[count] = weight;
      count += 1;
    }
  }
  endWord();
  return {
    hashes: foundHashes.slice(0, count),
    weights: foundWeights.slice(0, count),
    figures: Uint32Array.from(figures),
  };
}

/**
 * Gives a number for each run of words that weighs at least `weight`, in reading order; a text that weighs less is one run. `ends` holds
 * for each run the place after its last word. Murmur3 (Appleby, 32 bit) over the words, so that equal runs of any two texts are equal.
 */
export function hashRuns(
  { hashes, weights }: { readonly hashes: Uint32Array | Uint8Array; readonly weights: Uint8Array | null },
  weight: number,
): { readonly runs: Uint32Array; readonly ends: Uint32Array } {
  const runs = new Uint32Array(hashes.length);
  const ends = new Uint32Array(hashes.length);
  let count = 0;
  let end = 0;
  let held = 0;
  for (let start = 0; start < hashes.length; start += 1) {
    while (held < weight && end < hashes.length) {
      held += weights === null ? WORD_WEIGHT : (weights[end] as number);
      end += 1;
    }
    if (held < weight && start > 0) break;
    let hash = 0;
    for (let at = start; at < end; at += 1) hash = mix(hash, hashes[at] as number);
    runs[count] = finish(hash, end - start);
    ends[count] = end;
    count += 1;
    held -= weights === null ? WORD_WEIGHT : (weights[start] as number);
  }
  return { runs: runs.slice(0, count), ends: ends.slice(0, count) };
}

/** Gives a byte for each word. Runs of three differ by chance in all but one of 16 million cases, as words do not come evenly somewhat more. */
export function shortenWords({ hashes, weights, figures }: ComparisonWords): ShortWords {
  const count = Math.min(hashes.length, MOST_SHORT);
  const bytes = new Uint8Array(count);
  let isPlain = true;
  for (let at = 0; at < count; at += 1) {
    bytes[at] = finish(hashes[at] as number, 0) >>> 24;
    if (weights[at] !== WORD_WEIGHT) isPlain = false;
  }
  const figureAt = figures.filter((at) => at < count);
  return {
    bytes,
    weights: isPlain ? null : weights.slice(0, count),
    figureAt,
    figures: figureAt.map((at) => hashes[at] as number),
  };
}

function mix(hash: number, block: number): number {
  let part = Math.imul(block, 0xcc9e2d51);
  part = Math.imul((part << 15) | (part >>> 17), 0x1b873593);
  const joined = hash ^ part;
  return (Math.imul((joined << 13) | (joined >>> 19), 5) + 0xe6546b64) >>> 0;
}

function finish(hash: number, length: number): number {
  let left = hash ^ length;
  left = Math.imul(left ^ (left >>> 16), 0x85ebca6b);
  left = Math.imul(left ^ (left >>> 13), 0xc2b2ae35);
  return (left ^ (left >>> 16)) >>> 0;
}

function weighCharacter(character: string): number {
  if (HAN.test(character)) return HAN_WEIGHT;
  if (KANA.test(character)) return KANA_WEIGHT;
  return SOUTH_EAST.test(character) ? SOUTH_EAST_WEIGHT : 0;
}

function makeAlphabet(): Alphabet {
  const folded = new Uint16Array(0x10000);
  const weights = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const character = String.fromCharCode(unit);
    if (APOSTROPHES.includes(character) || UNREAD.some(([from, to]) => unit >= from && unit <= to))
      folded[unit] = SKIPPED;
    else if (READ.test(character)) {
      folded[unit] = (FOLDED_LETTERS[character] ?? foldDigit(unit) ?? character).charCodeAt(0);
      weights[unit] = weighCharacter(character);
    }
  }
  return { folded, weights };
}

/** Arabic-Indic and Persian digits; those of other scripts are not mixed with ASCII ones in one language. */
function foldDigit(unit: number): string | null {
  if (unit >= 0x0660 && unit <= 0x0669) return String(unit - 0x0660);
  return unit >= 0x06f0 && unit <= 0x06f9 ? String(unit - 0x06f0) : null;
}
