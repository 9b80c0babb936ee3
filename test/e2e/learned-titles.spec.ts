import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Analyst } from './analyst.ts';
import { type LaunchedApp, launchApp } from './app.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-titles-'));

let launched: LaunchedApp;
test.beforeAll(async () => {
  launched = await launchApp({ userDataDir: path.join(folder, 'profile') });
  await new Analyst(launched.page).makeCase('Titles');
});
test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** A page of one outlet that shows one title and is shared under another. */
function writePage(name: string, shown: string, shared: string, place: string): string {
  const file = path.join(folder, `${name}.html`);
  const sentence = `The ${place} keeps its berths open through the winter, its keeper told visitors from the coast on Monday.`;
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><head><title>${shown} | Quay Post</title>
<meta property="og:site_name" content="Quay Post"><meta property="og:title" content="${shared}">
<meta property="article:published_time" content="2026-03-04T08:00:00Z">
<link rel="canonical" href="https://quay.example/${name}"></head><body><main><article><h1>${shown}</h1>
${Array.from({ length: 5 }, (_, at) => `<p>${sentence} Paragraph ${at + 1} speaks of the ${place} and of nothing else.</p>`).join('\n')}
</article></main></body></html>`,
  );
  return file;
}
async function importOne(file: string): Promise<void> {
  const analyst = new Analyst(launched.page);
  await analyst.importByInput([file]);
  await expect(analyst.report.getByRole('listitem')).toContainText('imported', { timeout: 60_000 });
  await analyst.report.getByRole('button', { name: 'Close' }).click();
}

test('a title corrected in the grid of details is how the next page of the outlet is read, and earlier ones are offered it', async () => {
  test.setTimeout(120_000);
  const { page } = launched;
  await importOne(writePage('early', 'Early berths stay open', 'Why the early harbour never closes', 'early harbour'));
  await importOne(writePage('north', 'Northern berths stay open', 'Why the north quay never closes', 'north quay'));
  await page.keyboard.press('Control+Shift+D');
  const grid = page.getByRole('grid', { name: 'Article details' });
  await expect(grid.getByRole('gridcell', { name: /^Northern berths stay open/ })).toBeFocused();
  await page.keyboard.press('Alt+1');
  await expect(grid.getByRole('gridcell', { name: /^Why the north quay never closes/ })).toBeFocused();
  await expect(page.getByRole('status', { name: 'Learned' })).toContainText('the share title (og:title)');
  await expect(page.getByRole('button', { name: 'Also in 1 other article' })).toBeVisible();
  await page.keyboard.press('Escape');

  await importOne(writePage('south', 'Southern berths stay open', 'Why the south dock never closes', 'south dock'));
  await page.keyboard.press('Control+Shift+D');
  await page.keyboard.press('Control+Home');
  await expect(grid.getByRole('gridcell', { name: /^Why the south dock never closes/ })).toBeFocused();
  const bar = page.getByRole('region', { name: 'Where this value came from' });
  await expect(bar).toContainText(/From meta\[property="og:title"\], as corrected on .+ for this outlet/);
  await expect(bar.getByRole('list', { name: 'Other values' })).toContainText('Southern berths stay open');
  await page.keyboard.press('Escape');
});

test('the outlet lists what was learned, applies it to the earlier page, and forgets it', async () => {
  const { page } = launched;
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Sources' }).click();
  await page
    .getByRole('grid', { name: 'Sources' })
    .getByRole('row', { name: /^Quay Post/ })
    .click();
  const list = page.getByRole('list', { name: 'Learned from your corrections' });
  await expect(list).toContainText('Titles are taken from the share title (og:title)');
  await list.getByRole('button', { name: 'Also in 1 article' }).press('Enter');
  await expect(page.getByRole('status', { name: 'Message' })).toContainText('The title of 1 article of “Quay Post”');
  await list.getByRole('button', { name: 'Forget how titles are taken' }).press('Enter');
  await expect(list).toBeHidden();
  await page.getByRole('button', { name: /^Undo/ }).press('Enter');
  await expect(list).toBeVisible();
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Articles' }).click();
  await expect(page.getByRole('grid', { name: 'Articles' })).toContainText('Why the early harbour never closes');
});
