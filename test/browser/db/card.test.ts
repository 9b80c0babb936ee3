import { describe, expect, test } from 'vitest';
import { saveCard } from '../../../renderer/db/card.ts';
import { readCase } from '../../../renderer/db/case.ts';
import { undo } from '../../../renderer/db/changes.ts';
import { addClip, listClipsOfArticle } from '../../../renderer/db/clips.ts';
import { addEvent, readEvent } from '../../../renderer/db/events.ts';
import { addSource, listSources } from '../../../renderer/db/sources.ts';
import { addArticle, openFreshCase, origin, passageOf, readRows } from './case-fixture.ts';
import { cardOn } from './sample-rows.ts';

describe('saving a card', () => {
  test('makes clip, event, sources and claim in one change, and one undo takes all of them back', async () => {
    const db = await openFreshCase();
    const article = await addArticle(db);
    const alevi = await addSource(db, origin, { name: 'Karim Alevi', kind: 'person' });
    const before = await readRows(db);
    const saved = await saveCard(db, origin, cardOn(article));
    const snapshot = await readCase(db);
    expect(snapshot.lastChange?.seq).toBe(4);
    expect(snapshot.clips).toEqual([saved.clip]);
    expect(snapshot.events).toEqual([saved.event]);
    expect(snapshot.claims).toEqual([saved.claim]);
    expect(saved.event).toMatchObject({ title: 'Moscow visit', place: { name: 'Moscow', coordinates: null } });
    expect(saved.event?.earliest).toBe(Date.UTC(2019, 8, 1));
    expect(saved.claim).toMatchObject({
      eventId: saved.event?.id,
      clips: [{ clipId: saved.clip.id, role: 'supports' }],
    });
    expect((await db.changes.get(4))?.reason).toBe('two outlets, one speaker');

    const names = new Map((await listSources(db)).map((source) => [source.id, source.name]));
    const chain = saved.claim?.chain ?? [];
    expect(chain.map((link) => names.get(link.sourceId))).toEqual([
      'Karim Alevi',
      'Al-Akhad TV',
      'Fars',
      'Donya-e Eqtesad',
    ]);
    expect(chain[0]?.sourceId).toBe(alevi.id);
    const [first, second] = chain.map((link) => link.id);
    expect(chain.map((link) => link.from)).toEqual([[], [first], [second], [second]]);

    await undo(db, origin);
    expect(await readRows(db)).toEqual(before);
  });

  test('adds a claim to an event of the case and to a clip that is there', async () => {
    const db = await openFreshCase();
    const article = await addArticle(db);
    const card = cardOn(article);
    const clip = await addClip(db, origin, { ...article, passage: card.passage });
    const event = await addEvent(db, origin, { title: 'Visit', kind: 'visit' });
    const saved = await saveCard(db, origin, { ...card, existingClipId: clip.id, event: { id: event.id } });
    expect(saved.event).toEqual(event);
    expect(saved.clip).toEqual({ ...clip, comment: 'when', tags: ['date'], colour: 'teal' });
    expect(await listClipsOfArticle(db, article.articleId)).toEqual([saved.clip]);
    const detail = await readEvent(db, event.id);
    expect(detail?.claims).toEqual([saved.claim]);
    expect(detail?.clips).toEqual([saved.clip]);
    expect(detail?.articles.map((one) => one.id)).toEqual([article.articleId]);
    expect(detail?.sources.length).toBe(4);
  });

  test('can be a clip alone, or a claim without an event', async () => {
    const db = await openFreshCase();
    const article = await addArticle(db);
    expect(await saveCard(db, origin, cardOn(article, { event: null, claim: null }))).toMatchObject({
      event: null,
      claim: null,
    });
    const saved = await saveCard(db, origin, cardOn(article, { event: null }));
    expect(saved.claim?.eventId).toBeNull();
  });

  test('saves nothing when the words do not stand in the text', async () => {
    const db = await openFreshCase();
    const article = await addArticle(db);
    const card = cardOn(article);
    const before = await readRows(db);
    const moved = { ...card.passage, start: card.passage.start + 1, end: card.passage.end + 1 };
    await expect(saveCard(db, origin, { ...card, passage: moved })).rejects.toThrow(/do not stand/);
    const nameless = cardOn(article, {
      claim: card.claim && {
        ...card.claim,
        links: [{ source: ' ', sourceKind: 'person', verb: 'said', words: null, besidePrevious: false }],
      },
    });
    await expect(saveCard(db, origin, nameless)).rejects.toThrow(/needs a name/);
    expect(await readRows(db)).toEqual(before);
  });

  test('does not move a clip to another passage', async () => {
    const db = await openFreshCase();
    const article = await addArticle(db);
    const clip = await addClip(db, origin, { ...article, passage: passageOf(article.text, 'Moscow') });
    await expect(saveCard(db, origin, cardOn(article, { existingClipId: clip.id }))).rejects.toThrow(/another passage/);
  });
});
