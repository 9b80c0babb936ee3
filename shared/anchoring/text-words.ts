/** The words, numbers and signs of a text, without the white space between them; places are UTF-16 units. */
export interface TextWords {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Equal words have equal numbers, in all texts that were read with one `numbers`. */
  readonly ids: readonly number[];
  /** Letters and digits of each: 0 for signs. */
  readonly letters: readonly number[];
}

/** A number with its points, a word with its apostrophes, a flag, or one sign with what joins it (marks, skin tones, joined emoji). */
const WORD =
  /\p{N}+(?:[.,:٫٬]\p{N}+)+|[\p{L}\p{N}\p{M}\u200c\u200d]+(?:['’][\p{L}\p{M}]+)*|\p{RI}\p{RI}|\S(?:\p{M}|\p{Emoji_Modifier}|\u200d\S)*/gu;

/** Scripts that write no spaces between words. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A character with its marks. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;

const SIGN = /^[^\p{L}\p{N}]/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * Reads the words of a text; `numbers` gives each word its number and learns new ones. What scripts without spaces write is cut into words
 * or, where those are not sought, into characters, which takes a tenth of the time.
 */
export function readTextWords(text: string, numbers: Map<string, number>, isSegmented: boolean): TextWords {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const letters: number[] = [];
  const put = (word: string, start: number) => {
    const id = numbers.get(word) ?? numbers.size;
    if (id === numbers.size) numbers.set(word, id);
    starts.push(start);
    ends.push(start + word.length);
    ids.push(id);
    letters.push(SIGN.test(word) ? 0 : word.length);
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word.length === 1 || !SPACELESS.test(word)) put(word, index);
    else {
      let start = index;
      for (const part of isSegmented ? segmentWords(word) : (word.match(CHARACTER) ?? [])) {
        put(part, start);
        start += part.length;
      }
    }
  }
  return { starts, ends, ids, letters };
}

function segmentWords(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
