import { isOneOf } from './fold.ts';
import { type Lexeme, termOf } from './lexer.ts';
import type { Place } from './likely-dates.ts';
import type { AheadWords } from './terms.ts';

/** So many words before or behind a date are looked through for its verb. */
const REACH = 14;
/** A date with so few words before it begins its clause: "on Saturday", "am Samstag". */
const OPENING = 3;

/**
 * Tells whether the clause of a date tells of what is still to come: "storms will hit on Saturday", "soll am 10. Juli stattfinden".
 * What stands behind "said", or before it, is another clause: "he said on Monday that talks will be held".
 */
export function liesAhead({ line, lexemes, at, next, vocabulary }: Place): boolean {
  const words = vocabulary.ahead;
  if (words === undefined || isAttribute(lexemes, at, next, words)) return false;
  let first = at;
  while (first > Math.max(0, at - REACH) && !isBoundary(lexemes[first - 1], words)) first -= 1;
  const isAfterTold = isOneOf(lexemes[first - 1]?.text, words.told);
  if (hasSign(line, lexemes, first, at, words)) return !isUndone(lexemes, first, next, words);
  const isOpening = !isAfterTold && at - first <= OPENING;
  if (!isOpening && words.isVerbLast !== true) return false;
  // "On Saturday, storms will …"
  const start = lexemes[next]?.text === ',' && isOpening && words.isVerbLast !== true ? next + 1 : next;
  let last = start;
  while (last < Math.min(lexemes.length, start + REACH) && !isBoundary(lexemes[last], words)) last += 1;
  return hasSign(line, lexemes, start, last, words) && !isUndone(lexemes, start, last, words);
}

/** "the May report" is one of a May that was. */
function isAttribute(lexemes: readonly Lexeme[], at: number, next: number, { notAfter }: AheadWords): boolean {
  const after = lexemes[next];
  return isOneOf(lexemes[at - 1]?.text, notAfter) && after !== undefined && !after.isMark && after.terms.length === 0;
}

function isBoundary(lexeme: Lexeme | undefined, words: AheadWords): boolean {
  if (lexeme === undefined) return true;
  if (lexeme.isMark) return /^[.!?,;:–—…"“”„«»()،؛؟]$/.test(lexeme.text);
  return isOneOf(lexeme.text, words.told) || isOneOf(lexeme.text, words.links);
}

function hasSign(line: string, lexemes: readonly Lexeme[], from: number, to: number, words: AheadWords): boolean {
  for (let at = from; at < to; at += 1) {
    const { text, start } = lexemes[at] as Lexeme;
    if (isOneOf(lexemes[at - 1]?.text, words.notAfter)) continue;
    // "May" is a month, "may" tells of what may come.
    const isMonth = termOf(lexemes[at], 'month') !== undefined && /\p{Lu}/u.test(line.charAt(start));
    if (isMonth) continue;
    if (isOneOf(text, words.signs) || isOneOf(`${text} ${lexemes[at + 1]?.text ?? ''}`, words.signs)) return true;
  }
  return false;
}

/** "He may have left on Friday", "soll am Montag geflohen sein": told of the past after all. */
function isUndone(lexemes: readonly Lexeme[], from: number, next: number, words: AheadWords): boolean {
  let to = next;
  while (to < Math.min(lexemes.length, next + REACH) && !isBoundary(lexemes[to], words)) to += 1;
  return lexemes.slice(from, to).some((one) => isOneOf(one.text, words.undone));
}
