import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countEdits, findApproximately, similarity } from '../../../../shared/anchoring/approximate.ts';
import { describePassage } from '../../../../shared/anchoring/describe.ts';
import { ACCEPTED_SCORE, locatePassage } from '../../../../shared/anchoring/locate.ts';

const TEXT = [
  'The council’s defence panel said on Thursday that the envoy had agreed on terms for forty launchers.',
  'Darrow told the Harbour 9 channel that the pledge of arms, made back in 2004, remains unkept.',
  'A number of observers said that the shelling came from the eastern hills, not from the occupied valley.',
  'The shelling came from the eastern hills, a second group of analysts said later.',
].join('\n\n');

function passageOf(words: string, text = TEXT): ReturnType<typeof describePassage> {
  const start = text.indexOf(words);
  return describePassage(text, start, start + words.length);
}

test('a passage in its own text is the same', () => {
  const passage = passageOf('made back in 2004');
  expect(locatePassage(TEXT, passage)).toEqual({ status: 'same', start: passage.start, end: passage.end, score: 1 });
});

test('words that stand elsewhere once have moved', () => {
  const passage = passageOf('made back in 2004');
  const moved = locatePassage(`An editor’s note was added.\n\n${TEXT}`, passage);
  expect(moved).toMatchObject({ status: 'moved', start: passage.start + 29, score: 1 });
});

test('of several exact places the context chooses', () => {
  const first = passageOf('the shelling came from the eastern hills');
  const second = passageOf('The shelling came from the eastern hills');
  const changed = `Updated at noon.\n\n${TEXT.replace('The shelling', 'the shelling')}`;
  const place = locatePassage(changed, first);
  expect(place).toMatchObject({ status: 'moved', start: changed.indexOf('the shelling') });
  expect(locatePassage(changed, { ...second, exact: second.exact.toLowerCase() })).toMatchObject({
    status: 'moved',
    start: changed.lastIndexOf('the shelling'),
  });
});

test('look-alikes that nothing tells apart are offered and none is taken', () => {
  const passage = describePassage('One word here.', 4, 8);
  const place = locatePassage('aaa word bbb word ccc word ddd', { ...passage, start: 0, end: 4 });
  expect(place.status).toBe('gone');
  expect(place.status === 'gone' && place.candidates).toHaveLength(3);
});

test('changed words are found near their old context, with a score and the words as they stand now', () => {
  const passage = passageOf('the pledge of arms, made back in 2004, remains unkept');
  const edited = TEXT.replace('made back in 2004, remains', 'which was made in 2004, remains');
  const place = locatePassage(`Correction. ${edited}`, passage);
  expect(place.status).toBe('changed');
  if (place.status !== 'changed') return;
  expect(place.exact).toBe('the pledge of arms, which was made in 2004, remains unkept');
  expect(place.score).toBeGreaterThan(ACCEPTED_SCORE);
  expect(place.score).toBeLessThan(1);
});

test('a long quote outlives the loss of its context, a short one does not', () => {
  const long = passageOf('the shelling came from the eastern hills, not from the occupied valley');
  const elsewhere =
    'Other words stand before it now: that shelling came from the eastern hills, not from the occupied valley! And others after it.';
  expect(locatePassage(elsewhere, long).status).toBe('changed');
  const short = passageOf('unkept');
  expect(locatePassage('Nothing of it is left here, though the word unkempt stands in it.', short).status).toBe('gone');
});

test('a passage that was deleted is gone, not moved to words like it', () => {
  const passage = passageOf(
    'Darrow told the Harbour 9 channel that the pledge of arms, made back in 2004, remains unkept.',
  );
  const without = TEXT.split('\n\n')
    .filter((_, index) => index !== 1)
    .join('\n\n');
  expect(locatePassage(without, passage).status).toBe('gone');
});

test('an empty passage is gone, and so is any passage in an empty text', () => {
  expect(locatePassage(TEXT, { start: 0, end: 0, exact: '', prefix: '', suffix: '' }).status).toBe('gone');
  expect(locatePassage('', passageOf('unkept')).status).toBe('gone');
});

test('a quote longer than 256 characters is found by its ends when its middle was edited', () => {
  const passage = describePassage(TEXT, 0, TEXT.length);
  const edited = `New lead.\n\n${TEXT.replace('Harbour 9', 'Harbour Nine').replace('a second group', 'another group')}`;
  const place = locatePassage(edited, passage);
  expect(place.status).toBe('changed');
  if (place.status === 'changed') expect(place.exact).toBe(edited.slice('New lead.\n\n'.length));
});

test('a found place never cuts a character in two', () => {
  const text = 'We met at the old mill 👩‍🚀 on Friday and left again.';
  const passage = passageOf('the old mill 👩‍🚀 on', text);
  const place = locatePassage(text.replace('👩‍🚀', '👩‍🚒').replace('We', 'They'), passage);
  expect(place.status).toBe('changed');
  if (place.status === 'changed') expect(place.exact).toBe('the old mill 👩‍🚒 on');
});

test('a search in half a million characters ends soon even when nothing is found', () => {
  const words = ['harbour', 'council', 'launcher', 'envoy', 'valley', 'shelling', 'terms', 'dawn', 'analyst', 'pledge'];
  let seed = 7;
  const text = Array.from({ length: 75_000 }, () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return words[seed % words.length];
  }).join(' ');
  const exact = 'zqx wvk jjq '.repeat(21).slice(0, 250);
  const place = locatePassage(text, { start: 10, end: 260, exact, prefix: 'nothing', suffix: 'nowhere' });
  expect(place.status).toBe('gone');
});

test('inserting text before a passage moves it by that many characters', () => {
  const sentences = fc.constantFrom('An added line. ', 'Über das Tal. ', 'خبر عاجل. ', '👍🏽 note. ', 'Correction: ');
  fc.assert(
    fc.property(
      fc.array(sentences, { minLength: 1, maxLength: 5 }),
      fc.nat(TEXT.length),
      fc.integer({ min: 12, max: 90 }),
      (added, from, length) => {
        const insertion = `${added.join('')}\n\n`;
        const passage = describePassage(TEXT, from, from + length);
        if (passage.exact.length < 12) return;
        const place = locatePassage(insertion + TEXT, passage);
        expect(place).toMatchObject({
          status: 'moved',
          start: passage.start + insertion.length,
          end: passage.end + insertion.length,
        });
      },
    ),
  );
});

test('approximate search finds a planted pattern within its number of edits', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 8, maxLength: 30 });
  fc.assert(
    fc.property(
      letters,
      letters,
      letters,
      fc.nat(),
      fc.constantFrom('', 'x', 'xy'),
      (before, pattern, after, at, edit) => {
        const place = at % pattern.length;
        const edited = `${pattern.slice(0, place)}${edit}${pattern.slice(place + 1)}`;
        const [best] = findApproximately(before + edited + after, pattern, 3);
        expect(best).toBeDefined();
        if (best === undefined) return;
        const found = (before + edited + after).slice(best.start, best.end);
        expect(best.errors).toBeLessThanOrEqual(countEdits(pattern, edited));
        expect(countEdits(pattern, found)).toBe(best.errors);
      },
    ),
  );
});

test('similarity is 1 for the same text, 0 for nothing in common, and the same both ways', () => {
  expect(similarity('', '')).toBe(1);
  expect(similarity('abc', 'xyz')).toBe(0);
  expect(countEdits('kitten', 'sitting')).toBe(3);
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(countEdits(one, other)).toBe(countEdits(other, one));
      expect(countEdits(one, one)).toBe(0);
    }),
  );
});
