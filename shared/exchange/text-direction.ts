/** Languages that are written from right to left, by the first part of their tag. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  'ar arc arz azb bal ckb dv fa glk he iw khw ks mzn pnb prs ps sd syr ug ur yi'.split(' '),
);

const STRONG = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|(\p{L})/u;

/** Gives the direction of a text by its first letter, as browsers do; a text without letters goes by its language. */
export function directionOf(text: string, language: string | null): 'ltr' | 'rtl' {
  const found = STRONG.exec(text);
  if (found) return found[1] === undefined ? 'rtl' : 'ltr';
  return language !== null && RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Tells whether a text has the form of a BCP 47 language tag, such as `ar` or `zh-Hant-TW`. */
export function isLanguageTag(text: string): boolean {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/.test(text);
}
