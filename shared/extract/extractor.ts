import type { ContainerKind, DocumentFormat } from '../model/article.ts';
import type { ArticleDraft, ContainerListing, ExtractionReply } from '../model/article-draft.ts';
import type { IsoTime } from '../model/ids.ts';
import type { Sniffed } from './sniff.ts';

/** Version of all that turns bytes into blocks; raise it whenever the same bytes would give another text. */
export const EXTRACTOR = '2.1.0';

/** What the analyst says of a document while pasting it; empty strings were left open. */
export interface GivenMetadata {
  readonly title: string;
  readonly outletName: string;
  readonly url: string;
  /** A full date in any form that `findAbsoluteDate` reads. */
  readonly published: string;
}

/** What an archive says of a document that it holds. */
export interface ContainedIn {
  readonly kind: ContainerKind;
  readonly url: string | null;
  readonly capturedAt: IsoTime | null;
  /** The charset of the header Content-Type that came with it. */
  readonly charset?: string | null;
}

/** A document to be read. */
export interface ExtractionInput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly importedAt: IsoTime;
  readonly given: GivenMetadata | null;
  /** Absent for a file that came by itself. */
  readonly container?: ContainedIn | null;
  /** The name of the finder whose reading the analyst does not want; absent where the best one is taken. */
  readonly notBy?: string | null;
}

/** Bytes that came out of a document beside its text: a picture it shows, a file attached to it. */
export interface Part {
  readonly role: 'image' | 'attachment';
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an extractor gives: the draft with the parts that its image blocks count, or why there is none. */
export type Extraction =
  | { readonly status: 'read'; readonly draft: ArticleDraft; readonly parts?: readonly Part[] }
  | Extract<ExtractionReply, { readonly status: 'no-text' | 'refused' }>;

/** An article as one of the article finders cut it out of a page. */
export interface FoundArticle {
  readonly content: Element;
  /** The finder's own readings, for comparison with ours; empty where it has none. */
  readonly title: string;
  readonly published: string;
}

/** Cuts the article out of a page; may change the document that it is given. Null when it finds none. */
export interface ArticleFinder {
  readonly name: string;
  readonly find: (page: Document, url: string | null) => FoundArticle | null;
}

/** What extractors need from the place where they run. */
export interface ExtractionTools {
  /** The browser's own parser: it runs nothing and loads nothing. */
  readonly parseHtml: (html: string) => Document;
  /** The browser's parser for XML; a document whose root is `parsererror` where it is not well-formed. */
  readonly parseXml: (xml: string) => Document;
  readonly readability: ArticleFinder;
  readonly defuddle: ArticleFinder;
  /** Takes note of a page that was read, of so many. */
  readonly onPage?: (page: number, pages: number) => void;
}

/** Reads one format; the next format is one more file like `text.ts` and a line in extractors.ts. */
export interface Extractor {
  readonly format: DocumentFormat;
  readonly canRead: (sniffed: Sniffed) => boolean;
  readonly extract: (input: ExtractionInput, tools: ExtractionTools) => Promise<Extraction>;
}

/** An archive to be opened. A Blob, since archives may be larger than what memory holds. */
export interface ArchiveInput {
  readonly fileName: string;
  readonly blob: Blob;
}

/** A document taken out of an archive, as a file of its own. */
export interface TakenMember {
  readonly status: 'taken';
  /** With an extension that fits its content type, where the archive gives one. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly url: string | null;
  readonly capturedAt: IsoTime | null;
  /** The charset of the header Content-Type that came with it. */
  readonly charset?: string | null;
  /** What was looked up of this one: its digest. */
  readonly checks: ContainerListing['checks'];
}

/** An archive that was opened: what it holds, and each of its documents by its place in the listing. */
export interface OpenedArchive {
  readonly status: 'opened';
  readonly listing: ContainerListing;
  readonly take: (index: number) => Promise<TakenMember | Extract<ExtractionReply, { readonly status: 'refused' }>>;
}

/** Opens one kind of archive. */
export interface ArchiveReader {
  readonly kind: ContainerKind;
  readonly canOpen: (sniffed: Sniffed) => boolean;
  readonly open: (
    input: ArchiveInput,
    tools: ExtractionTools,
  ) => Promise<OpenedArchive | Extract<ExtractionReply, { readonly status: 'refused' }>>;
}
