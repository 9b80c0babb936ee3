import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redo, undo } from '../../../renderer/db/changes.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { replayJournal } from '../../../renderer/db/replay.ts';
import { verifyChanges } from '../../../renderer/db/verify.ts';
import {
  addArticle,
  deriveReferences,
  evidenced,
  openAgain,
  openEmptyDatabase,
  openFreshCase,
  origin,
  readReferences,
  readRows,
} from './case-fixture.ts';
import { JournalBook, readEverything } from './journal-book.ts';
import { DOINGS, pickRow, repeat, type Step, steps } from './random-acts.ts';

/** Enough that each act meets undo and redo; the seed of a failure is printed. */
const RUNS = 20;

test('Putting back what belongs to a source that undo took away is refused, and changes nothing', () =>
  runSteps(
    ['card', 'removeClaim', 'undo', 'undo', 'putBack', 'import'].map((doing) => ({
      doing,
      times: 1,
      share: 0,
      isOther: false,
    })),
  ));

test('After any acts, undos and redos the rows are those of a plain stack, a replay of the changes, and a sound chain', async () => {
  await fc.assert(fc.asyncProperty(steps, runSteps), { numRuns: RUNS, interruptAfterTimeLimit: 90_000 });
}, 120_000);

async function runSteps(given: readonly Step[]): Promise<void> {
  const db = await openFreshCase();
  const other = await openAgain(db);
  const journal = new JournalBook();
  await journal.copy(db);
  journal.follow(db);
  journal.follow(other);
  await addArticle(db, { url: evidenced('https://news.example/1') });
  // What undo and redo should show, kept as whole states.
  let past: unknown[] = [await readRows(other)];
  let future: unknown[] = [];
  for (const [index, { doing, share, isOther }] of given.flatMap(repeat).entries()) {
    const at = isOther ? other : db;
    const before = await db.changes.count();
    if (doing === 'undo' && past.length > 1) future = [past.pop(), ...future];
    else if (doing === 'redo' && future.length > 0) past.push(future.shift());
    if (doing === 'undo') {
      // The import of the first article is under the stack of this test.
      if (await isAboveFirst(at)) await undo(at, origin);
    } else if (doing === 'redo') await redo(at, origin);
    else {
      await DOINGS[doing]?.(at, (table) => pickRow(at, table, share), `words ${index} ${share}`);
      if ((await db.changes.count()) > before) {
        past = [...past, await readRows(other)];
        future = [];
      }
    }
    expect(await readRows(db)).toEqual(past.at(-1));
  }
  const again = await openEmptyDatabase();
  expect(await replayJournal(again, journal)).toMatchObject({ seq: journal.texts.length, lost: [], problem: null });
  expect(await readEverything(again)).toEqual(await readEverything(db));
  again.close();
  expect(await readReferences(db)).toEqual(await deriveReferences(db));
  expect((await verifyChanges(other)).broken).toEqual([]);
  db.close();
  other.close();
}

async function isAboveFirst(db: CaseDatabase): Promise<boolean> {
  const top = (await db.changes.orderBy('seq').last())?.undoTop ?? null;
  return top !== null && top > 2;
}
