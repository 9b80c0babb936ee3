import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeAtomically } from '../../../electron/atomic-write.ts';
import { explainWriteError } from '../../../electron/file-errors.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const isRoot = process.getuid?.() === 0;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes and gives the sentence that the analyst reads, or null if it was saved. */
async function writeAndExplain(file: string, bytes = bytesOf('new')): Promise<string | null> {
  try {
    await writeAtomically(file, bytes);
    return null;
  } catch (error) {
    return explainWriteError(error, file);
  }
}

test('A new file is written, and nothing else is left in the folder', async () => {
  expect(await writeAndExplain(join(folder, 'a.csv'))).toBeNull();
  expect(readdirSync(folder)).toEqual(['a.csv']);
  expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('new');
});

test('An older file is replaced whole', async () => {
  const file = join(folder, 'a.csv');
  writeFileSync(file, 'older and longer');
  await writeAtomically(file, bytesOf('new'));
  expect(readFileSync(file, 'utf8')).toBe('new');
});

test('A link stays a link; the file behind it is replaced', async () => {
  mkdirSync(join(folder, 'real'));
  writeFileSync(join(folder, 'real', 'a.csv'), 'old');
  symlinkSync(join(folder, 'real', 'a.csv'), join(folder, 'link.csv'));
  await writeAtomically(join(folder, 'link.csv'), bytesOf('new'));
  expect(readlinkSync(join(folder, 'link.csv'))).toBe(join(folder, 'real', 'a.csv'));
  expect(readFileSync(join(folder, 'real', 'a.csv'), 'utf8')).toBe('new');
  expect(readdirSync(join(folder, 'real'))).toEqual(['a.csv']);
});

test('A name as long as the file system allows is written', async () => {
  const name = `${'n'.repeat(251)}.csv`;
  expect(await writeAndExplain(join(folder, name))).toBeNull();
  expect(readdirSync(folder)).toEqual([name]);
});

test('A missing folder is named', async () => {
  const gone = join(folder, 'gone');
  expect(await writeAndExplain(join(gone, 'a.csv'))).toBe(
    `“a.csv” was not saved. The folder “${gone}” is not there any more. Choose another folder. Nothing was changed on the disk.`,
  );
});

test('A path that is too long is said to be so, and leaves nothing behind', async () => {
  expect(await writeAndExplain(join(folder, `${'n'.repeat(300)}.csv`))).toContain('too long for this disk');
  expect(readdirSync(folder)).toEqual([]);
});

test('A folder of that name stays, and leaves nothing behind', async () => {
  mkdirSync(join(folder, 'a.csv'));
  expect(await writeAndExplain(join(folder, 'a.csv'))).toContain('A folder has this name already');
  expect(readdirSync(folder)).toEqual(['a.csv']);
});

test('A file where a folder should be is said to be no folder', async () => {
  writeFileSync(join(folder, 'file'), '');
  expect(await writeAndExplain(join(folder, 'file', 'a.csv'))).toContain('is not a folder');
});

test('An unknown error is told with its code', () => {
  expect(explainWriteError({ code: 'EWHAT' }, '/x/a.csv')).toBe(
    '“a.csv” was not saved. The system reported EWHAT. Choose another folder or disk. Nothing was changed on the disk.',
  );
  expect(explainWriteError(null, '/x/a.csv')).toContain('unknown');
});

test('A folder that may not be written to is named', async () => {
  chmodSync(folder, 0o555);
  // Root may write everywhere, so it becomes `nobody` for a moment.
  if (isRoot) process.seteuid?.(65_534);
  const sentence = await writeAndExplain(join(folder, 'a.csv'));
  if (isRoot) process.seteuid?.(0);
  chmodSync(folder, 0o700);
  expect(sentence).toContain(`The folder “${folder}” may not be written to`);
  expect(readdirSync(folder)).toEqual([]);
});

describe.skipIf(!isRoot || process.platform !== 'linux')('On a small disk of its own (needs root on Linux)', () => {
  let isMounted = false;

  const mount = (options: string) => {
    isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
    return isMounted;
  };
  afterEach(() => {
    if (isMounted) spawnSync('umount', [folder]);
    isMounted = false;
  });

  test('A full disk leaves the older file as it was, and no rest of the new one', async (context) => {
    if (!mount('size=256k')) return context.skip('mounting is not allowed here');
    const file = join(folder, 'a.csv');
    writeFileSync(file, 'old');
    expect(await writeAndExplain(file, new Uint8Array(1 << 20))).toBe(
      '“a.csv” was not saved. The disk is full. Free some space or choose another disk. Nothing was changed on the disk.',
    );
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  test('A read-only disk is said to be so', async (context) => {
    if (!mount('ro,size=256k')) return context.skip('mounting is not allowed here');
    expect(await writeAndExplain(join(folder, 'a.csv'))).toContain(`The disk of “${folder}” is read-only`);
  });
});
