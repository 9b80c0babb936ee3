import { expect, test } from 'vitest';
import { addVersion, removeArticle } from '../../../renderer/db/articles.ts';
import { undo } from '../../../renderer/db/changes.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { confirmFamily, joinFamily, leaveFamily, listFamily } from '../../../renderer/db/families.ts';
import { readKnownTexts } from '../../../renderer/db/sketches.ts';
import { sketchStory } from '../../../shared/attribution/shingles.ts';
import { addArticle, makeDocument, openFreshCase, origin } from './case-fixture.ts';

/** Imports a text that is like those that were read from the named bytes. */
async function importLike(db: CaseDatabase, words: string, like: readonly string[]): Promise<string> {
  const kin = like.map((originalSha256) => ({ originalSha256, resemblance: 0.7, containment: 0.9 }));
  return (await addVersion(db, origin, { ...makeDocument({ paragraphs: [words] }), kin })).articleId;
}

async function bytesOf(db: CaseDatabase, articleId: string): Promise<string> {
  return (await db.versions.where('articleId').equals(articleId).first())?.originalSha256 ?? '';
}

test('A rewrite makes a family with the article that it is like, and later ones join it as proposals', async () => {
  const db = await openFreshCase();
  const first = await addArticle(db);
  const sha = await bytesOf(db, first.articleId);
  const second = await importLike(db, 'The same story.', [sha]);
  const third = await importLike(db, 'The story again.', [await bytesOf(db, second), sha]);
  const familyId = (await db.articles.get(first.articleId))?.familyId ?? '';
  expect((await listFamily(db, familyId)).map(({ id }) => id)).toEqual([first.articleId, second, third]);
  expect((await db.articles.get(third))?.kinship).toEqual({
    nearestId: second,
    resemblance: 0.7,
    containment: 0.9,
    status: 'proposed',
  });
  await confirmFamily(db, origin, familyId);
  for (const article of await listFamily(db, familyId)) expect(article.kinship?.status).toBe('confirmed');
});

test('What was thrown out of a family is kept out: it neither comes back nor founds another one unseen', async () => {
  const db = await openFreshCase();
  const first = await addArticle(db);
  const second = await importLike(db, 'Looks the same.', [await bytesOf(db, first.articleId)]);
  const familyId = (await db.articles.get(second))?.familyId ?? '';
  await leaveFamily(db, origin, second, 'another event');
  expect((await listFamily(db, familyId)).map(({ id }) => id)).toEqual([first.articleId]);
  expect(await db.articles.get(second)).toMatchObject({ familyId: null, kinship: null, keptOutOf: [familyId] });
  const third = await importLike(db, 'Looks like both.', [
    await bytesOf(db, second),
    await bytesOf(db, first.articleId),
  ]);
  expect((await listFamily(db, familyId)).map(({ id }) => id)).toEqual([first.articleId, third]);
  expect((await db.articles.get(second))?.familyId).toBeNull();
});

test('The analyst can put an article into the family of another, even one that was thrown out of it', async () => {
  const db = await openFreshCase();
  const first = await addArticle(db);
  const second = await importLike(db, 'Looks the same.', [await bytesOf(db, first.articleId)]);
  await leaveFamily(db, origin, second);
  await joinFamily(db, origin, second, first.articleId);
  expect(await db.articles.get(second)).toMatchObject({ kinship: { status: 'confirmed' }, keptOutOf: [] });
  const other = await addArticle(db, { paragraphs: ['Unrelated.'] });
  const another = await addArticle(db, { paragraphs: ['Unrelated, too.'] });
  await joinFamily(db, origin, another.articleId, other.articleId);
  await expect(joinFamily(db, origin, second, other.articleId)).rejects.toThrow('Throw it out of that one first');
});

test('Undoing the import of a rewrite leaves no family behind, and a removed article leaves the list', async () => {
  const db = await openFreshCase();
  const first = await addArticle(db);
  const second = await importLike(db, 'The same story.', [await bytesOf(db, first.articleId)]);
  const familyId = (await db.articles.get(second))?.familyId ?? '';
  await undo(db, origin);
  expect((await db.articles.get(first.articleId))?.familyId).toBeNull();
  expect(await listFamily(db, familyId)).toEqual([]);
  const third = await importLike(db, 'The same story, later.', [await bytesOf(db, first.articleId)]);
  await removeArticle(db, origin, third);
  const [only] = await listFamily(db, (await db.articles.get(first.articleId))?.familyId ?? '');
  expect(only?.id).toBe(first.articleId);
});

test('The texts of a case are known by their sketches, and those of an older Dateline get theirs when they are asked for', async () => {
  const db = await openFreshCase();
  const paragraphs = ['Karim Alevi said that Baghdad had agreed in Moscow to buy the S-400 system this year.'];
  const document = makeDocument({ paragraphs });
  const sketch = sketchStory(document.draft.text, document.draft.blocks);
  await addVersion(db, origin, { ...document, sketch });
  await addArticle(db, { paragraphs: ['A text that was imported before there were sketches at all, years ago.'] });
  expect(await db.sketches.count()).toBe(1);
  const known = await readKnownTexts(db);
  expect(known).toHaveLength(2);
  expect(known.find(({ originalSha256 }) => originalSha256 === document.originalSha256)?.sketch).toEqual(sketch);
  expect(await db.sketches.count()).toBe(2);
});
