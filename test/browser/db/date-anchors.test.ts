import { describe, expect, test } from 'vitest';
import { correctArticle } from '../../../renderer/db/articles.ts';
import { redo, undo } from '../../../renderer/db/changes.ts';
import { addClaim } from '../../../renderer/db/claims.ts';
import { addClip } from '../../../renderer/db/clips.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { confirmDates, listDatesToConfirm } from '../../../renderer/db/date-anchors.ts';
import { addEvent, editEvent, readEvent, removeEvent } from '../../../renderer/db/events.ts';
import { findDates } from '../../../shared/dates/find-dates.ts';
import { readDate } from '../../../shared/dates/read-words.ts';
import type { DateReading } from '../../../shared/model/date-reading.ts';
import { addArticle, openFreshCase, origin, passageOf, readingOf } from './case-fixture.ts';
import { claimAbout } from './sample-rows.ts';

const publishedOn = (articleId: string, edtf: string) => ({ published: { edtf, articleId }, language: 'en' });
const beginOf = async (db: CaseDatabase, id: string): Promise<DateReading | null | undefined> =>
  (await readEvent(db, id))?.event.begin;

async function addVisit(db: CaseDatabase, words = 'last September') {
  const article = await addArticle(db);
  await correctArticle(db, origin, article.articleId, { published: readingOf('2019-10-21') });
  const begin = readDate(words, publishedOn(article.articleId, '2019-10-21'));
  const event = await addEvent(db, origin, { title: 'Visit', kind: 'visit', begin });
  return { ...article, event };
}

describe('a corrected publication date', () => {
  test('moves nothing; what would be another date is listed with both readings', async () => {
    const db = await openFreshCase();
    const { articleId, event } = await addVisit(db);
    await addEvent(db, origin, { title: 'Other', kind: 'visit', begin: readingOf('2019-09-01') });
    expect(await listDatesToConfirm(db)).toEqual([]);
    await correctArticle(db, origin, articleId, { published: readingOf('2026-02-12') });
    expect((await readEvent(db, event.id))?.event).toEqual(event);
    const [date, ...rest] = await listDatesToConfirm(db);
    expect(rest).toEqual([]);
    expect(date).toMatchObject({ eventId: event.id, title: 'Visit', side: 'begin', old: event.begin });
    expect(date?.fresh.value?.edtf).toBe('2025-09');
    expect(date?.anchor).toMatchObject({ from: 'publication', before: '2019-10-21', now: '2026-02-12' });
    expect(await listDatesToConfirm(db, { kind: 'article', id: articleId })).toEqual([date]);
  });

  test('is taken over by one change that can be undone, and keeps the way of reading that was chosen', async () => {
    const db = await openFreshCase();
    const { articleId, event } = await addVisit(db);
    const other = event.begin?.alternatives[0];
    if (!event.begin?.value || !other) throw new Error('The words had two readings.');
    await editEvent(db, origin, event.id, {
      begin: { ...event.begin, value: other, alternatives: [event.begin.value] },
    });
    await correctArticle(db, origin, articleId, { published: readingOf('2018-10-21') });
    await confirmDates(db, origin, [{ eventId: event.id, side: 'begin', choice: 'accept' }]);
    const confirmed = await beginOf(db, event.id);
    expect(confirmed).toMatchObject({ status: 'accepted', words: 'last September', value: { edtf: '2017-09' } });
    expect(confirmed?.value?.rule).toBe(other.rule);
    expect((await readEvent(db, event.id))?.event).toMatchObject({ earliest: Date.UTC(2017, 8, 1) });
    expect(await listDatesToConfirm(db)).toEqual([]);
    await undo(db, origin);
    expect((await beginOf(db, event.id))?.value?.edtf).toBe('2018-09');
    expect(await listDatesToConfirm(db)).toHaveLength(1);
    await redo(db, origin);
    expect(await beginOf(db, event.id)).toEqual(confirmed);
  });

  test('reads what a sentence tells of what is to come as that again', async () => {
    const db = await openFreshCase();
    const { articleId } = await addArticle(db);
    await correctArticle(db, origin, articleId, { published: readingOf('2019-10-21') });
    const [found] = findDates('The talks will be held in June.', publishedOn(articleId, '2019-10-21'));
    if (!found) throw new Error('No date was found.');
    expect(found.reading.value?.edtf).toBe('2020-06');
    const event = await addEvent(db, origin, { title: 'Talks', kind: 'visit', begin: found.reading });
    await correctArticle(db, origin, articleId, { published: readingOf('2018-02-12') });
    const [date] = await listDatesToConfirm(db);
    expect([date?.eventId, date?.fresh.value?.edtf]).toEqual([event.id, '2018-06']);
  });

  test('that becomes known reads waiting words by the sentence that they stand in', async () => {
    const db = await openFreshCase();
    const { articleId, versionId } = await addArticle(db, {
      paragraphs: ['The envoy left on Friday. Talks will be held on Friday.'],
    });
    const text = (await db.texts.get(versionId))?.text ?? '';
    const places = [text.indexOf('Friday'), text.lastIndexOf('Friday')];
    for (const start of places) {
      const begin = {
        ...readDate('Friday', { published: null, language: 'en' }),
        wordsAt: { versionId, start, end: start + 6 },
      };
      await addEvent(db, origin, { title: `At ${start}`, kind: 'visit', begin });
    }
    await correctArticle(db, origin, articleId, { published: readingOf('2019-10-21') });
    expect((await listDatesToConfirm(db)).map(({ fresh }) => fresh.value?.edtf)).toEqual(['2019-10-18', '2019-10-25']);
  });

  test('can be set aside: the date stays, and is asked about again only when the publication changes again', async () => {
    const db = await openFreshCase();
    const { articleId, event } = await addVisit(db);
    await correctArticle(db, origin, articleId, { published: readingOf('2026-02-12') });
    await confirmDates(db, origin, [{ eventId: event.id, side: 'begin', choice: 'keep' }]);
    expect(await beginOf(db, event.id)).toEqual({ ...event.begin, keptDespite: '2026-02-12' });
    expect(await listDatesToConfirm(db)).toEqual([]);
    await correctArticle(db, origin, articleId, { published: readingOf('2024-02-12') });
    expect(await listDatesToConfirm(db)).toHaveLength(1);
  });

  test('that was not known before lets waiting words be counted, by where they stand or by the claims of their event', async () => {
    const db = await openFreshCase();
    const { articleId, versionId, text } = await addArticle(db);
    const waiting = readDate('last September', { published: null, language: 'en' });
    const clip = await addClip(db, origin, { articleId, versionId, passage: passageOf(text, 'Karim Alevi') });
    const placed = await addEvent(db, origin, {
      title: 'Placed',
      kind: 'visit',
      begin: { ...waiting, wordsAt: { versionId, start: 0, end: 4 } },
    });
    const claimed = await addEvent(db, origin, { title: 'Claimed', kind: 'visit', begin: waiting });
    await addClaim(db, origin, claimAbout(claimed.id, { clips: [{ clipId: clip.id, role: 'supports' }] }));
    await addEvent(db, origin, { title: 'Soon', kind: 'visit', begin: { ...waiting, words: 'soon' } });
    expect(await listDatesToConfirm(db)).toEqual([]);
    await correctArticle(db, origin, articleId, { published: readingOf('2019-10-21') });
    const dates = await listDatesToConfirm(db);
    expect(dates.map((date) => [date.title, date.fresh.value?.edtf, date.anchor.before])).toEqual([
      ['Placed', '2019-09', null],
      ['Claimed', '2019-09', null],
    ]);
    const ofArticle = await listDatesToConfirm(db, { kind: 'article', id: articleId });
    expect(ofArticle.map((date) => date.eventId)).toEqual([placed.id, claimed.id]);
  });

  test('that is taken away leaves nothing to count from, and says so', async () => {
    const db = await openFreshCase();
    const { articleId, event } = await addVisit(db);
    await correctArticle(db, origin, articleId, { published: null });
    expect(await listDatesToConfirm(db)).toMatchObject([
      { eventId: event.id, fresh: { value: null, words: 'last September' }, anchor: { now: null } },
    ]);
  });
});

describe('the date of an event that others count from', () => {
  test('is an anchor like a publication: what follows from it is listed in its turn', async () => {
    const db = await openFreshCase();
    const first = await addEvent(db, origin, { title: 'Strike', kind: 'strike', begin: readingOf('2019-09-05') });
    const count = (words: string, on: typeof first) =>
      readDate(words, {
        published: null,
        event: { edtf: on.begin?.value?.edtf ?? '', eventId: on.id },
        isCountedFromEvent: true,
      });
    const next = await addEvent(db, origin, {
      title: 'Denial',
      kind: 'statement',
      begin: count('the following day', first),
    });
    const last = await addEvent(db, origin, { title: 'Talks', kind: 'talks', begin: count('last week', next) });
    expect(last.begin).toMatchObject({
      value: { edtf: '[2019-08-26..2019-09-01]', rule: 'the week before the event, Monday to Sunday' },
      anchor: { from: 'event', eventId: next.id, edtf: '2019-09-06' },
    });
    await editEvent(db, origin, first.id, { begin: readingOf('2019-09-25') });
    expect((await listDatesToConfirm(db)).map((date) => date.title)).toEqual(['Denial']);
    expect(await listDatesToConfirm(db, { kind: 'event', id: first.id })).toHaveLength(1);
    await confirmDates(db, origin, [{ eventId: next.id, side: 'begin', choice: 'accept' }]);
    expect((await beginOf(db, next.id))?.value?.edtf).toBe('2019-09-26');
    const [talks] = await listDatesToConfirm(db);
    expect(talks).toMatchObject({ title: 'Talks', fresh: { value: { edtf: '[2019-09-16..2019-09-22]' } } });
    await removeEvent(db, origin, next.id);
    expect(await listDatesToConfirm(db)).toMatchObject([{ title: 'Talks', anchor: { title: null, now: null } }]);
  });
});
