import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { Analyst } from './analyst.ts';
import { type LaunchedApp, launchApp } from './app.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';
import { alterRow, findJournal, readJournal, readTable } from './stored.ts';

const article = JOB_ARTICLES.own;
const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-check-'));
const userDataDir = path.join(folder, 'profile');

let launched: LaunchedApp;
let analyst: Analyst;
let dialog: Locator;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  launched = await launchApp({ userDataDir });
  analyst = new Analyst(launched.page);
  await analyst.makeCase('Checked');
  await analyst.importByInput([
    article.file,
    path.resolve(import.meta.dirname, '../fixtures/articles/ferry-radar.txt'),
  ]);
  await analyst.report.getByText('2 imported').waitFor();
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  await analyst.openArticle(article.title);
  await analyst.clip(article, article.visit.words);
  await analyst.fillCard({ event: 'A visit' });
  await analyst.saveCard();
  dialog = launched.page.getByRole('dialog', { name: 'Check storage' });
});

test.afterAll(async () => {
  await launched?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** The tables that hold what the analyst did and what was imported. */
const TABLES = ['changes', 'events', 'claims', 'clips', 'texts', 'originals', 'articles', 'references'];

async function readTables(): Promise<readonly unknown[]> {
  const tables: unknown[] = [];
  for (const table of TABLES) tables.push(await readTable(launched.page, table));
  return tables;
}

async function openCheck(): Promise<void> {
  await launched.page.getByRole('button', { name: 'Case', exact: true }).click();
  await launched.page.getByRole('menuitem', { name: 'Check storage' }).click();
}

test('a whole case is said to be whole, with what was read', async () => {
  await openCheck();
  await expect(dialog.getByRole('status')).toContainText(
    /2 articles, 1 clip, \d+ changes: all as they were recorded\./,
  );
  await expect(dialog.getByRole('status')).toContainText('6 files beside the journal');
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await launched.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('what was altered past the app is named, in the database and beside the journal, and repaired from the other side', async () => {
  const { page } = launched;
  const before = await readTables();
  const journal = findJournal(userDataDir);
  const [version, other] = await readTable<{ id: string; textSha256: string; originalSha256: string }>(
    page,
    'versions',
  );
  if (!version || !other) throw new Error('Two articles were imported.');
  await alterRow(page, 'texts', { text: 'Other words.' }, version.id);
  await alterRow(page, 'originals', { bytes: [1, 2, 3] }, version.originalSha256);
  await alterRow(page, 'events', { title: 'Another visit' });
  await alterRow(page, 'changes', { reason: 'forged' }, 2);
  const place = (sha256: string) => path.join(journal, 'content', sha256.slice(0, 2), sha256);
  const bytes = readFileSync(place(other.textSha256));
  bytes[5] = (bytes[5] ?? 0) ^ 1;
  writeFileSync(place(other.textSha256), bytes);
  rmSync(place(other.originalSha256));

  await openCheck();
  const faults = dialog.getByRole('list', { name: 'Faults' });
  await expect(faults).toContainText('Change 2 is not as it was recorded.');
  await expect(faults).toContainText(/events:\S+ is not as change \d+ left it\./);
  await expect(faults).toContainText(
    `The stored text of “${path.basename(article.file)}” is not the one that was imported.`,
  );
  await expect(faults).toContainText(`The stored original of “${path.basename(article.file)}” is not the file`);
  await expect(faults).toContainText('is broken or gone: a text, original or picture of “ferry-radar.txt”');
  await dialog.getByRole('button', { name: 'Repair' }).press('Enter');
  await expect(dialog.getByRole('status')).toContainText('Repaired. What was replaced is kept beside the journal.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(await readTables()).toEqual(before);
  expect(readFileSync(place(other.originalSha256)).length).toBeGreaterThan(100);
  const kept = readdirSync(path.join(userDataDir, 'kept')).join('\n');
  for (const what of ['replaced-rows.json', `original-${version.originalSha256}`, other.textSha256])
    expect(kept).toContain(what);
});

test('a flipped bit in a change of the journal is named, and the journal is written anew from the database', async () => {
  const file = path.join(findJournal(userDataDir), '000001.journal');
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await openCheck();
  await expect(dialog.getByRole('list', { name: 'Faults' })).toContainText(/000001\.journal cannot be read\./);
  await dialog.getByRole('button', { name: 'Repair' }).click();
  await expect(dialog.getByRole('status')).toContainText('Repaired.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(await readJournal(findJournal(userDataDir))).toEqual(await readTable(launched.page, 'changes'));
  await analyst.revert('Undo');
});

test('what is broken on both sides is said to be so, and stays as it is', async () => {
  const { page } = launched;
  const [version] = await readTable<{ id: string; textSha256: string; fileName: string }>(page, 'versions');
  if (!version) throw new Error('There is no version.');
  await alterRow(page, 'texts', { text: 'Other words.' }, version.id);
  rmSync(path.join(findJournal(userDataDir), 'content', version.textSha256.slice(0, 2), version.textSha256));
  await openCheck();
  await dialog.getByRole('button', { name: 'Repair' }).click();
  await expect(dialog.getByRole('alert')).toContainText('This could not be repaired');
  await expect(dialog.getByRole('list', { name: 'Faults' })).toContainText(version.fileName);
  await expect(dialog.getByRole('button', { name: 'Repair' })).toBeHidden();
});
