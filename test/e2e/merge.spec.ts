import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { findAccessFaults } from './accessible.ts';
import { Analyst } from './analyst.ts';
import { type LaunchedApp, launchApp } from './app.ts';
import { backUp, chooseCopy, openCopy } from './copies.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';
import { findJournal, readJournal, readTable } from './stored.ts';

const article = JOB_ARTICLES.own;
const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-merge-'));
const nameFile = (name: string) => path.join(folder, `${name}.dateline`);

let one: LaunchedApp;
let other: LaunchedApp;

test.describe.configure({ mode: 'serial' });

test.afterAll(async () => {
  await one?.close();
  await other?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

async function rename({ page }: LaunchedApp, name: string): Promise<void> {
  await new Analyst(page).choose('Rename case');
  await page.getByRole('dialog', { name: 'Rename case' }).getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
}

/** The rows that both copies must have in common. */
async function readRows({ page }: LaunchedApp): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown> = {};
  for (const table of ['settings', 'articles', 'versions', 'texts', 'conflicts'])
    rows[table] = await readTable(page, table);
  return rows;
}

test('two copies of a case that went on apart are merged, and the conflict is settled by a key', async () => {
  one = await launchApp({ userDataDir: path.join(folder, 'one') });
  await new Analyst(one.page).makeCase('Coast');
  await backUp(one, nameFile('begun'));
  other = await openCopy(path.join(folder, 'other'), nameFile('begun'), 'Coast');

  await rename(one, 'Coast north');
  await rename(other, 'Coast south');
  const analyst = new Analyst(other.page);
  await analyst.importByInput([article.file]);
  await analyst.report.getByText('1 imported').waitFor();
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  await backUp(one, nameFile('one'));
  await backUp(other, nameFile('other'));

  const { page } = one;
  const dialog = await chooseCopy(one, nameFile('other'));
  const preview = dialog.getByRole('status', { name: 'What comes in' });
  await expect(preview).toContainText('2 acts that are not in the case');
  await expect(preview.getByRole('list', { name: 'Changes' })).toContainText('articles: 1 added');
  await expect(preview).toContainText('1 conflict');
  expect(await findAccessFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog.getByRole('status', { name: 'Outcome' })).toContainText('2 acts of the other copy were taken in');
  await expect(page.getByRole('heading', { name: 'Coast south', exact: true, includeHidden: true })).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Settle conflicts' }).click();
  const conflicts = page.getByRole('dialog', { name: 'Conflicts' });
  const row = conflicts.getByRole('list', { name: 'Conflicts' }).getByRole('listitem');
  await expect(row).toContainText('Coast north');
  await expect(row).toContainText('Coast south');
  expect(await findAccessFaults(page)).toEqual([]);
  await row.press('1');
  await expect(conflicts.getByRole('status', { name: 'Open conflicts' })).toHaveText('There are no open conflicts.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Coast north', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo: settle conflict', exact: true })).toBeVisible();
  await new Analyst(page).openArticle(article.title);
});

test('the other copy takes the first one in, both are the same then, and the same file brings nothing new', async () => {
  await backUp(one, nameFile('one again'));
  const { page } = other;
  const dialog = await chooseCopy(other, nameFile('one again'));
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog.getByRole('status', { name: 'Outcome' })).toContainText('There are no conflicts.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Coast north', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo: merge copy', exact: true })).toBeVisible();
  expect(await readRows(other)).toEqual(await readRows(one));
  expect(await readJournal(findJournal(path.join(folder, 'other')))).toEqual(await readTable(page, 'changes'));
  await new Analyst(page).choose('Merge a copy');
  await expect(dialog.getByRole('status', { name: 'What comes in' })).toContainText('There is nothing new');
  await expect(dialog.getByRole('button', { name: 'Merge', exact: true })).toBeHidden();
  await page.keyboard.press('Escape');
});

test('a copy of another case is refused by its name, and the merged case verifies', async () => {
  const { page } = other;
  await new Analyst(page).makeCase('Inland');
  await backUp(other, nameFile('inland'));
  const dialog = await chooseCopy(one, nameFile('inland'));
  await expect(dialog.getByRole('alert')).toContainText('copy of another case, “Inland”');
  await one.page.keyboard.press('Escape');
  await new Analyst(one.page).choose('Verify case');
  const verify = one.page.getByRole('dialog', { name: 'Verify case' });
  await expect(verify).toContainText('all good');
});
