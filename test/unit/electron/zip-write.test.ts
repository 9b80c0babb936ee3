import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileEntry, TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ZipFileWriter } from '../../../electron/zip-write.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-zip-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytesOf = (words: string) => new TextEncoder().encode(words);

async function write(fill: (zip: ZipFileWriter) => Promise<void>, position = 0): Promise<string> {
  const file = join(folder, 'a.zip');
  const handle = await open(file, 'w+');
  const zip = new ZipFileWriter(handle, new Date(2026, 10, 25, 21, 4, 30), position);
  await fill(zip);
  await zip.finish();
  await handle.close();
  return file;
}

/** Reads an archive by another program's rules. */
async function read(file: string): Promise<Record<string, string>> {
  const zip = new ZipReader(new Uint8ArrayReader(readFileSync(file)), { checkSignature: true, useWebWorkers: false });
  const found: Record<string, string> = {};
  for (const entry of await zip.getEntries()) {
    found[entry.filename] = await (entry as FileEntry).getData(new TextWriter());
    expect(entry.lastModDate).toEqual(new Date(2026, 10, 25, 21, 4, 30));
  }
  return found;
}

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < 500; at += 1) yield bytesOf(`piece ${at} `.repeat(500));
}

test('What is written is read by other programs, names in all scripts and checksums included', async () => {
  const file = await write(async (zip) => {
    await zip.addStored('mimetype', bytesOf('application/x'));
    await zip.addDeflated('changes.jsonl', pieces());
    await zip.addStored('پرونده/Дело.txt', bytesOf('ein Text ☂'));
    await zip.addStored('empty', new Uint8Array());
    await zip.addDeflated('small', [bytesOf('one')]);
  });
  const found = await read(file);
  expect(Object.keys(found)).toEqual(['mimetype', 'changes.jsonl', 'پرونده/Дело.txt', 'empty', 'small']);
  expect(found).toMatchObject({ mimetype: 'application/x', 'پرونده/Дело.txt': 'ein Text ☂', empty: '', small: 'one' });
  const whole = Array.from({ length: 500 }, (_, at) => `piece ${at} `.repeat(500)).join('');
  expect(found['changes.jsonl']).toBe(whole);
});

test('More entries than the plain format can count are all there', async () => {
  const count = 70_000;
  const file = await write(async (zip) => {
    for (let at = 0; at < count; at += 1) await zip.addStored(`e${at}`, bytesOf(String(at)));
  });
  const zip = new ZipReader(new Uint8ArrayReader(readFileSync(file)), { useWebWorkers: false });
  const entries = await zip.getEntries();
  expect(entries).toHaveLength(count);
  expect(await (entries.at(-1) as FileEntry).getData(new TextWriter())).toBe('69999');
});

test('What fails while it is written ends the writing with its own error', async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield bytesOf('one');
    throw new TypeError('The journal ends here.');
  }
  await expect(write((zip) => zip.addDeflated('changes', failing()))).rejects.toThrow('The journal ends here.');
});

/** Checks every entry with the archive module of Python and gives their places; null where there is no Python. */
function checkByPython(file: string): unknown {
  const script =
    'import sys, json, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(json.dumps([z.testzip(), [[i.filename, i.header_offset, i.file_size] for i in z.infolist()]]))';
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return JSON.parse(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }));
}

test.each([
  ['at the beginning of a file', 0],
  // The file has a hole at its beginning, which takes no space.
  ['behind its first four gigabytes', 5 * 1024 ** 3],
])('Another program finds nothing wrong with what is written %s', async (_where, begin) => {
  const file = await write(async (zip) => {
    await zip.addStored('mimetype', bytesOf('application/x'));
    await zip.addDeflated('changes.jsonl', pieces());
  }, begin);
  const found = checkByPython(file);
  if (found === null) return console.warn('SKIPPED: there is no python3 to read the archive with');
  expect(found).toEqual([
    null,
    [
      ['mimetype', begin, 13],
      ['changes.jsonl', begin + 30 + 8 + 13, 2_445_000],
    ],
  ]);
});
