/** Writes a number of a list as Word's `w:numFmt`, OpenDocument's `style:num-format` and HTML's `type` name it; decimal where the name is not known. */
export function formatListNumber(value: number, format: string): string {
  const number = Math.max(0, Math.floor(value));
  switch (format) {
    case 'upperRoman':
    case 'I':
      return toRoman(number);
    case 'lowerRoman':
    case 'i':
      return toRoman(number).toLowerCase();
    case 'upperLetter':
    case 'A':
      return toLetters(number, LATIN).toUpperCase();
    case 'lowerLetter':
    case 'a':
      return toLetters(number, LATIN);
    case 'russianUpper':
    case 'А, Б, .., Аа, Аб, ... (ru)':
      return toLetters(number, RUSSIAN).toUpperCase();
    case 'russianLower':
    case 'а, б, .., аа, аб, ... (ru)':
      return toLetters(number, RUSSIAN);
    case 'arabicAlpha':
      return toLetters(number, ARABIC);
    case 'arabicAbjad':
      return toLetters(number, ABJAD);
    case 'hebrew1':
    case 'hebrew2':
      return toLetters(number, HEBREW);
    case 'decimalZero':
    case '01':
      return String(number).padStart(2, '0');
    case 'hindiNumbers':
    case '١, ٢, ٣, ٤, ...':
      return String(number).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    case '۱, ۲, ۳, ۴, ...':
      return String(number).replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));
    default:
      return String(number);
  }
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Without ё, й, ъ, ы and ь, as Word counts. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const ARABIC = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת';

/** The letter of a number; after the last one letters are doubled. */
function toLetters(number: number, alphabet: string): string {
  if (number < 1) return String(number);
  const letter = alphabet[(number - 1) % alphabet.length] ?? '';
  return letter.repeat(Math.min(Math.ceil(number / alphabet.length), 10));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function toRoman(number: number): string {
  if (number < 1 || number > 4999) return String(number);
  let rest = number;
  let roman = '';
  for (const [value, letters] of ROMAN)
    while (rest >= value) {
      roman += letters;
      rest -= value;
    }
  return roman;
}
