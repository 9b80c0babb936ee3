/** Adobe's Symbol encoding for letters, from 0x41. */
const GREEK = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
/** All bullets, boxes, arrows and telephones of such fonts become one sign. */
const BULLET = '•';

/** Whether a font has signs in the places of letters. */
export function isSignFont(name: string): boolean {
  return isGreekFont(name) || /^(?:wingdings|webdings|zapf ?dingbats|marlett|monotype sorts)/i.test(name);
}

/** Whether it is the one that has Greek letters. */
export function isGreekFont(name: string): boolean {
  return /^symbol/i.test(name);
}

/** Gives the sign at a place of such a font; `code` may be of Unicode's private range, where programs put them (U+F020 to U+F0FF). */
export function readSign(code: number, isGreek: boolean): string {
  const byte = code & 0xff;
  if (!isGreek || byte >= 0x80) return BULLET;
  return byte >= 0x41 && byte - 0x41 < GREEK.length ? (GREEK[byte - 0x41] ?? '') : String.fromCharCode(byte);
}

/** Gives words with the signs of the private range as what they stand for. */
export function readSigns(words: string, font: string): string {
  return words.replace(/[\uf020-\uf0ff]/g, (sign) => readSign(sign.charCodeAt(0), isGreekFont(font)));
}
