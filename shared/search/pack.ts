import { checksum } from './bytes.ts';
import { readSegment, type Segment } from './segment.ts';

/**
 * The version of what is packed: another number when words are read, folded or stored in another way, so that an index of before is
 * built again.
 */
const VERSION = 1;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What the first part says about the others. */
interface Contents {
  readonly version: number;
  readonly fieldNames: readonly string[];
  readonly segments: readonly { readonly checksum: number; readonly bytes: number; readonly documents: number }[];
}

const sums = new WeakMap<Segment, number>();

/** The checksum of a segment's bytes, which do not change. */
function sumOf(segment: Segment): number {
  const known = sums.get(segment) ?? checksum(segment.bytes);
  sums.set(segment, known);
  return known;
}

/**
 * Packs an index. The first part: its own checksum, the length of the contents, the contents as JSON, and one bit per document that
 * says whether it is in. The others are the segments as they are.
 */
export function packIndex(fieldNames: readonly string[], segments: readonly Segment[]): Uint8Array[] {
  const contents: Contents = {
    version: VERSION,
    fieldNames,
    segments: segments.map((segment) => ({
      checksum: sumOf(segment),
      bytes: segment.bytes.length,
      documents: segment.count,
    })),
  };
  const text = encoder.encode(JSON.stringify(contents));
  const bits = segments.map(({ alive }) => packBits(alive));
  const first = new Uint8Array(8 + text.length + bits.reduce((sum, { length }) => sum + length, 0));
  first.set(text, 8);
  let at = 8 + text.length;
  for (const part of bits) {
    first.set(part, at);
    at += part.length;
  }
  const head = new DataView(first.buffer);
  head.setUint32(4, text.length, true);
  head.setUint32(0, checksum(first.subarray(4)), true);
  return [first, ...segments.map(({ bytes }) => bytes)];
}

/** Reads what `packIndex` gave; null when anything is not as it was, or of another version. */
export function unpackIndex(
  parts: readonly Uint8Array[],
): { fieldNames: readonly string[]; segments: Segment[] } | null {
  const [first, ...rest] = parts;
  if (!first || first.length < 8) return null;
  const head = new DataView(first.buffer, first.byteOffset, first.length);
  if (head.getUint32(0, true) !== checksum(first.subarray(4))) return null;
  const end = 8 + head.getUint32(4, true);
  // What is read here was written by us: the checksum holds.
  const contents: Contents = JSON.parse(decoder.decode(first.subarray(8, end)));
  if (contents.version !== VERSION || contents.segments.length !== rest.length) return null;
  const segments: Segment[] = [];
  let at = end;
  for (const [index, bytes] of rest.entries()) {
    const told = contents.segments[index] as Contents['segments'][number];
    if (bytes.length !== told.bytes || checksum(bytes) !== told.checksum) return null;
    const segment = readSegment(bytes);
    if (segment?.count !== told.documents) return null;
    at += unpackBits(first.subarray(at), segment);
    segments.push(segment);
    sums.set(segment, told.checksum);
  }
  return { fieldNames: contents.fieldNames, segments };
}

function packBits(alive: Uint8Array): Uint8Array {
  const bits = new Uint8Array((alive.length + 7) >> 3);
  for (let doc = 0; doc < alive.length; doc++) {
    if (alive[doc] === 1) bits[doc >> 3] = (bits[doc >> 3] as number) | (1 << (doc & 7));
  }
  return bits;
}

/** Gives how many bytes were read. */
function unpackBits(bits: Uint8Array, segment: Segment): number {
  for (let doc = 0; doc < segment.count; doc++) {
    if ((((bits[doc >> 3] as number) >> (doc & 7)) & 1) === 0) segment.drop(doc);
  }
  return (segment.count + 7) >> 3;
}
