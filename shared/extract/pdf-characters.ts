import { isSignFont, readSigns } from './sign-fonts.ts';

/** Letters in the shapes that they take in words, ligatures, and radicals in the place of characters: fonts name them, texts do not. */
const SHAPES = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdff\ufe70-\ufefc\u2e80-\u2fd5]/gu;
/** Vowel signs on a space or on a stroke, which they have only while they stand alone. */
const ALONE = /[\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe7f]/u;
/** Bullets of Symbol and Wingdings, under whatever name their fonts go. */
const BULLETS = /[\uf0a7\uf0a8\uf0b7\uf0d8\uf06c\uf06e\uf071\uf076\uf0fc]/g;

/** Gives the characters that a glyph of a font stands for: plain letters for shapes of letters, what is seen for signs. */
export function toCharacters(text: string, font: string): string {
  const signs = isSignFont(font) ? readSigns(text, font) : text.replace(BULLETS, '•');
  return signs.replace(SHAPES, (shape) => {
    const letters = shape.normalize('NFKC');
    return ALONE.test(shape) ? letters.replace(/[ \u0640]/g, '') : letters;
  });
}

/** Whether a glyph's character says nothing: fonts that do not tell their letters give controls and private or unused places. */
export function isUnreadable(text: string): boolean {
  return /^[\p{Cc}\p{Co}\p{Cn}\ufffd]/u.test(text) && !/^\s/.test(text);
}
