import { describe, expect, test } from 'vitest';
import { readCase } from '../../../renderer/db/case.ts';
import { addClaim, editClaim, listClaims, readClaim, setChain, setGrade } from '../../../renderer/db/claims.ts';
import { addClip, editClip, listClipsOfArticle, readClip, removeClip } from '../../../renderer/db/clips.ts';
import { addEvent, editEvent, findEvents, listEvents, readEvent, removeEvent } from '../../../renderer/db/events.ts';
import { addNote, editNote, listNotes, readNote, removeNote } from '../../../renderer/db/notes.ts';
import {
  addSource,
  editSource,
  listSources,
  rateSource,
  readSource,
  removeSource,
} from '../../../renderer/db/sources.ts';
import { addArticle, openFreshCase, origin, passageOf, readingOf } from './case-fixture.ts';
import { addSample, chainOf, claimAbout } from './sample-rows.ts';

describe('clips', () => {
  test.each([
    ['one to the right', 1, 0, null],
    ['empty', 0, -11, ''],
    ['turned round', 0, -12, null],
    ['not whole', 0.5, 0, null],
    ['beyond the end', 0, 10_000, null],
    ['before the start', -10_000, 0, null],
    ['other words at that place', 0, 0, 'Karim Alewi'],
  ])('are refused when their words do not stand there: %s', async (_name, start, end, exact) => {
    const db = await openFreshCase();
    const article = await addArticle(db);
    const passage = passageOf(article.text, 'Karim Alevi');
    const wrong = { ...passage, start: passage.start + start, end: passage.end + end, exact: exact ?? passage.exact };
    await expect(addClip(db, origin, { ...article, passage: wrong })).rejects.toThrow(/do not stand/);
    expect(await db.clips.count()).toBe(0);
  });

  test('are refused on a version of another article', async () => {
    const db = await openFreshCase();
    const one = await addArticle(db);
    const other = await addArticle(db, { paragraphs: ['Other.'] });
    const clip = { articleId: other.articleId, versionId: one.versionId, passage: passageOf(one.text, 'Moscow') };
    await expect(addClip(db, origin, clip)).rejects.toThrow(/is not of article/);
  });

  test('keep right-to-left words, astral characters and offsets in UTF-16 units', async () => {
    const db = await openFreshCase();
    const article = await addArticle(db, { paragraphs: ['🛰 قال كريم عليوي إن بغداد وافقت', 'два'] });
    const clip = await addClip(db, origin, { ...article, passage: passageOf(article.text, 'كريم عليوي') });
    expect([clip.start, article.text.slice(clip.start, clip.end)]).toEqual([7, 'كريم عليوي']);
  });

  test('are listed in the order of the text and never change their quotation', async () => {
    const db = await openFreshCase();
    const article = await addArticle(db);
    const later = await addClip(db, origin, { ...article, passage: passageOf(article.text, 'September') });
    const first = await addClip(db, origin, { ...article, passage: passageOf(article.text, 'Moscow') });
    expect(await listClipsOfArticle(db, article.articleId)).toEqual([first, later]);
    const patch = { comment: 'x', exact: 'forged', start: 0 };
    expect(await editClip(db, origin, first.id, patch)).toEqual({ ...first, comment: 'x' });
  });

  test('in use are kept, and let go of by claims and notes when they are removed all the same', async () => {
    const db = await openFreshCase();
    const { clip, claim, note } = await addSample(db);
    expect(await removeClip(db, origin, clip.id)).toEqual({
      status: 'in-use',
      claimIds: [claim.id],
      noteIds: [note.id],
    });
    expect(await readClip(db, clip.id)).toEqual(clip);
    expect(await removeClip(db, origin, clip.id, { evenIfUsed: true })).toEqual({ status: 'removed' });
    expect((await readClaim(db, claim.id))?.clips).toEqual([]);
    expect((await readNote(db, note.id))?.clipIds).toEqual([]);
  });
});

describe('events', () => {
  test('are listed by earliest, then latest; open starts first, undated last', async () => {
    const db = await openFreshCase();
    const open = {
      ...readingOf('2019-09-01'),
      value: { edtf: '../2019-09', kind: 'point', earliest: Number.NEGATIVE_INFINITY, latest: 1, rule: '' },
    } as const;
    const wide = {
      ...readingOf('2019-09-01'),
      value: {
        edtf: '2019-09-01/..',
        kind: 'span',
        earliest: Date.UTC(2019, 8, 1),
        latest: Number.POSITIVE_INFINITY,
        rule: '',
      },
    } as const;
    const dates = {
      undated: null,
      late: readingOf('2020-01-01'),
      wide,
      day: readingOf('2019-09-01'),
      open,
      unread: { ...open, value: null },
    };
    for (const [title, begin] of Object.entries(dates)) await addEvent(db, origin, { title, kind: 'visit', begin });
    const titles = (await listEvents(db)).map((event) => event.title);
    expect(titles).toEqual(['open', 'day', 'wide', 'late', 'undated', 'unread']);
  });

  test('span from the earliest of their begin to the latest of their end, and follow a new date', async () => {
    const db = await openFreshCase();
    const event = await addEvent(db, origin, { title: 'Visit', kind: 'visit', begin: readingOf('2019-09-01') });
    const longer = await editEvent(db, origin, event.id, { end: readingOf('2019-09-10') });
    expect([longer.earliest, longer.latest]).toEqual([Date.UTC(2019, 8, 1), Date.UTC(2019, 8, 11) - 1]);
    const undated = await editEvent(db, origin, event.id, { begin: null, end: null });
    expect([undated.earliest, undated.latest]).toEqual([null, null]);
  });

  test('are found by the first letters of their words in any script', async () => {
    const db = await openFreshCase();
    for (const title of ['Visit to Moscow', 'Moscow talks', 'Удар по Ираку', 'Air-defence deal']) {
      await addEvent(db, origin, { title, kind: 'other' });
    }
    const find = async (letters: string) => (await findEvents(db, letters)).map((event) => event.title);
    expect(await find('mos')).toEqual(['Moscow talks', 'Visit to Moscow']);
    expect(await find('mos vis')).toEqual(['Visit to Moscow']);
    expect(await find('ира')).toEqual(['Удар по Ираку']);
    expect(await find('def')).toEqual(['Air-defence deal']);
    expect(await find('osc')).toEqual([]);
    expect(await find('  ')).toEqual([]);
  });

  test('with claims are kept, and their claims go on without them when they are removed all the same', async () => {
    const db = await openFreshCase();
    const { event, claim } = await addSample(db);
    expect(await removeEvent(db, origin, event.id)).toEqual({ status: 'in-use', claimIds: [claim.id] });
    expect(await removeEvent(db, origin, event.id, { detachClaims: true })).toEqual({ status: 'removed' });
    expect(await readEvent(db, event.id)).toBeNull();
    expect(await readClaim(db, claim.id)).toEqual({ ...claim, eventId: null });
  });
});

describe('claims', () => {
  test('start without a grade, which is not the same as one that cannot be judged', async () => {
    const db = await openFreshCase();
    const claim = await addClaim(db, origin, claimAbout(null));
    expect([claim.credibility, claim.likelihood, claim.confidence]).toEqual(['not-graded', 'not-graded', 'not-graded']);
    const judged = await setGrade(db, origin, claim.id, { credibility: 'admiralty-credibility:6' });
    expect(judged.credibility).toBe('admiralty-credibility:6');
    expect(await listClaims(db)).toEqual([judged]);
  });

  test('record the reason of a grade and keep it as their rationale', async () => {
    const db = await openFreshCase();
    const { id } = await addClaim(db, origin, claimAbout(null));
    const claim = await setGrade(db, origin, id, { credibility: 'admiralty-credibility:1' }, 'two chains');
    expect(claim.rationale).toBe('two chains');
    expect((await db.changes.get(3))?.reason).toBe('two chains');
    expect((await setGrade(db, origin, id, { likelihood: 'icd203:likely' })).rationale).toBe('two chains');
  });

  test('take grades of their own axis and of custom scales only', async () => {
    const db = await openFreshCase();
    const { id } = await addClaim(db, origin, claimAbout(null));
    await expect(setGrade(db, origin, id, { credibility: 'icd203:likely' })).rejects.toThrow(
      /does not grade credibility/,
    );
    expect((await setGrade(db, origin, id, { likelihood: 'ours:perhaps' })).likelihood).toBe('ours:perhaps');
  });

  test('are refused when they point at what is not there, or when their chain is not sound', async () => {
    const db = await openFreshCase();
    const { claim, source } = await addSample(db);
    await expect(addClaim(db, origin, claimAbout('nobody'))).rejects.toThrow(/event is not in the case/);
    await expect(setChain(db, origin, claim.id, chainOf('nobody'))).rejects.toThrow(/source is not in the case/);
    const clips = [{ clipId: 'nobody', role: 'supports' }] as const;
    await expect(editClaim(db, origin, claim.id, { clips })).rejects.toThrow(/clip is not in the case/);
    const [link] = chainOf(source.id);
    if (!link) throw new Error('no link');
    await expect(setChain(db, origin, claim.id, [{ ...link, from: [link.id] }])).rejects.toThrow(/not sound/);
    expect(await readClaim(db, claim.id)).toEqual(claim);
  });
});

describe('sources', () => {
  test('keep every judgment with its time and reason', async () => {
    const db = await openFreshCase();
    const { id } = await addSource(db, origin, { name: 'Fars', kind: 'agency' });
    await rateSource(db, origin, id, 'admiralty-reliability:C', 'unknown so far');
    await rateSource(db, origin, id, 'admiralty-reliability:F', 'no basis after all');
    const history = (await readSource(db, id))?.reliability ?? [];
    expect(history.map((entry) => [entry.grade, entry.reason])).toEqual([
      ['admiralty-reliability:C', 'unknown so far'],
      ['admiralty-reliability:F', 'no basis after all'],
    ]);
    await expect(rateSource(db, origin, id, 'admiralty-credibility:1', '')).rejects.toThrow(/reliability/);
  });

  test('in use are kept, and say how many rows use them', async () => {
    const db = await openFreshCase();
    const { source, unused, event } = await addSample(db);
    await editEvent(db, origin, event.id, { participants: [{ name: 'Alevi', sourceId: source.id, role: 'speaker' }] });
    expect(await removeSource(db, origin, source.id)).toEqual({ status: 'in-use', claims: 1, articles: 0, events: 2 });
    expect(await removeSource(db, origin, unused.id)).toEqual({ status: 'removed' });
    expect(await listSources(db)).toMatchObject([
      { name: 'Fars', claimCount: 0, articleCount: 1, eventCount: 0 },
      { name: 'Karim Alevi', claimCount: 1, articleCount: 0, eventCount: 2 },
    ]);
  });

  test('keep names neat, and variants without doubles', async () => {
    const db = await openFreshCase();
    const names = { name: ' Al-Akhad \n TV ', variants: ['Al-Akhad TV', 'الاحد', ' الاحد ', '', 'AL-AKHAD TV'] };
    const source = await addSource(db, origin, { ...names, kind: 'broadcaster' });
    expect([source.name, source.variants]).toEqual(['Al-Akhad TV', ['AL-AKHAD TV', 'الاحد']]);
    await expect(editSource(db, origin, source.id, { name: '  ' })).rejects.toThrow(/needs a name/);
  });
});

describe('notes', () => {
  test('are listed by their last change, which an edit without a difference does not move', async () => {
    const db = await openFreshCase();
    let second = 0;
    const clock = { ...origin, now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, second++)).toISOString() };
    const body = { state: '{}', plain: 'words' };
    const first = await addNote(db, clock, { title: 'First', body });
    const other = await addNote(db, clock, { title: 'Other', body });
    expect(await editNote(db, clock, first.id, { title: 'First', body: { ...body } })).toEqual(first);
    expect((await listNotes(db)).map((note) => note.title)).toEqual(['Other', 'First']);
    await editNote(db, clock, first.id, { title: 'Edited' });
    expect((await listNotes(db)).map((note) => note.title)).toEqual(['Edited', 'Other']);
    await removeNote(db, clock, other.id);
    expect(await readNote(db, other.id)).toBeNull();
  });
});

test('A case is read as a whole, without texts and bytes, with the change that it shows', async () => {
  const db = await openFreshCase('Whole');
  const { article } = await addSample(db);
  const snapshot = await readCase(db);
  const last = await db.changes.orderBy('seq').last();
  expect(snapshot.settings).toMatchObject({ name: 'Whole', likelihoodScale: 'icd203' });
  expect(snapshot.lastChange).toEqual({ seq: last?.seq, hash: last?.hash });
  const counts = [
    snapshot.articles,
    snapshot.versions,
    snapshot.clips,
    snapshot.events,
    snapshot.claims,
    snapshot.sources,
    snapshot.notes,
  ];
  expect(counts.map((rows) => rows.length)).toEqual([1, 1, 1, 2, 1, 3, 1]);
  expect(JSON.stringify(snapshot)).not.toContain(article.text.slice(20, 60));
});
