import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTEXT_LENGTH, describePassage, standsInText } from '../../../../shared/anchoring/describe.ts';
import { isClusterBoundary } from '../../../../shared/anchoring/graphemes.ts';

const TEXT =
  'The envoy left Vessk at dawn.\n\nHe made a trip to Vessk at the beginning of last September, officials said.';

test('a passage keeps its words, its offsets and 32 characters of context on each side', () => {
  const start = TEXT.indexOf('made a trip');
  const passage = describePassage(TEXT, start, start + 'made a trip to Vessk'.length);
  expect(passage).toEqual({
    start,
    end: start + 20,
    exact: 'made a trip to Vessk',
    prefix: TEXT.slice(start - 32, start),
    suffix: TEXT.slice(start + 20, start + 52),
  });
});

test('context is shorter at the ends of the text', () => {
  expect(describePassage(TEXT, 0, 9)).toMatchObject({ exact: 'The envoy', prefix: '' });
  expect(describePassage(TEXT, TEXT.length - 5, TEXT.length)).toMatchObject({ exact: 'said.', suffix: '' });
});

test('white space at the ends of a selection is left out, and a selection made backwards is the same', () => {
  const start = TEXT.indexOf(' made');
  expect(describePassage(TEXT, start, start + 6).exact).toBe('made');
  expect(describePassage(TEXT, start + 6, start).exact).toBe('made');
});

test('a selection of white space alone gives an empty passage', () => {
  const gap = TEXT.indexOf('\n\n');
  expect(describePassage(TEXT, gap, gap + 2)).toMatchObject({ start: gap, end: gap, exact: '' });
});

test('offsets outside the text are brought into it', () => {
  expect(describePassage('abc', -5, 99)).toMatchObject({ start: 0, end: 3, exact: 'abc' });
  expect(describePassage('', 0, 0)).toMatchObject({ start: 0, end: 0, exact: '' });
});

const CLUSTERS: readonly (readonly [name: string, cluster: string])[] = [
  ['a surrogate pair', '𝔸'],
  ['an emoji of a family', '👨‍👩‍👧‍👦'],
  ['a flag', '🇺🇦'],
  ['a letter with a combining mark', 'q̃'],
  ['a Hangul syllable of jamo', '각'],
  ['an Arabic letter with a vowel sign', 'بَ'],
  ['an emoji with a skin tone', '👍🏽'],
];

for (const [name, cluster] of CLUSTERS) {
  test(`${name} is taken in whole when a selection cuts it`, () => {
    const text = `before ${cluster}after and more`;
    const at = text.indexOf(cluster);
    for (let cut = at + 1; cut < at + cluster.length; cut += 1) {
      expect(describePassage(text, cut, at + cluster.length + 5).exact).toBe(`${cluster}after`);
      expect(describePassage(text, 0, cut).exact).toBe(`before ${cluster}`);
    }
  });
}

test('any selection of any text describes words that stand there, with whole characters at every cut', () => {
  const pieces = fc.constantFrom('a', ' ', '\n', '👨‍👩‍👧‍👦', '🇺🇦', '🇮🇷', 'é', 'بَ', 'ك', '각', '𝔸', 'word ');
  const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.nat(200), fc.nat(200), (text, one, other) => {
      const passage = describePassage(text, one, other);
      expect(standsInText(text, passage)).toBe(true);
      expect(text.slice(0, passage.start).endsWith(passage.prefix)).toBe(true);
      expect(text.slice(passage.end).startsWith(passage.suffix)).toBe(true);
      expect(passage.prefix.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
      expect(passage.suffix.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
      const cuts = [
        passage.start,
        passage.end,
        passage.start - passage.prefix.length,
        passage.end + passage.suffix.length,
      ];
      for (const cut of cuts) expect(isClusterBoundary(text, cut)).toBe(true);
    }),
  );
});
