/** Bytes that are no DER, or not what was expected at a place. */
export class DerError extends Error {
  override readonly name = 'DerError';
}

/** Universal and context tags in use (X.690). */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** Constructed, context-specific 0. */
  context0: 0xa0,
} as const;

/** A value of DER: its tag, its content, and the whole of it. */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array;
}

/** Writes one value with a definite length. */
export function writeDer(tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head = [tag, ...writeLength(length)];
  const whole = new Uint8Array(head.length + length);
  whole.set(head);
  let at = head.length;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Writes a number that is not negative, of big-endian bytes. */
export function writeInteger(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let from = 0;
  while (from < bytes.length - 1 && bytes[from] === 0) from += 1;
  const digits = bytes.subarray(from);
  // A first bit of 1 would say that it is negative.
  const sign = (digits[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : new Uint8Array();
  return writeDer(TAG.integer, sign, digits.length === 0 ? Uint8Array.of(0) : digits);
}

/** Reads the one value that bytes hold. Throws DerError. */
export function readDer(bytes: Uint8Array): DerValue {
  const [value, ...more] = readAll(bytes);
  if (!value || more.length > 0) throw new DerError('There is not one value.');
  return value;
}

/** Reads all values that stand one after another. Throws DerError. */
export function readAll(bytes: Uint8Array): readonly DerValue[] {
  const values: DerValue[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at] ?? 0;
    if ((tag & 0x1f) === 0x1f) throw new DerError('A tag of more than one byte.');
    const { length, head } = readLength(bytes, at + 1);
    const start = at + 1 + head;
    if (start + length > bytes.length) throw new DerError('A value is longer than what holds it.');
    values.push({ tag, content: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return values;
}

/** Gives a value's content as the values in it, if it has that tag. Throws DerError. */
export function readInside(value: DerValue | undefined, tag: number): readonly DerValue[] {
  return readAll(contentOf(value, tag));
}

/** Gives a value's content, if it has that tag. Throws DerError. */
export function contentOf(value: DerValue | undefined, tag: number): Uint8Array {
  if (value?.tag !== tag) throw new DerError(`There is no value of tag ${tag}.`);
  return value.content;
}

/** Reads an object identifier as dotted numbers. Throws DerError. */
export function readOid(value: DerValue | undefined): string {
  const bytes = contentOf(value, TAG.oid);
  const numbers: number[] = [];
  let current = 0;
  for (const byte of bytes) {
    current = current * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    if (numbers.length === 0)
      numbers.push(Math.min(2, Math.floor(current / 40)), current - 40 * Math.min(2, Math.floor(current / 40)));
    else numbers.push(current);
    current = 0;
  }
  return numbers.join('.');
}

/** Writes bytes as lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads hexadecimal digits. */
export function fromHex(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function writeLength(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 + bytes.length, ...bytes];
}

function readLength(bytes: Uint8Array, at: number): { readonly length: number; readonly head: number } {
  const first = bytes[at];
  if (first === undefined) throw new DerError('A length is missing.');
  if (first < 0x80) return { length: first, head: 1 };
  const count = first & 0x7f;
  // An indefinite length is none of DER; four bytes are four gigabytes.
  if (count === 0 || count > 4) throw new DerError('A length that DER does not have.');
  let length = 0;
  for (let index = 1; index <= count; index += 1) length = length * 256 + (bytes[at + index] ?? Number.NaN);
  if (Number.isNaN(length)) throw new DerError('A length is cut.');
  return { length, head: 1 + count };
}
