/** What a document of the search is a row of. */
export const SEARCH_KINDS = ['article', 'clip', 'event', 'claim', 'source', 'note'] as const;

/** What a document of the search is a row of. */
export type SearchKind = (typeof SEARCH_KINDS)[number];

/**
 * One text of a document. Names that queries and ranking know: `title`, `outlet`, `authors`, `text`, `quotation`, `comment`,
 * `statement`, `place`, `tags`, `names`, `source`, `kind`, `note`; other names are found by words without a field.
 */
export interface SearchField {
  readonly name: string;
  readonly text: string;
  /** Stretches [start, end) in UTF-16 units that are left out unless asked for: furniture of a page. */
  readonly furniture?: readonly (readonly [number, number])[];
}

/** A row of the case as the search reads it. */
export interface SearchDocument {
  /** Names the row, such as `article:01J…`; unique over all kinds. */
  readonly key: string;
  readonly kind: SearchKind;
  readonly fields: readonly SearchField[];
  /** The earliest and the latest day, as YYYY-MM-DD, for `date:`. */
  readonly days?: readonly [string, string];
}

/** A document found. The index holds no texts: where the words stand, `locate` tells from the document. */
export interface SearchHit {
  readonly key: string;
  readonly kind: SearchKind;
  /** Higher is better; comparable within one result only. */
  readonly score: number;
}

/** A word that was not found as typed and was taken for another, one slip away. */
export interface Slip {
  readonly typed: string;
  readonly taken: string;
}

/** What a query found. */
export interface SearchResult {
  /** The best first, as many as the limit. */
  readonly hits: readonly SearchHit[];
  /** How many documents of the kinds asked for were found. */
  readonly total: number;
  /** How many of each kind were found, whatever kinds were asked for. */
  readonly totals: Readonly<Record<SearchKind, number>>;
  readonly slips: readonly Slip[];
  /** Why the query, or a part of it, could not be understood; a sentence for the reader. */
  readonly problem: string | null;
}

/** How a query is read. */
export interface SearchOptions {
  readonly kinds?: readonly SearchKind[];
  /** Furniture is searched too. */
  readonly withFurniture?: boolean;
  /** The last word is not finished: longer words that begin with it are found. */
  readonly isTyping?: boolean;
  readonly limit: number;
}

/** Where words of a query stand in a document. */
export interface SearchPlace {
  readonly field: string;
  /** UTF-16 units of the field's own text; a phrase is one place. */
  readonly start: number;
  readonly end: number;
}

/** How places are looked for: as the search itself was asked, and with the slips it took. */
export interface LocateOptions extends Pick<SearchOptions, 'withFurniture' | 'isTyping'> {
  readonly slips?: readonly Slip[];
  /** No more places than this; 1,000 unless given. */
  readonly limit?: number;
}

/**
 * The index of a case. Made by `createSearchIndex()` or `unpackSearchIndex(parts)` of `search-index.ts`; places of a hit come from
 * `locate(document, query, options)` and the find bar's from `findPlaces(text, typed)`, both of `locate.ts`.
 */
export interface SearchIndex {
  /** Takes a document in; one of the same key is replaced. */
  put(document: SearchDocument): void;
  remove(key: string): void;
  has(key: string): boolean;
  search(query: string, options: SearchOptions): SearchResult;
  /** How many documents are in. */
  readonly size: number;
  /** Tidies up for at most about so many milliseconds (for idle time); gives whether there is more to tidy. */
  compactSome(budgetMs: number): boolean;
  /**
   * The index as bytes, with version and checksums: a small first part and one part per segment. A part after the first is the same
   * object as at the last call as long as it has not changed, so that only new ones need saving. Do not change or transfer the bytes.
   */
  pack(): Uint8Array[];
}
