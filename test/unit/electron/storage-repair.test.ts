import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openKept } from '../../../electron/kept.ts';
import { repairStorage } from '../../../electron/storage-repair.ts';
import { writeLog } from './leveldb-fixture.ts';

let root = '';
let indexedDb = '';
let store = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-storage-'));
  indexedDb = join(root, 'IndexedDB');
  store = join(indexedDb, 'app_bundle_0.indexeddb.leveldb');
  mkdirSync(store, { recursive: true });
  writeFileSync(join(store, 'CURRENT'), 'MANIFEST-000001\n');
  writeFileSync(join(store, 'MANIFEST-000001'), writeLog([50, 60]));
  writeFileSync(join(store, '000003.log'), writeLog([100, 200]));
});
afterEach(() => rmSync(root, { recursive: true }));

const kept = () => openKept(join(root, 'kept'));
const repair = async () => (await repairStorage(indexedDb, kept())).sentences;
const readKept = () => readdirSync(join(root, 'kept')).map((name) => readFileSync(join(root, 'kept', name)));

test('Whole storage, and none at all, are left alone', async () => {
  expect(await repair()).toEqual([]);
  expect(existsSync(join(root, 'kept'))).toBe(false);
  rmSync(indexedDb, { recursive: true });
  expect(await repair()).toEqual([]);
  mkdirSync(store, { recursive: true });
  expect(await repair()).toEqual([]);
});

test.each(['000003.log', 'MANIFEST-000001'])(
  'A record that was cut short is taken off the end of %s, kept and told',
  async (name) => {
    const whole = readFileSync(join(store, name));
    writeFileSync(join(store, name), Buffer.concat([whole, whole.subarray(0, 40)]));
    const [sentence, ...more] = await repair();
    expect(more).toEqual([]);
    expect(sentence).toMatch(/ended in the middle of a record; those 40 bytes were taken off and kept in “.*”\.$/);
    expect(readFileSync(join(store, name))).toEqual(whole);
    expect(readKept()).toEqual([whole.subarray(0, 40)]);
    expect(await repair()).toEqual([]);
  },
);

test('A log with damage in its middle is cut there: what follows is in the journal, and the engine would delete everything', async () => {
  const log = writeLog([100, 20_000, 20_000, 20_000]);
  log[200] = (log[200] ?? 0) ^ 1;
  writeFileSync(join(store, '000003.log'), log);
  expect((await repair())[0]).toContain('was damaged');
  expect(readFileSync(join(store, '000003.log'))).toEqual(log.subarray(0, 107));
  expect(readKept()).toEqual([log.subarray(107)]);
});

test('A table of contents with damage in its middle is left: cut, it would open with parts missing', async () => {
  const manifest = writeLog([50, 40_000, 40_000]);
  manifest[20] = (manifest[20] ?? 0) ^ 1;
  writeFileSync(join(store, 'MANIFEST-000001'), manifest);
  expect(await repair()).toEqual([]);
  expect(readFileSync(join(store, 'MANIFEST-000001'))).toEqual(manifest);
});

describe('A store that the engine could not open, or would begin anew in its place, is moved away whole', () => {
  test.each([
    ['without CURRENT', () => rmSync(join(store, 'CURRENT'))],
    ['with an empty CURRENT', () => writeFileSync(join(store, 'CURRENT'), '')],
    ['with a CURRENT that names another file', () => writeFileSync(join(store, 'CURRENT'), 'MANIFEST-000009\n')],
    ['without its MANIFEST', () => rmSync(join(store, 'MANIFEST-000001'))],
  ])('%s', async (_what, harm) => {
    mkdirSync(store.replace(/leveldb$/, 'blob'));
    harm();
    const files = readdirSync(store).length;
    expect((await repair())[0]).toContain('had lost its table of contents');
    expect(readdirSync(indexedDb)).toEqual([]);
    const [folder = ''] = readdirSync(join(root, 'kept')).filter((name) => name.endsWith('leveldb'));
    expect(readdirSync(join(root, 'kept', folder)).length).toBe(files);
    expect(readdirSync(join(root, 'kept')).length).toBe(2);
  });

  test('a file in the place of the folder', async () => {
    rmSync(store, { recursive: true });
    writeFileSync(store, 'x');
    expect((await repair()).length).toBe(1);
    expect(readdirSync(indexedDb)).toEqual([]);
  });
});
