import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { createJobThreads } from '../../../electron/case-file-thread.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Measures a folder with one file of five bytes in a thread of its own code. */
async function measureWith(code: string): Promise<number> {
  const worker = path.join(folder, `${Math.random()}.mjs`);
  writeFileSync(worker, `import { parentPort } from 'node:worker_threads';\n${code}`);
  const measured = mkdtempSync(path.join(folder, 'measured-'));
  writeFileSync(path.join(measured, 'a'), 'words');
  return createJobThreads(worker)({ kind: 'measure', folder: measured });
}

test('what a thread tells in its first moment is heard', async () => {
  const code = "parentPort.postMessage({ type: 'begun' }); parentPort.postMessage({ type: 'done', result: 7 });";
  expect(await measureWith(code)).toBe(7);
});

test.each([
  ['ends without a word', 'process.exit(0);'],
  ['fails before its first word', "throw new Error('no');"],
])('where a thread %s, the work is done here', async (_what, code) => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await measureWith(code)).toBe(5);
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
});

test.each([
  ["parentPort.postMessage({ type: 'begun' }); setTimeout(() => process.exit(3), 20);", /ended with 3/],
  ["parentPort.postMessage({ type: 'failed', name: 'Error', message: 'disk full', code: 'ENOSPC' });", /disk full/],
])('a thread that ends in the middle is told: %s', async (code, words) => {
  await expect(measureWith(code)).rejects.toThrow(words);
});
