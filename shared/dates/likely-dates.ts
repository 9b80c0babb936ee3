import { type Expression, type Frame, innerFrame } from './expressions.ts';
import { isOneOf } from './fold.ts';
import { type Lexeme, termOf } from './lexer.ts';
import type { Vocabulary } from './terms.ts';

/** Where an expression stands in a line: its lexemes [at, next), and its words as they are written. */
export interface Place {
  readonly lexemes: readonly Lexeme[];
  readonly at: number;
  readonly next: number;
  readonly words: string;
  /** The line's text, for the case of the words around. */
  readonly line: string;
  readonly vocabulary: Vocabulary;
}

/** Years that a bare number in prose is taken for. */
const PLAIN_YEARS = { from: 1800, to: 2099 };

/** What says something of a date and is none by itself. */
const SIDE_NOTES: readonly string[] = ['isOrdinalDay', 'isExact', 'time', 'calendar'];

/**
 * Tells whether words that can be read as a date are one in running text: "may", "march", "room 2019", "2000 troops", "every
 * Friday" are none to propose. Rather too few than wrong ones.
 */
export function isLikelyDate(expression: Expression, place: Place): boolean {
  if (isInsideOther(place) || hasOtherSense(expression, place)) return false;
  const frame = innerFrame(expression);
  if (frame === null) return expression.type === 'night';
  if (frame.time !== undefined && !namesDay(frame)) return false;
  const keys = Object.keys(frame).filter((key) => !SIDE_NOTES.includes(key));
  const hasLead = expression.type !== 'frame' || followsLead(place);
  if (keys.length === 1) return isLikelyAlone(frame, expression, place, hasLead);
  // "the first of the third quarter"
  return !(keys.length === 2 && frame.nth !== undefined && frame.day !== undefined);
}

/** A time of day belongs to a day. */
function namesDay({ day, weekday, dates, dayShift, fromEvent, isEve }: Frame): boolean {
  return [day, weekday, dates, dayShift, fromEvent, isEve].some((one) => one !== undefined);
}

function isLikelyAlone(frame: Frame, expression: Expression, place: Place, hasLead: boolean): boolean {
  if (frame.year !== undefined) return isLikelyYear(frame.year, expression, place);
  // "Good Friday services"
  if (frame.movable !== undefined) return !isWord(place.lexemes[place.next]);
  if (frame.month !== undefined) {
    if (isUnmarkedShort(place) || isStrayGenitive(place)) return false;
    return isCapitalised(place) && (hasLead || !isAmbiguous(place));
  }
  if (frame.weekday !== undefined) {
    return isCapitalised(place) && !isShortWeekday(place) && (hasLead || !isAmbiguous(place));
  }
  if (frame.season !== undefined) return isLikelySeason(expression, place);
  if (frame.decade !== undefined) return frame.decade >= 100 || isDecadeName(place, expression);
  if (frame.nth !== undefined || frame.day !== undefined) return false;
  if (frame.unitShifts !== undefined) return isLikelyShift(frame);
  return frame.dayShift === undefined || isLikelyDayWord(place, expression);
}

/** Nouns that make a number before them a count, in the languages that are read, as they begin. */
const COUNTED =
  /^(?:dollar|euro|pound|percent|per$|cent|rouble|ruble|troop|soldier|soldat|people|person|million|billion|mill|mio|mrd|quadrat|kilomet|meter|metre|metr|km|kg|tonn|рубл|руб$|гривен|долл|евро|євро|процент|відсот|млн|млрд|тыс|тис|человек|люд|солдат|دولار|مليون|مليار|يورو|الف|الاف|جندي|شخص|دلار|ميليون|ميليارد|نفر|هزار)/;

function isLikelyYear(year: number, expression: Expression, place: Place): boolean {
  const { lexemes, at, next, vocabulary } = place;
  const after = lexemes[next];
  const own = vocabulary.years;
  const isOwn = own !== undefined && year >= own.from && year <= own.to;
  const isPlain = isOwn || (year >= PLAIN_YEARS.from && year <= PLAIN_YEARS.to);
  if (!isPlain || COUNTED.test(after?.text ?? '')) return false;
  const isNamed = lexemes.slice(at, next).some((one) => termOf(one, 'unit')?.unit === 'year');
  if (isNamed) return true;
  if (!/^\d+$/.test(place.words)) return expression.type !== 'frame';
  if (termOf(after, 'unit') !== undefined) return false;
  const isNoun = isWord(after) && (vocabulary.language !== 'de' || startsUpper(after, place.line));
  const lead = leadOf(place);
  if (lead === 'none') return false;
  // "the accord of 2015" ends there; "of 2000 troops" does not, and neither does "a 2000 euro bill"
  return lead === 'strong' ? !(isNoun && vocabulary.hasYearNoun === true) : !isNoun;
}

function isWord(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && !lexeme.isMark && lexeme.digits === null && lexeme.terms.length === 0;
}

function startsUpper(lexeme: Lexeme | undefined, line: string): boolean {
  const letter = line[lexeme?.start ?? line.length] ?? '';
  return letter !== letter.toLowerCase();
}

/** Whether a preposition of dates stands before the words, or only a word that may as well count. */
function leadOf({ lexemes, at, vocabulary }: Place): 'strong' | 'weak' | 'none' {
  const before = lexemes[at - 1];
  if (before === undefined) return 'none';
  if (before.text === '(' || isOneOf(before?.text, vocabulary.leads)) return 'strong';
  const isArticle = termOf(before, 'filler') !== undefined;
  if (isArticle && isOneOf(lexemes[at - 2]?.text, vocabulary.leads)) return 'strong';
  return isArticle || termOf(before, 'limit') !== undefined ? 'weak' : 'none';
}

function followsLead(place: Place): boolean {
  const lead = leadOf(place);
  return lead === 'strong' || (lead === 'weak' && !isAmbiguous(place));
}

/** "start next week" is a verb, "from last year" no beginning, "every Friday" no one day, "around today" no doubt. */
function hasOtherSense(expression: Expression, { lexemes, at, next, words, vocabulary, line }: Place): boolean {
  const [lead, before, first] = [lexemes[at - 2], lexemes[at - 1], lexemes[at]];
  if (isOneOf(before?.text, vocabulary.recurring)) return true;
  if (isOneOf(lead?.text, vocabulary.recurring) && termOf(before, 'filler') !== undefined) return true;
  if (/^(?:start|end|beginning|middle|close) (?!of\b)/i.test(words) || /^last \w+s$/i.test(words)) return true;
  if (expression.type === 'about') return innerFrame(expression)?.dayShift !== undefined;
  if (expression.type !== 'limit') return false;
  const isOnward = termOf(lexemes[next - 1], 'onward') !== undefined;
  const isFrom = termOf(first, 'from') !== undefined && expression.limit === 'since' && !isOnward;
  if (isFrom && vocabulary.fromIsSince !== true) return true;
  // "before the July riots" is not before July
  const frame = expression.of.type === 'frame' ? expression.of.frame : null;
  const isNoun =
    frame?.month !== undefined && /^\s+\p{L}/u.test(line.slice(lexemes[at + 2]?.end)) && frame.isOrdinalDay !== true;
  return lexemes[at + 1]?.text === 'the' && isNoun;
}

/** "in the sixties", "the late 80s"; temperatures and ages are in the high thirties too. */
function isDecadeName({ lexemes, at, words, vocabulary }: Place, expression: Expression): boolean {
  if (/^['’]/.test(words) || expression.type === 'part' || vocabulary.language !== 'en') return true;
  const [lead, article] = [lexemes[at - 2], lexemes[at - 1]];
  return article?.text === 'the' && /^(?:in|of|since|during|from)$/.test(lead?.text ?? '');
}

/** "in the fall of Kabul", "der Winter AG"; but "летом" is a date by its case. */
function isLikelySeason(expression: Expression, place: Place): boolean {
  if (place.lexemes[place.next]?.text === 'of') return false;
  // "on track to fall 37 per cent"
  if (place.vocabulary.language === 'en' && place.lexemes[place.at - 1]?.text === 'to') return false;
  const isAdverb = isOneOf(place.lexemes[place.at]?.text, place.vocabulary.adverbs);
  return isAdverb || expression.type !== 'frame' || leadOf(place) === 'strong';
}

const VAGUE_UNITS = ['day', 'half', 'third', 'season', 'hour'];

function isLikelyShift(frame: Frame): boolean {
  return (frame.unitShifts ?? []).every((one) => !VAGUE_UNITS.includes(one.unit));
}

/** "jeden Morgen" and "an diesem Morgen" are written as "Morgen" is only at the beginning of a sentence. */
function isLikelyDayWord({ lexemes, at, words, vocabulary }: Place, expression: Expression): boolean {
  if (vocabulary.language !== 'de' || expression.type !== 'frame' || words !== 'Morgen') return true;
  const before = lexemes[at - 1];
  return before === undefined || /^[.!?:–»“"]$/.test(before.text);
}

/** "1,402", "S-400", "3.5", "Version 2.1.2019", "Sommer-Fest", "Black Friday", "12 March Street" are parts of something else. */
function isInsideOther({ lexemes, at, next, vocabulary }: Place): boolean {
  const [before, first, last] = [lexemes[at - 1], lexemes[at], lexemes[next - 1]];
  if (isOneOf(before?.text, vocabulary.names?.before) || isOneOf(lexemes[next]?.text, vocabulary.names?.after))
    return true;
  const isGlued = first?.isGlued === true && before !== undefined;
  const isFigure = first?.digits != null || first?.clock != null || (first?.dates.length ?? 0) > 0;
  if (isGlued && isFigure && /^[-.,:/+$€£%]$|^\p{L}+$/u.test(before.text)) return true;
  if (isGlued && before.text === '-' && termOf(before, 'to') === undefined) return true;
  const [mark, after] = [lexemes[next], lexemes[next + 1]];
  if (last?.digits != null && (mark?.text === '%' || mark?.digits != null)) return true;
  if (before?.digits != null && first?.digits != null) return true;
  if (mark?.isGlued !== true || after?.isGlued !== true) return false;
  return mark.text === '-' ? !after.isMark : last?.digits != null && /^[.,:]$/.test(mark.text) && after.digits !== null;
}

function isCapitalised({ words, lexemes, at, vocabulary }: Place): boolean {
  const letter = /\p{L}/u.exec(words)?.[0] ?? '';
  const isLatin = /\p{Script=Latin}/u.test(letter);
  const isNamed = lexemes[at]?.terms.some(({ is }) => is === 'month' || is === 'weekday') === true;
  // English and German write these with a capital; other languages tell them by the word alone.
  const hasCapitals = vocabulary.language === 'en' || vocabulary.language === 'de';
  return !isLatin || !hasCapitals || !isNamed || letter === letter.toUpperCase();
}

function isAmbiguous({ lexemes, at, next, vocabulary }: Place): boolean {
  return lexemes.slice(at, next).some((one) => isOneOf(one.text, vocabulary.ambiguous));
}

/** "Jan" without a full stop, a day or a year is a man. */
function isUnmarkedShort({ lexemes, at, next }: Place): boolean {
  const name = lexemes.findIndex((one, place) => place >= at && place < next && termOf(one, 'month') !== undefined);
  return termOf(lexemes[name], 'month')?.isShort === true && lexemes[name + 1]?.text !== '.';
}

/** "Chan Junis" is no June: a German month in the genitive follows its article. */
function isStrayGenitive({ words, lexemes, at, vocabulary }: Place): boolean {
  const isGenitive = vocabulary.language === 'de' && /(?:uar|pril|Mai|Juni|Juli|ugust|ber)s$/.test(words);
  return isGenitive && !/^(?:des|dieses|jenes|selben|vergangenen|letzten|nächsten)$/.test(lexemes[at - 1]?.text ?? '');
}

function isShortWeekday({ lexemes, at, next }: Place): boolean {
  const text = lexemes.slice(at, next).find((one) => termOf(one, 'weekday') !== undefined)?.text ?? '';
  return text.length <= 3 && /^\p{Script=Latin}+$|^\p{Script=Cyrillic}+$/u.test(text);
}
