import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { Analyst } from './analyst.ts';
import { answerSaveDialog, type LaunchedApp, launchApp } from './app.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';

const article = JOB_ARTICLES.own;
const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-nothing-lost-'));
const userDataDir = path.join(folder, 'profile');

let launched: LaunchedApp;
let analyst: Analyst;

test.describe.configure({ mode: 'serial' });

const start = async () => {
  launched = await launchApp({ userDataDir });
  analyst = new Analyst(launched.page);
};

test.beforeAll(async () => {
  test.setTimeout(90_000);
  await start();
  await analyst.makeCase('First');
  await analyst.importByInput([article.file]);
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  await analyst.openArticle(article.title);
  await analyst.setDetails({ outlet: article.outlet, published: article.published });
});

test.afterAll(async () => {
  await launched?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('Esc in a field with suggestions leaves what was typed', async () => {
  const { page } = launched;
  await analyst.clip(article, article.visit.words);
  const event = analyst.card.getByRole('combobox', { name: 'Event' });
  await event.fill('A visit of his own');
  await page.keyboard.press('Escape');
  await expect(analyst.card).toContainText('Discard what you typed?');
  await page.keyboard.press('Escape');
  await expect(event).toHaveValue('A visit of his own');
  const source = analyst.card
    .getByRole('group', { name: /^Link / })
    .last()
    .getByRole('combobox', { name: 'Source', exact: true });
  await source.press('Escape');
  await expect(source).toHaveValue(article.outlet);
});

test('a card with unsaved words is open again when its article is, also after a restart', async () => {
  const place = analyst.card.getByRole('textbox', { name: 'Place' });
  await place.fill('Norrland');
  await analyst.goTo('Timeline');
  await expect(analyst.card).toBeHidden();
  await analyst.goTo('Articles');
  await expect(place).toHaveValue('Norrland');
  await launched.close();
  await start();
  const again = analyst.card;
  await expect(again.getByRole('textbox', { name: 'Place' })).toHaveValue('Norrland');
  await expect(again.getByRole('combobox', { name: 'Event' })).toHaveValue('A visit of his own');
  await again.getByRole('textbox', { name: 'Date' }).fill('around the feast');
  await analyst.saveCard();
  await analyst.goTo('Timeline');
  await analyst.goTo('Articles');
  await expect(launched.page.getByRole('list', { name: 'Clips' })).toBeVisible();
  await expect(analyst.card).toBeHidden();
});

test('a date that cannot be read says so and keeps its words through a restart and into the CSV', async () => {
  await launched.close();
  await start();
  const { page, app } = launched;
  await analyst.goTo('Timeline');
  await page
    .getByRole('list', { name: 'Events' })
    .getByRole('listitem')
    .filter({ hasText: 'A visit of his own' })
    .click();
  const form = page.getByRole('form', { name: 'Event' });
  await expect(form.getByRole('textbox', { name: 'Date' })).toHaveValue('around the feast');
  await expect(form.getByRole('status', { name: 'Date reading' })).toContainText('kept as they are');
  const file = path.join(folder, 'unread.csv');
  await answerSaveDialog(app, file);
  await analyst.exportAs('CSV');
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').replace(/^\ufeff/, ''), {
    header: true,
  });
  expect(data[0]).toMatchObject({ event_title: 'A visit of his own', begin_words: 'around the feast', begin_edtf: '' });
});

test('an export that cannot be written says so where a screen reader hears it', async () => {
  const { page, app } = launched;
  await answerSaveDialog(app, path.join(folder, 'no such folder', 'out.csv'));
  await page.keyboard.press('Control+E');
  const dialog = page.getByRole('dialog', { name: 'Export CSV' });
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('out.csv');
  await page.keyboard.press('Escape');
});

test('the focus stays near when what had it goes away', async () => {
  const { page } = launched;
  const focused = page.locator(':focus');
  await analyst.goTo('Sources');
  await page.getByRole('grid', { name: 'Sources' }).getByRole('row').nth(1).click();
  const form = page.getByRole('form', { name: 'Source' });
  await form.getByRole('combobox', { name: 'Reliability' }).selectOption({ label: 'B · Usually reliable' });
  const reason = form.getByRole('textbox', { name: 'Reason' });
  await reason.fill('Right so far');
  await reason.press('Enter');
  await expect(form.getByRole('list', { name: 'History of reliability' })).toContainText('Right so far');
  await expect(reason).toBeFocused();
  await expect(reason).toHaveValue('');
  await analyst.revert('Undo');
  await expect(form.getByRole('combobox', { name: 'Reliability' })).toHaveValue('not-graded');
  await analyst.revert('Redo');

  await reason.focus();
  await page.keyboard.press('Control+3');
  await expect(focused).toHaveRole('row');
  await page.getByRole('grid', { name: 'Claims' }).getByRole('row').nth(1).click();
  await page.getByRole('button', { name: 'Remove claim' }).press('Enter');
  await expect(page.getByRole('form', { name: 'Claim' })).toBeHidden();
  await expect(focused).toHaveCount(1);
  await analyst.revert('Undo');

  await analyst.goTo('Timeline');
  await page.getByRole('list', { name: 'Events' }).getByRole('listitem').first().click();
  await page
    .getByRole('form', { name: 'Event' })
    .getByRole('button', { name: article.visit.words, exact: true })
    .press('Enter');
  await expect(page.getByRole('article', { name: article.title })).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(focused).toHaveRole('listitem');
});

test('Enter on an article goes into it, Esc back to its row, arrows only show it', async () => {
  const { page } = launched;
  await analyst.goTo('Articles');
  const row = page.getByRole('grid', { name: 'Articles' }).getByRole('row').filter({ hasText: article.title });
  await row.focus();
  await page.keyboard.press('Home');
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: article.title })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await analyst.goTo('Sources');
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('combobox', { name: 'Commands' })).toBeFocused();
  await page.keyboard.type('list of articles');
  await page.keyboard.press('Enter');
  await expect(row).toBeFocused();
});

test('a new note is written at once, and Esc closes the report from where the work is', async () => {
  const { page } = launched;
  await analyst.goTo('Sources');
  await page.keyboard.press('Control+Shift+N');
  await expect(page.getByRole('textbox', { name: 'Title of the note' })).toBeFocused();
  await page.keyboard.type('What speaks for it');
  await expect(page.getByRole('list', { name: 'Notes' })).toContainText('What speaks for it');
  await analyst.goTo('Articles');
  await analyst.importByInput([path.resolve('test/fixtures/articles/harbour-radar.html')]);
  await analyst.report.getByRole('button', { name: 'Close' }).waitFor();
  await page.getByRole('grid', { name: 'Articles' }).getByRole('row').nth(1).click();
  await page.keyboard.press('Escape');
  await expect(analyst.report).toBeHidden();
});

test('two cases keep apart: Back never leads into the other, and undoing a new name is known everywhere', async () => {
  const { page } = launched;
  await analyst.goTo('Timeline');
  await analyst.makeCase('Second');
  await analyst.goTo('Sources');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('link', { name: 'Articles' })).toHaveAttribute('aria-current', 'page');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Alt+ArrowLeft');
  await page.waitForTimeout(500);
  expect(page.url()).not.toContain('article=');
  await expect(page.getByRole('link', { name: 'Articles' })).toHaveAttribute('aria-current', 'page');
  expect(await analyst.readNext('Undo')).toBeNull();

  await page.getByRole('button', { name: 'Case', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Rename case' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Renamed');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Renamed' })).toBeVisible();
  await analyst.revert('Undo');
  await page.keyboard.press('Control+Shift+O');
  const cases = page.getByRole('dialog', { name: 'Open case' }).getByRole('button');
  await expect(cases.filter({ hasText: 'Second' })).toBeVisible();
  await cases.filter({ hasText: 'First' }).click();
  await expect(page.getByRole('heading', { name: 'First' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Events' })).toContainText('A visit of his own');
});
