import type { ExtractionReply } from '../model/article-draft.ts';
import type { IsoTime, Ulid } from '../model/ids.ts';
import type { GivenMetadata } from './extractor.ts';

/** What the import worker asks the extraction frame to read. */
export interface FrameRequest {
  readonly id: number;
  readonly fileName: string;
  readonly bytes: ArrayBuffer;
  readonly importedAt: IsoTime;
  readonly given: GivenMetadata | null;
}

/** What the frame answers: the JSON of an `ExtractionReply`, so that nothing but plain data can come out of it. */
export interface FrameAnswer {
  readonly id: number;
  readonly json: string;
}

/** Something to import: a file, one that was chosen in main's dialog (its bytes are at `url`), a paste with what the analyst said of it, or a thing that the window already knows to be none. */
export type ImportSource =
  | { readonly kind: 'file'; readonly file: File; readonly name: string }
  | { readonly kind: 'chosen'; readonly url: string; readonly size: number; readonly name: string }
  | { readonly kind: 'paste'; readonly bytes: ArrayBuffer; readonly name: string; readonly given: GivenMetadata }
  | { readonly kind: 'unreadable'; readonly name: string; readonly reason: string };

/** What became of one source; `reason` is a whole sentence. */
export type SourceOutcome =
  | { readonly status: 'imported'; readonly articleId: Ulid }
  | { readonly status: 'new-version'; readonly articleId: Ulid; readonly number: number }
  | { readonly status: 'already-in-case'; readonly articleId: Ulid }
  | { readonly status: 'no-text'; readonly reason: string }
  | { readonly status: 'unreadable'; readonly reason: string }
  | { readonly status: 'cancelled' };

/** What is being done with a source. */
export type ImportStage = 'reading' | 'taking apart' | 'saving';

/** Messages from the window to the import worker. */
export type ToImportWorker =
  | {
      readonly type: 'add';
      readonly databaseName: string;
      readonly sources: readonly { readonly index: number; readonly source: ImportSource }[];
    }
  | { readonly type: 'frame'; readonly port: MessagePort }
  | { readonly type: 'frame-failed'; readonly reason: string }
  | { readonly type: 'cancel' };

/** Messages from the import worker to the window. `frame-wanted` asks for a new frame; an older one is to be removed at once. `idle` says how many sources
 * came in so far, so that the window knows whether more are on their way. */
export type FromImportWorker =
  | { readonly type: 'frame-wanted' }
  | { readonly type: 'progress'; readonly index: number; readonly name: string; readonly stage: ImportStage }
  | { readonly type: 'outcome'; readonly index: number; readonly outcome: SourceOutcome }
  | { readonly type: 'idle'; readonly received: number };

/** A reply or why there was none in time. */
export type FrameResult = ExtractionReply | { readonly status: 'cancelled' };
