import { decodeWords } from 'postal-mime';
import { guessSingleByte } from './encoding-guess.ts';

/** The headers of a message or of a part of one; names in any case. */
export interface MimeHeaders {
  /** The first one of a name as it is written, unfolded; null where there is none. */
  readonly get: (name: string) => string | null;
  /** All of a name. */
  readonly all: (name: string) => readonly string[];
}

/** Reads the header lines of a part. Bytes beyond ASCII, which no header may hold, are read as UTF-8, else by what they look like. */
export function readHeaders(bytes: Uint8Array): MimeHeaders {
  const lines = decodeRaw(bytes)
    .replace(/\r\n?|\n/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n');
  const found = lines.flatMap((line) => {
    const match = /^([!-9;-~]+)[ \t]*:[ \t]*(.*?)\s*$/.exec(line);
    return match ? [{ name: (match[1] ?? '').toLowerCase(), value: match[2] ?? '' }] : [];
  });
  const all = (name: string) => found.filter((one) => one.name === name.toLowerCase()).map(({ value }) => value);
  return { get: (name) => all(name)[0] ?? null, all };
}

/** Gives the words of a header: encoded words (RFC 2047) read, spaces joined. */
export function readHeaderWords(value: string): string {
  return decodeWords(value).replace(/\s+/g, ' ').trim();
}

/** Gives the value of a header before its parameters, in lower case: `text/html`. */
export function readHeaderValue(value: string | null): string {
  return (value ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Gives a parameter of a header (`charset`, `filename`), in the forms of RFC 2045, RFC 2231 and, against the rules, RFC 2047; null where there is none. */
export function readParameter(value: string | null, name: string): string | null {
  const parameters = listParameters(value ?? '');
  const plain = parameters.get(name);
  const extended = parameters.get(`${name}*`);
  if (extended !== undefined) return decodeExtended(extended);
  const pieces: string[] = [];
  let isExtended = false;
  for (let index = 0; ; index++) {
    const piece = parameters.get(`${name}*${index}`);
    const escaped = parameters.get(`${name}*${index}*`);
    if (piece === undefined && escaped === undefined) break;
    isExtended ||= escaped !== undefined;
    pieces.push(escaped ?? (isExtended ? encodeURIComponent(piece ?? '') : (piece ?? '')));
  }
  if (pieces.length > 0) return isExtended ? decodeExtended(pieces.join('')) : pieces.join('');
  return plain === undefined ? null : readHeaderWords(plain);
}

function listParameters(value: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const pattern = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/g;
  for (const [, name = '', quoted, plain = ''] of value.matchAll(pattern)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, quoted === undefined ? plain.trim() : quoted.replace(/\\(.)/g, '$1'));
  }
  return found;
}

/** `utf-8'de'%C3%A4.txt` (RFC 2231). */
function decodeExtended(value: string): string {
  const match = /^([^']*)'[^']*'([\s\S]*)$/.exec(value);
  const bytes = new TextEncoder().encode(match?.[2] ?? value);
  const plain: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const pair = String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
    if (bytes[at] === 0x25 && /^[\da-f]{2}$/i.test(pair)) {
      plain.push(Number.parseInt(pair, 16));
      at += 2;
    } else plain.push(bytes[at] ?? 0);
  }
  try {
    return new TextDecoder(match?.[1] || 'utf-8').decode(new Uint8Array(plain));
  } catch {
    return new TextDecoder().decode(new Uint8Array(plain));
  }
}

function decodeRaw(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(guessSingleByte(bytes)?.name ?? 'windows-1252').decode(bytes);
  }
}
