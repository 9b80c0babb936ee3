import { expect, test } from 'vitest';
import { findDates } from '../../../../shared/dates/find-dates.ts';
import { DATELESS, PARAGRAPHS } from './running-text.ts';

const ARTICLE = `Envoy returns from Vessk with a promise, council says

PORT ALDEN (KRN) – The council's defence panel said on Thursday that the envoy, during his visit to Vessk, had agreed on terms for 40 launchers.

The pledge of arms, made back in 2004, remains unkept, Darrow told the Harbour 9 channel. However, the envoy made a trip to Vessk at the beginning of last September, and he may return in mid-December.

Shelling of the 3rd Brigade's posts was reported between 3 and 7 October, and again overnight. Read more: RX-300 deal (1,402 comments), 12.5% in favour. Mark Sander, 31, may march on. In the spring of 2018 the talks failed; they had begun in the 1990s.`;

test('dates are found in running text with their words, places and readings', () => {
  const found = findDates(ARTICLE, { published: { edtf: '2019-10-21', articleId: null }, language: 'en' });
  expect(found.map((one) => [ARTICLE.slice(one.start, one.end), one.reading.value?.edtf])).toEqual([
    ['Thursday', '2019-10-17'],
    ['2004', '2004'],
    ['at the beginning of last September', '[2019-09-01..2019-09-10]'],
    ['mid-December', '[2019-12-11..2019-12-20]'],
    ['between 3 and 7 October', '[2019-10-03..2019-10-07]'],
    ['overnight', '[2019-10-20..2019-10-21]'],
    ['spring of 2018', '2018-21'],
    ['1990s', '199X'],
  ]);
  for (const one of found) {
    expect(one.reading.words).toBe(ARTICLE.slice(one.start, one.end));
    expect(one.reading.status).toBe('proposed');
  }
});

test('words that need a publication date are found without one, and have no value', () => {
  const found = findDates('He went there at the beginning of last September.', { published: null, language: 'en' });
  expect(found).toHaveLength(1);
  expect(found[0]?.reading).toMatchObject({
    words: 'at the beginning of last September',
    value: null,
    alternatives: [],
  });
});

for (const { language, published, text, dates } of PARAGRAPHS) {
  test(`a paragraph in ${language} gives its dates by offsets into the text as it is, and no number that is none`, () => {
    const found = findDates(text, { published: { edtf: published, articleId: null }, language });
    expect(found.map((one) => [text.slice(one.start, one.end), one.reading.value?.edtf ?? null])).toEqual(dates);
    expect(found.every((one) => text.slice(one.start, one.end) === one.reading.words)).toBe(true);
  });
}

for (const [language, sentences] of Object.entries(DATELESS)) {
  for (const text of sentences) {
    test(`in ${language} “${text}” holds no date to propose`, () => {
      const found = findDates(text, { published: { edtf: '2019-10-21', articleId: null }, language });
      expect(found.map((one) => one.reading.words)).toEqual([]);
    });
  }
}

test('dates are found in Russian and Arabic text by offsets into the text as it is', () => {
  const context = { published: { edtf: '2019-10-21', articleId: null } };
  const russian = 'Переговоры начались в начале сентября прошлого года, а 12 марта 2019 года были прерваны.';
  expect(
    findDates(russian, { ...context, language: 'ru' }).map((one) => [
      russian.slice(one.start, one.end),
      one.reading.value?.edtf,
    ]),
  ).toEqual([
    ['в начале сентября прошлого года', '[2018-09-01..2018-09-10]'],
    ['12 марта 2019 года', '2019-03-12'],
  ]);
  const arabic = 'قال المتحدث يوم الجمعة إن الاتفاق وُقّع في سبتمبر الماضي بعد زيارة عام 2003.';
  const words = findDates(arabic, { ...context, language: 'ar' });
  expect(words.map((one) => one.reading.value?.edtf)).toEqual(['2019-10-18', '2019-09', '2003']);
  expect(words.every((one) => arabic.slice(one.start, one.end) === one.reading.words)).toBe(true);
});
