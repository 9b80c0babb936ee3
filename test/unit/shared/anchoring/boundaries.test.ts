import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  extendBySentence,
  extendByWord,
  moveBoundary,
  paragraphAt,
  sentenceAt,
  wordEnd,
  wordStart,
} from '../../../../shared/anchoring/boundaries.ts';

const FIRST = 'Gen. A. Darrow spoke at 9.30 a.m. in Vessk. He left at once!';
const SECOND = 'Nobody else spoke.';
const TEXT = `${FIRST}\n\n${SECOND}`;
const cut = (stretch: { start: number; end: number }): string => TEXT.slice(stretch.start, stretch.end);

test('the sentence at an offset is whole, without the space around it, whatever abbreviations it holds', () => {
  expect(cut(sentenceAt(TEXT, 3))).toBe('Gen. A. Darrow spoke at 9.30 a.m. in Vessk.');
  expect(cut(sentenceAt(TEXT, TEXT.indexOf('He')))).toBe('He left at once!');
  expect(cut(sentenceAt(TEXT, TEXT.indexOf('once')))).toBe('He left at once!');
  expect(cut(sentenceAt(TEXT, TEXT.indexOf('else')))).toBe('Nobody else spoke.');
});

test('a sentence never reaches over the end of its paragraph', () => {
  const text = 'A headline without a full stop\n\nThe story begins here.';
  expect(sentenceAt(text, 4)).toEqual({ start: 0, end: 30 });
});

test('sentences of Arabic and Chinese text are told apart', () => {
  const arabic = 'هل جاء المبعوث؟ نعم جاء أمس.';
  expect(arabic.slice(0, sentenceAt(arabic, 2, 'ar').end)).toBe('هل جاء المبعوث؟');
  const chinese = '他昨天到了。他今天走了。';
  expect(sentenceAt(chinese, 7, 'zh')).toEqual({ start: 6, end: 12 });
});

test('the paragraph at an offset is the block that holds it or stands before it', () => {
  const blocks = [
    { start: 0, end: 10 },
    { start: 12, end: 20 },
    { start: 22, end: 30 },
  ];
  expect(paragraphAt(blocks, 0)).toBe(blocks[0]);
  expect(paragraphAt(blocks, 11)).toBe(blocks[0]);
  expect(paragraphAt(blocks, 12)).toBe(blocks[1]);
  expect(paragraphAt(blocks, 99)).toBe(blocks[2]);
  expect(paragraphAt([], 3)).toBeNull();
});

test('words begin and end where a reader sees them', () => {
  const at = TEXT.indexOf('spoke') + 2;
  expect(TEXT.slice(wordStart(TEXT, at), wordEnd(TEXT, at))).toBe('spoke');
  expect(wordEnd(TEXT, TEXT.indexOf('spoke'))).toBe(TEXT.indexOf('spoke') + 5);
});

test('a boundary moves forward by ends and backward by starts of words, over paragraphs too', () => {
  const end = FIRST.length;
  expect(moveBoundary(TEXT, end, 'word', 'forward')).toBe(TEXT.indexOf('Nobody') + 6);
  expect(moveBoundary(TEXT, end + 2, 'word', 'backward')).toBe(TEXT.indexOf('once'));
  expect(moveBoundary(TEXT, 0, 'sentence', 'forward')).toBe(TEXT.indexOf(' He left'));
  expect(moveBoundary(TEXT, TEXT.length, 'sentence', 'backward')).toBe(TEXT.indexOf('Nobody'));
  expect(moveBoundary(TEXT, TEXT.indexOf('Nobody'), 'sentence', 'backward')).toBe(TEXT.indexOf('He left'));
});

test('a boundary stays at the ends of the text', () => {
  for (const unit of ['character', 'word', 'sentence'] as const) {
    expect(moveBoundary(TEXT, TEXT.length, unit, 'forward')).toBe(TEXT.length);
    expect(moveBoundary(TEXT, 0, unit, 'backward')).toBe(0);
  }
});

test('a step by a character crosses a whole emoji', () => {
  const text = 'a👨‍👩‍👧‍👦b';
  expect(moveBoundary(text, 1, 'character', 'forward')).toBe(text.length - 1);
  expect(moveBoundary(text, text.length - 1, 'character', 'backward')).toBe(1);
});

test('a selection grows to whole sentences and whole words', () => {
  const start = TEXT.indexOf('eft');
  expect(cut(extendBySentence(TEXT, start, TEXT.indexOf('Nobody') + 3))).toBe(`He left at once!\n\n${SECOND}`);
  expect(cut(extendByWord(TEXT, start, start + 5))).toBe('left at');
});

test('walking forward through any text by any unit ends at its end', () => {
  const pieces = fc.constantFrom('word ', 'A. ', '👍🏽', '\n', '\n\n', 'نعم ', '. ', '1.5 ');
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 20 }),
      fc.constantFrom('character' as const, 'word' as const, 'sentence' as const),
      (parts, unit) => {
        const text = parts.join('');
        let at = 0;
        for (let step = 0; step <= text.length && at < text.length; step += 1) {
          const next = moveBoundary(text, at, unit, 'forward');
          expect(next).toBeGreaterThan(at);
          at = next;
        }
        expect(at).toBe(text.length);
      },
    ),
  );
});
