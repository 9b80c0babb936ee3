import { describe, expect, test } from 'vitest';
import { removeArticle } from '../../../renderer/db/articles.ts';
import { redo, undo } from '../../../renderer/db/changes.ts';
import { addClaim, editClaim } from '../../../renderer/db/claims.ts';
import { ActError } from '../../../renderer/db/errors.ts';
import { mergeEvents, unmergeEvent } from '../../../renderer/db/event-merges.ts';
import { addEvent, editEvent, findEvents } from '../../../renderer/db/events.ts';
import { editSource, removeSource } from '../../../renderer/db/sources.ts';
import { verifyChanges } from '../../../renderer/db/verify.ts';
import { deriveReferences, openFreshCase, origin, readingOf, readReferences, readRows } from './case-fixture.ts';
import { addSample, claimAbout } from './sample-rows.ts';

async function openWithTwo() {
  const db = await openFreshCase();
  const sample = await addSample(db);
  const denial = await addClaim(db, origin, claimAbout(sample.other.id, { stance: 'denies' }));
  return { db, ...sample, denial };
}

test('a merge moves the claims, keeps the other date as an alternative and the other event whole, and names it', async () => {
  const { db, event, other, claim, denial } = await openWithTwo();
  const seq = await db.changes.count();
  const merged = await mergeEvents(db, origin, event.id, other.id, 'one deal');
  expect(await db.changes.count()).toBe(seq + 1);
  expect(await db.events.get(other.id)).toBeUndefined();
  expect((await db.claims.bulkGet([claim.id, denial.id])).map((one) => one?.eventId)).toEqual([event.id, event.id]);
  expect(merged.begin?.alternatives.map((one) => one.edtf)).toEqual(['2019-09-03']);
  expect(merged.participants).toEqual(other.participants);
  expect(merged.merged).toMatchObject([{ event: other, claimIds: [denial.id], reason: 'one deal' }]);
  expect((await findEvents(db, 'deal in mos')).map((one) => one.id)).toEqual([event.id]);
  expect((await db.changes.toArray()).at(-1)).toMatchObject({ action: 'event.merge', reason: 'one deal' });
});

test('undo takes a merge back as one act, and redo does it again', async () => {
  const { db, event, other } = await openWithTwo();
  const before = await readRows(db);
  await mergeEvents(db, origin, event.id, other.id);
  const after = await readRows(db);
  await undo(db, origin);
  expect(await readRows(db)).toEqual(before);
  await redo(db, origin);
  expect(await readRows(db)).toEqual(after);
  expect((await verifyChanges(db)).broken).toEqual([]);
});

test('a merged event is taken out again after later acts, and everything that was not touched is as before', async () => {
  const { db, event, other, source } = await openWithTwo();
  const before = await readRows(db);
  await mergeEvents(db, origin, event.id, other.id);
  await editSource(db, origin, source.id, { notes: 'a member of the commission' });
  await addEvent(db, origin, { title: 'Something else', kind: 'visit' });
  const result = await unmergeEvent(db, origin, event.id, other.id);
  expect(result).toMatchObject({ claimsBack: 1, claimsElsewhere: 0 });
  const after = await readRows(db);
  for (const [name, row] of Object.entries(before)) {
    if (name !== `sources:${source.id}`) expect(after[name]).toEqual(row);
  }
  expect(await readReferences(db)).toEqual(await deriveReferences(db));
  await undo(db, origin);
  expect((await db.events.get(event.id))?.merged).toHaveLength(1);
});

test('what was done to the merged event since stays: its new title, a claim added to it, a claim moved away', async () => {
  const { db, event, other, denial } = await openWithTwo();
  await mergeEvents(db, origin, event.id, other.id);
  await editEvent(db, origin, event.id, { title: 'Deal of September', tags: ['new'] });
  const added = await addClaim(db, origin, claimAbout(event.id));
  await editClaim(db, origin, denial.id, { eventId: null });
  expect(await unmergeEvent(db, origin, event.id, other.id)).toMatchObject({ claimsBack: 0, claimsElsewhere: 1 });
  expect(await db.events.get(event.id)).toMatchObject({ title: 'Deal of September', tags: ['new'], participants: [] });
  expect(await db.events.get(other.id)).toEqual(other);
  expect((await db.claims.get(added.id))?.eventId).toBe(event.id);
  expect((await db.claims.get(denial.id))?.eventId).toBeNull();
});

test('an event of merged ones can be merged itself, and the parts come out one by one', async () => {
  const { db, event, other } = await openWithTwo();
  const third = await addEvent(db, origin, { title: 'Third', kind: 'deal', begin: readingOf('2019-09-05') });
  const before = await readRows(db);
  await mergeEvents(db, origin, event.id, other.id);
  await mergeEvents(db, origin, third.id, event.id);
  expect((await findEvents(db, 'deal in mos')).map((one) => one.id)).toEqual([third.id]);
  await unmergeEvent(db, origin, third.id, event.id);
  await unmergeEvent(db, origin, event.id, other.id);
  expect(await readRows(db)).toEqual(before);
});

describe('dates that count from another event', () => {
  const countedFrom = (eventId: string) => readingOf('2019-09-05', { from: 'event', eventId, edtf: '2019-09-03' });

  test('count from the surviving one after a merge, and from their own again when it is taken out', async () => {
    const { db, event, other } = await openWithTwo();
    const later = await addEvent(db, origin, { title: 'Two days later', kind: 'visit', begin: countedFrom(other.id) });
    await mergeEvents(db, origin, event.id, other.id);
    expect((await db.events.get(later.id))?.begin?.anchor).toMatchObject({ eventId: event.id });
    await unmergeEvent(db, origin, event.id, other.id);
    expect(await db.events.get(later.id)).toEqual(later);
  });

  test('keep events apart that are counted from each other: a sentence says why, and nothing changes', async () => {
    const { db, event, other } = await openWithTwo();
    await editEvent(db, origin, event.id, { begin: countedFrom(other.id) });
    const before = await readRows(db);
    for (const [one, two] of [
      [event.id, other.id],
      [other.id, event.id],
    ] as const) {
      const merging = mergeEvents(db, origin, one, two);
      await expect(merging).rejects.toThrow(ActError);
      await expect(merging).rejects.toThrow('is counted from “Deal in Moscow”');
    }
    expect(await readRows(db)).toEqual(before);
  });
});

test('what a merged event points at is still in use, and lets go of an article that is removed', async () => {
  const { db, article, event, other, source } = await openWithTwo();
  const counted = { from: 'publication', articleId: article.articleId, edtf: '2019-10-21' } as const;
  await editEvent(db, origin, other.id, { begin: readingOf('2019-09-03', counted) });
  await mergeEvents(db, origin, event.id, other.id);
  expect(await removeSource(db, origin, source.id)).toMatchObject({ status: 'in-use', events: 1 });
  await removeArticle(db, origin, article.articleId, { withClips: true });
  expect(await readReferences(db)).toEqual(await deriveReferences(db));
  await unmergeEvent(db, origin, event.id, other.id);
  expect((await db.events.get(other.id))?.begin?.anchor).toEqual({ ...counted, articleId: null });
});
