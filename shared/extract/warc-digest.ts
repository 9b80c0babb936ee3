import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { Check } from '../model/article.ts';

const ALGORITHMS = { md5, sha1, sha256, sha384, sha512 };

/** How many bytes are hashed at once. */
const PIECE = 8 * 1024 ** 2;

/** A digest as archives write it: `sha1:STKWYQ…` in base32, `sha256:9f86d0…` in hexadecimal. */
interface Digest {
  readonly algorithm: keyof typeof ALGORITHMS;
  readonly bytes: Uint8Array;
}

/** Looks up whether one of several forms of some bytes has a digest; not checked where its algorithm or spelling is unknown. */
export function checkDigest(said: string, forms: readonly Uint8Array[]): Check['result'] {
  const digest = readDigest(said);
  if (!digest) return 'not-checked';
  return forms.some((form) => isSame(ALGORITHMS[digest.algorithm](form), digest.bytes)) ? 'matches' : 'differs';
}

/** Looks up whether bytes of any size have a digest, reading them piece by piece. */
export async function checkLargeDigest(said: string, blob: Blob): Promise<Check['result']> {
  const digest = readDigest(said);
  if (!digest) return 'not-checked';
  const hash = ALGORITHMS[digest.algorithm].create();
  for (let at = 0; at < blob.size; at += PIECE)
    hash.update(new Uint8Array(await blob.slice(at, at + PIECE).arrayBuffer()));
  return isSame(hash.digest(), digest.bytes) ? 'matches' : 'differs';
}

function readDigest(said: string): Digest | null {
  const match = /^\s*([a-z]+-?\d+)\s*[:=]\s*([a-z0-9+/=_-]+)\s*$/i.exec(said);
  const name = match?.[1]?.toLowerCase().replace('-', '') ?? '';
  if (!(name in ALGORITHMS)) return null;
  const algorithm = name as keyof typeof ALGORITHMS;
  const length = ALGORITHMS[algorithm].outputLen;
  const bytes = readHex(match?.[2] ?? '', length) ?? readBase32(match?.[2] ?? '', length);
  return bytes ? { algorithm, bytes } : null;
}

function readHex(word: string, length: number): Uint8Array | null {
  if (word.length !== length * 2 || !/^[\da-f]+$/i.test(word)) return null;
  return Uint8Array.from({ length }, (_, index) => Number.parseInt(word.slice(index * 2, index * 2 + 2), 16));
}

/** RFC 4648, with or without its padding. */
function readBase32(word: string, length: number): Uint8Array | null {
  const letters = word.replace(/=+$/, '').toUpperCase();
  if (letters.length !== Math.ceil((length * 8) / 5) || !/^[A-Z2-7]+$/.test(letters)) return null;
  const bytes = new Uint8Array(length);
  let [held, bits, at] = [0, 0, 0];
  for (const letter of letters) {
    held = ((held << 5) | 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter)) & 0xffff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    if (at < length) bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
