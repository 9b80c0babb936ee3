/** How two lines of a paragraph are joined. */
export interface Join {
  /** How many characters fall off the end of the first line: a hyphen. */
  readonly dropped: number;
  /** What comes between them. */
  readonly between: '' | ' ';
}

const NOTHING: Join = { dropped: 0, between: '' };
const SPACE: Join = { dropped: 0, between: ' ' };

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}、。，．「」『』（）：；！？・ー]/u;
/** Words after which a hyphen stands for the rest of a word that comes later: "Ost- und Westdeutschland". */
const AND = /^(?:und|oder|bzw|sowie|and|or|to|et|ou|y|o|e|en|of|och|og|i|и|или|та|або)\b/iu;

/** Counts the words of a document, those with hyphens inside as one and in parts. */
export function countWords(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const line of lines) {
    const words = line.toLowerCase().match(/\p{L}[\p{L}\p{M}’'‐-]*/gu) ?? [];
    // The last word may go on in the next line, and the first may be the end of one.
    for (const word of words.slice(1, -1)) {
      const whole = word.replaceAll('‐', '-');
      add(whole);
      if (whole.includes('-')) for (const part of whole.split('-')) add(part);
    }
  }
  return counts;
}

/**
 * Says how a line goes on in the next. A soft hyphen goes. A hyphen between two letters goes where it only parts a word, and stays where it
 * is the word's own: as the document writes the word elsewhere, else by the look of its parts ("S-400", "Donya-e", "US-backed").
 */
export function joinLines(before: string, after: string, words: ReadonlyMap<string, number>): Join {
  if (/\u00ad$/.test(before)) return { dropped: 1, between: '' };
  const [last = '', next = ''] = [before.at(-1), /^./su.exec(after)?.[0]];
  if (/[-‐]$/.test(before)) return joinHyphen(before, after, words);
  // The other dashes are set without spaces where they part numbers and words.
  if (/[\p{L}\p{N}][–—/]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return NOTHING;
  if (UNSPACED.test(last) && UNSPACED.test(next)) return NOTHING;
  if (/(?:https?:\/\/|www\.)\S*[/\-_?=&.#%]$/i.test(before) && /^[\w%?&=#./-]+(?:\s|$)/.test(after)) return NOTHING;
  return SPACE;
}

function joinHyphen(before: string, after: string, words: ReadonlyMap<string, number>): Join {
  const [, part = ''] = /([\p{L}\p{M}\p{N}.’'‐-]*)[-‐]$/u.exec(before) ?? [];
  const [rest = ''] = /^[\p{L}\p{M}\p{N}’']+/u.exec(after) ?? [];
  // A dash between words, or one that stands for a word.
  if (part === '') return SPACE;
  if (rest === '' || AND.test(after)) return AND.test(after) ? SPACE : NOTHING;
  return isOwn(part, rest, words) ? NOTHING : { dropped: 1, between: '' };
}

/** Whether a hyphen is a part of the word, and not of the line. */
function isOwn(part: string, rest: string, words: ReadonlyMap<string, number>): boolean {
  // Only letters are parted, and no single one.
  if (!/^[\p{L}\p{M}’']{2,}$/u.test(part) || !/^[\p{L}\p{M}’']{2,}$/u.test(rest)) return true;
  const count = (word: string) => words.get(word.toLowerCase()) ?? 0;
  const [hyphened, joined] = [count(`${part}-${rest}`), count(part + rest)];
  if (hyphened !== joined) return hyphened > joined;
  // A word goes on in small letters unless it is all in capitals: "US-backed", "Al-Hashd", "US-UK".
  if (!/^[\p{Ll}\p{Lo}\p{M}’']+$/u.test(rest) || /^\p{Lu}+$/u.test(part)) return true;
  // Two words of their own in this document are two words here too.
  return part.length > 2 && rest.length > 2 && count(part) > 0 && count(rest) > 0;
}
