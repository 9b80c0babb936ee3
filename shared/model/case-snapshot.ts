import type { Article, Version } from './article.ts';
import type { CaseSettings } from './case.ts';
import type { Claim } from './claim.ts';
import type { Clip } from './clip.ts';
import type { TimelineEvent } from './event.ts';
import type { GridClaim, HypothesisGrid } from './hypotheses.ts';
import type { Sha256 } from './ids.ts';
import type { Note } from './note.ts';
import type { Source } from './source.ts';

/** All rows of a case as they stood at one moment, without texts and bytes; each list in order of creation. */
export interface CaseSnapshot {
  readonly settings: CaseSettings;
  readonly articles: readonly Article[];
  readonly versions: readonly Version[];
  readonly clips: readonly Clip[];
  readonly events: readonly TimelineEvent[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly notes: readonly Note[];
  readonly grids: readonly HypothesisGrid[];
  readonly gridClaims: readonly GridClaim[];
  /** The last recorded act: what an export names to say which state it shows; null before the first. */
  readonly lastChange: { readonly seq: number; readonly hash: Sha256 } | null;
}
