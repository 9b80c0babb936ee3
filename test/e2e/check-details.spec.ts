import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import AxeBuilder from 'axe-core';
import { Analyst } from './analyst.ts';
import { type LaunchedApp, launchApp } from './app.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-details-'));
/** The working day's grid: twenty articles. */
const COUNT = 20;

let launched: LaunchedApp;
test.beforeAll(async () => {
  launched = await launchApp({ userDataDir: path.join(folder, 'profile') });
  await new Analyst(launched.page).makeCase('Details');
});
test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('outlet and date of twenty articles are corrected by keyboard alone, and undone one by one', async () => {
  test.setTimeout(180_000);
  const { page } = launched;
  const files = Array.from({ length: COUNT }, (_, i) => {
    const file = path.join(folder, `report-${i}.txt`);
    writeFileSync(
      file,
      `Report ${i} on quarry ${i * 7}\n\nThe words of this report speak of stone number ${i * 31} only.`,
    );
    return file;
  });
  const analyst = new Analyst(page);
  await analyst.importByInput(files);
  await analyst.report.getByText(`${COUNT} imported`).waitFor({ timeout: 60_000 });
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('Control+Shift+D');
  const grid = page.getByRole('grid', { name: 'Article details' });
  await expect(grid).toHaveAttribute('aria-rowcount', String(COUNT + 1));
  const view = page.getByRole('region', { name: 'Check details' });
  await expect(view).toContainText(`${COUNT} articles · ${COUNT} doubtful`);

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  for (let row = 0; row < COUNT; row += 1) {
    await page.keyboard.type('Quarry Post');
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await expect(view).toContainText('Published');
  for (let row = 0; row < COUNT; row += 1) {
    await page.keyboard.type('3 October 2019');
    await page.keyboard.press('Enter');
  }
  await expect(view).toContainText(`${COUNT} articles · 0 doubtful`);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await expect(view).toContainText('analyst');

  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid', { name: 'Articles' })).toContainText('Quarry Post');
  await page.getByRole('button', { name: /^Undo/ }).press('Enter');
  await expect(page.getByRole('button', { name: /Check details · 1 doubtful/ })).toBeVisible();
});

test('wrong words for a date are said to be unread, and Escape leaves the cell as it was', async () => {
  const { page } = launched;
  const changes = page.getByText(/changes? saved$/);
  // The case, twenty imports, forty corrections and one undo.
  await expect(changes).toContainText('62 changes saved');
  // The focus is on Undo, which takes Space and Enter: no key may reach it while the view is coming.
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeFocused();
  await page.keyboard.press('Control+Shift+D');
  await page.keyboard.press('F8');
  const grid = page.getByRole('grid', { name: 'Article details' });
  const cell = grid.getByRole('gridcell', { name: 'no date' });
  await expect(cell).toBeFocused();
  await page.keyboard.type('some day or other');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('status', { name: 'Published as typed' })).toContainText('This date cannot be read.');
  await expect(grid.getByRole('textbox', { name: 'Published' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
  await expect(changes).toContainText('62 changes saved');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeVisible();
});

test('the view opened from the palette has the keys as well', async () => {
  const { page } = launched;
  await page.getByRole('button', { name: /^Undo/ }).focus();
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await page.keyboard.type('Check article details');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F8');
  await expect(page.getByRole('gridcell', { name: 'no date' })).toBeFocused();
});

test('the grid passes axe', async () => {
  const { page } = launched;
  await page.evaluate(AxeBuilder.source);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(found).toEqual([]);
});
