import type { DateReading, Instant } from './date-reading.ts';
import type { DisputeJudgment, OriginJudgment } from './event-judgment.ts';
import type { Grade } from './grade.ts';
import type { IsoTime, Ulid } from './ids.ts';
import type { RichText } from './note.ts';

/** How exactly a place is known. */
export type PlacePrecision = 'exact' | 'vicinity' | 'locality' | 'region' | 'country';

/** A place: the name as written, and coordinates (WGS 84 degrees) when somebody gave them. */
export interface Place {
  readonly name: string;
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
  readonly precision: PlacePrecision | null;
}

/** Somebody or something that took part; `sourceId` when it is a registered source. */
export interface Participant {
  readonly name: string;
  readonly sourceId: Ulid | null;
  readonly role: string;
}

/** Something that happened or is said to have happened. It knows no truth: its claims say, and the analyst judges. */
export interface TimelineEvent {
  readonly id: Ulid;
  readonly title: string;
  /** A word of the case's editable list: visit, talks, agreement, strike … */
  readonly kind: string;
  readonly begin: DateReading | null;
  readonly end: DateReading | null;
  /** Computed from begin and end for sorting and drawing; null when there is no readable date. */
  readonly earliest: Instant | null;
  readonly latest: Instant | null;
  readonly place: Place | null;
  readonly participants: readonly Participant[];
  readonly description: RichText | null;
  readonly tags: readonly string[];
  readonly status: 'open' | 'reviewed';
  /** The analyst's judgment of the whole event; absent where it is not graded, and the rationale where nothing is written. */
  readonly likelihood?: Grade;
  readonly confidence?: Grade;
  readonly rationale?: string;
  /** Places that merged events had; absent where there are none. */
  readonly otherPlaces?: readonly Place[];
  /** Which origins the analyst joined or split, in order of time; absent where none. */
  readonly originJudgments?: readonly OriginJudgment[];
  /** What the analyst holds of accounts that contradict each other, in order of time; absent where nothing. */
  readonly disputeJudgments?: readonly DisputeJudgment[];
  /** The events that were merged into this one, whole, in order of merging; absent where there are none. */
  readonly merged?: readonly MergedEvent[];
  readonly createdAt: IsoTime;
}

/** The fields of an event that a merge may fill with what the other event had. */
export const MERGED_FIELDS = [
  'kind',
  'begin',
  'end',
  'place',
  'otherPlaces',
  'participants',
  'description',
  'tags',
  'status',
  'originJudgments',
  'disputeJudgments',
  'likelihood',
  'confidence',
  'rationale',
] as const;
export type MergedFields = Pick<TimelineEvent, (typeof MERGED_FIELDS)[number]>;

/** An event that was merged into another, kept whole so that it can be taken out again. */
export interface MergedEvent {
  readonly event: TimelineEvent;
  /** The claims that came with it. */
  readonly claimIds: readonly Ulid[];
  /** The events whose dates were counted from it, and now from the event that it became part of. */
  readonly anchoredEventIds: readonly Ulid[];
  /** What the surviving event had in the fields that the merge may have filled. */
  readonly before: MergedFields;
  readonly reason: string;
  readonly at: IsoTime;
}
