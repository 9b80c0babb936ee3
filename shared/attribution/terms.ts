import type { ChainVerb, Stance } from '../model/claim.ts';
import type { SourceKind } from '../model/source.ts';
import type { PlaceName } from './places.ts';

/** What a noun for a speaker or carrier stands for. */
export type NounRole = 'person' | 'spokes' | 'unnamed' | 'body' | 'media' | 'press' | 'content' | 'org';

/** The grammatical gender of a noun or pronoun, or `many`. */
export type Gender = 'm' | 'f' | 'n' | 'many';

/** What a word or phrase may mean in the language of attribution. */
export type Term =
  /** A verb of speech; `needs` is a word that must follow in the clause ("wies … zurück", "rejected … claims"). */
  | {
      readonly is: 'verb';
      readonly verb: ChainVerb;
      readonly stance: Stance;
      /** `object` takes an object, so that its subject never follows; `told` takes its hearer at once, `quote` takes the speaker as its object, `weak` may as well be a noun, `weak-after` speaks only right before its subject. */
      readonly frame: 'plain' | 'object' | 'told' | 'quote' | 'weak' | 'participle' | 'quoted' | 'weak-after';
      readonly needs: string | null;
    }
  /** "according to", "zufolge"; `pronoun` for "по его словам". */
  /** `last`: whoever spoke last ("говорится в сообщении"). */
  | { readonly is: 'per'; readonly pronoun: Gender | 'last' | null; readonly verb: ChainVerb | null }
  | { readonly is: 'per-after'; readonly pronoun: Gender | null; readonly verb: ChainVerb | null }
  /** "citing": what follows is where the speaker had it from. */
  | { readonly is: 'cite' }
  /** "by" of a passive. */
  | { readonly is: 'by' }
  /** "in an interview with", "gegenüber", "on": what follows heard or carried it. */
  | { readonly is: 'hearer' }
  | {
      readonly is: 'noun';
      readonly role: NounRole;
      readonly kind: SourceKind;
      /** The form in which the noun names its owner, where the language bends it. */
      readonly nominative: string | null;
      readonly gender: Gender | null;
    }
  | { readonly is: 'det'; readonly isDefinite: boolean; readonly isPossessive: boolean }
  | { readonly is: 'pronoun'; readonly gender: Gender | null }
  | { readonly is: 'known'; readonly name: KnownName }
  | { readonly is: 'place'; readonly name: PlaceName }
  /** A word that tells a kind of event, of a case's list. */
  | { readonly is: 'event-kind'; readonly kind: string; readonly weight: number }
  | { readonly is: PlainTerm };

/** Words that only steer the reading. */
export type PlainTerm =
  | 'quantity'
  | 'adjective'
  | 'anonymous'
  | 'that'
  | 'skip'
  | 'not'
  | 'be'
  | 'have'
  | 'modal'
  | 'and'
  | 'of'
  | 'to'
  | 'in'
  | 'from'
  | 'preposition'
  | 'time'
  | 'contrast'
  | 'about-before'
  | 'whole-article'
  | 'who'
  | 'claim'
  | 'stop'
  | 'connector'
  | 'own'
  | 'platform'
  /** "die Reuters vorliegt": the medium before it was shown what is quoted. */
  | 'hearer-after';

/** A name that is known beforehand: of the case's register, or of a widely read medium. */
export interface KnownName {
  readonly name: string;
  readonly kind: SourceKind;
  /** The register's own id of it; null for what every reader knows. */
  readonly sourceId: string | null;
  /** A common word too: it counts only in quotation marks or beside a word like "agency". */
  readonly isCommon: boolean;
}

/** A term of one kind. */
export type TermOf<Kind extends Term['is']> = Extract<Term, { readonly is: Kind }>;

/** One word, quoted name, phrase or mark of a text, at [start, end) (UTF-16), with all that it may mean. */
export interface Lexeme {
  readonly start: number;
  readonly end: number;
  /** As written, without quotation marks for a quoted name. */
  readonly text: string;
  /** Folded by `foldWord`; a mark is itself. */
  readonly fold: string;
  readonly shape: 'word' | 'name' | 'number' | 'mark' | 'open' | 'close';
  readonly isCapital: boolean;
  /** "Iraq's". */
  readonly isPossessive: boolean;
  /** Letters that Arabic and Persian write together with the word: "و", "ل", "ب". */
  readonly prefix: string;
  readonly terms: readonly Term[];
}

/** Gives what a lexeme means as a kind of term, if it does. */
export function termOf<Kind extends Term['is']>(lexeme: Lexeme | undefined, kind: Kind): TermOf<Kind> | undefined {
  return lexeme?.terms.find((term): term is TermOf<Kind> => term.is === kind);
}

/** Tells whether a lexeme may mean one of some kinds of term. */
export function isTerm(lexeme: Lexeme | undefined, ...kinds: readonly Term['is'][]): boolean {
  return lexeme?.terms.some((term) => kinds.includes(term.is)) ?? false;
}
