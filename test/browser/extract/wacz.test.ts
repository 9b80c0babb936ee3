import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { openArchive, refusalOf, takeMember } from './extract.ts';
import { type MadeRecord, makeWarc } from './make-warc.ts';
import { join, makeZip } from './make-zip.ts';

const page = (title: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><p>Words of a page.</p></body></html>`;
const RECORDS: readonly MadeRecord[] = [
  { url: 'https://news.example/a', body: page('Page A, by itself'), date: '2024-05-03T10:00:01Z' },
  { url: 'https://news.example/a', body: page('Page A, later'), date: '2024-06-03T10:00:00Z' },
  {
    url: 'https://news.example/old',
    http: { status: '302 Found', headers: ['Location: https://www.news.example/b/'] },
  },
  { url: 'https://www.news.example/b/', body: page('Page B') },
  { url: 'https://ads.example/frame', body: page('An advertisement') },
  { url: 'https://news.example/report.pdf', http: { headers: ['Content-Type: application/pdf'] }, body: '%PDF-1.4' },
];
const PAGES = [
  { format: 'json-pages-1.0', id: 'pages', title: 'All Pages' },
  { id: '1', url: 'https://news.example/old', ts: '2024-05-03T10:00:00Z', title: 'Listed B' },
  { id: '2', url: 'https://news.example/a', ts: '2024-05-03T10:00:00Z', title: 'Listed A' },
  { id: '3', url: 'https://news.example/lost', ts: 1714730400000, title: 'Lost page' },
];
const jsonLines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
const hashOf = (bytes: Uint8Array | string) =>
  bytesToHex(sha256(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes));

interface Made {
  readonly pages?: string | null;
  readonly isOld?: boolean;
  /** Bytes that take the place of those that were hashed. */
  readonly replaced?: Readonly<Record<string, string>>;
  readonly listed?: readonly string[];
  readonly signed?: Readonly<Record<string, unknown>> | null;
  readonly digestHash?: string;
}

async function makeWacz({
  pages = jsonLines(PAGES),
  isOld = false,
  replaced = {},
  listed = [],
  signed = null,
  digestHash,
}: Made = {}) {
  const files: [string, Uint8Array | string][] = [
    ['archive/data.warc.gz', await makeWarc(RECORDS, 'each')],
    ['indexes/index.cdx.gz', 'index'],
    ...(pages === null ? [] : ([['pages/pages.jsonl', pages]] as [string, string][])),
  ];
  const resources = [...files, ...listed.map((path) => [path, ''] as const)].map(([path, bytes]) =>
    isOld
      ? { path, stats: { hash: hashOf(bytes), bytes: bytes.length }, hashing: 'sha256' }
      : { name: path, path, hash: `sha256:${hashOf(bytes)}`, bytes: bytes.length },
  );
  const description = JSON.stringify({ profile: 'data-package', resources, wacz_version: isOld ? '1.0.0' : '1.1.1' });
  const hash = digestHash ?? `sha256:${hashOf(description)}`;
  const digest = { path: 'datapackage.json', hash, ...(signed ? { signedData: { hash, ...signed } } : {}) };
  return makeZip([
    ...files.map(([name, bytes]) => ({ name, bytes: replaced[name] ?? bytes, isStored: name.startsWith('archive/') })),
    { name: 'datapackage.json', bytes: description },
    ...(isOld ? [] : [{ name: 'datapackage-digest.json', bytes: JSON.stringify(digest) }]),
  ]);
}
const resultsOf = (checks: readonly { readonly what: string; readonly result: string }[]) =>
  checks.map(({ what, result }) => `${result}: ${what}`);

describe('a WACZ file', () => {
  it('lists its pages by its own list, then its other documents', async () => {
    const { listing } = await openArchive(await makeWacz(), 'a.wacz');
    expect(listing.kind).toBe('wacz');
    expect(listing.members.map(({ path, title, capturedAt }) => `${path} | ${title} | ${capturedAt}`)).toEqual([
      'https://www.news.example/b/ | Listed B | 2024-05-03T10:00:00.000Z',
      'https://news.example/a | Listed A | 2024-05-03T10:00:01.000Z',
      'https://news.example/report.pdf | null | 2024-05-03T10:00:00.000Z',
    ]);
    expect(listing.leftOut).toEqual([
      'The archive lists “Lost page” (https://news.example/lost) and does not hold it.',
      '2 pages that are not in the archive’s own list (frames and the like) were left out.',
      'One answer of a server that is no page (a redirect or an error) was left out.',
    ]);
  });

  it('lists all of its documents where it has no list', async () => {
    const { listing } = await openArchive(await makeWacz({ pages: null }), 'a.wacz');
    expect(listing.members).toHaveLength(5);
  });

  it.each([false, true])('has its hashes looked up, in both ways in which they are written', async (isOld) => {
    const { listing } = await openArchive(await makeWacz({ isOld }), 'a.wacz');
    expect(resultsOf(listing.checks)).toEqual([
      ...(isOld ? [] : ['matches: datapackage.json']),
      'matches: archive/data.warc.gz',
      'matches: indexes/index.cdx.gz',
      'matches: pages/pages.jsonl',
    ]);
  });

  it('says which hash differs, which file is missing, and that a signature was not checked', async () => {
    const { listing } = await openArchive(
      await makeWacz({
        replaced: { 'indexes/index.cdx.gz': 'other' },
        listed: ['archive/more.warc.gz'],
        signed: {
          domain: 'archive.example',
          created: '2024-05-03T12:00:00Z',
          software: 'signer 1.0',
          signature: 'MEQ=',
        },
      }),
      'a.wacz',
    );
    expect(resultsOf(listing.checks)).toEqual([
      'matches: datapackage.json',
      'not-checked: the signature of archive.example of 2024-05-03T12:00:00Z, made by signer 1.0',
      'matches: archive/data.warc.gz',
      'differs: indexes/index.cdx.gz',
      'matches: pages/pages.jsonl',
      'missing: archive/more.warc.gz',
    ]);
  });

  it('says that its description was changed after its digest was made', async () => {
    const { listing } = await openArchive(await makeWacz({ digestHash: `sha256:${hashOf('another')}` }), 'a.wacz');
    expect(resultsOf(listing.checks)[0]).toBe('differs: datapackage.json');
  });

  it('gives a page with the checks of its record and of the file that it lies in', async () => {
    const archive = await openArchive(await makeWacz(), 'a.wacz');
    const taken = await takeMember(archive, 1);
    expect(new TextDecoder().decode(taken.bytes)).toBe(page('Page A, by itself'));
    expect(taken).toMatchObject({ fileName: 'a.html', url: 'https://news.example/a', charset: 'utf-8' });
    expect(resultsOf(taken.checks)).toEqual([
      'matches: archive/data.warc.gz',
      'matches: the archived record (WARC-Block-Digest)',
      'matches: the archived page (WARC-Payload-Digest)',
    ]);
  });

  it('is refused with the true reason when there is no web archive in it', async () => {
    const description = JSON.stringify({ resources: [{ path: 'archive/a.warc', hash: 'sha256:00' }] });
    const empty = await makeZip([
      { name: 'datapackage.json', bytes: description },
      { name: 'data/archive/test.txt', bytes: 'words' },
    ]);
    expect(await refusalOf(empty, 'a.wacz')).toBe(
      'There is no web archive (WARC) in this WACZ file. It lists files that it does not hold: archive/a.warc.',
    );
  });

  it('is opened although its description or its page list is broken', async () => {
    const warc = await makeWarc(RECORDS);
    const broken = await makeZip([
      { name: 'datapackage.json', bytes: 'not JSON' },
      { name: 'archive/data.warc', bytes: warc, isStored: true },
      { name: 'pages/pages.jsonl', bytes: `${JSON.stringify(PAGES[0])}\nnot JSON\n${JSON.stringify(PAGES[2])}` },
    ]);
    const { listing } = await openArchive(broken, 'a.wacz');
    expect(listing.members.map(({ title }) => title)).toEqual(['Listed A', null]);
    expect(resultsOf(listing.checks)).toEqual(['not-checked: the list of files (datapackage.json is no JSON)']);
  });

  it('reads the archives that it can when another one in it is broken', async () => {
    const broken = await makeZip([
      { name: 'datapackage.json', bytes: '{"resources":[]}' },
      { name: 'archive/a.warc', bytes: join('no archive at all\r\n\r\n'), isStored: true },
      { name: 'archive/b.warc', bytes: await makeWarc(RECORDS), isStored: true },
    ]);
    const { listing } = await openArchive(broken, 'a.wacz');
    expect(listing.members).toHaveLength(5);
    expect(listing.leftOut[0]).toContain('archive/a.warc could not be read');
  });
});
