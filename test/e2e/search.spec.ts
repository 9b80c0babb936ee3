import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { findAccessFaults } from './accessible.ts';
import { Analyst } from './analyst.ts';
import { type LaunchedApp, launchApp } from './app.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-search-'));
const ARABIC =
  'وصلت الباخرة إلى أم قصر\n\nقال مسؤول في الميناء إن الإمارات أرسلت ثلاث سفن إلى مدينة البصرة يوم الأحد.\n';
const ENGLISH =
  'Tankers wait off Basra\n\nTwo tankers left the northern harbour on Monday. The harbour master said nothing of the northern cargo.\n\nA third ship came later.\n';

let launched: LaunchedApp;
let analyst: Analyst;
let dialog: Locator;
let field: Locator;
let results: Locator;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  launched = await launchApp({ userDataDir: path.join(folder, 'profile') });
  analyst = new Analyst(launched.page);
  await analyst.makeCase('Searched');
  const files = [
    ['basra.txt', ENGLISH],
    ['umm-qasr.txt', ARABIC],
  ].map(([name = '', text = '']) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  });
  await analyst.importByInput([...files, JOB_ARTICLES.own.file]);
  await analyst.report.getByText('3 imported').waitFor();
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  await analyst.openArticle(JOB_ARTICLES.own.title);
  await analyst.clip(JOB_ARTICLES.own, JOB_ARTICLES.own.visit.words);
  await analyst.fillCard({ event: 'A visit to the harbour' });
  await analyst.saveCard();
  const { page } = launched;
  dialog = page.getByRole('dialog', { name: 'Search' });
  field = dialog.getByRole('searchbox', { name: 'Search' });
  results = dialog.getByRole('list', { name: 'Results' });
});

test.afterAll(async () => {
  await launched?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('what is typed is found as it is typed, and Enter opens the passage with its words selected', async () => {
  const { page } = launched;
  await page.keyboard.press('Control+Shift+F');
  await field.fill('northern har');
  await expect(results.getByRole('listitem').first()).toHaveAccessibleName(/^Article: Tankers wait off Basra/);
  await expect(results.locator('mark').first()).toHaveText('northern');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('article', { name: 'Tankers wait off Basra' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('northern');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('article', { name: JOB_ARTICLES.own.title })).toBeVisible();
});

test('letters that are typed at once reach the field, and the palette hands on what no name has', async () => {
  const { page } = launched;
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('northern');
  await expect(field).toHaveValue('northern');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('tankers waiting');
  await expect(page.getByRole('combobox', { name: 'Commands' })).toHaveValue('tankers waiting');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('tankers waiting');
  await expect(field).toBeFocused();
  await page.keyboard.type('northern');
  await expect(field).toHaveValue('northern');
  await page.keyboard.press('Escape');
});

test('phrases, words to be left out and one field are understood', async () => {
  const { page } = launched;
  await page.keyboard.press('Control+Shift+F');
  await field.fill('"harbour master"');
  await expect(results.getByRole('listitem')).toHaveCount(1);
  await field.fill('"master harbour"');
  await expect(dialog.getByRole('status')).toHaveText(/^Nothing found/);
  await field.fill('tankers -cargo');
  await expect(dialog.getByRole('status')).toHaveText(/^Nothing found/);
  await field.fill('kind:event visit');
  await expect(results.getByRole('listitem')).toHaveCount(1);
  await expect(results.getByRole('listitem')).toHaveAccessibleName(/^Event: A visit to the harbour/);
  await field.fill('tankrs');
  await expect(dialog.getByRole('status')).toHaveText(/With one slip: “tankrs” taken as “tankers”/);
});

test('Arabic is found without hamza and article, and the kinds can be told apart', async () => {
  const { page } = launched;
  await field.fill('الامارات بصره');
  await expect(results.getByRole('listitem')).toHaveCount(1);
  await expect(results.getByRole('listitem')).toHaveAccessibleName(/^Article: وصلت الباخرة/);
  await field.fill('visit');
  const kinds = dialog.getByRole('group', { name: 'Kinds' });
  await kinds.getByRole('button', { name: /^Events/ }).press('Enter');
  await expect(results.getByRole('listitem')).toHaveCount(1);
  await field.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'Event' }).getByRole('textbox', { name: 'Title' })).toHaveValue(
    'A visit to the harbour',
  );
});

test('the dialog keeps what was searched for, follows the case, and has no fault of accessibility', async () => {
  const { page } = launched;
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.keyboard.press('Control+Shift+F');
  await expect(field).toHaveValue('visit');
  await expect(dialog.getByRole('status')).toHaveText(/^Nothing found/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Redo/ }).click();
  await page.keyboard.press('Control+Shift+F');
  await expect(results.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('button', { name: /^All/ }).click();
  await field.fill('harbour');
  await expect(results.getByRole('listitem').nth(1)).toBeVisible();
  expect(await findAccessFaults(page)).toEqual([]);
  await field.fill('الامارات');
  await page.setViewportSize({ width: 820, height: 700 });
  await expect(results.getByRole('listitem')).toHaveCount(1);
});
