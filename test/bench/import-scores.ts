import type { Reading } from './import-page.ts';

/** One page of a corpus and what an ideal reading gives (the corpus' own README defines the measures). */
export interface Answer {
  readonly file: string;
  readonly url?: string | null;
  readonly title: string;
  readonly authors: readonly string[] | null;
  readonly published: string | null;
  readonly crawled: string;
  readonly paragraphs: readonly string[];
}

/** How well one way of reading did on one page; shares and yes (1) or no (0). */
export interface Score {
  readonly recall: number;
  readonly precision: number;
  /** Of the text without furniture. */
  readonly storyPrecision: number;
  readonly title: number;
  /** Whether the right title is the chosen one or one of those shown beside it. */
  readonly titleOffered: number;
  readonly day: number;
  readonly authors: number;
  readonly ms: number;
}

const normalise = (words: string) => words.normalize('NFKC').replace(/\s+/g, ' ').trim();
const plain = (words: string) =>
  normalise(words)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Gives words for comparison; scripts without spaces are compared character by character. */
export function toWords(text: string): readonly string[] {
  return (
    normalise(text).match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu,
    ) ?? []
  );
}

/** Share of a paragraph's words that stand in order in the text, at the best place. */
function shareInOrder(
  paragraph: readonly string[],
  text: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): number {
  let best = 0;
  for (const anchor of [0, 1, 2, 4, Math.floor(paragraph.length / 2)]) {
    const word = paragraph[anchor];
    if (word === undefined) continue;
    for (const place of (places.get(word) ?? []).slice(0, 60)) {
      const window = text.slice(
        Math.max(0, place - anchor - 10),
        place - anchor + Math.ceil(paragraph.length * 1.5) + 20,
      );
      best = Math.max(best, commonInOrder(paragraph, window) / paragraph.length);
      if (best >= 0.97) return best;
    }
  }
  return best;
}

function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++)
      next[j] = word === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}

function placesOf(words: readonly string[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  }
  return places;
}

/** Gives the paragraphs of the answer of which less than 90 % of the words stand in the text, in order. */
export function findMissing(text: string, answer: Answer): readonly string[] {
  const words = toWords(text);
  const places = placesOf(words);
  return answer.paragraphs.filter((one) => shareInOrder(toWords(one), words, places) < 0.9);
}

/** Share of the text's words that belong to a paragraph of the answer or its title: runs of three words that stand there. */
export function measurePrecision(text: string, answer: Answer): number {
  const words = toWords(text);
  const right = new Set<string>();
  for (const paragraph of [...answer.paragraphs, answer.title]) {
    const own = toWords(paragraph);
    for (let i = 0; i < own.length; i++) right.add(own.slice(i, i + 3).join(' '));
  }
  const covered = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i++) {
    const run = words.slice(i, i + 3);
    if (right.has(run.join(' '))) for (let k = 0; k < run.length; k++) covered[i + k] = 1;
  }
  return words.length === 0 ? 0 : covered.reduce((sum, one) => sum + one, 0) / words.length;
}

/** Whether a date is the answer's day, seen from the answer's own zone where ours has one. */
function isSameDay(published: string, answer: string | null): boolean {
  if (!answer) return published === '';
  const wanted = answer.slice(0, 10);
  if (published.slice(0, 10) === wanted) return true;
  const zone = /([+-])(\d\d):(\d\d)$/.exec(answer);
  const moment = Date.parse(published);
  if (!zone || Number.isNaN(moment) || published.length <= 10) return false;
  const shift = (Number(zone[2]) * 60 + Number(zone[3])) * 60_000 * (zone[1] === '+' ? 1 : -1);
  return new Date(moment + shift).toISOString().slice(0, 10) === wanted;
}

const NOTHING: Reading = {
  text: '',
  story: '',
  title: '',
  otherTitles: [],
  titleRead: null,
  outlet: null,
  published: '',
  authors: [],
  language: '',
  detail: '',
  ms: 0,
};

/** Measures one reading; a page that gave nothing counts as an empty text. */
export function measure(found: Reading | null, answer: Answer): Score {
  const reading = found ?? NOTHING;
  const wanted = plain(answer.title);
  const names = new Set((answer.authors ?? []).map(plain));
  const ours = reading.authors.map(plain);
  const all = answer.paragraphs.length;
  return {
    recall: all === 0 ? 1 : (all - findMissing(reading.text, answer).length) / all,
    precision: measurePrecision(reading.text, answer),
    storyPrecision: measurePrecision(reading.story, answer),
    title: plain(reading.title) === wanted ? 1 : 0,
    titleOffered: [reading.title, ...reading.otherTitles].some((one) => plain(one) === wanted) ? 1 : 0,
    day: isSameDay(reading.published, answer.published) ? 1 : 0,
    authors: ours.length === names.size && ours.every((name) => names.has(name)) ? 1 : 0,
    ms: reading.ms,
  };
}

/** Gives the mean of each measure, ready to be printed. */
export function summarise(scores: readonly Score[]): Readonly<Record<string, string | number>> {
  const mean = (key: keyof Score) => (scores.reduce((sum, one) => sum + one[key], 0) / scores.length).toFixed(3);
  const seconds = scores.reduce((sum, one) => sum + one.ms, 0) / 1000;
  return {
    'paragraph recall': mean('recall'),
    'pages ≥ 90 %': scores.filter((one) => one.recall >= 0.9).length,
    precision: mean('precision'),
    'precision without furniture': mean('storyPrecision'),
    'exact title': mean('title'),
    'title offered': mean('titleOffered'),
    'exact day': mean('day'),
    authors: mean('authors'),
    'pages/s': (scores.length / seconds).toFixed(1),
  };
}

/**
 * Gives which half of the outlets a page is of, so that what is tuned on one half can be measured on the other: the parity of the FNV-1a
 * hash of its address' host.
 */
export function halfOf({ url, file }: Answer): 'first half' | 'second half' {
  const outlet = url ? new URL(url).hostname.replace(/^www\./, '') : file.replace(/_.*$/, '');
  let hash = 0x811c9dc5;
  for (const character of outlet) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash >>> 7) % 2 === 0 ? 'first half' : 'second half';
}
