import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeBounds } from '../../../../shared/dates/edtf-bounds.ts';
import { type DateContext, explainUnread, readDate } from '../../../../shared/dates/read-words.ts';
import { EVENT, PUBLISHED, WORD_CASES } from './word-cases.ts';

const on = (edtf: string, language = 'en'): DateContext => ({ published: { edtf, articleId: 'ARTICLE' }, language });
const unpublished: DateContext = { published: null, language: 'en' };
const read = (words: string, published: string): string | null => readDate(words, on(published)).value?.edtf ?? null;

for (const [language, cases] of Object.entries(WORD_CASES)) {
  for (const [words, edtf] of cases) {
    test(`in ${language} “${words}” ${edtf === null ? 'stays unread' : `reads ${edtf}`}`, () => {
      const context: DateContext = { ...on(PUBLISHED, language), event: { edtf: EVENT, eventId: 'EVENT' } };
      const reading = readDate(words, context);
      expect(reading.value?.edtf ?? null).toBe(edtf);
      expect(reading.words).toBe(words);
      expect(reading.status).toBe('typed');
    });
  }
}

test('words keep the publication they were counted from, the rule, and the bounds of their own EDTF', () => {
  const reading = readDate('at the beginning of last September', on('2019-10-21'));
  expect(reading.anchor).toEqual({ from: 'publication', articleId: 'ARTICLE', edtf: '2019-10-21' });
  expect(reading.value).toEqual({
    edtf: '[2019-09-01..2019-09-10]',
    kind: 'point',
    earliest: Date.UTC(2019, 8, 1),
    latest: Date.UTC(2019, 8, 11) - 1,
    rule: 'first third of the month (1–10), the last September before publication',
  });
  expect(reading.alternatives.map((one) => one.edtf)).toEqual(['[2018-09-01..2018-09-10]']);
  expect(reading.alternatives[0]?.rule).toContain('September of the year before');
});

test('a date that says all itself has no anchor', () => {
  expect(readDate('12 March 2019', on('2019-10-21')).anchor).toBeNull();
  expect(readDate('2019-09~', on('2019-10-21')).anchor).toBeNull();
});

test('“last September” is the latest that was over; the one before is offered only when it may be meant', () => {
  const alternatives = (published: string): readonly string[] =>
    readDate('last September', on(published)).alternatives.map((one) => one.edtf);
  expect(read('last September', '2026-02-12')).toBe('2025-09');
  expect(alternatives('2026-02-12')).toEqual([]);
  expect(read('last September', '2019-10-21')).toBe('2019-09');
  expect(alternatives('2019-10-21')).toEqual(['2018-09']);
  expect(read('last September', '2019-09-20')).toBe('2018-09');
  expect(alternatives('2019-09-20')).toEqual(['2019-09']);
});

test('a date without a year is the past one, and the coming one is offered when it is nearer', () => {
  const reading = readDate('around 10 May', on('2026-02-12'));
  expect(reading.value?.edtf).toBe('2025-05-10~');
  expect(reading.alternatives.map((one) => one.edtf)).toEqual(['2026-05-10~']);
  expect(readDate('10 May', on('2025-06-01')).alternatives).toEqual([]);
  expect(read('29 February', '2019-10-21')).toBe('2016-02-29');
});

test('a weekday is that of publication or the last one before it', () => {
  expect(read('on Friday', '2019-10-24')).toBe('2019-10-18');
  const sameDay = readDate('on Friday', on('2019-10-18'));
  expect(sameDay.value?.edtf).toBe('2019-10-18');
  expect(sameDay.alternatives.map((one) => one.edtf)).toEqual(['2019-10-11']);
  expect(read('last Friday', '2019-10-18')).toBe('2019-10-11');
  expect(readDate('last Tuesday', on('2019-10-24')).alternatives.map((one) => one.edtf)).toEqual(['2019-10-15']);
});

test('a weekday beside a date without a year decides the year, and is named when it fits none', () => {
  expect(read('Tuesday, 12 March', '2020-10-21')).toBe('2019-03-12');
  expect(readDate('Friday, 12 March', on('2019-10-21')).value?.rule).toContain('the weekday does not fit');
});

test('winter told in winter is the running one, and the last one is the one before', () => {
  expect(read('this winter', '2020-01-15')).toBe('2019-24');
  expect(read('this winter', '2020-03-15')).toBe('2019-24');
  expect(read('this winter', '2020-10-15')).toBe('2020-24');
  expect(read('in winter', '2020-01-15')).toBe('2019-24');
  expect(read('last winter', '2020-01-15')).toBe('2018-24');
  expect(read('last winter', '2020-05-15')).toBe('2019-24');
  expect(read('winter 2019', '2019-03-15')).toBe('2018-24');
});

test('relative words without a publication date have no value and say what they need', () => {
  for (const words of [
    'yesterday',
    'last September',
    'on Friday',
    '12 March',
    'three days ago',
    'over the weekend',
    'overnight',
  ]) {
    const reading = readDate(words, unpublished);
    expect(reading.value, words).toBeNull();
    expect(reading.alternatives).toEqual([]);
    expect(reading.anchor).toBeNull();
    expect(explainUnread(words, unpublished)).toBe('needs-publication');
  }
  expect(explainUnread('the following day', on('2019-10-21'))).toBe('needs-event');
  expect(explainUnread('30 February 2019', on('2019-10-21'))).toBe('no-such-date');
  expect(explainUnread('soon', on('2019-10-21'))).toBe('not-understood');
  expect(explainUnread('12 March 2019', unpublished)).toBeNull();
});

test('words counted from an event name it as their anchor', () => {
  const context: DateContext = { ...on('2019-10-21'), event: { edtf: '2019-09-05', eventId: 'EVENT' } };
  expect(readDate('the following day', context).anchor).toEqual({
    from: 'event',
    eventId: 'EVENT',
    edtf: '2019-09-05',
  });
  expect(readDate('the following Monday', context).value?.edtf).toBe('2019-09-09');
});

test('a publication known to the month only lets “yesterday” be any day before one of its days', () => {
  const reading = readDate('yesterday', on('2019-10'));
  expect(reading.value?.edtf).toBe('[2019-09-30..2019-10-30]');
  expect(reading.value?.rule).toContain('the day of publication is not known');
  expect(read('last year', '2019-10')).toBe('2018');
  expect(read('last September', '2019-10')).toBe('2019-09');
});

test('a publication date with a time of day anchors as its day', () => {
  expect(read('yesterday', '2019-10-21T14:03:00Z')).toBe('2019-10-20');
});

test('an open publication date anchors nothing', () => {
  expect(explainUnread('yesterday', on('2019/..'))).toBe('needs-publication');
  expect(explainUnread('yesterday', on('nonsense'))).toBe('needs-publication');
});

test('American articles read 03/04/2019 with the month first, others with the day first; both are offered', () => {
  const american = readDate('03/04/2019', on('2019-10-21', 'en-US'));
  expect([american.value?.edtf, american.alternatives[0]?.edtf]).toEqual(['2019-03-04', '2019-04-03']);
  const british = readDate('03/04/2019', on('2019-10-21', 'en-GB'));
  expect([british.value?.edtf, british.alternatives[0]?.edtf]).toEqual(['2019-04-03', '2019-03-04']);
  expect(readDate('Wednesday 03/04/2019', on('2019-10-21', 'en-GB')).alternatives).toEqual([]);
});

test('English words are read in an article of another language, and any known language when none is given', () => {
  expect(readDate('last September', on('2019-10-21', 'ru')).value?.edtf).toBe('2019-09');
  expect(readDate('12 марта 2019 года', { published: null }).value?.edtf).toBe('2019-03-12');
  expect(readDate('۱۹ شهریور ۱۴۰۲', { published: null }).value?.edtf).toBe('2023-09-10');
  expect(readDate('12 березня 2019', { published: null, language: 'xx' }).value?.edtf).toBe('2019-03-12');
});

test('a bare year is Persian in a Persian article and a year of our era elsewhere', () => {
  expect(readDate('1402', on('2023-10-21', 'fa')).value?.edtf).toBe('[2023-03-21..2024-03-19]');
  expect(readDate('1402', on('2023-10-21', 'en')).value?.edtf).toBe('1402');
});

test('no words of any kind make the reader fail, and what it gives is its own EDTF with its own bounds', () => {
  const vocabulary = [
    'last',
    'next',
    'the',
    'of',
    'September',
    'Friday',
    '12',
    '2019',
    'between',
    'and',
    'to',
    'since',
    'before',
    'early',
    'first',
    'half',
    'three',
    'weeks',
    'ago',
    'night',
    '–',
    ',',
    '.',
    'Q3',
    '1990s',
    'around',
    'yesterday',
    'winter',
    '31',
    '12.03.2019',
    "'",
    'year',
    'day',
    'after',
  ];
  const phrases = fc
    .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 8 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.oneof(phrases, fc.string()), (words) => {
      const reading = readDate(words, { ...on('2019-10-21'), event: { edtf: '2019-09-05', eventId: 'EVENT' } });
      for (const value of [reading.value, ...reading.alternatives]) {
        if (value === null) continue;
        expect(computeBounds(value.edtf)).toEqual({ kind: value.kind, earliest: value.earliest, latest: value.latest });
        expect(value.earliest).toBeLessThanOrEqual(value.latest);
      }
    }),
    { numRuns: 600 },
  );
});
