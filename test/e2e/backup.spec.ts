import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { checkCaseFile } from '../../electron/case-file-check.ts';
import { findAccessFaults } from './accessible.ts';
import { Analyst } from './analyst.ts';
import { answerOpenDialog, answerSaveDialog, type LaunchedApp, launchApp } from './app.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';
import { findJournal, readJournal, readTable } from './stored.ts';
import { noteThreads, takeThreadStages } from './threads.ts';

const article = JOB_ARTICLES.own;
const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-backup-'));
const userDataDir = path.join(folder, 'profile');
const backupsDir = path.join(folder, 'Dateline backups');
const file = path.join(folder, 'files', 'Coast.dateline');

let launched: LaunchedApp;
let analyst: Analyst;
let page: Page;
let restore: Locator;

test.describe.configure({ mode: 'serial' });

async function start(profile = userDataDir, args: readonly string[] = []): Promise<void> {
  launched = await launchApp({ userDataDir: profile, backupsDir, args });
  page = launched.page;
  analyst = new Analyst(page);
  restore = page.getByRole('dialog', { name: 'Restore' });
}

/** The tables that hold what the analyst did and what was imported, and what is derived from it. */
const TABLES = ['changes', 'articles', 'versions', 'clips', 'events', 'claims', 'texts', 'originals', 'references'];

async function readTables(): Promise<Record<string, readonly unknown[]>> {
  const tables: Record<string, readonly unknown[]> = {};
  for (const table of TABLES) tables[table] = await readTable(page, table);
  return tables;
}

const backups = () => readdirSync(backupsDir).filter((name) => name.endsWith('.dateline'));

test.beforeAll(async () => {
  mkdirSync(path.join(folder, 'files'));
  await start();
  await analyst.makeCase('Coast');
  await analyst.importByInput([article.file]);
  await analyst.report.getByText('1 imported').waitFor();
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  await analyst.openArticle(article.title);
  await analyst.clip(article, article.visit.words);
  await analyst.fillCard({ event: 'A visit' });
  await analyst.saveCard();
});

test.afterAll(async () => {
  await launched?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('Back up writes the whole case into one file and says what is in it once it was read back', async () => {
  await answerSaveDialog(launched.app, null);
  await analyst.choose('Back up');
  await expect(page.getByRole('dialog', { name: 'Back up' })).toBeHidden();
  await answerSaveDialog(launched.app, file);
  await noteThreads(launched.app);
  await analyst.choose('Back up');
  const dialog = page.getByRole('dialog', { name: 'Back up' });
  const saved = dialog.getByRole('status');
  await expect(saved).toContainText('Saved to');
  await expect(saved).toContainText(file);
  await expect(saved).toContainText(/1 article, 1 clip, 1 event, 1 claim, \d+ changes/);
  await expect(saved).toContainText(createHash('sha256').update(readFileSync(file)).digest('hex'));
  await expect(saved).toContainText(`${readFileSync(file).length.toLocaleString('en')} bytes`);
  expect((await checkCaseFile(file)).status).toBe('sound');
  expect(await takeThreadStages(launched.app)).toEqual(['check', 'write']);
  expect(await findAccessFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a file that cannot be written says so and names it', async () => {
  await answerSaveDialog(launched.app, path.join(folder, 'no such folder', 'out.dateline'));
  await analyst.choose('Back up');
  const dialog = page.getByRole('dialog', { name: 'Back up' });
  await expect(dialog.getByRole('alert')).toContainText('“out.dateline” was not saved.');
  await dialog.getByRole('button', { name: 'Close' }).click();
});

test('a file that was damaged is named with what is wrong, and nothing is restored', async () => {
  const damaged = path.join(folder, 'files', 'damaged.dateline');
  const bytes = readFileSync(file);
  const words = bytes.indexOf(readFileSync(article.file).subarray(0, 60));
  bytes[words + 5] = (bytes[words + 5] ?? 0) ^ 1;
  writeFileSync(damaged, bytes);
  const before = await readTables();
  await answerOpenDialog(launched.app, [damaged]);
  await analyst.choose('Restore');
  await expect(restore.getByRole('alert')).toContainText('not as it was written');
  await expect(restore.getByRole('list', { name: 'Problems' })).toContainText(
    /The (original|text) of “coastal-radar\.txt” is not what its name says: its bytes were changed or damaged/,
  );
  await expect(restore.getByRole('button', { name: 'Replace the one here' })).toBeHidden();
  expect(await findAccessFaults(page)).toEqual([]);
  writeFileSync(damaged, bytes.subarray(0, 3000));
  await restore.getByRole('button', { name: 'Choose a file' }).click();
  await expect(restore.getByRole('alert')).toContainText('“damaged.dateline” cannot be restored. It is no whole ZIP');
  await page.keyboard.press('Escape');
  await expect(restore).toBeHidden();
  expect(await readTables()).toEqual(before);
});

test('a case that is here is shown beside the file, and replaced only when that is asked for, after it was kept', async () => {
  const then = await readTables();
  await analyst.clip(article, article.agreement.words);
  await analyst.fillCard({ event: 'Talks' });
  await analyst.saveCard();
  const now = await readTables();
  const more = (now.changes?.length ?? 0) - (then.changes?.length ?? 0);
  await answerOpenDialog(launched.app, [file]);
  await analyst.choose('Restore');
  await expect(restore.getByRole('status', { name: 'This computer' })).toContainText(
    `The file is older by ${more} change`,
  );
  expect(await findAccessFaults(page)).toEqual([]);
  await restore.getByRole('button', { name: 'Open the one here' }).click();
  await expect(restore).toBeHidden();
  expect(await readTables()).toEqual(now);

  await takeThreadStages(launched.app);
  await analyst.choose('Restore');
  await restore.getByRole('button', { name: 'Replace the one here' }).click();
  await expect(page.getByRole('status', { name: 'Message' })).toContainText('What was here before is kept as');
  // The file is checked and unpacked, and what is here is kept before.
  expect(await takeThreadStages(launched.app)).toEqual(['check', 'unpack', 'write']);
  expect(await readTables()).toEqual(then);
  const [kept = ''] = backups();
  expect(backups()).toHaveLength(1);

  await analyst.choose('Automatic backups');
  await expect(restore.getByRole('list', { name: 'Backups' }).getByRole('listitem')).toHaveCount(1);
  expect(await findAccessFaults(page)).toEqual([]);
  await restore.getByRole('list', { name: 'Backups' }).getByRole('button').first().click();
  await expect(restore).toContainText(kept);
  await expect(restore.getByRole('status', { name: 'This computer' })).toContainText(
    `The file is newer by ${more} change`,
  );
  await restore.getByRole('button', { name: 'Replace the one here' }).click();
  await expect(restore).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Coast', exact: true })).toBeVisible();
  await expect.poll(readTables).toEqual(now);
  expect(await readJournal(findJournal(userDataDir))).toEqual(now.changes);
});

test('what was restored is there after a restart, and quitting leaves a backup of what has changed', async () => {
  const count = backups().length;
  await analyst.clip(article, article.visit.words);
  await analyst.fillCard({ event: 'Another visit' });
  await analyst.saveCard();
  const before = await readTables();
  await launched.close();
  const made = backups();
  expect(made).toHaveLength(count + 1);
  const checks = await Promise.all(made.map((name) => checkCaseFile(path.join(backupsDir, name))));
  const newest = Math.max(...checks.map((check) => ('facts' in check ? check.facts.changes : 0)));
  expect(newest).toBe(before.changes?.length);
  await start();
  await expect(page.getByRole('heading', { name: 'Coast', exact: true })).toBeVisible();
  expect(await readTables()).toEqual(before);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await launched.close();
  expect(backups()).toHaveLength(count + 1);
});

test('a restore that a crash cut short before the case was built is finished at the next start', async () => {
  await start();
  await expect(page.getByRole('heading', { name: 'Coast', exact: true })).toBeVisible();
  const before = await readTables();
  await launched.close();
  const mark = path.join(findJournal(userDataDir), 'restored.json');
  writeFileSync(mark, JSON.stringify({ replaces: true }));
  await start();
  await expect(page.getByRole('heading', { name: 'Coast', exact: true })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Message' })).toContainText('Restored: 1 article');
  expect(await readTables()).toEqual(before);
  expect(existsSync(mark)).toBe(false);
  await analyst.clip(article, article.agreement.words);
  await analyst.fillCard({ event: 'After the crash' });
  await analyst.saveCard();
  expect(await readJournal(findJournal(userDataDir))).toEqual(await readTable(page, 'changes'));
  await launched.close();
});

test('a case file that the app is started with is restored on a computer that has no case', async () => {
  await start(path.join(folder, 'other profile'), [file]);
  await expect(restore).toContainText('Coast');
  await expect(restore).toContainText('This case is not on this computer yet.');
  await restore.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Coast', exact: true })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Message' })).toContainText('Restored: 1 article, 1 clip, 1 event');
  const { originals } = await readTables();
  const [original] = originals as { readonly bytes: readonly number[] }[];
  expect(Buffer.from(original?.bytes ?? []).equals(readFileSync(article.file))).toBe(true);
  expect(await readJournal(findJournal(path.join(folder, 'other profile')))).toEqual(await readTable(page, 'changes'));
  await analyst.openArticle(article.title);
});

test('a case file that is dropped on the window leads to the same dialog, and a second start too', async () => {
  await analyst.dropFiles([file]);
  await expect(restore.getByRole('status', { name: 'This computer' })).toContainText('the same to the last change');
  await page.keyboard.press('Escape');
  await expect(restore).toBeHidden();
  await expect(analyst.report).toBeHidden();
  const executable = process.env.DATELINE_EXECUTABLE ?? (createRequire(import.meta.url)('electron') as string);
  const appFolder = process.env.DATELINE_EXECUTABLE ? [] : [path.resolve(import.meta.dirname, '../..')];
  const profile = `--user-data-dir=${path.join(folder, 'other profile')}`;
  const second = spawn(executable, [...appFolder, profile, 'Coast.dateline'], {
    cwd: path.dirname(file),
    stdio: 'ignore',
  });
  expect((await once(second, 'exit'))[0]).toBe(0);
  await expect(restore.getByRole('status', { name: 'This computer' })).toContainText('the same to the last change');
  await page.keyboard.press('Escape');
});

test('a backup that cannot be made is told at the next start, with what to do, and can be tried again', async () => {
  await launched.close();
  const drive = path.join(folder, 'drive');
  const there = () => launchApp({ userDataDir, backupsDir: path.join(drive, 'backups') });
  launched = await there();
  ({ page } = launched);
  analyst = new Analyst(page);
  await analyst.openArticle(article.title);
  await analyst.clip(article, article.agreement.words);
  await analyst.fillCard({ event: 'Talks again' });
  await analyst.saveCard();
  await launched.close();
  launched = await there();
  ({ page } = launched);
  const alert = page.getByRole('alert').filter({ hasText: 'The automatic backup of “Coast” was not made.' });
  await expect(alert).toContainText('connect the drive again');
  expect(await findAccessFaults(page)).toEqual([]);
  cpSync(backupsDir, path.join(drive, 'old'), { recursive: true });
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toBeHidden();
  expect(readdirSync(path.join(drive, 'backups')).filter((name) => name.endsWith('.dateline'))).toHaveLength(1);
});
