import { guessCyrillic, guessSingleByte } from './encoding-guess.ts';
import { guessWide, readByteOrderMark } from './sniff.ts';

/** A decoded text with the WHATWG name of its encoding and how that was known, in words; or why there is no text. */
export type Decoded =
  | { readonly status: 'decoded'; readonly text: string; readonly name: string; readonly evidence: string }
  | { readonly status: 'refused'; readonly reason: string };

/** How many bytes the statistics look at: letter frequencies no longer move beyond it. */
const SAMPLE_BYTES = 200_000;
/** Where a page's own declaration must stand (HTML Standard, 13.2.3.2: the first 1024 bytes; saved pages carry long comments first). */
const DECLARATION_BYTES = 8_192;

/**
 * Decodes a text or page, trying in this order: byte order mark, UTF-16 by its NUL bytes, valid UTF-8, the charset that the header
 * Content-Type said which came with it (it goes first in the HTML Standard too), the page's declaration, letter statistics.
 */
export function decode(bytes: Uint8Array, kind: 'text' | 'html', said: string | null | undefined = null): Decoded {
  const mark = readByteOrderMark(bytes);
  if (mark) return decodeAs(bytes, mark, 'byte order mark');
  // UTF-16 comes first: Cyrillic and Arabic words in it are valid UTF-8 too, and senseless.
  const wide = guessWide(bytes.subarray(0, SAMPLE_BYTES));
  if (wide) return decodeAs(bytes, wide, 'every second byte of the plain letters is NUL');
  if (bytes.includes(0))
    return {
      status: 'refused',
      reason: 'The bytes are not text in any known encoding: there are NUL bytes among them.',
    };
  const isCutShort = { value: false };
  if (isUtf8(bytes, isCutShort)) {
    const isAscii = bytes.every((byte) => byte < 128);
    // ISO-2022-JP is ASCII with escape sequences.
    const declared = isAscii ? (readSaid(said) ?? (kind === 'html' ? readDeclaration(bytes) : null)) : null;
    if (declared && declared.name === 'iso-2022-jp') return decodeAs(bytes, declared.name, declared.evidence);
    const evidence = isAscii ? 'all bytes are ASCII' : 'all bytes are valid UTF-8';
    return decodeAs(bytes, 'utf-8', isCutShort.value ? `${evidence}, cut off inside the last character` : evidence);
  }
  return decodeLegacy(bytes, kind, said);
}

function decodeLegacy(bytes: Uint8Array, kind: 'text' | 'html', said: string | null | undefined): Decoded {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const declarations = [readSaid(said), kind === 'html' ? readDeclaration(bytes) : null];
  for (const declared of declarations) {
    if (!declared || declared.name === 'utf-8') continue;
    const decoded = decodeAs(bytes, declared.name, declared.evidence);
    if (decoded.status === 'decoded' && !isGarbled(decoded.text)) return checkLetters(decoded, bytes, sample);
  }
  if (isEbcdic(sample))
    return {
      status: 'refused',
      reason:
        'The text is in EBCDIC, the encoding of mainframe computers, which is not read. Save it as UTF-8 and import that.',
    };
  const spoiled = readSpoiledUtf8(bytes);
  if (spoiled) return spoiled;
  const guess = guessSingleByte(sample);
  if (guess) return decodeAs(bytes, guess.name, guess.evidence);
  return {
    status: 'refused',
    reason:
      'The bytes are not text in any encoding that is known here (UTF-8, UTF-16, Western, Cyrillic, Arabic, Turkish).',
  };
}

/**
 * Mislabelled Cyrillic and Arabic texts are common: a declaration that gives nonsense against another that gives words is not
 * followed. Programs write iso-8859-1 without being asked.
 */
function checkLetters(declared: Decoded & { status: 'decoded' }, bytes: Uint8Array, sample: Uint8Array): Decoded {
  const declarer = declared.evidence.startsWith('header') ? 'header' : 'page';
  if (declared.name === 'windows-1252') {
    const guess = guessSingleByte(sample);
    if (!guess || guess.name.startsWith('windows-1252') || guess.name === 'windows-1254') return declared;
    return decodeAs(bytes, guess.name, `${guess.evidence}, although the ${declarer} declares ${declared.name}`);
  }
  if (!/^(windows-125[12]|koi8-[ru]|ibm866|iso-8859-5)$/.test(declared.name)) return declared;
  const guess = guessCyrillic(sample);
  if (!guess || guess.name === declared.name || guess.lead < 1.5) return declared;
  if (guess.name === 'koi8-r' && declared.name === 'koi8-u') return declared;
  return decodeAs(bytes, guess.name, `${guess.evidence}, although the ${declarer} declares ${declared.name}`);
}

/** Least share of spaces in EBCDIC text, and of small letters in the rest (lines are filled up with spaces); in other encodings both places are rare. */
const EBCDIC_SPACES = 0.05;
const EBCDIC_LETTERS = 0.4;

/** Whether most bytes are the small letters of EBCDIC, which stand in three rows (a–i, j–r, s–z), with its spaces among them. */
function isEbcdic(bytes: Uint8Array): boolean {
  let spaces = 0;
  let letters = 0;
  for (const byte of bytes) {
    // The space of all other encodings.
    if (byte === 0x20) return false;
    if (byte === 0x40) spaces++;
    const [row, column] = [byte >> 4, byte & 15];
    if ((row === 8 || row === 9 ? column >= 1 : row === 10 && column >= 2) && column <= 9) letters++;
  }
  return spaces > bytes.length * EBCDIC_SPACES && letters > (bytes.length - spaces) * EBCDIC_LETTERS;
}

function isUtf8(bytes: Uint8Array, isCutShort: { value: boolean }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // A download that broke off can end inside a character; the rest is UTF-8 all the same.
    for (let dropped = 1; dropped <= 3 && dropped < bytes.length; dropped++) {
      const last = bytes[bytes.length - dropped] ?? 0;
      if (last < 0x80) return false;
      if (last < 0xc0) continue;
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - dropped));
        isCutShort.value = bytes.length > 8;
        return isCutShort.value;
      } catch {
        return false;
      }
    }
    return false;
  }
}

/** UTF-8 with a few broken bytes: saved pages join pieces of several origins. At most one wrong place for fifty right characters. */
function readSpoiledUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let right = 0;
  let wrong = 0;
  for (const character of text) {
    if (character === '\ufffd') wrong++;
    else if (character > '\x7f') right++;
  }
  if (wrong === 0 || wrong * 50 > right) return null;
  const evidence = `nearly all bytes are valid UTF-8; ${wrong} broken ${wrong === 1 ? 'place is' : 'places are'} shown as \ufffd`;
  return { status: 'decoded', text: dropMark(text), name: 'utf-8', evidence };
}

function decodeAs(bytes: Uint8Array, name: string, evidence: string): Decoded {
  try {
    const text = new TextDecoder(name).decode(bytes);
    return { status: 'decoded', text: dropMark(text), name: new TextDecoder(name).encoding, evidence };
  } catch {
    return { status: 'refused', reason: `The page declares the encoding "${name}", which is not known here.` };
  }
}

function dropMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function isGarbled(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  const wrong = sample.match(/[\ufffd\u0080-\u009f]/g)?.length ?? 0;
  return wrong > Math.max(5, sample.length / 200);
}

/** Labels by which programs say that they do not know: the bytes tell more. */
const SAYS_NOTHING = /^(?:x-user-defined|unknown.*|x-unknown|_?auto.*|default.*|us-ascii|ascii|ansi_x3.*|binary)$/i;

function readSaid(said: string | null | undefined): { readonly name: string; readonly evidence: string } | null {
  const given = said?.trim() ?? '';
  if (given === '' || SAYS_NOTHING.test(given)) return null;
  try {
    // Old programs of Microsoft and Unix write the numbers of code pages in ways that the Encoding Standard does not know.
    const label = given.replace(/^(?:cp|ms|win|windows|x-cp)[-_]?(125[0-8]|874)$/i, 'windows-$1');
    const name = new TextDecoder(label).encoding;
    return name.startsWith('utf-16') ? null : { name, evidence: `header Content-Type charset "${given}"` };
  } catch {
    return null;
  }
}

/** Gives the encoding that the page's own meta tag or XML declaration names, by its WHATWG name; null where there is none or it is unknown. */
export function readDeclaration(bytes: Uint8Array): { readonly name: string; readonly evidence: string } | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const places: readonly (readonly [RegExp, string])[] = [
    [/<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i, 'meta charset'],
    [/^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{2,40})/i, 'XML declaration'],
  ];
  for (const [pattern, place] of places) {
    const label = pattern.exec(head)?.[1];
    if (!label) continue;
    try {
      // UTF-16 cannot be declared in ASCII letters: the HTML Standard reads such a declaration as UTF-8.
      const name = new TextDecoder(label).encoding.replace(/^utf-16.*/, 'utf-8');
      return { name, evidence: `${place} "${label}"` };
    } catch {
      // An unknown label says nothing.
    }
  }
  return null;
}
