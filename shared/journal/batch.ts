import type { Sha256 } from '../model/ids.ts';

/** A piece of content: bytes under their own SHA-256. */
export interface NamedBytes {
  readonly sha256: Sha256;
  readonly bytes: Uint8Array;
}

/** What one request brings to the journal: content first, then changes as canonical JSON, in order of their numbers. */
export interface Batch {
  readonly content: readonly NamedBytes[];
  /** Content that belongs to the changes although they do not name it themselves, such as pictures; it came now or before. */
  readonly alongside: readonly Sha256[];
  /** Content that is known to be lost everywhere: the changes that name it are kept all the same. */
  readonly without: readonly Sha256[];
  readonly changes: readonly string[];
}

interface BatchHead {
  readonly content: readonly { readonly sha256: Sha256; readonly size: number }[];
  readonly alongside: readonly Sha256[];
  readonly without: readonly Sha256[];
}

const LINE_FEED = 0x0a;
const SHA256 = /^[0-9a-f]{64}$/;

/** Writes a batch: one line that lists the content, the content's bytes, one line for each change. */
export function writeBatch({ content, alongside, without, changes }: Batch): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const head: BatchHead = {
    content: content.map(({ sha256, bytes }) => ({ sha256, size: bytes.byteLength })),
    alongside,
    without,
  };
  const first = encoder.encode(`${JSON.stringify(head)}\n`);
  const last = encoder.encode(changes.map((change) => `${change}\n`).join(''));
  const pieces = [first, ...content.map(({ bytes }) => bytes), last];
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

/** Reads what `writeBatch` wrote; throws a RangeError or SyntaxError for anything else. The bytes of content are views. */
export function readBatch(whole: Uint8Array): Batch {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const end = whole.indexOf(LINE_FEED);
  if (end < 0) throw new RangeError('A batch begins with a line.');
  const { content, alongside, without } = toHead(JSON.parse(decoder.decode(whole.subarray(0, end))));
  let at = end + 1;
  const named = content.map(({ sha256, size }) => {
    const bytes = whole.subarray(at, at + size);
    if (bytes.byteLength !== size) throw new RangeError('A batch ends before its content.');
    at += size;
    return { sha256, bytes };
  });
  const lines = decoder.decode(whole.subarray(at)).split('\n');
  if (lines.pop() !== '') throw new RangeError('A batch ends in the middle of a change.');
  return { content: named, alongside, without, changes: lines };
}

function toHead(value: unknown): BatchHead {
  const { content, alongside, without } = value as Partial<BatchHead>;
  if (!Array.isArray(content) || !Array.isArray(alongside) || !Array.isArray(without))
    throw new RangeError('A batch lists its content.');
  for (const { sha256, size } of content) {
    if (!SHA256.test(sha256) || !Number.isSafeInteger(size) || size < 0) throw new RangeError('No piece of content.');
  }
  const names = [...alongside, ...without];
  if (!names.every((sha256) => SHA256.test(sha256))) throw new RangeError('No name of content.');
  return { content, alongside, without };
}
