import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Change } from '../../shared/model/change.ts';
import { Analyst } from '../e2e/analyst.ts';
import { type LaunchedApp, launchApp } from '../e2e/app.ts';
import { JOB_ARTICLES } from '../e2e/main-job-articles.ts';
import { readTable } from '../e2e/stored.ts';

/** A profile with a case in it, to be copied and damaged. */
export interface WholeCase {
  readonly folder: string;
  /** The folder of the browser's database, from the profile's folder. */
  readonly storage: string;
  readonly changes: readonly Change[];
  readonly articles: number;
  /** What the bar says. */
  readonly counts: string;
}

/** A copy of the whole case, to be damaged and opened. */
export interface DamagedCase {
  readonly userDataDir: string;
  /** The folder of the browser's database. */
  readonly storage: string;
  /** The folder of the case's journal. */
  readonly journal: string;
}

/** Words that nothing can compress, so many that the engine writes several files, and small enough to stand in them. */
const FILES = 110;
const FILE_BYTES = 40_000;

/** Makes a case by hand, with texts of some megabytes, a clip, a claim, an undo and a redo, and closes the app in order. */
export async function makeWholeCase(): Promise<WholeCase> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-damage-'));
  const userDataDir = path.join(folder, 'whole');
  const { app, page, close } = await launchApp({ userDataDir });
  const analyst = new Analyst(page);
  const article = JOB_ARTICLES.own;
  await analyst.makeCase('Harbour');
  await analyst.importByInput([article.file]);
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  await analyst.openArticle(article.title);
  await analyst.clip(article, article.visit.words);
  await analyst.fillCard({ event: 'A visit' });
  await analyst.saveCard();
  await analyst.revert('Undo');
  await analyst.revert('Redo');
  await analyst.importByInput(writeTexts(folder));
  await analyst.report.getByText(`${FILES} imported`).waitFor({ timeout: 60_000 });
  const changes = await readTable<Change>(page, 'changes');
  const sessionData = await app.evaluate((electron) => electron.app.getPath('sessionData'));
  await page.getByText(`${changes.length} changes saved`).waitFor();
  await close();
  const storage = path.relative(userDataDir, path.join(sessionData, 'IndexedDB'));
  const articles = FILES + 1;
  return {
    folder,
    storage,
    changes,
    articles,
    counts: `${articles} articles · 1 clip · ${changes.length} changes saved`,
  };
}

/** Copies the whole case for one kind of damage. */
export function copyCase(whole: WholeCase, name: string): DamagedCase {
  const userDataDir = path.join(whole.folder, name.replaceAll(/\W+/g, '-'));
  cpSync(path.join(whole.folder, 'whole'), userDataDir, { recursive: true });
  const journal = path.join(userDataDir, 'journal');
  return {
    userDataDir,
    storage: path.join(userDataDir, whole.storage),
    journal: path.join(journal, readdirSync(journal)[0] ?? ''),
  };
}

/** Opens a damaged case. */
export function openCase({ userDataDir }: DamagedCase): Promise<LaunchedApp> {
  return launchApp({ userDataDir });
}

/** The largest file below a folder whose path ends so. */
export function findFile(folder: string, ending: RegExp): string {
  const [file] = listFiles(folder, ending);
  if (!file) throw new Error(`There is no file ${ending} in ${folder}.`);
  return file;
}

/** The files below a folder whose path ends so, the largest first. */
export function listFiles(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => ending.test(file) && statSync(file).isFile())
    .sort((one, other) => statSync(other).size - statSync(one).size);
}

/** Turns one bit of a file, at a share of its length. */
export function flipBit(file: string, share: number): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length * share);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  writeFileSync(file, bytes);
}

/** Leaves a share of a file's beginning. */
export function cutFile(file: string, share: number): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * share)));
}

/** One text for all files below a folder: equal when not a byte differs. */
export function fingerprint(folder: string): string {
  if (!existsSync(folder)) return 'none';
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const lines = names
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex')}`,
    );
  return lines.join('\n');
}

/** Removes everything that was made. */
export function removeAll(whole: WholeCase | undefined): void {
  if (whole) rmSync(whole.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function writeTexts(folder: string): readonly string[] {
  const target = path.join(folder, 'texts');
  mkdirSync(target);
  return Array.from({ length: FILES }, (_, index) => {
    const file = path.join(target, `log-${index}.txt`);
    writeFileSync(file, `Harbour log ${index}\n\n${makeWords(index, FILE_BYTES)}`);
    return file;
  });
}

/** Words of hexadecimal digits in paragraphs, the same for the same seed. */
function makeWords(seed: number, size: number): string {
  const words: string[] = [];
  for (let count = 0; words.length * 10 < size; count += 1) {
    const digits = createHash('sha256').update(`${seed} ${count}`).digest('base64').replaceAll(/\W/g, '');
    words.push(digits.slice(0, 9), digits.slice(9, 18), digits.slice(18, 27), count % 12 === 0 ? '\n\n' : '');
  }
  return words.join(' ');
}
