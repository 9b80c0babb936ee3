import type { SearchDocument } from '../../shared/search/model.ts';

/** Plain folding for the corpus' own letters, written apart from the engine's. */
function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('é', 'e')
    .replaceAll('ё', 'е')
    .replace(/[أإآ]/gu, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');
}

const PREFIXES = '(?:و|ف|ب|ل|ك|ال|وال|فال|بال|كال|لل|وب|ول|ولل|وبال)?';
const ARTICLE = /^(?:وبال|وال|فال|بال|كال|ولل|ال|لل)(?=.{3})/u;

/** What a word of a query matches: itself or what begins with it, and Arabic words with and without prefixes. */
function toMatcher(word: string, isPrefix: boolean): RegExp {
  const end = isPrefix ? '' : '$';
  if (word.length < 3 || !/^[\u0621-\u064a]+$/u.test(word)) return new RegExp(`^${word}${end}`, 'u');
  const stem = word.replace(ARTICLE, '');
  return new RegExp(`^${PREFIXES}(?:${word}|${stem})${end}`, 'u');
}

/** A slow and plain search: every word of every text is looked at. */
export class TokenScan {
  readonly #numbers = new Map<string, number>();
  readonly #texts: { readonly key: string; readonly words: Int32Array }[];

  constructor(documents: readonly SearchDocument[]) {
    this.#texts = documents.map(({ key, fields }) => ({
      key,
      words: Int32Array.from(
        fields.flatMap(({ text }) => text.split(' ')),
        (word) => this.#number(fold(word)),
      ),
    }));
  }

  #number(word: string): number {
    const known = this.#numbers.get(word) ?? this.#numbers.size;
    this.#numbers.set(word, known);
    return known;
  }

  /** The keys of the documents in which each word stands; the last word may go on. */
  search(query: string): Set<string> {
    const words = query.split(' ').map(fold);
    const matched = words.map((word, index) => {
      const matcher = toMatcher(word, index === words.length - 1);
      return Uint8Array.from(this.#numbers.keys(), (known) => Number(matcher.test(known)));
    });
    return new Set(
      this.#texts
        .filter(({ words: own }) => matched.every((table) => own.some((word) => table[word] === 1)))
        .map(({ key }) => key),
    );
  }
}
