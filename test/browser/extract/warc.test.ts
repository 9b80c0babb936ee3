import { sha1 } from '@noble/hashes/legacy.js';
import { describe, expect, it } from 'vitest';
import { openArchive, readDocument, refusalOf, takeMember } from './extract.ts';
import { type MadeRecord, makePage, makeRecord, makeWarc, toBase32 } from './make-warc.ts';
import { gzip, join } from './make-zip.ts';

const CRAWL: readonly MadeRecord[] = [
  { type: 'warcinfo', body: 'software: test\r\n' },
  { type: 'request', url: 'https://news.example/a', http: { status: '200 OK' } },
  { url: 'https://news.example/a', body: makePage('Stations &amp; boats') },
  { url: 'https://news.example/report.pdf', http: { headers: ['Content-Type: application/pdf'] }, body: '%PDF-1.4 …' },
  {
    url: 'https://news.example/notes.txt',
    http: { headers: ['Content-Type: text/plain'] },
    body: 'Some words of a note.',
  },
  { url: 'https://news.example/old', http: { status: '301 Moved', headers: ['Location: /a'] } },
  { url: 'https://news.example/gone', http: { status: '404 Not Found' }, body: makePage('Not found') },
  { url: 'https://news.example/p.jpg', http: { headers: ['Content-Type: image/jpeg'] }, body: 'JPEG' },
  { url: 'https://news.example/app.js', http: { headers: ['Content-Type: text/plain'] }, body: 'let a = 1;' },
  { url: 'https://news.example/api', http: { headers: ['Content-Type: text/html'] }, body: '{"a": 1}' },
  { url: 'https://news.example/robots.txt', http: { headers: ['Content-Type: text/plain'] }, body: 'User-agent: *' },
  { type: 'resource', url: 'https://news.example/kept.html', contentType: 'text/html', body: makePage('Kept') },
  { type: 'resource', url: 'urn:text:https://news.example/a', contentType: 'text/plain', body: 'Extracted words.' },
  { type: 'response', url: 'dns:news.example', contentType: 'text/dns', http: { headers: [] }, body: '1.2.3.4' },
  { type: 'metadata', url: 'https://news.example/a', body: 'via: x\r\n' },
];

describe('a web archive', () => {
  it.each(['plain', 'each', 'whole'] as const)(
    'lists its documents with their time and title, packed or not (%s)',
    async (packing) => {
      const archive = await openArchive(
        await makeWarc(CRAWL, packing),
        packing === 'plain' ? 'crawl.warc' : 'crawl.warc.gz',
      );
      expect(archive.listing.kind).toBe('warc');
      expect(archive.listing.members.map(({ path, title, capturedAt }) => ({ path, title, capturedAt }))).toEqual([
        { path: 'https://news.example/a', title: 'Stations & boats', capturedAt: '2024-05-03T10:00:00.000Z' },
        { path: 'https://news.example/report.pdf', title: null, capturedAt: '2024-05-03T10:00:00.000Z' },
        { path: 'https://news.example/notes.txt', title: null, capturedAt: '2024-05-03T10:00:00.000Z' },
        { path: 'https://news.example/kept.html', title: 'Kept', capturedAt: '2024-05-03T10:00:00.000Z' },
      ]);
      expect(archive.listing.leftOut).toEqual([
        '2 answers of servers that are no pages (redirects and errors) were left out.',
        '4 pictures, scripts and other files that are no documents were left out.',
      ]);
      const taken = await Promise.all([0, 1, 2, 3].map((index) => takeMember(archive, index)));
      expect(taken.map(({ fileName }) => fileName)).toEqual(['a.html', 'report.pdf', 'notes.txt', 'kept.html']);
      expect(new TextDecoder().decode(taken[3]?.bytes)).toBe(makePage('Kept'));
      expect(new TextDecoder().decode(taken[2]?.bytes)).toBe('Some words of a note.');
    },
  );

  it('gives a page that is read with the address and time of the archive', async () => {
    const archive = await openArchive(await makeWarc(CRAWL), 'crawl.warc');
    const { fileName, bytes, url, capturedAt } = await takeMember(archive, 0);
    const container = { kind: 'warc', url, capturedAt } as const;
    const { draft } = await readDocument(bytes, fileName, { container });
    expect(draft.url).toMatchObject({
      value: 'https://news.example/a',
      evidence: { from: 'file', detail: expect.stringContaining('WARC-Target-URI') },
    });
    expect(draft.capturedAt).toMatchObject({
      value: '2024-05-03T10:00:00.000Z',
      evidence: { detail: expect.stringContaining('WARC-Date') },
    });
    const { draft: note } = await readDocument('Some words of a note.', 'notes.txt', { container });
    expect(note.url?.value).toBe('https://news.example/a');
    expect(note.capturedAt?.value).toBe('2024-05-03T10:00:00.000Z');
  });

  it('looks up the digests of what is taken', async () => {
    const record = (url: string, digests: NonNullable<MadeRecord['digests']>) => ({
      url: `https://news.example/${url}`,
      body: makePage(url),
      digests,
    });
    const archive = await openArchive(
      await makeWarc([
        record('a', 'base32'),
        record('b', 'hex'),
        record('c', 'wrong'),
        record('d', 'none'),
        { ...record('e', 'none'), headers: ['WARC-Payload-Digest: tiger:ABC'] },
      ]),
      'a.warc',
    );
    const checks = await Promise.all(
      [0, 1, 2, 3, 4].map(async (index) => (await takeMember(archive, index)).checks.map(({ result }) => result)),
    );
    expect(checks).toEqual([
      ['matches', 'matches'],
      ['matches', 'matches'],
      ['differs', 'differs'],
      [],
      ['not-checked'],
    ]);
  });

  it('has several captures of one address, and each only once', async () => {
    const at = (date: string, title: string) => ({ url: 'https://news.example/', date, body: makePage(title) });
    const archive = await openArchive(
      await makeWarc([
        at('2024-05-03T10:00:00Z', 'First'),
        at('2024-05-03T10:00:00Z', 'First'),
        at('2024-05-04T10:00:00.123456Z', 'Second'),
      ]),
      'a.warc',
    );
    expect(archive.listing.members.map(({ title, capturedAt }) => `${capturedAt} ${title}`)).toEqual([
      '2024-05-03T10:00:00.000Z First',
      '2024-05-04T10:00:00.123Z Second',
    ]);
  });

  it('gives a revisited page by the bytes that it had before, and names those whose bytes are elsewhere', async () => {
    const body = makePage('Unchanged');
    const digest = `WARC-Payload-Digest: sha1:${toBase32(sha1(new TextEncoder().encode(body)))}`;
    const revisit = (url: string, date: string, headers: readonly string[]) => ({
      type: 'revisit',
      url,
      date,
      headers,
      http: { status: '200 OK', headers: ['Content-Type: text/html'] },
    });
    const archive = await openArchive(
      await makeWarc([
        { url: 'https://news.example/', body },
        revisit('https://news.example/', '2024-06-01T10:00:00Z', [digest]),
        revisit('https://news.example/other', '2024-06-02T10:00:00Z', [
          'WARC-Refers-To-Target-URI: https://news.example/',
          'WARC-Refers-To-Date: 2024-05-03T10:00:00Z',
        ]),
        revisit('https://news.example/lost', '2024-06-03T10:00:00Z', [
          'WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
        ]),
      ]),
      'a.warc',
    );
    expect(archive.listing.members.map(({ path, capturedAt }) => `${path} ${capturedAt?.slice(0, 10)}`)).toEqual([
      'https://news.example/ 2024-05-03',
      'https://news.example/ 2024-06-01',
      'https://news.example/other 2024-06-02',
    ]);
    expect(archive.listing.leftOut).toEqual([
      'One page was met again unchanged (a revisit record), and its content is in another archive; it was left out.',
    ]);
    const taken = await takeMember(archive, 1);
    expect(new TextDecoder().decode(taken.bytes)).toBe(body);
    expect(taken.capturedAt).toBe('2024-06-01T10:00:00.000Z');
    expect(taken.checks.at(-1)).toMatchObject({ what: expect.stringContaining('2024-05-03'), result: 'not-checked' });
  });

  it('finds records whose packed ends lie across the pieces in which it is read', async () => {
    // Bytes that cannot be packed, so that the records end at every place within the pieces.
    const noise = (size: number) => {
      const bytes = new Uint8Array(size);
      for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
      return bytes;
    };
    const records = Array.from({ length: 60 }, (_, index) => [
      {
        url: `https://news.example/${index}.jpg`,
        http: { headers: ['Content-Type: image/jpeg'] },
        body: noise(64_700 + index * 20),
      },
      { url: `https://news.example/${index}`, body: makePage(`Page ${index}`) },
    ]).flat();
    const archive = await openArchive(await makeWarc(records, 'each'), 'a.warc.gz');
    expect(archive.listing.members).toHaveLength(60);
    for (const index of archive.listing.members.keys())
      expect(new TextDecoder().decode((await takeMember(archive, index)).bytes), String(index)).toBe(
        makePage(`Page ${index}`),
      );
  });
});

describe('a web archive that is broken or hostile', { timeout: 20_000 }, () => {
  const two = () =>
    makeWarc([
      { url: 'https://news.example/a', body: makePage('A') },
      { url: 'https://news.example/b', body: makePage('B') },
    ]);

  it('is read as far as it goes when it is cut off', async () => {
    const whole = await two();
    const archive = await openArchive(whole.subarray(0, whole.length - 100), 'a.warc');
    expect(archive.listing.members.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(archive.listing.leftOut).toEqual([
      'The archive is cut off inside of its last record (https://news.example/b).',
    ]);
    const { checks } = await takeMember(archive, 1);
    expect(checks.map(({ result }) => result)).toEqual(['missing', 'differs', 'differs']);
  });

  it('is read as far as it goes when it is packed and cut off', async () => {
    const packed = await makeWarc(
      Array.from({ length: 3 }, (_, index) => ({
        url: `https://news.example/${index}`,
        body: makePage(`Page ${index}`),
      })),
      'each',
    );
    const archive = await openArchive(packed.subarray(0, packed.length - 60), 'a.warc.gz');
    expect(archive.listing.members.length).toBeGreaterThanOrEqual(2);
    expect(archive.listing.leftOut[0]).toContain('cut off');
  });

  it('is read as far as it goes when something else stands in it', async () => {
    const archive = await openArchive(join(await two(), 'nonsense\r\nand more: of it\r\n\r\n'), 'a.warc');
    expect(archive.listing.members).toHaveLength(2);
    expect(archive.listing.leftOut[0]).toContain('The web archive is damaged');
  });

  it('is refused when it is none, or holds none', async () => {
    expect(await refusalOf(await gzip('Only words, and no archive.'), 'a.warc.gz')).toContain('no WARC record');
    expect(await refusalOf(await makeWarc([{ type: 'warcinfo', body: 'software: test\r\n' }]), 'a.warc')).toBe(
      'There is no document in the web archive; its records are: 1 warcinfo.',
    );
  });

  it('is not unpacked beyond 200 times its size', async () => {
    const start = performance.now();
    const bomb = await gzip(
      join(
        'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: 200000000\r\n\r\n',
        new Uint8Array(100_000_000),
      ),
    );
    expect(await refusalOf(bomb, 'a.warc.gz')).toContain('more than 200 times');
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('is not kept busy by a head without an end, or by a length that lies', async () => {
    const endless = join(
      makeRecord({ url: 'https://news.example/a', body: makePage('A') }),
      'WARC/1.0\r\n',
      'X: y\r\n'.repeat(400_000),
    );
    const archive = await openArchive(endless, 'a.warc');
    expect(archive.listing.members).toHaveLength(1);
    expect(archive.listing.leftOut[0]).toContain('head has no end');
    const lying =
      'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Words</p>';
    expect((await openArchive(lying, 'a.warc')).listing.leftOut[0]).toContain('cut off');
  });
});
