import { expect, test } from 'vitest';
import { readDate } from '../../../shared/dates/read-words.ts';
import { codeOf, type DateRow, describeWanted, isRight, mustStayUnread, parseRows } from '../../bench/date-rows.ts';

const published = { edtf: '2024-03-14', articleId: null };
const isRightly = (words: string, sides: Pick<DateRow, 'earliest' | 'latest'>): boolean => {
  const { value } = readDate(words, { published, language: 'en' });
  if (value === null) throw new Error(`“${words}” was not read`);
  return isRight({ words, ...sides }, value);
};

test('rows are taken as a list, under “rows”, or by language', () => {
  const row = { words: 'today', earliest: '2024-03-14', latest: '2024-03-14' };
  expect(parseRows(JSON.stringify([row]))).toEqual([row]);
  expect(parseRows(JSON.stringify({ rows: [row] }))).toEqual([row]);
  expect(parseRows(JSON.stringify({ English: [row] }))).toEqual([{ language: 'English', ...row }]);
  expect(() => parseRows('{}')).toThrow('no list of rows');
});

test('a language is named by its code or its name', () => {
  expect(['en', 'en-GB', 'English', ' farsi ', 'Deutsch', '', null].map(codeOf)).toEqual([
    'en',
    'en-GB',
    'en',
    'fa',
    'de',
    undefined,
    undefined,
  ]);
});

test('bounds are days, instants or EDTF, and an open side is null, empty or two dots', () => {
  expect(isRightly('last week', { earliest: '2024-03-04', latest: '2024-03-10' })).toBe(true);
  expect(isRightly('last week', { earliest: '2024-03-04T00:00:00Z', latest: '2024-03-10T23:59:59.999Z' })).toBe(true);
  expect(isRightly('last week', { earliest: '2024-03-04T00:00:00Z', latest: '2024-03-11T00:00:00Z' })).toBe(true);
  expect(isRightly('last week', { earliest: '2024-03-04', latest: '2024-03-11' })).toBe(false);
  expect(isRightly('last month', { earliest: '2024-02', latest: '2024-02' })).toBe(true);
  for (const latest of [null, '', '..']) {
    expect(isRightly('since 2019', { earliest: '2019-01-01', latest })).toBe(true);
    expect(isRightly('in 2019', { earliest: '2019-01-01', latest })).toBe(false);
  }
});

test('a time of day is right by the day of its clock and by the day in UTC', () => {
  const words = 'at 1 a.m. Moscow time on 5 March';
  expect(isRightly(words, { earliest: '2024-03-05', latest: '2024-03-05' })).toBe(true);
  expect(isRightly(words, { earliest: '2024-03-04', latest: '2024-03-04' })).toBe(true);
  expect(isRightly(words, { earliest: '2024-03-06', latest: '2024-03-06' })).toBe(false);
});

test('a row without bounds must stay unread', () => {
  expect(mustStayUnread({ words: 'soon', earliest: null, latest: '' })).toBe(true);
  expect(mustStayUnread({ words: 'until 2019', earliest: null, latest: '2019-12-31' })).toBe(false);
  expect(describeWanted({ words: 'soon' })).toBe('nothing');
  expect(describeWanted({ words: 'until 2019', latest: '2019-12-31' })).toBe('… 2019-12-31');
});
