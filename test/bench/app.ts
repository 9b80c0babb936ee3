import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { Analyst } from '../e2e/analyst.ts';
import { launchApp } from '../e2e/app.ts';
import { JOB_ARTICLES } from '../e2e/main-job-articles.ts';
import { measureBareWindow, measureWindow, toRow } from './import-window.ts';
import { makeArticles } from './made-up-articles.ts';

/** How often each start and each card is measured. */
const ROUNDS = 5;
/** How many texts the large import has, and how many words each. */
const TEXTS = 1_000;
const WORDS = 300;

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-app-'));
// The bundled program lies elsewhere, so that the article's own address is not right here.
const article = { ...JOB_ARTICLES.own, file: path.resolve('test/fixtures/main-job/coastal-radar.txt') };

let closeApp: (() => Promise<void>) | null = null;
try {
  const results: Record<string, Record<string, number>> = {};
  results['start of an empty profile, ms'] = spread(await measureStarts(() => mkdtempSync(path.join(folder, 'new-'))));
  const userDataDir = path.join(folder, 'profile');
  const { page, close } = await launchApp({ userDataDir, appPath: path.resolve('.') });
  closeApp = close;
  const analyst = new Analyst(page);
  await analyst.makeCase('Bench');
  results['import of one article, ms'] = spread([await measureImport(analyst, [article.file])]);
  await analyst.openArticle(article.title);
  const cards = await measureCards(analyst);
  results['key C to a filled card, ms'] = spread(cards.opened);
  results['save key to a saved event, ms'] = spread(cards.saved);
  const files = writeTexts(TEXTS);
  const many = await measureImport(analyst, files);
  results[`import of ${TEXTS} texts, ms`] = spread([many]);
  await close();
  closeApp = null;
  results[`start with ${TEXTS + 1} articles, ms`] = spread(await measureStarts(() => userDataDir));
  console.log(`${Math.round((TEXTS / many) * 1000)} texts a second\n`);
  console.table(results);
  console.log(`The window’s thread while ${TEXTS} texts come in:`);
  console.table(await measureHandings(files));
  console.log('Bundles, kB:');
  console.table(measureBundles());
} finally {
  await closeApp?.();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** From the start of the process until the window can be used: the bar with the button "Case" is there. */
async function measureStarts(profile: () => string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const { page, close } = await launchApp({ userDataDir: profile(), appPath: path.resolve('.') });
    await page.getByRole('button', { name: 'Case', exact: true }).waitFor();
    times.push(performance.now() - start);
    await close();
  }
  return times;
}

async function measureImport(analyst: Analyst, files: readonly string[]): Promise<number> {
  const start = performance.now();
  await analyst.importByInput(files);
  await analyst.report.getByText(`${files.length.toLocaleString('en')} imported`).waitFor({ timeout: 600_000 });
  const took = performance.now() - start;
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  return took;
}

async function measureCards(analyst: Analyst): Promise<{ opened: readonly number[]; saved: readonly number[] }> {
  const words = [
    'Admiral Ilan Sorvik',
    'patrol boats',
    'Maritime Council',
    'several observers',
    'Harbour Watch militia',
  ];
  const opened: number[] = [];
  const saved: number[] = [];
  for (const [index, passage] of words.entries()) {
    await analyst.selectWords(article, passage);
    const start = performance.now();
    await analyst.page.keyboard.press('c');
    await analyst.card.getByRole('combobox', { name: 'Event' }).waitFor();
    opened.push(performance.now() - start);
    await analyst.fillCard({ event: `Event ${index}`, date: '12 March 2021', statement: passage });
    const typed = performance.now();
    await analyst.saveCard();
    saved.push(performance.now() - typed);
  }
  return { opened, saved };
}

function writeTexts(count: number): readonly string[] {
  const target = path.join(folder, 'texts');
  mkdirSync(target);
  return makeArticles(count, WORDS).map(({ text }, index) => {
    const file = path.join(target, `report-${index}.txt`);
    writeFileSync(file, `Report number ${index} of the coast\n\n${text}\n`);
    return file;
  });
}

/** Each way in which files come into the window, with what the browser itself needs for it on a page that does nothing. */
async function measureHandings(files: readonly string[]): Promise<Record<string, Record<string, number>>> {
  const rows: Record<string, Record<string, number>> = {};
  for (const handing of ['drop', 'field', 'folder'] as const) {
    const { taking, importing } = await measureWindow(files, handing);
    rows[`${handing}: a bare page takes them`] = toRow(await measureBareWindow(files, handing));
    rows[`${handing}: the app takes them`] = toRow(taking);
    rows[`${handing}: the app imports them`] = toRow(importing);
  }
  return rows;
}

function measureBundles(): Record<string, { raw: number; gzip: number }> {
  const sizes: Record<string, { raw: number; gzip: number }> = {};
  const list = (from: string) => readdirSync(from).filter((name) => /\.(js|cjs|css)$/.test(name));
  for (const from of ['dist/renderer/assets', 'dist/renderer', 'dist/main', 'dist/preload']) {
    for (const name of list(from)) {
      const bytes = readFileSync(path.join(from, name));
      const plain = name.replace(/-[\w-]{8}(?=\.)/, '');
      sizes[plain] = { raw: Math.round(bytes.length / 1000), gzip: Math.round(gzipSync(bytes).length / 1000) };
    }
  }
  return sizes;
}

function spread(times: readonly number[]): Record<string, number> {
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  return { least: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
}
