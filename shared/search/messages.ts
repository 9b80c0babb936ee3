import type { Ulid } from '../model/ids.ts';
import type { SearchKind, SearchResult } from './model.ts';

/** What a case's search is doing: reading the case for the first time or anew, or ready. */
export type SearchStanding =
  | { readonly status: 'ready' }
  /** `why` says what was wrong with what was saved; null where there was nothing yet. */
  | { readonly status: 'building'; readonly done: number; readonly total: number; readonly why: string | null };

/** What is to be found. */
export interface SearchQuestion {
  readonly query: string;
  /** Null for all kinds. */
  readonly kind: SearchKind | null;
  readonly withFurniture: boolean;
  readonly limit: number;
}

/** A stretch of a found row's words to be shown, with what matched in it. */
export interface FoundPassage {
  readonly field: string;
  /** Cut at words; the matches are [start, end) of it (UTF-16). */
  readonly words: string;
  readonly matches: readonly (readonly [number, number])[];
  /** Where the first match is in the field's own text (UTF-16). */
  readonly start: number;
  readonly end: number;
}

/** A found row as the list of results shows it. */
export interface FoundRow {
  readonly key: string;
  readonly kind: SearchKind;
  readonly id: Ulid;
  readonly title: string;
  /** Outlet and day, or what else tells rows of one title apart. */
  readonly detail: string;
  readonly passage: FoundPassage | null;
  /** The article that a clip was cut from, or the found article itself; null for all else. */
  readonly articleId: Ulid | null;
}

/** What the search's worker is asked; `turn` comes back with the answer. */
export type ToSearch =
  | { readonly type: 'open'; readonly databaseName: string }
  | { readonly type: 'search'; readonly turn: number; readonly question: SearchQuestion };

/** What it answers. */
export type FromSearch =
  | { readonly type: 'standing'; readonly standing: SearchStanding }
  | ({
      readonly type: 'found';
      readonly turn: number;
      readonly rows: readonly FoundRow[];
      /** Whether these are all that were asked for; else they follow, unless another question comes first. */
      readonly isWhole: boolean;
    } & Omit<SearchResult, 'hits'>)
  | { readonly type: 'failed'; readonly turn: number | null; readonly reason: string };
