import { expect, test } from 'vitest';
import { type ArticleListing, articleListOf } from '../../../renderer/db/article-list.ts';
import { addVersion, addVersions, correctArticle, removeArticle, setTriage } from '../../../renderer/db/articles.ts';
import { redo, undo } from '../../../renderer/db/changes.ts';
import { addClip, removeClip } from '../../../renderer/db/clips.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { editSource } from '../../../renderer/db/sources.ts';
import { makeRandom } from '../../bench/made-up-articles.ts';
import { evidenced, makeDocument, openAgain, openFreshCase, origin, passageOf } from './case-fixture.ts';
import { listArticles } from './list-articles.ts';

const makeDocuments = (count: number, first = 0) =>
  Array.from({ length: count }, (_, index) =>
    makeDocument({
      paragraphs: [`Report ${first + index} of the coast`],
      outletName: evidenced(`Outlet ${index % 3}`),
    }),
  );

/** Follows a list and keeps what it told. */
function follow(db: CaseDatabase) {
  const list = articleListOf(db);
  const seen: ArticleListing[] = [];
  const stop = list.subscribe(() => {
    const listing = list.read();
    if (listing) seen.push(listing);
  });
  return { list, seen, stop };
}

/** Waits until the list is equal to a plain read. */
async function expectEqual(db: CaseDatabase): Promise<void> {
  const expected = await listArticles(db);
  await expect.poll(() => articleListOf(db).read()?.rows, { timeout: 10_000 }).toEqual(expected);
}

test('the newest articles are there before the others are read', async () => {
  const db = await openFreshCase();
  await addVersions(db, origin, makeDocuments(400));
  const again = await openAgain(db);
  const { seen, stop } = follow(again);
  await expectEqual(again);
  expect(seen[0]?.total).toBeNull();
  expect(seen[0]?.rows.length).toBe(60);
  expect(seen[0]?.rows).toEqual((await listArticles(again)).slice(0, 60));
  expect(seen.at(-1)?.total).toBe(400);
  expect(seen.length).toBe(2);
  stop();
});

test('after hundreds of acts in two windows the list is what a plain read gives', async () => {
  const db = await openFreshCase();
  const other = await openAgain(db);
  await addVersions(db, origin, makeDocuments(20));
  const { stop } = follow(db);
  await expectEqual(db);
  const random = makeRandom(5);
  const pick = <Row>(rows: readonly Row[]) => rows[Math.floor(random() * rows.length)];
  for (let act = 0; act < 200; act += 1) {
    const one = random() < 0.3 ? other : db;
    const article = pick(await one.articles.toArray());
    const clip = pick(await one.clips.toArray());
    const source = pick(await one.sources.toArray());
    const roll = Math.floor(random() * 9);
    if (roll === 0) await addVersions(one, origin, makeDocuments(2, 100 + act * 2));
    else if (roll === 1 && article) await removeArticle(one, origin, article.id, { withClips: true });
    else if (roll === 2 && article) await setTriage(one, origin, article.id, 'done');
    else if (roll === 3 && article) await correctArticle(one, origin, article.id, { outlet: `Outlet ${act % 5}` });
    else if (roll === 4 && source) await editSource(one, origin, source.id, { name: `Renamed ${act}` });
    else if (roll === 5 && clip) await removeClip(one, origin, clip.id, { evenIfUsed: true });
    else if (roll === 6) await undo(one, origin);
    else if (roll === 7) await redo(one, origin);
    else if (article) {
      const text = (await one.texts.get(article.currentVersionId))?.text ?? '';
      const place = { articleId: article.id, versionId: article.currentVersionId };
      await addClip(one, origin, { ...place, passage: passageOf(text, 'Report') });
    }
    if (act % 40 === 39) await expectEqual(db);
  }
  await expectEqual(db);
  stop();
});

test('what was written while nobody looked is there when somebody looks again', async () => {
  const db = await openFreshCase();
  await addVersion(db, origin, makeDocument({ paragraphs: ['First report'] }));
  const before = follow(db);
  await expectEqual(db);
  before.stop();
  await addVersion(db, origin, makeDocument({ paragraphs: ['Second report'] }));
  const after = follow(db);
  await expectEqual(db);
  after.stop();
});

test('rows that were put right past the record are read anew when that is told', async () => {
  const db = await openFreshCase();
  await addVersion(db, origin, makeDocument({ paragraphs: ['First report'] }));
  const { list, stop } = follow(db);
  await expectEqual(db);
  const [article] = await db.articles.toArray();
  if (article) await db.articles.put({ ...article, tags: ['put right'] });
  list.readAnew();
  await expectEqual(db);
  expect(list.read()?.rows[0]?.tags).toEqual(['put right']);
  stop();
});
