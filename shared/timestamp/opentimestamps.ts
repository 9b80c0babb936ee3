import type { Sha256 } from '../model/ids.ts';
import { toHex } from './der.ts';
import type { ReadAnswer } from './rfc3161.ts';

/** How a file of OpenTimestamps begins: its name, version 1, and that SHA-256 was taken of the file. */
const HEAD = Uint8Array.of(
  ...[0, ...new TextEncoder().encode('OpenTimestamps'), 0, 0, ...new TextEncoder().encode('Proof'), 0],
  ...[0xbf, 0x89, 0xe2, 0xe8, 0x84, 0xe8, 0x92, 0x94, 0x01],
);
const SHA256 = 0x08;

/** Operations with an argument, and those without. */
const WITH_ARGUMENT: readonly number[] = [0xf0, 0xf1];
const WITHOUT_ARGUMENT: readonly number[] = [0x02, 0x03, SHA256, 0x67, 0xf2, 0xf3];
const FORK = 0xff;
const ATTESTATION = 0x00;

/** The kinds of attestation that are told apart. */
const BITCOIN = '0588960d73d71901';
const PENDING = '83dfe30d2ef90c8e';

/** Operations that may follow each other; a real proof has some hundred. */
const DEEPEST = 2000;

/** What a proof of OpenTimestamps says of a digest. */
export interface OpenTimestamp {
  readonly imprint: Sha256;
  /** Heights of the Bitcoin blocks that are said to hold it. */
  readonly blocks: readonly number[];
  /** Addresses of calendars that have yet to put it into a block; nothing is ever fetched from them. */
  readonly pending: readonly string[];
}

class OtsError extends Error {}

/** Reads a proof (`.ots`). The blocks that it names are not looked up, since that takes a network. */
export function readOpenTimestamp(bytes: Uint8Array): ReadAnswer<OpenTimestamp> {
  try {
    return { status: 'read', value: new Reader(bytes).read() };
  } catch (error) {
    if (!(error instanceof OtsError)) throw error;
    return { status: 'refused', reason: 'It is no proof of OpenTimestamps of a SHA-256.' };
  }
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #blocks = new Set<number>();
  readonly #pending = new Set<string>();
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(): OpenTimestamp {
    for (const byte of HEAD) if (this.#next() !== byte) throw new OtsError();
    if (this.#next() !== SHA256) throw new OtsError();
    const imprint = toHex(this.#take(32));
    this.#readTimestamp(0);
    if (this.#at !== this.#bytes.length) throw new OtsError();
    return { imprint, blocks: [...this.#blocks].sort((one, other) => one - other), pending: [...this.#pending].sort() };
  }

  /** Ways that part are each marked; the last one is not. */
  #readTimestamp(depth: number): void {
    if (depth > DEEPEST) throw new OtsError();
    let tag = this.#next();
    for (; tag === FORK; tag = this.#next()) this.#readWay(this.#next(), depth);
    this.#readWay(tag, depth);
  }

  #readWay(tag: number, depth: number): void {
    if (tag === ATTESTATION) {
      this.#readAttestation();
      return;
    }
    if (WITH_ARGUMENT.includes(tag)) this.#take(this.#readNumber());
    else if (!WITHOUT_ARGUMENT.includes(tag)) throw new OtsError();
    this.#readTimestamp(depth + 1);
  }

  #readAttestation(): void {
    const kind = toHex(this.#take(8));
    const payload = this.#take(this.#readNumber());
    const inner = new Reader(payload);
    if (kind === BITCOIN) this.#blocks.add(inner.#readNumber());
    if (kind === PENDING) this.#pending.add(new TextDecoder().decode(inner.#take(inner.#readNumber())));
  }

  /** Seven bits in each byte, the lowest first; the last byte has no high bit. */
  #readNumber(): number {
    let number = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.#next();
      number += (byte & 0x7f) * shift;
      if (byte < 0x80) return number;
      if (shift > 2 ** 28) throw new OtsError();
    }
  }

  #next(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new OtsError();
    this.#at += 1;
    return byte;
  }

  #take(count: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#at, this.#at + count);
    if (taken.length !== count) throw new OtsError();
    this.#at += count;
    return taken;
  }
}
