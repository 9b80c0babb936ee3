import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ElectronApplication, Page } from '@playwright/test';
import { Analyst } from '../e2e/analyst.ts';
import { answerSaveDialog, launchApp } from '../e2e/app.ts';
import { findJournal, readJournal } from '../e2e/stored.ts';
import { makeArticles } from './made-up-articles.ts';
import { type MainDelays, readMainDelays, watchMain } from './main-watch.ts';

// npm run bench:backup -- [--articles=10000] [--words=1200] [--profile=<folder>]
// Imports made-up articles, backs the case up, hands it over, restores it in another profile, and compares every original byte by byte. A profile that is
// named is kept, and used again when it is there: the import takes longest.

/** How many files are imported at once. */
const PORTION = 500;

const LONGEST = 1_800_000;

const options = new Map(process.argv.slice(2).map((one) => one.replace(/^--/, '').split('=') as [string, string]));
const count = Number(options.get('articles') ?? 10_000);
const words = Number(options.get('words') ?? 1_200);
const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-backup-'));
const rows: Record<string, Readonly<Record<string, string | number>>> = {};
try {
  const files = writeArticles();
  const target = path.join(folder, 'case.dateline');
  const source = path.resolve(options.get('profile') ?? path.join(folder, 'one'));
  const restored = path.join(folder, 'other');
  await fillAndBackUp(source, target, files);
  await restore(restored, target);
  const { size } = statSync(target);
  rows['size of the file'] = {
    what: `${(size / 1e6).toFixed(1)} MB for ${(sizeOf(files) / 1e6).toFixed(1)} MB of originals`,
  };
  console.table(rows);
  await compare(source, restored, files);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function fillAndBackUp(userDataDir: string, target: string, files: readonly string[]): Promise<void> {
  const isFilled = existsSync(userDataDir);
  // Else an earlier run's are whole, and none is made.
  rmSync(path.join(userDataDir, 'backups'), { recursive: true, force: true });
  const { app, page, close } = await launchApp({ userDataDir, appPath: path.resolve('.') });
  const analyst = new Analyst(page);
  if (!isFilled) await analyst.makeCase('Bench');
  for (let from = 0; !isFilled && from < files.length; from += PORTION) {
    await analyst.importByInput(files.slice(from, from + PORTION));
    const done = Math.min(from + PORTION, files.length).toLocaleString('en');
    await page.getByText(new RegExp(`^${done} articles · `)).waitFor({ timeout: LONGEST });
    await analyst.report.getByRole('button', { name: 'Close' }).click({ timeout: LONGEST });
    console.log(`${done} articles are in the case`);
  }
  await answerSaveDialog(app, target);
  await measure(app, 'back up, read back', 'by hand', async () => {
    await new Analyst(page).choose('Back up');
    await page.getByRole('dialog', { name: 'Back up' }).getByRole('status').waitFor({ timeout: LONGEST });
  });
  await page.keyboard.press('Escape');
  await measure(app, 'automatic backup', 'of what no backup has', () =>
    page.evaluate(() => (window as unknown as { desktop: { tryBackup(): Promise<void> } }).desktop.tryBackup()),
  );
  await answerSaveDialog(app, path.join(folder, 'package.dateline'));
  await new Analyst(page).choose('Hand over');
  const dialog = page.getByRole('dialog', { name: 'Hand over' });
  await dialog.getByRole('textbox', { name: 'Handed over by' }).fill('One');
  await dialog.getByRole('textbox', { name: 'Handed over to' }).fill('Other');
  await measure(app, 'hand over', 'with its custody record', async () => {
    await dialog.getByRole('button', { name: 'Hand over' }).click();
    await dialog.getByRole('status', { name: 'Message' }).getByText('package.dateline').waitFor({ timeout: LONGEST });
  });
  await page.keyboard.press('Escape');
  const closing = performance.now();
  await close();
  note('quit with its backup', closing, 'all of the case, since the hand-over is one change more');
}

async function restore(userDataDir: string, target: string): Promise<void> {
  const { app, page, close } = await launchApp({ userDataDir, appPath: path.resolve('.'), args: [target] });
  const button = page.getByRole('dialog', { name: 'Restore' }).getByRole('button', { name: 'Restore', exact: true });
  await measure(app, 'check', 'every change and every piece of content', () => button.waitFor({ timeout: LONGEST }));
  await measure(app, 'restore', 'until the case is shown', async () => {
    await button.click();
    await page.getByRole('heading', { name: 'Bench', exact: true }).waitFor({ timeout: LONGEST });
  });
  const wrong = await countWrongOriginals(page);
  if (wrong.total !== count || wrong.broken > 0)
    throw new Error(`The database has ${wrong.total} originals, ${wrong.broken} of them with other bytes.`);
  await close();
}

/** Compares what was imported with what the restored profile keeps, and both records. */
async function compare(source: string, restored: string, files: readonly string[]): Promise<void> {
  const journals = [source, restored].map(findJournal);
  let bytes = 0;
  for (const file of files) {
    const original = readFileSync(file);
    const name = createHash('sha256').update(original).digest('hex');
    const kept = readFileSync(path.join(journals[1] ?? '', 'content', name.slice(0, 2), name));
    if (!kept.equals(original)) throw new Error(`${file} came back with other bytes.`);
    bytes += original.length;
  }
  const [one = [], other = []] = await Promise.all(journals.map(readJournal));
  // The hand-over that came after it was written is no part of it.
  if (other.length === 0 || one[other.length - 1]?.hash !== other.at(-1)?.hash)
    throw new Error(`The record has ${one.length} changes here and ${other.length} there.`);
  console.log(
    `${files.length.toLocaleString('en')} originals, ${bytes.toLocaleString('en')} bytes, and ${other.length.toLocaleString('en')} changes: the same to the last byte.`,
  );
}

/** Hashes every original of the window's database. */
function countWrongOriginals(page: Page): Promise<{ readonly total: number; readonly broken: number }> {
  return page.evaluate(async () => {
    const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('dateline-case-'))?.name ?? '';
    const ask = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await ask(indexedDB.open(name));
    const store = () => db.transaction('originals').objectStore('originals');
    const keys = await ask(store().getAllKeys());
    let broken = 0;
    for (const key of keys) {
      const { bytes } = await ask(store().get(key));
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      if ([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') !== key) broken += 1;
    }
    db.close();
    return { total: keys.length, broken };
  });
}

/** Does something and notes how long it took, and how long main kept everything else, saves too, waiting meanwhile. */
async function measure(
  app: ElectronApplication,
  name: string,
  what: string,
  act: () => Promise<unknown>,
): Promise<void> {
  await watchMain(app);
  const from = performance.now();
  await act();
  note(name, from, what, await readMainDelays(app));
}

function note(name: string, from: number, what: string, delays?: MainDelays): void {
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  const main = delays && { 'main: longest delay, ms': delays.longest, 'of it at work': delays.mostWork ?? '?' };
  rows[name] = { 'time, s': seconds, ...main, what };
  console.log(`${name}: ${seconds} s`);
}

function writeArticles(): readonly string[] {
  const target = path.join(folder, 'articles');
  mkdirSync(target);
  return makeArticles(count, words).map(({ text }, index) => {
    const file = path.join(target, `article-${index}.txt`);
    writeFileSync(file, `Report number ${index}\n\n${text}`);
    return file;
  });
}

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}
