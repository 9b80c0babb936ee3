import type { Verdict } from '../model/hypotheses.ts';
import type { Diagnosticity } from './scores.ts';

/** What the screen and the exports call a verdict. */
export const VERDICT_WORDS: Record<Verdict, string> = {
  consistent: 'consistent',
  inconsistent: 'inconsistent',
  neutral: 'neutral',
  'not-applicable': 'not applicable',
};

/** The letter that sets a verdict and stands for it. */
export const VERDICT_LETTERS: Record<Verdict, string> = {
  consistent: 'C',
  inconsistent: 'I',
  neutral: 'N',
  'not-applicable': 'A',
};

/** Gives the verdict of a cell in words; one without a verdict is not set. */
export function labelVerdict(verdict: Verdict | null): string {
  return verdict === null ? 'not set' : VERDICT_WORDS[verdict];
}

/** Gives in words how far a claim tells hypotheses apart. */
export function describeDiagnosticity(diagnosticity: Diagnosticity): string {
  switch (diagnosticity.status) {
    case 'tells-apart':
      return `tells ${diagnosticity.pairs} of ${diagnosticity.of} ${diagnosticity.of === 1 ? 'pair' : 'pairs'} apart`;
    case 'same':
      return 'says the same of all';
    case 'open':
      return 'not set yet';
  }
}

/** Gives what speaks against a hypothesis in words: "2 origins, 5 claims". */
export function describeScore(score: {
  readonly inconsistentOrigins: number;
  readonly inconsistentClaims: number;
}): string {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  if (score.inconsistentClaims === 0) return 'nothing';
  return `${count(score.inconsistentOrigins, 'origin')}, ${count(score.inconsistentClaims, 'claim')}`;
}
