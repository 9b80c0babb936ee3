import { labelGrade, parseGrade, type Scale, type ScaleStep } from '../grading/scales.ts';
import type { Grade } from '../model/grade.ts';
import { formatDates } from './event-dates.ts';
import { type Condition, type Field, type Flag, fold, readFilter, type Sign } from './filter-terms.ts';
import { hasMark, MARK } from './row-columns.ts';
import { packTexts, type TextColumn, textAt } from './text-column.ts';
import type { ListName, TimelineModel } from './timeline-model.ts';
import type { ListColumn, Words } from './word-column.ts';

/** What is looked up beside the rows: the case's own scales, and the language of dates. */
export interface FilterOptions {
  readonly custom?: readonly Scale[] | undefined;
  readonly locale?: string | undefined;
}

/** Gives the rows of a model that fulfil a filter, ascending. */
export function findShown(model: TimelineModel, text: string, options: FilterOptions = {}): Uint32Array {
  const tests = readFilter(text).map(({ condition, isNot }) => ({ test: makeTest(model, condition, options), isNot }));
  const shown = new Uint32Array(model.count);
  let count = 0;
  for (let row = 0; row < model.count; row++) {
    if (tests.every(({ test, isNot }) => test(row) !== isNot)) shown[count++] = row;
  }
  return shown.slice(0, count);
}

/** Makes what a filter looks up ready, so that the first words that are typed are found as fast as the next ones. */
export function warmFilter(model: TimelineModel, { locale }: FilterOptions = {}): void {
  foldTexts(model.titles);
  foldDates(model, locale);
  for (const name of TEXT_LISTS) foldWords(model.lists[name].words);
}

type Test = (row: number) => boolean;

function makeTest(model: TimelineModel, condition: Condition, { custom = [], locale }: FilterOptions): Test {
  const { numbers, lists } = model;
  switch (condition.kind) {
    case 'text': {
      const found = findText(foldTexts(model.titles), condition.text);
      const tests = TEXT_LISTS.map((name) => someWord(lists[name], includes(lists[name].words, condition.text)));
      const hasDate = dateTest(model, condition.text, locale);
      return (row) => found[row] === 1 || hasDate(row) || tests.some((test) => test(row));
    }
    case 'field':
      return makeFieldTest(model, condition.field, condition.text, { custom, locale });
    case 'flag':
      return makeFlagTest(model, condition.flag);
    case 'count': {
      const column = numbers[condition.count];
      return (row) => compare(column[row] as number, condition.sign, condition.number);
    }
    case 'grade': {
      const column = lists[GRADE_LISTS[condition.graded]];
      if (condition.code === 'none') return (row) => column.offsets[row] === column.offsets[row + 1];
      return someWord(
        column,
        markWords(column.words.list, (grade) => isGraded(grade as Grade, condition, custom)),
      );
    }
    case 'time':
      // Comparisons with NaN, for events without a date, are false.
      if (condition.side === 'after') return (row) => (numbers.to[row] as number) >= condition.at;
      return (row) => (numbers.from[row] as number) < condition.at;
  }
}

/** The lists that plain words are looked up in, beside titles and dates. */
const TEXT_LISTS = ['kinds', 'places', 'who', 'tags', 'sources', 'dateWords', 'merged'] as const;

const GRADE_LISTS = {
  credibility: 'credibilities',
  reliability: 'reliabilities',
  likelihood: 'likelihoods',
} as const;

const FIELD_LISTS: Record<Exclude<Field, 'title' | 'date' | 'likelihood'>, ListName> = {
  kind: 'kinds',
  place: 'places',
  who: 'who',
  tag: 'tags',
  source: 'sources',
  side: 'sides',
  article: 'readIn',
  triage: 'triage',
};

function makeFieldTest(model: TimelineModel, field: Field, text: string, { custom = [], locale }: FilterOptions): Test {
  const { lists } = model;
  switch (field) {
    case 'title': {
      const found = findText(foldTexts(model.titles), text);
      return (row) => found[row] === 1;
    }
    case 'date': {
      const hasDate = dateTest(model, text, locale);
      const hasWords = someWord(lists.dateWords, includes(lists.dateWords.words, text));
      return (row) => hasDate(row) || hasWords(row);
    }
    case 'likelihood': {
      const isLabelled = (grade: string) => fold(labelGrade(grade as Grade, custom)).includes(text);
      return someWord(lists.likelihoods, markWords(lists.likelihoods.words.list, isLabelled));
    }
    default: {
      const column = lists[FIELD_LISTS[field]];
      return someWord(column, includes(column.words, text));
    }
  }
}

function makeFlagTest({ numbers }: TimelineModel, flag: Flag): Test {
  switch (flag) {
    case 'disputed':
      return (row) => numbers.disputes[row] !== 0;
    case 'undated':
      return (row) => !hasMark(numbers, row, MARK.isDated);
    case 'denied':
      return (row) => hasMark(numbers, row, MARK.isDenied);
    case 'ungraded':
      return (row) => hasMark(numbers, row, MARK.isUngraded);
    case 'reviewed':
      return (row) => hasMark(numbers, row, MARK.isReviewed);
  }
}

/** Whether a row has one of the words that are marked. */
function someWord({ offsets, numbers }: ListColumn, marked: Uint8Array): Test {
  if (!marked.includes(1)) return () => false;
  return (row) => {
    const end = offsets[row + 1] as number;
    for (let at = offsets[row] as number; at < end; at++) if (marked[numbers[at] as number] === 1) return true;
    return false;
  };
}

function dateTest(model: TimelineModel, text: string, locale: string | undefined): Test {
  const marked = markWords(foldDates(model, locale), (words) => words.includes(text));
  const { numbers } = model.words.dates;
  return (row) => marked[numbers[row] as number] === 1;
}

function includes(words: Words, text: string): Uint8Array {
  return markWords(foldWords(words), (word) => word.includes(text));
}

/** Plain loops: `from` with a function takes ten times as long. */
function markWords(words: readonly string[], test: (word: string) => boolean): Uint8Array {
  const marked = new Uint8Array(words.length);
  for (let word = 0; word < words.length; word++) if (test(words[word] as string)) marked[word] = 1;
  return marked;
}

/** Words do not change, and more of them come at the end. */
const foldedWords = new WeakMap<Words, string[]>();

function foldWords(words: Words): readonly string[] {
  return extend(foldedWords, words, fold);
}

const foldedDates = new WeakMap<Words, string[]>();

/** The dates in words for people. The language of a model is one. */
function foldDates({ words }: TimelineModel, locale: string | undefined): readonly string[] {
  return extend(foldedDates, words.dates.words, (packed) => fold(formatDates(packed, locale)));
}

function extend(kept: WeakMap<Words, string[]>, words: Words, make: (word: string) => string): readonly string[] {
  const known = kept.get(words) ?? [];
  kept.set(words, known);
  for (let word = known.length; word < words.list.length; word++) known.push(make(words.list[word] as string));
  return known;
}

const foldedTexts = new WeakMap<TextColumn, TextColumn>();

function foldTexts(column: TextColumn): TextColumn {
  const known = foldedTexts.get(column);
  if (known) return known;
  const made = isPlain(column.text) ? { text: fold(column.text), offsets: column.offsets } : foldEach(column);
  foldedTexts.set(column, made);
  return made;
}

/** Letters that keep their number when they are folded. */
function isPlain(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

function foldEach(column: TextColumn): TextColumn {
  return packTexts(Array.from({ length: column.offsets.length - 1 }, (_, row) => fold(textAt(column, row))));
}

/** Marks the rows in whose texts some words stand: all texts are looked through at once. */
function findText({ text, offsets }: TextColumn, words: string): Uint8Array {
  const found = new Uint8Array(offsets.length - 1);
  let row = 0;
  for (let at = text.indexOf(words); at >= 0; ) {
    row = rowAt(offsets, at, row);
    const end = offsets[row + 1] as number;
    if (at + words.length <= end) found[row] = 1;
    // What began in one row and went on in the next is looked for from its next letter on.
    at = text.indexOf(words, found[row] === 1 ? end : at + 1);
  }
  return found;
}

/** The row in which a letter stands, from a row on that is not after it. */
function rowAt(offsets: Uint32Array, at: number, from: number): number {
  let low = from;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a grade is as asked. "No basis for a judgment" is neither better nor worse than anything. */
function isGraded(
  grade: Grade,
  { graded, sign, code }: Extract<Condition, { kind: 'grade' }>,
  custom: readonly Scale[],
): boolean {
  const parsed = parseGrade(grade, custom);
  if (parsed.status !== 'graded') return false;
  const { step } = parsed;
  if (graded === 'likelihood') return hasPercent(step, sign, Number(code));
  const own = step.code.toLowerCase();
  if (sign === '=') return own === code;
  if (step.isNoBasis) return false;
  return compare(own.charCodeAt(0), sign, code.charCodeAt(0));
}

/** A band is above a percent when all of it is, and equals one that it holds. */
function hasPercent({ percent }: ScaleStep, sign: Sign, number: number): boolean {
  if (!percent) return false;
  const [from, to] = percent;
  if (sign === '=') return from <= number && number <= to;
  return compare(sign.startsWith('>') ? from : to, sign, number);
}

function compare(value: number, sign: Sign, number: number): boolean {
  switch (sign) {
    case '>=':
      return value >= number;
    case '<=':
      return value <= number;
    case '>':
      return value > number;
    case '<':
      return value < number;
    case '=':
      return value === number;
  }
}
