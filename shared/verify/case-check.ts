import type { TableName } from '../model/change.ts';
import type { IsoTime, Sha256, Ulid } from '../model/ids.ts';
import type { CheckedStamp } from '../timestamp/read-stamp.ts';

/** A row by its table and key. */
export interface RowName {
  readonly table: TableName;
  readonly key: string;
}

/** Where a fault can be looked at in the case. */
export type FaultPlace =
  | { readonly of: 'article' | 'event' | 'claim' | 'source' | 'note' | 'grid'; readonly id: Ulid }
  | { readonly of: 'clip'; readonly id: Ulid; readonly articleId: Ulid };

/** Which article content belongs to; `title` is null where the article is not in the case any more. */
export interface OfArticle {
  readonly articleId: Ulid;
  readonly title: string | null;
  readonly fileName: string;
}

/** What is not as it was recorded. */
export type CaseFault =
  /** A change of the record, or the link of one to the one before it; the sentence names it. */
  | { readonly kind: 'change'; readonly seq: number; readonly sentence: string }
  /** A row that is not as change `seq` left it. */
  | {
      readonly kind: 'row';
      readonly seq: number;
      readonly row: RowName;
      readonly problem: 'altered' | 'gone' | 'unrecorded';
      /** What it is called, as it was recorded; of an unrecorded row, as it stands there. */
      readonly label: string;
      /** Which of its fields differ. */
      readonly fields: readonly string[];
      /** Null where nothing of it is left to be opened. */
      readonly place: FaultPlace | null;
    }
  | ({ readonly kind: 'text'; readonly versionId: Ulid } & OfArticle)
  | ({ readonly kind: 'original' | 'picture'; readonly sha256: Sha256 } & OfArticle)
  /** Quoted words that do not stand in the text where they are said to stand. */
  | {
      readonly kind: 'quotation';
      readonly of: RowName;
      readonly part: 'clip' | 'link' | 'date';
      readonly words: string;
      readonly problem: 'words' | 'context' | 'no-text';
      /** The title of the article that it was taken from; null where that is not in the case any more. */
      readonly title: string | null;
      readonly place: FaultPlace;
    }
  /** A table that follows from rows or changes and has entries too many or too few. */
  | { readonly kind: 'derived'; readonly table: 'references' | 'judgments'; readonly wrong: number }
  /** Sketches of texts that are not what is made of them; their versions. */
  | { readonly kind: 'derived'; readonly table: 'sketches'; readonly versionIds: readonly Ulid[] }
  /** A kept answer from outside that does not stamp the change that it should. */
  | { readonly kind: 'stamp'; readonly fileName: string; readonly sentence: string }
  | { readonly kind: 'journal'; readonly sentence: string }
  /** A change that the journal has otherwise than the database. */
  | { readonly kind: 'journal-change'; readonly seq: number }
  /** A file of the journal with other bytes than its name says, or that is missing. */
  | { readonly kind: 'journal-content'; readonly sha256: Sha256; readonly of: OfArticle | null };

/** One imported file of the case, and whether its bytes are what their hash says. */
export interface CheckedItem {
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly fileName: string;
  readonly title: string;
  /** Counts the captures of one article. */
  readonly version: number;
  readonly url: string | null;
  readonly capturedAt: IsoTime | null;
  readonly importedAt: IsoTime;
  readonly isWhole: boolean;
}

/** What was looked at, counted. */
export interface CheckedCounts {
  readonly articles: number;
  readonly clips: number;
  readonly events: number;
  readonly claims: number;
  readonly sources: number;
  readonly notes: number;
  readonly changes: number;
  /** Texts, originals and pictures whose bytes were hashed, in the database. */
  readonly texts: number;
  readonly originals: number;
  readonly pictures: number;
  /** Quoted words that were looked up: clips, words of links, words of dates. */
  readonly quotations: number;
  /** Entries of the tables that follow from rows, changes and texts. */
  readonly derived: number;
  /** Files of content beside the journal. */
  readonly files: number;
}

/** What verifying a whole case found; `head` is the last change, whose hash covers all before it. */
export interface CaseCheck {
  readonly caseId: Ulid;
  readonly name: string;
  readonly head: { readonly seq: number; readonly hash: Sha256; readonly at: IsoTime } | null;
  readonly counts: CheckedCounts;
  /** The answers from outside that are kept, looked at again. */
  readonly stamps: readonly CheckedStamp[];
  /** In the order in which they were imported. */
  readonly items: readonly CheckedItem[];
  readonly faults: readonly CaseFault[];
}

/** The parts of a check, in their order. */
export const CHECK_STAGES = ['record', 'derived', 'content', 'journal', 'files'] as const;
export type CheckStage = (typeof CHECK_STAGES)[number];

/** Tells how far a check is; throws what ends it. */
export type CheckProgress = (stage: CheckStage, done: number, total: number) => void;
