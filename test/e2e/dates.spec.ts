import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Analyst } from './analyst.ts';
import { type LaunchedApp, launchApp } from './app.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';

const article = JOB_ARTICLES.own;
const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-dates-'));
let launched: LaunchedApp;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  launched = await launchApp({ userDataDir: path.join(folder, 'profile') });
});

test.afterAll(async () => {
  await launched?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('a date waits for the publication, follows its correction when told to, and others follow it in turn', async () => {
  test.setTimeout(240_000);
  const { page } = launched;
  const analyst = new Analyst(page);
  const reading = analyst.card.getByRole('status', { name: 'Date reading' });
  const dialog = page.getByRole('dialog', { name: 'Dates to confirm' });
  const rows = dialog.getByRole('listitem');
  const events = page.getByRole('list', { name: 'Events' });

  await test.step('without a publication date the words are kept, and the card says what they need', async () => {
    await analyst.makeCase('Dates');
    await analyst.importByInput([article.file]);
    await analyst.report.getByRole('button', { name: 'Close' }).click();
    await analyst.openArticle(article.title);
    await analyst.clip(article, article.visit.words);
    await expect(reading).toContainText('counted from the publication date, which is unknown');
    await analyst.fillCard({ event: article.visit.event, kind: 'visit' });
    await analyst.acceptProposal('textbox', 'Date');
    await analyst.saveCard();
  });

  await test.step('once it is set, the date is offered and taken over by one key', async () => {
    await analyst.setDetails({ published: article.published });
    const alert = page.getByRole('alert').filter({ hasText: article.visit.event });
    await alert.getByRole('button', { name: 'Confirm dates' }).click();
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText(article.visit.reading);
    await expect(rows.first()).toBeFocused();
    await page.keyboard.press('u');
    await expect(dialog).toContainText('There is nothing to confirm.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+2');
    await expect(events.getByRole('listitem', { name: article.visit.event })).toContainText('1–10 Sep 2021');
  });

  await test.step('another event is counted from it, chosen by letters', async () => {
    await page.keyboard.press('Control+1');
    await analyst.clip(article, article.strikes.words);
    await analyst.fillCard({ event: article.strikes.event, date: 'two weeks later' });
    await expect(reading).toContainText('counted from another event');
    const anchor = analyst.card.getByRole('combobox', { name: 'Counted from' });
    await anchor.fill(article.visit.event.slice(0, 5));
    await expect(page.getByRole('option', { name: article.visit.event })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(reading).toContainText('2021-09-15 … 2021-09-24');
    await expect(reading).toContainText(`counted from the event “${article.visit.event}”`);
    await analyst.saveCard();
  });

  await test.step('a corrected publication moves nothing; the palette leads to the list, and one undo takes all back', async () => {
    await analyst.setDetails({ published: '2019-10-14' });
    await page.keyboard.press('Control+2');
    await expect(events.getByRole('listitem', { name: article.visit.event })).toContainText('1–10 Sep 2021');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill('dates to');
    await page.keyboard.press('Enter');
    await expect(rows).toHaveCount(1);
    await page.keyboard.press('Shift+U');
    await expect(rows.first()).toContainText('two weeks later');
    await expect(rows.first()).toContainText('2019-09-15 … 2019-09-24');
    await page.keyboard.press('k');
    await expect(dialog).toContainText('There is nothing to confirm.');
    await page.keyboard.press('Escape');
    await expect(events.getByRole('listitem', { name: article.visit.event })).toContainText('1–10 Sep 2019');
    await expect(events.getByRole('listitem', { name: article.strikes.event })).toContainText('15–24 Sep 2021');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(events.getByRole('listitem', { name: article.visit.event })).toContainText('1–10 Sep 2021');
  });

  await test.step('the gaps count what waits, and lead to it by its key', async () => {
    await page.keyboard.press('Control+6');
    await page
      .getByRole('list', { name: 'Gaps' })
      .getByRole('link', { name: /date to confirm$|dates to confirm$/ })
      .click();
    await expect(page.getByRole('listitem', { name: new RegExp(article.visit.event) })).toContainText(
      'counted from 2021-10-14, and the article is dated 2019-10-14 now',
    );
    await page.keyboard.press('Control+Shift+L');
    await expect(rows).toHaveCount(1);
  });
});
