import type { GapRow } from './gap-rows.ts';
import type { GapKind } from './gaps.ts';

/** What the window asks of the worker that looks for gaps; `turn` comes back with the answer. */
export interface ToGapsWorker {
  readonly turn: number;
  readonly databaseName: string;
  /** The kind whose rows are on screen; null for the counts alone. */
  readonly kind: GapKind | null;
  /** Whether the case may have changed since it was last read. */
  readonly isAnew: boolean;
  /** BCP 47; the system's where left out. */
  readonly locale: string | undefined;
}

/** What it answers; `reason` is a whole sentence for the analyst. */
export type FromGapsWorker =
  | {
      readonly type: 'found';
      readonly turn: number;
      readonly counts: Readonly<Record<GapKind, number>>;
      readonly speakersWithoutSide: number;
      /** Of the kind that was asked for; null when none was. */
      readonly rows: { readonly kind: GapKind; readonly rows: readonly GapRow[] } | null;
    }
  | { readonly type: 'failed'; readonly turn: number; readonly reason: string };
