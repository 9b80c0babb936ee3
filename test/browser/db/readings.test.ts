import { describe, expect, test } from 'vitest';
import { addVersion, listAttachments, listVersions, readArticle } from '../../../renderer/db/articles.ts';
import { addClip } from '../../../renderer/db/clips.ts';
import { applyToOutlet, correctFurniture } from '../../../renderer/db/furniture.ts';
import { addReading } from '../../../renderer/db/readings.ts';
import { verifyChanges } from '../../../renderer/db/verify.ts';
import { addArticle, evidenced, makeDocument, openFreshCase, origin, passageOf } from './case-fixture.ts';

const bytes = 'the same bytes';

describe('another reading of a version', () => {
  test('becomes the current text; the first one and its clips stay', async () => {
    const db = await openFreshCase();
    const { articleId, versionId, text } = await addArticle(db, { bytes });
    const clip = await addClip(db, origin, { articleId, versionId, passage: passageOf(text, 'Karim Alevi') });
    const other = makeDocument({ bytes, paragraphs: ['Read otherwise.', 'Karim Alevi said it.'] });
    const outcome = await addReading(db, origin, versionId, other);
    expect(outcome.status).toBe('reread');
    const detail = await readArticle(db, articleId);
    expect(detail?.text.text).toBe('Read otherwise.\n\nKarim Alevi said it.');
    expect(detail?.version).toMatchObject({ number: 1, reading: 2 });
    expect(await listVersions(db, articleId)).toHaveLength(2);
    expect(await db.clips.get(clip.id)).toEqual(clip);
    expect((await verifyChanges(db)).broken).toEqual([]);
  });

  test('that was made before is taken up again instead of being made twice', async () => {
    const db = await openFreshCase();
    const { articleId, versionId } = await addArticle(db, { bytes });
    const second = makeDocument({ bytes, paragraphs: ['Read otherwise.'] });
    const made = await addReading(db, origin, versionId, second);
    expect(await addReading(db, origin, versionId, second)).toMatchObject({ status: 'same-text' });
    const first = makeDocument({ bytes });
    const back = await addReading(db, origin, 'versionId' in made ? made.versionId : '', first);
    expect(back).toMatchObject({ status: 'reread', versionId });
    expect(await listVersions(db, articleId)).toHaveLength(2);
  });
});

describe('furniture by the analyst', () => {
  const READ_MORE = 'Read more: The minister answers questions';
  const outlet = { outletName: evidenced('Harbour Post') };

  test('dims a paragraph without touching text, hashes or offsets, and takes it back', async () => {
    const db = await openFreshCase();
    const { articleId, versionId } = await addArticle(db, { ...outlet, paragraphs: ['Story.', READ_MORE] });
    const stored = await db.texts.get(versionId);
    await correctFurniture(db, origin, versionId, [8], 'read-more');
    const dimmed = await readArticle(db, articleId);
    expect(dimmed?.text.blocks.map((block) => block.furniture?.kind ?? null)).toEqual([null, 'read-more']);
    expect(dimmed?.text.text).toBe(stored?.text);
    expect(await db.texts.get(versionId)).toEqual(stored);
    await correctFurniture(db, origin, versionId, [8], null);
    expect((await readArticle(db, articleId))?.text.blocks[1]?.furniture).toBeNull();
    await expect(correctFurniture(db, origin, versionId, [3], 'share')).rejects.toThrow('no paragraph at 3');
  });

  test('is learned of the outlet: the same line, and lines that begin as two corrected ones did, are dimmed at the next import', async () => {
    const db = await openFreshCase();
    const first = await addArticle(db, { ...outlet, paragraphs: ['Story.', READ_MORE] });
    const second = await addArticle(db, { ...outlet, paragraphs: ['Other.', 'Read more: Ships are late'] });
    await correctFurniture(db, origin, first.versionId, [8], 'read-more');
    await correctFurniture(db, origin, second.versionId, [8], 'read-more');
    const third = await addArticle(db, {
      ...outlet,
      paragraphs: ['A third story.', 'Read more: Something that nobody saw before', 'Readers say more.'],
    });
    const kinds = (await readArticle(db, third.articleId))?.text.blocks.map((block) => block.furniture?.kind ?? null);
    expect(kinds).toEqual([null, 'read-more', null]);
    const elsewhere = await addArticle(db, {
      outletName: evidenced('Another Post'),
      paragraphs: ['A story.', READ_MORE],
    });
    expect((await readArticle(db, elsewhere.articleId))?.text.blocks[1]?.furniture).toBeNull();
  });

  test('can be applied to what was imported of the outlet before; what the analyst said by hand wins', async () => {
    const db = await openFreshCase();
    const line = 'Follow the Harbour Post on every network';
    const old = await addArticle(db, { ...outlet, paragraphs: ['One.', line] });
    const kept = await addArticle(db, { ...outlet, paragraphs: ['Two.', line] });
    const next = await addArticle(db, { ...outlet, paragraphs: ['Three.', line] });
    await correctFurniture(db, origin, next.versionId, [8], 'follow-us');
    // What is said of the line last is what is learned; the paragraph itself keeps what was said of it.
    await correctFurniture(db, origin, kept.versionId, [6], null);
    await correctFurniture(db, origin, next.versionId, [8], 'follow-us');
    const outletId = (await db.articles.get(old.articleId))?.outlet?.value ?? '';
    expect(await applyToOutlet(db, origin, outletId)).toBe(1);
    expect((await readArticle(db, old.articleId))?.text.blocks[1]?.furniture?.kind).toBe('follow-us');
    expect((await readArticle(db, kept.articleId))?.text.blocks[1]?.furniture).toBeNull();
    expect(await applyToOutlet(db, origin, outletId)).toBe(0);
  });
});

test('What was attached to an e-mail is an article of its own that names it', async () => {
  const db = await openFreshCase();
  const mail = await addArticle(db, { paragraphs: ['See the attached report.'] });
  const container = {
    kind: 'e-mail',
    fileName: 'mail.eml',
    sha256: 'ab'.repeat(32),
    path: 'report.txt',
    articleId: mail.articleId,
    checks: [],
  } as const;
  const attached = await addVersion(db, origin, { ...makeDocument({ paragraphs: ['The report.'] }), container });
  expect((await listAttachments(db, mail.articleId)).map(({ id }) => id)).toEqual([attached.articleId]);
  expect((await readArticle(db, attached.articleId))?.version.container).toEqual(container);
});

test('A file without text is kept with the reason', async () => {
  const db = await openFreshCase();
  const emptyReason = 'This PDF has no text layer: its pages are pictures.';
  const document = makeDocument({ paragraphs: [] });
  const { articleId } = await addVersion(db, origin, { ...document, draft: { ...document.draft, emptyReason } });
  const detail = await readArticle(db, articleId);
  expect(detail?.version).toMatchObject({ emptyReason, textLength: 0 });
  expect(detail?.text).toMatchObject({ text: '', blocks: [] });
});
