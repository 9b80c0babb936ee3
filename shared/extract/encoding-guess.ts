/** A guessed encoding; `lead` is how many times better it scored than the next one. */
export interface EncodingGuess {
  readonly name: string;
  readonly evidence: string;
  readonly lead: number;
}

/**
 * Frequency of the lower-case letters in running Russian (per thousand, rounded; Lyashevskaya and Sharov, Frequency Dictionary of
 * Modern Russian, 2009). Ukrainian і ї є ґ and Belarusian ў stand in with their places in Ukrainian newspaper text.
 */
const CYRILLIC_FREQUENCY: Readonly<Record<string, number>> = {
  о: 110,
  е: 85,
  а: 80,
  и: 74,
  н: 67,
  т: 63,
  с: 55,
  р: 47,
  в: 45,
  л: 44,
  к: 35,
  м: 32,
  д: 30,
  п: 28,
  у: 26,
  я: 20,
  ы: 19,
  ь: 17,
  г: 17,
  з: 16,
  б: 16,
  ч: 14,
  й: 12,
  х: 10,
  ж: 9,
  ш: 7,
  ю: 6,
  ц: 5,
  щ: 4,
  э: 3,
  ф: 3,
  ъ: 1,
  ё: 1,
  і: 50,
  ї: 6,
  є: 6,
  ґ: 1,
  ў: 5,
};

/** The commonest letters of Arabic and Persian, per thousand (own count over Wikipedia's featured articles, rounded). */
const ARABIC_FREQUENCY: Readonly<Record<string, number>> = {
  ا: 135,
  ل: 110,
  ي: 70,
  م: 62,
  و: 60,
  ن: 58,
  ر: 52,
  ت: 48,
  ب: 38,
  ة: 38,
  ع: 34,
  د: 38,
  س: 28,
  ف: 28,
  ه: 36,
  ك: 20,
  ق: 22,
  أ: 20,
  ح: 18,
  ج: 14,
  ش: 14,
  ط: 10,
  ص: 10,
  ى: 8,
  خ: 9,
  ذ: 7,
  إ: 8,
  ض: 7,
  ث: 6,
  ز: 9,
  غ: 5,
  ظ: 3,
  ء: 4,
  ئ: 4,
  ؤ: 2,
  آ: 4,
  پ: 8,
  چ: 4,
  ژ: 2,
  گ: 10,
  ک: 20,
  ی: 60,
};

const CYRILLIC_ENCODINGS = ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'] as const;

/** How many of the letters beyond ASCII must belong to the alphabet, for a text in it. */
const SHARE_OF_LETTERS = 0.85;

/** Tells which Cyrillic encoding gives words, or null when none does. */
export function guessCyrillic(sample: Uint8Array): EncodingGuess | null {
  const scored = CYRILLIC_ENCODINGS.map((name) => ({
    name,
    score: scoreAlphabet(sample, name, CYRILLIC_FREQUENCY),
  })).sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || best.score < 20) return null;
  const lead = best.score / Math.max(1, second?.score ?? 1);
  // KOI8-U is KOI8-R with the four Ukrainian letters; without them the older name is the true one.
  const text = new TextDecoder(best.name).decode(sample);
  const name = best.name === 'koi8-u' && !/[іїєґІЇЄҐ]/.test(text) ? 'koi8-r' : best.name;
  return { name, lead, evidence: `the letters have the frequencies of Cyrillic words in ${name}` };
}

/** Tells which of the single-byte encodings gives words, windows-1252 last; null when the bytes are no text in any of them. */
export function guessSingleByte(sample: Uint8Array): EncodingGuess | null {
  const high = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const letters = sample.reduce((count, byte) => count + (isAsciiLetter(byte) ? 1 : 0), 0);
  if (high * 3 > letters) {
    const cyrillic = guessCyrillic(sample);
    const arabicScore = scoreAlphabet(sample, 'windows-1256', ARABIC_FREQUENCY);
    if (cyrillic && cyrillic.lead >= 1.05 && scoreAlphabet(sample, cyrillic.name, CYRILLIC_FREQUENCY) >= arabicScore)
      return cyrillic;
    if (arabicScore >= 20)
      return {
        name: 'windows-1256',
        lead: 1,
        evidence: 'the letters have the frequencies of Arabic words in windows-1256',
      };
    if (cyrillic) return cyrillic;
  }
  return guessLatin(sample, high, letters);
}

function isAsciiLetter(byte: number): boolean {
  return (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}

/** Mean frequency of the letters beyond ASCII, signs that are none counting thrice against it; 0 when too few of them are in the alphabet. Capitals inside words count against it. */
function scoreAlphabet(sample: Uint8Array, encoding: string, frequency: Readonly<Record<string, number>>): number {
  const text = new TextDecoder(encoding).decode(sample);
  let sum = 0;
  let known = 0;
  let strange = 0;
  let before = '';
  for (const character of text) {
    if (character > '\x7f' && !/[\s«»„“”‘’–—…№§©،؛؟ـ\u200c\u064b-\u0652]/.test(character)) {
      const lower = character.toLowerCase();
      const found = frequency[lower];
      if (found === undefined) strange++;
      else {
        known++;
        const isOddCapital = lower !== character && frequency[before] !== undefined;
        sum += isOddCapital ? -20 : found;
      }
    }
    before = character;
  }
  return known === 0 || known < (known + strange) * SHARE_OF_LETTERS ? 0 : sum / (known + 3 * strange);
}

/** Bytes that windows-1252 gives no character, its letters with accents, and its signs that stand between words at most. */
const isUndefined = (byte: number) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte);
const isAccented = (byte: number) =>
  (byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) || [0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f].includes(byte);
const isSign = (byte: number) =>
  (byte >= 0xa1 && byte <= 0xbf) || [0xd7, 0xf7, 0x83, 0x86, 0x87, 0x88, 0x89, 0x98].includes(byte);

/** windows-1254 for Turkish, else windows-1252 (the web's own fallback): few letters beyond ASCII, and each next to plain letters. */
function guessLatin(sample: Uint8Array, high: number, letters: number): EncodingGuess | null {
  const count = (matches: (byte: number) => boolean) => sample.reduce((sum, byte) => sum + (matches(byte) ? 1 : 0), 0);
  if (high > letters || count(isUndefined) > 0) return null;
  if (count(isSign) > count(isAccented) + letters / 50 + 4) return null;
  // ğ ı ş İ Ş Ğ stand where windows-1252 has ð ý þ Ý Þ Ð; outside Icelandic, whose æ and á are as frequent, those are Turkish.
  const turkish = count((byte) => [0xf0, 0xfd, 0xfe, 0xdd, 0xde, 0xd0].includes(byte));
  const icelandic = count((byte) => [0xe1, 0xe6, 0xe9, 0xed, 0xc1, 0xc6].includes(byte));
  const shared = count((byte) => [0xfc, 0xf6, 0xe7].includes(byte));
  if (turkish >= 3 && turkish > icelandic * 2 && shared > 0)
    return { name: 'windows-1254', lead: 1, evidence: 'the letters are those of Turkish words in windows-1254' };
  return {
    name: 'windows-1252',
    lead: 1,
    evidence: 'no valid UTF-8; read as Western letters (windows-1252), the fallback of the web',
  };
}
