import { afterEach, describe, expect, test } from 'vitest';
import { addVersion, addVersions } from '../../../renderer/db/articles.ts';
import { commitEach, undo } from '../../../renderer/db/changes.ts';
import { putNewClip } from '../../../renderer/db/clips.ts';
import { type CaseDatabase, openCaseDatabase } from '../../../renderer/db/database.ts';
import { putNewEvent } from '../../../renderer/db/events.ts';
import { verifyChanges } from '../../../renderer/db/verify.ts';
import { createOrigin } from '../../../shared/model/ids.ts';
import { makeDocument } from '../../bench/made-up-document.ts';

let db: CaseDatabase;
const origin = createOrigin();

afterEach(async () => {
  db.close();
  indexedDB.deleteDatabase(db.name);
});

async function openWithArticle() {
  db = await openCaseDatabase(`one-transaction-${Date.now()}`);
  const document = await makeDocument(0, 'Ships of the north', 'harbour '.repeat(2_000).trim());
  await addVersion(db, origin, document);
  const article = await db.articles.toCollection().first();
  const place = { articleId: article?.id ?? '', versionId: article?.currentVersionId ?? '' };
  const clipAt = (start: number) => ({
    ...place,
    passage: { start, end: start + 5, exact: document.draft.text.slice(start, start + 5), prefix: '', suffix: '' },
  });
  return { clipAt };
}

describe('several acts of one transaction', () => {
  test('are each a change of its own, also when they need the database no more than once', async () => {
    const { clipAt } = await openWithArticle();
    const steps = Array.from({ length: 500 }, (_, number) => ({
      act: { action: 'clip.add' as const },
      needs: { rows: [['versions', clipAt(number).versionId] as const], texts: [clipAt(number).versionId] },
      work: (draft: Parameters<typeof putNewClip>[0]) => putNewClip(draft, clipAt(number)),
    }));
    await commitEach(db, origin, steps);
    expect([await db.clips.count(), await db.changes.count()]).toEqual([500, 501]);
    expect((await verifyChanges(db)).broken).toEqual([]);
  });

  test('leave nothing when one of them fails after hundreds that did not', async () => {
    const { clipAt } = await openWithArticle();
    const steps = Array.from({ length: 300 }, (_, number) => ({
      act: { action: 'clip.add' as const },
      work: async (draft: Parameters<typeof putNewClip>[0]) => {
        if (number === 299) throw new Error('refused');
        return putNewClip(draft, clipAt(number));
      },
    }));
    await expect(commitEach(db, origin, steps)).rejects.toThrow('refused');
    expect([await db.clips.count(), await db.changes.count()]).toEqual([0, 1]);
  });

  test('see what the acts before them did: rows changed twice, removed, and pointed at', async () => {
    await openWithArticle();
    const event = { id: '' };
    await commitEach(db, origin, [
      {
        act: { action: 'event.add' },
        work: (draft) => {
          event.id = putNewEvent(draft, { title: 'First', kind: 'talks' }).id;
        },
      },
      {
        act: { action: 'event.edit' },
        work: async (draft) => draft.put('events', { ...(await draft.need('events', event.id)), title: 'Second' }),
      },
    ]);
    expect((await db.events.toArray()).map(({ title }) => title)).toEqual(['Second']);
    await commitEach(db, origin, [
      {
        act: { action: 'event.edit' },
        work: async (draft) => draft.put('events', { ...(await draft.need('events', event.id)), title: 'Third' }),
      },
      { act: { action: 'event.remove' }, work: (draft) => draft.remove('events', event.id) },
    ]);
    expect(await db.events.count()).toBe(0);
    expect((await verifyChanges(db)).broken).toEqual([]);
    await undo(db, origin);
    expect((await db.events.toArray()).map(({ title }) => title)).toEqual(['Third']);
  });

  test('find a document that came earlier in the same transaction', async () => {
    await openWithArticle();
    const document = await makeDocument(1, 'Twice', 'one two three four');
    const later = { ...(await makeDocument(1, 'Later', 'other words of the same page')), fileName: 'later.txt' };
    const outcomes = await addVersions(db, origin, [document, document, later]);
    expect(outcomes.map(({ status }) => status)).toEqual(['imported', 'already-in-case', 'new-version']);
    expect(await db.sources.count()).toBe(2);
    expect((await verifyChanges(db)).broken).toEqual([]);
  });
});
