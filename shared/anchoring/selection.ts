import {
  type Direction,
  extendBySentence,
  extendByWord,
  moveBoundary,
  type Stretch,
  sentenceAt,
  wordEnd,
  wordStart,
} from './boundaries.ts';

/** What a selection grows, shrinks and moves by. */
export type SelectionUnit = 'word' | 'sentence';

/** Selects the sentence at an offset, without the space around it; between two sentences the one that begins there. */
export function selectSentence(text: string, offset: number, locale = 'en'): Stretch {
  return sentenceAt(text, offset, locale);
}

/** Grows a selection: to whole units first, then by the next unit at its end. A caret becomes the unit it stands in. */
export function growSelection(text: string, selection: Stretch, unit: SelectionUnit, locale = 'en'): Stretch {
  const { start, end } = selection;
  if (start === end && unit === 'sentence') return sentenceAt(text, start, locale);
  if (start === end) return { start: wordStart(text, start, locale), end: wordEnd(text, start, locale) };
  const whole =
    unit === 'sentence' ? extendBySentence(text, start, end, locale) : extendByWord(text, start, end, locale);
  if (whole.start < start || whole.end > end) return whole;
  return { start, end: moveBoundary(text, end, unit, 'forward', locale) };
}

/** Shrinks a selection by the unit at its end; what would leave nothing leaves it as it is. */
export function shrinkSelection(text: string, selection: Stretch, unit: SelectionUnit, locale = 'en'): Stretch {
  return moveEnd(text, selection, unit, 'backward', locale);
}

/** Moves the end of a selection to the next or previous end of a word or sentence; it never passes the start. */
export function moveEnd(
  text: string,
  selection: Stretch,
  unit: SelectionUnit,
  direction: Direction,
  locale = 'en',
): Stretch {
  const { start, end } = selection;
  if (direction === 'forward') return { start, end: moveBoundary(text, end, unit, 'forward', locale) };
  const last = moveBoundary(text, end, unit, 'backward', locale);
  if (unit === 'sentence') return endAt(selection, text.slice(0, last).trimEnd().length);
  const lastEnd = wordEnd(text, last, locale);
  if (lastEnd < end) return endAt(selection, lastEnd);
  return endAt(selection, wordEnd(text, moveBoundary(text, last, 'word', 'backward', locale), locale));
}

/** Moves the start of a selection to the next or previous start of a word or sentence; it never passes the end. */
export function moveStart(
  text: string,
  selection: Stretch,
  unit: SelectionUnit,
  direction: Direction,
  locale = 'en',
): Stretch {
  const { start, end } = selection;
  if (direction === 'backward') return { start: moveBoundary(text, start, unit, 'backward', locale), end };
  const after = moveBoundary(text, start, unit, 'forward', locale);
  const next =
    unit === 'sentence'
      ? after + (text.slice(after).length - text.slice(after).trimStart().length)
      : wordStart(text, moveBoundary(text, after, 'word', 'forward', locale), locale);
  return next > start && next < end ? { start: next, end } : selection;
}

function endAt({ start, end }: Stretch, at: number): Stretch {
  return { start, end: at > start && at < end ? at : end };
}
