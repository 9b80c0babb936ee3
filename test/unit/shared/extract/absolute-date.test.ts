import { describe, expect, it } from 'vitest';
import { findAbsoluteDate, readMachineDate } from '../../../../shared/extract/absolute-date.ts';

describe('dates of machines', () => {
  it.each([
    ['2024-05-03T15:47:42.389000+00:00', '2024-05-03T15:47:42Z'],
    ['2024-05-03T15:47:42+0200', '2024-05-03T15:47:42+02:00'],
    ['2024-05-03 15:47', '2024-05-03T15:47:00'],
    ['20240503T154742Z', '2024-05-03T15:47:42Z'],
    ['2024-05-03', '2024-05-03'],
    ['Fri, 03 May 2024 15:47:42 +0200', '2024-05-03T15:47:42+02:00'],
    ['Fri May 03 2024 15:47:42 GMT+0200 (Central European Summer Time)', '2024-05-03T15:47:42+02:00'],
    ['1714751262', '2024-05-03T15:47:42Z'],
    ['1714751262000', '2024-05-03T15:47:42Z'],
    ['May 3, 2024 3:47 pm EDT', '2024-05-03T15:47:00-04:00'],
  ])('reads %j', (words, edtf) => {
    expect(readMachineDate(words)?.edtf).toBe(edtf);
  });

  it.each(['', 'yesterday', '2024-13-03', '2024-02-30', '99', 'May 2024'])('does not read %j', (words) => {
    expect(readMachineDate(words)).toBeNull();
  });
});

describe('dates of people', () => {
  it.each([
    ['Published 3 May 2024, 17:47 CEST', 'en', '2024-05-03T17:47:00+02:00'],
    ['Oct. 21, 2019 at 5:04 p.m. EDT', 'en', '2019-10-21T17:04:00-04:00'],
    ['3. Mai 2024 um 17:47 Uhr', 'de', '2024-05-03T17:47:00'],
    ['le 1er août 2024 à 10h20', 'fr', '2024-08-01T10:20:00'],
    ['21 de octubre de 2019', 'es', '2019-10-21'],
    ['21 октября 2019 года, 14:05 МСК', 'ru', '2019-10-21T14:05:00+03:00'],
    ['21 жовтня 2019, 10:20', 'uk', '2019-10-21T10:20:00'],
    ['٢١ تشرين الأول ٢٠١٩', 'ar', '2019-10-21'],
    ['21 أكتوبر 2019', 'ar', '2019-10-21'],
    ['۲۹ مهر ۱۳۹۸ - ۱۵:۲۰', 'fa', '2019-10-21T15:20:00'],
    ['۱۳۹۸/۰۷/۲۹', 'fa', '2019-10-21'],
    ['2024年5月3日', 'ja', '2024-05-03'],
    ['2024년 5월 3일', 'ko', '2024-05-03'],
    ['21.10.2019 | 12:15', 'tr', '2019-10-21T12:15:00'],
    ['2024. május 3. 12:10', 'hu', '2024-05-03T12:10:00'],
    ['5 listopada 2023', 'pl', '2023-11-05'],
    ['5. listopada 2023', 'hr', '2023-10-05'],
    ['05/31/2019', 'en', '2019-05-31'],
  ])('reads %j (%s)', (words, language, edtf) => {
    expect(findAbsoluteDate(words, language)?.edtf).toBe(edtf);
  });

  it('reads a month name that differs between languages only with the language', () => {
    expect(findAbsoluteDate('5 listopada 2023', null)).toBeNull();
  });

  it('says when day and month could be the other way round', () => {
    expect(findAbsoluteDate('03/05/2019', 'en')).toMatchObject({
      edtf: '2019-05-03',
      doubt: expect.stringContaining('other way round'),
    });
    expect(findAbsoluteDate('03.05.2019', 'de')).toMatchObject({ edtf: '2019-05-03', doubt: null });
    expect(findAbsoluteDate('03/05/2019', 'en-US')?.edtf).toBe('2019-03-05');
  });

  it('knows where it stands', () => {
    const words = 'The page was published on 21 October 2019 by the desk.';
    const found = findAbsoluteDate(words, 'en');
    expect(words.slice(found?.start, found?.end)).toBe('21 October 2019');
  });

  it.each(['in 1998 the 12 men', 'the 21 October meeting', '1445/13/40', 'version 10.11.2'])(
    'finds none in %j',
    (words) => {
      expect(findAbsoluteDate(words, 'en')).toBeNull();
    },
  );
});
