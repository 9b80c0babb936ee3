import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { Analyst } from '../e2e/analyst.ts';
import { closeApps, launchApp } from '../e2e/app.ts';
import { JOB_ARTICLES } from '../e2e/main-job-articles.ts';
import { makeWholeCase, removeAll, type WholeCase } from './damage-case.ts';
import { seeNothing, watchShown } from './shown.ts';
import { makeSmallDisk, type SmallDisk } from './small-disk.ts';
import { judge, readHashes } from './verdict.ts';

const MEBIBYTE = 1024 * 1024;

/** Room for the case and for what the app asks for at its start, and then for nothing more. */
const DISK_BYTES = 900 * MEBIBYTE;

/** What is left on the disk when the work begins: nothing, less than one change, some files, half of the import. */
const LEVELS: Readonly<Record<string, number>> = {
  'no byte': 0,
  '256 KiB': 256 * 1024,
  '4 MiB': 4 * MEBIBYTE,
  '32 MiB': 32 * MEBIBYTE,
};

/** Texts of an import that no level has room for. */
const FILES = 60;

let whole: WholeCase;
let disk: SmallDisk | null = null;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  whole = await makeWholeCase();
});
test.beforeEach(() => {
  disk = makeSmallDisk(DISK_BYTES);
  test.skip(disk === null, 'SKIPPED: a disk of its own cannot be made here (it takes Linux and root)');
});
test.afterEach(async () => {
  await closeApps();
  disk?.remove();
});
test.afterAll(() => removeAll(whole));

for (const [level, leftBytes] of Object.entries(LEVELS)) {
  test(`A disk with ${level} left loses nothing that was shown as saved, and says that it is full`, async () => {
    const { folder, fill, clear } = disk as SmallDisk;
    const userDataDir = path.join(folder, 'profile');
    cpSync(path.join(whole.folder, 'whole'), userDataDir, { recursive: true });
    const files = writeLargeTexts(path.join(whole.folder, 'large'));
    const { page, close } = await launchApp({ userDataDir });
    await expect(page.getByText(whole.counts)).toBeVisible();
    const shown = seeNothing();
    await watchShown(page, shown);
    const analyst = new Analyst(page);
    await analyst.importByInput(files);
    // Before an import it is asked whether there is room; here the room goes while it is under way.
    await expect(analyst.report).toBeVisible();
    fill(leftBytes);
    // Either the report names what was not imported and why, or the browser has closed the database, and that is told.
    const refused = analyst.report.getByRole('alert').filter({ hasText: /files? (was|were) not imported/ });
    const stopped = page.getByRole('heading', { name: 'The database of this case has stopped' });
    await expect(refused.or(stopped).first()).toBeVisible({ timeout: 120_000 });
    if (await stopped.isVisible()) {
      await expect(page.getByRole('alert')).toContainText('a full disk is the likely cause');
    } else {
      const reasons = await analyst.report
        .getByRole('listitem')
        .filter({ hasText: 'could not be read' })
        .allTextContents();
      for (const reason of reasons) expect(reason).toMatch(/disk/);
      await saveOneCard(analyst);
    }
    await close();

    // Before there is room again, the app says so and shows no empty notebook.
    const full = await launchApp({ userDataDir });
    await expect(full.page.getByRole('alert')).toContainText(/space/i);
    await expect(full.page.getByRole('heading', { name: 'Dateline', exact: true })).toBeHidden();
    await full.close();

    clear();
    let known: readonly string[] = whole.changes.map(({ hash }) => hash);
    for (const restart of [1, 2]) {
      const again = await launchApp({ userDataDir });
      await expect(again.page.getByRole('heading', { name: 'Harbour', level: 1 })).toBeVisible({ timeout: 60_000 });
      await again.page.getByText(/changes saved$/).waitFor();
      const faults = await judge(again.page, userDataDir, shown, known);
      console.log(
        `${level}, restart ${restart}: ${shown.changes} changes and ${shown.files.size} files shown as saved`,
      );
      expect(faults).toEqual([]);
      known = await readHashes(again.page);
      await again.close();
    }
  });
}

/** Saves a card if that is possible; if it is not, the app has to say so, and what it says is looked for later. */
async function saveOneCard(analyst: Analyst): Promise<void> {
  const { page } = analyst;
  page.setDefaultTimeout(10_000);
  try {
    await analyst.report.getByRole('button', { name: 'Close' }).click({ timeout: 120_000 });
    await analyst.openArticle(JOB_ARTICLES.own.title);
    await analyst.clip(JOB_ARTICLES.own, 'patrol boats');
    await analyst.fillCard({ event: 'On a full disk', statement: 'Saved or said not to be.' });
    await page.keyboard.press('Control+Enter');
    await waitForWord(page);
  } finally {
    page.setDefaultTimeout(30_000);
  }
}

function waitForWord(page: Page): Promise<void> {
  return expect(
    page
      .getByRole('alert')
      .or(page.getByRole('status', { name: 'Message' }))
      .first(),
  ).toBeVisible();
}

function writeLargeTexts(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: FILES }, (_, index) => {
    const file = path.join(folder, `report-${9000 + index}.txt`);
    const lines = Array.from(
      { length: 4000 },
      () => `${Math.random()} ${Math.random()} ${Math.random()} tons were counted.`,
    );
    writeFileSync(file, `Report ${index}\n\n${lines.join('\n\n')}`);
    return file;
  });
}
