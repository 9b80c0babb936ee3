import type { DisputeStatus } from '../model/event-judgment.ts';
import type { Ulid } from '../model/ids.ts';
import { formatDates } from './event-dates.ts';
import { placeOfText, type TextColumn, textAt } from './text-column.ts';
import { mapRecord, type NumberColumns, type TimelineModel, type WordName } from './timeline-model.ts';
import { packWords, type WordColumn, wordAt } from './word-column.ts';

/** What is true of a mark, as bits of `marks`. */
export const MARK = { isDated: 1, isSpan: 2, isDenied: 4, isUngraded: 8, isReviewed: 16 } as const;

/** The words for a dispute, by their number in `disputes`. */
export const DISPUTES: readonly (DisputeStatus | null)[] = [null, 'open', 'leaning', 'resolved'];

/** What of a timeline's model is drawn and listed: a hundred thousand rows cross to another thread at once. */
export interface TimelineColumns
  extends Omit<NumberColumns, 'firstKey' | 'secondKey'>,
    Readonly<Record<WordName, WordColumn>> {
  readonly count: number;
  readonly ids: TextColumn;
  readonly titles: TextColumn;
}

/** Gives the columns of a model; they share its arrays. */
export function toColumns({ count, ids, titles, words, numbers }: TimelineModel): TimelineColumns {
  const { firstKey, secondKey, ...drawn } = numbers;
  return { count, ids, titles, ...mapRecord(words, packWords), ...drawn };
}

/** Gives columns with arrays of their own and the buffers of these, to be moved to another thread. */
export function copyColumns(columns: TimelineColumns): {
  readonly columns: TimelineColumns;
  readonly buffers: readonly ArrayBuffer[];
} {
  const buffers: ArrayBuffer[] = [];
  const copy = (value: unknown): unknown => {
    if (ArrayBuffer.isView(value)) {
      const own = (value as Uint8Array).slice();
      buffers.push(own.buffer);
      return own;
    }
    return typeof value === 'object' && value !== null
      ? mapRecord(value as Record<string, unknown>, (one) => copy(one))
      : value;
  };
  return { columns: copy(columns) as TimelineColumns, buffers };
}

/** One row as a list shows it. */
export interface EventLine {
  readonly id: Ulid;
  readonly title: string;
  readonly date: string;
  readonly facts: string;
  readonly grades: readonly string[];
  readonly dispute: DisputeStatus | null;
  readonly isDenied: boolean;
  readonly claimCount: number;
  readonly articles: number;
  readonly origins: number;
}

/** Gives a row as a list shows it. */
export function lineAt(columns: TimelineColumns, index: number): EventLine {
  const grades = wordAt(columns.grades, index);
  return {
    id: textAt(columns.ids, index),
    title: textAt(columns.titles, index),
    date: formatDates(wordAt(columns.dates, index)),
    facts: wordAt(columns.facts, index),
    grades: grades === '' ? [] : splitGrades(grades),
    dispute: disputeAt(columns, index),
    isDenied: hasMark(columns, index, MARK.isDenied),
    claimCount: columns.claims[index] ?? 0,
    articles: columns.articles[index] ?? 0,
    origins: columns.origins[index] ?? 0,
  };
}

/** "credibility 3" is one code with a blank inside. */
function splitGrades(grades: string): readonly string[] {
  return grades.match(/(?:credibility |reliability )?\S+/g) ?? [];
}

/** Whether a bit of `MARK` is set. */
export function hasMark(columns: Pick<TimelineColumns, 'marks'>, index: number, bit: number): boolean {
  return ((columns.marks[index] ?? 0) & bit) !== 0;
}

/** Gives how far the disputes of an event have come; null without one. */
export function disputeAt(columns: TimelineColumns, index: number): DisputeStatus | null {
  return DISPUTES[columns.disputes[index] ?? 0] ?? null;
}

/** Finds the row of an event; -1 where there is none. */
export function indexOfEvent(columns: TimelineColumns, id: Ulid | null): number {
  return id === null ? -1 : placeOfText(columns.ids, id);
}

/** Gives the title of a row, or how an event without one is called. */
export function titleAt(columns: TimelineColumns, index: number): string {
  return textAt(columns.titles, index) || 'Untitled event';
}
