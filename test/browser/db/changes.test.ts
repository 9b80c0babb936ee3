import { liveQuery } from 'dexie';
import { describe, expect, test } from 'vitest';
import { setTriage } from '../../../renderer/db/articles.ts';
import { commit, readUndoState, redo, undo } from '../../../renderer/db/changes.ts';
import { editClip } from '../../../renderer/db/clips.ts';
import { addEvent, editEvent, listEvents, removeEvent } from '../../../renderer/db/events.ts';
import { addSource, findOrAddSource } from '../../../renderer/db/sources.ts';
import { verifyChanges } from '../../../renderer/db/verify.ts';
import { addArticle, openAgain, openFreshCase, origin } from './case-fixture.ts';
import { listArticles } from './list-articles.ts';

const event = (title: string) => ({ title, kind: 'visit' });

describe('an act', () => {
  test('that changes nothing is not recorded', async () => {
    const db = await openFreshCase();
    const added = await addEvent(db, origin, event('Visit'));
    const changes = await db.changes.count();
    await editEvent(db, origin, added.id, { title: 'Visit', begin: null });
    const committed = await commit(db, origin, { action: 'event.edit' }, (draft) => {
      draft.put('events', { ...added, title: 'Other' });
      draft.put('events', added);
      return 'result';
    });
    expect(committed).toEqual({ status: 'unchanged', result: 'result', change: null });
    expect(await db.changes.count()).toBe(changes);
  });

  test('that adds a row and removes it again is not recorded', async () => {
    const db = await openFreshCase();
    const added = await addEvent(db, origin, event('Visit'));
    const committed = await commit(db, origin, { action: 'event.add' }, (draft) => {
      draft.put('events', { ...added, id: origin.newId() });
      draft.remove('events', 'was never there');
      for (const id of [origin.newId()]) {
        draft.put('events', { ...added, id });
        draft.remove('events', id);
      }
    });
    expect(committed.change?.edits.length).toBe(1);
  });

  test('that fails half-way leaves nothing behind', async () => {
    const db = await openFreshCase();
    const failing = commit(db, origin, { action: 'event.add' }, async (draft) => {
      await findOrAddSource(draft, 'Fars', 'agency');
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await db.sources.count()).toBe(0);
    expect(await db.changes.count()).toBe(1);
  });

  test('sees its own edits before they are written', async () => {
    const db = await openFreshCase();
    await commit(db, origin, { action: 'source.add' }, async (draft) => {
      const first = await findOrAddSource(draft, 'Fars', 'agency');
      expect(await findOrAddSource(draft, ' FARS ', 'agency')).toEqual(first);
      draft.put('sources', { ...first, name: 'Mehr' });
      expect((await findOrAddSource(draft, 'Fars', 'agency')).id).not.toBe(first.id);
      draft.remove('sources', first.id);
      expect((await findOrAddSource(draft, 'Mehr', 'agency')).id).not.toBe(first.id);
    });
    expect((await db.sources.toArray()).map((source) => source.name)).toEqual(['Fars', 'Mehr']);
  });
});

describe('undo and redo', () => {
  test('have nothing to do in a new case: making it is no act to take back', async () => {
    const db = await openFreshCase();
    expect(await readUndoState(db)).toEqual({ undo: null, redo: null });
    expect(await undo(db, origin)).toBeNull();
    expect(await redo(db, origin)).toBeNull();
    expect(await db.changes.count()).toBe(1);
  });

  test('walk back and forth through many acts; a new act ends what could be redone', async () => {
    const db = await openFreshCase();
    const titles = async () => (await listEvents(db)).map((one) => one.title).join('');
    for (const title of ['A', 'B', 'C']) await addEvent(db, origin, event(title));
    await undo(db, origin);
    await undo(db, origin);
    expect(await titles()).toBe('A');
    await redo(db, origin);
    expect(await titles()).toBe('AB');
    await addEvent(db, origin, event('D'));
    expect((await readUndoState(db)).redo).toBeNull();
    expect(await redo(db, origin)).toBeNull();
    for (const left of ['AB', 'A', '', '']) {
      await undo(db, origin);
      expect(await titles()).toBe(left);
    }
    for (const left of ['A', 'AB', 'ABD', 'ABD']) {
      await redo(db, origin);
      expect(await titles()).toBe(left);
    }
  });

  test('refuse to go over a row that was altered past the one door', async () => {
    const db = await openFreshCase();
    const added = await addEvent(db, origin, event('Visit'));
    await db.events.update(added.id, { title: 'Altered' });
    await expect(undo(db, origin)).rejects.toThrow(/event .* is not as change 2 left it/);
    expect((await listEvents(db))[0]?.title).toBe('Altered');
    expect(await db.changes.count()).toBe(2);
  });

  test('say what is wrong when a change is missing from the record', async () => {
    const db = await openFreshCase();
    await addEvent(db, origin, event('A'));
    await addEvent(db, origin, event('B'));
    await db.changes.delete(2);
    await undo(db, origin);
    await expect(undo(db, origin)).rejects.toThrow(/Change 2 is missing/);
  });
});

describe('two connections', () => {
  test('that write at once are serialised: no act is lost and the chain stays whole', async () => {
    const db = await openFreshCase();
    const other = await openAgain(db);
    const article = await addArticle(db);
    const acts: Promise<unknown>[] = [];
    for (let index = 0; index < 40; index += 1) {
      const at = index % 2 === 0 ? db : other;
      acts.push(addEvent(at, origin, event(`Event ${index}`)));
      acts.push(setTriage(index % 2 === 0 ? other : db, origin, article.articleId, 'later', `reason ${index}`));
      if (index % 10 === 9) acts.push(undo(at, origin), redo(at, origin));
    }
    await Promise.all(acts);
    expect(await verifyChanges(other)).toEqual({ count: await db.changes.count(), broken: [] });
    const seqs = (await db.changes.toArray()).map((change) => change.seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });

  test('do not both register a source that both look for', async () => {
    const db = await openFreshCase();
    const other = await openAgain(db);
    const look = (at: typeof db) =>
      commit(at, origin, { action: 'source.add' }, (draft) => findOrAddSource(draft, 'Fars', 'agency'));
    const [one, two] = await Promise.all([look(db), look(other)]);
    expect(one.result).toEqual(two.result);
    expect([one.status, two.status].sort()).toEqual(['committed', 'unchanged']);
    expect(await db.sources.count()).toBe(1);
  });

  test('tell each other: a live list redraws after a write elsewhere', async () => {
    const db = await openFreshCase();
    const other = await openAgain(db);
    const seen: number[] = [];
    const subscription = liveQuery(() => listArticles(db)).subscribe((rows) => seen.push(rows.length));
    await expect.poll(() => seen).toEqual([0]);
    await addArticle(other);
    await expect.poll(() => seen.at(-1)).toBe(1);
    subscription.unsubscribe();
  });
});

test('A row that was removed elsewhere in the meantime is told by name', async () => {
  const db = await openFreshCase();
  const other = await openAgain(db);
  const added = await addEvent(db, origin, event('Visit'));
  await removeEvent(other, origin, added.id);
  await expect(editEvent(db, origin, added.id, { title: 'x' })).rejects.toThrow(/event is not in the case any more/);
  await expect(editClip(db, origin, 'nobody', {})).rejects.toThrow(/clip is not in the case any more/);
  await addSource(db, origin, { name: 'still writes', kind: 'person' });
});
