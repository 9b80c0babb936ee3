import { isMark, isMedia, isSentenceStart, type MentionReader } from './mention.ts';
import { isTerm, type KnownName, type Lexeme, type TermOf, termOf } from './terms.ts';

/** How a language binds what belongs to a noun: by words like "of", or by the case alone. */
export const GENITIVE_LANGUAGES: readonly string[] = ['ru', 'uk'];

/** The most words without meaning for us that may stand between an article and its noun. */
const MOST_PLAIN = 4;

type PartKind = 'noun' | 'name' | 'known' | 'place' | 'adjective' | 'plain' | 'number';

/** One word of a phrase, and what it is in it. */
export interface Part {
  readonly at: number;
  readonly what: PartKind;
  readonly noun: TermOf<'noun'> | null;
  readonly known: KnownName | null;
  readonly isOwner: boolean;
}

/** Words that belong together around a noun or a name. */
export interface Phrase {
  readonly from: number;
  /** After articles and quantities. */
  readonly body: number;
  /** After the head; what belongs to it follows. */
  readonly to: number;
  readonly parts: readonly Part[];
  readonly isDefinite: boolean;
  readonly isIndefinite: boolean;
  readonly isOwned: boolean;
  readonly hasQuantity: boolean;
}

/** Reads articles, adjectives, nouns and names as far as they belong together. */
export function readPhrase(reader: MentionReader, at: number): Phrase | null {
  const { lexemes } = reader;
  let index = at;
  let isDefinite = false;
  let isIndefinite = false;
  let isOwned = false;
  let hasQuantity = false;
  for (; ; index += 1) {
    const lexeme = lexemes[index];
    const det = termOf(lexeme, 'det');
    if (det) {
      isDefinite ||= det.isDefinite;
      isIndefinite ||= !det.isDefinite && !det.isPossessive;
      isOwned ||= det.isPossessive;
    } else if (isTerm(lexeme, 'quantity') || lexeme?.shape === 'number') hasQuantity = true;
    else if (index > at && isTerm(lexeme, 'of') && hasQuantity) continue;
    else break;
  }
  // "zum Sturz" holds an article.
  if (reader.language === 'de' && /^(?:zum|zur|im|am|vom|beim|ins|ans)$/u.test(lexemes[at - 1]?.fold ?? ''))
    isDefinite = true;
  const body = index;
  const parts: Part[] = [];
  let plain = 0;
  while (index < lexemes.length) {
    const part = readPart(reader, index, parts, index === at && isSentenceStart(reader, at), body > at);
    if (part !== null && isNextPhrase(reader, part, parts)) break;
    if (part !== null) {
      parts.push(part);
      plain = 0;
      index += 1;
      continue;
    }
    const isBound = body > at || parts.length > 0;
    if (!isBound || plain >= MOST_PLAIN || !isPlain(lexemes[index]) || !leadsToNoun(reader, index, parts)) break;
    parts.push({ at: index, what: 'plain', noun: null, known: null, isOwner: lexemes[index]?.isPossessive ?? false });
    plain += 1;
    index += 1;
  }
  const last = parts.findLastIndex(
    (part) => part.what !== 'plain' && part.what !== 'adjective' && part.what !== 'number',
  );
  if (last < 0) return null;
  // French puts its adjectives behind: "des sources concordantes".
  let end = last + 1;
  while (reader.language === 'fr' && parts[last]?.noun && parts[end]?.what === 'adjective') end += 1;
  const kept = parts.slice(0, end);
  const to = (kept.at(-1)?.at ?? at) + 1;
  return { from: at, body, to, parts: kept, isDefinite, isIndefinite, isOwned, hasQuantity };
}

/** Where the case alone binds, what follows a noun belongs to it and is no part of its phrase, and a noun after a name begins another one. */
function isNextPhrase(reader: MentionReader, part: Part, parts: readonly Part[]): boolean {
  if (reader.language === 'de') return part.what === 'adjective' && parts.some((one) => one.noun !== null);
  if (!GENITIVE_LANGUAGES.includes(reader.language)) return false;
  const head = parts.find((one) => one.noun !== null);
  if (!head) return part.noun !== null && parts.some(isNamePart);
  return part.what !== 'name' && !(head.noun?.role === 'media' && part.what === 'known');
}

function readPart(
  reader: MentionReader,
  at: number,
  parts: readonly Part[],
  isFirst: boolean,
  hasArticle: boolean,
): Part | null {
  const lexeme = reader.lexemes[at] as Lexeme;
  const isOwner = lexeme.isPossessive;
  const base = { at, noun: null, known: null, isOwner };
  const previous = parts.at(-1);
  if (isMark(lexeme)) {
    const before = reader.lexemes[at - 1];
    const isInitial =
      lexeme.text === '.' && previous?.what === 'name' && before?.text.length === 1 && before.end === lexeme.start;
    const next = reader.lexemes[at + 1];
    const isTitle =
      lexeme.text === '.' &&
      previous?.noun?.role === 'person' &&
      before?.end === lexeme.start &&
      before.text.length <= 5;
    if (isTitle && reader.lexemes[at + 1]?.isCapital) return { ...base, what: 'plain' };
    const isHyphen = /^[-–]$/u.test(lexeme.text) && before?.end === lexeme.start && next?.start === lexeme.end;
    return (isInitial || isHyphen) && next?.isCapital ? { ...base, what: 'name' } : null;
  }
  const known = lexeme.terms.find((term) => term.is === 'known')?.name ?? null;
  const noun = nounOf(lexeme, reader.language, previous);
  if (known && isTrusted(reader, at, known, previous)) return { ...base, what: 'known', known };
  const isNameAfterTitle = lexeme.isCapital && previous?.what === 'name' && reader.language !== 'de';
  // "Fars and Tasnim report" is no report.
  const isVerb =
    noun?.role === 'content' &&
    isTerm(lexeme, 'verb') &&
    previous !== undefined &&
    isNamePart(previous) &&
    !(hasArticle && /^(?:report|post|claim|note)$/u.test(lexeme.fold));
  if (
    noun &&
    !isVerb &&
    noun.role !== 'press' &&
    !(isNameAfterTitle && noun.role === 'person' && lexeme.text.length < 4)
  )
    return { ...base, what: 'noun', noun };
  if (isTerm(lexeme, 'place') && lexeme.isCapital) return { ...base, what: 'place' };
  const following = reader.lexemes[at + 1];
  const isOwnName =
    lexeme.isCapital && reader.language === 'en' && following?.isCapital === true && following.terms.length === 0;
  const isBeforeName =
    following === undefined ||
    isMark(following) ||
    isTerm(following, 'verb') ||
    (following.isCapital && !isTerm(following, 'noun', 'known', 'place'));
  const isBentName =
    lexeme.isCapital &&
    (isBeforeName || !isAdjectiveOfNoun(reader, at)) &&
    GENITIVE_LANGUAGES.includes(reader.language);
  if (isTerm(lexeme, 'adjective') && !isBentName) return { ...base, what: isOwnName ? 'name' : 'adjective' };
  if (lexeme.shape === 'name') return { ...base, what: 'name' };
  if (lexeme.shape === 'number')
    return reader.language !== 'de' && parts.length > 0 && previous?.what === 'name' ? { ...base, what: 'name' } : null;
  if (lexeme.isCapital && isNameWord(lexeme, isFirst)) return { ...base, what: 'name' };
  const next = reader.lexemes[at + 1];
  // "the Security and Defence Commission"
  const isJoining =
    isTerm(lexeme, 'and') &&
    reader.lexemes[at - 1]?.isCapital === true &&
    previous !== undefined &&
    previous.noun === null;
  const body =
    isJoining && next?.isCapital
      ? [at + 1, at + 2, at + 3].find((index) => termOf(reader.lexemes[index], 'noun')?.role === 'body')
      : undefined;
  const isAllCapital = body !== undefined && reader.lexemes.slice(at + 1, body + 1).every((one) => one.isCapital);
  if (isAllCapital) return { ...base, what: 'name' };
  const isLink =
    isTerm(lexeme, 'connector') && previous?.what === 'name' && next?.isCapital === true && isNameWord(next, false);
  return isLink ? { ...base, what: 'name' } : null;
}

/** «Державна прикордонна служба»: adjectives, and then what they belong to. */
function isAdjectiveOfNoun(reader: MentionReader, at: number): boolean {
  for (let index = at + 1; index <= at + 3; index += 1) {
    const lexeme = reader.lexemes[index];
    if (isTerm(lexeme, 'noun', 'known')) return true;
    if (!isTerm(lexeme, 'adjective')) return false;
  }
  return false;
}

/** Gives the noun that a lexeme is, seen after the part before it. */
export function nounOf(lexeme: Lexeme, language: string, previous?: Part): TermOf<'noun'> | null {
  const nouns = lexeme.terms.filter((term): term is TermOf<'noun'> => term.is === 'noun');
  if (language === 'de' && !lexeme.isCapital) return null;
  // "the Tasnim agency" is one of news, "the space agency" is not.
  const isMediumBefore = previous?.known != null && isMedia(previous.known.kind);
  const isNamed = isMediumBefore || ((previous?.what === 'name' || previous?.what === 'known') && !lexeme.isCapital);
  return (isNamed ? nouns.find((noun) => noun.role === 'media') : undefined) ?? nouns[0] ?? null;
}

/** Capitalised function words, days and verbs are no names; at the start of a sentence nothing that has a meaning is. */
export function isNameWord(lexeme: Lexeme, isFirst: boolean): boolean {
  if (lexeme.shape === 'name') return true;
  if (lexeme.shape !== 'word' || !lexeme.isCapital) return false;
  if (isFirst)
    return lexeme.terms.every((term) => term.is === 'connector' || term.is === 'place' || term.is === 'adjective');
  return !isTerm(
    lexeme,
    'time',
    'stop',
    'pronoun',
    'that',
    'skip',
    'preposition',
    'who',
    'contrast',
    'and',
    'per',
    'cite',
    'det',
    'quantity',
    'platform',
    'hearer',
    'verb',
  );
}

function isTrusted(reader: MentionReader, at: number, known: KnownName, previous: Part | undefined): boolean {
  if (!known.isCommon) return true;
  const before = reader.lexemes[at - 1];
  return (
    reader.lexemes[at]?.shape === 'name' ||
    previous?.noun?.role === 'media' ||
    isTerm(before, 'per', 'cite', 'hearer') ||
    termOf(reader.lexemes[at + 1], 'noun')?.role === 'media'
  );
}

/** Tells whether a word has no meaning for attribution. */
export function isPlain(lexeme: Lexeme | undefined): boolean {
  if (lexeme === undefined || lexeme.shape !== 'word' || lexeme.isCapital) return false;
  return lexeme.terms.every((term) => term.is === 'claim' || term.is === 'own' || term.is === 'connector');
}

function leadsToNoun(reader: MentionReader, at: number, parts: readonly Part[]): boolean {
  const hasHead = parts.some((part) => part.noun !== null || part.what === 'name' || part.what === 'known');
  if (hasHead && parts.at(-1)?.isOwner !== true) return false;
  for (let index = at + 1; index <= at + MOST_PLAIN; index += 1) {
    const lexeme = reader.lexemes[index];
    if (lexeme === undefined || isMark(lexeme)) return false;
    if (nounOf(lexeme, reader.language) !== null || (reader.language === 'de' && lexeme.isCapital)) return true;
    if (!isPlain(lexeme) && !isTerm(lexeme, 'adjective') && !lexeme.isCapital) return false;
  }
  return false;
}

/** Tells whether a part may belong to a name. */
export function isNamePart(part: Part): boolean {
  return part.what === 'name' || part.what === 'known' || part.what === 'place';
}
