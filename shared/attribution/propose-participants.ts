import type { Stretch } from '../anchoring/boundaries.ts';
import type { SourceKind } from '../model/source.ts';
import type { Cause } from './attribution-reading.ts';
import { datelineOf } from './datelines.ts';
import { findSource, indexSources, type RegisteredSource } from './known-sources.ts';
import type { Mention } from './mention.ts';
import { findHolder } from './office-holders.ts';
import type { AttributionText, ReadParagraph, ReadSentence } from './paragraphs.ts';
import { nameOf, roleOf, trimRole } from './participant-names.ts';
import type { NameMemory, Resolved } from './resolve-mention.ts';
import { isClauseStart, isGoverned, readSentence } from './sentence-reader.ts';
import { canTakePart, type Taking } from './took-part.ts';

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
  readonly read: AttributionText;
  readonly passage: Stretch;
  readonly current: ReadParagraph;
  readonly sources: readonly RegisteredSource[];
  readonly memory: NameMemory;
}

/** Proposes participants from the names, offices and bodies of a passage, but not of its dateline. Who holds an office is proposed by name where the text tells it. */
export function proposeParticipants(reading: ParticipantReading): readonly ParticipantProposal[] {
  const { passage, current, read } = reading;
  const body = datelineOf(read.text, current)?.end ?? current.start;
  const touched = current.sentences.filter((one) => one.start < passage.end && one.end > passage.start);
  const found = new Map<string, ParticipantProposal>();
  for (const sentence of touched) {
    for (const taking of takingsOf(sentence, passage)) {
      const { mention } = taking;
      if (mention.start < body) continue;
      const resolved = reading.memory.resolve(mention, current.index, mention.start);
      const participant = resolved && toParticipant(reading, taking, resolved);
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

/** All mentions of a sentence, those in quoted speech too. */
function takingsOf({ reader, speeches }: ReadSentence, passage: Stretch): readonly Taking[] {
  const whole = readSentence(reader, reader.from, reader.to, () => false);
  const speakers = speeches.flatMap((speech) => [...speech.speakers, ...speech.upstream, ...speech.carriers]);
  const subjects = speeches.flatMap((speech) => (speech.by === 'verb' ? speech.speakers : []));
  return whole.mentions
    .filter((mention) => mention.start < passage.end && mention.end > passage.start)
    .map((mention) => {
      const isSame = (one: Mention) => one.from < mention.to && one.to > mention.from;
      const isClauseSubject = isClauseStart(reader, mention.from) && !isGoverned(reader, mention.from);
      return {
        reader,
        mention,
        isSpeaker: speakers.some(isSame),
        isSubject: subjects.some(isSame) || isClauseSubject,
      };
    });
}

function toParticipant(
  { read, sources }: ParticipantReading,
  taking: Taking,
  resolved: Resolved,
): ParticipantProposal | null {
  const { text } = read;
  const { mention, isSpeaker } = taking;
  if (!canTakePart(taking, resolved)) return null;
  const because = [toWords(text, mention.start, mention.end)];
  const office = resolved.kind === 'office' ? trimRole(resolved.name) : '';
  const holder = office === '' ? null : findHolder({ read, role: office });
  const named = holder ?? resolved.antecedent;
  if (named) because.push(toWords(text, named.nameStart, named.nameEnd));
  const [name, kind] = holder ? [holder.name, holder.kind] : [office || nameOf(taking, resolved), resolved.kind];
  const source = findSource(indexSources(sources), name, kind);
  return {
    name: source?.name ?? name,
    sourceId: source?.id ?? null,
    kind: source?.kind ?? kind,
    role: roleOf(taking.reader, mention) || (named ? roleOf(taking.reader, named) : ''),
    isSpeaker,
    because,
  };
}

function toWords(text: string, start: number, end: number): Cause {
  return { text: text.slice(start, end), start, end };
}
