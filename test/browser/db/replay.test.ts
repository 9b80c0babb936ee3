import { describe, expect, test } from 'vitest';
import { undo } from '../../../renderer/db/changes.ts';
import { openCaseDatabase } from '../../../renderer/db/database.ts';
import { addEvent, editEvent } from '../../../renderer/db/events.ts';
import { hashChange } from '../../../renderer/db/hash.ts';
import { rebuildCase } from '../../../renderer/db/open-safely.ts';
import { replayJournal } from '../../../renderer/db/replay.ts';
import { verifyChanges } from '../../../renderer/db/verify.ts';
import { EMPTY_TALLY } from '../../../shared/journal/tally.ts';
import { readCanonicalJson, writeCanonicalJson } from '../../../shared/model/canonical-json.ts';
import type { Change } from '../../../shared/model/change.ts';
import { addArticle, deleteAfterTest, openEmptyDatabase, openFreshCase, origin } from './case-fixture.ts';
import { JournalBook, readEverything } from './journal-book.ts';

/** A case with an article, events and an undone import, and its journal. */
async function openJournalled() {
  const db = await openFreshCase();
  const journal = new JournalBook();
  await journal.copy(db);
  journal.follow(db);
  await addArticle(db);
  for (let index = 0; index < 5; index += 1) await addEvent(db, origin, { title: `Event ${index}`, kind: 'visit' });
  await addArticle(db, { paragraphs: ['Words that were taken back.'] });
  await undo(db, origin);
  return { db, journal };
}

const forge = (text: string, patch: Partial<Change>) => {
  const change = { ...(readCanonicalJson(text) as Change), ...patch };
  return writeCanonicalJson({ ...change, hash: hashChange(change) });
};

test('A replay gives the case as it was, with what was undone, and tells how far it is', async () => {
  const { db, journal } = await openJournalled();
  const again = await openEmptyDatabase();
  const progress: number[] = [];
  const replayed = await replayJournal(again, journal, (seq) => progress.push(seq));
  expect(replayed).toEqual({ seq: 9, count: 9, lost: [], problem: null });
  expect(progress).toEqual([7, 9]);
  expect(await readEverything(again)).toEqual(await readEverything(db));
  expect(await verifyChanges(again)).toMatchObject({ count: 9, broken: [] });
});

test('A replay goes on where the database ends, and does nothing where nothing is missing', async () => {
  const { db, journal } = await openJournalled();
  const again = await openEmptyDatabase();
  const whole = [...journal.texts];
  journal.texts.length = 4;
  expect(await replayJournal(again, journal)).toMatchObject({ seq: 4 });
  journal.texts.push(...whole.slice(4));
  expect(await replayJournal(again, journal)).toMatchObject({ seq: 9, count: 5 });
  expect(await replayJournal(again, journal)).toMatchObject({ seq: 9, count: 0, problem: null });
  expect(await readEverything(again)).toEqual(await readEverything(db));
});

test('A rebuilding that was cut short is gone on with; one that was begun from another journal is begun anew', async () => {
  const { db, journal } = await openJournalled();
  const entry = { id: 'X', name: 'Case', databaseName: db.name, createdAt: '', openedAt: '' };
  const state = { caseId: 'X', tally: { ...EMPTY_TALLY, seq: 9 }, damage: null, cutBytes: 0 };
  const rebuild = (from: JournalBook) => rebuildCase(entry, from, state, { onProgress: () => {} });
  const whole = [...journal.texts];
  journal.texts.length = 4;
  await rebuildCase(entry, journal, { ...state, tally: { ...EMPTY_TALLY, seq: 4 } }, { onProgress: () => {} });
  journal.texts.push(...whole.slice(4));
  const { databaseName, replayed } = await rebuild(journal);
  expect(replayed).toMatchObject({ seq: 9, count: 5, problem: null });
  const other = await openJournalled();
  const again = await rebuild(other.journal);
  expect(again).toMatchObject({ databaseName, replayed: { seq: 9, count: 9, problem: null } });
  const rebuilt = deleteAfterTest(await openCaseDatabase(databaseName));
  expect(await readEverything(rebuilt)).toEqual(await readEverything(other.db));
});

describe('What does not fit ends the replay in words, and is not written', () => {
  test.each<[string, (texts: string[]) => void, RegExp]>([
    [
      'a change that was altered',
      (texts) => {
        texts[3] = (texts[3] ?? '').replace('Event 1', 'Event X');
      },
      /Change 4 of the journal is not as it was recorded\./,
    ],
    [
      'a change with a new hash of its own',
      (texts) => {
        texts[3] = forge(texts[3] ?? '', { reason: 'forged' });
      },
      /Change 5 of the journal does not follow/,
    ],
    [
      'a change that is left out',
      (texts) => {
        texts.splice(3, 1);
      },
      /Change 5 of the journal does not follow/,
    ],
    [
      'a change of a row that is not so',
      (texts) => {
        const edits = (readCanonicalJson(texts[3] ?? '') as Change).edits.map((edit) => ({
          ...edit,
          before: edit.after,
        }));
        texts.splice(3, 6, forge(texts[3] ?? '', { edits }));
      },
      /Change 4 of the journal begins from another row/,
    ],
  ])('%s', async (_what, harm, words) => {
    const { journal } = await openJournalled();
    harm(journal.texts);
    const again = await openEmptyDatabase();
    const replayed = await replayJournal(again, journal);
    expect(replayed.problem).toMatch(words);
    // Those of the same transaction go with it: they are in the journal still.
    expect(await again.changes.count()).toBe(replayed.seq);
    expect(replayed.seq).toBeLessThan(5);
    expect(await verifyChanges(again)).toMatchObject({ broken: [] });
  });
});

test('Content that the journal has lost, or has with other bytes, is named; the rows are brought back all the same', async () => {
  const { db, journal } = await openJournalled();
  const [version] = await db.versions.toArray();
  if (!version) throw new Error('There is no version.');
  journal.content.delete(version.originalSha256);
  journal.content.set(version.textSha256, new TextEncoder().encode('Other words.'));
  const again = await openEmptyDatabase();
  const { lost, problem } = await replayJournal(again, journal);
  expect(problem).toBeNull();
  expect(lost).toEqual([
    { what: 'text', sha256: version.textSha256, fileName: 'iraq-s400.txt' },
    { what: 'original', sha256: version.originalSha256, fileName: 'iraq-s400.txt' },
  ]);
  expect(await again.versions.toArray()).toEqual(await db.versions.toArray());
  expect(await again.originals.get(version.originalSha256)).toBeUndefined();
});

test('An open end of a date, which JSON has no word for, is replayed', async () => {
  const { db, journal } = await openJournalled();
  const [event] = await db.events.toArray();
  if (!event) throw new Error('There is no event.');
  const value = { edtf: '../2019', kind: 'span', earliest: -Infinity, latest: 0, rule: 'as typed' } as const;
  const begin = { words: 'until 2019', wordsAt: null, anchor: null, value, alternatives: [], status: 'typed' } as const;
  await editEvent(db, origin, event.id, { begin });
  const again = await openEmptyDatabase();
  expect(await replayJournal(again, journal)).toMatchObject({ problem: null });
  expect((await again.events.get(event.id))?.begin?.value?.earliest).toBe(-Infinity);
  expect(await readEverything(again)).toEqual(await readEverything(db));
});
