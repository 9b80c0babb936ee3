import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Analyst } from './analyst.ts';
import { closeApps, launchApp } from './app.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-bin-'));
const article = JOB_ARTICLES.own;

test.afterAll(async () => {
  await closeApps();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('a removed article is found in the bin after a restart and put back by keyboard, with its clip and the claim on it', async () => {
  test.setTimeout(120_000);
  const userDataDir = path.join(folder, 'profile');
  let launched = await launchApp({ userDataDir });
  let analyst = new Analyst(launched.page);
  await analyst.makeCase('Things that go');
  await analyst.importByInput([article.file]);
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  await analyst.openArticle(article.title);
  const text = launched.page.getByRole('article', { name: article.title });
  await text.focus();
  await launched.page.keyboard.press('Home');
  await launched.page.keyboard.press('ArrowRight');
  const words = await launched.page.evaluate(() => String(window.getSelection()));
  await launched.page.keyboard.press('c');
  await expect(analyst.card).toBeVisible();
  await analyst.fillCard({ event: 'What it says' });
  await analyst.saveCard();

  await launched.page.getByRole('button', { name: 'More about this article' }).click();
  await launched.page.getByRole('menuitem', { name: 'Remove article…' }).click();
  const removal = launched.page.getByRole('dialog', { name: `Remove “${article.title}”` });
  await expect(removal.getByRole('status', { name: 'What goes with it' })).toContainText('With it goes 1 clip.');
  await removal.getByRole('textbox', { name: 'Reason' }).fill('it was a copy');
  await launched.page.keyboard.press('Control+Enter');
  await expect(text).toBeHidden();
  await expect.poll(() => analyst.readNext('Undo')).toBe('remove article');
  await launched.close();

  launched = await launchApp({ userDataDir });
  analyst = new Analyst(launched.page);
  const { page } = launched;
  await expect(page.getByRole('heading', { name: 'Things that go' })).toBeVisible();
  await page.getByRole('button', { name: 'Case', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Bin' }).click();
  const bin = page.getByRole('dialog', { name: 'Bin' });
  await expect(bin.getByRole('searchbox', { name: 'Search the bin' })).toBeFocused();
  await page.keyboard.type('copy');
  const row = bin.getByRole('list', { name: 'Removed' }).getByRole('listitem');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(`${article.title}`);
  await expect(row).toContainText('it was a copy');
  await expect(row).toContainText('With it went 1 clip and 1 version.');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(bin.getByRole('status', { name: 'Outcome' })).toContainText(
    `Put back the article “${article.title.slice(0, 40)}`,
  );
  await expect(bin).toContainText('The bin is empty.');
  await page.keyboard.press('Escape');
  await expect(bin).toBeHidden();
  expect(await analyst.readNext('Undo')).toBe('put back from the bin');
  await analyst.openArticle(article.title);
  const clips = page.getByRole('list', { name: 'Clips' }).getByRole('listitem');
  await expect(clips).toHaveCount(1);
  await expect(clips).toContainText(words.slice(0, 40));
  await expect(clips).toContainText('What it says');
});
