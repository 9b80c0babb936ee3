import type { DocumentFormat } from '../model/article.ts';
import type { ExtractionReply } from '../model/article-draft.ts';
import type { IsoTime } from '../model/ids.ts';
import type { Sniffed } from './sniff.ts';

/** Version of all that turns bytes into blocks; raise it whenever the same bytes would give another text. */
export const EXTRACTOR = '1.0.0';

/** What the analyst says of a document while pasting it; empty strings were left open. */
export interface GivenMetadata {
  readonly title: string;
  readonly outletName: string;
  readonly url: string;
  /** A full date in any form that `findAbsoluteDate` reads. */
  readonly published: string;
}

/** A document to be read. */
export interface ExtractionInput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly importedAt: IsoTime;
  readonly given: GivenMetadata | null;
}

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
  readonly readability: ArticleFinder;
  readonly defuddle: ArticleFinder;
}

/** Reads one format; the next format is one more file like `text.ts` and a line in the list below. */
export interface Extractor {
  readonly format: DocumentFormat;
  readonly canRead: (sniffed: Sniffed) => boolean;
  readonly extract: (input: ExtractionInput, tools: ExtractionTools) => Promise<ExtractionReply>;
}
