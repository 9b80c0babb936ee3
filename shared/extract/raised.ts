const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−'].map((plain, index) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'][index] ?? plain]),
);

/**
 * Gives raised words with superscript digits, so that the note of "2019³" is not read as a part of the year, nor the power of "10⁻⁶" as
 * one more of its digits. A note's number in brackets stays as it is.
 */
export function raiseDigits(words: string): string {
  if (/[[\](){}]/.test(words)) return words;
  return words.replace(/[+−-]?\d/g, (found) => [...found].map((one) => RAISED[one] ?? one).join(''));
}
