import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { writeCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { Change } from '../../shared/model/change.ts';
import { Analyst } from './analyst.ts';
import { type LaunchedApp, launchApp } from './app.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';
import { findJournal, readJournal, readTable } from './stored.ts';

const article = JOB_ARTICLES.own;
const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-journal-'));
const userDataDir = path.join(folder, 'profile');

let launched: LaunchedApp;
let analyst: Analyst;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  launched = await launchApp({ userDataDir });
  analyst = new Analyst(launched.page);
  await analyst.makeCase('Journalled');
});

test.afterAll(async () => {
  await launched?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const readContent = (sha256: string) =>
  readFileSync(path.join(findJournal(userDataDir), 'content', sha256.slice(0, 2), sha256));
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('what the screen calls saved is in the journal on the disk, with the originals and the texts', async () => {
  const { page } = launched;
  await analyst.importByInput([article.file]);
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  await analyst.openArticle(article.title);
  await analyst.clip(article, article.visit.words);
  await analyst.fillCard({ event: 'A visit' });
  await analyst.saveCard();
  await analyst.revert('Undo');
  await analyst.revert('Redo');
  const journalled = await readJournal(findJournal(userDataDir));
  expect(journalled).toEqual(await readTable<Change>(page, 'changes'));
  expect(journalled.map(({ action }) => action)).toContain('card.save');
  await expect(page.getByText(`${journalled.length} changes saved`)).toBeVisible();

  const [version] = await readTable<{ originalSha256: string; textSha256: string; blocksSha256: string }>(
    page,
    'versions',
  );
  const [text] = await readTable<{ text: string; blocks: unknown }>(page, 'texts');
  if (!version || !text) throw new Error('There is no article.');
  expect(readContent(version.originalSha256)).toEqual(readFileSync(article.file));
  expect(readContent(version.textSha256).toString()).toBe(text.text);
  expect(readContent(version.blocksSha256).toString()).toBe(writeCanonicalJson(text.blocks));
  expect(hashOf(readContent(version.blocksSha256))).toBe(version.blocksSha256);
});

test('a journal that is gone is told with what to do, nothing is called saved that is not, and it comes after when it is back', async () => {
  const { page } = launched;
  const journal = findJournal(userDataDir);
  const away = `${journal}-unplugged`;
  const before = (await readJournal(journal)).length;
  renameSync(journal, away);
  await analyst.goTo('Timeline');
  await page.getByRole('button', { name: /^Undo/ }).click();
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('1 change is not yet in the journal.');
  await expect(alert).toContainText('If it is on another drive, connect the drive again.');
  await expect(page.getByText(`${before} changes saved`)).toBeVisible();
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(alert).toContainText('2 changes are not yet in the journal.');
  await alert.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(alert).toContainText('2 changes are not yet in the journal.');
  renameSync(away, journal);
  await expect(alert).toBeHidden();
  await expect(page.getByText(`${before + 2} changes saved`)).toBeVisible();
  expect(await readJournal(journal)).toEqual(await readTable<Change>(page, 'changes'));
});

test('a file that nothing could read leaves no bytes in the journal', async () => {
  const { page } = launched;
  await page.getByLabel('Files to import').setInputFiles({
    name: 'page.html',
    mimeType: 'text/html',
    buffer: Buffer.from('<!doctype html><img src="x.png">'),
  });
  await expect(analyst.report.getByRole('listitem')).toContainText(/no text/);
  const left = path.join(findJournal(userDataDir), 'incoming');
  await expect(analyst.report.getByRole('button', { name: 'Close' })).toBeVisible();
  await expect.poll(() => existsSync(left)).toBe(false);
});
