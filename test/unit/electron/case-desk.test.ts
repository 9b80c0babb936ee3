import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCaseFile } from '../../../electron/case-file-check.ts';
import { runJobHere } from '../../../electron/case-file-jobs.ts';
import { createJobThreads } from '../../../electron/case-file-thread.ts';
import {
  finishRestoring,
  nameStaged,
  putInPlace,
  readRestoredMark,
  removeRestoredMark,
} from '../../../electron/restoring.ts';
import { GIGABYTE, listFiles, makeFolder, openWorkplace, tallyOf, type Workplace } from './desk-fixture.ts';
import { CASE_ID, givePlace } from './journal-fixture.ts';

const place = givePlace();
const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const REQUEST = { caseId: CASE_ID, name: 'Coast', seq: 0 };

const target = (name = 'case.dateline') => join(makeFolder(place(), 'files'), name);

/** Writes the case to a file and takes the case away, as on another computer. */
async function backUp(workplace: Workplace, name?: string): Promise<string> {
  const file = target(name);
  expect(await workplace.desk.backUp(file, REQUEST)).toMatchObject({ status: 'saved' });
  return file;
}

async function openElsewhere(workplace: Workplace): Promise<Workplace> {
  await workplace.journals.close();
  rmSync(place().folder, { recursive: true });
  return openWorkplace(place());
}

const leftovers = () => listFiles(join(place().root, 'journal')).filter((name) => name.startsWith('.'));

describe('backing up', () => {
  test('says saved of a file that was read back, with what is in it, its size and its hash', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(9);
    const result = await workplace.desk.backUp(target(), { ...REQUEST, seq: 9 });
    const bytes = readFileSync(target());
    expect(result).toMatchObject({
      status: 'saved',
      shownAs: target(),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      contents: { caseId: CASE_ID, seq: 9, counts: { versions: 3, events: 6 }, pieces: 9, bytes: bytes.length },
    });
    expect((await checkCaseFile(target())).status).toBe('sound');
    expect(new Set(workplace.stages)).toEqual(new Set(['write', 'check']));
  });

  test('is refused while the journal has not all that the screen shows, and where the disk has no room', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(3);
    expect(await workplace.desk.backUp(target(), { ...REQUEST, seq: 5 })).toEqual({
      status: 'failed',
      reason: expect.stringMatching(/^“case\.dateline” was not saved\. 2 changes are not yet in the journal/),
    });
    workplace.freeBytes = 1000;
    expect(await workplace.desk.backUp(target(), REQUEST)).toEqual({
      status: 'failed',
      reason: expect.stringContaining('has 1 kB free, and 524.3 MB are needed. Free some space'),
    });
    expect(listFiles(makeFolder(place(), 'files'))).toEqual([]);
  });

  test('of a damaged journal says so and leaves the older file', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(6);
    writeFileSync(target(), 'the file of yesterday');
    const segment = join(place().folder, '000001.journal');
    const bytes = readFileSync(segment);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    writeFileSync(segment, bytes);
    const result = await workplace.desk.backUp(target(), REQUEST);
    expect(result).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('The journal of this case is damaged'),
    });
    expect(readFileSync(target(), 'utf8')).toBe('the file of yesterday');
    expect(listFiles(makeFolder(place(), 'files'))).toEqual(['case.dateline']);
  });

  test('ends with what the journal had at its beginning, although the case goes on', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(6);
    const { seq, hash } = await tallyOf(workplace);
    await workplace.grow(6);
    const job = { folder: place().folder, caseId: CASE_ID, end: { seq, hash }, writtenBy: 'Dateline' };
    const made = await runJobHere({ kind: 'write', target: target(), at: '2026-11-25T21:00:00.000Z', ...job });
    expect(made.manifest.record).toMatchObject({ seq, hash });
    expect((await checkCaseFile(target())).status).toBe('sound');
  });

  test('into a folder that is gone, or cancelled, leaves nothing', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(3);
    const gone = join(place().root, 'gone', 'case.dateline');
    expect(await workplace.desk.backUp(gone, REQUEST)).toEqual({
      status: 'failed',
      reason: expect.stringContaining('is not there any more'),
    });
    const backing = workplace.desk.backUp(target(), REQUEST);
    workplace.desk.stop();
    expect(await backing).toEqual({ status: 'cancelled' });
    expect(listFiles(makeFolder(place(), 'files'))).toEqual([]);
  });
});

describe('checking a file', () => {
  test('tells how it stands to the same case here', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(6);
    const file = await backUp(workplace);
    const compare = async () => {
      const report = await workplace.desk.check(ID, file);
      return report.status === 'sound' ? report.comparison : report;
    };
    expect(await compare()).toMatchObject({ status: 'same', isWhole: true, own: { seq: 6 } });
    await workplace.grow(4);
    expect(await compare()).toMatchObject({ status: 'older', by: 4, own: { seq: 10, counts: { versions: 3 } } });
    const newer = await backUp(workplace, 'newer.dateline');
    const other = await openElsewhere(workplace);
    expect(await other.desk.check(ID, file)).toMatchObject({ status: 'sound', comparison: { status: 'none' } });
    await other.desk.restore(ID, false);
    expect(await other.desk.check(ID, newer)).toMatchObject({ comparison: { status: 'newer', by: 4 } });
    const apart = await openElsewhere(other);
    await apart.grow(5, 'another visit');
    expect(await apart.desk.check(ID, newer)).toMatchObject({
      comparison: { status: 'apart', after: 0, fileHas: 10, ownHas: 5 },
    });
  });

  test('that is no case, is cut, or is of a newer format gives a sentence with its name', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(3);
    const file = await backUp(workplace);
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length - 30));
    expect(await workplace.desk.check(ID, file)).toMatchObject({
      status: 'unreadable',
      reason: expect.stringMatching(/^“case\.dateline” cannot be restored\. It is no whole ZIP archive/),
    });
    writeFileSync(file, 'words');
    expect(await workplace.desk.check(ID, file)).toMatchObject({ status: 'unreadable' });
    expect(await workplace.desk.check(ID, join(place().root, 'none.dateline'))).toMatchObject({
      status: 'unreadable',
      reason: '“none.dateline” could not be read. There is no such file.',
    });
    expect(await workplace.desk.check(ID, place().root)).toMatchObject({ status: 'unreadable' });
    expect(await workplace.desk.restore(ID, true)).toMatchObject({ status: 'failed' });
  });

  test('that was altered names what is wrong and cannot be restored', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(3);
    const file = await backUp(workplace);
    const bytes = readFileSync(file);
    bytes[bytes.indexOf('original a visit 3')] = 0x4f;
    writeFileSync(file, bytes);
    expect(await workplace.desk.check(ID, file)).toMatchObject({
      status: 'broken',
      contents: { seq: 3 },
      problems: [expect.stringContaining('is not what its name says')],
    });
    expect(await workplace.desk.restore(ID, true)).toMatchObject({ status: 'failed' });
  });
});

describe('restoring', () => {
  test('gives the case as it was, marked to be built from its journal', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(9);
    const file = await backUp(workplace);
    const before = await tallyOf(workplace);
    const other = await openElsewhere(workplace);
    await other.desk.check(ID, file);
    expect(await other.desk.restore(ID, false)).toMatchObject({ status: 'restored', keptAs: null });
    expect(await tallyOf(other)).toEqual(before);
    expect(await readRestoredMark(place().folder)).toEqual({ replaces: false });
    await removeRestoredMark(place().folder);
    expect(await readRestoredMark(place().folder)).toBeNull();
    expect(leftovers()).toEqual([]);
  });

  test('never replaces a case unasked; when asked, keeps it as a whole file before', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(6);
    const file = await backUp(workplace);
    await workplace.grow(3);
    const mine = await tallyOf(workplace);
    await workplace.desk.check(ID, file);
    expect(await workplace.desk.restore(ID, false)).toEqual({ status: 'exists' });
    expect(await tallyOf(workplace)).toEqual(mine);
    const result = await workplace.desk.restore(ID, true);
    expect(result).toMatchObject({ status: 'restored', contents: { seq: 6 } });
    expect((await tallyOf(workplace)).seq).toBe(6);
    expect(await readRestoredMark(place().folder)).toEqual({ replaces: true });
    const kept = result.status === 'restored' ? (result.keptAs ?? '') : '';
    expect(await checkCaseFile(kept)).toMatchObject({
      status: 'sound',
      manifest: { record: { seq: 9, hash: mine.hash } },
    });
    expect(leftovers()).toEqual([]);
    // What was kept can be restored in turn.
    await workplace.desk.check(ID, kept);
    await workplace.desk.restore(ID, true);
    expect(await tallyOf(workplace)).toEqual(mine);
  });

  test('a case whose journal is damaged keeps that journal as it is', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(6);
    const file = await backUp(workplace);
    await workplace.journals.close();
    const segment = join(place().folder, '000001.journal');
    const bytes = readFileSync(segment);
    const at = bytes.indexOf('"seq":3');
    bytes[at] = 0x21;
    writeFileSync(segment, bytes);
    const again = openWorkplace(place());
    expect(await again.desk.check(ID, file)).toMatchObject({ comparison: { isWhole: false } });
    const result = await again.desk.restore(ID, true);
    const kept = result.status === 'restored' ? (result.keptAs ?? '') : '';
    expect(readFileSync(join(kept, '000001.journal')).equals(bytes)).toBe(true);
    expect((await tallyOf(again)).seq).toBe(6);
  });

  test.each(['unpack', 'write'] as const)(
    'that fails at “%s” leaves the case as it was and nothing beside it',
    async (kind) => {
      const workplace = openWorkplace(place());
      await workplace.grow(6);
      const file = await backUp(workplace);
      await workplace.grow(2);
      const mine = await tallyOf(workplace);
      await workplace.desk.check(ID, file);
      workplace.faults[kind] = Object.assign(new Error('no space'), { code: 'ENOSPC' });
      expect(await workplace.desk.restore(ID, true)).toMatchObject({
        status: 'failed',
        reason: expect.stringMatching(/^“case\.dateline” was not restored\. .*disk of “.*” is full\. Free some space/),
      });
      expect(await tallyOf(workplace)).toEqual(mine);
      expect(await readRestoredMark(place().folder)).toBeNull();
      expect(leftovers()).toEqual([]);
    },
  );

  test('needs room, and the very file that was checked', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(6);
    const file = await backUp(workplace);
    await workplace.grow(3);
    const other = await backUp(workplace, 'other.dateline');
    const elsewhere = await openElsewhere(workplace);
    await elsewhere.desk.check(ID, file);
    elsewhere.freeBytes = 0.4 * GIGABYTE;
    expect(await elsewhere.desk.restore(ID, false)).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('400 MB free'),
    });
    elsewhere.freeBytes = 50 * GIGABYTE;
    cpSync(other, file);
    expect(await elsewhere.desk.restore(ID, false)).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('not the file that was looked at'),
    });
    expect(await tallyOf(elsewhere)).toMatchObject({ seq: 0 });
    expect(leftovers()).toEqual([]);
  });
});

describe('a restore that was cut short by a crash', () => {
  const journals = () => join(place().root, 'journal');

  test('before the exchange leaves the old case, and what was unpacked goes at the next start', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(3);
    const staged = nameStaged(journals());
    cpSync(place().folder, staged, { recursive: true });
    await finishRestoring(journals());
    expect(listFiles(journals())).toEqual([CASE_ID]);
  });

  test('in the middle of the exchange brings the old case back; after it, the new one stands', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(3);
    const { size } = statSync(join(place().folder, '000001.journal'));
    await workplace.journals.close();
    cpSync(place().folder, join(journals(), `.replaced-${CASE_ID}`), { recursive: true });
    rmSync(place().folder, { recursive: true });
    await finishRestoring(journals());
    expect(listFiles(journals())).toEqual([CASE_ID]);
    expect(statSync(join(place().folder, '000001.journal')).size).toBe(size);
    const staged = nameStaged(journals());
    cpSync(place().folder, staged, { recursive: true });
    await putInPlace(journals(), CASE_ID, staged, { replaces: true });
    cpSync(place().folder, join(journals(), `.replaced-${CASE_ID}`), { recursive: true });
    await finishRestoring(journals());
    expect(listFiles(journals())).toEqual([CASE_ID]);
    expect(await readRestoredMark(place().folder)).toEqual({ replaces: true });
  });
});

test('Work that no thread can be started for is done all the same', async () => {
  const run = createJobThreads('/no/such/worker.js');
  writeFileSync(target('some.bin'), Buffer.alloc(1234));
  expect(await run({ kind: 'measure', folder: makeFolder(place(), 'files') })).toBe(1234);
});
