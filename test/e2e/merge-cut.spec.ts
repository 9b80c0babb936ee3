import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { killTree } from '../crash/process-tree.ts';
import { Analyst } from './analyst.ts';
import { type LaunchedApp, launchApp } from './app.ts';
import { backUp, chooseCopy, openCopy } from './copies.ts';
import { countTable, findJournal, readJournal, readTable } from './stored.ts';

/** Articles that only the other copy has: reading them takes long enough to be cut short in the middle. */
const MANY = 120;

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-merge-cut-'));
const nameFile = (name: string) => path.join(folder, `${name}.dateline`);
const ownData = path.join(folder, 'one');
let one: LaunchedApp;

test.describe.configure({ mode: 'serial' });

test.afterAll(async () => {
  await one?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

async function importTexts({ page }: LaunchedApp, name: string, count: number): Promise<void> {
  const texts = path.join(folder, `texts of ${name}`);
  mkdirSync(texts);
  const files = Array.from({ length: count }, (_, index) => {
    const file = path.join(texts, `${name}-${index}.txt`);
    // Large originals, so that files go ahead in more than one batch.
    writeFileSync(file, `Report ${index} of ${name}\n\n${`Words ${index} of the ${name} coast. `.repeat(10_000)}`);
    return file;
  });
  const analyst = new Analyst(page);
  await analyst.importByInput(files);
  await analyst.report.getByText(`${count} imported`).waitFor({ timeout: 120_000 });
  await analyst.report.getByRole('button', { name: 'Close' }).click();
}

/** Merges the other copy in; gives the dialog that shows how far it is. */
async function mergeOther(): Promise<Locator> {
  const dialog = await chooseCopy(one, nameFile('other'));
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click({ timeout: 120_000 });
  return dialog;
}

/** What the case has: rows, record and files. */
async function readCase(): Promise<Record<string, unknown>> {
  const counts: Record<string, unknown> = {};
  for (const table of ['articles', 'versions', 'texts', 'originals', 'merges']) {
    counts[table] = await countTable(one.page, table);
  }
  return { ...counts, changes: await readTable(one.page, 'changes') };
}

test('a merge that is cancelled while articles come in says that nothing was taken in, and nothing is', async () => {
  test.setTimeout(300_000);
  one = await launchApp({ userDataDir: ownData });
  await new Analyst(one.page).makeCase('Coast');
  await importTexts(one, 'shared', 2);
  await backUp(one, nameFile('begun'));
  const other = await openCopy(path.join(folder, 'other'), nameFile('begun'), 'Coast');
  await importTexts(other, 'other', MANY);
  await backUp(other, nameFile('other'));
  await other.close();
  const before = await readCase();
  const dialog = await mergeOther();
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(dialog.getByRole('status', { name: 'Outcome' })).toContainText('Nothing of the other copy was taken in');
  await one.page.keyboard.press('Escape');
  expect(await readCase()).toEqual(before);
});

test('a merge that a kill cuts short is there whole, or nothing of it, after two restarts', async () => {
  test.setTimeout(300_000);
  const before = await readCase();
  await mergeOther();
  await expect(one.page.getByRole('progressbar', { name: /Taking articles in|Writing the merge/ })).toBeVisible();
  // Until files of the copy have come in.
  await expect.poll(() => countTable(one.page, 'originals')).toBeGreaterThan(Number(before.originals));
  killTree(one.app.process().pid ?? 0);
  for (let restart = 0; restart < 2; restart += 1) {
    one = await launchApp({ userDataDir: ownData });
    await expect(one.page.getByRole('heading', { name: 'Coast', exact: true })).toBeVisible();
    const after = await readCase();
    if (after.merges === 0) expect(after).toEqual(before);
    else expect(after).toMatchObject({ merges: 1, articles: MANY + 2, texts: MANY + 2 });
    expect(await readJournal(findJournal(ownData))).toEqual(after.changes);
    if (restart === 0) await one.close();
  }
  await new Analyst(one.page).choose('Verify case');
  await expect(one.page.getByRole('dialog', { name: 'Verify case' })).toContainText('all good', { timeout: 60_000 });
});
