const EQUALS = 0x3d;

/** Undoes a transfer encoding (RFC 2045); bytes of any other name, `8bit` and `binary` among them, stay as they are. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'base64') return decodeBase64(bytes);
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(bytes);
  if (/^(?:x-)?uu(?:e|encode)?$/.test(encoding)) return decodeUu(bytes);
  return bytes;
}

const VALUES = new Int8Array(256).fill(-1);
for (const [index, letter] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  VALUES[letter.charCodeAt(0)] = index;

/** What is not a letter of the alphabet is passed over, as RFC 2045 wants it; padding inside, where two texts were joined, too. */
function decodeBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.floor((bytes.length * 3) / 4) + 3);
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    if (byte === EQUALS) {
      bits = 0;
      held = 0;
      continue;
    }
    const value = VALUES[byte] ?? -1;
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out[length++] = (held >> bits) & 0xff;
  }
  return out.slice(0, length);
}

function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte !== EQUALS) {
      out[length++] = byte;
      at++;
      continue;
    }
    const high = hexValue(bytes[at + 1]);
    const low = hexValue(bytes[at + 2]);
    const end = softBreakEnd(bytes, at + 1);
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      at += 3;
    } else if (end > 0) at = end;
    else {
      out[length++] = byte;
      at++;
    }
  }
  return out.slice(0, length);
}

/** Where the line goes on after `=` and its line end, blanks before that end allowed; 0 where this is no soft break. */
function softBreakEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at++;
  if (at >= bytes.length) return at;
  if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1;
  return bytes[at] === 0x0a ? at + 1 : 0;
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** The old encoding of Unix mail, between `begin` and `end`. */
function decodeUu(bytes: Uint8Array): Uint8Array {
  const lines = new TextDecoder('latin1').decode(bytes).split(/\r?\n/);
  const start = lines.findIndex((line) => /^begin [0-7]{3,4} /.test(line));
  const out: number[] = [];
  for (const line of lines.slice(start + 1)) {
    if (line === 'end') break;
    const value = (at: number) => ((line.charCodeAt(at) || 0x20) - 0x20) & 0x3f;
    const wanted = value(0);
    const row: number[] = [];
    for (let at = 1; row.length < wanted; at += 4) {
      const joined = (value(at) << 18) | (value(at + 1) << 12) | (value(at + 2) << 6) | value(at + 3);
      row.push(joined >> 16, (joined >> 8) & 0xff, joined & 0xff);
    }
    out.push(...row.slice(0, wanted));
  }
  return new Uint8Array(out);
}
