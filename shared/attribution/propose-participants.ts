import type { Stretch } from '../anchoring/boundaries.ts';
import type { SourceKind } from '../model/source.ts';
import type { Cause } from './attribution-reading.ts';
import { findSource, indexSources, type RegisteredSource } from './known-sources.ts';
import { isMedia, type Mention } from './mention.ts';
import type { ReadParagraph, ReadSentence } from './paragraphs.ts';
import { relationOf } from './place-words.ts';
import type { NameMemory, Resolved } from './resolve-mention.ts';
import { readSentence } from './sentence-reader.ts';
import { termOf } from './terms.ts';
import type { AttributionLanguage } from './vocabulary.ts';

/** Somebody or something that took part, by the words of a passage; in the order of the text. */
export interface ParticipantProposal {
  readonly name: string;
  readonly sourceId: string | null;
  readonly kind: SourceKind;
  /** The words of the title: "national security adviser"; empty when there are none. */
  readonly role: string;
  /** Only says it, and may not have taken part. */
  readonly isSpeaker: boolean;
  readonly because: readonly Cause[];
}

/** What participants are read with. */
export interface ParticipantReading {
  readonly text: string;
  readonly passage: Stretch;
  readonly current: ReadParagraph;
  readonly language: AttributionLanguage;
  readonly sources: readonly RegisteredSource[];
  readonly memory: NameMemory;
}

/** Proposes participants from the names, offices and bodies of a passage; media, groups without names and places where things are, are none. */
export function proposeParticipants(reading: ParticipantReading): readonly ParticipantProposal[] {
  const { passage, current } = reading;
  const touched = current.sentences.filter((one) => one.start < passage.end && one.end > passage.start);
  const found = new Map<string, ParticipantProposal>();
  for (const sentence of touched) {
    for (const { mention, isSpeaker } of mentionsOf(sentence, passage)) {
      const resolved = reading.memory.resolve(mention, current.index, mention.start);
      const participant = resolved && toParticipant(reading, sentence, mention, resolved, isSpeaker);
      if (!participant) continue;
      const key = participant.name.toLowerCase();
      const known = found.get(key);
      found.set(key, known ? merge(known, participant) : participant);
    }
  }
  return [...found.values()];
}

function merge(known: ParticipantProposal, other: ParticipantProposal): ParticipantProposal {
  return {
    ...known,
    role: known.role || other.role,
    isSpeaker: known.isSpeaker && other.isSpeaker,
    because: [...known.because, ...other.because],
  };
}

interface Taking {
  readonly mention: Mention;
  readonly isSpeaker: boolean;
}

/** All mentions of a sentence, those in quoted speech too. */
function mentionsOf({ reader, speeches }: ReadSentence, passage: Stretch): readonly Taking[] {
  const whole = readSentence(reader, reader.from, reader.to, () => false);
  const speakers = speeches.flatMap((speech) => [...speech.speakers, ...speech.upstream, ...speech.carriers]);
  return whole.mentions
    .filter((mention) => mention.start < passage.end && mention.end > passage.start)
    .map((mention) => ({ mention, isSpeaker: speakers.some((one) => one.from < mention.to && one.to > mention.from) }));
}

function toParticipant(
  reading: ParticipantReading,
  sentence: ReadSentence,
  mention: Mention,
  resolved: Resolved,
  isSpeaker: boolean,
): ParticipantProposal | null {
  const { text, sources, language } = reading;
  const isGroup = resolved.kind === 'unnamed-group';
  if (
    isGroup ||
    isMedia(resolved.kind) ||
    mention.shape === 'pronoun' ||
    (mention.shape === 'surname' && !isSure(mention, resolved))
  )
    return null;
  const { lexemes } = sentence.reader;
  const lexeme = lexemes[mention.from];
  const isPlace = termOf(lexeme, 'place') !== undefined && mention.to - mention.from === 1 && mention.noun === null;
  if (isPlace && isWhere(relationOf(lexemes, mention.from, language))) return null;
  if (mention.shape === 'bare' && resolved.antecedent === null) return null;
  const source = findSource(indexSources(sources), resolved.name, resolved.kind);
  const named = resolved.antecedent ?? mention;
  const because = [toWords(text, mention.start, mention.end)];
  if (resolved.antecedent) because.push(toWords(text, named.nameStart, named.nameEnd));
  return {
    name: source?.name ?? resolved.name,
    sourceId: source?.id ?? null,
    kind: source?.kind ?? resolved.kind,
    role: roleOf(text, mention) || (resolved.antecedent ? roleOf(text, resolved.antecedent) : ''),
    isSpeaker,
    because,
  };
}

/** A single name that no full name explains is too little to go by, unless a title stands with it. */
function isSure(mention: Mention, resolved: Resolved): boolean {
  return resolved.antecedent !== null || mention.noun !== null;
}

function isWhere(relation: ReturnType<typeof relationOf>): boolean {
  return relation === 'in' || relation === 'from';
}

function toWords(text: string, start: number, end: number): Cause {
  return { text: text.slice(start, end), start, end };
}

const ARTICLE =
  /^(?:(?:the|an?|der|die|das|den|dem|des|ein|eine|einer|einen|einem|le|la|les|une?|his|her|its|their)\s+|l['’])/iu;

/** The words of a mention before and after its name: "Foreign Minister", "a member of the commission". */
function roleOf(text: string, mention: Mention): string {
  if (mention.kind !== 'person' || mention.noun === null) return '';
  const before = text.slice(mention.start, mention.nameStart);
  const after = text.slice(mention.nameEnd, mention.end);
  const words = before.replace(/[\s,،]+/gu, ' ').trim() || after.replace(/^[\s,،]+/u, '').trim();
  return words.replace(ARTICLE, '').replace(/[,،]$/u, '').trim();
}
