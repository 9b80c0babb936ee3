import { attachSpeech } from './attach-speech.ts';
import { readDirectSpeech } from './direct-speech.ts';
import { isCarrier, type Mention } from './mention.ts';
import { readVerb } from './read-verb.ts';
import { isClauseStart, listAfter, listEndingWith, type SentenceReader } from './sentence-reader.ts';
import { canCarry, type Loose, lastTo, PLAIN, type Speech } from './speech.ts';
import { isTerm, type Lexeme, type TermOf, termOf } from './terms.ts';

/** Finds the acts of attribution of a sentence, in their order, outside of quoted speech. */
export function findSpeech(reader: SentenceReader): readonly Speech[] {
  const speeches: Speech[] = [];
  const loose: Loose[] = [];
  for (let at = reader.from; at < reader.to; at += 1) {
    const lexeme = reader.lexemes[at] as Lexeme;
    if (lexeme.terms.length === 0 || reader.isQuoted(at)) continue;
    const cue = findCue(reader, at, lexeme);
    if (cue === null) continue;
    if ('is' in cue) loose.push(cue);
    else speeches.push(cue);
  }
  const formal = speeches.length === 0 ? (readColon(reader) ?? readDirectSpeech(reader)) : null;
  if (formal) speeches.push(formal);
  return attachSpeech(reader, speeches, loose);
}

function findCue(reader: SentenceReader, at: number, lexeme: Lexeme): Speech | Loose | null {
  const per = termOf(lexeme, 'per');
  // "30 p per hour" is no attribution.
  if (per && (lexeme.fold !== 'per' || isClauseStart(reader, at))) {
    const speech = readPer(reader, at, per);
    if (speech) return speech;
  }
  const after = termOf(lexeme, 'per-after');
  if (after) {
    const speech = readPerAfter(reader, at, after);
    if (speech) return speech;
  }
  if (isTerm(lexeme, 'cite')) {
    const mentions = listAfter(reader, at + 1).filter((one) => one.role !== 'content');
    if (mentions.length > 0) return { is: 'upstream', mentions, cueFrom: at, to: lastTo(mentions) };
  }
  if (isTerm(lexeme, 'from') && reader.language === 'de') {
    // "aus Regierungskreisen", "aus Kreisen der Verhandler"
    const isHeard = /^(?:hieß es|verlautete)$/u.test(reader.lexemes[at - 1]?.text ?? '');
    const mentions = listAfter(reader, at + 1).filter(
      (one) => isHeard || (one.shape === 'unnamed' && /kreisen?$/u.test(one.noun ?? '')),
    );
    if (mentions.length > 0) return { is: 'upstream', mentions, cueFrom: at, to: lastTo(mentions) };
  }
  if (isTerm(lexeme, 'hearer')) {
    const isPhrase = /\s/u.test(lexeme.text);
    // Arabic sets its "to" apart before Latin names and some others: "في تصريح لـ سانا".
    const mentions = listAfter(reader, isTerm(reader.lexemes[at + 1], 'of') ? at + 2 : at + 1).filter(
      (one) => canCarry(one) && (isPhrase || one.known !== null || one.noun !== null),
    );
    if (mentions.length > 0) return { is: 'carrier', mentions, cueFrom: at, to: lastTo(mentions) };
  }
  if (isTerm(lexeme, 'hearer-after')) {
    const before = reader.mentions.findLast((one) => one.to === at && canCarry(one));
    if (before) {
      const mentions = listEndingWith(reader, before);
      return { is: 'carrier', isPrinted: true, mentions, cueFrom: before.from, to: at + 1 };
    }
  }
  const verbs = lexeme.terms.filter((term): term is TermOf<'verb'> => term.is === 'verb');
  for (const verb of verbs) {
    const found = readVerb(reader, at, verb);
    if (found) return found;
  }
  return null;
}

function readPer(reader: SentenceReader, at: number, per: TermOf<'per'>): Speech | null {
  const base = { ...PLAIN, cueFrom: at, cueTo: at + 1, stance: 'asserts', by: 'per' } as const;
  if (per.pronoun === 'last') {
    const named = listAfter(reader, isTerm(reader.lexemes[at + 1], 'of') ? at + 2 : at + 1);
    return { ...base, speakers: named.length > 0 ? named : [toPronoun(reader, at, null)], verb: 'said' };
  }
  if (per.pronoun) {
    const pronoun = toPronoun(reader, at, per.pronoun);
    return { ...base, speakers: [pronoun], verb: 'said' };
  }
  const speakers = listAfter(reader, at + 1).map((one) => toMedium(one, per));
  if (speakers.length === 0 || speakers.some((one) => one.role === 'content')) return null;
  const isAllMedia = speakers.every(isCarrier);
  const upstream = isAllMedia ? fromWhom(reader, lastTo(speakers)) : [];
  return { ...base, speakers, upstream, verb: per.verb ?? (isAllMedia ? 'reported' : 'said') };
}

/** "as reported by Northern Wire", «به گزارش قلم پرس»: who reports and has no title is a medium. */
function toMedium(mention: Mention, per: TermOf<'per'>): Mention {
  const isReporting = per.verb === 'reported' || per.verb === 'published';
  const isUnknown = mention.kind === 'person' && mention.noun === null && mention.shape !== 'pronoun';
  return isReporting && isUnknown ? { ...mention, kind: 'outlet', shape: 'named' } : mention;
}

/** "ما أوردته صحيفة الأخبار عن مصادر": whom a medium had it from. */
function fromWhom(reader: SentenceReader, at: number): readonly Mention[] {
  return reader.language === 'ar' && isTerm(reader.lexemes[at], 'from') ? listAfter(reader, at + 1) : [];
}

function readPerAfter(reader: SentenceReader, at: number, per: TermOf<'per-after'>): Speech | null {
  const base = { ...PLAIN, cueFrom: at, cueTo: at + 1, stance: 'asserts', by: 'per' } as const;
  if (per.pronoun) return { ...base, speakers: [toPronoun(reader, at, per.pronoun)], verb: 'said' };
  const last = reader.mentions.find((mention) => mention.to === at);
  if (!last) return null;
  const speakers = listEndingWith(reader, last);
  return { ...base, speakers, verb: per.verb ?? (speakers.every(isCarrier) ? 'reported' : 'said') };
}

/** "по его словам": the pronoun is part of the cue. */
function toPronoun(reader: SentenceReader, at: number, gender: Mention['gender']): Mention {
  const lexeme = reader.lexemes[at] as Lexeme;
  return {
    from: at,
    to: at + 1,
    start: lexeme.start,
    end: lexeme.end,
    shape: 'pronoun',
    kind: 'person',
    name: lexeme.text,
    nameStart: lexeme.start,
    nameEnd: lexeme.end,
    noun: null,
    role: gender === null ? 'content' : null,
    gender,
    known: null,
    isOwned: false,
  };
}

/** "Foreign ministry: no talks are planned". */
function readColon(reader: SentenceReader): Speech | null {
  const first = reader.mentions[0];
  if (!first || first.from !== reader.from || reader.lexemes[first.to]?.text !== ':') return null;
  const [colon, next] = [reader.lexemes[first.to] as Lexeme, reader.lexemes[first.to + 1]];
  if (first.shape === 'pronoun' || first.shape === 'surname' || reader.to - first.to < 3) return null;
  if (first.noun === null && first.known === null && first.kind !== 'person') return null;
  if (next === undefined || next.start === colon.end || (first.kind === 'person' && next.shape !== 'open')) return null;
  const isAllMedia = isCarrier(first);
  return {
    ...PLAIN,
    speakers: [first],
    verb: isAllMedia ? 'reported' : 'said',
    stance: 'asserts',
    cueFrom: first.to,
    cueTo: first.to + 1,
    by: 'colon',
  };
}
