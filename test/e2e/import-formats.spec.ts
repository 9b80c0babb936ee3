import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { makePdf, writeLines } from '../browser/extract/make-pdf.ts';
import { makeZip } from '../browser/extract/make-zip.ts';
import { Analyst } from './analyst.ts';
import { type LaunchedApp, launchApp } from './app.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-formats-'));
const files = path.join(folder, 'files');
mkdirSync(files);
const documents = path.resolve(import.meta.dirname, '../fixtures/documents');
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(path.join(files, name), content);
  return path.join(files, name);
};

let launched: LaunchedApp;
test.beforeAll(async () => {
  launched = await launchApp({ userDataDir: path.join(folder, 'profile') });
  await new Analyst(launched.page).makeCase('Formats');
});
test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});
test.afterEach(async () => {
  const close = reportIn(launched.page).getByRole('button', { name: 'Close' });
  if (await close.isVisible()) await close.click();
});

function reportIn(page: Page): Locator {
  return page.getByRole('region', { name: 'Import report' });
}

const lineOf = (page: Page, name: string) => reportIn(page).getByRole('listitem').filter({ hasText: name });

async function drop(page: Page, chosen: readonly string[]): Promise<void> {
  await page.getByLabel('Files to import').setInputFiles([...chosen]);
  await expect(reportIn(page).getByRole('button', { name: 'Close' })).toBeVisible({ timeout: 120_000 });
}

test('files of every format become articles in one drop', async () => {
  test.setTimeout(180_000);
  const { page } = launched;
  const names = readdirSync(documents).sort();
  await drop(
    page,
    names.map((name) => path.join(documents, name)),
  );
  for (const name of names) {
    const line = lineOf(page, name).first();
    await expect(line).toContainText(/imported|no text found|could not be read|opened|already in the case|new version/);
    await expect(line).not.toContainText(/No extractor|could not be taken apart/);
  }
  await expect(reportIn(page).getByRole('status')).toContainText(/\d+ imported/);
});

const MESSAGE = [
  'From: Desk <desk@harbour.example>',
  'To: Analyst <analyst@example.org>',
  'Subject: Two reports from the harbour',
  'Date: Mon, 21 Oct 2019 09:15:00 +0300',
  'Message-ID: <two-reports@harbour.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="cut"',
  '',
  '--cut',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Both reports are attached. The second one came last night from the port.',
  '--cut',
  'Content-Type: text/plain; charset=utf-8; name="port-report.txt"',
  'Content-Disposition: attachment; filename="port-report.txt"',
  '',
  'Port report',
  '',
  'The ferry left the port at dawn with forty lorries, the harbour master said on Sunday.',
  '--cut--',
  '',
].join('\r\n');

test('what is attached to an e-mail is an article of its own that leads back to the message', async () => {
  const { page } = launched;
  await drop(page, [write('two-reports.eml', MESSAGE)]);
  await expect(lineOf(page, 'two-reports.eml')).toContainText('imported');
  await expect(lineOf(page, 'port-report.txt')).toContainText('imported');
  await reportIn(page).getByRole('button', { name: 'Open port-report.txt' }).click();
  await expect(page.getByRole('article')).toContainText('forty lorries');
  await page
    .getByRole('button', { name: /Two reports from the harbour/ })
    .first()
    .click();
  await expect(page.getByRole('article', { name: 'Two reports from the harbour' })).toBeVisible();
});

test('what is attached to a PDF is an article of its own that leads back to it', async () => {
  const { page } = launched;
  const catalog = '/Names << /EmbeddedFiles << /Names [(one) 10 0 R] >> >>';
  const attached = [
    '<< /Type /Filespec /F (ferry-list.txt) /UF (ferry-list.txt) /EF << /F 11 0 R >> >>',
    { entries: '/Type /EmbeddedFile', stream: 'Ferry list\n\nThree ferries left the northern port on Sunday evening.' },
  ];
  const cover = { content: writeLines(['Papers of the harbour guard', '', 'Both papers were handed over on Monday.']) };
  await drop(page, [write('papers.pdf', makePdf([cover], { catalog, objects: attached }))]);
  await expect(lineOf(page, 'papers.pdf')).toContainText('imported');
  await expect(lineOf(page, 'ferry-list.txt')).toContainText('imported');
  await reportIn(page).getByRole('button', { name: 'Open ferry-list.txt' }).click();
  await expect(page.getByRole('article')).toContainText('Three ferries');
  await page
    .getByRole('button', { name: /Papers of the harbour guard/ })
    .first()
    .click();
  await expect(page.getByRole('article', { name: 'Papers of the harbour guard' })).toBeVisible();
});

test('a zipped folder is read file by file; a file that is wrong in it does not stop the others', async () => {
  const { page } = launched;
  const zip = await makeZip([
    { name: 'week/one.txt', bytes: 'One of the archive\n\nThe first file in the archive is a text about the port.' },
    { name: 'week/two.txt', bytes: 'Two of the archive\n\nThe second file in the archive is a text about the road.' },
    { name: 'week/broken.pdf', bytes: '%PDF-1.7\nnothing else' },
    { name: '__MACOSX/week/._one.txt', bytes: 'left by a system' },
  ]);
  await drop(page, [write('week.zip', new Uint8Array(await zip.arrayBuffer()))]);
  await expect(lineOf(page, 'week.zip')).toContainText(/opened.*3 documents/);
  await expect(lineOf(page, 'one.txt').last()).toContainText('imported');
  await expect(lineOf(page, 'two.txt').last()).toContainText('imported');
  await expect(lineOf(page, 'broken.pdf')).toContainText('could not be read');
});

test('an importer that crashes is replaced: its file is named, and the rest is imported', async () => {
  test.setTimeout(120_000);
  const { page } = launched;
  const batch = Array.from({ length: 300 }, (_, i) =>
    write(`crash-${i}.txt`, `Crash story ${i}\n\nThe words of the crash story number ${i} are in this file.`),
  );
  const started = page.waitForEvent('worker', (worker) => worker.url().includes('import-worker'));
  await page.getByLabel('Files to import').setInputFiles(batch);
  const worker = await started;
  await expect(reportIn(page).getByRole('listitem').first()).toContainText('imported');
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('a fault in the importer');
    }, 0);
  });
  await expect(reportIn(page).getByRole('button', { name: 'Close' })).toBeVisible({ timeout: 90_000 });
  // What was saved and not yet told of when the importer stopped is found again: nothing is lost, and nothing is twice.
  const told = (await reportIn(page).getByRole('status').textContent()) ?? '';
  const count = (words: string) => Number(new RegExp(`(\\d+) ${words}`).exec(told)?.[1] ?? 0);
  expect([count('imported') + count('already in the case'), count('could not be read')], told).toEqual([299, 1]);
  await expect(reportIn(page).getByRole('alert')).toHaveText('1 file was not imported.');
  await reportIn(page).getByRole('button', { name: 'Only these 1' }).click();
  await expect(reportIn(page).getByRole('listitem').filter({ hasText: 'The importer stopped' })).toContainText(
    'a fault in the importer',
  );
});

test('the palette tells which formats are read and within which limits', async () => {
  const { page } = launched;
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill('What can be');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What can be imported' });
  await expect(dialog).toContainText('up to 200 MB');
  await expect(dialog).toContainText('WARC');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
