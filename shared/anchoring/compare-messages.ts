import type { Ulid } from '../model/ids.ts';
import type { ClipAcross } from './clips-across.ts';
import type { DiffRow, Stretch } from './diff-rows.ts';

/** What the compare worker is asked; it reads the texts itself. */
export type ToCompareWorker =
  | { readonly type: 'versions'; readonly databaseName: string; readonly beforeId: Ulid; readonly afterId: Ulid }
  /** What became of the clips of all other versions of the article in this one. */
  | { readonly type: 'clips'; readonly databaseName: string; readonly afterId: Ulid }
  | { readonly type: 'family'; readonly databaseName: string; readonly articleId: Ulid; readonly familyId: Ulid };

/** A clip of one version and what became of it in another one. */
export interface FollowedClip {
  readonly clipId: Ulid;
  readonly across: ClipAcross;
}

/** How many sentences of a family member stand neither in the open article nor in one that was read. */
export interface MemberNews {
  readonly articleId: Ulid;
  readonly count: number;
}

/** What the compare worker answers. Rows come in several messages, so that a long text never holds the window up. */
export type FromCompareWorker =
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'rows'; readonly rows: readonly DiffRow[] }
  | { readonly type: 'compared'; readonly clips: readonly FollowedClip[] }
  | { readonly type: 'family'; readonly sentences: readonly Stretch[]; readonly news: readonly MemberNews[] }
  | { readonly type: 'failed'; readonly reason: string };
