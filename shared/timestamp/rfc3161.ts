import type { IsoTime, Sha256 } from '../model/ids.ts';
import {
  contentOf,
  DerError,
  fromHex,
  type readAll,
  readDer,
  readInside,
  readOid,
  TAG,
  toHex,
  writeDer,
  writeInteger,
} from './der.ts';

/** Object identifiers as DER has them (RFC 3161, RFC 5652, RFC 5754). */
const SHA256_OID = '2.16.840.1.101.3.4.2.1';
const SIGNED_DATA_OID = '1.2.840.113549.1.7.2';
const TST_INFO_OID = '1.2.840.113549.1.9.16.1.4';
const SHA256_OID_DER = fromHex('0609608648016503040201');

/** What an authority states in a time-stamp token. */
export interface TimeStampToken {
  readonly imprint: Sha256;
  readonly time: IsoTime;
  readonly policy: string;
  /** Hexadecimal digits. */
  readonly serial: string;
  /** That of the request, hexadecimal digits without leading zeros; null where it had none. */
  readonly nonce: string | null;
}

/** Reading an answer ended in words. */
export type ReadAnswer<T> =
  | { readonly status: 'read'; readonly value: T }
  | { readonly status: 'refused'; readonly reason: string };

/** Writes a request for a time stamp of a SHA-256 (RFC 3161, 2.4.1), which asks for the authority's certificate. */
export function writeRequest(hash: Sha256, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  const algorithm = writeDer(TAG.sequence, SHA256_OID_DER, writeDer(TAG.null));
  const imprint = writeDer(TAG.sequence, algorithm, writeDer(TAG.octetString, fromHex(hash)));
  const version = writeInteger(Uint8Array.of(1));
  return writeDer(TAG.sequence, version, imprint, writeInteger(nonce), writeDer(TAG.boolean, Uint8Array.of(0xff)));
}

/** Reads an authority's answer, or a bare token. Its signature is not looked at: who trusts which authority is not for this app to say. */
export function readAnswer(bytes: Uint8Array): ReadAnswer<TimeStampToken> {
  try {
    const parts = readInside(readDer(bytes), TAG.sequence);
    // A bare token begins with an object identifier, an answer with its status.
    if (parts[0]?.tag === TAG.oid) return { status: 'read', value: readToken(parts) };
    const [status] = readInside(parts[0], TAG.sequence);
    const code = contentOf(status, TAG.integer).at(-1);
    if (code !== 0 && code !== 1) return { status: 'refused', reason: 'The authority did not grant the time stamp.' };
    return { status: 'read', value: readToken(readInside(parts[1], TAG.sequence)) };
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return { status: 'refused', reason: 'It is no answer of a time-stamp authority (RFC 3161).' };
  }
}

function readToken([type, wrapped]: ReturnType<typeof readAll>): TimeStampToken {
  if (readOid(type) !== SIGNED_DATA_OID) throw new DerError('No signed data.');
  const [signedData] = readInside(wrapped, TAG.context0);
  const encapsulated = readInside(signedData, TAG.sequence)[2];
  const [contentType, content] = readInside(encapsulated, TAG.sequence);
  if (readOid(contentType) !== TST_INFO_OID) throw new DerError('No time stamp.');
  const [octets] = readInside(content, TAG.context0);
  const [, policy, imprint, serial, time, ...rest] = readInside(
    readDer(contentOf(octets, TAG.octetString)),
    TAG.sequence,
  );
  const [algorithm, hash] = readInside(imprint, TAG.sequence);
  if (readOid(readInside(algorithm, TAG.sequence)[0]) !== SHA256_OID) throw new DerError('No SHA-256.');
  const nonce = rest.find(({ tag }) => tag === TAG.integer);
  return {
    imprint: toHex(contentOf(hash, TAG.octetString)),
    time: readTime(contentOf(time, TAG.generalizedTime)),
    policy: readOid(policy),
    serial: toNumber(contentOf(serial, TAG.integer)),
    nonce: nonce ? toNumber(nonce.content) : null,
  };
}

/** Gives hexadecimal digits of a number without leading zeros. */
export function toNumber(bytes: Uint8Array): string {
  return toHex(bytes).replace(/^0+(?=.)/, '');
}

/** `20261126001530.5Z` (X.690 11.7: always in UTC). */
function readTime(bytes: Uint8Array): IsoTime {
  const words = new TextDecoder().decode(bytes);
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(words);
  if (!found) throw new DerError('No time.');
  const [, year, month, day, hour, minute, second, fraction = ''] = found;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`);
  if (Number.isNaN(time.getTime())) throw new DerError('No time.');
  return time.toISOString();
}
