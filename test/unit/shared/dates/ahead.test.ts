import { describe, expect, test } from 'vitest';
import { findDates } from '../../../../shared/dates/find-dates.ts';

/** Published on Thursday, 14 March 2024. */
const context = (language: string) => ({ published: { edtf: '2024-03-14', articleId: null }, language });
const readIn = (text: string, language: string) =>
  findDates(text, context(language)).map(({ reading }) => [reading.words, reading.value?.edtf]);

describe('what is still to come is the next one', () => {
  test.each([
    ['en', 'The talks will be held on Saturday in Oslo.', 'Saturday', '2024-03-16'],
    ['en', 'On Saturday, storms will be more widespread.', 'Saturday', '2024-03-16'],
    ['en', 'The tariffs are set to take effect on April 12.', 'April 12', '2024-04-12'],
    ['en', 'He said that on Monday it would reopen.', 'Monday', '2024-03-18'],
    ['en', 'The envoy may return in mid-December.', 'mid-December', '[2024-12-11..2024-12-20]'],
    ['de', 'Das Treffen soll am 10. Juli stattfinden.', '10. Juli', '2024-07-10'],
    ['de', 'Am Samstag wird die Brücke gesperrt.', 'Samstag', '2024-03-16'],
    ['de', 'Die Gespräche, die im Mai beginnen sollen, sind vertraulich.', 'Mai', '2024-05'],
    ['fr', 'La réunion se tiendra samedi à Oslo.', 'samedi', '2024-03-16'],
    ['fr', 'Samedi, le pont sera fermé.', 'Samedi', '2024-03-16'],
    ['ru', 'Переговоры состоятся в субботу.', 'субботу', '2024-03-16'],
    ['ru', 'В июне пройдут учения.', 'июне', '2024-06'],
    ['uk', 'Перемовини відбудуться у суботу.', 'суботу', '2024-03-16'],
    ['ar', 'ستعقد المحادثات يوم السبت في أوسلو.', 'السبت', '2024-03-16'],
    ['fa', 'مذاکرات روز شنبه برگزار خواهد شد.', 'روز شنبه', '2024-03-16'],
  ])('%s: %s', (language, text, words, edtf) => {
    expect(readIn(text, language)).toEqual([[words, edtf]]);
  });

  test('with its reason, and the last one stays beside it', () => {
    const [found] = findDates('The talks will be held on Saturday.', context('en'));
    expect(found?.reading.value?.rule).toBe(
      'the first Saturday after publication, for the sentence tells of what is to come',
    );
    expect(found?.reading.alternatives.map((one) => one.edtf)).toEqual(['2024-03-09']);
    expect(found?.reading.anchor).toEqual({ from: 'publication', articleId: null, edtf: '2024-03-14' });
  });

  test('a day of publication is itself', () => {
    expect(readIn('The council will vote on Thursday.', 'en')).toEqual([['Thursday', '2024-03-14']]);
  });

  test('without a publication date there is none', () => {
    const [found] = findDates('The talks will be held on Saturday.', { published: null, language: 'en' });
    expect(found?.reading.value).toBeNull();
  });
});

describe('what was is the last one', () => {
  test.each([
    ['en', 'He said on Saturday that talks will go on.', 'Saturday', '2024-03-09'],
    ['en', 'On Saturday, the minister said he would resign.', 'Saturday', '2024-03-09'],
    ['en', 'The convoy, which will be repaired, left on Saturday.', 'Saturday', '2024-03-09'],
    ['en', 'They may have left on Saturday.', 'Saturday', '2024-03-09'],
    ['en', 'The will was read on Saturday. It will be contested.', 'Saturday', '2024-03-09'],
    ['en', 'Flights were cancelled due to snow on Saturday.', 'Saturday', '2024-03-09'],
    ['en', 'Asked on Saturday whether he would resign, he left.', 'Saturday', '2024-03-09'],
    ['en', 'The rocket was set to launch in December.', 'December', '2023-12'],
    ['en', 'The change will be smaller than the December report had it.', 'December', '2023-12'],
    ['de', 'Beide sollten am 23. Dezember antreten.', '23. Dezember', '2023-12-23'],
    ['de', 'Er sagte am Samstag, die Brücke werde gesperrt.', 'Samstag', '2024-03-09'],
    ['de', 'Der Mann soll am Samstag geflohen sein.', 'Samstag', '2024-03-09'],
    ['de', 'Am Samstag wurde die Brücke gesperrt, die bald erneuert wird.', 'Samstag', '2024-03-09'],
    ['fr', 'Il a déclaré samedi que le pont sera fermé.', 'samedi', '2024-03-09'],
    ['ru', 'Он заявил в субботу, что переговоры состоятся.', 'субботу', '2024-03-09'],
    ['uk', 'Він заявив у суботу, що перемовини відбудуться.', 'суботу', '2024-03-09'],
    ['ar', 'أعلن الوزير يوم السبت أن المحادثات ستعقد قريبا.', 'السبت', '2024-03-09'],
    ['fa', 'وزیر روز شنبه گفت که مذاکرات برگزار خواهد شد.', 'روز شنبه', '2024-03-09'],
  ])('%s: %s', (language, text, words, edtf) => {
    expect(readIn(text, language)).toEqual([[words, edtf]]);
  });

  test('the month of May is no "may"', () => {
    expect(readIn('They met in May 2023 and on Saturday.', 'en')).toEqual([
      ['May 2023', '2023-05'],
      ['Saturday', '2024-03-09'],
    ]);
  });

  test('"last" and "this" say for themselves which one', () => {
    expect(readIn('It will be as it was last Saturday.', 'en')).toEqual([['last Saturday', '2024-03-09']]);
  });

  test('"to fall" is no autumn', () => {
    expect(readIn('Emissions were forecast to fall 42.7 per cent.', 'en')).toEqual([]);
  });
});
