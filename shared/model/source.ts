import type { Furniture } from './article.ts';
import type { Grade } from './grade.ts';
import type { IsoTime, Ulid } from './ids.ts';

/** What kind of speaker or carrier a source is, in the order in which lists show them. */
export const SOURCE_KINDS = [
  'person',
  'office',
  'agency',
  'outlet',
  'broadcaster',
  'channel',
  'official-body',
  'unnamed-group',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** One judgment of a source's reliability; the last of the history is in force. */
export interface ReliabilityEntry {
  readonly grade: Grade;
  readonly at: IsoTime;
  readonly reason: string;
  /** The name of the source it was given to, where that one was merged into this one since. */
  readonly givenTo?: string;
}

/** What the analyst's corrections say of the blocks of an outlet's pages: those of these words, or that begin with them, are furniture (or, with null, are not). */
export interface LearnedFurniture {
  /** Folded as `foldFurnitureWords` does. */
  readonly words: string;
  readonly match: 'whole' | 'start';
  readonly kind: Furniture['kind'] | null;
}

/** A place of a page that gives its title, as `learnTitle` names it, and which form of its words is meant. */
export interface TitlePlace {
  readonly place: string;
  readonly form: 'plain' | 'with-kicker' | 'without-kicker' | 'with-ending' | 'with-words-before';
}

/** What the analyst's corrections say of the titles of an outlet's pages: which of a page's places are right. */
export interface LearnedTitle {
  /** The places that gave the analyst's words, the better kept ones first. */
  readonly places: readonly TitlePlace[];
  /** The place that was right but for its kicker or ending: titles that come from elsewhere are left alone. Absent where the place was wrong. */
  readonly within?: string;
  /** When the last correction said so. */
  readonly at: IsoTime;
}

/** Who speaks or carries. An unnamed group keeps its exact words as its name. */
export interface Source {
  readonly id: Ulid;
  readonly name: string;
  /** Other spellings and scripts of the name. */
  readonly variants: readonly string[];
  readonly kind: SourceKind;
  readonly reliability: readonly ReliabilityEntry[];
  readonly notes: string;
  /** Which side it speaks for, a word of the case's own list; absent for none or not known yet. */
  readonly side?: string;
  /** Sources whose names sound like its own, and which the analyst judged to be others. */
  readonly apartFrom?: readonly Ulid[];
  /** For outlets: what was learned of the furniture of their pages; absent where nothing was. */
  readonly furniture?: readonly LearnedFurniture[];
  /** For outlets: what was learned of the titles of their pages; absent where nothing was. */
  readonly titles?: LearnedTitle;
  readonly createdAt: IsoTime;
}
