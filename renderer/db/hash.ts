import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { writeCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { Change } from '../../shared/model/change.ts';
import type { Sha256 } from '../../shared/model/ids.ts';

/** A change before its hash is known. */
export type UnhashedChange = Omit<Change, 'hash'>;

/**
 * Gives the SHA-256 of a value's canonical JSON in UTF-8. Synchronous: awaiting Web Crypto would end the IndexedDB
 * transaction that appends a change.
 */
export function hashCanonical(value: unknown): Sha256 {
  return hashText(writeCanonicalJson(value));
}

/** Gives the SHA-256 of a text in UTF-8. */
export function hashText(text: string): Sha256 {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Gives the hash of a change: over all of its fields but `hash`. */
export function hashChange(change: UnhashedChange | Change): Sha256 {
  return hashCanonical({ ...change, hash: undefined });
}

/** Gives the SHA-256 of bytes; outside of transactions only. */
export async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Sha256> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
