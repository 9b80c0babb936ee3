import type { IsoTime, Ulid } from './ids.ts';

/** A line of the catalogue: one investigation and the name of its own database. */
export interface CaseEntry {
  readonly id: Ulid;
  readonly name: string;
  readonly databaseName: string;
  readonly createdAt: IsoTime;
  readonly openedAt: IsoTime;
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
