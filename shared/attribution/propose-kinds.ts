import type { Stretch } from '../anchoring/boundaries.ts';
import type { Cause } from './attribution-reading.ts';
import { KIND_WORDS } from './kind-words.ts';
import { cutPieces } from './lexemes.ts';
import { type Lexicon, makeLexicon } from './lexicon.ts';
import { lookUp } from './look-up.ts';
import { type Lexeme, termOf } from './terms.ts';
import type { AttributionLanguage } from './vocabulary.ts';

/** A kind of event that a passage's words tell, the likelier first in a list; `kind` is the case's own word. */
export interface KindProposal {
  readonly kind: string;
  /** 0–1: how much of what the words tell speaks for it. */
  readonly score: number;
  readonly because: readonly Cause[];
}

/** Words before which an event is told as the frame of another one: "during his visit", "после переговоров". */
const FRAMES = new Set(
  'during after before following since amid ahead nach vor während seit bei pendant après avant lors depuis после до перед во ходе після перед під час خلال بعد قبل أثناء عقب پس پیش طی هنگام'.split(
    ' ',
  ),
);

const STRONG = 1;
const WEAK = 0.35;
/** What stands as the frame of another event, and each word after the first, count less. */
const FRAMED = 0.5;
const REPEATED = 0.3;
/** What is told later in the passage is as a rule its detail. */
const LATER = 0.02;

const lexicons = new Map<string, Lexicon>();

function lexiconFor(language: AttributionLanguage, kinds: readonly string[]): Lexicon {
  const key = `${language} ${kinds.join(',')}`;
  const known = lexicons.get(key);
  if (known) return known;
  const names = kinds.flatMap((kind) => {
    const words = KIND_WORDS[kind.trim().toLowerCase()]?.[language];
    // A kind of the analyst's own is told by its own word.
    if (words === undefined)
      return kind.trim().length > 2
        ? [{ phrase: kind.trim(), term: { is: 'event-kind', kind, weight: STRONG } as const }]
        : [];
    const [strong = '', weak = ''] = words.split('|');
    const toTerms = (list: string, weight: number) =>
      list
        .split(',')
        .filter(Boolean)
        .map((phrase) => ({ phrase, term: { is: 'event-kind', kind, weight } as const }));
    return [...toTerms(strong, STRONG), ...toTerms(weak, WEAK)];
  });
  const lexicon = makeLexicon(language, [], names);
  lexicons.set(key, lexicon);
  return lexicon;
}

/** Proposes kinds of event of a case's list from the words of a passage. */
export function proposeKinds(
  text: string,
  passage: Stretch,
  language: AttributionLanguage,
  kinds: readonly string[],
): readonly KindProposal[] {
  const lexemes = lookUp(cutPieces(text, passage.start, passage.end, language), text, lexiconFor(language, kinds));
  const found = new Map<string, { score: number; because: Cause[] }>();
  for (const [index, lexeme] of lexemes.entries()) {
    const term = termOf(lexeme, 'event-kind');
    if (!term) continue;
    const one = found.get(term.kind) ?? { score: 0, because: [] };
    const framed = isFramed(lexemes, index) ? FRAMED : 1;
    const repeated = one.because.length > 0 ? REPEATED : 1;
    one.score += term.weight * framed * repeated * Math.max(0.5, 1 - index * LATER);
    one.because.push({ text: text.slice(lexeme.start, lexeme.end), start: lexeme.start, end: lexeme.end });
    found.set(term.kind, one);
  }
  const total = [...found.values()].reduce((sum, { score }) => sum + score, 0);
  return [...found]
    .map(([kind, { score, because }]) => ({ kind, score: score / total, because }))
    .toSorted((a, b) => b.score - a.score);
}

/** How many words before a word are looked at for what makes it a frame. */
const FRAME_REACH = 3;

function isFramed(lexemes: readonly Lexeme[], at: number): boolean {
  return lexemes.slice(Math.max(0, at - FRAME_REACH), at).some((lexeme) => FRAMES.has(lexeme.fold));
}
