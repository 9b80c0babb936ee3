import type { Block } from '../model/article.ts';
import type { ChainVerb, Stance } from '../model/claim.ts';
import type { SourceKind } from '../model/source.ts';
import type { RegisteredSource } from './known-sources.ts';

/** A stretch [start, end) of the text (UTF-16) that caused a proposal, with its words. */
export interface Cause {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where the words that show a link stand, seen from the passage; `article` is the outlet, which no words show. */
export type Reach = 'passage' | 'paragraph' | 'paragraph-beside' | 'lead' | 'article';

/** One link of a proposed chain, in the order and shape of a card's links (`besidePrevious`: a branch of the step above). */
export interface ProposedLink {
  readonly source: string;
  /** The registered source that the name stands for; null for a new one. */
  readonly sourceId: string | null;
  readonly sourceKind: SourceKind;
  readonly verb: ChainVerb;
  /** The words that show it, in one piece; null for the article's own outlet. */
  readonly words: Cause | null;
  readonly besidePrevious: boolean;
  /** All that caused it: the words, and where the full name stands that a surname, title or pronoun points to. */
  readonly because: readonly Cause[];
  readonly reach: Reach;
}

/** What a passage's attribution says. */
export interface AttributionReading {
  /** From the origin to the article's outlet; empty when nothing is attributed and the outlet is unknown. */
  readonly links: readonly ProposedLink[];
  readonly stance: { readonly value: Stance; readonly because: readonly Cause[] };
  /**
   * Chains that may hold too and are not proposed, without the outlet: who spoke in the sentence before when this one does not say, and
   * the sources of the article as a whole.
   */
  readonly offers: readonly (readonly ProposedLink[])[];
}

/** What a passage is read with. */
export interface AttributionContext {
  /** BCP 47; guessed from the text when absent. */
  readonly language?: string;
  /** The case's register. Keep the same array while it does not change: what is made of it is kept by it. */
  readonly sources: readonly RegisteredSource[];
  /** The article's outlet, the last link of every chain. */
  readonly outlet: { readonly name: string; readonly kind: SourceKind; readonly sourceId: string | null } | null;
  /** The article's blocks: furniture is no part of its story. Without them every line is a paragraph. */
  readonly blocks?: readonly Block[];
}
