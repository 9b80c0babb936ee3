import { describe, expect, test } from 'vitest';
import { followPassages } from '../../../../shared/anchoring/clips-across.ts';
import { describePassage } from '../../../../shared/anchoring/describe.ts';
import { diffWords } from '../../../../shared/anchoring/word-diff.ts';

const BEFORE = [
  'The harbour office counted twelve ships on Monday morning, and none of them was named.',
  'A spokesman in Halden said that the crews had been questioned. He spoke in Halden on Tuesday.',
  'The ferries stay in port until the storm is over, the company wrote to its passengers.',
].join('\n\n');

function follow(after: string, words: string) {
  const start = BEFORE.indexOf(words);
  const passage = describePassage(BEFORE, start, start + words.length);
  const [found] = followPassages(after, diffWords(BEFORE, after), [passage]);
  if (!found) throw new Error('nothing was followed');
  return found;
}

describe('A clip in another version', () => {
  test('stays the same where nothing before it and nothing of it changed', () => {
    expect(follow(BEFORE, 'twelve ships').status).toBe('same');
    expect(follow(`${BEFORE}\n\nMore soon.`, 'the storm is over').status).toBe('same');
  });

  test('is moved where words before it came, also when its own words are short and common', () => {
    const after = `In Halden nothing moves.\n\n${BEFORE}`;
    const found = follow(after, 'in Halden on Tuesday');
    expect(found).toMatchObject({ status: 'moved', passage: { exact: 'in Halden on Tuesday' } });
  });

  test('is changed where a word of it was replaced, taken out or put in, and shows which', () => {
    for (const [from, to] of [
      ['twelve', 'fourteen'],
      ['on Monday morning', 'on Monday'],
      ['ships', 'large ships'],
      ['counted', 'saw'],
      ['morning', 'at dawn'],
    ] as const) {
      const found = follow(BEFORE.replace(from, to), 'counted twelve ships on Monday morning');
      expect(found.status).toBe('changed');
      if (found.status !== 'changed') continue;
      expect(found.passage.exact).toBe('counted twelve ships on Monday morning'.replace(from, to));
      expect(found.pieces.some((piece) => piece.kind !== 'same')).toBe(true);
    }
  });

  test('is left alone by a change right beside it', () => {
    expect(follow(BEFORE.replace('on Monday', 'at noon'), 'counted twelve ships').status).toBe('same');
    expect(follow(BEFORE.replace('office counted', 'office at last counted'), 'counted twelve ships').status).toBe(
      'moved',
    );
  });

  test('is gone where its sentence is gone, although its short words stand elsewhere', () => {
    const after = BEFORE.replace(' He spoke in Halden on Tuesday.', '');
    expect(follow(after, 'He spoke in Halden on Tuesday.').status).toBe('gone');
    const start = BEFORE.lastIndexOf('in Halden');
    const passage = describePassage(BEFORE, start, start + 'in Halden'.length);
    expect(followPassages(after, diffWords(BEFORE, after), [passage])[0]?.status).toBe('gone');
  });

  test('is found again in a paragraph that was put elsewhere', () => {
    const [first, second, third] = BEFORE.split('\n\n');
    const after = [third, first, second].join('\n\n');
    expect(follow(after, 'The ferries stay in port until the storm is over').status).toBe('moved');
  });
});
