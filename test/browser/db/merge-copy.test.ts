import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addVersion, removeArticle } from '../../../renderer/db/articles.ts';
import { readUndoState, redo, undo } from '../../../renderer/db/changes.ts';
import { addClaim, setGrade } from '../../../renderer/db/claims.ts';
import { addClip, removeClip } from '../../../renderer/db/clips.ts';
import { listOpenConflicts, settleConflict } from '../../../renderer/db/conflicts.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { addEvent, editEvent, removeEvent } from '../../../renderer/db/events.ts';
import { planMerge } from '../../../renderer/db/merge-copy.ts';
import { replayJournal } from '../../../renderer/db/replay.ts';
import { renameInSettings } from '../../../renderer/db/settings.ts';
import { addSource, editSource, rateSource, removeSource } from '../../../renderer/db/sources.ts';
import { verifyChanges } from '../../../renderer/db/verify.ts';
import { verifyCase } from '../../../renderer/db/verify-case.ts';
import {
  addArticle,
  deriveReferences,
  makeDocument,
  openEmptyDatabase,
  openFreshCase,
  origin,
  passageOf,
  readingOf,
  readReferences,
  readRows,
} from './case-fixture.ts';
import { type CaseCopy, copyCase, followCase, mergeInto, readSharedRows, sendCopy } from './copies.ts';
import { readEverything } from './journal-book.ts';
import { addSample, claimAbout } from './sample-rows.ts';

type Doing = (db: CaseDatabase, pick: (table: string) => Promise<string | null>, words: string) => Promise<unknown>;

const DOINGS: Record<string, Doing> = {
  import: (db, _pick, words) => addVersion(db, origin, makeDocument({ paragraphs: [`Moscow ${words}`] })),
  removeArticle: async (db, pick) => {
    const id = await pick('articles');
    return id && removeArticle(db, origin, id, { withClips: true });
  },
  addClip: async (db, pick) => {
    const article = await db.articles.get((await pick('articles')) ?? '');
    const text = article && (await db.texts.get(article.currentVersionId))?.text;
    if (!article || !text?.includes('Moscow')) return;
    const place = { articleId: article.id, versionId: article.currentVersionId };
    await addClip(db, origin, { ...place, passage: passageOf(text, 'Moscow') });
  },
  removeClip: async (db, pick) => {
    const id = await pick('clips');
    return id && removeClip(db, origin, id, { evenIfUsed: true });
  },
  addEvent: (db, _pick, words) => addEvent(db, origin, { title: words, kind: 'visit', begin: readingOf('2019-09-01') }),
  editEvent: async (db, pick, words) => {
    const id = await pick('events');
    return id && editEvent(db, origin, id, { title: words });
  },
  tagEvent: async (db, pick, words) => {
    const event = await db.events.get((await pick('events')) ?? '');
    return event && editEvent(db, origin, event.id, { tags: [...event.tags, words] });
  },
  removeEvent: async (db, pick) => {
    const id = await pick('events');
    return id && removeEvent(db, origin, id, { detachClaims: true });
  },
  addClaim: async (db, pick) => addClaim(db, origin, claimAbout(await pick('events'))),
  grade: async (db, pick, words) => {
    const id = await pick('claims');
    return id && setGrade(db, origin, id, { likelihood: 'icd203:likely' }, words);
  },
  rate: async (db, pick, words) => {
    const id = await pick('sources');
    return id && rateSource(db, origin, id, 'admiralty-reliability:B', words);
  },
  addSource: (db, _pick, words) => addSource(db, origin, { name: words, kind: 'person' }),
  editSource: async (db, pick, words) => {
    const id = await pick('sources');
    return id && editSource(db, origin, id, { notes: words });
  },
  removeSource: async (db, pick) => {
    const id = await pick('sources');
    return id && removeSource(db, origin, id).catch(() => null);
  },
  rename: (db, _pick, words) => renameInSettings(db, origin, words),
  undo: (db) => undo(db, origin),
  redo: (db) => redo(db, origin),
};

const steps = fc.array(
  fc.record({
    doing: fc.constantFrom(...Object.keys(DOINGS)),
    share: fc.double({ min: 0, max: 0.999, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12, size: 'max' },
);

async function work({ db }: CaseCopy, given: readonly { doing: string; share: number }[], who: string): Promise<void> {
  for (const [index, { doing, share }] of given.entries()) {
    await DOINGS[doing]?.(
      db,
      async (table) => {
        const keys = await db.table(table).toCollection().primaryKeys();
        return (keys[Math.floor(share * keys.length)] as string | undefined) ?? null;
      },
      `${who} ${index}`,
    );
  }
}

/** What must hold of any copy, whatever was merged into it. */
async function expectSound({ db, journal }: CaseCopy): Promise<void> {
  expect((await verifyChanges(db)).broken).toEqual([]);
  expect(await readReferences(db)).toEqual(await deriveReferences(db));
  const again = await openEmptyDatabase();
  expect(await replayJournal(again, journal)).toMatchObject({ lost: [], problem: null });
  expect(await readEverything(again)).toEqual(await readEverything(db));
  again.close();
}

async function openTwo() {
  const db = await openFreshCase();
  const sample = await addSample(db);
  const one = await followCase(db);
  return { one, other: await copyCase(one), sample };
}

/** Enough that removals meet edits; the seed of a failure is printed. */
const RUNS = 12;

test('After any acts in two copies, merging either way gives the same rows and conflicts, twice changes nothing, and going on works', async () => {
  await fc.assert(
    fc.asyncProperty(steps, steps, steps, steps, async (first, second, third, fourth) => {
      const { one, other } = await openTwo();
      await work(one, first, 'one');
      await work(other, second, 'other');
      const [fromOne, fromOther] = [sendCopy(one), sendCopy(other)];
      await mergeInto(one, fromOther);
      await mergeInto(other, fromOne);
      expect(await readSharedRows(one)).toEqual(await readSharedRows(other));
      const count = await one.db.changes.count();
      await mergeInto(one, fromOther);
      await mergeInto(one, sendCopy(other));
      expect(await one.db.changes.count()).toBe(count);
      await work(one, third, 'one again');
      await work(other, fourth, 'other again');
      const later = [sendCopy(one), sendCopy(other)] as const;
      await mergeInto(one, later[1]);
      await mergeInto(other, later[0]);
      expect(await readSharedRows(one)).toEqual(await readSharedRows(other));
      await expectSound(one);
      await expectSound(other);
      one.db.close();
      other.db.close();
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: 90_000 },
  );
}, 150_000);

describe('What both copies did', () => {
  test('to different fields of one row is put together without a conflict', async () => {
    const { one, other, sample } = await openTwo();
    await editEvent(one.db, origin, sample.event.id, { title: 'The visit' });
    await editEvent(other.db, origin, sample.event.id, { kind: 'talks', begin: readingOf('2018-05-05') });
    const { conflicts } = await mergeInto(one, sendCopy(other));
    expect(conflicts).toEqual([]);
    expect(await one.db.events.get(sample.event.id)).toMatchObject({
      title: 'The visit',
      kind: 'talks',
      earliest: Date.parse('2018-05-05'),
    });
  });

  test('to one list is put together element by element', async () => {
    const { one, other, sample } = await openTwo();
    await editEvent(one.db, origin, sample.event.id, { tags: ['key'], participants: [] });
    await editEvent(other.db, origin, sample.event.id, { tags: ['check'] });
    await rateSource(one.db, origin, sample.source.id, 'admiralty-reliability:B', 'first');
    await rateSource(other.db, origin, sample.source.id, 'admiralty-reliability:C', 'second');
    const { conflicts } = await mergeInto(one, sendCopy(other));
    expect(conflicts).toEqual([]);
    expect((await one.db.events.get(sample.event.id))?.tags).toEqual(['key', 'check']);
    const { reliability } = (await one.db.sources.get(sample.source.id)) ?? { reliability: [] };
    expect(reliability.slice(-2).map(({ reason }) => reason)).toEqual(['first', 'second']);
  });

  test('to one field is a conflict: the later value stands, both are kept, and a person settles it, which can be undone', async () => {
    const { one, other, sample } = await openTwo();
    await editEvent(one.db, origin, sample.event.id, { title: 'Earlier title' });
    await editEvent(other.db, origin, sample.event.id, { title: 'Later title' });
    const fromOne = sendCopy(one);
    await mergeInto(one, sendCopy(other));
    await mergeInto(other, fromOne);
    const [conflict, ...more] = await listOpenConflicts(one.db);
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ table: 'events', key: sample.event.id, fields: ['title'], standing: 1 });
    expect(conflict?.sides.map(({ value }) => value)).toEqual([{ title: 'Earlier title' }, { title: 'Later title' }]);
    expect(await listOpenConflicts(other.db)).toEqual([conflict]);
    expect((await one.db.events.get(sample.event.id))?.title).toBe('Later title');
    await settleConflict(one.db, origin, conflict?.id ?? '', { title: 'Earlier title' });
    expect((await one.db.events.get(sample.event.id))?.title).toBe('Earlier title');
    expect(await listOpenConflicts(one.db)).toEqual([]);
    await mergeInto(other, sendCopy(one));
    expect(await listOpenConflicts(other.db)).toEqual([]);
    expect((await other.db.events.get(sample.event.id))?.title).toBe('Earlier title');
    expect((await undo(one.db, origin))?.action).toBe('conflict.settle');
    expect(await listOpenConflicts(one.db)).toEqual([conflict]);
  });

  test('removing a row in one and editing it in the other keeps it, with a conflict that can remove it', async () => {
    const { one, other } = await openTwo();
    const event = await addEvent(one.db, origin, { title: 'Strike', kind: 'strike' });
    await mergeInto(other, sendCopy(one));
    await removeEvent(one.db, origin, event.id, { detachClaims: true });
    await editEvent(other.db, origin, event.id, { title: 'Strike at dawn' });
    await mergeInto(one, sendCopy(other));
    expect((await one.db.events.get(event.id))?.title).toBe('Strike at dawn');
    const [conflict] = await listOpenConflicts(one.db);
    expect(conflict).toMatchObject({ table: 'events', key: event.id, fields: [], standing: 1 });
    await settleConflict(one.db, origin, conflict?.id ?? '', null);
    expect(await one.db.events.get(event.id)).toBeUndefined();
    await expectSound(one);
  });

  test('removing a row in one that the other came to need keeps it', async () => {
    const { one, other } = await openTwo();
    const event = await addEvent(one.db, origin, { title: 'Strike', kind: 'strike' });
    await mergeInto(other, sendCopy(one));
    await removeEvent(one.db, origin, event.id, { detachClaims: true });
    await addClaim(other.db, origin, claimAbout(event.id));
    await mergeInto(one, sendCopy(other));
    expect(await one.db.events.get(event.id)).toEqual(event);
    const [conflict] = await listOpenConflicts(one.db);
    expect(conflict).toMatchObject({ table: 'events', key: event.id, fields: [] });
    await expect(settleConflict(one.db, origin, conflict?.id ?? '', null)).rejects.toThrow('still point at it');
  });
});

test('Articles come in with their texts and originals, also those that were removed again, and the case verifies whole', async () => {
  const { one, other } = await openTwo();
  const kept = await addArticle(other.db, { paragraphs: ['Words of the other copy.'] });
  const gone = await addArticle(other.db, { paragraphs: ['Words that went again.'] });
  const version = await other.db.versions.get(gone.versionId);
  await removeArticle(other.db, origin, gone.articleId, { withClips: true });
  await mergeInto(one, sendCopy(other));
  expect((await one.db.texts.get(kept.versionId))?.text).toBe(kept.text);
  expect(one.journal.content.has(version?.originalSha256 ?? '')).toBe(true);
  expect(one.journal.content.has(version?.textSha256 ?? '')).toBe(true);
  expect((await verifyCase(one.db, one.journal, () => {})).faults).toEqual([]);
  await expectSound(one);
});

test('The merge is one act that undo takes back and redo brings back; once undone it can be merged again', async () => {
  const { one, other } = await openTwo();
  await addArticle(other.db, { paragraphs: ['Words of the other copy.'] });
  await addEvent(one.db, origin, { title: 'Mine', kind: 'visit' });
  const before = await readRows(one.db);
  await mergeInto(one, sendCopy(other));
  const after = await readSharedRows(one);
  expect((await readUndoState(one.db)).undo?.action).toBe('copy.merge');
  await undo(one.db, origin);
  expect(await readRows(one.db)).toEqual(before);
  await redo(one.db, origin);
  expect(await readSharedRows(one)).toEqual(after);
  await undo(one.db, origin);
  expect((await planMerge(one.db, sendCopy(other))).acts.length).toBeGreaterThan(0);
  await mergeInto(one, sendCopy(other));
  expect(await readSharedRows(one)).toEqual(after);
  await expectSound(one);
});

test('What a copy wrote itself stays when it takes in another one that undid its merge', async () => {
  const { one, other } = await openTwo();
  const event = await addEvent(other.db, origin, { title: 'Of the other copy', kind: 'visit' });
  await addEvent(one.db, origin, { title: 'Of this copy', kind: 'visit' });
  await mergeInto(one, sendCopy(other));
  await mergeInto(other, sendCopy(one));
  await undo(one.db, origin);
  await addEvent(one.db, origin, { title: 'Later', kind: 'visit' });
  await mergeInto(other, sendCopy(one));
  expect(await other.db.events.get(event.id)).toEqual(event);
  expect((await other.db.events.toArray()).map(({ title }) => title)).toContain('Later');
  await mergeInto(one, sendCopy(other));
  expect(await readSharedRows(one)).toEqual(await readSharedRows(other));
  await expectSound(other);
});

test('Undoing a merge takes its open conflicts away, and a conflict of a row that is gone can be settled', async () => {
  const { one, other } = await openTwo();
  const event = await addEvent(one.db, origin, { title: 'Strike', kind: 'strike' });
  await mergeInto(other, sendCopy(one));
  await editEvent(one.db, origin, event.id, { title: 'Here' });
  await editEvent(other.db, origin, event.id, { title: 'There' });
  await mergeInto(one, sendCopy(other));
  const [conflict] = await listOpenConflicts(one.db);
  await undo(one.db, origin);
  expect(await listOpenConflicts(one.db)).toEqual([]);
  expect((await one.db.events.get(event.id))?.title).toBe('Here');
  await redo(one.db, origin);
  expect(await listOpenConflicts(one.db)).toEqual([conflict]);
  await removeEvent(one.db, origin, event.id, { detachClaims: true });
  await settleConflict(one.db, origin, conflict?.id ?? '', { title: 'Here' });
  expect(await listOpenConflicts(one.db)).toEqual([]);
  expect(await one.db.events.get(event.id)).toBeUndefined();
});

test('Three copies that take each other in all around come to the same rows', async () => {
  const { one, other } = await openTwo();
  const third = await copyCase(one);
  await addEvent(one.db, origin, { title: 'One', kind: 'visit' });
  await addEvent(other.db, origin, { title: 'Two', kind: 'visit' });
  await addArticle(third.db, { paragraphs: ['Words of the third.'] });
  await mergeInto(other, sendCopy(third));
  await mergeInto(one, sendCopy(third));
  await mergeInto(one, sendCopy(other));
  await mergeInto(third, sendCopy(one));
  await mergeInto(other, sendCopy(third));
  const rows = await readSharedRows(one);
  expect(await readSharedRows(other)).toEqual(rows);
  expect(await readSharedRows(third)).toEqual(rows);
  expect(await one.db.conflicts.count()).toBe(0);
  expect((await planMerge(one.db, sendCopy(other))).acts).toEqual([]);
});

test('A copy of another case is refused by its name, and a changed record by its number', async () => {
  const { one, other } = await openTwo();
  const foreign = await followCase(await openFreshCase('Another case'));
  await expect(planMerge(one.db, sendCopy(foreign))).rejects.toThrow('copy of another case, “Another case”');
  await addEvent(other.db, origin, { title: 'Strike', kind: 'strike' });
  const texts = other.journal.texts;
  texts[texts.length - 1] = (texts.at(-1) ?? '').replace('Strike', 'Stroke');
  await expect(planMerge(one.db, sendCopy(other))).rejects.toThrow(`Change ${texts.length} is not as it was recorded.`);
});
