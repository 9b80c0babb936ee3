import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { makeWarc } from '../browser/extract/make-warc.ts';
import { crc32, deflateRaw, gzip, makeZip } from '../browser/extract/make-zip.ts';
import { Analyst } from './analyst.ts';
import { type LaunchedApp, launchApp } from './app.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-hostile-'));
const files = path.join(folder, 'files');
mkdirSync(files);
const fixture = (name: string) => path.resolve(import.meta.dirname, '../fixtures/documents', name);
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(path.join(files, name), content);
  return path.join(files, name);
};
const zip = async (...entries: Parameters<typeof makeZip>[0]) =>
  new Uint8Array(await (await makeZip(entries)).arrayBuffer());

let launched: LaunchedApp;
test.beforeAll(async () => {
  launched = await launchApp({ userDataDir: path.join(folder, 'profile') });
  await new Analyst(launched.page).makeCase('Hostile');
});
test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** What a few hundred kilobytes of a bomb unpack to, bytes. */
const BOMB = 300 * 1024 * 1024;
const zeros = new Uint8Array(BOMB);

async function bombEntry(name: string) {
  return {
    name,
    bytes: await deflateRaw(zeros),
    isPacked: true,
    declaredBytes: BOMB,
    crc: crc32(new Uint8Array()),
  };
}

/** A PDF of empty pages, written by hand: each page is one object. */
function makePdf(pages: number): string {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'),
  ];
  let body = '%PDF-1.7\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}

const TYPES = { name: '[Content_Types].xml', bytes: '<Types/>' };
const PACKED_PAGE = ['Content-Type: text/html', 'Content-Encoding: gzip'];
const SCRIPTS = `<!doctype html><title>Scripts</title><meta http-equiv="refresh" content="0;url=https://evil.example/">
<script>for (;;);</script><p>The words of the page stand between its scripts, and there are enough of them.</p>
<iframe src="https://evil.example/frame"></iframe><svg onload="parent.document.title = 1"></svg>
<img src="https://evil.example/x.png" onerror="parent.document.title = 1">`;

/** Entities that name ten of the one before: 10^12 words when a parser follows them. */
function makeLaughs(): string {
  const letters = [...'abcdefghijklm'];
  const entities = letters
    .slice(1)
    .map((letter, index) => `<!ENTITY ${letter} "${`&${letters[index]};`.repeat(10)}">`)
    .join('');
  return `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${entities}]>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&m;</w:t></w:r></w:p></w:body></w:document>`;
}

function makeDeepMail(depth: number): string {
  const parts = Array.from(
    { length: depth },
    (_, index) => `Content-Type: multipart/mixed; boundary="b${index}"\r\n\r\n--b${index}\r\n`,
  );
  return `Subject: Deep\r\nMIME-Version: 1.0\r\n${parts.join('')}Content-Type: text/plain\r\n\r\nWords at the bottom.\r\n`;
}

test('each hostile file gets a sentence that names the limit, and the honest one behind them is imported', async () => {
  test.setTimeout(360_000);
  const { page } = launched;
  const huge = write('huge.pdf', '%PDF-1.7\n');
  truncateSync(huge, 300 * 1024 * 1024);
  const whole = readFileSync(fixture('harbour-en.docx'));
  const inner = await zip({ name: 'words.txt', bytes: 'Words that lie deep\n\nThey lie in an archive of an archive.' });
  const middle = await zip({ name: 'inner.zip', bytes: inner });
  const outer = await zip({ name: 'middle.zip', bytes: middle });
  const manyEntries = Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}.txt`, bytes: 'x', isStored: true }));
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/evil\.example/.test(request.url())) asked.push(request.url());
  });
  const expected: readonly (readonly [string, string])[] = [
    [write('bomb.zip', await zip(await bombEntry('story.txt'))), 'opened1 document'],
    ['story.txt', '“story.txt” would unpack to 1,029 times its packed size; up to 200 times are unpacked.'],
    [
      write('bomb.docx', await zip(TYPES, await bombEntry('word/document.xml'))),
      '“word/document.xml” would unpack to 1,029 times its packed size; up to 200 times are unpacked.',
    ],
    [write('bomb.warc.gz', await gzip(zeros)), 'The web archive unpacks to more than 200 times its size'],
    [
      write('packed.warc', await makeWarc([{ body: await gzip(zeros), http: { headers: PACKED_PAGE } }])),
      'The page unpacks to more than it may',
    ],
    [write('deep.zip', await zip({ name: 'outer.zip', bytes: outer })), 'opened'],
    ['middle.zip', 'It is an archive inside of 2 others; archives are opened 2 deep.'],
    [write('many.zip', await zip(...manyEntries)), 'There are more than 10,000 entries in the ZIP file'],
    [huge, 'The file has 300 MB; documents up to 200 MB are read.'],
    [write('pages.pdf', makePdf(2_001)), 'The PDF has 2,001 pages; up to 2,000 are read.'],
    [write('blank.pdf', makePdf(3)), 'The 3 pages of this PDF are empty.'],
    [write('cut.docx', whole.subarray(0, whole.length / 2)), 'The file is cut off'],
    [write('cut.pdf', readFileSync(fixture('print-article.pdf')).subarray(0, 9_000)), 'The PDF is cut off'],
    [
      write('laughs.docx', await zip(TYPES, { name: 'word/document.xml', bytes: makeLaughs() })),
      'The document is damaged: its main part, word/document.xml, is no XML that can be read.',
    ],
    [write('deep.rtf', `{\\rtf1 Words before. ${'{'.repeat(200_000)}inside${'}'.repeat(200_000)}}`), 'imported'],
    [write('deep.eml', makeDeepMail(40)), 'imported'],
    [write('endless.html', `<!doctype html><title>Endless</title>${'<p>The same words.'.repeat(200_000)}`), 'imported'],
    [write('scripts.html', SCRIPTS), 'imported'],
    [write('honest.txt', 'An honest file\n\nIt stands at the end and is imported.'), 'imported'],
  ];
  const chosen = expected.map(([file]) => file).filter((file) => path.isAbsolute(file));
  await page.getByLabel('Files to import').setInputFiles(chosen);
  const report = page.getByRole('region', { name: 'Import report' });
  await expect(report.getByRole('button', { name: 'Close' })).toBeVisible({ timeout: 300_000 });
  const lines = await report.getByRole('listitem').allTextContents();
  for (const [file, words] of expected) {
    const name = path.basename(file);
    expect(
      lines.find((line) => line.startsWith(name)),
      name,
    ).toContain(words);
  }
  await expect(page).toHaveTitle(/^(?!1$)/);
  expect(asked).toEqual([]);
});
