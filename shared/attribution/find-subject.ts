import { isCarrier, isMark, type Mention } from './mention.ts';
import {
  endsSubject,
  isClauseStart,
  isComma,
  isGoverned,
  listEndingWith,
  mentionAt,
  readList,
  type SentenceReader,
  skipForward,
} from './sentence-reader.ts';
import { isLocative, type Subject, subjectBefore } from './subject-before.ts';
import { isTerm, type Lexeme, type TermOf } from './terms.ts';

/** Finds who does what a verb says; `negated` where nobody did, null where the subject cannot be read. */
export function findSubject(reader: SentenceReader, at: number, verb: TermOf<'verb'>): Subject | 'negated' | null {
  const lead = readLead(reader, at);
  if (lead.isNegated || isNegatedAfter(reader, at)) return 'negated';
  if (verb.frame === 'weak-after') return isMarked(reader, at - 1) ? subjectAfter(reader, at) : null;
  if (verb.frame === 'weak') return weakSubject(reader, lead.at, at);
  if (lead.isPassive && verb.frame !== 'quoted') return passiveSubject(reader, at);
  if (verb.frame === 'quoted') return quotedSubject(reader, at, lead);
  if (reader.language === 'fr' && verb.frame !== 'quote' && lead.needsHave) return null;
  const before = subjectBefore(reader, lead.at);
  if (before && isTerm(reader.lexemes[(before.speakers[0]?.from ?? 0) - 1], 'not')) return 'negated';
  const after = subjectAfter(reader, at);
  const isBroken = isBroke(reader, lead.at);
  if (reader.language === 'ar') return after ?? before ?? omitted(reader, at);
  if (reader.language === 'fa') return persianSubject(reader, lead.at, at);
  if (reader.language === 'en') {
    const isNever = verb.frame === 'told' || verb.frame === 'object';
    if (!isNever && isBroken && after && isInversion(reader, after) && !opensSentence(reader, before)) return after;
    if (isNever) return before;
    return before ?? (isBroken || isTerm(reader.lexemes[lead.at], 'that') ? after : null);
  }
  if (reader.language === 'de' && reader.lexemes[at + 1]?.fold === 'sich') return null;
  if (isBroken && after && !before?.speakers.length) return after;
  if (isTerm(reader.lexemes[lead.at], 'and') && !before) return null;
  return settle(before, after, isBroken, reader);
}

function isMarked(reader: SentenceReader, at: number): boolean {
  const lexeme = reader.lexemes[at];
  return lexeme !== undefined && (isMark(lexeme) || lexeme.shape === 'name');
}

interface Lead {
  /** The lexeme before the verb and all that only says when, how or in which tense. */
  readonly at: number;
  readonly isNegated: boolean;
  readonly isPassive: boolean;
  /** A French participle without its auxiliary. */
  readonly needsHave: boolean;
}

function readLead(reader: SentenceReader, verb: number): Lead {
  let at = verb - 1;
  let isNegated = false;
  let isPassive = false;
  let hasHave = false;
  for (; at >= reader.from; at -= 1) {
    const lexeme = reader.lexemes[at] as Lexeme;
    if (isTerm(lexeme, 'not')) isNegated = true;
    else if (isTerm(lexeme, 'modal') && at === verb - 1) isNegated = true;
    else if (isTerm(lexeme, 'be') && !isTerm(lexeme, 'have')) isPassive = true;
    else if (isTerm(lexeme, 'have')) hasHave = true;
    else if (isTerm(lexeme, 'about-before') && at > reader.from && !isMark(reader.lexemes[at - 1] as Lexeme)) continue;
    else if (isTerm(lexeme, 'pronoun') && isTerm(reader.lexemes[at - 1], 'have')) {
      hasHave = true;
      break;
    } else if (!isTerm(lexeme, 'skip', 'time') || isTerm(lexeme, 'noun', 'contrast')) break;
  }
  const isParticiple = /(?:é|ée|és|ées|promis|admis|démenti|nié|confié)$/iu.test(reader.lexemes[verb]?.text ?? '');
  return {
    at,
    isNegated,
    isPassive,
    needsHave: isParticiple && !hasHave && !/\s/u.test(reader.lexemes[verb]?.text ?? ''),
  };
}

/** "n’a pas confirmé", "bestätigte … nicht": the negation stands behind. */
function isNegatedAfter(reader: SentenceReader, at: number): boolean {
  if (reader.language !== 'de') return false;
  for (let index = at + 1; index < Math.min(reader.to, at + 8); index += 1) {
    const lexeme = reader.lexemes[index] as Lexeme;
    if (isMark(lexeme)) return false;
    // "warnt nicht nur"
    if (isTerm(lexeme, 'not') && reader.lexemes[index + 1]?.fold !== 'nur') return true;
  }
  return false;
}

function isBroke(reader: SentenceReader, at: number): boolean {
  const lexeme = reader.lexemes[at];
  return (
    at < reader.from ||
    lexeme === undefined ||
    isMark(lexeme) ||
    reader.isQuoted(at) ||
    lexeme.shape === 'name' ||
    isTerm(lexeme, 'contrast')
  );
}

function weakSubject(reader: SentenceReader, lead: number, at: number): Subject | null {
  const mention = reader.mentions.find((one) => one.to === lead + 1 && lead === at - 1);
  if (!mention || isGoverned(reader, mention.from)) return null;
  return { speakers: listEndingWith(reader, mention), carriers: [], isInverted: false, to: 0 };
}

function passiveSubject(reader: SentenceReader, at: number): Subject | null {
  for (let index = at + 1; index <= at + 2; index += 1) {
    if (!isTerm(reader.lexemes[index], 'by')) continue;
    const speakers = readList(reader, index + 1);
    if (speakers.length > 0) return { speakers, carriers: [], isInverted: true, to: speakers.at(-1)?.to ?? 0 };
  }
  for (let index = at - 1; index > Math.max(reader.from, at - 12); index -= 1) {
    if (reader.language !== 'de' || !isTerm(reader.lexemes[index], 'by')) continue;
    const speakers = readList(reader, index + 1);
    if (speakers.length > 0) return { speakers, carriers: [], isInverted: false, to: 0 };
  }
  return null;
}

/** "The minister was quoted as saying by IRNA": the subject spoke, who stands after "by" carried. */
function quotedSubject(reader: SentenceReader, at: number, lead: Lead): Subject | null {
  const before = subjectBefore(reader, lead.at);
  if (!before || !lead.isPassive) return null;
  const by = [at + 1, at + 2, at + 3].find((index) => isTerm(reader.lexemes[index], 'by'));
  const carriers = by === undefined ? [] : readList(reader, by + 1).filter(isCarrier);
  return { ...before, carriers };
}

function subjectAfter(reader: SentenceReader, at: number): Subject | null {
  let start = skipForward(reader, at + 1);
  const isSlavic = reader.language === 'ru' || reader.language === 'uk';
  const carriers: Mention[] = [];
  const first = mentionAt(reader, start);
  if (isSlavic && first && isCarrier(first)) {
    const next = skipForward(reader, first.to);
    const place = isTerm(reader.lexemes[next], 'in') ? next + 1 : next;
    const second = mentionAt(reader, place);
    if (second && !isCarrier(second) && second.from === place && (place === next || isLocative(reader, second))) {
      return { speakers: readList(reader, place), carriers: [first], isInverted: true, to: second.to };
    }
  }
  // "a réagi auprès de l'AFP un conseiller"
  if (isTerm(reader.lexemes[start], 'hearer') && reader.language !== 'en') {
    const heard = readList(reader, start + 1);
    if (heard.length > 0 && heard.every(isCarrier)) start = heard.at(-1)?.to ?? start;
  }
  if (isSlavic && isTerm(reader.lexemes[start], 'in')) {
    const house = mentionAt(reader, start + 1);
    if (house && isLocative(reader, house)) start += 1;
  }
  // "wirft den USA vor": a German subject has no article of another case.
  if (reader.language === 'de' && /^(?:den|dem|des|einem|einen|eines)$/u.test(reader.lexemes[start]?.fold ?? ''))
    return null;
  // "صرح لوكالة سبوتنيك": who was told is no subject.
  if (reader.language === 'ar' && /^[وف]?ل/u.test(reader.lexemes[start]?.prefix ?? '')) return null;
  const speakers = readList(reader, start);
  const last = speakers.at(-1);
  if (!last || (first?.shape === 'pronoun' && reader.language === 'en') || !endsSubject(reader, last.to)) return null;
  return { speakers, carriers, isInverted: true, to: last.to };
}

/** "Alevi, a member, said the ministry was wrong": who opens the sentence and is explained between commas is its subject. */
function opensSentence(reader: SentenceReader, subject: Subject | null): boolean {
  const first = subject?.speakers[0];
  return first !== undefined && first.shape !== 'pronoun' && skipForward(reader, reader.from) === first.from;
}

function isInversion(reader: SentenceReader, subject: Subject): boolean {
  const last = subject.speakers.at(-1);
  return last !== undefined && endsSubject(reader, last.to);
}

/** Where mentions stand on both sides of the verb: a medium beside somebody who speaks only heard it. */
function settle(
  before: Subject | null,
  after: Subject | null,
  isBroken: boolean,
  reader: SentenceReader,
): Subject | null {
  if (!before) return after;
  if (!after) return before;
  const isMediumBefore = before.speakers.every(isCarrier);
  const isMediumAfter = after.speakers.every(isCarrier);
  const isSlavic = reader.language === 'ru' || reader.language === 'uk';
  if (isMediumBefore && !isMediumAfter && isSlavic) return { ...after, carriers: before.speakers };
  if (!isMediumBefore && isMediumAfter && reader.language !== 'fr') return { ...before, carriers: after.speakers };
  // "Teilhabe fordert auch der Anführer": a noun that nobody knows is the object in front.
  const isUnknown = before.speakers.every(
    (one) => one.noun === null && one.known === null && one.shape !== 'pronoun' && one.kind !== 'official-body',
  );
  const isKnown = after.speakers.some((one) => one.noun !== null && one.shape !== 'bare');
  if (reader.language === 'de' && isUnknown && isKnown && before.speakers[0]?.shape !== 'named') return after;
  return isBroken ? after : before;
}

/** Arabic leaves the subject out where it goes on: "وأضاف أن". */
function omitted(reader: SentenceReader, at: number): Subject | null {
  const next = reader.lexemes[at + 1];
  const isGoingOn = next === undefined || isMark(next) || isTerm(next, 'that', 'skip', 'hearer', 'in', 'preposition');
  const isLed = /^[وف]?(?:كما|فيما|ثم|حين|قد)$/u.test(reader.lexemes[at - 1]?.fold ?? '');
  return isGoingOn && (isLed || isClauseStart(reader, at))
    ? { speakers: [], carriers: [], isInverted: false, to: 0 }
    : null;
}

/** Persian puts its verb last: the subject is what begins the clause, or what follows the last comma. */
function persianSubject(reader: SentenceReader, lead: number, at: number): Subject | null {
  const candidates = reader.mentions.filter(
    (mention) =>
      mention.to <= lead + 1 &&
      isClauseStart(reader, listEndingWith(reader, mention)[0]?.from ?? mention.from) &&
      !isGoverned(reader, mention.from),
  );
  const last = candidates.findLast((mention) => !isExplaining(reader, mention));
  if (last) return { speakers: listEndingWith(reader, last), carriers: [], isInverted: false, to: 0 };
  return at === reader.from ? { speakers: [], carriers: [], isInverted: false, to: 0 } : null;
}

function isExplaining(reader: SentenceReader, mention: Mention): boolean {
  return (
    isComma(reader.lexemes[mention.from - 1]) &&
    reader.mentions.some((one) => one.to === mention.from - 1 && one.shape === 'named' && !isGoverned(reader, one.from))
  );
}
