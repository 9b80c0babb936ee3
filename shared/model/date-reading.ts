import type { Ulid } from './ids.ts';

/** Milliseconds since 1970-01-01T00:00Z; `-Infinity` and `Infinity` stand for an open or unknown side. */
export type Instant = number;

/** Whether the date names one moment somewhere in [earliest, latest], or says that it lasted all that time (EDTF: `[a..b]` or `a/b`). */
export type DateKind = 'point' | 'span';

/** What relative words are counted from; `edtf` is the anchor's own value at the time of reading. */
export type DateAnchor =
  | { readonly from: 'publication'; readonly articleId: Ulid | null; readonly edtf: string }
  | { readonly from: 'event'; readonly eventId: Ulid; readonly edtf: string };

/** One way to read the words: its EDTF (ISO 8601-2 levels 0–2) and the bounds we compute from it. */
export interface DateValue {
  readonly edtf: string;
  readonly kind: DateKind;
  readonly earliest: Instant;
  readonly latest: Instant;
  /** The rule that read it, in words for the analyst: "first third of the month, before publication". */
  readonly rule: string;
}

/** Where the words stand: offsets (UTF-16) into the canonical text of an article's version. */
export interface WordsPlace {
  readonly versionId: Ulid;
  readonly start: number;
  readonly end: number;
}

/** A date as said, as read and as computed. `value` is null when the words could not be read: they are kept all the same. */
export interface DateReading {
  readonly words: string;
  readonly wordsAt: WordsPlace | null;
  readonly anchor: DateAnchor | null;
  readonly value: DateValue | null;
  readonly alternatives: readonly DateValue[];
  readonly status: 'proposed' | 'accepted' | 'typed';
  /** The anchor's EDTF, empty where it had none, in spite of which the analyst kept this reading; absent where it was not asked. */
  readonly keptDespite?: string;
}
