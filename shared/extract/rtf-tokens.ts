/** One thing that stands in an RTF file (RTF specification 1.9.1, “RTF syntax”). */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** A control word with its number, or null without one; control symbols have their sign for a name. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** Characters in the encoding that holds at their place; line ends of the file are none. */
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  /** One character, or half of one, written as `\'hh`. */
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'binary'; readonly bytes: Uint8Array };

const [TAB, LF, CR, SPACE, APOSTROPHE, BACKSLASH, OPEN, CLOSE] = [0x09, 0x0a, 0x0d, 0x20, 0x27, 0x5c, 0x7b, 0x7d];

/** Gives the tokens of an RTF file in their order; any bytes have tokens, and a file that is cut off ends where it ends. */
export function* readRtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === OPEN || byte === CLOSE) {
      yield { kind: byte === OPEN ? 'open' : 'close' };
      at++;
    } else if (byte === BACKSLASH) {
      const { token, end } = readControl(bytes, at);
      yield token;
      at = end;
    } else if (byte === TAB) {
      yield { kind: 'word', name: 'tab', value: null };
      at++;
    } else if (byte === CR || byte === LF || byte === 0) at++;
    else {
      const end = findEnd(bytes, at);
      yield { kind: 'text', bytes: bytes.subarray(at, end) };
      at = end;
    }
  }
}

function findEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (
      byte === OPEN ||
      byte === CLOSE ||
      byte === BACKSLASH ||
      byte === CR ||
      byte === LF ||
      byte === TAB ||
      byte === 0
    )
      return at;
  }
  return bytes.length;
}

const isLetter = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;

/** Longest control word and number (the specification's limits are 32 and 10); what is longer is a broken file's text. */
const LONGEST_WORD = 64;
const LONGEST_NUMBER = 12;

function readControl(bytes: Uint8Array, at: number): { readonly token: RtfToken; readonly end: number } {
  const first = bytes[at + 1] ?? 0;
  if (first === APOSTROPHE) {
    const byte = Number.parseInt(toAscii(bytes.subarray(at + 2, at + 4)), 16);
    if (Number.isNaN(byte)) return { token: { kind: 'text', bytes: new Uint8Array() }, end: at + 2 };
    return { token: { kind: 'byte', byte }, end: at + 4 };
  }
  if (!isLetter(first)) {
    // A line end behind a backslash is a paragraph's end.
    const name = first === LF || first === CR ? 'par' : String.fromCharCode(first);
    return { token: { kind: 'word', name, value: null }, end: at + 2 };
  }
  let end = at + 1;
  while (end < bytes.length && end - at <= LONGEST_WORD && isLetter(bytes[end] ?? 0)) end++;
  const name = toAscii(bytes.subarray(at + 1, end));
  let numberEnd = end;
  if (bytes[numberEnd] === 0x2d && isDigit(bytes[numberEnd + 1] ?? 0)) numberEnd++;
  while (numberEnd < bytes.length && numberEnd - end <= LONGEST_NUMBER && isDigit(bytes[numberEnd] ?? 0)) numberEnd++;
  const value = numberEnd > end ? Number(toAscii(bytes.subarray(end, numberEnd))) : null;
  end = bytes[numberEnd] === SPACE ? numberEnd + 1 : numberEnd;
  if (name === 'bin' && value !== null && value > 0)
    return { token: { kind: 'binary', bytes: bytes.subarray(end, end + value) }, end: end + value };
  return { token: { kind: 'word', name, value }, end };
}

function toAscii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
