import type { Sha256, Ulid } from '../model/ids.ts';
import type { Tally } from './tally.ts';

/** A place of the journal that cannot be read; what stands before it can. */
export interface JournalDamage {
  /** The name of the file. */
  readonly segment: string;
  /** Counted from 1; 0 where the file itself is missing. */
  readonly line: number;
  /** A whole sentence. */
  readonly reason: string;
}

/** How the journal of a case stands. */
export interface JournalState {
  readonly caseId: Ulid;
  /** As far as the journal can be read. `seq` is 0 where there is none. */
  readonly tally: Tally;
  readonly damage: JournalDamage | null;
  /** How many bytes of an unfinished record were cut from its end when it was opened; they were kept. */
  readonly cutBytes: number;
}

/** Says that a journal was put in its place by a restore and that the case is to be built from it. */
export interface RestoredMark {
  /** Whether it took the place of another copy of the case, which was kept as a file before. */
  readonly replaces: boolean;
}

/** How a journal stands when a case is about to be opened. */
export interface FoundJournal extends JournalState {
  readonly restored: RestoredMark | null;
}

/** What became of changes that were sent to the journal; `state` is how it stands now. */
export type AppendAnswer =
  | { readonly status: 'appended'; readonly state: JournalState }
  /** Changes before those that were sent are missing: send from `state.tally.seq + 1` on. */
  | { readonly status: 'behind'; readonly state: JournalState }
  /** The journal has another change under the same number: it belongs to another copy of the case. */
  | { readonly status: 'forked'; readonly seq: number; readonly state: JournalState }
  | { readonly status: 'content-missing'; readonly missing: readonly Sha256[]; readonly state: JournalState }
  | { readonly status: 'damaged'; readonly state: JournalState }
  /** It could not be written; `reason` says why and what to do. */
  | { readonly status: 'failed'; readonly reason: string; readonly state: JournalState };

/** A stretch of the journal: changes as canonical JSON, in order. */
export interface JournalStretch {
  readonly changes: readonly string[];
  /** Whether there are changes after these. */
  readonly hasMore: boolean;
  /** Why it ends here although there should be more. */
  readonly damage: JournalDamage | null;
}

/** What a part of the store of content has, by names: files that are what their name says, and others. */
export interface ContentPartCheck {
  readonly whole: readonly Sha256[];
  readonly broken: readonly Sha256[];
}
