import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ImportSession } from '../../../renderer/features/import/import-session.ts';
import workerUrl from '../../../renderer/workers/import-worker.ts?worker&url';
import type { ImportSource } from '../../../shared/extract/import-messages.ts';
import type { DiskSpace } from '../../../shared/ipc.ts';
import { openFreshCase } from '../db/case-fixture.ts';

/** How long a worker may be silent here, ms: the one that hangs is given up soon, the honest one starts within it. */
const SILENCE = 5_000;

let databaseName: string;
const sessions: ImportSession[] = [];
const made: Worker[] = [];
beforeEach(async () => {
  const db = await openFreshCase();
  databaseName = db.name;
  made.length = 0;
});
afterEach(() => {
  for (const session of sessions.splice(0)) session.close();
});

const importer = () => new Worker(workerUrl, { type: 'module' });
const hanging = () => new Worker(new URL('./hanging-worker.ts', import.meta.url), { type: 'module' });
const failing = () => new Worker(new URL('./failing-worker.ts', import.meta.url), { type: 'module' });
const gone = (name: string): ImportSource => ({ kind: 'unreadable', name, reason: `“${name}” is gone.` });

/** A session whose first workers are those given, and the rest the app's own. */
function openSession(...first: readonly (() => Worker)[]): ImportSession {
  return openSessionOn(ROOM, ...first);
}

const ROOM: DiskSpace = { folder: '/cases', freeBytes: 1e12 };

/** The same on a disk with so much space. */
function openSessionOn(space: DiskSpace, ...first: readonly (() => Worker)[]): ImportSession {
  const session = new ImportSession(
    databaseName,
    () => {
      const worker = (first[made.length] ?? importer)();
      made.push(worker);
      return worker;
    },
    SILENCE,
    async () => space,
  );
  sessions.push(session);
  return session;
}

/** What the report says of each file, once it is whole. */
async function readReport(session: ImportSession): Promise<readonly string[]> {
  await expect.poll(() => session.read().isRunning, { timeout: 60_000 }).toBe(false);
  return session.read().lines.map(({ name, outcome }) => {
    const reason = outcome && 'reason' in outcome ? outcome.reason : '';
    return `${name}: ${outcome?.status} ${reason}`.trim();
  });
}

describe('a disk without room for three times the files', () => {
  const text = (name: string, size: number): ImportSource => ({
    kind: 'file',
    name,
    file: new File(['Words of the coast. '.repeat(size / 20)], name),
  });

  test('takes none of them, and each is told why', async () => {
    const session = openSessionOn({ folder: '/cases', freeBytes: 5_999 });
    session.add([text('a.txt', 1_000), text('b.txt', 1_000)]);
    const reason =
      'The disk of “/cases” has 6 kB free, and this import needs 6 kB, 3 times its size. Free some space on the disk, or import fewer files at once.';
    expect(await readReport(session)).toEqual([`a.txt: unreadable ${reason}`, `b.txt: unreadable ${reason}`]);
    expect(made).toHaveLength(0);
  });

  test('that has room again takes what comes next', async () => {
    const session = openSessionOn({ folder: '/cases', freeBytes: 6_000 });
    session.add([text('large.txt', 4_000)]);
    await readReport(session);
    session.add([gone('next.txt')]);
    expect((await readReport(session)).at(-1)).toBe('next.txt: unreadable “next.txt” is gone.');
    expect(made).toHaveLength(1);
  });
});

describe('an importer', () => {
  test('that hangs is replaced: the file that it was busy with is named, and the rest goes on', async () => {
    const session = openSession(hanging);
    session.add([gone('first.txt'), gone('second.txt'), gone('third.txt')]);
    expect(await readReport(session)).toEqual([
      'first.txt: unreadable The importer gave no sign of life while it read this file, and was replaced.',
      'second.txt: unreadable “second.txt” is gone.',
      'third.txt: unreadable “third.txt” is gone.',
    ]);
    expect(made).toHaveLength(2);
  });

  test('that hangs while more files come in loses none of them', async () => {
    const session = openSession(hanging);
    session.add([gone('first.txt')]);
    session.add(Array.from({ length: 45 }, (_, index) => gone(`more-${index}.txt`)));
    const report = await readReport(session);
    expect(report).toHaveLength(46);
    expect(report.filter((line) => line.endsWith('is gone.'))).toHaveLength(45);
  });

  test('that does not even start is not replaced for ever, and each file says why', async () => {
    const session = openSession(failing, failing, failing);
    session.add([gone('first.txt'), gone('second.txt')]);
    const report = await readReport(session);
    expect(report[0]).toMatch(
      /^first\.txt: unreadable The importer stopped while it read this file \(.*does not start/,
    );
    expect(report[0]).toMatch(/Import the file again\.$/);
    expect(report).toHaveLength(2);
    expect(made).toHaveLength(1);
  });

  test('that hangs when the analyst cancels is ended, and nothing goes on behind their back', async () => {
    const session = openSession(hanging);
    session.add([gone('first.txt'), gone('second.txt')]);
    await expect.poll(() => session.read().current?.name).toBe('first.txt');
    session.cancel();
    expect(session.read().isCancelling).toBe(true);
    expect(await readReport(session)).toEqual(['first.txt: cancelled', 'second.txt: cancelled']);
    expect(made).toHaveLength(1);
  });

  test('that is about to end does not take along what is dropped meanwhile', async () => {
    const session = openSession(hanging);
    session.add([gone('first.txt')]);
    await expect.poll(() => session.read().current?.name).toBe('first.txt');
    session.cancel();
    session.add([gone('second.txt')]);
    expect(await readReport(session)).toEqual(['first.txt: cancelled', 'second.txt: unreadable “second.txt” is gone.']);
  });
});
