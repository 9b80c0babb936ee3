/** What a UTF-16 unit does in a text that is cut into words. */
export const UNKNOWN = 0;
export const SEPARATOR = 1;
/** Part of a word; `foldedUnits` holds its plain form. */
export const LETTER = 2;
/** Part of a word whose plain form depends on its neighbours or has more than one unit. */
export const INVOLVED = 3;
/** Neither parts nor makes a word: vowel signs, tatweel, joiners, marks of direction. */
export const SILENT = 4;
export const APOSTROPHE = 5;
/** Zero-width non-joiner: parts the halves of a Persian word, which are also found as one. */
export const NON_JOINER = 6;
/** A letter of a script that is written without spaces. */
export const SPACELESS = 7;
export const HIGH_SURROGATE = 8;

/** The class of each UTF-16 unit; `classOf` fills it in when a unit is first met. */
export const unitClasses = new Uint8Array(0x10000);

/** The plain form of each unit of class LETTER. */
export const foldedUnits = new Uint16Array(0x10000);

/** Letters that decomposing does not bring to their plain form. Cyrillic й and ї stay: they tell words apart. */
const LETTERS = new Map(
  Object.entries({
    ...{ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ے: 'ي', ې: 'ي', ئ: 'ي', ؤ: 'و', ک: 'ك', ڪ: 'ك' },
    ...{ ة: 'ه', ۃ: 'ه', ە: 'ه', ہ: 'ه', ۀ: 'ه', ھ: 'ه' },
    ...{ ё: 'е', ѐ: 'е', ѝ: 'и', ς: 'σ' },
    ...{ ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ı: 'i', æ: 'ae', œ: 'oe', ħ: 'h' },
  }),
);

/** Vowel signs and accents that do not tell words apart; those of other scripts do. */
const IS_MARK =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/u;
/** Tatweel, joiners, soft hyphen, marks of direction, ayn and hamza of transcriptions, Hebrew geresh and gershayim, voicing signs that joined no kana. */
const IS_SILENT =
  /\u200d|[\u0640\u00ad\u2060\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u02bb\u02be\u02bf\u05f3\u05f4\uff9e\uff9f]|[\ufe00-\ufe0f\u3099\u309a]/u;
const IS_APOSTROPHE = /['’ʼ`′＇]/u;
const IS_WORD = /[\p{L}\p{N}\p{M}]/u;
const IS_DIGIT = /\p{Nd}/u;
const TAKES_ACCENTS = /[\p{Script=Latin}\p{Script=Greek}]/u;
const IS_SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\uff70]/u;

/** The class of a UTF-16 unit. */
export function classOf(unit: number): number {
  const known = unitClasses[unit] as number;
  if (known !== UNKNOWN) return known;
  const found = classify(unit);
  unitClasses[unit] = found;
  return found;
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit < 0xdc00) return HIGH_SURROGATE;
  if (unit === 0x200c) return NON_JOINER;
  const letter = String.fromCharCode(unit);
  if (IS_APOSTROPHE.test(letter)) return APOSTROPHE;
  if (IS_SILENT.test(letter)) return SILENT;
  if (!IS_WORD.test(letter)) return SEPARATOR;
  if (isSpaceless(letter)) return SPACELESS;
  // An accent may join the letter before it: и and a breve are й, which stays.
  if (/[\u0300-\u036f]/u.test(letter)) return INVOLVED;
  const folded = foldText(letter);
  if (folded === '') return SILENT;
  if (folded.length > 1) return INVOLVED;
  foldedUnits[unit] = folded.charCodeAt(0);
  return LETTER;
}

/** Tells whether a letter belongs to a script without spaces between words. */
export function isSpaceless(letter: string): boolean {
  return IS_SPACELESS.test(letter) && IS_WORD.test(letter) && !IS_DIGIT.test(letter);
}

/** Tells whether a letter, which may be a surrogate pair, is part of a word. */
export function isWordLetter(letter: string): boolean {
  return IS_WORD.test(letter);
}

/**
 * The form of a stretch of a word in which words are compared: compatible forms (NFKC), case, Latin and Greek accents, vowel
 * signs, variants of one Arabic letter, ё and digits of any script are folded; what is no letter or digit is gone.
 */
export function foldText(text: string): string {
  let folded = '';
  for (const letter of text.normalize('NFKC').toLowerCase()) folded += foldLetter(letter);
  return folded;
}

function foldLetter(letter: string): string {
  const plain = LETTERS.get(letter);
  if (plain !== undefined) return plain;
  const code = letter.codePointAt(0) as number;
  if (code < 0x80) return IS_WORD.test(letter) ? letter : '';
  if (IS_MARK.test(letter) || IS_SILENT.test(letter) || IS_APOSTROPHE.test(letter)) return '';
  if (IS_DIGIT.test(letter)) return String(digitOf(code));
  if (!TAKES_ACCENTS.test(letter)) return IS_WORD.test(letter) ? letter : '';
  const bare = letter.normalize('NFD').replace(/[\u0300-\u036f]/gu, '');
  return bare === letter ? letter : [...bare].map((one) => LETTERS.get(one) ?? one).join('');
}

/** The digits of every script stand in one row from nought to nine. */
function digitOf(code: number): number {
  let zero = code;
  while (code - zero < 9 && IS_DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
