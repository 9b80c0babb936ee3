import type { DateReading } from './date-reading.ts';
import type { IsoTime, Sha256, Ulid } from './ids.ts';

/** Which part of a document a value was read from; `detail` is exact enough to check: `meta[property="og:title"]`. */
export interface Evidence {
  readonly from: 'meta' | 'json-ld' | 'visible' | 'file' | 'address' | 'analyst';
  readonly detail: string;
}

/** A descriptive value with where it came from; `others` keeps what disagreeing places said. */
export interface Evidenced<T> {
  readonly value: T;
  readonly evidence: Evidence;
  readonly others: readonly { readonly value: T; readonly evidence: Evidence }[];
}

/** Where the analyst stands with an article. */
export type TriageState = 'unread' | 'reading' | 'done' | 'later' | 'no-value';

/** One imported document of a case; its text lives in its versions. */
export interface Article {
  readonly id: Ulid;
  readonly title: Evidenced<string>;
  /** The id of the Source that published it. */
  readonly outlet: Evidenced<Ulid> | null;
  readonly authors: Evidenced<readonly string[]> | null;
  readonly url: Evidenced<string> | null;
  /** BCP 47 tag. */
  readonly language: Evidenced<string> | null;
  readonly published: Evidenced<DateReading> | null;
  /** Why the publication date should be looked at, in words; null when it is sound. */
  readonly publishedDoubt: string | null;
  readonly importedAt: IsoTime;
  readonly triage: { readonly state: TriageState; readonly reason: string | null };
  readonly familyId: Ulid | null;
  readonly tags: readonly string[];
  readonly currentVersionId: Ulid;
}

/** The kinds of file that have an extractor; a new one is a new file in shared/extract and a word here. */
export type DocumentFormat = 'text' | 'html';

/** An immutable capture of an article: what the bytes were and which extractor read them. Its text is in VersionText. */
export interface Version {
  readonly id: Ulid;
  readonly articleId: Ulid;
  /** 1 for the first capture of the article. */
  readonly number: number;
  readonly originalSha256: Sha256;
  readonly originalBytes: number;
  readonly format: DocumentFormat;
  /** WHATWG name of the encoding the bytes were decoded with, and how it was known. */
  readonly encoding: { readonly name: string; readonly evidence: string };
  readonly fileName: string;
  readonly capturedAt: { readonly value: IsoTime; readonly evidence: Evidence } | null;
  readonly textSha256: Sha256;
  /** SHA-256 of the blocks' canonical JSON, so that marks and furniture are provable too. */
  readonly blocksSha256: Sha256;
  /** UTF-16 units. */
  readonly textLength: number;
  readonly extractor: { readonly name: string; readonly version: string };
  readonly importedAt: IsoTime;
}

/** What a paragraph-like piece of an article is. */
export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'list-item' | 'table-row' | 'caption' | 'image';

/** Text that belongs to the page and not to the story. */
export type FurnitureKind =
  | 'read-more'
  | 'follow-us'
  | 'newsletter'
  | 'share'
  | 'cookies'
  | 'related'
  | 'caption'
  | 'advert'
  | 'byline';

/** Bold, italic or a link over [start, end) of the canonical text (UTF-16); a link's target is inert text. */
export interface Mark {
  readonly kind: 'bold' | 'italic' | 'link';
  readonly start: number;
  readonly end: number;
  readonly target?: string;
}

/** One paragraph-like piece: [start, end) of the canonical text (UTF-16). */
export interface Block {
  readonly kind: BlockKind;
  /** 1–6, for headings. */
  readonly level?: number;
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
  readonly direction: 'ltr' | 'rtl';
  /** The rule that called it furniture, or null for the story itself. Reversible: it moves no offset. */
  readonly furniture: { readonly kind: FurnitureKind; readonly rule: string } | null;
}

/** The canonical text (NFC, blocks joined by two line feeds) and its blocks. */
export interface VersionText {
  readonly versionId: Ulid;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The bytes as they came, addressed by their hash. */
export interface Original {
  readonly sha256: Sha256;
  readonly bytes: ArrayBuffer;
}
