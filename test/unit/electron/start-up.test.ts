import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFreeSpace } from '../../../electron/free-space.ts';
import { compareVersions, type Ledger, readLedger } from '../../../electron/ledger.ts';
import { isLock, takeProfileLock } from '../../../electron/profile-lock.ts';
import { type Started, startUp } from '../../../electron/start-up.ts';
import { batchOf, CASE_ID, makeChanges } from './journal-fixture.ts';
import { writeLog } from './leveldb-fixture.ts';

let userData = '';
let indexedDb = '';
let running: Started | null = null;
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'dateline-start-'));
  indexedDb = join(userData, 'IndexedDB');
});
afterEach(async () => {
  await end(false);
  rmSync(userData, { recursive: true });
});

async function end(isClean: boolean): Promise<void> {
  await running?.journals.close();
  await running?.ledger.close(isClean);
  await running?.lock.release();
  running = null;
}

async function start(versions: { app?: string; chromium?: string } = {}, isForced = false) {
  const place = { userData, indexedDb, app: '1.0.0', chromium: '154.0.1.2', ...versions };
  const { report, started } = await startUp(place, isForced);
  running = started;
  return report;
}

function fillStorage(log = writeLog([100, 200])): string {
  const store = join(indexedDb, 'app_bundle_0.indexeddb.leveldb');
  mkdirSync(store, { recursive: true });
  writeFileSync(join(store, 'CURRENT'), 'MANIFEST-000001\n');
  writeFileSync(join(store, 'MANIFEST-000001'), writeLog([50]));
  writeFileSync(join(store, '000003.log'), log);
  return join(store, '000003.log');
}

const ledgerNow = async () => (await readLedger(userData)) as Ledger;

describe('the ledger', () => {
  test('says how the last run ended, with what, and what each case came to', async () => {
    expect(await start()).toMatchObject({ status: 'ready', lastEnd: 'none', sentences: [], cases: {} });
    expect(await ledgerNow()).toMatchObject({ app: '1.0.0', chromium: '154.0.1.2', isClean: false });
    const journal = await running?.journals.open(CASE_ID);
    const changes = makeChanges(3);
    await journal?.append(batchOf(changes));
    await end(true);
    const tally = { seq: 3, hash: changes[2]?.hash, counts: { events: 3 } };
    expect(await ledgerNow()).toMatchObject({ isClean: true, cases: { [CASE_ID]: tally } });
    expect(await start()).toMatchObject({ lastEnd: 'clean', cases: { [CASE_ID]: tally } });
    expect(await ledgerNow()).toMatchObject({ isClean: false, cases: { [CASE_ID]: tally } });
    await end(false);
    expect(await start()).toMatchObject({ lastEnd: 'unclean' });
  });

  test('that is damaged counts as none, and is written anew', async () => {
    writeFileSync(join(userData, 'ledger.json'), '{"format":1,"app":');
    expect(await start()).toMatchObject({ status: 'ready', lastEnd: 'none' });
    expect((await ledgerNow()).app).toBe('1.0.0');
  });

  test('compares versions by their numbers', () => {
    expect(compareVersions('154.0.9.1', '154.0.10')).toBeLessThan(0);
    expect(compareVersions('1.0', '1.0.0')).toBe(0);
    expect(compareVersions('155', '154.9')).toBeGreaterThan(0);
  });
});

describe('a profile of a newer browser engine', () => {
  test('is refused, and not a byte of it is touched', async () => {
    const log = fillStorage();
    await start({ chromium: '160.0.0.0', app: '3.0.0' });
    await end(true);
    // Torn: the repair would cut it.
    writeFileSync(log, Buffer.concat([readFileSync(log), Buffer.from('torn')]));
    const before = readFileSync(log);
    expect(await start()).toEqual({
      status: 'newer-profile',
      folder: userData,
      profile: '160.0.0.0',
      runtime: '154.0.1.2',
      app: '3.0.0',
    });
    expect(readFileSync(log)).toEqual(before);
    expect(await ledgerNow()).toMatchObject({ chromium: '160.0.0.0', isClean: true });
    // The refused start has let go of the folder.
    expect(await start({ chromium: '160.0.0.0', app: '3.0.0' })).toMatchObject({ status: 'ready' });
  });

  test('is one by its main number: a patch back is no other engine', async () => {
    await start({ chromium: '154.0.9.9' });
    await end(true);
    expect(await start({ chromium: '154.0.1.1' })).toMatchObject({ status: 'ready' });
  });
});

describe('the storage', () => {
  test('is repaired before anything can open it, and that is told', async () => {
    const log = fillStorage();
    writeFileSync(log, Buffer.concat([writeLog([100]), Buffer.from('torn')]));
    const report = await start();
    expect(report).toMatchObject({ status: 'ready', sentences: [expect.stringContaining('middle of a record')] });
    expect(readFileSync(log)).toEqual(writeLog([100]));
  });

  test('is copied before a version that is new to it, once, and two copies are kept', async () => {
    const log = fillStorage();
    const copies = () => (existsSync(join(userData, 'kept')) ? readdirSync(join(userData, 'kept')) : []);
    for (const [app, count] of [
      ['1.0.0', 0],
      ['1.0.0', 0],
      ['1.1.0', 1],
      ['1.1.0', 1],
      ['1.2.0', 2],
      ['1.3.0', 2],
    ] as const) {
      await start({ app });
      await end(true);
      expect({ app, count: copies().length }).toEqual({ app, count });
    }
    await start({ app: '1.3.0', chromium: '155.0.0.0' });
    const [copy = ''] = copies()
      .filter((name) => name.startsWith('storage-before-1.3.0-'))
      .slice(-1);
    expect(readFileSync(join(userData, 'kept', copy, 'app_bundle_0.indexeddb.leveldb', '000003.log'))).toEqual(
      readFileSync(log),
    );
  });

  test('that was given up is moved away, whole', async () => {
    fillStorage();
    await start();
    await running?.ledger.giveStorageUp();
    await end(true);
    const report = await start();
    expect(report).toMatchObject({ sentences: [expect.stringContaining('could not be opened, is kept in')] });
    expect(existsSync(indexedDb)).toBe(false);
    await end(true);
    fillStorage();
    expect(await start()).toMatchObject({ sentences: [] });
  });
});

describe('the folder', () => {
  test('that another computer works on is refused with its name, until that has been silent for two minutes', async () => {
    const file = join(userData, 'in-use.json');
    const other = await takeProfileLock(userData, 'other-computer');
    expect(isLock(other)).toBe(true);
    expect(await start()).toMatchObject({ status: 'in-use', host: 'other-computer' });
    const past = new Date(Date.now() - 130_000);
    utimesSync(file, past, past);
    expect(await start()).toMatchObject({ status: 'ready' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ host: hostname() });
    // What another one has taken over is not released.
    if (isLock(other)) await other.release();
    expect(existsSync(file)).toBe(true);
    await end(true);
    expect(existsSync(file)).toBe(false);
  });

  test('that a crash on this computer has left locked is taken at once', async () => {
    writeFileSync(join(userData, 'in-use.json'), JSON.stringify({ host: hostname(), since: 'then', id: 'x' }));
    expect(await start()).toMatchObject({ status: 'ready' });
  });

  test('that is a file is told in words', async () => {
    rmSync(userData, { recursive: true });
    writeFileSync(userData, '');
    expect(await start()).toMatchObject({ status: 'unwritable', reason: expect.stringMatching(/\.$/) });
  });

  test('tells how much can be written to its disk', async () => {
    expect(await readFreeSpace(userData)).toBeGreaterThan(1024 * 1024);
  });
});
