import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { gzip, join } from './make-zip.ts';

/** A record of a web archive as a test wants it. */
export interface MadeRecord {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  /** The answer of a server; absent for records that have none. */
  readonly http?: { readonly status?: string; readonly headers?: readonly string[] };
  readonly body?: Uint8Array | string;
  readonly headers?: readonly string[];
  /** `none` leaves the digests out; `wrong` gives those of other bytes. */
  readonly digests?: 'base32' | 'hex' | 'none' | 'wrong';
  readonly contentType?: string;
}

const encoder = new TextEncoder();

/** Writes a record of a WARC file (ISO 28500). */
export function makeRecord(record: MadeRecord): Uint8Array {
  const {
    type = 'response',
    url = 'https://news.example/',
    date = '2024-05-03T10:00:00Z',
    digests = 'base32',
  } = record;
  const body = typeof record.body === 'string' ? encoder.encode(record.body) : (record.body ?? new Uint8Array());
  const http = record.http ?? (type === 'response' ? {} : null);
  const head = http
    ? `HTTP/1.1 ${http.status ?? '200 OK'}\r\n${(http.headers ?? ['Content-Type: text/html; charset=utf-8']).map((line) => `${line}\r\n`).join('')}\r\n`
    : '';
  const block = join(head, body);
  const wrong = encoder.encode('other bytes');
  const digest = (bytes: Uint8Array) =>
    digests === 'hex' ? `sha256:${bytesToHex(sha256(bytes))}` : `sha1:${toBase32(sha1(bytes))}`;
  const lines = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Record-ID: <urn:uuid:${crypto.randomUUID()}>`,
    ...(type === 'warcinfo' ? [] : [`WARC-Target-URI: ${url}`]),
    `WARC-Date: ${date}`,
    `Content-Type: ${record.contentType ?? (http ? 'application/http; msgtype=response' : 'application/warc-fields')}`,
    ...(digests === 'none' || type === 'revisit'
      ? []
      : [
          `WARC-Block-Digest: ${digest(digests === 'wrong' ? wrong : block)}`,
          `WARC-Payload-Digest: ${digest(digests === 'wrong' ? wrong : body)}`,
        ]),
    ...(record.headers ?? []),
    `Content-Length: ${block.length}`,
  ];
  return join(lines.join('\r\n'), '\r\n\r\n', block, '\r\n\r\n');
}

/** Writes a WARC file: plain, each record packed by itself, or all of them in one. */
export async function makeWarc(
  records: readonly MadeRecord[],
  packing: 'plain' | 'each' | 'whole' = 'plain',
): Promise<Uint8Array> {
  const made = records.map(makeRecord);
  if (packing === 'each') return join(...(await Promise.all(made.map((record) => gzip(record)))));
  return packing === 'whole' ? gzip(join(...made)) : join(...made);
}

/** RFC 4648. */
export function toBase32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

/** Paragraphs that are long enough to be a story. */
export const STORY = Array.from(
  { length: 4 },
  (_, index) =>
    `<p>The committee said on day ${index} that the stations will be delivered in the spring, and that all questions have been settled with the government.</p>`,
).join('');

/** A page of that title. */
export const makePage = (title: string, body = STORY, head = '') =>
  `<!doctype html><html><head>${head}<title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`;
