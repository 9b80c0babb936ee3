import { chmodSync, mkdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCaseFile } from '../../../electron/case-file-check.ts';
import type { Tally } from '../../../shared/journal/tally.ts';
import { listFiles, openWorkplace, tallyOf, type Workplace } from './desk-fixture.ts';
import { CASE_ID, givePlace } from './journal-fixture.ts';

const place = givePlace();

const backupsOf = (workplace: Workplace) => listFiles(workplace.folder).filter((name) => name.endsWith('.dateline'));

/** Lets time pass on the workplace's clock and looks whether a backup is due. */
async function pass(workplace: Workplace, minutes: number): Promise<void> {
  workplace.now = new Date(workplace.now.getTime() + minutes * 60_000);
  await workplace.backups.tick();
}

describe('automatic backups', () => {
  test('are made a quarter of an hour after a change, once, and can be read back', async () => {
    const workplace = openWorkplace(place());
    await pass(workplace, 60);
    expect(listFiles(workplace.folder)).toEqual([]);
    await workplace.grow(6);
    await pass(workplace, 14);
    expect(backupsOf(workplace)).toEqual([]);
    await pass(workplace, 1);
    expect(backupsOf(workplace)).toEqual(['2026-11-25 10-15-00 Untitled.dateline']);
    await pass(workplace, 600);
    expect(backupsOf(workplace)).toHaveLength(1);
    const [line] = await workplace.backups.list();
    expect(line).toMatchObject({
      caseId: CASE_ID,
      kind: 'automatic',
      seq: 6,
      isVerified: true,
      counts: { versions: 2 },
    });
    expect(await checkCaseFile(join(workplace.folder, line?.fileName ?? ''))).toMatchObject({ status: 'sound' });
    expect(workplace.problems).toEqual([]);
  });

  test('go by the rule: of a long day three stay', async () => {
    const workplace = openWorkplace(place());
    for (let round = 0; round < 5; round += 1) {
      await workplace.grow(1);
      await pass(workplace, 15);
    }
    expect(backupsOf(workplace).map((name) => name.slice(11, 19))).toEqual(['09-45-00', '10-00-00', '10-15-00']);
    expect((await workplace.backups.list()).map(({ seq }) => seq)).toEqual([5, 4, 3]);
  });

  test('are made when the app ends and before a new version, unless the last one has it all', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(3);
    await workplace.backups.makeAll('quit');
    await workplace.backups.makeAll('quit');
    const tally = await tallyOf(workplace);
    await workplace.backups.makeBeforeUpgrade({ [CASE_ID]: tally });
    expect((await workplace.backups.list()).map(({ kind }) => kind)).toEqual(['quit']);
    await workplace.grow(1);
    await workplace.backups.makeBeforeUpgrade({ [CASE_ID]: await tallyOf(workplace) });
    expect((await workplace.backups.list()).map(({ kind, seq }) => `${kind} ${seq}`).sort()).toEqual([
      'quit 3',
      'upgrade 4',
    ]);
  });

  test('that cannot be written say what to do, and are tried again until they are', async () => {
    const workplace = openWorkplace(place(), { backupFolder: join(place().root, 'drive', 'backups') });
    await workplace.grow(3);
    await pass(workplace, 15);
    expect(workplace.backups.problem).toMatch(
      /^The automatic backup of “Untitled” was not made\. “.*backups” is not there any more\. If it is on another drive, connect the drive again\.$/,
    );
    mkdirSync(join(place().root, 'drive'));
    workplace.freeBytes = 100e6;
    await pass(workplace, 15);
    expect(workplace.backups.problem).toContain('has 100 MB free');
    workplace.freeBytes = 50e9;
    workplace.faults.write = Object.assign(new Error('x'), { code: 'EROFS' });
    await pass(workplace, 15);
    expect(workplace.backups.problem).toContain('is read-only. Make it writable.');
    delete workplace.faults.write;
    await workplace.backups.tryAgain();
    expect(workplace.backups.problem).toBeNull();
    expect(backupsOf(workplace)).toHaveLength(1);
    expect(workplace.problems.at(0)).toHaveProperty(CASE_ID);
    expect(workplace.problems.at(-1)).toEqual({});
  });

  test('that fail never touch the one before', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(3);
    await pass(workplace, 15);
    const [before] = backupsOf(workplace);
    const bytes = readFileSync(join(workplace.folder, before ?? ''));
    await workplace.grow(3);
    const segment = join(place().folder, '000001.journal');
    const journal = readFileSync(segment);
    journal[journal.indexOf('"seq":2')] = 0x21;
    writeFileSync(segment, journal);
    await pass(workplace, 15);
    expect(workplace.backups.problem).toContain('was not made');
    expect(backupsOf(workplace)).toEqual([before]);
    expect(readFileSync(join(workplace.folder, before ?? '')).equals(bytes)).toBe(true);
  });
});

test('Drafts that a crash left are removed after a day; one that is being written stays', async () => {
  const workplace = openWorkplace(place());
  await workplace.grow(3);
  mkdirSync(workplace.folder);
  for (const [name, hours] of [
    ['.dateline-00112233aabb.tmp', 25],
    ['.dateline-ffeeddccbbaa.tmp', 1],
    ['.notes.tmp', 500],
  ] as const) {
    writeFileSync(join(workplace.folder, name), '');
    const at = new Date(workplace.now.getTime() - hours * 3_600_000);
    utimesSync(join(workplace.folder, name), at, at);
  }
  await pass(workplace, 15);
  expect(listFiles(workplace.folder).filter((name) => name.endsWith('.tmp'))).toEqual([
    '.dateline-ffeeddccbbaa.tmp',
    '.notes.tmp',
  ]);
});

describe('a case that has lost much without a record of it', () => {
  /** The journal of the case is replaced past the app by a shorter one. */
  async function lose(): Promise<Workplace> {
    const workplace = openWorkplace(place());
    await workplace.grow(30);
    await workplace.backups.makeAll('quit');
    await workplace.journals.close();
    rmSync(place().folder, { recursive: true });
    const again = openWorkplace(place());
    again.now = new Date(2026, 10, 26, 9, 0, 0);
    await again.grow(9, 'something else');
    return again;
  }

  test('is not backed up over, and the analyst is told', async () => {
    const again = await lose();
    await pass(again, 15);
    expect(again.backups.problem).toContain('The case has 6 events, its last backup has 20, and there is no record');
    expect(await again.backups.list()).toHaveLength(1);
  });

  test('is, once the analyst has backed it up by hand', async () => {
    const again = await lose();
    await pass(again, 15);
    await again.desk.backUp(join(place().root, 'mine.dateline'), { caseId: CASE_ID, name: 'Coast', seq: 9 });
    await pass(again, 15);
    expect(again.backups.problem).toBeNull();
    expect((await again.backups.list()).map(({ seq }) => seq)).toEqual([9, 30]);
  });

  test('may lose as much as it likes where each deletion is recorded', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(12);
    await workplace.backups.makeAll('quit');
    await workplace.grow(1);
    const tally = await tallyOf(workplace);
    const fewer: Tally = { ...tally, counts: { ...tally.counts, versions: 1 } };
    workplace.backups.noteTally(CASE_ID, fewer);
    await workplace.backups.makeAll('quit');
    expect(workplace.backups.problem).toBeNull();
    expect(await workplace.backups.list()).toHaveLength(2);
  });
});

describe('the list of backups', () => {
  test('shows what somebody put there, and never drops it; one that was cut is not the last verified one', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(3);
    await pass(workplace, 15);
    await workplace.desk.backUp(join(workplace.folder, 'by hand.dateline'), { caseId: CASE_ID, name: '', seq: 3 });
    writeFileSync(join(workplace.folder, 'no case.dateline'), 'words');
    const listed = await workplace.backups.list();
    expect(listed.map(({ fileName, kind, seq }) => `${fileName} ${kind} ${seq}`).sort()).toEqual([
      '2026-11-25 09-15-00 Untitled.dateline automatic 3',
      'by hand.dateline found 3',
      'no case.dateline found 0',
    ]);
    truncateSync(join(workplace.folder, '2026-11-25 09-15-00 Untitled.dateline'), 100);
    expect((await workplace.backups.list()).filter(({ isVerified }) => isVerified)).toEqual([]);
    await workplace.grow(1);
    await pass(workplace, 15);
    expect(backupsOf(workplace)).toContain('by hand.dateline');
  });

  test('is read from the files where what was written down is lost', async () => {
    const workplace = openWorkplace(place());
    await workplace.grow(3);
    await pass(workplace, 15);
    writeFileSync(join(workplace.folder, 'backups.json'), '{');
    expect(await workplace.backups.list()).toMatchObject([{ seq: 3, caseId: CASE_ID, kind: 'found' }]);
  });

  test('of a folder that may not be read is an error, not an empty list', async () => {
    if (process.getuid?.() === 0) return;
    const workplace = openWorkplace(place());
    await workplace.grow(3);
    await pass(workplace, 15);
    chmodSync(workplace.folder, 0);
    await expect(workplace.backups.list()).rejects.toThrow('EACCES');
    chmodSync(workplace.folder, 0o700);
  });
});
