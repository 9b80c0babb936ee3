import { expect, test } from 'vitest';
import { cutPassage } from '../../../../shared/search/passages.ts';

const text = `${'Nothing of note was said that day. '.repeat(20)}The tankers left Basra.\n\nThe tankers of Basra came back. ${'Then it was quiet again. '.repeat(20)}`;

function placesOf(words: readonly string[]) {
  return words
    .flatMap((word) =>
      [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ start: index, end: index + word.length })),
    )
    .sort((one, other) => one.start - other.start);
}

test('the words around the most matches are cut at word boundaries, and matches keep their places', () => {
  const places = [...placesOf(['Nothing']).slice(0, 1), ...placesOf(['tankers', 'Basra'])];
  const passage = cutPassage('text', text, places);
  expect(passage?.words).toMatch(/^… \S.*\S …$/);
  expect(passage?.matches.map(([start, end]) => passage.words.slice(start, end))).toEqual([
    'tankers',
    'Basra',
    'tankers',
    'Basra',
  ]);
  expect(text.slice(passage?.start, passage?.end)).toBe('tankers');
  expect(passage?.words).not.toContain('\n');
});

test('a short text is shown whole, and no place gives nothing', () => {
  expect(cutPassage('title', 'Tankers in Basra', [{ start: 11, end: 16 }])?.words).toBe('Tankers in Basra');
  expect(cutPassage('title', 'Tankers in Basra', [])).toBe(null);
});

test('a script without spaces is cut between its letters', () => {
  const chinese = '北京消息'.repeat(100);
  const passage = cutPassage('text', chinese, [{ start: 200, end: 202 }]);
  expect(passage?.matches.map(([start, end]) => passage.words.slice(start, end))).toEqual(['北京']);
  expect(passage?.words.length).toBeLessThan(260);
});
