import { describe, expect, test } from 'vitest';
import {
  growSelection,
  moveEnd,
  moveStart,
  selectSentence,
  shrinkSelection,
} from '../../../../shared/anchoring/selection.ts';

/** A text with its selection between ⟦ and ⟧. */
function read(marked: string): { readonly text: string; readonly selection: { start: number; end: number } } {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return { text: marked.replace(/[⟦⟧]/gu, ''), selection: { start, end } };
}

function mark(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
}

const STEPS = {
  'sentence at': (text: string, s: { start: number; end: number }, locale: string) =>
    selectSentence(text, s.start, locale),
  'grow by sentence': (text: string, s: { start: number; end: number }, locale: string) =>
    growSelection(text, s, 'sentence', locale),
  'grow by word': (text: string, s: { start: number; end: number }, locale: string) =>
    growSelection(text, s, 'word', locale),
  'shrink by sentence': (text: string, s: { start: number; end: number }, locale: string) =>
    shrinkSelection(text, s, 'sentence', locale),
  'shrink by word': (text: string, s: { start: number; end: number }, locale: string) =>
    shrinkSelection(text, s, 'word', locale),
  'start a word on': (text: string, s: { start: number; end: number }, locale: string) =>
    moveStart(text, s, 'word', 'forward', locale),
  'start a word back': (text: string, s: { start: number; end: number }, locale: string) =>
    moveStart(text, s, 'word', 'backward', locale),
  'start a sentence on': (text: string, s: { start: number; end: number }, locale: string) =>
    moveStart(text, s, 'sentence', 'forward', locale),
  'end a word on': (text: string, s: { start: number; end: number }, locale: string) =>
    moveEnd(text, s, 'word', 'forward', locale),
} as const;

const MOVES: readonly (readonly [locale: string, before: string, step: keyof typeof STEPS, after: string])[] = [
  ['en', 'One came. K. Al⟦⟧evi said so. Two left.', 'sentence at', 'One came. ⟦K. Alevi said so.⟧ Two left.'],
  ['en', 'One came. ⟦K. Alevi said so.⟧ Two left.', 'grow by sentence', 'One came. ⟦K. Alevi said so. Two left.⟧'],
  ['en', 'One came. K. ⟦Alevi⟧ said so. Two left.', 'grow by sentence', 'One came. ⟦K. Alevi said so.⟧ Two left.'],
  ['en', 'The S-40⟦⟧0 came.', 'grow by word', 'The S-⟦400⟧ came.'],
  ['en', '⟦The⟧ price is 3.5 million.', 'grow by word', '⟦The price⟧ is 3.5 million.'],
  ['en', '⟦The price is⟧ 3.5 million.', 'end a word on', '⟦The price is 3.5⟧ million.'],
  ['en', '⟦One came. Two left.⟧ Three stayed.', 'shrink by sentence', '⟦One came.⟧ Two left. Three stayed.'],
  ['en', '⟦One came.⟧ Two left.', 'shrink by sentence', '⟦One came.⟧ Two left.'],
  ['en', '⟦One came⟧. Two left.', 'shrink by word', '⟦One⟧ came. Two left.'],
  ['en', '⟦One⟧ came. Two left.', 'shrink by word', '⟦One⟧ came. Two left.'],
  ['en', '⟦One came.⟧ Two left.', 'start a word on', 'One ⟦came.⟧ Two left.'],
  ['en', 'One ⟦came.⟧ Two left.', 'start a word back', '⟦One came.⟧ Two left.'],
  ['en', '⟦One came. Two left.⟧', 'start a sentence on', 'One came. ⟦Two left.⟧'],
  [
    'ru',
    'Он ушёл. ⟦⟧«Мы ждём», — сказал г-н Лужин. Все молчали.',
    'sentence at',
    'Он ушёл. ⟦«Мы ждём», — сказал г-н Лужин.⟧ Все молчали.',
  ],
  ['uk', '⟦Під Куп’янськом⟧ тихо.', 'shrink by word', '⟦Під⟧ Куп’янськом тихо.'],
  ['de', '⟦Am 3. Oktober kam er.⟧ Er blieb.', 'grow by sentence', '⟦Am 3. Oktober kam er. Er blieb.⟧'],
  ['fr', '« Non ! » a-t-il ⟦⟧dit. Puis il partit.', 'sentence at', '⟦« Non ! » a-t-il dit.⟧ Puis il partit.'],
  ['ar', '⟦هل جاء المبعوث؟⟧ نعم جاء أمس.', 'grow by sentence', '⟦هل جاء المبعوث؟ نعم جاء أمس.⟧'],
  ['ar', '⟦جاء المبعوث⟧ أمس.', 'shrink by word', '⟦جاء⟧ المبعوث أمس.'],
  ['fa', '⟦او⟧ می‌رود.', 'end a word on', '⟦او می‌رود⟧.'],
];

describe('A selection is moved by the keyboard', () => {
  test.each(MOVES)('%s: %s – %s', (locale, before, step, after) => {
    const { text, selection } = read(before);
    expect(mark(text, STEPS[step](text, selection, locale))).toBe(after);
  });
});
