import { guessSingleByte } from './encoding-guess.ts';

/** A name as it stands in the directory of a ZIP file; `decoded` is zip.js' own reading of it. */
export interface RawName {
  readonly bytes: Uint8Array;
  readonly decoded: string;
  readonly isUtf8: boolean;
}

/** Gives the paths of the entries with `/` between folders; names in old encodings are read by what all of them together look like. */
export function decodeNames(names: readonly RawName[]): readonly string[] {
  const old = names.filter((name) => !name.isUtf8 && name.bytes.some((byte) => byte >= 0x80));
  const encoding = old.length > 0 ? guessEncoding(old) : null;
  return names.map((name) => {
    const path = encoding && old.includes(name) ? new TextDecoder(encoding).decode(name.bytes) : name.decoded;
    return path.replaceAll('\\', '/');
  });
}

/** Longest path of an entry, UTF-16 units: no system has longer ones. */
const LONGEST_PATH = 1_024;

/** Gives why a path must not be in an archive, as the end of a sentence that begins with it; null for an honest one. */
export function findNameFault(path: string): string | null {
  if (path === '') return 'is empty';
  if (path.length > LONGEST_PATH) return `has ${path.length.toLocaleString('en')} characters`;
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'is an absolute path';
  if (path.split('/').includes('..')) return 'leads out of the archive';
  if (path.includes('\0')) return 'holds a NUL character';
  return null;
}

/** The encoding that gives words, or null where it is the format's own (cp437). */
function guessEncoding(names: readonly RawName[]): string | null {
  // Extensions and Latin parts of the names say nothing about the other letters.
  const sample = new Uint8Array(names.flatMap(({ bytes }) => [...bytes.filter((byte) => byte >= 0x80), 0x20]));
  const guess = isMostlyLatin(names) ? null : guessSingleByte(sample);
  if (guess && guess.name !== 'windows-1252' && guess.name !== 'windows-1254' && hasWords(names, guess.name))
    return guess.name;
  const isRight = (encoding: string, script: RegExp) =>
    names.every(({ bytes }) => {
      try {
        const signs = new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/[\0-\x7f]/g, '');
        return script.test(signs);
      } catch {
        return false;
      }
    });
  if (
    isRight(
      'shift_jis',
      /^[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]*[\u3041-\u30fe][\p{Script=Han}\u3000-\u30ff\uff00-\uffef]*$/u,
    )
  )
    return 'shift_jis';
  if (isRight('euc-kr', /^[\p{Script=Hangul}\u3000-\u303f]+$/u)) return 'euc-kr';
  if (isRight('gb18030', /^[\p{Script=Han}\u2010-\u203a\u3000-\u303f\uff00-\uffef]{2,}$/u)) return 'gb18030';
  // DOS' box drawing and Greek signs stand where Western Windows has its letters.
  const isWestern = names.every(({ bytes }) =>
    /^[\p{Script=Latin}«»„“”‘’–—…]*$/u.test(readHigh(bytes, 'windows-1252')),
  );
  const isDos = names.every(({ decoded }) => /^[\p{Script=Latin}ªº¿¡«»]*$/u.test(decoded.replace(/[\0-\x7f]/g, '')));
  return isWestern && !isDos ? 'windows-1252' : null;
}

/** Whether capitals stand where words have them; they are strewn about where the letters of another script are read as Cyrillic. */
function hasWords(names: readonly RawName[], encoding: string): boolean {
  const words = names.flatMap(({ bytes }) => new TextDecoder(encoding).decode(bytes).match(/\p{L}{2,}/gu) ?? []);
  const right = words.filter((word) => /^(?:.?[\p{Ll}\p{Lo}]+|\p{Lu}+)$/u.test(word));
  return right.length * 5 >= words.length * 4;
}

/** Whether most letters beyond ASCII touch a plain one, as those with accents do, and Cyrillic, Arabic or Chinese ones do not. */
function isMostlyLatin(names: readonly RawName[]): boolean {
  const isPlain = (byte: number | undefined) => byte !== undefined && /[a-z]/i.test(String.fromCharCode(byte));
  const places = names.flatMap(({ bytes }) =>
    [...bytes].flatMap((byte, index) => (byte < 0x80 ? [] : [isPlain(bytes[index - 1]) || isPlain(bytes[index + 1])])),
  );
  return places.filter(Boolean).length * 2 > places.length;
}

function readHigh(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes.filter((byte) => byte >= 0x80));
}
