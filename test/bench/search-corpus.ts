import type { SearchDocument } from '../../shared/search/model.ts';
import { makeRandom } from './made-up-articles.ts';

/** What a corpus is made of; the same numbers make the same corpus. */
export interface CorpusSize {
  readonly articles: number;
  /** UTF-16 units of an article's text, on average. */
  readonly characters: number;
  readonly words: number;
  readonly seed: number;
}

/** An article for the search, and the queries that are typed. */
export interface SearchCorpus {
  readonly documents: readonly SearchDocument[];
  readonly characters: number;
  readonly words: readonly string[];
  readonly queries: readonly string[];
}

/** 10,000 articles and 60 MB of text: the large case of the goals. */
export const LARGE: CorpusSize = { articles: 10_000, characters: 5_950, words: 60_000, seed: 20_191 };

const QUERIES = 200;

/** Syllables and endings of made-up words, so that many words share a stem as they do in real texts. */
const SCRIPTS = [
  {
    share: 0.5,
    starts: 'b c d f g h k l m n p r s t v w st tr pl ch'.split(' '),
    vowels: 'a e i o u ai ea ou é'.split(' '),
    ends: ['', '', 's', 'ed', 'ing', 'er', 'ly'],
  },
  {
    share: 0.3,
    starts: 'б в г д ж з к л м н п р с т ф х ч ш ст пр'.split(' '),
    vowels: 'а е и о у ы я ё'.split(' '),
    ends: ['', 'а', 'у', 'ом', 'ами', 'ов', 'ого', 'ская'],
  },
  {
    share: 0.2,
    starts: 'ب ت ج ح خ د ر ز س ش ص ع ف ق ك م ن ه'.split(' '),
    vowels: ['', 'ا', 'و', 'ي', 'أ', 'ى'],
    ends: ['', '', 'ة', 'ون', 'ات', 'ين'],
  },
] as const;

/** Makes a corpus whose words are as often as words are (Zipf), in Latin, Cyrillic and Arabic letters. */
export function makeCorpus({ articles, characters, words: count, seed }: CorpusSize): SearchCorpus {
  const random = makeRandom(seed);
  const words = makeWords(count, random);
  const draw = makeDraw(words, random);
  let total = 0;
  const documents = Array.from({ length: articles }, (_, index): SearchDocument => {
    const length = characters * (0.5 + random());
    const title = Array.from({ length: 8 }, draw).join(' ');
    const parts: string[] = [];
    for (let size = 0; size < length; ) {
      const word = draw();
      parts.push(word);
      size += word.length + 1;
    }
    const text = parts.join(' ');
    total += text.length + title.length;
    const key = `article:01J${String(index).padStart(23, '0')}`;
    return {
      key,
      kind: 'article',
      fields: [
        { name: 'title', text: title },
        { name: 'text', text },
      ],
    };
  });
  return { documents, characters: total, words, queries: makeQueries(words, documents, random) };
}

function makeWords(count: number, random: () => number): string[] {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const made = new Set<string>();
  while (made.size < count) {
    const roll = random();
    const script =
      roll < SCRIPTS[0].share ? SCRIPTS[0] : roll < SCRIPTS[0].share + SCRIPTS[1].share ? SCRIPTS[1] : SCRIPTS[2];
    const syllables = 1 + Math.floor(random() * 3);
    let stem = '';
    for (let index = 0; index < syllables; index++) stem += pick(script.starts) + pick(script.vowels);
    stem += pick(script.starts);
    for (let forms = 1 + Math.floor(random() * 3); forms > 0; forms--) made.add(stem + pick(script.ends));
  }
  return [...made].slice(0, count);
}

/** Draws the word of rank r with a chance of 1/r. */
function makeDraw(words: readonly string[], random: () => number): () => string {
  const sums = new Float64Array(words.length);
  let sum = 0;
  for (let rank = 0; rank < words.length; rank++) {
    sum += 1 / (rank + 1);
    sums[rank] = sum;
  }
  return () => {
    const sought = random() * sum;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < sought) low = middle + 1;
      else high = middle;
    }
    return words[low] as string;
  };
}

/** One to three words of which the last is being typed; half of them neighbours in a text, so that most are found. */
function makeQueries(words: readonly string[], documents: readonly SearchDocument[], random: () => number): string[] {
  const at = (share: number, length: number) => Math.min(length - 1, Math.floor(share * length));
  return Array.from({ length: QUERIES }, (_, index) => {
    const size = 1 + (index % 3);
    let typed: string[];
    if (index % 2 === 0) {
      const text = documents[at(random(), documents.length)]?.fields[1]?.text.split(' ') ?? [];
      const from = at(random(), text.length - size);
      typed = text.slice(from, from + size);
    } else {
      // Words of every rank: the square makes usual ones likelier than rare ones.
      typed = Array.from({ length: size }, () => words[at(random() ** 2, words.length)] as string);
    }
    const last = typed.pop() ?? '';
    // From two letters to the whole word.
    const shown = Math.min(last.length, 2 + Math.floor(random() * last.length));
    return [...typed, last.slice(0, shown)].join(' ');
  });
}
