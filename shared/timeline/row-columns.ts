import type { Scale } from '../grading/scales.ts';
import type { Instant } from '../model/date-reading.ts';
import type { DisputeStatus } from '../model/event-judgment.ts';
import type { Ulid } from '../model/ids.ts';
import { formatDates, packDates } from './event-dates.ts';
import type { EventRow } from './event-rows.ts';
import { strongestStep } from './grade-steps.ts';
import { monthHeader } from './month-header.ts';
import { packTexts, placeOfText, type TextColumn, textAt } from './text-column.ts';

/** What is true of a mark, as bits of `marks`. */
export const MARK = { isDated: 1, isSpan: 2, isDenied: 4, isUngraded: 8, isReviewed: 16 } as const;

/** The words for a dispute, by their number in `disputes`. */
const DISPUTES: readonly (DisputeStatus | null)[] = [null, 'open', 'leaning', 'resolved'];

/** The rows of a timeline by columns, by earliest, then latest, the undated last: a hundred thousand cross to another thread at once. */
export interface TimelineColumns {
  readonly count: number;
  readonly ids: TextColumn;
  readonly titles: TextColumn;
  /** Packed (event-dates.ts): only those that are shown are put into words. */
  readonly dates: TextColumn;
  /** Who took part or the kind, and the place, as lists show them. */
  readonly facts: TextColumn;
  /** Grade codes with a blank between. */
  readonly grades: TextColumn;
  /** Under which header of the list each stands, by its place in `headerNames`. */
  readonly headers: Uint16Array;
  readonly headerNames: readonly string[];
  /** The bounds, widened and as read, and what is sure of them: NaN where nothing is. Infinite where a side is open. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly sureFrom: Float64Array;
  readonly sureTo: Float64Array;
  readonly marks: Uint8Array;
  readonly disputes: Uint8Array;
  readonly claims: Uint16Array;
  readonly articles: Uint16Array;
  readonly origins: Uint16Array;
  /** The pixels that each label needs. */
  readonly rooms: Uint16Array;
  /** Steps of the colour scales (grade-steps.ts). */
  readonly credibility: Uint8Array;
  readonly reliability: Uint8Array;
  readonly likelihood: Uint8Array;
}

/** More claims of one event are shown as this many. */
const MOST = 65_535;

/** Packs rows that are in the order of the list. */
export function packRows(rows: readonly EventRow[], custom: readonly Scale[] = [], locale?: string): TimelineColumns {
  const count = rows.length;
  // Plain loops: `from` with a function takes ten times as long.
  const fill = <Column extends Float64Array | Uint16Array | Uint8Array>(
    column: Column,
    read: (row: EventRow) => number,
  ) => {
    for (let index = 0; index < count; index++) column[index] = read(rows[index] as EventRow);
    return column;
  };
  const instants = (read: (row: EventRow) => Instant | undefined) =>
    fill(new Float64Array(count), (row) => read(row) ?? Number.NaN);
  const numbers = (read: (row: EventRow) => number) => fill(new Uint16Array(count), (row) => Math.min(read(row), MOST));
  const bytes = (read: (row: EventRow) => number) => fill(new Uint8Array(count), read);
  const headers = new Map<string, number>();
  const headerOf = (row: EventRow) => {
    const name = monthHeader(row, locale);
    const known = headers.get(name);
    if (known !== undefined) return known;
    headers.set(name, headers.size);
    return headers.size - 1;
  };
  const texts = (read: (row: EventRow) => string) => packTexts(rows.map(read));
  return {
    count,
    ids: texts((row) => row.event.id),
    titles: texts((row) => row.event.title),
    dates: texts((row) => packDates(row.event)),
    facts: texts(describeFacts),
    grades: texts((row) => row.grades.join(' ')),
    headers: numbers(headerOf),
    headerNames: [...headers.keys()],
    from: instants((row) => row.shape?.from),
    to: instants((row) => row.shape?.to),
    earliest: instants((row) => row.shape?.earliest),
    latest: instants((row) => row.shape?.latest),
    sureFrom: instants((row) => row.shape?.sure?.from),
    sureTo: instants((row) => row.shape?.sure?.to),
    marks: bytes(markBits),
    disputes: bytes((row) => DISPUTES.indexOf(row.dispute)),
    claims: numbers((row) => row.claimCount),
    articles: numbers((row) => row.articles),
    origins: numbers((row) => row.origins),
    rooms: numbers((row) => row.labelRoom),
    credibility: bytes((row) => strongestStep(row.credibilities, custom)),
    reliability: bytes((row) => strongestStep(row.reliabilities, custom)),
    likelihood: bytes((row) => strongestStep(row.likelihoods, custom)),
  };
}

function describeFacts({ event }: EventRow): string {
  const who = event.participants.map((one) => one.name).join(', ') || event.kind;
  return [who, event.place?.name].filter(Boolean).join(' · ');
}

function markBits(row: EventRow): number {
  return (
    (row.shape ? MARK.isDated : 0) |
    (row.shape?.kind === 'span' ? MARK.isSpan : 0) |
    (row.isDenied ? MARK.isDenied : 0) |
    (row.grades.length === 0 ? MARK.isUngraded : 0) |
    (row.event.status === 'reviewed' ? MARK.isReviewed : 0)
  );
}

/** The buffers of columns, to be moved and not copied. */
export function listBuffers(columns: TimelineColumns): ArrayBuffer[] {
  return Object.values(columns).flatMap((column: unknown) => {
    const view = isTextColumn(column) ? column.offsets : column;
    return ArrayBuffer.isView(view) && view.buffer instanceof ArrayBuffer ? [view.buffer] : [];
  });
}

function isTextColumn(column: unknown): column is TextColumn {
  return typeof column === 'object' && column !== null && 'offsets' in column;
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
  const grades = textAt(columns.grades, index);
  return {
    id: textAt(columns.ids, index),
    title: textAt(columns.titles, index),
    date: formatDates(textAt(columns.dates, index)),
    facts: textAt(columns.facts, index),
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
export function hasMark(columns: TimelineColumns, index: number, bit: number): boolean {
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
