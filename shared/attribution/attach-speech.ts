import { isCarrier, type Mention } from './mention.ts';
import { isComma, isGoverned, mentionAt, type SentenceReader } from './sentence-reader.ts';
import { type Loose, PLAIN, type Speech } from './speech.ts';
import { isTerm } from './terms.ts';

/** Gives each cited or carrying source to the speech that it belongs to, and makes one speech of those of one speaker. */
export function attachSpeech(
  reader: SentenceReader,
  found: readonly Speech[],
  loose: readonly Loose[],
): readonly Speech[] {
  return mergeSame(attach(reader, found, loose));
}

/** Gives each cited or carrying source to the speech that it belongs to. */
function attach(reader: SentenceReader, found: readonly Speech[], loose: readonly Loose[]): readonly Speech[] {
  let speeches = [...found];
  for (const one of loose) {
    const index = one.is === 'upstream' ? hostOfCited(reader, speeches, one) : hostOfCarrier(reader, speeches, one);
    const host = speeches[index];
    const link: readonly [number, number] = [one.cueFrom, one.to];
    if (host === undefined) {
      const made = speechOfLoose(reader, one, link);
      if (made) speeches = [...speeches, made].toSorted((a, b) => a.cueFrom - b.cueFrom);
      continue;
    }
    const isRepeated = one.mentions.every((mention) => host.speakers.some((speaker) => speaker.from === mention.from));
    if (isRepeated) continue;
    const changed =
      one.is === 'upstream'
        ? { ...host, upstream: [...host.upstream, ...one.mentions], links: [...host.links, link] }
        : { ...host, carriers: [...host.carriers, ...one.mentions], links: [...host.links, link] };
    speeches = speeches.map((speech, at) => (at === index ? changed : speech));
  }
  return speeches;
}

/** "X, citing Y" belongs to X; "citing Y, X reported" to what comes next; else to the medium, else to the nearest. */
function hostOfCited(reader: SentenceReader, speeches: readonly Speech[], one: Loose): number {
  const touching = speeches.findIndex((speech) =>
    [...speech.speakers, ...speech.carriers].some(
      (mention) => mention.to <= one.cueFrom && one.cueFrom - mention.to <= 2,
    ),
  );
  if (touching >= 0) return touching;
  const carriers = speeches.flatMap((speech, index) => (speech.speakers.some(isCarrier) ? [index] : []));
  const rank = (index: number) => Math.abs((speeches[index]?.cueFrom ?? 0) - one.cueFrom);
  const nearest = carriers.toSorted((a, b) => rank(a) - rank(b))[0];
  if (nearest !== undefined) return nearest;
  const isAtStart = one.cueFrom === reader.from;
  return speeches.findIndex((speech) => speech.by === 'verb' && (isAtStart || speech.cueFrom > one.cueFrom));
}

function hostOfCarrier(reader: SentenceReader, speeches: readonly Speech[], one: Loose): number {
  const speaking = speeches.flatMap((speech, index) =>
    speech.speakers.every((speaker) => !isCarrier(speaker)) ? [index] : [],
  );
  const rank = (index: number) => Math.abs((speeches[index]?.cueFrom ?? 0) - one.cueFrom);
  const host = speaking.toSorted((a, b) => rank(a) - rank(b))[0];
  if (host === undefined) return -1;
  const speech = speeches[host] as Speech;
  const between = reader.lexemes.slice(Math.min(speech.cueFrom, one.cueFrom), Math.max(speech.cueFrom, one.cueFrom));
  return between.some((lexeme) => isTerm(lexeme, 'contrast') || lexeme.text === ';') ? -1 : host;
}

/** Without a verb that is known, whoever stands beside "in an interview with X" has spoken, and who is cited is the speaker. */
function speechOfLoose(reader: SentenceReader, one: Loose, link: readonly [number, number]): Speech | null {
  const base = { ...PLAIN, stance: 'asserts', cueFrom: one.cueFrom, cueTo: one.cueFrom + 1 } as const;
  if (one.is === 'upstream') {
    return { ...base, speakers: one.mentions, verb: one.mentions.every(isCarrier) ? 'reported' : 'said', by: 'cite' };
  }
  const before = reader.mentions.findLast((mention) => mention.to <= one.cueFrom && one.cueFrom - mention.to <= 2);
  const after = isComma(reader.lexemes[one.to]) ? mentionAt(reader, one.to + 1) : null;
  const speaker = [before, after].find(
    (mention) => mention && !isCarrier(mention) && !isGoverned(reader, mention.from),
  );
  if (!speaker) return one.isPrinted ? null : { ...base, speakers: one.mentions, verb: 'carried', by: 'hearer' };
  return { ...base, speakers: [speaker], carriers: one.mentions, verb: 'said', by: 'hearer', links: [link] };
}

/** Two verbs of one speaker ("said … and added") are one speech; the first verb tells it. */
function mergeSame(speeches: readonly Speech[]): readonly Speech[] {
  const merged: Speech[] = [];
  for (const speech of speeches) {
    const index = merged.findIndex((one) => isSameSpeakers(one.speakers, speech.speakers));
    const same = merged[index];
    if (!same) merged.push(speech);
    else {
      merged[index] = {
        ...same,
        upstream: [...same.upstream, ...speech.upstream],
        carriers: [...same.carriers, ...speech.carriers],
        links: [...same.links, ...speech.links],
      };
    }
  }
  return merged;
}

function isSameSpeakers(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((one, index) => one.from === b[index]?.from);
}
