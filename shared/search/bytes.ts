/** Bytes that grow as numbers are written: seven bits to a byte, the low ones first, the top bit on all but the last. */
export class ByteWriter {
  bytes: Uint8Array;
  length = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(Math.max(64, size));
  }

  #reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.length + more, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  /** Writes a whole number from 0 to 2^32 − 1. */
  number(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** Writes bytes as they are. */
  copy(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }
}

/** Whole numbers that grow in number. */
export class NumberWriter {
  numbers: Uint32Array;
  length = 0;

  constructor(size: number) {
    this.numbers = new Uint32Array(Math.max(16, size));
  }

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const grown = new Uint32Array(this.numbers.length * 2);
      grown.set(this.numbers);
      this.numbers = grown;
    }
    this.numbers[this.length++] = value;
  }

  /** What was written; the memory is shared with the writer. */
  view(): Uint32Array {
    return this.numbers.subarray(0, this.length);
  }
}

/** A checksum of bytes against damage (not against forgery): 32 bits, four bytes at a step. */
export function checksum(bytes: Uint8Array): number {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  let sum = 0x9e3779b9 ^ aligned.length;
  for (let index = 0; index < words.length; index++) sum = mix(sum ^ (words[index] as number));
  for (let index = words.length * 4; index < aligned.length; index++) sum = mix(sum ^ (aligned[index] as number));
  return sum >>> 0;
}

function mix(sum: number): number {
  const product = Math.imul(sum, 0x85ebca6b);
  return product ^ (product >>> 15);
}
