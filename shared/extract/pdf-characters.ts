import { isSignFont, readSigns } from './sign-fonts.ts';

/** Letters in the shapes that they take in words, ligatures, and radicals in the place of characters: fonts name them, texts do not. */
const SHAPES = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdff\ufe70-\ufefc\u2e80-\u2fd5]/gu;
/** Vowel signs on a space or on a stroke, which they have only while they stand alone. */
const ALONE = /[\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe7f]/u;
/** Bullets of Symbol and Wingdings, under whatever name their fonts go. */
const BULLETS = /[\uf0a7\uf0a8\uf0b7\uf0d8\uf06c\uf06e\uf071\uf076\uf0fc]/g;

/** Ligatures by their places in TeX's two encodings of Latin letters (OT1 from 11, T1 from 27). */
const TEX_LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl'];
/** T1 (Cork) from 0x80 to 0xBF; above it is Latin-1, but for few places. In the place of Ĺ, which is hardly ever written, is the bullet of TS1. */
const CORK = 'ĂĄĆČĎĚĘĞ•ĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£';

/** Gives what a glyph of a font drawn by TeX as pictures stands for: such fonts name their glyphs by numbers, which are taken for Latin-1. */
export function readTexGlyph(text: string): string {
  const code = text.length === 1 ? text.charCodeAt(0) : -1;
  return (
    TEX_LIGATURES[code - 11] ??
    TEX_LIGATURES[code - 27] ??
    (code >= 0x80 && code < 0xc0 ? (CORK[code - 0x80] ?? text) : text)
  );
}

/** Gives the characters that a glyph of a font stands for: plain letters for shapes of letters, what is seen for signs. */
export function toCharacters(text: string, font: string): string {
  const signs = isSignFont(font) ? readSigns(text, font) : text.replace(BULLETS, '•');
  return signs.replace(SHAPES, (shape) => {
    const letters = shape.normalize('NFKC');
    return ALONE.test(shape) ? letters.replace(/[ \u0640]/g, '') : letters;
  });
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** What the numbers of glyphs become where they are taken for characters. */
const NUMBERS = /[\p{Script=Armenian}\p{Script=Canadian_Aboriginal}]/u;
/** Share of letters in such words above which nothing can be relied on. */
const MOST_MIXED = 0.2;

/** Whether words, many of them, have letters of alphabets that no word has together: then their fonts say wrongly what their letters are. */
export function isGarbled(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  const isRtlPage = words.some((word) => RTL.test(word));
  const isWrong = (word: string) =>
    (RTL.test(word) && /\p{Script=Latin}/u.test(word)) || (isRtlPage && NUMBERS.test(word));
  const count = (some: readonly string[]) => some.reduce((sum, word) => sum + word.length, 0);
  return count(words.filter(isWrong)) > count(words) * MOST_MIXED;
}

/** Whether a glyph's character says nothing: fonts that do not tell their letters give controls and private or unused places. */
export function isUnreadable(text: string): boolean {
  return /^[\p{Cc}\p{Co}\p{Cn}\ufffd]/u.test(text) && !/^\s/.test(text);
}
