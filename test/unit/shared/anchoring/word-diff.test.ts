import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type WordDiffPiece } from '../../../../shared/anchoring/word-diff.ts';

const joined = (pieces: readonly WordDiffPiece[], left: WordDiffPiece['kind']) =>
  pieces.flatMap((piece) => (piece.kind === left ? [] : [piece.text])).join('');

/** The diff on one line: [-removed-] and {+added+}. */
const drawn = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

/** Both texts come back out of the pieces, each piece stands where it says, nothing is empty, and removed comes before added. */
function checkPieces(before: string, after: string): void {
  const pieces = diffWords(before, after);
  expect(joined(pieces, 'added')).toBe(before);
  expect(joined(pieces, 'removed')).toBe(after);
  for (const [index, piece] of pieces.entries()) {
    expect(piece.text).not.toBe('');
    expect(piece.before === undefined).toBe(piece.kind === 'added');
    expect(piece.after === undefined).toBe(piece.kind === 'removed');
    if (piece.before) expect(before.slice(piece.before.start, piece.before.end)).toBe(piece.text);
    if (piece.after) expect(after.slice(piece.after.start, piece.after.end)).toBe(piece.text);
    expect(pieces[index + 1]?.kind === piece.kind).toBe(false);
    if (piece.kind === 'added') expect(pieces[index + 1]?.kind).not.toBe('removed');
  }
}

describe('a word diff of two versions', () => {
  it('names the words that were replaced, removed words first, and leaves the space around them alone', () => {
    expect(drawn('Talks ended on Monday.', 'Talks began on Monday.')).toBe('Talks [-ended-]{+began+} on Monday.');
    expect(drawn('All questions are settled.', 'Nearly all questions are settled.')).toBe(
      '[-All-]{+Nearly all+} questions are settled.',
    );
    expect(drawn('It ended well.', 'It ended.')).toBe('It ended[- well-].');
  });

  it('is one piece for equal texts and none for empty ones', () => {
    expect(diffWords('One and the same.', 'One and the same.')).toEqual([
      { kind: 'same', text: 'One and the same.', before: { start: 0, end: 17 }, after: { start: 0, end: 17 } },
    ]);
    expect(diffWords('', '')).toEqual([]);
    expect(diffWords('', 'New.')).toEqual([{ kind: 'added', text: 'New.', after: { start: 0, end: 4 } }]);
  });

  it('leaves paragraphs alone that stayed, and finds one that was put in', () => {
    const before = 'One.\n\nTwo is here.\n\nThree.';
    expect(drawn(before, 'One.\n\nNew words.\n\nTwo is here.\n\nThree.')).toBe(
      'One.\n\n{+New words.\n\n+}Two is here.\n\nThree.',
    );
  });

  it('keeps a number whole, and follows a paragraph that was cut in two', () => {
    expect(drawn('It cost 3.5 million.', 'It cost 3.6 million.')).toBe('It cost [-3.5-]{+3.6+} million.');
    expect(drawn('He came early. She left late.', 'He came early.\n\nShe left late.')).toBe(
      'He came early.[- -]{+\n\n+}She left late.',
    );
  });

  it('shows a phrase that was rewritten as one change, and not as words around a chance "the"', () => {
    expect(drawn('He praised the harvest workers loudly.', 'He ignored the angry crowd loudly.')).toBe(
      'He [-praised the harvest workers-]{+ignored the angry crowd+} loudly.',
    );
  });

  it('compares Arabic, Chinese and Thai by words', () => {
    expect(drawn('قال الوزير إن المحادثات انتهت', 'قال الوزير إن المحادثات بدأت')).toBe(
      'قال الوزير إن المحادثات [-انتهت-]{+بدأت+}',
    );
    expect(drawn('部长星期二说,会谈结束。', '部长星期三说,会谈结束。')).toBe('部长[-星期二-]{+星期三+}说,会谈结束。');
    expect(drawn('รัฐมนตรีเดินทางวันจันทร์', 'รัฐมนตรีเดินทางวันอังคาร')).toMatch(/^รัฐมนตรีเดินทาง.*\[-.*จันทร์-\]\{\+.*อังคาร\+\}$/);
  });

  it('never cuts a flag, a joined emoji or a letter with its marks', () => {
    for (const sign of ['🇺🇦', '👩‍🚒', '👍🏽', 'a\u0301', '❤️']) {
      const [before, after] = [`It was ${sign} then.`, `It was ${sign}${sign} then, they said.`];
      for (const { text } of diffWords(before, after))
        expect(text.replaceAll(sign, '')).not.toMatch(/[\p{RI}\p{M}\u200d]/u);
      checkPieces(before, after);
    }
  });

  it('gives both texts back, whatever they are, with true places', () => {
    const words = fc.array(
      fc.constantFrom(
        'said',
        'Moscow',
        ' ',
        ' ',
        '\n\n',
        '.',
        'قال',
        '部',
        '部长',
        'S-400',
        'é',
        '😀',
        '\u200d',
        '3.5',
        '\ud83d',
      ),
      { maxLength: 60 },
    );
    fc.assert(fc.property(words, words, (one, other) => checkPieces(one.join(''), other.join(''))));
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), checkPieces));
  });

  it('gives both texts back where long stretches were changed, moved and repeated', () => {
    const vocabulary = Array.from({ length: 60 }, (_, index) => `w${index}`);
    const paragraph = fc.array(fc.constantFrom(...vocabulary), { minLength: 80, maxLength: 160 });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 3, maxLength: 6 }),
        fc.nat(59),
        fc.nat(5),
        (paragraphs, word, move) => {
          const text = (list: readonly (readonly string[])[]) => list.map((one) => one.join(' ')).join('\n\n');
          const changed = paragraphs.map((one) => one.map((old) => (old === `w${word}` ? 'another' : old)));
          const moved = [...changed.slice(move), ...changed.slice(0, move), ...changed.slice(0, 1)];
          checkPieces(text(paragraphs), text(moved));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('finds one changed word in each of a thousand paragraphs', () => {
    const word = (index: number) => `w${(index * 7919) % 4001}`;
    const paragraphs = Array.from({ length: 1000 }, (_, at) =>
      Array.from({ length: 40 }, (__, index) => word(at * 40 + index)),
    );
    const changed = paragraphs.map((one, at) => one.with(3 + (at % 34), 'changed'));
    const [before, after] = [paragraphs, changed].map((list) => list.map((one) => one.join(' ')).join('\n\n'));
    const pieces = diffWords(before ?? '', after ?? '');
    expect(pieces.filter(({ kind }) => kind === 'added')).toHaveLength(1000);
    expect(joined(pieces, 'removed')).toBe(after);
  });

  it('comes to an end on long texts that have nothing in common, or one word a hundred thousand times', () => {
    const text = (seed: number) => Array.from({ length: 40_000 }, (_, index) => `w${(index * seed) % 7919}`).join(' ');
    checkPieces(text(31), text(57));
    checkPieces('ha '.repeat(100_000), 'ho '.repeat(100_000));
    checkPieces('部'.repeat(100_000), '长'.repeat(100_000));
  });
});
