import { findSubject } from './find-subject.ts';
import { foldTerm } from './lexemes.ts';
import { isCarrier, type Mention } from './mention.ts';
import { isComma, listAfter, type SentenceReader, skipForward } from './sentence-reader.ts';
import { canCarry, type Loose, lastTo, PLAIN, type Speech } from './speech.ts';
import type { Subject } from './subject-before.ts';
import { isTerm, type Lexeme, type TermOf } from './terms.ts';

/** Reads what a verb of speech says: who spoke, to whom, with what stance. */
export function readVerb(reader: SentenceReader, at: number, verb: TermOf<'verb'>): Speech | Loose | null {
  // "ein Schreiben" is a noun.
  if (reader.language === 'de' && reader.lexemes[at]?.isCapital && at > reader.from) return null;
  // «уточняется», «отмечается»: nobody is named who does it.
  const isReflexive = /(?:ся|сь)$/u.test(reader.lexemes[at]?.fold ?? '') && verb.stance !== 'questions';
  if (
    isReflexive &&
    (reader.language === 'ru' || reader.language === 'uk') &&
    !/^поделил/u.test(reader.lexemes[at]?.fold ?? '')
  )
    return null;
  if (verb.needs !== null && !hasNeed(reader, at, verb.needs)) return null;
  if (verb.frame === 'participle') return readParticiple(reader, at);
  const subject = findSubject(reader, at, verb);
  if (subject === null || subject === 'negated') return null;
  // «передала 12 тысяч»: only media pass on news by that verb.
  const isHandedOver = /^переда/u.test(reader.lexemes[at]?.fold ?? '') && !subject.speakers.every(isCarrier);
  if (isHandedOver && subject.speakers.length > 0) return null;
  if (verb.frame === 'quote') return readQuoting(reader, at, verb, subject);
  const { carriers, isInverted, to } = subject;
  const speakers = subject.speakers.map((one) => toForeignMedium(reader, verb, one));
  const told = carriers.length > 0 ? carriers : findHearers(reader, at, verb, to);
  const links = told.map((one): readonly [number, number] => [one.from, one.to]);
  return {
    ...PLAIN,
    speakers,
    verb: verb.verb,
    stance: verb.stance,
    carriers: told,
    cueFrom: at,
    cueTo: at + 1,
    by: 'verb',
    links,
    isInverted,
  };
}

/** «Як пише Bild»: who writes and has a single name in other letters than the text's is a medium. */
function toForeignMedium(reader: SentenceReader, verb: TermOf<'verb'>, mention: Mention): Mention {
  const isSlavic = reader.language === 'ru' || reader.language === 'uk';
  const isWriting = verb.verb === 'published' || verb.verb === 'reported';
  const isForeign = mention.shape === 'surname' && mention.noun === null && /^\p{Script=Latin}/u.test(mention.name);
  return isSlavic && isWriting && isForeign ? { ...mention, kind: 'outlet', shape: 'named' } : mention;
}

/** The most lexemes after a verb in which the rest of it stands ("wies … zurück"). */
const NEED_REACH = 30;

function hasNeed(reader: SentenceReader, at: number, need: string): boolean {
  const both = need.split('&');
  if (both.length > 1) return both.every((one) => hasNeed(reader, at, one));
  const options = need.split('|').map(foldTerm);
  // "The accusation was rejected by the ministry"
  const isPassive = need === '@claim' && isTerm(reader.lexemes[at + 1], 'by');
  if (isPassive && reader.lexemes.slice(reader.from, at).some((lexeme) => isTerm(lexeme, 'claim'))) return true;
  for (let index = at + 1; index < Math.min(reader.to, at + NEED_REACH); index += 1) {
    const lexeme = reader.lexemes[index] as Lexeme;
    if (isTerm(lexeme, 'contrast') || lexeme.text === ';') return false;
    if (options.includes(lexeme.fold) || (need === '@claim' && isTerm(lexeme, 'claim'))) return true;
  }
  return false;
}

/** "a statement carried by SANA", "relayé par l'agence": the medium after "by" carried it. */
function readParticiple(reader: SentenceReader, at: number): Loose | null {
  if (!isTerm(reader.lexemes[at + 1], 'by')) return null;
  const mentions = listAfter(reader, at + 2).filter(isCarrier);
  return mentions.length > 0 ? { is: 'carrier', isPrinted: true, mentions, cueFrom: at, to: lastTo(mentions) } : null;
}

/** "ISNA quoted the head of customs", "نقلت رويترز عن مصدر", "цитирует министра «Интерфакс»": the object spoke, the subject carried. */
function readQuoting(reader: SentenceReader, at: number, verb: TermOf<'verb'>, subject: Subject): Speech | null {
  const around = [...subject.speakers, ...subject.carriers, ...objectsOf(reader, at, subject.to)];
  const carriers = around.filter(isCarrier);
  const speakers = around.filter((one) => !isCarrier(one));
  const base = { ...PLAIN, stance: verb.stance, cueFrom: at, cueTo: at + 1, by: 'verb' } as const;
  if (carriers.length === 0) return null;
  const links = carriers.map((one): readonly [number, number] => [one.from, one.to]);
  if (speakers.length === 0) return { ...base, speakers: carriers, verb: 'carried' };
  return { ...base, speakers, carriers, verb: 'said', links };
}

function objectsOf(reader: SentenceReader, at: number, subjectTo: number): readonly Mention[] {
  const next = skipForward(reader, Math.max(at + 1, subjectTo));
  const isFrom = isTerm(reader.lexemes[next], 'from');
  return listAfter(reader, isFrom ? next + 1 : next);
}

/** Who was told, right after the verb or its subject. */
function findHearers(reader: SentenceReader, at: number, verb: TermOf<'verb'>, to: number): readonly Mention[] {
  const { language, lexemes } = reader;
  const start = skipForward(reader, Math.max(at + 1, to));
  const next = lexemes[start];
  const isDirect = verb.frame === 'told' || language === 'de' || language === 'ru' || language === 'uk';
  if (isDirect) {
    const direct = listAfter(reader, start).filter(isCarrier);
    if (direct.length > 0) return direct;
  }
  const isArabic = language === 'ar' && next !== undefined && /^[وف]?ل/u.test(next.prefix);
  if (isArabic) return listAfter(reader, start).filter(isCarrier);
  if (isTerm(next, 'to') && next?.shape === 'word') {
    // "on" and "in" may as well tell a place.
    const isSure = (one: Mention) =>
      /^(?:to|à|au|aux|به|الا)$/u.test(next?.fold ?? '') || one.known !== null || one.noun !== null;
    return listAfter(reader, start + 1).filter((one) => canCarry(one) && one.shape === 'named' && isSure(one));
  }
  if (language === 'fa') return hearersBefore(reader, at);
  return [];
}

/** Persian says whom it was told to before the verb: "به ایسنا گفت". */
function hearersBefore(reader: SentenceReader, at: number): readonly Mention[] {
  for (let index = at - 1; index > Math.max(reader.from, at - 8); index -= 1) {
    if (isComma(reader.lexemes[index])) return [];
    if (!isTerm(reader.lexemes[index], 'to')) continue;
    const found = listAfter(reader, index + 1).filter(isCarrier);
    if (found.length > 0) return found;
  }
  return [];
}
