import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Change } from '../../shared/model/change.ts';
import { closeApps } from '../e2e/app.ts';
import { countTable, readJournal, readTable } from '../e2e/stored.ts';
import {
  copyCase,
  type DamagedCase,
  findFile,
  fingerprint,
  flipBit,
  makeWholeCase,
  openCase,
  removeAll,
  type WholeCase,
} from './damage-case.ts';
import { JOURNAL_DAMAGE, STORAGE_DAMAGE } from './damage-kinds.ts';

let whole: WholeCase;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  whole = await makeWholeCase();
});
test.afterEach(closeApps);
test.afterAll(() => removeAll(whole));

/** The case is on the screen with all that it had, and database and journal have the same changes as before. */
async function expectWhole(page: Page, { journal }: DamagedCase): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Harbour', level: 1 })).toBeVisible();
  await expect(page.getByText(whole.counts)).toBeVisible();
  const changes = (await readTable<Change>(page, 'changes')).map(({ hash }) => hash);
  expect(changes).toEqual(whole.changes.map(({ hash }) => hash));
  expect((await readJournal(journal)).map(({ hash }) => hash)).toEqual(changes);
  expect(await countTable(page, 'articles')).toBe(whole.articles);
  expect(await countTable(page, 'texts')).toBe(whole.articles);
  expect(await countTable(page, 'originals')).toBe(whole.articles);
}

for (const [where, kinds] of Object.entries({
  'the browser’s storage': STORAGE_DAMAGE,
  'the journal': JOURNAL_DAMAGE,
})) {
  test.describe(`Damage to ${where} is found, told and repaired before an empty notebook could be shown`, () => {
    for (const [name, { harm, told }] of Object.entries(kinds)) {
      test(name, async () => {
        const damaged = copyCase(whole, `${where} ${name}`);
        harm(damaged);
        const first = await openCase(damaged);
        // Damage that the start does not read into is met when the rows are read: then it is told, and one press away.
        const isMet = await expectWhole(first.page, damaged).then(
          () => false,
          () => true,
        );
        if (isMet) {
          await expect(first.page.getByRole('alert')).toContainText('The database of this case has stopped');
          await first.page.getByRole('button', { name: 'Open the case again' }).click();
          await expectWhole(first.page, damaged);
        }
        const alerts = (await first.page.getByRole('alert').allTextContents()).join('\n');
        for (const words of told) expect(alerts).toMatch(words);
        await first.close();
        // What was repaired stays so, and is told once.
        const second = await openCase(damaged);
        await expectWhole(second.page, damaged);
        expect((await second.page.getByRole('alert').allTextContents()).join('')).toBe('');
        await second.close();
      });
    }
  });
}

test('A profile of a newer browser engine is refused in words, and not a byte of it is touched', async () => {
  const damaged = copyCase(whole, 'newer');
  const file = path.join(damaged.userDataDir, 'ledger.json');
  const ledger = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...ledger, chromium: '999.0.0.0' }));
  const before = fingerprint(damaged.storage);
  const { page, close } = await openCase(damaged);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('These cases belong to a newer Dateline');
  await expect(alert).toContainText('browser engine 999.0.0.0');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('button')).toHaveText(['Show the folder', 'Quit']);
  await close();
  expect(fingerprint(damaged.storage)).toBe(before);
});

test('A case whose database and journal are both damaged opens as far as the journal goes, when the analyst says so', async () => {
  const damaged = copyCase(whole, 'both');
  rmSync(damaged.storage, { recursive: true });
  flipBit(findFile(damaged.journal, /\.journal$/), 0.6);
  const { page, close } = await openCase(damaged);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('This case can be rebuilt in part only');
  await expect(alert).toContainText(/\d+ changes could be brought back/);
  await page.getByRole('button', { name: 'Open what was rebuilt' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Harbour', level: 1 })).toBeVisible();
  const changes = await readTable<Change>(page, 'changes');
  expect(changes.length).toBeGreaterThan(3);
  expect(changes.map(({ hash }) => hash)).toEqual(whole.changes.slice(0, changes.length).map(({ hash }) => hash));
  expect(await readJournal(damaged.journal)).toEqual(changes);
  expect(readdirSync(path.join(damaged.userDataDir, 'kept')).some((name) => name.endsWith('000001.journal'))).toBe(
    true,
  );
  await close();
});

test('Two copies of a case are told apart, and the analyst chooses which one goes on', async () => {
  const damaged = copyCase(whole, 'forked');
  const older = copyCase(whole, 'forked-other');
  const elsewhere = await openCase(older);
  await elsewhere.page.getByRole('button', { name: /^Undo/ }).click();
  await expect(elsewhere.page.getByText(`${whole.changes.length + 1} changes saved`)).toBeVisible();
  await elsewhere.close();
  const here = await openCase(damaged);
  await here.page.getByRole('button', { name: /^Undo/ }).click();
  await here.page.getByRole('button', { name: /^Redo/ }).click();
  await expect(here.page.getByText(`${whole.changes.length + 2} changes saved`)).toBeVisible();
  await here.close();
  rmSync(damaged.journal, { recursive: true });
  const { cpSync } = await import('node:fs');
  cpSync(older.journal, damaged.journal, { recursive: true });
  const { page, close } = await openCase(damaged);
  await expect(page.getByRole('alert')).toContainText('are of two copies of this case');
  await expect(page.getByRole('list', { name: 'What can be done' }).getByRole('button')).toHaveText([
    'Go on with the database',
    'Rebuild from the journal',
  ]);
  await page.getByRole('button', { name: 'Rebuild from the journal' }).click();
  await expect(page.getByText(`${whole.changes.length + 1} changes saved`)).toBeVisible();
  await close();
  const again = await openCase(damaged);
  await expect(again.page.getByText(`${whole.changes.length + 1} changes saved`)).toBeVisible();
  await again.close();
});
