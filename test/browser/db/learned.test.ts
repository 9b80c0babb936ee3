import { expect, test } from 'vitest';
import { addVersion, correctArticle } from '../../../renderer/db/articles.ts';
import { undo } from '../../../renderer/db/changes.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { correctFurniture } from '../../../renderer/db/furniture.ts';
import {
  applyTitlesToOutlet,
  countTitlesToLearn,
  forgetLearned,
  readTitleTeacher,
} from '../../../renderer/db/learned.ts';
import { mergeSources } from '../../../renderer/db/source-merges.ts';
import { addArticle, evidenced, makeDocument, openFreshCase, origin } from './case-fixture.ts';

const SHARE = { from: 'meta', detail: 'meta[property="og:title"]' } as const;

/** A page that shows one title and shares another. */
const pageOf = (words: string, outlet = 'Quay Post') =>
  ({
    paragraphs: [`The ${words} story.`],
    outletName: evidenced(outlet),
    title: {
      value: `Shown ${words}`,
      evidence: { from: 'visible', detail: 'h1' },
      others: [{ value: `Shared ${words}`, evidence: SHARE }],
    },
  }) as const;
const titles = async (db: CaseDatabase) => (await db.articles.toArray()).map(({ title }) => title.value);
const outletOf = async (db: CaseDatabase, articleId: string) => (await db.articles.get(articleId))?.outlet?.value ?? '';

test('one corrected title is used for the outlet’s next page, says so, and keeps the other title', async () => {
  const db = await openFreshCase();
  const first = await addArticle(db, pageOf('one'));
  await correctArticle(db, origin, first.articleId, { title: 'Shared one' });
  const second = await addArticle(db, pageOf('two'));
  const elsewhere = await addArticle(db, pageOf('three', 'Harbour Times'));
  const learned = (await db.sources.get(await outletOf(db, first.articleId)))?.titles;
  expect((await db.articles.get(second.articleId))?.title).toEqual({
    value: 'Shared two',
    evidence: { ...SHARE, asCorrected: learned?.at },
    others: [{ value: 'Shown two', evidence: { from: 'visible', detail: 'h1' } }],
  });
  expect((await db.articles.get(elsewhere.articleId))?.title.value).toBe('Shown three');
  expect((await readTitleTeacher(db, first.articleId))?.name).toBe('Quay Post');
});

test('undoing the correction unlearns it in the same step', async () => {
  const db = await openFreshCase();
  const first = await addArticle(db, pageOf('one'));
  const before = await db.changes.count();
  await correctArticle(db, origin, first.articleId, { title: 'Shared one' });
  expect(await db.changes.count()).toBe(before + 1);
  await undo(db, origin);
  expect((await db.sources.get(await outletOf(db, first.articleId)))?.titles).toBeUndefined();
  expect(await readTitleTeacher(db, first.articleId)).toBeNull();
  await addArticle(db, pageOf('two'));
  expect(await titles(db)).toEqual(['Shown one', 'Shown two']);
});

test('earlier articles take the learned title in one act that leaves those that the analyst set', async () => {
  const db = await openFreshCase();
  const [one, two, three] = [
    await addArticle(db, pageOf('one')),
    await addArticle(db, pageOf('two')),
    await addArticle(db, pageOf('three')),
  ];
  await correctArticle(db, origin, two.articleId, { title: 'My own words' });
  expect(await readTitleTeacher(db, two.articleId)).toBeNull();
  await correctArticle(db, origin, three.articleId, { title: 'Shared three' });
  const outletId = await outletOf(db, one.articleId);
  expect(await countTitlesToLearn(db, outletId)).toBe(1);
  expect(await applyTitlesToOutlet(db, origin, outletId)).toBe(1);
  expect(await titles(db)).toEqual(['Shared one', 'My own words', 'Shared three']);
  expect(await countTitlesToLearn(db, outletId)).toBe(0);
  await undo(db, origin);
  expect(await titles(db)).toEqual(['Shown one', 'My own words', 'Shared three']);
});

test('a title that came with a paste, and that of a later capture, stay as they are', async () => {
  const db = await openFreshCase();
  const url = evidenced('https://quay.example/1');
  const first = await addArticle(db, { ...pageOf('one'), url });
  await correctArticle(db, origin, (await addArticle(db, pageOf('two'))).articleId, { title: 'Shared two' });
  await addVersion(db, origin, makeDocument({ ...pageOf('one'), url, paragraphs: ['Told anew.'] }));
  expect((await db.articles.get(first.articleId))?.title.value).toBe('Shown one');
  const typed = { ...pageOf('three').title, value: 'Typed', evidence: { from: 'analyst', detail: 'typed' } } as const;
  const pasted = await addArticle(db, { ...pageOf('three'), title: typed });
  expect((await db.articles.get(pasted.articleId))?.title.value).toBe('Typed');
});

test('what was learned is forgotten one by one, and articles stay as they are', async () => {
  const db = await openFreshCase();
  const first = await addArticle(db, pageOf('one'));
  await correctFurniture(db, origin, first.versionId, [0], 'share');
  await correctArticle(db, origin, first.articleId, { title: 'Shared one' });
  await addArticle(db, pageOf('two'));
  const outletId = await outletOf(db, first.articleId);
  const words = (await db.sources.get(outletId))?.furniture?.[0]?.words ?? '';
  await forgetLearned(db, origin, outletId, { of: 'titles' });
  await addArticle(db, pageOf('three'));
  expect(await titles(db)).toEqual(['Shared one', 'Shared two', 'Shown three']);
  await forgetLearned(db, origin, outletId, { of: 'furniture', rule: { words, match: 'whole' } });
  expect((await db.sources.get(outletId))?.furniture).toBeUndefined();
  expect((await db.versions.get(first.versionId))?.furniture).toHaveLength(1);
});

test('a merge of outlets keeps what was learned last', async () => {
  const db = await openFreshCase();
  const one = await addArticle(db, pageOf('one', 'Quay Post'));
  const two = await addArticle(db, pageOf('two', 'QuayPost.example'));
  await correctArticle(db, origin, two.articleId, { title: 'Shared two' });
  await mergeSources(db, origin, await outletOf(db, one.articleId), await outletOf(db, two.articleId));
  const next = await addArticle(db, pageOf('three', 'Quay Post'));
  expect((await db.articles.get(next.articleId))?.title.value).toBe('Shared three');
});
