import { decodeTransfer } from './mime-encodings.ts';
import { type MimeHeaders, readHeaders, readHeaderValue, readParameter } from './mime-headers.ts';

/** A message, or a part of one. */
export interface MimePart {
  readonly headers: MimeHeaders;
  /** Its media type in lower case, `text/plain` where it names none. */
  readonly type: string;
  /** Its bytes as they were before the transfer; empty for a multipart. */
  readonly body: Uint8Array;
  /** The parts of a multipart. */
  readonly parts: readonly MimePart[];
  /** The end that its boundary announces never came. */
  readonly isCutOff: boolean;
}

/** Deepest nesting and most parts that are followed; beyond them a part keeps its bytes as they are. */
const DEEPEST = 20;
const MOST_PARTS = 10_000;

/**
 * Takes a MIME message apart (RFC 2045, 2046, 2557). Own, and small, since of the libraries postal-mime loses Content-Location and the line
 * ends of binary parts, without which a saved page has no pictures, and mhtml-to-html gives a page that it rewrote, with data of its own in
 * it and the encoding gone; what is hard in headers postal-mime does. A part of the type message/rfc822 keeps its bytes.
 */
export function parseMime(bytes: Uint8Array): MimePart {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return parsePart(hasMark ? bytes.subarray(3) : bytes, 'text/plain', 0, { parts: 0 });
}

/** All parts that hold something, in order: the leaves of the tree. */
export function listLeaves(part: MimePart): readonly MimePart[] {
  return part.type.startsWith('multipart/') && part.parts.length > 0 ? part.parts.flatMap(listLeaves) : [part];
}

function parsePart(bytes: Uint8Array, fallback: string, depth: number, count: { parts: number }): MimePart {
  count.parts++;
  const start = findBody(bytes);
  const headers = readHeaders(bytes.subarray(0, start));
  const said = headers.get('content-type');
  const value = readHeaderValue(said);
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(value) ? value : fallback;
  const content = bytes.subarray(start);
  const encoding = readHeaderValue(headers.get('content-transfer-encoding'));
  if (!type.startsWith('multipart/') || depth >= DEEPEST || count.parts >= MOST_PARTS)
    return { headers, type, body: decodeTransfer(content, encoding), parts: [], isCutOff: false };
  const boundary = readParameter(said, 'boundary') ?? '';
  const split = splitParts(content, boundary) ?? splitParts(content, findBoundary(content));
  if (!split)
    return { headers, type, body: decodeTransfer(content, encoding), parts: [], isCutOff: content.length > 0 };
  const inner = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  return {
    headers,
    type,
    body: new Uint8Array(),
    parts: split.parts.map((one) => parsePart(one, inner, depth + 1, count)),
    isCutOff: !split.isClosed,
  };
}

/** Where the body starts: behind the first empty line, or at the end where there is none. A part may begin with that line. */
function findBody(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at);
    if (end < 0) return bytes.length;
    if (end === at || (end === at + 1 && bytes[at] === 0x0d)) return end + 1;
    at = end + 1;
  }
  return bytes.length;
}

/** Cuts the content of a multipart at the lines of its boundary; the line end before such a line belongs to it. Null where there is none. */
function splitParts(content: Uint8Array, boundary: string) {
  if (boundary === '') return null;
  const mark = new TextEncoder().encode(`--${boundary}`);
  const parts: Uint8Array[] = [];
  let from = -1;
  for (let at = 0; at < content.length; ) {
    const next = content.indexOf(0x0a, at);
    const end = next < 0 ? content.length : next + 1;
    const kind = readDelimiter(content, at, end, mark);
    if (kind) {
      if (from >= 0) parts.push(content.subarray(from, Math.max(from, dropLineEnd(content, at))));
      if (kind === 'last') return { parts, isClosed: true };
      from = end;
    }
    at = end;
  }
  if (from < 0) return null;
  return { parts: [...parts, content.subarray(from)], isClosed: false };
}

function readDelimiter(content: Uint8Array, at: number, end: number, mark: Uint8Array): 'next' | 'last' | null {
  if (content[at] !== 0x2d || end - at < mark.length) return null;
  for (const [index, byte] of mark.entries()) if (content[at + index] !== byte) return null;
  const rest = String.fromCharCode(...content.subarray(at + mark.length, Math.min(end, at + mark.length + 80)));
  const found = /^(--)?[ \t]*\r?\n?$/.exec(rest);
  if (!found) return null;
  return found[1] ? 'last' : 'next';
}

function dropLineEnd(content: Uint8Array, at: number): number {
  const end = content[at - 1] === 0x0a ? at - 1 : at;
  return content[end - 1] === 0x0d ? end - 1 : end;
}

/** The boundary that the content itself uses, where the header names none or a wrong one: a line of dashes before header lines. */
function findBoundary(content: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(content.subarray(0, 100_000));
  return /(?:^|\n)--(\S[^\r\n]{2,68}\S)[ \t]*\r?\ncontent-[\w-]+:/i.exec(head)?.[1] ?? '';
}
