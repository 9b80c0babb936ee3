import { type Leaning, type LeaningEvent, type LeaningRole, losesAll } from '../../../shared/attribution/leaning.ts';
import { describeOrigins } from '../../../shared/attribution/origins.ts';
import type { Claim } from '../../../shared/model/claim.ts';

/** What a source is to a claim, in a word. */
export const ROLE_WORDS: Record<LeaningRole, string> = {
  origin: 'origin',
  carrier: 'carrier',
  outlet: 'read there',
  rewrite: 'rewrite of it',
};

/** What becomes of an event without a source: the chip's words, and whether that is worth a warning. */
export function describeFall(event: Pick<LeaningEvent, 'before' | 'after'>): {
  readonly words: string;
  readonly isLoss: boolean;
} {
  const lost = event.before.origins - event.after.origins;
  if (event.before.origins === 0) return { words: 'no origin to lose', isLoss: false };
  if (losesAll(event)) return { words: 'no other origin', isLoss: true };
  if (lost > 0) return { words: lost === 1 ? 'loses an origin' : `loses ${lost} origins`, isLoss: false };
  return { words: 'keeps its origins', isLoss: false };
}

/** The counts of an event with the source and without it: "3 articles, 2 origins" and "1 article, 1 origin". */
export function describeCounts(
  event: Pick<LeaningEvent, 'before' | 'after'>,
): readonly [before: string, after: string] {
  return [describeOrigins(event.before), describeOrigins(event.after)];
}

/** How much leans on a source, in one or two sentences. */
export function summarizeLeaning({ events, looseClaims }: Leaning): string {
  const claims = events.reduce((sum, event) => sum + event.claims.length, 0) + looseClaims.length;
  if (claims === 0) return 'Nothing leans on it: no claim names it, and none was read in its articles.';
  const first = `${count(claims, 'claim')}${events.length > 0 ? ` on ${count(events.length, 'event')}` : ''} ${claims === 1 ? 'leans' : 'lean'} on it.`;
  const bare = events.filter(losesAll).length;
  const fewer = events.filter((event) => !losesAll(event) && event.after.origins < event.before.origins).length;
  const parts = [
    ...(bare > 0 ? [`${count(bare, 'event')} ${bare === 1 ? 'has' : 'have'} no origin left`] : []),
    ...(fewer > 0 ? [`${count(fewer, 'event')} ${fewer === 1 ? 'has' : 'have'} fewer`] : []),
  ];
  const rest = parts.length > 0 ? ` Without it ${parts.join(', and ')}.` : ' Every event keeps its origins without it.';
  return events.length === 0 ? first : first + rest;
}

/** What stands for a claim in a list. */
export function wordsOfClaim(claim: Claim): string {
  return claim.statement.trim() || claim.slot.value.trim() || 'A claim without words yet';
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString()} ${number === 1 ? noun : `${noun}s`}`;
}
