import { type AnchorRows, type DateToConfirm, findDatesToConfirm } from '../dates/dates-to-confirm.ts';
import type { Article } from '../model/article.ts';
import type { DateValue, Instant } from '../model/date-reading.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { Ulid } from '../model/ids.ts';

/** A day in milliseconds; days are those of UTC, as everywhere in a case. */
const DAY = 86_400_000;

/** Days in a row, by their number since 1970-01-01; both are part of it. */
export interface DayStretch {
  readonly from: number;
  readonly to: number;
}

/** Days for which the case holds nothing, and the events on either side; null at an end of the period. */
export interface UncoveredDays extends DayStretch {
  readonly afterEventId: Ulid | null;
  readonly beforeEventId: Ulid | null;
}

/** Gives how many days a date leaves open: 1 for a day, 30 for "in September", Infinity for "before …". What an event is said to have lasted is no doubt. */
export function countOpenDays(value: Pick<DateValue, 'kind' | 'earliest' | 'latest'>): number {
  if (value.kind === 'span') return 0;
  return Math.ceil((value.latest - value.earliest) / DAY);
}

/** Gives how many days the wider one of an event's two dates leaves open; 0 without a readable date. */
export function countOpenDaysOf(event: Pick<TimelineEvent, 'begin' | 'end'>): number {
  const values = [event.begin?.value, event.end?.value].filter((value) => value !== null && value !== undefined);
  return Math.max(0, ...values.map(countOpenDays));
}

/** Gives the days that an event covers: all of a date that leaves `most` days open at most, and what it lasted; null for none. */
export function coveredDays(event: Pick<TimelineEvent, 'begin' | 'end'>, most: number): DayStretch | null {
  const [begin, end] = [event.begin?.value ?? null, event.end?.value ?? null];
  const from = begin ?? end;
  if (from === null || countOpenDaysOf(event) > most) return null;
  const to = end ?? from;
  if (!Number.isFinite(from.earliest) || !Number.isFinite(to.latest)) return null;
  return { from: toDayNumber(from.earliest), to: toDayNumber(to.latest) };
}

/**
 * Finds the days that nothing covers, in order. The period runs from the first to the last day that is covered, unless a day
 * is given for its side.
 */
export function findUncoveredDays(
  covered: readonly (DayStretch & { readonly eventId: Ulid })[],
  period: { readonly from: number | null; readonly to: number | null },
): readonly UncoveredDays[] {
  const sorted = covered.toSorted((one, other) => one.from - other.from || one.to - other.to);
  const first = period.from ?? sorted[0]?.from;
  const last =
    period.to ?? sorted.reduce<number | undefined>((most, one) => Math.max(most ?? one.to, one.to), undefined);
  if (first === undefined || last === undefined) return [];
  const found: UncoveredDays[] = [];
  let next = first;
  let before: Ulid | null = null;
  for (const one of sorted) {
    if (next > last) break;
    if (one.from > next) {
      found.push({ from: next, to: Math.min(one.from - 1, last), afterEventId: before, beforeEventId: one.eventId });
    }
    if (one.to < next) {
      if (one.to < first) before = one.eventId;
      continue;
    }
    next = one.to + 1;
    before = one.eventId;
  }
  if (next <= last) found.push({ from: next, to: last, afterEventId: before, beforeEventId: null });
  return found;
}

/** Why a date should be confirmed: nobody accepted it, or what its words are counted from says something else now. */
export type DateDoubt =
  | { readonly status: 'proposed'; readonly words: string }
  | { readonly status: 'anchor-moved'; readonly date: DateToConfirm };

/** Gives why the dates of an event should be confirmed, its begin first; empty where both are sound. */
export function findDateDoubts(event: TimelineEvent, anchors: AnchorRows): readonly DateDoubt[] {
  const proposed = [event.begin, event.end].filter((one) => one?.status === 'proposed' && one.value !== null);
  return [
    ...proposed.map((one): DateDoubt => ({ status: 'proposed', words: one?.words ?? '' })),
    ...findDatesToConfirm(event, anchors).map((date): DateDoubt => ({ status: 'anchor-moved', date })),
  ];
}

/** Whether the publication date of an article is doubtful: its reader said so. */
export function isPublicationDoubtful(article: Pick<Article, 'publishedDoubt'>): boolean {
  return article.publishedDoubt !== null;
}

/** Gives the day of an instant, by its number since 1970-01-01. */
export function toDayNumber(instant: Instant): number {
  return Math.floor(instant / DAY);
}

/** Gives the first instant of a day. */
export function fromDayNumber(day: number): Instant {
  return day * DAY;
}
