import { isCarrier, isMark, type Mention } from './mention.ts';
import { isPersonName } from './person-names.ts';
import {
  isClauseStart,
  isComma,
  isGoverned,
  listAfter,
  mentionAt,
  type SentenceReader,
  skipForward,
} from './sentence-reader.ts';
import { PLAIN, type Speech } from './speech.ts';
import { isTerm, type Lexeme } from './terms.ts';

/** A shorter quotation is a title or a word in quotation marks. */
const SHORTEST_SPEECH = 5;

/**
 * Reads who speaks where only the form tells it, by a verb that no list has: "…“, schmunzelte Blanik", "…,” he continued", «…», —
 * парировал Лужин", or "The coach shrugged: “…”". Null where nobody is named.
 */
export function readDirectSpeech(reader: SentenceReader): Speech | null {
  // Arabic and Persian write no capitals, so that a word beside a quotation may be anything.
  if (reader.language === 'ar' || reader.language === 'fa') return null;
  return readTag(reader) ?? readLeadIn(reader);
}

function speechOf(speakers: readonly Mention[], cueFrom: number, isInverted: boolean): Speech {
  const isAllMedia = speakers.every(isCarrier);
  const verb = isAllMedia ? 'reported' : 'said';
  return { ...PLAIN, speakers, verb, stance: 'asserts', cueFrom, cueTo: cueFrom + 1, by: 'verb', isInverted };
}

/** A verb and its subject behind a quotation that a comma, a dash or its own mark ends. */
function readTag(reader: SentenceReader): Speech | null {
  for (let close = reader.from; close < reader.to; close += 1) {
    if (reader.lexemes[close]?.shape !== 'close' || !isSpeech(reader, close)) continue;
    const at = skipMarks(reader, close + 1);
    const isEnded = /^[,،!?…]$/u.test(reader.lexemes[close - 1]?.text ?? '');
    if (at === close + 1 && !isEnded) continue;
    const found = readInverted(reader, at) ?? readStraight(reader, at);
    if (found) return found;
  }
  return null;
}

/** "schmunzelte Blanik", "protestiert er": the verb, and right behind it its subject. */
function readInverted(reader: SentenceReader, at: number): Speech | null {
  if (!isUnknownVerb(reader.lexemes[at])) return null;
  const start = skipForward(reader, at + 1);
  const speakers = listAfter(reader, start);
  const [first] = speakers;
  // English has no "continued he", and its verbs are told by their endings.
  const isForeign = reader.language !== 'en' || (first?.shape !== 'pronoun' && looksEnglishVerb(reader.lexemes[at]));
  return isSpeaker(reader, first) && first?.from === start && isForeign ? speechOf(speakers, at, true) : null;
}

/** "he continued", "Alevi shrugged": English has its subject in front as often. */
function readStraight(reader: SentenceReader, at: number): Speech | null {
  if (reader.language !== 'en') return null;
  const speaker = mentionAt(reader, at);
  if (!speaker || !isSpeaker(reader, speaker)) return null;
  const verb = skipForward(reader, speaker.to);
  const [lexeme, next] = [reader.lexemes[verb], reader.lexemes[verb + 1]];
  const isEnd =
    next === undefined || verb + 1 >= reader.to || isMark(next) || isTerm(next, 'preposition', 'time', 'and');
  return isUnknownVerb(lexeme) && looksEnglishVerb(lexeme) && isEnd ? speechOf([speaker], verb, false) : null;
}

function looksEnglishVerb(lexeme: Lexeme | undefined): boolean {
  return /(?:ed|[^s]s|[^aeiou]d)$/u.test(lexeme?.fold ?? '');
}

/** "The coach shrugged: “…”": who begins the clause that leads to a quotation. */
function readLeadIn(reader: SentenceReader): Speech | null {
  for (let at = reader.from + 2; at < reader.to - 1; at += 1) {
    if (reader.lexemes[at]?.text !== ':' || reader.lexemes[at + 1]?.shape !== 'open') continue;
    if (reader.isQuoted(at) || !isLongQuotation(reader, at + 1)) continue;
    const speaker = reader.mentions.findLast((one) => one.to < at && leadsIn(reader, one, at));
    return speaker ? speechOf([speaker], at, false) : null;
  }
  return null;
}

/** Whether a mention is the subject of the main clause that ends with a colon; a verb stands between both. */
function leadsIn(reader: SentenceReader, mention: Mention, colon: number): boolean {
  const isSubject = isClauseStart(reader, mention.from) && !isGoverned(reader, mention.from);
  if (!isSubject || !isSpeaker(reader, mention) || isTerm(reader.lexemes[mention.from - 1], 'that', 'who'))
    return false;
  const between = reader.lexemes.slice(mention.to, colon);
  return between.some((one) => !isMark(one) && !one.isCapital && !isTerm(one, 'preposition', 'det', 'of'));
}

function isSpeaker(reader: SentenceReader, mention: Mention | undefined): boolean {
  if (mention === undefined || isCarrier(mention)) return false;
  if (mention.shape === 'pronoun') return mention.gender !== 'n' && mention.role !== 'content';
  const isPlainName = mention.shape === 'named' && mention.kind === 'person' && mention.noun === null && !mention.known;
  if (isPlainName && !isPersonName(reader, mention)) return false;
  return mention.kind === 'person' || mention.kind === 'office' || mention.noun !== null;
}

function isUnknownVerb(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && lexeme.shape === 'word' && !lexeme.isCapital && lexeme.terms.length === 0;
}

/** Whether the quotation that ends at a lexeme is speech: long enough, or begun in a sentence before. */
function isSpeech(reader: SentenceReader, close: number): boolean {
  let words = 0;
  for (let at = close - 1; at >= reader.from; at -= 1) {
    const { shape } = reader.lexemes[at] as Lexeme;
    if (shape === 'open') return words >= SHORTEST_SPEECH;
    if (shape === 'word') words += 1;
  }
  return words > 1;
}

function isLongQuotation(reader: SentenceReader, open: number): boolean {
  let words = 0;
  for (let at = open + 1; at < reader.to && reader.lexemes[at]?.shape !== 'close'; at += 1) {
    if (reader.lexemes[at]?.shape === 'word') words += 1;
  }
  return words >= SHORTEST_SPEECH;
}

function skipMarks(reader: SentenceReader, at: number): number {
  let next = at;
  while (isComma(reader.lexemes[next]) || /^[–—-]$/u.test(reader.lexemes[next]?.text ?? '')) next += 1;
  return next;
}
