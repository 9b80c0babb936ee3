import type { Article, Version } from './article.ts';
import type { CaseSettings } from './case.ts';
import type { Claim } from './claim.ts';
import type { Clip } from './clip.ts';
import type { CopyMerge, MergeConflict } from './copy-merge.ts';
import type { TimelineEvent } from './event.ts';
import type { HandOver } from './hand-over.ts';
import type { GridClaim, HypothesisGrid } from './hypotheses.ts';
import type { IsoTime, Sha256, Ulid } from './ids.ts';
import type { Note } from './note.ts';
import type { Source } from './source.ts';

/** The tables whose rows are written through Changes, with the type of their rows. Texts and originals are content, named by hash. */
export interface RecordedTables {
  readonly articles: Article;
  readonly versions: Version;
  readonly clips: Clip;
  readonly events: TimelineEvent;
  readonly claims: Claim;
  readonly sources: Source;
  readonly notes: Note;
  readonly grids: HypothesisGrid;
  readonly gridClaims: GridClaim;
  readonly settings: CaseSettings;
  readonly handOvers: HandOver;
  readonly merges: CopyMerge;
  readonly conflicts: MergeConflict;
}
export type TableName = keyof RecordedTables;

/** One row before and after an act; null where it did not exist. */
export interface RowEdit {
  readonly table: TableName;
  readonly key: string;
  readonly before: RecordedTables[TableName] | null;
  readonly after: RecordedTables[TableName] | null;
}

/** Every act that can be recorded; the screen's words for them are in app/action-words.ts. */
export const ACTIONS = [
  'case.create',
  'case.rename',
  'case.settings',
  'case.hand-over',
  'timestamp.add',
  'article.import',
  'article.correct',
  'article.triage',
  'article.remove',
  'version.add',
  'version.reread',
  'furniture.mark',
  'furniture.learn',
  'titles.learn',
  'learned.forget',
  'family.join',
  'family.confirm',
  'family.leave',
  'clip.add',
  'clip.edit',
  'clip.remove',
  'card.save',
  'event.add',
  'event.edit',
  'event.judge',
  'event.remove',
  'event.merge',
  'event.unmerge',
  'dates.confirm',
  'origins.join',
  'origins.split',
  'origins.withdraw',
  'dispute.judge',
  'claim.add',
  'claim.edit',
  'claim.remove',
  'grade.set',
  'chain.edit',
  'source.add',
  'source.edit',
  'source.rate',
  'source.merge',
  'source.remove',
  'note.add',
  'note.edit',
  'note.remove',
  'grid.add',
  'grid.edit',
  'grid.remove',
  'hypothesis.add',
  'hypothesis.edit',
  'hypothesis.move',
  'hypothesis.remove',
  'grid-claim.add',
  'grid-claim.remove',
  'cell.set',
  'copy.merge',
  'conflict.settle',
  'bin.restore',
  'filter.save',
  'filter.remove',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Acts that cannot be undone, since what they record has happened outside of the case; Undo and Redo go past them. */
export const LASTING_ACTIONS = ['case.hand-over'] as const satisfies readonly Action[];

/** A change has at most so many letters: a longer one is refused where a case file is read. A thousand imported files take some 5 MB. */
export const LONGEST_CHANGE = 64 * 1024 ** 2;

/**
 * One recorded act, the unit of undo, audit and backup. Changes form a hash chain: `hash` is the SHA-256 of the canonical
 * JSON of all other fields, `previousHash` among them.
 */
export interface Change {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  readonly id: Ulid;
  readonly at: IsoTime;
  readonly action: Action;
  readonly reason: string | null;
  readonly edits: readonly RowEdit[];
  /** What this change is: an act, or the undoing or redoing of the act with sequence number `of`. */
  readonly way: { readonly kind: 'act' } | { readonly kind: 'undo' | 'redo'; readonly of: number };
  /** The sequence number of the change that Undo would revert after this one, and Redo; null when there is none. */
  readonly undoTop: number | null;
  readonly redoTop: number | null;
  /** The top of this change's own stack (undo for acts and redos, redo for undos) beneath it. */
  readonly below: number | null;
  readonly previousHash: Sha256 | null;
  readonly hash: Sha256;
}
