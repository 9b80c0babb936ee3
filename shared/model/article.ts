import type { DateReading } from './date-reading.ts';
import type { IsoTime, Sha256, Ulid } from './ids.ts';

/** Which part of a document a value was read from; `detail` is exact enough to check: `meta[property="og:title"]`. */
export interface Evidence {
  readonly from: 'meta' | 'json-ld' | 'visible' | 'file' | 'address' | 'analyst';
  readonly detail: string;
  /** When the analyst made the correction of the outlet by which this place was chosen over others; absent where none did. */
  readonly asCorrected?: IsoTime;
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
  readonly modified?: Evidenced<DateReading> | null;
  /** The address that the page says is its own (`link[rel=canonical]`), where it is not the one it was saved from. */
  readonly canonicalUrl?: Evidenced<string> | null;
  readonly importedAt: IsoTime;
  readonly triage: { readonly state: TriageState; readonly reason: string | null };
  readonly familyId: Ulid | null;
  /** Why it is in its family, or who says so; absent and null where it is in none. */
  readonly kinship?: Kinship | null;
  /** The families that the analyst threw it out of: it is not proposed for them again. */
  readonly keptOutOf?: readonly Ulid[];
  readonly tags: readonly string[];
  readonly currentVersionId: Ulid;
}

/** Why an article counts as a rewrite of others: the member most like it, and how much of their five-word shingles they share. */
export interface Kinship {
  /** The member that it is most like. */
  readonly nearestId: Ulid;
  /** Jaccard index of the shingles of both texts, 0–1. */
  readonly resemblance: number;
  /** Share of the shorter text's shingles that stand in the longer one, 0–1. */
  readonly containment: number;
  /** Found by the app, or said by the analyst; both count as one story, since corroboration is never overstated. */
  readonly status: 'proposed' | 'confirmed';
}

/** The kinds of file that have an extractor; a new one is a new file in shared/extract and a word here. */
export const DOCUMENT_FORMATS = [
  'text',
  'markdown',
  'html',
  'mhtml',
  'pdf',
  'docx',
  'rtf',
  'odt',
  'epub',
  'eml',
] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** The kinds of file that hold documents. */
export const CONTAINER_KINDS = ['e-mail', 'document', 'zip', 'warc', 'wacz'] as const;
export type ContainerKind = (typeof CONTAINER_KINDS)[number];

/** One thing that a container says about itself and what looking it up gave: a hash that matches, a signature that nobody checked. */
export interface Check {
  readonly what: string;
  readonly result: 'matches' | 'differs' | 'missing' | 'not-checked';
}

/** The file that a document lay in when it came. */
export interface Container {
  readonly kind: ContainerKind;
  readonly fileName: string;
  readonly sha256: Sha256;
  /** Its name, or its address, inside of the container. */
  readonly path: string;
  /** The article of the e-mail or document that it was attached to; null for archives. */
  readonly articleId: Ulid | null;
  readonly checks: readonly Check[];
  /** The encoding that the archive's record names for it. */
  readonly charset?: string;
}

/** What the analyst, or what was learned from the analyst, says of a block: furniture of a kind, or the story itself. */
export interface FurnitureCorrection {
  /** Where the block starts (UTF-16). */
  readonly start: number;
  readonly furniture: Furniture | null;
  /** Said by what was learned of the outlet, not of this very block. */
  readonly isLearned?: true;
}

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
  /** Counts the readings of the same bytes ("use the other reading"); absent is 1. */
  readonly reading?: number;
  readonly container?: Container | null;
  /** Why there is no text (a scanned PDF), a whole sentence; absent where there is one. */
  readonly emptyReason?: string;
  /** What its reader left out or found odd, whole sentences; absent where there is nothing to say. */
  readonly notes?: readonly string[];
  /** The analyst's corrections of the extractor's furniture, in order of the text; they move no offset. */
  readonly furniture?: readonly FurnitureCorrection[];
}

/** What a paragraph-like piece of an article is. */
export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'list-item' | 'table-row' | 'caption' | 'image';

/** Text that belongs to the page and not to the story. */
export const FURNITURE_KINDS = [
  'read-more',
  'follow-us',
  'newsletter',
  'share',
  'cookies',
  'related',
  'caption',
  'advert',
  'byline',
  // Running heads, feet and numbers of printed pages.
  'page-furniture',
] as const;
export type FurnitureKind = (typeof FURNITURE_KINDS)[number];

/** What a block is furniture of, and the rule that said so. */
export interface Furniture {
  readonly kind: FurnitureKind;
  readonly rule: string;
}

/** A picture that the file itself held; its bytes are an Original. */
export interface BlockImage {
  readonly sha256: Sha256;
  readonly mime: ImageMime;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}
export const IMAGE_MIMES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const;
export type ImageMime = (typeof IMAGE_MIMES)[number];

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
  readonly furniture: Furniture | null;
  /** The picture of an image block, where the file held it. */
  readonly image?: BlockImage;
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
