import type { TableName } from './change.ts';
import type { IsoTime, Sha256, Ulid } from './ids.ts';

/** A copy of the case that was merged into this one, with all that the other copy did kept whole. Its rows stay with this copy. */
export interface CopyMerge {
  readonly id: Ulid;
  readonly at: IsoTime;
  /** The name of the file that it came in. */
  readonly fileName: string;
  /** The last change of the other copy. */
  readonly otherHead: Sha256;
  /** The numbers, in the other copy, of its first and last change that came with this merge. */
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** How many acts of others came in that were not known here. */
  readonly acts: number;
  /** The other copy's changes from `firstSeq` to `lastSeq`: one line of canonical JSON each, content by this name. */
  readonly changesSha256: Sha256;
  /** Further content that is kept for this merge: changes of third copies, and what belongs to versions that the merged case has not. */
  readonly keptSha256: readonly Sha256[];
}

/** One of the two values that a conflict is between, with the last change that set it. */
export interface ConflictSide {
  /** The members of `fields`, those absent left out; the whole row, or null where it was removed, for a conflict of a row. */
  readonly value: unknown;
  readonly at: IsoTime;
  readonly changeId: Ulid;
}

/** The same field set to two values in two copies, or a row removed in one and used in the other. Both values stay here for good. */
export interface MergeConflict {
  readonly id: Ulid;
  readonly table: TableName;
  readonly key: string;
  /** The fields that go together; empty where the row was removed in one copy. */
  readonly fields: readonly string[];
  /** The earlier one first; in each copy the same order. */
  readonly sides: readonly [ConflictSide, ConflictSide];
  /** Which of the sides the merge left standing. */
  readonly standing: 0 | 1;
  readonly status: 'open' | 'settled';
  /** What a person chose; absent while it is open. */
  readonly settled?: { readonly at: IsoTime; readonly value: unknown };
}
