import type { Stretch } from '../anchoring/boundaries.ts';
import { cutSentences } from '../anchoring/sentences.ts';
import type { Scale } from './scales.ts';
import { type LanguageTerms, SENTENCE_TERMS } from './sentence-terms.ts';

/** A sentence that says how likely something is and how sure the analyst is of that; offsets are UTF-16 units of the text given. */
export interface MixedSentence extends Stretch {
  readonly likelihood: Stretch;
  readonly confidence: Stretch;
  /** Why it should be two sentences, in words for the analyst. */
  readonly reason: string;
}

/** Finds such sentences in a text; a line break ends a sentence. */
export type SentenceCheck = (text: string) => readonly MixedSentence[];

/** Letters around a term make another word of it; Arabic "and" and "so" are written onto the next word. */
const BEFORE = '(?<![\\p{L}\\p{M}\\p{N}_])[وف]?';
const AFTER = '(?![\\p{L}\\p{M}\\p{N}_])';

/** What stands in quotation marks is said by somebody else. */
const QUOTATION = /“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|"[^"]*"/gu;

/** Steps that are everyday words when they stand alone; the English terms know them with their chance or possibility. */
const EVERYDAY: readonly string[] = ['remote'];

const CONFIDENCE = toPattern((terms) => terms.confidence);

/**
 * Makes the check of a case: a confidence level and a likelihood term must not stand in one sentence (ICD 203). It knows
 * the terms of the case's scale and the usual words in the languages of the dates; what is quoted is left out.
 */
export function makeSentenceCheck(scale: Scale | null): SentenceCheck {
  const own = (scale?.steps ?? [])
    .flatMap((step) => step.label.split('/'))
    .map((label) => label.trim())
    .filter((label) => label !== '' && !EVERYDAY.includes(label.toLowerCase()))
    // Longer ones first: "very likely" is named whole.
    .toSorted((one, other) => other.length - one.length)
    .map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  const likelihood = toPattern((terms) => terms.likelihood, own);
  return (text) => findMixedSentences(text, likelihood);
}

function findMixedSentences(text: string, likelihoodPattern: RegExp): readonly MixedSentence[] {
  if (!CONFIDENCE.test(text)) return [];
  const mixed: MixedSentence[] = [];
  for (const line of listLines(text)) {
    for (const sentence of cutSentences(text, line, 'en')) {
      const own = text
        .slice(sentence.start, sentence.end)
        .replace(QUOTATION, (quotation) => '"'.repeat(quotation.length));
      const confidence = findTerm(own, CONFIDENCE, sentence.start);
      const likelihood = confidence && findTerm(own, likelihoodPattern, sentence.start);
      if (!confidence || !likelihood) continue;
      const words = (stretch: Stretch) => text.slice(stretch.start, stretch.end);
      const reason = `“${words(likelihood)}” says how likely it is, “${words(confidence)}” how sure you are of that. Readers take one for the other: write two sentences (ICD 203).`;
      mixed.push({ ...sentence, likelihood, confidence, reason });
    }
  }
  return mixed;
}

function toPattern(pick: (terms: LanguageTerms) => readonly string[], first: readonly string[] = []): RegExp {
  const all = [...first, ...SENTENCE_TERMS.flatMap(pick)];
  return new RegExp(`${BEFORE}(?:${all.join('|').replaceAll(' ', '\\s+')})${AFTER}`, 'iu');
}

function findTerm(text: string, pattern: RegExp, offset: number): Stretch | null {
  const found = pattern.exec(text);
  return found && { start: offset + found.index, end: offset + found.index + found[0].length };
}

function listLines(text: string): readonly Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}
