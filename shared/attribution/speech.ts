import type { ChainVerb, Stance } from '../model/claim.ts';
import { isCarrier, type Mention } from './mention.ts';

/** One act of attribution in a sentence: who speaks, from whom they had it, and who carried it. */
export interface Speech {
  /** Those who speak, side by side; empty where the language leaves the subject out ("وأضاف أن …"). */
  readonly speakers: readonly Mention[];
  readonly verb: ChainVerb;
  readonly stance: Stance;
  /** Those they had it from ("citing"). */
  readonly upstream: readonly Mention[];
  /** Those it was said to or printed by ("told Reuters", "in an interview with"). */
  readonly carriers: readonly Mention[];
  /** The lexemes [cueFrom, cueTo) of the verb or preposition. */
  readonly cueFrom: number;
  readonly cueTo: number;
  /** Said by a verb, or by "according to". */
  readonly by: 'verb' | 'per' | 'cite' | 'colon' | 'hearer';
  /** Where the carriers' and upstream's cues stand, as lexemes. */
  readonly links: readonly (readonly [from: number, to: number])[];
  /** The speaker stands behind the verb ("…, said X"). */
  readonly isInverted: boolean;
}

/** What most speeches have none of. */
export const PLAIN = { upstream: [], carriers: [], links: [], isInverted: false } as const;

/** "wrote on his own channel" is no second source. */
export function canCarry(mention: Mention): boolean {
  return isCarrier(mention) && !mention.isOwned;
}

/** Who was cited, or who carried, before it is known of whose speech. */
export interface Loose {
  readonly is: 'upstream' | 'carrier';
  /** "a video published by X": X carried it, and says nothing by that alone. */
  readonly isPrinted?: true;
  readonly mentions: readonly Mention[];
  readonly cueFrom: number;
  readonly to: number;
}

/** Gives the lexeme after the last of some mentions. */
export function lastTo(mentions: readonly Mention[]): number {
  return mentions.at(-1)?.to ?? 0;
}
