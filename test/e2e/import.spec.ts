import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Analyst } from './analyst.ts';
import { answerOpenDialog, type LaunchedApp, launchApp } from './app.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-import-'));
const files = path.join(folder, 'files');
mkdirSync(files);
const fixture = (name: string) => path.resolve(import.meta.dirname, '../fixtures/articles', name);
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(path.join(files, name), content);
  return path.join(files, name);
};

let launched: LaunchedApp;
test.beforeAll(async () => {
  launched = await launchApp({ userDataDir: path.join(folder, 'profile') });
  await new Analyst(launched.page).makeCase('Imports');
});
test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});
test.afterEach(async () => {
  const close = launched.page.getByRole('region', { name: 'Import report' }).getByRole('button', { name: 'Close' });
  if (await close.isVisible()) await close.click();
});

test('each file of a batch gets its own line with what became of it and why, and bad files stop nothing', async () => {
  test.setTimeout(120_000);
  const { page } = launched;
  const huge = write('huge.txt', '');
  truncateSync(huge, 300 * 1024 * 1024);
  const expected: readonly (readonly [string, string | RegExp])[] = [
    [fixture('harbour-radar.html'), 'imported'],
    [fixture('ferry-radar.txt'), 'imported'],
    [write('empty.txt', ''), /could not be read.*The file is empty\./],
    [huge, /could not be read.*300 MB; documents up to 200 MB/],
    [
      write(
        'binary.txt',
        Uint8Array.from({ length: 5000 }, (_, i) => (i * 37) % 256),
      ),
      /could not be read.*binary data although it is named \.txt/,
    ],
    [
      write(
        'noise.txt',
        Uint8Array.from({ length: 4000 }, (_, i) => 128 + ((i * i * 31 + i * 7) % 128)),
      ),
      /could not be read.*not text in any encoding/,
    ],
    [
      write('report.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)),
      /could not be read.*old Office document.*that format is not read/,
    ],
    [
      write('nothing.html', '<!doctype html><html><body><img src="x.png"></body></html>'),
      /no text found.*There is no text in the page\./,
    ],
    [write('copy.txt', readFileSync(fixture('ferry-radar.txt'))), 'already in the case'],
    [write('last.txt', 'The last file\n\nIt is imported although others before it were not.'), 'imported'],
  ];
  await page.getByLabel('Files to import').setInputFiles(expected.map(([file]) => file));
  const report = page.getByRole('region', { name: 'Import report' });
  await expect(report.getByRole('status')).toContainText(
    '3 imported, 1 already in the case, 1 no text found, 5 could not be read.',
    { timeout: 60_000 },
  );
  for (const [file, words] of expected)
    await expect(report.getByRole('listitem').filter({ hasText: path.basename(file) })).toContainText(words);
  await expect(report.getByRole('alert')).toHaveText('6 files were not imported.');
  await report.getByRole('button', { name: 'Open harbour-radar.html' }).click();
  await expect(page.getByRole('article', { name: 'Sarvania buys Oster coastal radar stations' })).toBeVisible();
});

test('a file that is gone when its turn comes is named with the reason', async () => {
  const { page } = launched;
  const gone = write('gone.txt', 'It was here.\n\nIt is not any more.');
  await page.evaluate(() => {
    document
      .querySelector('input[type=file]')
      ?.addEventListener('change', (event) => event.stopImmediatePropagation(), { capture: true, once: true });
  });
  await page.getByLabel('Files to import').setInputFiles(gone);
  rmSync(gone);
  await page.evaluate(() =>
    document.querySelector('input[type=file]')?.dispatchEvent(new Event('change', { bubbles: true })),
  );
  const line = page
    .getByRole('region', { name: 'Import report' })
    .getByRole('listitem')
    .filter({ hasText: 'gone.txt' });
  await expect(line).toContainText(/could not be read.*(no longer there|could not be read)/);
});

test('a changed page with the same address becomes a new version', async () => {
  const { page } = launched;
  const changed = readFileSync(fixture('harbour-radar.html'), 'utf8').replace(
    'all earlier questions',
    'nearly all earlier questions',
  );
  await page.getByLabel('Files to import').setInputFiles(write('harbour-radar-later.html', changed));
  const line = page.getByRole('region', { name: 'Import report' }).getByRole('listitem');
  await expect(line).toContainText(/new version.*version 2/);
});

test('the palette compares the versions of the open article, and says where there is one only', async () => {
  const { page } = launched;
  const choose = async () => {
    await page.keyboard.press('Control+K');
    const palette = page.getByRole('dialog', { name: 'Commands' });
    await palette.getByRole('combobox').fill('Compare versions');
    await expect(palette.getByRole('option', { name: /^Compare versions/ })).toContainText('V');
    await page.keyboard.press('Enter');
  };
  const analyst = new Analyst(page);
  const row = page.getByRole('grid', { name: 'Articles' }).getByRole('row').filter({ hasText: 'v2' });
  await row.dblclick();
  await expect(page.getByRole('button', { name: /^version 2 of 2/ })).toBeVisible();
  await analyst.goTo('Timeline');
  await choose();
  const comparison = page.getByRole('region', { name: 'Comparison of versions' });
  await expect(comparison).toContainText('1 change');
  await page.keyboard.press('n');
  await expect(comparison.locator('ins')).toHaveText('nearly ');
  await page.keyboard.press('Escape');
  await expect(comparison).toBeHidden();
  await analyst.openArticle('The last file');
  await choose();
  await expect(page.getByRole('alert').filter({ hasText: 'There is one version of this article only.' })).toBeVisible();
  await expect(comparison).toBeHidden();
});

test('a folder that is dropped is read file by file, without what browsers save beside a page', async () => {
  const { page } = launched;
  const dropped = path.join(files, 'week 43');
  mkdirSync(path.join(dropped, 'page_files'), { recursive: true });
  writeFileSync(path.join(dropped, 'one.txt'), 'One of the folder\n\nThe first file in the folder is a text.');
  writeFileSync(path.join(dropped, 'two.txt'), 'Two of the folder\n\nThe second file in the folder is a text too.');
  writeFileSync(path.join(dropped, 'page_files', 'style.css'), 'body {}');
  writeFileSync(path.join(dropped, 'page.html'), '<html><body><p>The page was saved with a folder beside it.</p>');
  mkdirSync(path.join(dropped, 'case_files'));
  writeFileSync(
    path.join(dropped, 'case_files', 'three.txt'),
    'Three of the folder\n\nThe third file is the analyst’s.',
  );
  await new Analyst(page).dropFiles([dropped]);
  const report = page.getByRole('region', { name: 'Import report' });
  await expect(report.getByRole('listitem')).toHaveCount(4);
  await expect(report.getByRole('status')).toContainText('4 imported');
  const saved = write('saved.html', '<html><body><p>This page was dropped with its folder.</p></body></html>');
  mkdirSync(path.join(files, 'saved_files'));
  writeFileSync(path.join(files, 'saved_files', 'style.css'), 'body {}');
  await new Analyst(page).dropFiles([saved, path.join(files, 'saved_files')]);
  await expect(report.getByRole('listitem')).toHaveCount(5);
  await expect(report.getByRole('status')).toContainText('5 imported');
});

test('pasted words become an article with what the analyst typed about it', async () => {
  const { page } = launched;
  await page.keyboard.press('Control+Shift+V');
  const dialog = page.getByRole('dialog', { name: 'Paste article' });
  await dialog.getByLabel('Title').fill('A pasted story');
  await dialog.getByLabel('Outlet').fill('Northern Herald');
  await dialog.getByLabel('Published').fill('last week');
  await dialog.getByLabel('Text').fill('The harbour is closed.\n\nNobody knows for how long.');
  await expect(dialog.getByRole('status')).toContainText('The date is not read');
  await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled();
  await dialog.getByLabel('Published').fill('21 October 2019');
  await expect(dialog.getByRole('status')).toContainText('Published 2019-10-21.');
  await dialog.getByRole('button', { name: 'Import' }).click();
  const report = page.getByRole('region', { name: 'Import report' });
  await expect(report.getByRole('listitem')).toContainText('A pasted story.txt');
  await expect(report.getByRole('status')).toContainText('1 imported');
  await expect(page.getByRole('grid', { name: 'Articles' })).toContainText('A pasted story');
});

test('a page that keeps the program busy is given up, and the next file is imported', async () => {
  test.setTimeout(90_000);
  const { page } = launched;
  const deep = write('deep.html', `<!doctype html><body>${'<div>'.repeat(150_000)}words`);
  const fine = write('fine.txt', 'A fine file\n\nIt comes after the one that keeps the program busy.');
  await page.getByLabel('Files to import').setInputFiles([deep, fine]);
  const report = page.getByRole('region', { name: 'Import report' });
  await expect(report.getByRole('listitem').filter({ hasText: 'fine.txt' })).toContainText('imported', {
    timeout: 60_000,
  });
  await expect(report.getByRole('listitem').filter({ hasText: 'deep.html' })).toContainText(
    /could not be read.*took longer than 20 seconds|imported/,
  );
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('a batch can be cancelled; what was done stays, and the same files again bring the rest', async () => {
  test.setTimeout(180_000);
  const { page } = launched;
  const batch = Array.from({ length: 300 }, (_, i) =>
    write(`batch-${i}.txt`, `Story number ${i}\n\nThe words of the story number ${i} are here.`),
  );
  const grid = page.getByRole('grid', { name: 'Articles' });
  const before = Number(await grid.getAttribute('aria-rowcount'));
  await page.getByLabel('Files to import').setInputFiles(batch);
  const report = page.getByRole('region', { name: 'Import report' });
  await expect(report.getByRole('listitem').first()).toContainText('imported');
  await report.getByRole('button', { name: 'Cancel' }).click();
  const status = report.getByRole('status');
  await expect(status).toContainText(/\d+ imported, \d+ not imported: cancelled\./);
  const imported = Number(/(\d+) imported/.exec((await status.textContent()) ?? '')?.[1]);
  await expect(grid).toHaveAttribute('aria-rowcount', String(before + imported));
  await report.getByRole('button', { name: 'Close' }).click();
  await page.getByLabel('Files to import').setInputFiles(batch);
  await expect(status).toContainText(`${300 - imported} imported, ${imported} already in the case.`, {
    timeout: 90_000,
  });
  await expect(grid).toHaveAttribute('aria-rowcount', String(before + 300));
});

test('a batch is cancelled at once although a page keeps the program busy', async () => {
  test.setTimeout(90_000);
  const { page } = launched;
  const first = write('before.txt', 'Before the busy page\n\nIt is read before the page that is never done.');
  const deep = write('deeper.html', `<!doctype html><body>${'<div>'.repeat(150_000)}other words`);
  const last = write('behind.txt', 'Behind the busy page\n\nIt is never come to.');
  await page.getByLabel('Files to import').setInputFiles([first, deep, last]);
  const report = page.getByRole('region', { name: 'Import report' });
  await expect(report.getByText('deeper.html: taking apart …')).toBeVisible();
  await report.getByRole('button', { name: 'Cancel' }).click();
  await expect(report.getByRole('status')).toHaveText(/not imported: cancelled\./);
  const line = (name: string) => report.getByRole('listitem').filter({ hasText: name });
  await expect(line('deeper.html')).toContainText('not imported: cancelled');
  await expect(line('behind.txt')).toContainText('not imported: cancelled');
  await expect(page.locator('iframe')).toHaveCount(0);
  await report.getByRole('button', { name: 'Close' }).click();
  await page.getByLabel('Files to import').setInputFiles([first, last]);
  await expect(report.getByRole('status')).toContainText(/2 imported|1 imported, 1 already in the case/);
});

test('the menu item asks with the system’s own dialog, and its files are imported like any others', async () => {
  const { app, page } = launched;
  const chosen = write(
    'from-menu.txt',
    'Chosen in the menu\n\nThe page learns its name and its bytes, not its folder.',
  );
  const gone = write('gone-since.txt', 'This file is removed before it is read.');
  await answerOpenDialog(app, [chosen, gone]);
  rmSync(gone);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('import-files')?.click());
  const report = page.getByRole('region', { name: 'Import report' });
  await expect(report.getByRole('listitem').filter({ hasText: 'from-menu.txt' })).toContainText('imported');
  await expect(report.getByRole('listitem').filter({ hasText: 'gone-since.txt' })).toContainText('no longer there');
});

test('a folder among more files than are asked what they are is read as well', async () => {
  test.setTimeout(90_000);
  const { page } = launched;
  const dropped = path.join(files, 'week 44');
  mkdirSync(dropped);
  writeFileSync(path.join(dropped, 'three.txt'), 'Three of the folder\n\nThe third file lies in a folder of its own.');
  const many = Array.from({ length: 120 }, (_, i) =>
    write(`beside-${i}.txt`, `Beside number ${i}\n\nThe words of number ${i * 17} lie beside the folder.`),
  );
  await new Analyst(page).dropFiles([dropped, ...many]);
  const report = page.getByRole('region', { name: 'Import report' });
  await expect(report.getByRole('status')).toContainText('121 imported', { timeout: 60_000 });
  await expect(report.getByRole('listitem').filter({ hasText: 'three.txt' })).toContainText('imported');
});
