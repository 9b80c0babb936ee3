import type { Scale } from '../grading/scales.ts';
import type { IsoTime, Ulid } from './ids.ts';
import type { TimeStamp } from './time-stamp.ts';

/** A line of the catalogue: one investigation and the name of its own database. */
export interface CaseEntry {
  readonly id: Ulid;
  readonly name: string;
  readonly databaseName: string;
  readonly createdAt: IsoTime;
  readonly openedAt: IsoTime;
}

/** A filter of the timeline that is kept by name, in the words it was typed. */
export interface SavedFilter {
  readonly name: string;
  readonly text: string;
}

/** What holds for a whole case; it travels with the case. */
export interface CaseSettings {
  readonly id: 'case';
  readonly caseId: Ulid;
  readonly name: string;
  /** The id of the one likelihood scale of the case (grading/scales.ts). */
  readonly likelihoodScale: string;
  /** The editable list of kinds of event. */
  readonly eventKinds: readonly string[];
  /** The likelihood scales of the case's own, those that are no longer chosen too: grades may be left on them. */
  readonly customScales?: readonly Scale[];
  /** The sides that sources may speak for. */
  readonly sides?: readonly string[];
  /** How many days a date may leave open before it counts as a gap. */
  readonly gapDays?: number;
  /** The first and last day (ISO 8601) for which the case should have sources; null on a side that follows from the events. */
  readonly period?: { readonly from: string | null; readonly to: string | null };
  /** The editable list of tags for clips; the first nine have the keys 1 to 9. Absent until it was edited: FIRST_TAGS then. */
  readonly tags?: readonly string[];
  /** Answers from outside that the record existed at a time, in the order in which they were taken in. */
  readonly timeStamps?: readonly TimeStamp[];
  /** The filters that were saved, by name; absent until one was. */
  readonly filters?: readonly SavedFilter[];
}

/** The kinds a new case starts with. */
export const FIRST_EVENT_KINDS: readonly string[] = [
  'visit',
  'talks',
  'agreement',
  'deal',
  'statement',
  'strike',
  'attack',
  'movement',
  'delivery',
  'sanction',
  'arrest',
  'other',
];

/** The tags of a case whose list was not edited. */
export const FIRST_TAGS: readonly string[] = ['key', 'check', 'quote', 'background', 'numbers'];
