import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../host/find-runtime.mjs';
import type { Reading, Readings } from './import-page.ts';
import { type Answer, findMissing, halfOf, measure, measurePrecision, type Score, summarise } from './import-scores.ts';
import { describeLearnedScore, scoreLearned, type TitleOfPage } from './import-titles.ts';
import { measureBareWindow, measureWindow, toRow } from './import-window.ts';

// npm run bench:import -- <folder> [--list] [--verbose]
// Measures the reading of saved pages against a folder's answers.json. --list: one line per wrong title, date and list of authors; --verbose: also what
// is missing and what is beside the article.

const WAYS = ['readability', 'defuddle', 'choice'] as const;
const isListed = process.argv.includes('--list') || process.argv.includes('--verbose');
const isVerbose = process.argv.includes('--verbose');
const folder = path.resolve(process.argv.slice(2).find((one) => !one.startsWith('-')) ?? '../shared/corpora/news');
if (!existsSync(path.join(folder, 'answers.json'))) {
  console.log(`No corpus at ${folder} (answers.json is not there): nothing was measured.`);
  process.exit(0);
}
const answers: readonly Answer[] = JSON.parse(readFileSync(path.join(folder, 'answers.json'), 'utf8'));
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

const scores: Record<(typeof WAYS)[number], Score[]> = { readability: [], defuddle: [], choice: [] };
const titles: TitleOfPage[] = [];
for (const answer of answers) {
  const bytes = readFileSync(path.join(folder, answer.file)).toString('base64');
  const importedAt = new Date(`${answer.crawled.slice(0, 19).replace(' ', 'T')}Z`).toISOString();
  const read = await page.evaluate(
    ([base64 = '', file = '', at = '']) =>
      (globalThis as unknown as { benchImport: (...args: string[]) => Promise<Readings> }).benchImport(
        base64,
        file,
        at,
      ),
    [bytes, answer.file, importedAt],
  );
  for (const way of WAYS) scores[way].push(measure(read[way], answer));
  const { titleRead = null, outlet = null } = read.choice ?? {};
  if (titleRead) titles.push({ file: answer.file, outlet, read: titleRead, wanted: answer.title });
  const score = scores.choice.at(-1);
  if (score && isListed) listFaults(answer, read.choice, score);
}
await browser.close();

function listFaults(answer: Answer, reading: Reading | null, score: Score): void {
  if (!score.title)
    console.log(
      `${answer.file} title: “${reading?.title}” (${reading?.detail}), wanted: “${answer.title}”${score.titleOffered ? ', which is shown beside it' : ''}`,
    );
  if (!score.day) console.log(`${answer.file} date: ${reading?.published || 'none'}, wanted: ${answer.published}`);
  if (!score.authors)
    console.log(
      `${answer.file} authors: ${reading?.authors.join(', ')}, wanted: ${answer.authors?.join(', ') ?? 'none'}`,
    );
  if (!isVerbose || !reading || (score.recall >= 0.95 && score.storyPrecision >= 0.8)) return;
  console.log(
    `${answer.file} recall ${score.recall.toFixed(2)}, precision without furniture ${score.storyPrecision.toFixed(2)} (${reading.detail})`,
  );
  for (const one of findMissing(reading.text, answer)) console.log(`   missing: ${one.slice(0, 140)}`);
  for (const piece of reading.story.split('\n\n'))
    if (measurePrecision(piece, answer) < 0.3) console.log(`   beside: ${piece.slice(0, 140)}`);
}

console.log(`${answers.length} pages of ${folder}`);
console.table(Object.fromEntries(WAYS.map((way) => [way, summarise(scores[way])])));
// What was tuned on one half of the outlets is honest on the other only.
const halves = [...new Set(answers.map(halfOf))].sort();
console.table(
  Object.fromEntries(
    halves.flatMap((half) =>
      WAYS.map((way) => [
        `${way}, ${half} of the outlets`,
        summarise(scores[way].filter((_, index) => halfOf(answers[index] as Answer) === half)),
      ]),
    ),
  ),
);
// What the app learns of an outlet: no part of the plain figure above, and none of the corrected pages is measured.
console.log(
  describeLearnedScore(
    'titles after one correction per outlet, of its earliest page',
    scoreLearned(titles, () => [0]),
  ),
);
console.log(
  describeLearnedScore(
    'titles after one correction per outlet, of each of its pages in turn',
    scoreLearned(titles, (pages) => pages.map((_, index) => index)),
  ),
);
const times = scores.choice.map(({ ms }) => ms).sort((a, b) => a - b);
const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
console.log(`choice, ms per page: median ${at(0.5)}, 95th ${at(0.95)}, longest ${at(1)}`);
await printWindow(answers.map(({ file }) => path.join(folder, file)));

/** Imports the same pages through the built app, and says what the window's thread did meanwhile. */
async function printWindow(files: readonly string[]): Promise<void> {
  const bare = await measureBareWindow(files, 'drop');
  const { outcome, ms, taking, importing } = await measureWindow(files, 'drop');
  console.log(
    `\nthe same pages through the built app: ${outcome} ${(files.length / (ms / 1000)).toFixed(1)} pages a second`,
  );
  console.table({
    'a bare page takes the files': toRow(bare),
    'the app takes the files': toRow(taking),
    'the app imports them': toRow(importing),
  });
  const longest = Math.max(taking.longest, importing.longest);
  const own = Math.max(taking.longestOwn, importing.longestOwn);
  console.log(`longest task on the window’s thread: ${longest} ms, ${own} ms of its own`);
}
