/** Adobe's Symbol encoding for letters, from 0x41. */
const GREEK = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
/** All bullets, arrows and telephones of such fonts become one sign. */
const BULLET = '•';
/** Those that say something: what is ticked, crossed out, or left open in a form. By their places in Wingdings and in Zapf Dingbats. */
const WINGDINGS: Readonly<Record<number, string>> = {
  111: '☐',
  120: '☒',
  168: '☐',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const DINGBATS: Readonly<Record<number, string>> = { 51: '✓', 52: '✔', 53: '✕', 54: '✖', 55: '✗', 56: '✘', 111: '☐' };

/** Whether a font has signs in the places of letters. */
export function isSignFont(name: string): boolean {
  return isGreekFont(name) || /^(?:wingdings|webdings|zapf ?dingbats|zadb|marlett|monotype sorts)/i.test(name);
}

/** Whether it is the one that has Greek letters. */
export function isGreekFont(name: string): boolean {
  return /^symbol/i.test(name);
}

/** Gives the sign at a place of such a font; `code` may be of Unicode's private range, where programs put them (U+F020 to U+F0FF). */
export function readSign(code: number, font: string): string {
  const byte = code & 0xff;
  if (isGreekFont(font) && byte < 0x80)
    return byte >= 0x41 && byte - 0x41 < GREEK.length ? (GREEK[byte - 0x41] ?? '') : String.fromCharCode(byte);
  const signs = /^(?:zapf|zadb)/i.test(font) ? DINGBATS : /^wingdings$/i.test(font) ? WINGDINGS : {};
  return signs[byte] ?? BULLET;
}

/** Gives words with the signs of the private range as what they stand for; of a font of signs alone every letter is one. */
export function readSigns(words: string, font: string): string {
  const isAllSigns = isSignFont(font) && !isGreekFont(font);
  return words.replace(isAllSigns ? /[!-~\u00a1-\u00ff\uf020-\uf0ff]/g : /[\uf020-\uf0ff]/g, (sign) =>
    readSign(sign.charCodeAt(0), font),
  );
}
