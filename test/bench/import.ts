import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../host/find-runtime.mjs';
import type { Reading } from './import-page.ts';

/** One page of the corpus and what an ideal reading gives (the corpus' own README defines the measures). */
interface Answer {
  readonly file: string;
  readonly title: string;
  readonly authors: readonly string[] | null;
  readonly published: string | null;
  readonly crawled: string;
  readonly paragraphs: readonly string[];
}
interface Score {
  recall: number;
  precision: number;
  storyPrecision: number;
  title: number;
  date: number;
  authors: number;
}
const WAYS = ['readability', 'defuddle', 'choice'] as const;

const normalise = (words: string) => words.normalize('NFKC').replace(/\s+/g, ' ').trim();
const plain = (words: string) =>
  normalise(words)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Words for comparison; scripts without spaces are compared character by character. */
function toWords(text: string): readonly string[] {
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
  for (const [index, word] of words.entries()) places.set(word, [...(places.get(word) ?? []), index]);
  return places;
}

/** Share of the text's words that belong to a paragraph of the answer or its title: runs of three words that stand there. */
function measurePrecision(text: string, answer: Answer): number {
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

/** The exact day, seen from the answer's own zone where ours has one. */
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

function score(reading: Reading | null, answer: Answer): Score {
  if (!reading)
    return {
      recall: 0,
      precision: 0,
      storyPrecision: 0,
      title: 0,
      date: isSameDay('', answer.published) ? 1 : 0,
      authors: 0,
    };
  const words = toWords(reading.text);
  const places = placesOf(words);
  const found = answer.paragraphs.filter((one) => shareInOrder(toWords(one), words, places) >= 0.9).length;
  const [a, b] = [plain(reading.title), plain(answer.title)];
  const names = new Set((answer.authors ?? []).map(plain));
  const ours = reading.authors.map(plain);
  const isSameNames = ours.length === names.size && ours.every((name) => names.has(name));
  return {
    recall: answer.paragraphs.length === 0 ? 1 : found / answer.paragraphs.length,
    precision: measurePrecision(reading.text, answer),
    storyPrecision: measurePrecision(reading.story, answer),
    title: a === b ? 1 : 0,
    date: isSameDay(reading.published, answer.published) ? 1 : 0,
    authors: isSameNames ? 1 : 0,
  };
}

const folder = path.resolve(process.argv.slice(2).find((one) => !one.startsWith('-')) ?? '../shared/corpora/news');
if (!existsSync(path.join(folder, 'answers.json'))) {
  console.log(`No corpus at ${folder} (answers.json is not there): nothing was measured.`);
  process.exit(0);
}
const answers: readonly Answer[] = JSON.parse(readFileSync(path.join(folder, 'answers.json'), 'utf8'));
const isVerbose = process.argv.includes('--verbose');
const built = await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    write: false,
    target: 'chrome150',
    lib: { entry: path.resolve('test/bench/import-page.ts'), formats: ['iife'], name: 'bench' },
  },
});
const [output] = [built].flat();
const script = output && 'output' in output ? output.output[0].code : '';
const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
await page.addScriptTag({ content: script });

const sums = Object.fromEntries(WAYS.map((way) => [way, [] as Score[]])) as Record<(typeof WAYS)[number], Score[]>;
const times: number[] = [];
for (const answer of answers) {
  const bytes = readFileSync(path.join(folder, answer.file)).toString('base64');
  const importedAt = new Date(`${answer.crawled.slice(0, 19).replace(' ', 'T')}Z`).toISOString();
  const read = await page.evaluate(
    ([base64, file, at]) =>
      (
        globalThis as unknown as {
          benchImport: (
            ...args: string[]
          ) => Promise<{ choice: Reading; readability: Reading; defuddle: Reading; ms: number }>;
        }
      ).benchImport(base64 ?? '', file ?? '', at ?? ''),
    [bytes, answer.file, importedAt],
  );
  times.push(read.ms);
  for (const way of WAYS) sums[way].push(score(read[way], answer));
  const own = sums.choice.at(-1);
  if (isVerbose && own && (own.recall < 0.9 || own.storyPrecision < 0.75 || !own.title || !own.date)) {
    const [r, d] = [sums.readability.at(-1), sums.defuddle.at(-1)];
    console.log(
      `${answer.file}: recall ${own.recall.toFixed(2)} (r ${r?.recall.toFixed(2)} d ${d?.recall.toFixed(2)}), story precision ${own.storyPrecision.toFixed(2)} ${read.choice?.detail ?? 'no text'}`,
    );
    const words = toWords(read.choice?.text ?? '');
    const places = placesOf(words);
    for (const one of answer.paragraphs)
      if (own.recall < 0.95 && shareInOrder(toWords(one), words, places) < 0.9)
        console.log(`   missing: ${one.slice(0, 140)}`);
    if (own.storyPrecision < 0.8)
      for (const piece of (read.choice?.story ?? '').split('\n\n').slice(0, 400))
        if (measurePrecision(piece, answer) < 0.3) console.log(`   beside: ${piece.slice(0, 110)}`);
    if (!own.title) console.log(`   title: ${read.choice?.title}\n   wanted: ${answer.title}`);
    if (!own.date)
      console.log(
        `   date: ${read.choice?.published}   wanted: ${answer.published}  (d ${read.defuddle.published} r ${read.readability.published})`,
      );
  }
}
await browser.close();

const mean = (way: (typeof WAYS)[number], key: keyof Score) =>
  sums[way].reduce((sum, one) => sum + one[key], 0) / sums[way].length;
times.sort((a, b) => a - b);
console.log(`${answers.length} pages of ${folder}`);
console.table(
  Object.fromEntries(
    WAYS.map((way) => [
      way,
      {
        'paragraph recall': mean(way, 'recall').toFixed(3),
        'pages ≥ 90 %': sums[way].filter((one) => one.recall >= 0.9).length,
        precision: mean(way, 'precision').toFixed(3),
        'precision without furniture': mean(way, 'storyPrecision').toFixed(3),
        'exact title': mean(way, 'title').toFixed(3),
        'exact day': mean(way, 'date').toFixed(3),
        authors: mean(way, 'authors').toFixed(3),
      },
    ]),
  ),
);
const total = times.reduce((sum, one) => sum + one, 0);
console.log(
  `choice: ${(times.length / (total / 1000)).toFixed(1)} pages/s; ms per page: median ${(times[times.length >> 1] ?? 0).toFixed(0)}, 95th ${(times[Math.floor(times.length * 0.95)] ?? 0).toFixed(0)}, longest ${(times.at(-1) ?? 0).toFixed(0)}`,
);
