import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createOpenedFiles, isCaseFilePath } from '../../../electron/opened-files.ts';

test('Case files are taken from arguments, from where these were given, in order and once', () => {
  const files = createOpenedFiles();
  expect(files.addArguments(['.', '--user-data-dir=/a/b.dateline', 'notes.txt'], '/home/ana')).toBe(false);
  expect(files.addArguments(['../case.dateline', '--flag', '/tmp/Дело.DATELINE'], '/home/ana')).toBe(true);
  expect(files.addArguments(['file:///tmp/My%20case.dateline', 'file://%zz/a.dateline'], '/home/ana')).toBe(true);
  files.add('/mac/opened.dateline');
  expect(Array.from({ length: 6 }, () => files.take())).toEqual([
    '/home/case.dateline',
    '/tmp/Дело.DATELINE',
    '/tmp/My case.dateline',
    '/home/ana/file:/%zz/a.dateline',
    '/mac/opened.dateline',
    null,
  ]);
});

test('A path from the window is looked at only when it names a case file that is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-opened-'));
  const file = join(folder, 'a.dateline');
  writeFileSync(file, '');
  expect(await isCaseFilePath(file)).toBe(true);
  for (const path of ['', 'a.dateline', folder, join(folder, 'none.dateline'), '/etc/passwd']) {
    expect(await isCaseFilePath(path), path).toBe(false);
  }
  rmSync(folder, { recursive: true });
});
