import type { ChainVerb, Stance } from '../model/claim.ts';
import type { SourceKind } from '../model/source.ts';
import { bendPlace } from './bend-place.ts';
import { cutPieces, foldTerm } from './lexemes.ts';
import type { Gender, KnownName, NounRole, PlainTerm, Term } from './terms.ts';

/** Phrases by what they mean; the keys are read by `termOfKey`, the phrases of a key stand between commas. */
export type WordTable = Readonly<Record<string, string>>;

/** The words of one language. */
export interface AttributionWords {
  readonly language: 'en' | 'de' | 'fr' | 'ru' | 'uk' | 'ar' | 'fa';
  readonly table: WordTable;
}

/** A phrase of a lexicon and all that it may mean. */
export interface Entry {
  /** Folded words; one that ends in `*` may go on, one that begins with it may begin anyhow. */
  readonly words: readonly string[];
  readonly terms: Term[];
}

/** A vocabulary made ready: its phrases by their first word, its stem or its ending. */
export interface Lexicon {
  readonly language: AttributionWords['language'];
  readonly whole: ReadonlyMap<string, readonly Entry[]>;
  readonly stems: ReadonlyMap<string, readonly Entry[]>;
  readonly endings: ReadonlyMap<string, readonly Entry[]>;
  /** The names of the case's register, which change while the words of the language stay. */
  readonly register: Lexicon | null;
  /** What was found for a word before; texts repeat their words. */
  readonly found: Map<string, readonly Candidate[]>;
}

/** A phrase that may begin with a word, and the letters that were taken off the word for it. */
export interface Candidate {
  readonly entry: Entry;
  readonly prefix: string;
}

/** The most letters that may follow a stem. */
export const LONGEST_ENDING = 6;
/** The fewest letters of a stem. */
export const SHORTEST_STEM = 2;

const KINDS: Readonly<Record<string, readonly [NounRole, SourceKind]>> = {
  person: ['person', 'person'],
  spokes: ['spokes', 'office'],
  office: ['body', 'office'],
  unnamed: ['unnamed', 'unnamed-group'],
  body: ['body', 'official-body'],
  agency: ['media', 'agency'],
  outlet: ['media', 'outlet'],
  broadcaster: ['media', 'broadcaster'],
  channel: ['media', 'channel'],
  media: ['media', 'unnamed-group'],
  press: ['press', 'unnamed-group'],
  content: ['content', 'outlet'],
};

const FRAMES = ['plain', 'object', 'told', 'quote', 'weak', 'participle', 'quoted', 'weak-after'] as const;
const VERBS: Readonly<Record<string, readonly [ChainVerb, Stance]>> = {
  said: ['said', 'asserts'],
  reported: ['reported', 'asserts'],
  denied: ['denied', 'denies'],
  confirmed: ['confirmed', 'asserts'],
  published: ['published', 'asserts'],
  carried: ['carried', 'asserts'],
  questioned: ['said', 'questions'],
};

/** Makes a lexicon of tables of words and of names known beforehand; what stands first in a phrase's terms was given first. */
export function makeLexicon(
  language: AttributionWords['language'],
  tables: readonly WordTable[],
  names: readonly { readonly phrase: string; readonly term: Term }[],
): Lexicon {
  const entries = new Map<string, Entry>();
  const put = (phrase: string, term: (nominative: string | null) => Term): void => {
    const [pattern = '', nominative = null] = phrase.split('=');
    const words = cutPattern(pattern, language);
    if (words.length === 0) return;
    const key = words.join(' ');
    const entry = entries.get(key) ?? { words, terms: [] };
    entry.terms.push(term(nominative));
    entries.set(key, entry);
  };
  for (const { phrase, term } of names) put(phrase, () => term);
  for (const table of tables) {
    for (const [key, phrases] of Object.entries(table)) {
      for (const phrase of phrases.split(',')) {
        for (const form of bendTitle(phrase.trim(), key, language)) put(form, (note) => termOfKey(key, note));
      }
    }
  }
  const whole = new Map<string, Entry[]>();
  const stems = new Map<string, Entry[]>();
  const endings = new Map<string, Entry[]>();
  for (const entry of entries.values()) {
    const first = entry.words[0] ?? '';
    if (first.startsWith('*')) add(endings, first.slice(1), entry);
    else if (first.endsWith('*')) add(stems, first.slice(0, -1), entry);
    else add(whole, first, entry);
  }
  return { language, whole, stems, endings, register: null, found: new Map() };
}

/** "эксперт=эксперт/m": what somebody is called, in all its cases; others are written out in the table as far as texts use them. */
function bendTitle(phrase: string, key: string, language: string): readonly string[] {
  const [word = '', note] = phrase.split('=');
  const isTitle = key === 'person' && note === `${word}/m` && /^\p{L}+$/u.test(word);
  return isTitle ? bendPlace(word, language).map((form) => `${form}=${note}`) : [phrase];
}

function add(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  map.set(key, [...(map.get(key) ?? []), entry]);
}

const PLAIN_PATTERN = /^[\p{L}\p{M}\p{N} *\u200c]+$/u;

function cutPattern(pattern: string, language: string): readonly string[] {
  // Most patterns are plain words; cutting them as texts are cut takes ten times as long.
  if (language !== 'fr' && PLAIN_PATTERN.test(pattern)) return pattern.split(' ').filter(Boolean).map(foldTerm);
  return pattern
    .split(' ')
    .filter(Boolean)
    .flatMap((word) => {
      const lead = word.startsWith('*') ? '*' : '';
      const tail = word.length > 1 && word.endsWith('*') ? '*' : '';
      const core = word.slice(lead.length, word.length - tail.length);
      const pieces = cutPieces(core, 0, core.length, language).filter((piece) => piece.shape !== 'mark');
      return pieces.map((piece, index) => {
        const begins = index === 0 ? lead : '';
        const goesOn = index === pieces.length - 1 ? tail : '';
        return `${begins}${piece.fold}${goesOn}`;
      });
    });
}

function termOfKey(key: string, note: string | null): Term {
  const [head = '', ...options] = key.split(':');
  const option = (name: string) => options.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
  const gender = (['m', 'f', 'n', 'many'] as const).find((one) => options.includes(one)) ?? null;
  const verb = VERBS[head];
  if (verb) {
    const frame = FRAMES.find((one) => options.includes(one)) ?? 'plain';
    return { is: 'verb', verb: verb[0], stance: verb[1], frame, needs: option('needs') };
  }
  const kind = KINDS[head];
  if (kind) {
    const [nominative = null, own = null] = note?.split('/') ?? [];
    return { is: 'noun', role: kind[0], kind: kind[1], nominative, gender: (own as Gender | null) ?? gender };
  }
  switch (head) {
    case 'per':
    case 'per-after':
      return {
        is: head,
        pronoun: head === 'per' && options.includes('last') ? 'last' : gender,
        verb: (option('verb') as ChainVerb | null) ?? null,
      } as Term;
    case 'det':
      return { is: 'det', isDefinite: options.includes('definite'), isPossessive: options.includes('possessive') };
    case 'pronoun':
      return { is: 'pronoun', gender };
    case 'cite':
    case 'by':
    case 'hearer':
      return { is: head };
    default:
      return { is: head as PlainTerm };
  }
}

/** Makes a known name a term. */
export function toKnownTerm(name: KnownName): Term {
  return { is: 'known', name };
}
