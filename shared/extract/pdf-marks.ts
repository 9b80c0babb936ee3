import { classify } from './pdf-direction.ts';
import type { Letter } from './pdf-letters.ts';

/** Accents that some programs (TeX among them) draw over a letter, as letters of their own. */
const ACCENTS: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  ˋ: '\u0300',
  '^': '\u0302',
  ˆ: '\u0302',
  '¨': '\u0308',
  '˜': '\u0303',
  '~': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¸': '\u0327',
  '˛': '\u0328',
  '˚': '\u030a',
  ˇ: '\u030c',
  '˝': '\u030b',
};
const DOTLESS: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' };

/** How many letters before and after a mark may be the one that it stands on: others of its marks lie between. */
const REACH = 3;
/** How far beside its letter a mark's middle may lie, and how far from its baseline, in sizes. */
const BESIDE = 0.2;
const ABOVE = 0.6;

/** Puts vowel signs and accents that were drawn by themselves to the letters on which they stand. `letters` are in the order of drawing. */
export function attachMarks(letters: readonly Letter[]): Letter[] {
  const attached = new Set<Letter>();
  for (const [index, mark] of letters.entries()) {
    if (JOINER.test(mark.text)) {
      const base = findJoined(letters, index);
      if (base) base.text += mark.text;
      attached.add(mark);
      continue;
    }
    const isMark = /^\p{M}+$/u.test(mark.text);
    const accent = ACCENTS[mark.text];
    if ((!isMark && !accent) || mark.isSpelled) continue;
    const base = findBase(letters, index, !isMark);
    if (!base) continue;
    base.text = `${isMark ? base.text : (DOTLESS[base.text] ?? base.text)}${isMark ? mark.text : accent}`;
    attached.add(mark);
  }
  return attached.size === 0 ? [...letters] : letters.filter((letter) => !attached.has(letter));
}

/** Joiners and their opposites (Persian needs them) have no width, so that only the order of drawing tells where they stand. */
const JOINER = /^[\u200c\u200d]+$/;

/** The letter behind which a joiner is read: drawn after it where drawing goes from left to right against the order of reading. */
function findJoined(letters: readonly Letter[], index: number): Letter | null {
  const [before, after] = [letters[index - 1], letters[index + 1]];
  const isTurned = after !== undefined && before !== undefined && after.left >= before.left && isRtlLetter(after);
  return (isTurned ? after : before) ?? null;
}

function isRtlLetter({ text }: Letter): boolean {
  const one = classify(text);
  return one === 'R' || one === 'AL';
}

function findBase(letters: readonly Letter[], index: number, isAccent: boolean): Letter | null {
  const mark = letters[index];
  if (!mark) return null;
  // Programs that shape Arabic and Hebrew draw marks before their letter, from left to right; so does TeX.
  const offsets = Array.from({ length: REACH }, (_, step) => [step + 1, -step - 1]).flat();
  for (const offset of offsets) {
    const base = letters[index + offset];
    if (base && canCarry(base, mark, isAccent)) return base;
  }
  return null;
}

function canCarry(base: Letter, mark: Letter, isAccent: boolean): boolean {
  if (base.angle !== mark.angle || Math.abs(base.base - mark.base) > base.size * ABOVE) return false;
  if (!(isAccent ? /^[\p{Script=Latin}]\p{M}*$/u : /\p{L}\p{M}*$/u).test(base.text)) return false;
  const middle = (mark.left + mark.right) / 2;
  const slack = isAccent ? 0 : base.size * BESIDE;
  return middle >= base.left - slack && middle <= base.right + slack;
}

/** How near two equal letters lie that are one, drawn twice to look bold or to cast a shadow, in sizes. */
const SAME_PLACE = 0.12;

/** Drops letters that were drawn again in nearly the same place. */
export function dropRepeated(letters: readonly Letter[]): Letter[] {
  // By what they say and where they stand, in cells that are wider than equal letters lie apart.
  const seen = new Map<string, Map<number, Letter[]>>();
  return letters.filter((letter) => {
    const { text } = letter;
    if (text === ' ' || text.trim() === '') return true;
    const cells = seen.get(text) ?? new Map<number, Letter[]>();
    if (cells.size === 0) seen.set(text, cells);
    const cell = Math.round(letter.left / 8);
    for (let at = cell - 1; at <= cell + 1; at++)
      if (cells.get(at)?.some((other) => isSamePlace(other, letter))) return false;
    const others = cells.get(cell);
    if (others) others.push(letter);
    else cells.set(cell, [letter]);
    return true;
  });
}

function isSamePlace(one: Letter, other: Letter): boolean {
  const near = other.size * SAME_PLACE;
  return one.angle === other.angle && Math.abs(one.left - other.left) < near && Math.abs(one.base - other.base) < near;
}
