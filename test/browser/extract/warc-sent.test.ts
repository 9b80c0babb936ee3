import { describe, expect, it } from 'vitest';
import { encodeAs } from '../../unit/shared/extract/encodings.ts';
import { openArchive, readDocument, takeMember } from './extract.ts';
import { makePage, makeWarc } from './make-warc.ts';
import { deflateRaw, gzip, join } from './make-zip.ts';

const RUSSIAN =
  'Глава портовой охраны сообщил в понедельник, что четыре станции доставлены в порт и уже проверены всеми службами.';

describe('how an archived page was sent', () => {
  const read = async (headers: readonly string[], body: Uint8Array | string) => {
    const archive = await openArchive(
      await makeWarc([{ http: { headers: ['Content-Type: text/html; charset=utf-8', ...headers] }, body }]),
      'a.warc',
    );
    return { archive, taken: await archive.take(0) };
  };
  const chunks = (bytes: Uint8Array) =>
    join(
      `${(100).toString(16)};x=y\r\n`,
      bytes.subarray(0, 100),
      `\r\n${(bytes.length - 100).toString(16)}\r\n`,
      bytes.subarray(100),
      '\r\n0\r\n\r\n',
    );
  const html = makePage('Sent');
  const bytes = new TextEncoder().encode(html);
  // zlib's own head and checksum around raw DEFLATE.
  const zlib = async () => {
    let [a, b] = [1, 0];
    for (const byte of bytes) {
      a = (a + byte) % 65_521;
      b = (b + a) % 65_521;
    }
    return join(
      new Uint8Array([0x78, 0x9c]),
      await deflateRaw(bytes),
      new Uint8Array([b >> 8, b & 255, a >> 8, a & 255]),
    );
  };

  it.each([
    ['in chunks', ['Transfer-Encoding: chunked'], async () => chunks(bytes)],
    ['with a header of chunks that are not there', ['Transfer-Encoding: chunked'], async () => bytes],
    ['packed with gzip', ['Content-Encoding: gzip'], async () => gzip(bytes)],
    ['with a header of gzip that is not there', ['Content-Encoding: gzip'], async () => bytes],
    [
      'packed with gzip and in chunks',
      ['Content-Encoding: gzip', 'Transfer-Encoding: chunked'],
      async () => chunks(await gzip(bytes)),
    ],
    ['packed with DEFLATE', ['Content-Encoding: deflate'], async () => deflateRaw(bytes)],
    ['packed with DEFLATE in its zlib form', ['Content-Encoding: deflate'], zlib],
    ['with a header of Brotli that is not there', ['Content-Encoding: br'], async () => bytes],
  ] as const)('is undone: %s', async (_, headers, make) => {
    const { archive, taken } = await read(headers, await make());
    expect(archive.listing.members[0]?.title).toBe('Sent');
    expect(taken.status === 'taken' && new TextDecoder().decode(taken.bytes)).toBe(html);
    expect(taken.status === 'taken' && taken.checks.map(({ result }) => result)).toEqual(['matches', 'matches']);
  });

  it('is named where it cannot be undone', async () => {
    const { archive, taken } = await read(
      ['Content-Encoding: br'],
      new Uint8Array([0x8b, 0xff, 0x80, 0x9d, 0x01, 0xfe, 0x90, 0xaa, 0x03, 0xc3]),
    );
    expect(archive.listing.members[0]?.title).toBeNull();
    expect(taken).toMatchObject({ status: 'refused', reason: expect.stringContaining('packed with Brotli') });
  });

  it('is not unpacked beyond the limits', async () => {
    const { taken } = await read(['Content-Encoding: gzip'], await gzip(new Uint8Array(30_000_000)));
    expect(taken).toMatchObject({ status: 'refused', reason: expect.stringContaining('200 times') });
  });

  it('says the encoding of a page that does not say it itself', async () => {
    const body = encodeAs(makePage('Станции прибыли', `<p>${RUSSIAN}</p>`.repeat(3)), 'koi8-r');
    const archive = await openArchive(
      await makeWarc([{ http: { headers: ['Content-Type: text/html; charset=KOI8-R'] }, body }]),
      'a.warc',
    );
    expect(archive.listing.members[0]?.title).toBe('Станции прибыли');
    const { fileName, bytes: taken, url, capturedAt, charset } = await takeMember(archive, 0);
    expect(charset).toBe('KOI8-R');
    const { draft } = await readDocument(taken, fileName, {
      container: { kind: 'warc', url, capturedAt, charset: charset ?? null },
    });
    expect(draft.text).toContain(RUSSIAN);
    expect(draft.encoding).toEqual({ name: 'koi8-r', evidence: 'header Content-Type charset "KOI8-R"' });
  });
});
