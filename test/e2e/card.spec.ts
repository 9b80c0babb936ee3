import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Analyst } from './analyst.ts';
import { type LaunchedApp, launchApp } from './app.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-card-'));
const article = JOB_ARTICLES.own;
const NAMES = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Hazel', 'Ivy', 'Juniper'];

let launched: LaunchedApp;
let analyst: Analyst;
test.beforeAll(async () => {
  launched = await launchApp({ userDataDir: path.join(folder, 'profile') });
  analyst = new Analyst(launched.page);
  await analyst.makeCase('Ten clips');
  await analyst.importByInput([article.file]);
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  await analyst.openArticle(article.title);
  await analyst.setDetails({ outlet: article.outlet, published: article.published });
});
test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('ten sentences become events and claims without the mouse, each proposal with its words, and undo takes them back one by one', async () => {
  test.setTimeout(240_000);
  const { page } = launched;
  const { card } = analyst;
  const text = page.getByRole('article', { name: article.title });
  await text.focus();
  await page.keyboard.press('Home');
  let proposals = 0;
  for (const name of NAMES) {
    await page.keyboard.press('ArrowRight');
    const selected = await page.evaluate(() => String(window.getSelection()));
    await page.keyboard.press('c');
    await expect(card.getByRole('combobox', { name: 'Event' })).toBeFocused();
    await expect(card.getByRole('blockquote')).toHaveText(selected);
    await page.keyboard.type(name);
    const words = await card.locator('[data-proposal]').getByTitle('Show these words in the text').allTextContents();
    proposals += words.length;
    const whole = await page.evaluate(() => document.querySelector('article')?.textContent ?? '');
    for (const one of words) expect(whole.replace(/\s+/g, ' ')).toContain(one.replace(/…$/, '').trim());
    await page.keyboard.press('Alt+A');
    await expect(card.locator('[data-proposal]')).toHaveCount(0);
    await page.keyboard.press('Control+Enter');
    await expect(card).toBeHidden();
    await expect(text).toBeFocused();
  }
  expect(proposals).toBeGreaterThan(NAMES.length);
  await page.keyboard.press('Control+2');
  const events = page.getByRole('list', { name: 'Events' }).getByRole('listitem');
  await expect(events).toHaveCount(NAMES.length);
  for (let left = NAMES.length - 1; left >= 0; left -= 1) {
    await page.keyboard.press('Control+Z');
    await expect(events).toHaveCount(left);
  }
});

test('the chain over two carriers is one origin', async () => {
  const { page } = launched;
  await page.keyboard.press('Control+1');
  await analyst.clip(article, article.agreement.words);
  await analyst.fillCard({ event: article.agreement.event, chain: article.agreement.chain });
  await analyst.saveCard();
  await analyst.goTo('Timeline');
  await page.getByRole('list', { name: 'Events' }).getByRole('listitem').first().click();
  const form = page.getByRole('form', { name: 'Event' });
  await expect(form.getByRole('status', { name: 'Origins' })).toContainText('1 article, 1 origin');
  await expect(form).toContainText(article.agreement.chainInWords);
});
