import { expect, test } from 'vitest';
import { correctArticle } from '../../../renderer/db/articles.ts';
import { undo } from '../../../renderer/db/changes.ts';
import { addClaim } from '../../../renderer/db/claims.ts';
import { mergeEvents, unmergeEvent } from '../../../renderer/db/event-merges.ts';
import { joinOrigins } from '../../../renderer/db/origin-judgments.ts';
import { mergeSources } from '../../../renderer/db/source-merges.ts';
import { addSource, editSource, rateSource } from '../../../renderer/db/sources.ts';
import { verifyChanges } from '../../../renderer/db/verify.ts';
import { deriveReferences, openFreshCase, origin, readReferences, readRows } from './case-fixture.ts';
import { addSample, chainOf, claimAbout } from './sample-rows.ts';

test('claims, articles and events that named the one source name the other, and its names become variants', async () => {
  const db = await openFreshCase();
  const { article, claim, other, source, unused } = await addSample(db);
  await editSource(db, origin, source.id, { variants: ['كريم عليوي'], notes: 'a member of parliament' });
  const merged = await mergeSources(db, origin, unused.id, source.id, 'one man, two spellings');
  expect(merged).toMatchObject({ claims: 1, articles: 0, events: 1 });
  expect(merged.source).toMatchObject({ name: 'Nobody', variants: ['Karim Alevi', 'كريم عليوي'] });
  expect(merged.source.notes).toBe('a member of parliament');
  expect((await db.claims.get(claim.id))?.chain[0]?.sourceId).toBe(unused.id);
  expect((await db.events.get(other.id))?.participants[0]?.sourceId).toBe(unused.id);
  expect(await db.sources.get(source.id)).toBeUndefined();
  expect(await readReferences(db)).toEqual(await deriveReferences(db));

  const outlet = (await db.articles.get(article.articleId))?.outlet?.value ?? '';
  expect(await mergeSources(db, origin, unused.id, outlet)).toMatchObject({ articles: 1 });
  expect((await db.articles.get(article.articleId))?.outlet?.value).toBe(unused.id);
});

test('an outlet that was corrected away is followed too', async () => {
  const db = await openFreshCase();
  const { article, unused } = await addSample(db);
  const first = (await db.articles.get(article.articleId))?.outlet?.value ?? '';
  await correctArticle(db, origin, article.articleId, { outlet: 'Mehr' });
  await mergeSources(db, origin, unused.id, first);
  expect((await db.articles.get(article.articleId))?.outlet?.others[0]?.value).toBe(unused.id);
});

test('both histories of reliability are kept in order of time; the last is in force and says whose it was', async () => {
  const db = await openFreshCase();
  const one = await addSource(db, origin, { name: 'Fars', kind: 'agency' });
  const two = await addSource(db, origin, { name: 'Fars News', kind: 'agency' });
  await rateSource(db, origin, one.id, 'admiralty-reliability:C', 'first');
  await rateSource(db, origin, two.id, 'admiralty-reliability:E', 'second');
  const { source } = await mergeSources(db, origin, one.id, two.id);
  expect(source.reliability).toMatchObject([
    { grade: 'admiralty-reliability:C', reason: 'first' },
    { grade: 'admiralty-reliability:E', reason: 'second', givenTo: 'Fars News' },
  ]);
});

test('undo takes it back as one act', async () => {
  const db = await openFreshCase();
  const { source, unused } = await addSample(db);
  const before = await readRows(db);
  await mergeSources(db, origin, unused.id, source.id);
  await undo(db, origin);
  expect(await readRows(db)).toEqual(before);
  expect((await verifyChanges(db)).broken).toEqual([]);
});

test('what was said of origins follows, and so do merged events', async () => {
  const db = await openFreshCase();
  const { event, other, source, unused } = await addSample(db);
  const kept = await addSource(db, origin, { name: 'K. Alevi', kind: 'person' });
  await addClaim(db, origin, claimAbout(event.id, { chain: chainOf(unused.id) }));
  await joinOrigins(db, origin, event.id, [`source ${source.id}`, `source ${unused.id}`], 'one office');
  await mergeEvents(db, origin, event.id, other.id);
  await mergeSources(db, origin, kept.id, source.id);
  expect((await db.events.get(event.id))?.originJudgments?.[0]?.originKeys).toEqual([
    `source ${kept.id}`,
    `source ${unused.id}`,
  ]);
  await unmergeEvent(db, origin, event.id, other.id);
  expect((await db.events.get(other.id))?.participants[0]?.sourceId).toBe(kept.id);
  expect(await readReferences(db)).toEqual(await deriveReferences(db));
});
