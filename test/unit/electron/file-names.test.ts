import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addExtension, cleanFileName } from '../../../electron/file-names.ts';

test.each([
  ['Events 2019', 'Events 2019.csv'],
  ['Events.csv', 'Events.csv'],
  ['Events.CSV', 'Events.csv'],
  ['a/b\\c: d*e?f"g<h>i|j', 'a-b-c- d-e-f-g-h-i-j.csv'],
  ['../../etc/passwd', 'etc-passwd.csv'],
  ['.hidden', 'hidden.csv'],
  ['name . . ', 'name.csv'],
  ['line\nbreak\u0000and\u007fmore', 'line-break-and-more.csv'],
  ['invoice\u202evsc.exe', 'invoicevsc.exe.csv'],
  ['zero\u200bwidth\ufeff', 'zerowidth.csv'],
  ['گزارش حادثه', 'گزارش حادثه.csv'],
  ['Отчёт', 'Отчёт.csv'],
  ['e\u0301te\u0301', 'été.csv'],
  ['\ud800broken', '\ufffdbroken.csv'],
  ['', 'Untitled.csv'],
  ['...', 'Untitled.csv'],
  ['///', 'Untitled.csv'],
])('%j becomes %j', (proposal, name) => {
  expect(cleanFileName(proposal, 'csv')).toBe(name);
});

test.each([
  ['page.htm', 'page.htm'],
  ['Letter.EML', 'Letter.eml'],
  ['crawl.warc.gz', 'crawl.warc.gz'],
  ['notes.txt.exe', 'notes.txt.exe.bin'],
  ['run.bat', 'run.bat.bin'],
  ['page\u202elmth.exe', 'pagelmth.exe.bin'],
  ['no extension', 'no extension.bin'],
  ['../up.pdf', 'up.pdf'],
])('an imported file named %j is saved again as %j', (proposal, name) => {
  expect(cleanFileName(proposal, 'original')).toBe(name);
});

test.each(['con', 'PRN', 'Aux', 'nul', 'COM1', 'com0', 'LPT9', 'COM¹', 'CONIN$', 'con.tar', 'nul .'])(
  'The device name %s gets an underscore',
  (proposal) => expect(cleanFileName(proposal, 'pdf')).toMatch(/^_.*\.pdf$/),
);

test.each(['console', 'com10', 'lpt', 'nullify', 'COM1 port'])('%s is no device', (proposal) => {
  expect(cleanFileName(proposal, 'pdf')).toBe(`${proposal}.pdf`);
});

test('A long name is cut between letters, not within one', () => {
  const name = cleanFileName('👩‍👩‍👧‍👦'.repeat(40), 'csv');
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(124);
  expect(name.replace('.csv', '')).toBe('👩‍👩‍👧‍👦'.repeat(4));
  expect(cleanFileName('ж'.repeat(300), 'csv')).toBe(`${'ж'.repeat(60)}.csv`);
});

test('The extension is added where none was typed, but never onto a file that nobody asked about', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-names-'));
  const file = join(folder, 'report');
  expect(await addExtension(`${file}.txt`, 'csv')).toBe(`${file}.txt`);
  expect(await addExtension(file, 'csv')).toBe(`${file}.csv`);
  writeFileSync(`${file}.csv`, 'someone else’s');
  expect(await addExtension(file, 'csv')).toBe(file);
  rmSync(folder, { recursive: true });
});
