import type { ContainerListing, ExtractionReply } from '../model/article-draft.ts';
import type { IsoTime, Ulid } from '../model/ids.ts';
import type { ContainedIn, GivenMetadata } from './extractor.ts';

/** What the import worker asks the extraction frame for: to read a file, or to take a document out of an archive. */
export type FrameQuestion =
  | {
      readonly ask: 'open';
      /** Names the file while its archive stays open in the frame. */
      readonly fileKey: string;
      readonly fileName: string;
      /** Moved bytes for documents; a Blob for archives, which may be larger than what memory holds. */
      readonly file: ArrayBuffer | Blob;
      readonly importedAt: IsoTime;
      readonly given: GivenMetadata | null;
      readonly container: ContainedIn | null;
      readonly notBy: string | null;
    }
  | {
      readonly ask: 'take';
      readonly fileKey: string;
      readonly fileName: string;
      readonly file: Blob;
      /** Its place in the listing. */
      readonly member: number;
    };
export type FrameRequest = FrameQuestion & { readonly id: number };

/** What the frame answers: the JSON of an `ExtractionReply`, so that nothing but plain data can come out of it, and the bytes of its parts. */
export interface FrameAnswer {
  readonly id: number;
  readonly json: string;
  readonly parts: readonly ArrayBuffer[];
}

/** What the frame says while it reads a document of many pages: a sign of life, within the limit on the whole. */
export interface FrameProgress {
  readonly id: number;
  readonly page: number;
  readonly pages: number;
}

/** A validated reply with the bytes of its parts, in their order. */
export interface FrameReply {
  readonly reply: ExtractionReply;
  readonly parts: readonly ArrayBuffer[];
}

/** A reply, or that the analyst cancelled. */
export type FrameResult = FrameReply | { readonly status: 'cancelled' };

/**
 * Something to import: a file, one that was chosen in main's dialog (its bytes are at `url`), a paste with what the analyst said of it,
 * a version of the case that is to be read the other way, or a thing that the window already knows to be none.
 */
export type ImportSource =
  | { readonly kind: 'file'; readonly file: File; readonly name: string }
  | { readonly kind: 'chosen'; readonly url: string; readonly size: number; readonly name: string }
  | { readonly kind: 'paste'; readonly bytes: ArrayBuffer; readonly name: string; readonly given: GivenMetadata }
  | { readonly kind: 'version'; readonly versionId: Ulid; readonly name: string }
  | { readonly kind: 'unreadable'; readonly name: string; readonly reason: string };

/** What became of one source, or of one document in it; `reason` is a whole sentence. */
export type SourceOutcome =
  | {
      readonly status: 'imported';
      readonly articleId: Ulid;
      readonly title: string;
      readonly notes?: readonly string[];
    }
  | {
      readonly status: 'new-version';
      readonly articleId: Ulid;
      readonly title: string;
      readonly number: number;
      readonly notes?: readonly string[];
    }
  | { readonly status: 'already-in-case'; readonly articleId: Ulid }
  /** A new reading of a version. */
  | { readonly status: 'reread'; readonly articleId: Ulid }
  /** An archive whose documents have lines of their own. */
  | { readonly status: 'opened'; readonly count: number; readonly notes: readonly string[] }
  /** A web archive of many pages, of which the analyst shall choose. */
  | { readonly status: 'pages'; readonly listing: ContainerListing }
  /** The article is there when the file was kept for its own sake. */
  | { readonly status: 'no-text'; readonly reason: string; readonly articleId?: Ulid }
  | { readonly status: 'unreadable'; readonly reason: string }
  | { readonly status: 'cancelled' };

/** What is being done with a source. */
export type ImportStage = 'reading' | 'opening' | 'taking apart' | 'saving';

/** A source with its number in the report; `pages` are those that the analyst chose of a web archive, by their place in the listing. */
export interface NumberedSource {
  readonly index: number;
  readonly source: ImportSource;
  readonly pages?: readonly number[];
}

/** Messages from the window to the import worker. */
export type ToImportWorker =
  | { readonly type: 'add'; readonly databaseName: string; readonly sources: readonly NumberedSource[] }
  | { readonly type: 'frame'; readonly port: MessagePort }
  | { readonly type: 'frame-failed'; readonly reason: string }
  | { readonly type: 'cancel' };

/** Messages from the import worker to the window. `frame-wanted` asks for a new frame; an older one is to be removed at once. `idle` says how many sources
 * came in so far, so that the window knows whether more are on their way. `member` names a document inside of a source: its number counts from 1. */
export type FromImportWorker =
  | { readonly type: 'frame-wanted' }
  | { readonly type: 'progress'; readonly index: number; readonly name: string; readonly stage: ImportStage }
  | {
      readonly type: 'outcome';
      readonly index: number;
      readonly member: { readonly number: number; readonly name: string } | null;
      readonly outcome: SourceOutcome;
    }
  | { readonly type: 'idle'; readonly received: number };
