import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import { checkCaseFile } from '../../../electron/case-file-check.ts';
import { openCaseFile } from '../../../electron/case-file-read.ts';
import { writeCaseFile } from '../../../electron/case-file-write.ts';
import { listCustodyFiles } from '../../../electron/custody-files.ts';
import type { Journal } from '../../../electron/journal.ts';
import { CUSTODY_FILES, type CustodyRecord } from '../../../shared/custody/custody-record.ts';
import type { CaseFileManifest } from '../../../shared/exchange/case-file.ts';
import type { Article, Version } from '../../../shared/model/article.ts';
import { writeCanonicalJson } from '../../../shared/model/canonical-json.ts';
import type { CaseSettings } from '../../../shared/model/case.ts';
import type { Action, Change, RecordedTables, RowEdit, TableName } from '../../../shared/model/change.ts';
import type { HandOver } from '../../../shared/model/hand-over.ts';
import { toBase64 } from '../../../shared/timestamp/read-stamp.ts';
import { makeProof } from '../shared/timestamp/make-proof.ts';
import { batchOf, CASE_ID, contentOf, givePlace, hashOf, type MadeChange, makeChange } from './journal-fixture.ts';

const place = givePlace();
const NOW = new Date('2026-11-25T21:00:00.000Z');
const fileOf = (name = 'package.dateline') => join(place().root, name);

const ARABIC = 'السفينة تغادر <المرفأ>';

const add = (table: RowEdit['table'], row: RecordedTables[TableName]): RowEdit =>
  ({ table, key: row.id, before: null, after: row }) as unknown as RowEdit;

function makeArticle(id: string, title: string, url: string | null): Article {
  const evidence = { from: 'meta', detail: 'og:url' } as const;
  return {
    id,
    title: { value: title, evidence, others: [] },
    url: url && { value: url, evidence, others: [] },
  } as unknown as Article;
}

function makeVersion(id: string, articleId: string, fileName: string): Version {
  const [original, text, blocks] = ['original', 'text', 'blocks'].map((what) => contentOf(`${what} of ${id}`));
  return {
    ...{ id, articleId, fileName, number: 1, format: 'html', container: null },
    ...{ originalSha256: original?.sha256, originalBytes: original?.bytes.byteLength },
    ...{ textSha256: text?.sha256, blocksSha256: blocks?.sha256 },
    capturedAt: { value: '2026-10-30T08:00:00.000Z', evidence: { from: 'file', detail: 'Date' } },
    importedAt: '2026-11-01T12:00:02.000Z',
    extractor: { name: 'html', version: '3' },
  } as unknown as Version;
}

const contentOfVersion = (id: string) => ['original', 'text', 'blocks'].map((what) => contentOf(`${what} of ${id}`));

const handOver: HandOver = {
  ...{ id: 'hand-over 1', at: '2026-11-20T10:00:00.000Z', by: 'Nadia Haddad', to: 'The registry' },
  ...{ purpose: 'Request 17\nof the prosecutor', remarks: '', collectedBy: 'نادية حداد', appVersion: '0.1.0' },
  outcome: null,
};

/** A journal in which two articles were imported, one corrected, one removed, and the case handed over for the second time. */
async function fillJournal() {
  const journal = await place().open();
  const changes: MadeChange[] = [];
  const act = (action: Action, edits: readonly RowEdit[], more: Partial<Change> = {}) =>
    changes.push(makeChange(changes.at(-1) ?? null, edits, undefined, { action, ...more }));
  const [one, two] = [
    makeArticle('article 1', ARABIC, 'https://news.example/a?b=1&c=2'),
    makeArticle('article 2', 'Ferry', null),
  ];
  const [first, second] = [
    makeVersion('version 1', one.id, 'السفينة.html'),
    makeVersion('version 2', two.id, 'ferry.html'),
  ];
  act('article.import', [add('articles', one), add('versions', first)]);
  act('article.import', [add('articles', two), add('versions', second)]);
  const corrected = makeArticle('article 2', 'Ferry held', 'https://news.example/ferry');
  act('article.correct', [{ table: 'articles', key: two.id, before: two, after: corrected }], { reason: 'as printed' });
  act('article.remove', [
    { table: 'articles', key: two.id, before: corrected, after: null },
    { table: 'versions', key: second.id, before: second, after: null },
  ]);
  const outcome = { status: 'written', fileName: 'first.dateline', bytes: 12, sha256: hashOf('first') } as const;
  act('case.hand-over', [add('handOvers', handOver)]);
  act('case.hand-over', [{ table: 'handOvers', key: handOver.id, before: handOver, after: { ...handOver, outcome } }]);
  act('case.hand-over', [add('handOvers', { ...handOver, id: 'hand-over 2', to: 'The court' })]);
  const content = ['version 1', 'version 2'].flatMap(contentOfVersion);
  await journal.append(batchOf(changes, { content }));
  return journal;
}

/** Keeps an answer that stamps a change, as the next change. */
async function stampChange(journal: Journal, of: number): Promise<void> {
  const { seq, hash } = journal.state.tally;
  const stamped = (await journal.readAfter(of - 1)).changes[0] ?? '';
  const stampedHash = (JSON.parse(stamped) as Change).hash;
  const answer = toBase64(makeProof(stampedHash));
  const stamp = { id: 'stamp', takenAt: handOver.at, seq: of, hash: stampedHash, fileName: 'head.ots', answer };
  const settings = { id: 'case', caseId: CASE_ID, name: 'Coast', timeStamps: [stamp] };
  const change = makeChange({ seq, hash: hash ?? '', text: '' }, [
    add('settings', settings as unknown as CaseSettings),
  ]);
  await journal.append(batchOf([change]));
}

async function writePackage(fill = fillJournal): Promise<CaseFileManifest> {
  const journal = await fill();
  const source = { caseId: CASE_ID, journal, writtenBy: 'Dateline 0.1.0', now: () => NOW };
  return writeCaseFile(fileOf(), { ...source, listFurther: (manifest) => listCustodyFiles(journal, manifest) });
}

async function readCustody(): Promise<{ readonly page: string; readonly record: CustodyRecord }> {
  const file = await openCaseFile(fileOf());
  const read = async (name: string) => new TextDecoder().decode((await file.readFurther(name)) ?? undefined);
  const found = { page: await read(CUSTODY_FILES.html), record: JSON.parse(await read(CUSTODY_FILES.json)) };
  await file.close();
  return found;
}

/** Writes the package again with another custody record, and a manifest that fits it: what someone does who knows the format. */
async function forge(alter: (files: Map<string, string>) => void): Promise<readonly string[]> {
  const zip = new ZipReader(new Uint8ArrayReader(readFileSync(fileOf())));
  const files = new Map<string, string>();
  const others = new Map<string, Uint8Array>();
  for (const entry of await zip.getEntries()) {
    if (entry.directory) continue;
    const bytes = await entry.getData(new Uint8ArrayWriter());
    if (/^custody\/custody-/.test(entry.filename)) files.set(entry.filename, new TextDecoder().decode(bytes));
    else others.set(entry.filename, bytes);
  }
  alter(files);
  const manifest = JSON.parse(new TextDecoder().decode(others.get('manifest.json'))) as CaseFileManifest;
  for (const [name, words] of files) others.set(name, new TextEncoder().encode(words));
  const further = [...others]
    .filter(([name]) => name.startsWith('custody/'))
    .map(([name, bytes]) => ({ name, bytes: bytes.byteLength, sha256: hashOf(bytes) }));
  others.set('manifest.json', new TextEncoder().encode(JSON.stringify({ ...manifest, further })));
  const forged = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, bytes] of others) await forged.add(name, new Uint8ArrayReader(bytes), { level: 0 });
  writeFileSync(fileOf('forged.dateline'), await forged.close());
  const check = await checkCaseFile(fileOf('forged.dateline'));
  return 'problems' in check ? check.problems : [];
}

const alterRecord = (alter: (record: Mutable<CustodyRecord>) => void) => (files: Map<string, string>) => {
  const record = JSON.parse(files.get(CUSTODY_FILES.json) ?? '');
  alter(record);
  files.set(CUSTODY_FILES.json, `${writeCanonicalJson(record)}\n`);
};

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Mutable<Item>[] : T[Key] };

describe('the custody record of a package', () => {
  test('is in the package, says what its changes say, and is checked with it', async () => {
    const manifest = await writePackage();
    expect(manifest.further?.map(({ name }) => name)).toEqual([CUSTODY_FILES.html, CUSTODY_FILES.json]);
    expect(await checkCaseFile(fileOf())).toMatchObject({
      status: 'sound',
      facts: {
        custody: { items: 2, transfers: 2, last: { by: 'Nadia Haddad', to: 'The court', at: handOver.at }, stamps: [] },
      },
    });
    const { record } = await readCustody();
    const [first, second] = record.items;
    expect(first).toMatchObject({
      ...{ fileName: 'السفينة.html', title: ARABIC, sha256: contentOf('original of version 1').sha256 },
      url: { value: 'https://news.example/a?b=1&c=2' },
      ...{ capturedAt: { value: '2026-10-30T08:00:00.000Z' }, importedAt: '2026-11-01T12:00:02.000Z' },
      ...{ text: { reader: 'html 3' }, isInCase: true, isInPackage: true },
      steps: [{ seq: 1, action: 'article.import' }],
    });
    expect(second).toMatchObject({
      ...{ title: 'Ferry held', isInCase: false, isInPackage: true },
      steps: [
        { action: 'article.import' },
        { action: 'article.correct', reason: 'as printed' },
        { action: 'article.remove' },
      ],
    });
    expect(record.transfers).toMatchObject([
      { to: 'The registry', seq: 5, outcome: { fileName: 'first.dateline' } },
      { to: 'The court', seq: 7, outcome: null },
    ]);
  });

  test('opens in any browser: no script, nothing loaded, every fact of an item, names in their own direction', async () => {
    await writePackage();
    const { page, record } = await readCustody();
    expect(page).not.toMatch(/<script|src=|href=|<المرفأ>/);
    for (const { sha256, text } of record.items) {
      expect(page).toContain(`<code>${sha256}</code>`);
      expect(page).toContain(`<code>${text.sha256}</code>`);
    }
    for (const words of ['https://news.example/a?b=1&#38;c=2', 'from a meta tag', 'Nadia Haddad', 'this package'])
      expect(page).toContain(words);
    expect(page).toContain(`<bdi class="own" lang="">السفينة تغادر &#60;المرفأ&#62;</bdi>`);
    expect(page).toContain('removed from the case; in this package all the same');
    expect(page).toContain(hashOf('first'));
  });

  test('says of an item whose bytes were lost that they are', async () => {
    const journal = await fillJournal();
    const gone = contentOf('original of version 2').sha256;
    await journal.content.giveUp(gone, (path) => place().kept.move(path));
    const source = { caseId: CASE_ID, journal, writtenBy: 'Dateline 0.1.0', now: () => NOW };
    await writeCaseFile(fileOf(), { ...source, listFurther: (manifest) => listCustodyFiles(journal, manifest) });
    const { page, record } = await readCustody();
    expect(record.items.map(({ isInPackage }) => isInPackage)).toEqual([true, false]);
    expect(page).toContain('its bytes were lost before the package was written');
  });
});

describe('an answer from outside', () => {
  const fillStamped = async () => {
    const journal = await fillJournal();
    await stampChange(journal, 4);
    return journal;
  };

  test('is in the package as it came, and the record says what it states and what was not checked', async () => {
    const { further } = await writePackage(fillStamped);
    expect(further?.map(({ name }) => name)).toContain('custody/timestamp-1.ots');
    const { page, record } = await readCustody();
    expect(record.timeStamps).toMatchObject([{ entry: 'custody/timestamp-1.ots', seq: 4, isSound: true }]);
    expect(page).toContain('Change 4 and all before it existed when Bitcoin block 358391 was made');
    expect(page).toContain('The block was not looked up.');
    expect((await checkCaseFile(fileOf())).status).toBe('sound');
  });

  test('that was altered in the package is named', async () => {
    await writePackage(fillStamped);
    const problems = await forge((files) => files.set('custody/timestamp-1.ots', 'other'));
    expect(problems).toEqual(['The outside timestamp “custody/timestamp-1.ots” is not the one that was taken in.']);
  });
});

describe('A custody record that was forged with hashes that fit is found, and named is', () => {
  test.each<[string, (files: Map<string, string>) => void, RegExp]>([
    [
      'an item with another source address',
      alterRecord(({ items }) => {
        if (items[0]?.url) items[0].url = { ...items[0].url, value: 'https://other.example/' };
      }),
      /says otherwise of “السفينة\.html” \([0-9a-f]{64}\) than its changes/,
    ],
    [
      'an item that was left out',
      alterRecord(({ items }) => void items.pop()),
      /does not have “ferry\.html” \([0-9a-f]{64}\)/,
    ],
    [
      'an item that no change imported',
      alterRecord(({ items }) => {
        if (items[0]) items.push({ ...items[0], versionId: 'another', fileName: 'put-in.html' });
      }),
      /has “put-in\.html”, which no change imported/,
    ],
    [
      'a transfer to somebody else',
      alterRecord(({ transfers }) => {
        if (transfers[0]) transfers[0].to = 'Nobody';
      }),
      /says otherwise of the transfer to “The registry” at 2026-11-20/,
    ],
    [
      'a transfer that was left out',
      alterRecord(({ transfers }) => void transfers.shift()),
      /does not tell the transfer to “The registry”/,
    ],
    [
      'a transfer that no change recorded',
      alterRecord(({ transfers }) => {
        if (transfers[0]) transfers.push({ ...transfers[0], id: 'another' });
      }),
      /tells of a transfer that no change recorded/,
    ],
    [
      'another case name',
      alterRecord((record) => {
        record.caseName = 'Another case';
      }),
      /says otherwise of the case than the record of changes/,
    ],
    [
      'a word of the page',
      (files) => files.set(CUSTODY_FILES.html, (files.get(CUSTODY_FILES.html) ?? '').replace('Nadia', 'Nobody')),
      /The custody record to be read says otherwise than the record of changes\./,
    ],
    [
      'a hash of the page',
      (files) => {
        const hash = contentOf('original of version 1').sha256;
        files.set(CUSTODY_FILES.html, (files.get(CUSTODY_FILES.html) ?? '').replaceAll(hash, hashOf('other')));
      },
      /The custody record to be read does not have “السفينة\.html”/,
    ],
    ['a page that is gone', (files) => files.delete(CUSTODY_FILES.html), /The custody record to be read is missing\./],
    [
      'a record that is no JSON',
      (files) => files.set(CUSTODY_FILES.json, 'x'),
      /The custody record for tools cannot be read\./,
    ],
  ])('%s', async (_what, alter, told) => {
    await writePackage();
    const problems = await forge(alter);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(told);
  });

  test('but what was written again unchanged is sound', async () => {
    await writePackage();
    expect(await forge(() => {})).toEqual([]);
  });
});
