import { describe, expect, test } from 'vitest';
import { findFolded } from '../../../../shared/search/find-folded.ts';

function find(text: string, typed: string): readonly string[] {
  return findFolded(text, typed, 100).map(({ start, end }) => text.slice(start, end));
}

describe('Words are found in an article in whatever spelling they stand there', () => {
  const cases: readonly (readonly [text: string, typed: string, found: readonly string[]])[] = [
    ['قال إنّ الإمارات أرسلت', 'الامارات', ['الإمارات']],
    ['في مدرسة كبيرة', 'مدرسه', ['مدرسة']],
    ['كتـــاب', 'كتاب', ['كتـــاب']],
    ['می‌خواهم بروم', 'می خواهم', ['می‌خواهم']],
    ['ещё один самолёт', 'еще', ['ещё']],
    ['Зеленський', 'зеленськии', []],
    ['a café in Málaga', 'MALAGA', ['Málaga']],
    ['the Straße here', 'strasse', ['Straße']],
    ['n’est pas', "n'est", ['n’est']],
    ['he said “paused” – ed.', '"paused" - ed.', ['“paused” – ed.']],
    ['two   words\n\nthere', 'two words there', ['two   words\n\nthere']],
    ['الساعة ١٢', '12', ['١٢']],
    ['S-400s and S-400', 'S-400', ['S-400', 'S-400']],
    ['nothing here', '   ', []],
  ];
  for (const [text, typed, found] of cases)
    test(`“${typed}” in “${text}”`, () => expect(find(text, typed)).toEqual(found));
});

test('no more hits than asked for are given', () => {
  expect(findFolded('a a a a', 'a', 2)).toHaveLength(2);
});
