import { isMark, type MentionReader } from './mention.ts';
import { isTerm, type KnownName, type Lexeme, termOf } from './terms.ts';

/** The most words of a name. */
const LONGEST_NAME = 4;

/** The most words of a phrase. */
export const LONGEST_PHRASE = 12;

/** Gives the known name at a lexeme, unless it is a common word that nothing beside it makes a name. */
export function trustedKnown(reader: MentionReader, at: number): KnownName | null {
  const lexeme = reader.lexemes[at];
  const known = lexeme && termOf(lexeme, 'known')?.name;
  if (!known) return null;
  const before = reader.lexemes[at - 1];
  const isTrusted =
    !known.isCommon ||
    lexeme.shape === 'name' ||
    termOf(before, 'noun')?.role === 'media' ||
    isTerm(before, 'per', 'cite', 'hearer', 'from', 'of') ||
    /^(?:مراسل|مراسله)$/u.test(before?.fold ?? '');
  return isTrusted ? known : null;
}

/** The words without the "and", "for" or "by" that is written together with the first. */
export function bareText(lexeme: Lexeme): string {
  if (lexeme.prefix === '') return lexeme.text;
  const article = /^(?:و|ف)?(?:ل|ب|ك)?(ال|ل)?$/u.exec(lexeme.prefix)?.[1];
  const rest = lexeme.text.slice(lexeme.prefix.length);
  return article === undefined ? rest : `ال${rest}`;
}

/** Tells whether a mention cannot go on at a lexeme. */
export function isBorder(lexeme: Lexeme | undefined): boolean {
  if (lexeme === undefined || isMark(lexeme)) return true;
  if (
    isTerm(
      lexeme,
      'that',
      'preposition',
      'time',
      'verb',
      'skip',
      'hearer',
      'cite',
      'per',
      'who',
      'contrast',
      'stop',
      'not',
      'to',
      'from',
      'in',
      'be',
    )
  ) {
    return !isTerm(lexeme, 'noun', 'of');
  }
  return /^[وف]?[لب]/u.test(lexeme.prefix) && termOf(lexeme, 'noun')?.role === 'media';
}

/** "and" written together with a word begins another mention. */
export function isJoined(lexeme: Lexeme): boolean {
  return /^و/u.test(lexeme.prefix);
}

/** Tells whether a word has the Arabic article. */
export function hasArticle(lexeme: Lexeme): boolean {
  return /^(?:ال|لل)/u.test(lexeme.text) || /ال$|لل$/u.test(lexeme.prefix);
}

/** Gives the words of [from, to) as a name. */
export function nameOf(reader: MentionReader, from: number, to: number): string {
  const [first, last] = [reader.lexemes[from] as Lexeme, reader.lexemes[to - 1] as Lexeme];
  const rest = reader.text.slice(first.end, last.end).replace(/\s+/gu, ' ');
  return bareText(first) + rest;
}

/** What belongs to a title or body: words with the article, bodies, places and adjectives; "باسم" and a body. */
export function readComplement(reader: MentionReader, at: number, role: string): number {
  let to = at;
  for (let index = at; index < Math.min(reader.lexemes.length, at + LONGEST_PHRASE); index += 1) {
    const lexeme = reader.lexemes[index] as Lexeme;
    if (isTerm(lexeme, 'of')) continue;
    if (isBorder(lexeme) || isJoined(lexeme)) break;
    // What stands before «را» is the object of the verb.
    if (reader.language === 'fa' && reader.lexemes[index + 1]?.text === 'را') break;
    const noun = termOf(lexeme, 'noun');
    if (
      noun &&
      (noun.role === 'media' || (noun.role === 'person' && role !== 'body' && role !== 'unnamed' && role !== 'spokes'))
    )
      break;
    // After a noun with the article another one with it begins what follows: "اتهمت النيابة العامة الشركة".
    const isSecond = reader.language === 'ar' && noun !== undefined && isOwnHead(reader, at) && hasArticle(lexeme);
    if (isSecond && noun?.role === 'body' && !isTerm(lexeme, 'adjective')) break;
    const isPart =
      noun !== undefined ||
      isTerm(lexeme, 'adjective', 'place', 'own') ||
      (reader.language === 'ar' && hasArticle(lexeme) && !isNameWithArticle(reader, index));
    if (!isPart) break;
    to = index + 1;
  }
  return to;
}

/** Whether the noun before has the article itself, so that nothing with one belongs to it by the genitive. */
function isOwnHead(reader: MentionReader, at: number): boolean {
  const head = reader.lexemes[at - 1];
  return head !== undefined && hasArticle(head) && !/\s/u.test(head.text) && termOf(head, 'noun')?.role === 'body';
}

/** "حسن الفتلاوي": a word with the article after a plain word belongs to the name. */
function isNameWithArticle(reader: MentionReader, at: number): boolean {
  const before = reader.lexemes[at - 1];
  return (
    before !== undefined && !isMark(before) && before.terms.length === 0 && !hasArticle(before) && before.prefix === ''
  );
}

/** Gives where the plain words of a name end. */
export function readName(reader: MentionReader, at: number): number {
  let to = at;
  while (to < reader.lexemes.length && to - at < LONGEST_NAME) {
    const lexeme = reader.lexemes[to] as Lexeme;
    // "محمد شياع السوداني" ends like an adjective of a country.
    const isFamily = to - at >= 2 && hasArticle(lexeme) && !isTerm(lexeme, 'noun');
    if (isBorder(lexeme) || isJoined(lexeme) || lexeme.shape !== 'word') break;
    if (isTerm(lexeme, 'adjective', 'noun') && !isFamily) break;
    if (isTerm(lexeme, 'place') && to === at) break;
    to += 1;
  }
  return to;
}
