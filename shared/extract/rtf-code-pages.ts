import { isGreekFont, isSignFont, readSign } from './sign-fonts.ts';

/** The upper halves of the two DOS code pages that browsers do not decode (Unicode's CP437.TXT and CP850.TXT). */
const DOS: Readonly<Record<number, string>> = {
  437: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  850: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

/** The code pages of Windows and the Mac by their numbers, where their WHATWG label is not `windows-N`. */
const LABELS: Readonly<Record<number, string>> = {
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  28592: 'iso-8859-2',
  28595: 'iso-8859-5',
  28596: 'iso-8859-6',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** A font's character set (`\fcharset`, Windows' LOGFONT) as a code page; -1 stands for the document's own, -2 for signs. */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  1: -1,
  2: -2,
  77: 10000,
  78: 932,
  79: 949,
  80: 936,
  81: 950,
  89: 10007,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  179: 1256,
  180: 1256,
  181: 1255,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: -1,
};

/** Fonts of Windows 95 name their script: “Times New Roman Cyr”. */
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/\bCYR\b/i, 1251],
  [/\bCE\b/, 1250],
  [/\bGreek\b/i, 1253],
  [/\bTur\b/i, 1254],
  [/\(Hebrew\)/i, 1255],
  [/\(Arabic\)|\bArabic Transparent\b/i, 1256],
  [/\bBaltic\b/i, 1257],
  [/\(Vietnamese\)/i, 1258],
];

/** What a font says of its bytes. */
export interface RtfFont {
  readonly charset: number | null;
  readonly codePage: number | null;
  readonly name: string;
}

/** Stand for code pages of fonts whose bytes are signs: Symbol has Greek letters, the others have pictures only, some of which say something. */
const SIGN_PAGES: Readonly<Record<number, string>> = {
  [-2]: 'Symbol',
  [-3]: 'Webdings',
  [-4]: 'Wingdings',
  [-5]: 'Zapf Dingbats',
};

function findSignPage(name: string): number {
  if (isGreekFont(name)) return -2;
  if (/^wingdings;?$/i.test(name.trim())) return -4;
  return /^zapf/i.test(name) ? -5 : -3;
}

/** Gives the code page of a font's bytes; `own` is the document's. Unknown character sets are taken for the document's. */
export function findCodePage({ charset, codePage, name }: RtfFont, own: number): number {
  if (codePage) return codePage;
  const named = NAMED.find(([pattern]) => pattern.test(name))?.[1];
  if (named && (charset === null || charset <= 1)) return named;
  if (isSignFont(name)) return findSignPage(name);
  const page = charset === null ? -1 : (CHARSETS[charset] ?? -1);
  return page === -1 ? own : page;
}

/** Gives the WHATWG name of a code page; Western where it is none that is known here. */
export function nameCodePage(page: number): string {
  return LABELS[page] ?? (page === 874 || (page >= 1250 && page <= 1258) ? `windows-${page}` : 'windows-1252');
}

/** Two letters of another alphabet beside each other, which Western text has hardly ever. */
const OTHER_LETTERS = /[\xc0-\xff]{2}/;
const OTHER_ALPHABETS = new Set([1251, 1253, 1255, 1256, 874]);

/**
 * Decodes bytes of a code page. Bytes that are said to be Western, in a document of another alphabet (`own`), are of that alphabet where
 * its letters follow each other: many programs write every font as Western. Words with Latin letters among them stay Western.
 */
export function decodeCodePage(bytes: readonly number[], page: number, own: number): string {
  const signs = SIGN_PAGES[page];
  if (signs) return bytes.map((byte) => (byte === 0x20 ? ' ' : readSign(byte, signs))).join('');
  if (page !== 1252 || !OTHER_ALPHABETS.has(own)) return decodePage(bytes, page);
  const raw = bytes.map((byte) => String.fromCharCode(byte)).join('');
  if (!OTHER_LETTERS.test(raw)) return decodePage(bytes, page);
  return raw
    .split(/(?<= )/)
    .map((word) => {
      const isWestern = /[a-z]/i.test(word) && !OTHER_LETTERS.test(word);
      const codes = Array.from(word, (character) => character.charCodeAt(0));
      return decodePage(codes, isWestern ? page : own);
    })
    .join('');
}

function decodePage(bytes: readonly number[], page: number): string {
  const table = DOS[page];
  if (table) return bytes.map((byte) => (byte < 128 ? String.fromCharCode(byte) : table[byte - 128])).join('');
  return new TextDecoder(nameCodePage(page)).decode(Uint8Array.from(bytes));
}

/** Gives what a character stands for that a font of signs has in Unicode's private range; null where it is another. */
export function decodePrivate(code: number, page: number): string | null {
  return code >= 0xf020 && code <= 0xf0ff ? readSign(code, SIGN_PAGES[page] ?? 'Webdings') : null;
}
