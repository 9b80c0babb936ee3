import { foldDigits } from '../dates/fold.ts';

/** Vowel signs and accents of the Latin, Greek, Cyrillic, Hebrew and Arabic scripts; those of other scripts tell words apart. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** Letters that decomposing does not bring to their plain form. */
const LETTERS: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۃ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
};

const IS_PLAIN = /^[a-z0-9 ]*$/;

/**
 * Gives a name in the form in which names are compared: letters' case, accents, vowel signs, variants of one letter (ى ی, ک ك,
 * hamza, ё), digits of any script, tatweel, joiners, quotes, dots, apostrophes, dashes and spacing do not count.
 */
export function foldName(name: string): string {
  const lower = name.toLowerCase().trim();
  if (IS_PLAIN.test(lower)) return lower.replace(/ {2,}/g, ' ');
  const folded = foldDigits(lower.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(/[ٱىیےکةۃەہßłøđıæœ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\u0640'’ʼ‘`′ʿʾ"“”„«»‹›()[\]\u200d]/g, '')
    // Between digits they tell numbers apart.
    .replace(/(?<!\d)\.|\.(?!\d)/g, '')
    .replace(/(?<!\d)[,;:]|[,;:](?!\d)|[\s\u200c\p{Pd}_/،؛]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  // A name of nothing but marks is still a name.
  return folded === '' ? lower : folded;
}
