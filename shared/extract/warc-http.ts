import { AsyncIterReader } from 'warcio';
import { joinBytes } from './join-bytes.ts';
import { EXPANSION_FREE_BELOW, LARGEST_FILE, MOST_EXPANSION } from './limits.ts';
import { type MimeHeaders, readHeaders, readHeaderValue } from './mime-headers.ts';

/** An answer of a server as an archive holds it. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: MimeHeaders;
  /** As it was sent: in chunks and packed, perhaps. */
  readonly payload: Uint8Array;
}

/** A payload without its packing, or why it cannot be unpacked, in a sentence. */
export type Unpacked =
  | { readonly status: 'unpacked'; readonly bytes: Uint8Array }
  | { readonly status: 'refused'; readonly reason: string };

/** Cuts an answer into its status, headers and payload; null where it is none (a record of DNS, a broken one). */
export function readAnswer(block: Uint8Array): HttpAnswer | null {
  const end = findHeadEnd(block);
  const head = block.subarray(0, end);
  const line = new TextDecoder('latin1').decode(head.subarray(0, 200)).split(/\r?\n/)[0] ?? '';
  const status = /^HTTP\/[\d.]+\s+(\d{3})\b/i.exec(line)?.[1];
  return status ? { status: Number(status), headers: readHeaders(head), payload: block.subarray(end) } : null;
}

function findHeadEnd(block: Uint8Array): number {
  for (let at = block.indexOf(0x0a); at >= 0 && at < block.length; at = block.indexOf(0x0a, at + 1)) {
    if (block[at + 1] === 0x0a) return at + 2;
    if (block[at + 1] === 0x0d && block[at + 2] === 0x0a) return at + 3;
  }
  return block.length;
}

/** Gives the payload without chunks, as it was hashed by some programs. Programs that stored it without them keep the header that says so. */
export async function dropChunks({ headers, payload }: HttpAnswer): Promise<Uint8Array> {
  const isChunked = readHeaderValue(headers.get('transfer-encoding')).includes('chunked');
  return isChunked ? readAll(payload, null, true) : payload;
}

/**
 * Undoes what the way from the server did to a payload: chunks and packing. What is not packed although a header says so stays. `isPrefix`:
 * only the start is at hand, and that may be unpacked as far as it goes.
 */
export async function unpackPayload(answer: HttpAnswer, isPrefix = false): Promise<Unpacked> {
  const whole = await dropChunks(answer);
  const codings = (answer.headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim());
  const transfer = readHeaderValue(answer.headers.get('transfer-encoding'));
  const [coding] = codings.filter((one) => one && one !== 'identity' && one !== 'none' && one !== 'utf-8');
  const packing = coding ?? (/^(?:gzip|deflate)$/.test(transfer) ? transfer : null);
  if (packing === null || whole.length === 0) return { status: 'unpacked', bytes: whole };
  if (/^(?:x-)?gzip$/.test(packing)) {
    const isPacked = whole[0] === 0x1f && whole[1] === 0x8b;
    return isPacked ? inflate(whole, 'gzip', isPrefix) : { status: 'unpacked', bytes: whole };
  }
  if (looksPlain(whole)) return { status: 'unpacked', bytes: whole };
  if (packing === 'deflate') return inflate(whole, 'deflate', isPrefix);
  const native = await decompressNatively(whole, packing);
  if (native) return { status: 'unpacked', bytes: native };
  const name = { br: 'Brotli', zstd: 'Zstandard' }[packing] ?? `“${packing.slice(0, 40)}”`;
  return {
    status: 'refused',
    reason: `The page is packed with ${name} in the archive, which cannot be unpacked here. Save it from a program that replays web archives and import that.`,
  };
}

const TOO_MUCH = 'The page unpacks to more than it may (200 MB, and 200 times its packed size); it is not read.';

async function inflate(bytes: Uint8Array, kind: 'gzip' | 'deflate', isPrefix: boolean): Promise<Unpacked> {
  try {
    return { status: 'unpacked', bytes: await readAll(bytes, kind, false) };
  } catch (error) {
    if (error instanceof RangeError) return { status: 'refused', reason: TOO_MUCH };
    return isPrefix
      ? { status: 'unpacked', bytes: new Uint8Array() }
      : { status: 'refused', reason: 'The page is damaged in the archive: its packed bytes are broken.' };
  }
}

/** How many bytes are unpacked at once. */
const SLICE = 16 * 1024;

/** Unpacks, or joins chunks; throws RangeError when more comes out than may. A stream that is cut off gives what it has. */
async function readAll(bytes: Uint8Array, packing: string | null, isChunked: boolean): Promise<Uint8Array> {
  function* slices() {
    for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of new AsyncIterReader(slices(), packing, isChunked)) {
    size += piece.length;
    if (size > LARGEST_FILE || (size > EXPANSION_FREE_BELOW && size > bytes.length * MOST_EXPANSION))
      throw new RangeError();
    pieces.push(piece);
  }
  return joinBytes(pieces);
}

/** Words in UTF-8 without control characters: a program stored them unpacked and kept the header. */
function looksPlain(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 2_000));
  const strange = head.match(/\ufffd|(?!\s)\p{Cc}/gu)?.length ?? 0;
  return strange * 100 <= head.length;
}

/** Browsers learn to unpack Brotli and Zstandard one after another. */
async function decompressNatively(bytes: Uint8Array, packing: string): Promise<Uint8Array | null> {
  const format = { br: 'brotli', zstd: 'zstd' }[packing];
  if (!format) return null;
  try {
    const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream(format as CompressionFormat));
    const pieces: Uint8Array[] = [];
    let size = 0;
    const reader = stream.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > LARGEST_FILE || (size > EXPANSION_FREE_BELOW && size > bytes.length * MOST_EXPANSION)) {
        await reader.cancel();
        return null;
      }
      pieces.push(read.value);
    }
    return joinBytes(pieces);
  } catch {
    return null;
  }
}
