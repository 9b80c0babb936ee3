import { describe, expect, test } from 'vitest';
import {
  addVersion,
  addVersions,
  correctArticle,
  listVersions,
  readArticle,
  readOriginal,
  readVersion,
  removeArticle,
  setTriage,
} from '../../../renderer/db/articles.ts';
import { readUndoState, undo } from '../../../renderer/db/changes.ts';
import { addClip, listClipsOfArticle } from '../../../renderer/db/clips.ts';
import { addEvent, readEvent } from '../../../renderer/db/events.ts';
import { listSources } from '../../../renderer/db/sources.ts';
import { addArticle, evidenced, makeDocument, openFreshCase, origin, passageOf, readingOf } from './case-fixture.ts';
import { listArticles } from './list-articles.ts';

const PAGE = 'https://news.example/2019/iraq';

describe('importing', () => {
  test('keeps metadata, text and bytes apart, and registers the outlet as a source', async () => {
    const db = await openFreshCase();
    const document = makeDocument({
      outletName: evidenced('Al-Akhad'),
      published: { ...evidenced({ words: '3 October 2019', edtf: '2019-10-03' }), others: [] },
    });
    const outcome = await addVersion(db, origin, document);
    expect(outcome.status).toBe('imported');
    const detail = await readArticle(db, outcome.articleId);
    expect(detail?.text.text).toBe(document.draft.text);
    expect(detail?.version).toMatchObject({
      number: 1,
      originalSha256: document.originalSha256,
      fileName: 'iraq-s400.txt',
    });
    expect(detail?.outlet).toMatchObject({ name: 'Al-Akhad', kind: 'outlet' });
    expect(detail?.article.published?.value).toMatchObject({
      words: '3 October 2019',
      status: 'proposed',
      value: { edtf: '2019-10-03', earliest: Date.UTC(2019, 9, 3), latest: Date.UTC(2019, 9, 4) - 1 },
    });
    expect(JSON.stringify(await db.articles.toArray())).not.toContain('Karim');
    const original = await readOriginal(db, document.originalSha256);
    expect(new Uint8Array(original?.bytes ?? new ArrayBuffer())).toEqual(new Uint8Array(document.bytes));
  });

  test('adds nothing for the same bytes', async () => {
    const db = await openFreshCase();
    const first = await addVersion(db, origin, makeDocument());
    const changes = await db.changes.count();
    const again = await addVersion(db, origin, makeDocument({ fileName: 'copy.txt' }));
    expect(again).toEqual({ status: 'already-in-case', articleId: first.articleId });
    expect(await db.changes.count()).toBe(changes);
  });

  test('makes a version of the same address with other text; clips stay on theirs', async () => {
    const db = await openFreshCase();
    const { articleId, versionId, text } = await addArticle(db, { url: evidenced(PAGE) });
    await addClip(db, origin, { articleId, versionId, passage: passageOf(text, 'Karim Alevi') });
    const later = makeDocument({
      paragraphs: ['Karim Alevi denied it.'],
      url: evidenced(`http://www.news.example/2019/iraq/?utm_source=x#top`),
      title: evidenced('Iraq denies'),
    });
    expect(await addVersion(db, origin, later)).toEqual({ status: 'new-version', articleId, number: 2 });
    const detail = await readArticle(db, articleId);
    expect(detail?.text.text).toBe('Karim Alevi denied it.');
    expect(detail?.article.title.value).toBe('Iraq and the S-400');
    expect(detail?.article.title.others.map((other) => other.value)).toEqual(['Iraq denies']);
    expect((await listClipsOfArticle(db, articleId))[0]?.versionId).toBe(versionId);
    expect((await readVersion(db, versionId))?.text.text).toBe(text);
    expect((await listVersions(db, articleId)).map((version) => version.number)).toEqual([1, 2]);
    expect((await readUndoState(db)).undo?.action).toBe('version.add');
    await undo(db, origin);
    expect((await readArticle(db, articleId))?.version.id).toBe(versionId);
  });

  test('knows a page by its canonical address, in either place', async () => {
    const db = await openFreshCase();
    const first = await addArticle(db, {
      url: evidenced('https://m.news.example/1?id=7'),
      canonicalUrl: evidenced(PAGE),
    });
    const byCanonical = makeDocument({
      paragraphs: ['Two.'],
      url: evidenced('https://amp.example/x'),
      canonicalUrl: evidenced(PAGE),
    });
    expect(await addVersion(db, origin, byCanonical)).toMatchObject({
      status: 'new-version',
      articleId: first.articleId,
      number: 2,
    });
    const byUrl = makeDocument({ paragraphs: ['Three.'], url: evidenced('https://m.news.example/1?id=7') });
    expect(await addVersion(db, origin, byUrl)).toMatchObject({
      status: 'new-version',
      articleId: first.articleId,
      number: 3,
    });
  });

  test('adds nothing for other bytes with the same text and blocks at the same address', async () => {
    const db = await openFreshCase();
    const { articleId } = await addArticle(db, { url: evidenced(PAGE) });
    const again = makeDocument({ url: evidenced(PAGE), bytes: 'the same page with another advertisement' });
    expect(await addVersion(db, origin, again)).toEqual({ status: 'already-in-case', articleId });
    expect(await db.originals.count()).toBe(1);
  });

  test('makes articles of their own of pages whose canonical address is only the front page', async () => {
    const db = await openFreshCase();
    await addArticle(db, { canonicalUrl: evidenced('https://news.example/') });
    const other = makeDocument({ paragraphs: ['Another story.'], canonicalUrl: evidenced('https://news.example/') });
    expect((await addVersion(db, origin, other)).status).toBe('imported');
  });

  test('goes by the address that the analyst set, not by the one that was wrong', async () => {
    const db = await openFreshCase();
    const { articleId } = await addArticle(db, { url: evidenced('https://news.example/wrong') });
    await correctArticle(db, origin, articleId, { url: PAGE });
    const wrong = makeDocument({ paragraphs: ['Two.'], url: evidenced('https://news.example/wrong') });
    expect((await addVersion(db, origin, wrong)).status).toBe('imported');
    const right = makeDocument({ paragraphs: ['Three.'], url: evidenced(PAGE) });
    expect(await addVersion(db, origin, right)).toMatchObject({ status: 'new-version', articleId });
  });

  test('takes many documents in one transaction with one change each, seeing those before them', async () => {
    const db = await openFreshCase();
    const documents = ['One.', 'Two.', 'One.', 'Three.'].map((words) =>
      makeDocument({ paragraphs: [words], outletName: evidenced('Fars') }),
    );
    const outcomes = await addVersions(db, origin, documents);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['imported', 'imported', 'already-in-case', 'imported']);
    expect(await db.changes.count()).toBe(4);
    expect(await listSources(db)).toMatchObject([{ name: 'Fars', articleCount: 3 }]);
    await undo(db, origin);
    expect((await listArticles(db)).length).toBe(2);
  });

  test('writes none of a batch when one document fails', async () => {
    const db = await openFreshCase();
    const bad = { ...makeDocument({ paragraphs: ['Two.'] }), bytes: (() => 1) as never };
    await expect(addVersions(db, origin, [makeDocument({ paragraphs: ['One.'] }), bad])).rejects.toThrow();
    expect(await db.articles.count()).toBe(0);
    expect(await db.texts.count()).toBe(0);
    expect(await db.changes.count()).toBe(1);
  });
});

describe('the list of articles', () => {
  test('has the newest import first, with outlet, clips and versions', async () => {
    const db = await openFreshCase();
    const first = await addArticle(db, { outletName: evidenced('Fars'), url: evidenced(PAGE) });
    await addArticle(db, { paragraphs: ['Second.'], title: evidenced('Second') });
    await addClip(db, origin, { ...first, passage: passageOf(first.text, 'Moscow') });
    await addVersion(db, origin, makeDocument({ paragraphs: ['Changed.'], url: evidenced(PAGE) }));
    expect(await listArticles(db)).toMatchObject([
      { title: { value: 'Second' }, outletName: null, clipCount: 0, versionCount: 1 },
      { id: first.articleId, outletName: 'Fars', clipCount: 1, versionCount: 2 },
    ]);
  });
});

describe('correcting an article', () => {
  test('keeps the old values with their evidence and takes the doubt away with a new date', async () => {
    const db = await openFreshCase();
    const { articleId } = await addArticle(db, { outletName: evidenced('Frs'), publishedDoubt: 'no date was found' });
    await correctArticle(db, origin, articleId, { title: 'S-400 for Iraq', outlet: 'Fars', authors: ['K. Alevi'] });
    const corrected = await correctArticle(db, origin, articleId, {
      published: readingOf('2019-10-03'),
      language: 'ru',
    });
    expect(corrected.title).toMatchObject({ value: 'S-400 for Iraq', evidence: { from: 'analyst' } });
    expect(corrected.title.others).toMatchObject([{ value: 'Iraq and the S-400', evidence: { from: 'visible' } }]);
    expect(corrected.publishedDoubt).toBeNull();
    expect((await readArticle(db, articleId))?.outlet?.name).toBe('Fars');
    expect((await listSources(db)).map((source) => source.name)).toEqual(['Fars', 'Frs']);
    const without = await correctArticle(db, origin, articleId, { outlet: null, authors: [] });
    expect([without.outlet, without.authors]).toEqual([null, null]);
  });

  test('says which row is gone when the article is not there any more', async () => {
    const db = await openFreshCase();
    await expect(correctArticle(db, origin, 'nobody', { title: 'x' })).rejects.toThrow(
      /article is not in the case any more/,
    );
  });
});

describe('triage and removal', () => {
  test('records the reason of a triage', async () => {
    const db = await openFreshCase();
    const { articleId } = await addArticle(db);
    const article = await setTriage(db, origin, articleId, 'no-value', 'a rewrite');
    expect(article.triage).toEqual({ state: 'no-value', reason: 'a rewrite' });
    expect((await readUndoState(db)).undo).toMatchObject({ action: 'article.triage', reason: 'a rewrite' });
  });

  test('refuses an article with clips unless they go with it, and lets dates go on without it', async () => {
    const db = await openFreshCase();
    const { articleId, versionId, text } = await addArticle(db);
    await addClip(db, origin, { articleId, versionId, passage: passageOf(text, 'Moscow') });
    const anchor = { from: 'publication', articleId, edtf: '2019-10-03' } as const;
    const begin = { ...readingOf('2019-09-01', anchor), wordsAt: { versionId, start: 0, end: 5 } };
    const event = await addEvent(db, origin, { title: 'Visit', kind: 'visit', begin });
    expect(await removeArticle(db, origin, articleId)).toEqual({ status: 'has-clips', clipCount: 1 });
    expect(await readArticle(db, articleId)).not.toBeNull();
    expect(await removeArticle(db, origin, articleId, { withClips: true })).toEqual({ status: 'removed' });
    expect(await readArticle(db, articleId)).toBeNull();
    expect(await db.clips.count()).toBe(0);
    const after = (await readEvent(db, event.id))?.event;
    expect(after?.begin).toMatchObject({
      words: '2019-09-01',
      wordsAt: null,
      anchor: { articleId: null, edtf: '2019-10-03' },
    });
    await undo(db, origin);
    expect((await readArticle(db, articleId))?.text.text).toBe(text);
    expect((await readEvent(db, event.id))?.event).toEqual(event);
  });
});
