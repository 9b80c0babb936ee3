import type { ChainVerb } from '../model/claim.ts';
import type { AttributionContext, Cause, ProposedLink, Reach } from './attribution-reading.ts';
import type { Voice } from './compose-chain.ts';
import { findSource, indexSources, type RegisteredSource } from './known-sources.ts';
import { isCarrier, type Mention } from './mention.ts';
import { toNominativeName } from './personal-cases.ts';

import type { NameMemory, Resolved } from './resolve-mention.ts';
import type { Lexeme } from './terms.ts';

/** What voices are made links with. */
export interface Linking {
  readonly text: string;
  readonly language: string;
  readonly context: AttributionContext;
  readonly memory: NameMemory;
}

/** Makes links of steps of voices, each source once; whoever cannot be told is left out. */
export function linkVoices(
  linking: Linking,
  steps: readonly (readonly Voice[])[],
  paragraph: number,
  reach: Reach,
  taken: readonly ProposedLink[] = [],
): readonly ProposedLink[] {
  const links: ProposedLink[] = [];
  const seen = new Set(taken.map((link) => link.source.toLowerCase()));
  for (const step of steps) {
    let besidePrevious = false;
    for (const voice of step) {
      const link = linkVoice(linking, voice, paragraph, reach, besidePrevious);
      if (link === null || seen.has(link.source.toLowerCase())) continue;
      seen.add(link.source.toLowerCase());
      links.push(link);
      besidePrevious = true;
    }
  }
  return links;
}

function linkVoice(
  linking: Linking,
  voice: Voice,
  paragraph: number,
  reach: Reach,
  besidePrevious: boolean,
): ProposedLink | null {
  const resolved = resolveVoice(linking, voice, paragraph);
  if (resolved === null) return null;
  const isBent =
    resolved.kind === 'person' && (voice.role === 'upstream' || voice.speech.by !== 'verb' || isObject(voice));
  const name =
    resolved.antecedent === null && isBent ? toNominativeName(resolved.name, linking.language) : resolved.name;
  const source = registeredOf(linking.context.sources, resolved, name);
  const words = wordsOf(linking.text, voice);
  const { antecedent } = resolved;
  const named = antecedent ? [toCause(linking.text, antecedent.nameStart, antecedent.nameEnd)] : [];
  return {
    source: source?.name ?? name,
    sourceId: source?.id ?? null,
    sourceKind: source?.kind ?? resolved.kind,
    verb: verbOf(voice, resolved),
    words,
    besidePrevious,
    because: [words, ...named],
    reach,
  };
}

function resolveVoice({ memory }: Linking, { mention, speech, sentence }: Voice, paragraph: number): Resolved | null {
  if (mention !== null) return memory.resolve(mention, paragraph, mention.start);
  const lexeme = sentence.reader.lexemes[speech.cueFrom];
  return lexeme ? memory.lastSpeaker(toOmitted(lexeme, speech.cueFrom), paragraph, lexeme.start) : null;
}

/** The subject that a language leaves out stands where its verb does. */
function toOmitted(lexeme: Lexeme, at: number): Mention {
  const { start, end, text } = lexeme;
  const place = { from: at, to: at + 1, start, end, name: text, nameStart: start, nameEnd: end };
  return {
    ...place,
    shape: 'pronoun',
    kind: 'person',
    noun: null,
    role: null,
    gender: null,
    known: null,
    isOwned: false,
  };
}

/** The object of "quoted" stands in another case than a subject. */
function isObject({ role, speech, mention, sentence }: Voice): boolean {
  const verbs = sentence.reader.lexemes[speech.cueFrom]?.terms ?? [];
  const isQuoting = verbs.some((term) => term.is === 'verb' && term.frame === 'quote');
  return isQuoting && role === 'speaker' && speech.carriers.length > 0 && (mention?.from ?? 0) > speech.cueFrom;
}

function registeredOf(sources: readonly RegisteredSource[], resolved: Resolved, name: string): RegisteredSource | null {
  const id = resolved.mention.known?.sourceId ?? resolved.antecedent?.known?.sourceId;
  const known = id ? sources.find((source) => source.id === id) : undefined;
  if (known) return known;
  return findSource(indexSources(sources), name, resolved.kind);
}

/** The words from the mention to its verb or cue, in one piece. */
function wordsOf(text: string, { mention, speech, sentence, role }: Voice): Cause {
  const { lexemes } = sentence.reader;
  const own = speech.links.find(([from, to]) => mention !== null && from <= mention.from && to >= mention.to);
  const [from, to] =
    role === 'speaker' ? [speech.cueFrom, speech.cueTo] : (own ?? [mention?.from ?? 0, mention?.to ?? 0]);
  const start = Math.min(lexemes[from]?.start ?? sentence.start, mention?.start ?? Number.POSITIVE_INFINITY);
  const end = Math.max(lexemes[to - 1]?.end ?? start, mention?.end ?? 0);
  return toCause(text, start, end);
}

/** Gives the words at [start, end) as a cause. */
export function toCause(text: string, start: number, end: number): Cause {
  return { text: text.slice(start, end), start, end };
}

function verbOf({ role, speech, mention }: Voice, resolved: Resolved): ChainVerb {
  if (role === 'carrier') return 'carried';
  const isMedium = (mention !== null && isCarrier(mention)) || isCarrier(resolved.mention);
  if (role === 'upstream') return isMedium ? 'reported' : 'said';
  // People say, whatever the verb of the report; media report what they say, and channels are people.
  if (speech.verb === 'reported' && resolved.kind === 'person') return 'said';
  const isTold = isMedium || (resolved.antecedent !== null && isCarrier(resolved.antecedent));
  if (speech.verb === 'said' && isTold) return resolved.kind === 'channel' ? 'said' : 'reported';
  return speech.verb;
}
