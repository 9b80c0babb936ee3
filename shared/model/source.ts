import type { Grade } from './grade.ts';
import type { IsoTime, Ulid } from './ids.ts';

/** What kind of speaker or carrier a source is, in the order in which lists show them. */
export const SOURCE_KINDS = [
  'person',
  'office',
  'agency',
  'outlet',
  'broadcaster',
  'channel',
  'official-body',
  'unnamed-group',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** One judgment of a source's reliability; the last of the history is in force. */
export interface ReliabilityEntry {
  readonly grade: Grade;
  readonly at: IsoTime;
  readonly reason: string;
}

/** Who speaks or carries. An unnamed group keeps its exact words as its name. */
export interface Source {
  readonly id: Ulid;
  readonly name: string;
  /** Other spellings and scripts of the name. */
  readonly variants: readonly string[];
  readonly kind: SourceKind;
  readonly reliability: readonly ReliabilityEntry[];
  readonly notes: string;
  readonly createdAt: IsoTime;
}
