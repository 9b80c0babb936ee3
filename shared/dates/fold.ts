const ZEROS = [0x0660, 0x06f0];

/** Writes Arabic-Indic and Persian digits as ASCII; the length of the text stays. */
export function foldDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.findLast((one) => one <= code) ?? 0;
    return String(code - zero);
  });
}

const ARABIC_LETTERS: Readonly<Record<string, string>> = { ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ۀ: 'ه', ۃ: 'ه' };

/**
 * Gives a word in the form in which words are matched: no case, accents, vowel signs, letter variants or joiners. A word of
 * one letter keeps its accent: French "à" is no "a".
 */
export function foldWord(word: string): string {
  // Most words of prose need no more than this.
  if (/^[a-z]+$/.test(word)) return word;
  const whole = word.normalize('NFC');
  if (whole.length === 1 && /\p{Script=Latin}/u.test(whole)) return whole.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u0640\u200c\u200d]/gu, '')
    .replace(/[ىیکةۀۃ]/g, (letter) => ARABIC_LETTERS[letter] ?? letter)
    .replace(/ß/g, 'ss');
}

const folded = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Tells whether a folded word is one of a list as it is written in a vocabulary. */
export function isOneOf(word: string | undefined, list: readonly string[] | undefined): boolean {
  if (word === undefined || list === undefined) return false;
  let words = folded.get(list);
  if (words === undefined) {
    words = new Set(list.map(foldWord));
    folded.set(list, words);
  }
  return words.has(word);
}
