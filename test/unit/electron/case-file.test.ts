import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import { checkCaseFile } from '../../../electron/case-file-check.ts';
import { NotACaseFileError, openCaseFile } from '../../../electron/case-file-read.ts';
import { NotUnpackedError, unpackCaseFile } from '../../../electron/case-file-unpack.ts';
import { writeCaseFile } from '../../../electron/case-file-write.ts';
import type { Journal } from '../../../electron/journal.ts';
import { CASE_FILE_TYPE, nameContentEntry } from '../../../shared/exchange/case-file.ts';
import { addVersion, batchOf, CASE_ID, contentOf, givePlace, type MadeChange, makeChange } from './journal-fixture.ts';

const place = givePlace();
const NOW = new Date('2026-11-25T21:00:00.000Z');
const fileOf = (name = 'case.dateline') => join(place().root, name);

/** A journal of some changes, two articles and a picture that no change names. */
async function fillJournal(count = 450): Promise<{ readonly journal: Journal; readonly texts: readonly string[] }> {
  const journal = await place().open(20_000);
  const picture = contentOf('a picture');
  const articles = [1, 2].map((n) => ['original', 'text', 'blocks'].map((what) => contentOf(`${what} ${n} ☂`)));
  const changes: MadeChange[] = [];
  for (let at = 0; at < count; at += 1) {
    const [original, text, blocks] = articles[at] ?? [];
    const edits = original && text && blocks ? [addVersion(`version ${at}`, original, text, blocks)] : undefined;
    changes.push(makeChange(changes.at(-1) ?? null, edits));
  }
  const content = [...articles.flat(), picture];
  await journal.append(batchOf(changes, { content, alongside: [picture.sha256] }));
  return { journal, texts: changes.map(({ text }) => text) };
}

async function write(journal: Journal, file = fileOf()) {
  return writeCaseFile(file, { caseId: CASE_ID, journal, writtenBy: 'Dateline 0.1.0', now: () => NOW });
}

describe('a case file', () => {
  test('holds every change and all content, checks as sound, and comes back into an empty journal to the last byte', async () => {
    const { journal, texts } = await fillJournal();
    const manifest = await write(journal);
    expect(manifest).toMatchObject({
      caseId: CASE_ID,
      record: { seq: 450, hash: journal.state.tally.hash },
      missing: [],
    });
    expect(manifest.content).toHaveLength(7);
    const check = await checkCaseFile(fileOf());
    expect(check).toMatchObject({ status: 'sound', facts: { changes: 450, content: 7, lost: [] } });
    const other = await place().open(undefined, join(place().root, 'journal', 'other'));
    await unpackCaseFile(fileOf(), other);
    expect(other.state.tally).toEqual(journal.state.tally);
    const back: string[] = [];
    for (let hasMore = true; hasMore; ) {
      const stretch = await other.readAfter(back.length);
      back.push(...stretch.changes);
      hasMore = stretch.hasMore;
    }
    expect(back).toEqual(texts);
    for (const { sha256, bytes } of [contentOf('original 1 ☂'), contentOf('a picture')])
      expect(Buffer.from((await other.content.read(sha256)) ?? [])).toEqual(Buffer.from(bytes));
  });

  test('is the same to the last byte when it is written again of the same record at the same time', async () => {
    const { journal } = await fillJournal(10);
    await write(journal);
    await write(journal, fileOf('again.dateline'));
    expect(readFileSync(fileOf('again.dateline')).equals(readFileSync(fileOf()))).toBe(true);
  });

  test('leaves the old file and no draft behind when writing is cancelled', async () => {
    const { journal } = await fillJournal(10);
    writeFileSync(fileOf(), 'the file of yesterday');
    const cancel = new AbortController();
    const source = { caseId: CASE_ID, journal, writtenBy: 'Dateline', now: () => NOW };
    const writing = writeCaseFile(fileOf(), source, { signal: cancel.signal, onProgress: () => cancel.abort() });
    await expect(writing).rejects.toThrow();
    expect(readFileSync(fileOf(), 'utf8')).toBe('the file of yesterday');
    expect(readdirSync(place().root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a journal with content or changes is not overwritten by it', async () => {
    const { journal } = await fillJournal(3);
    await write(journal);
    await expect(unpackCaseFile(fileOf(), journal)).rejects.toBeInstanceOf(NotUnpackedError);
  });

  test('says what was lost before it was written, and is whole all the same', async () => {
    const { journal } = await fillJournal(3);
    const gone = contentOf('text 1 ☂').sha256;
    await journal.content.giveUp(gone, (path) => place().kept.move(path));
    expect((await write(journal)).missing).toEqual([gone]);
    expect(await checkCaseFile(fileOf())).toMatchObject({ status: 'sound', facts: { lost: [gone] } });
  });
});

describe('further files of a case file', () => {
  const further = (name: string, words: string) => ({ name, bytes: new TextEncoder().encode(words) });
  const writeWith = async (journal: Journal, ...files: ReturnType<typeof further>[]) => {
    const source = { caseId: CASE_ID, journal, writtenBy: 'Dateline', now: () => NOW };
    return writeCaseFile(fileOf(), { ...source, listFurther: () => files });
  };

  test('stand beside the record, know what is in it, and are checked with it', async () => {
    const { journal } = await fillJournal(3);
    const manifest = await writeCaseFile(fileOf(), {
      ...{ caseId: CASE_ID, journal, writtenBy: 'Dateline', now: () => NOW },
      listFurther: ({ record, content }) => [further('custody/record.txt', `${record.seq}, ${content.length}`)],
    });
    expect(manifest.further).toMatchObject([{ name: 'custody/record.txt', bytes: 4 }]);
    const file = await openCaseFile(fileOf());
    expect(new TextDecoder().decode((await file.readFurther('custody/record.txt')) ?? undefined)).toBe('3, 7');
    await file.close();
    expect((await checkCaseFile(fileOf())).status).toBe('sound');
    const bytes = readFileSync(fileOf());
    bytes[bytes.indexOf('3, 7')] = 0x39;
    writeFileSync(fileOf(), bytes);
    expect(await checkCaseFile(fileOf())).toMatchObject({
      status: 'broken',
      problems: ['“custody/record.txt” is missing from the file, or its bytes were changed or damaged.'],
    });
  });

  test.each(['manifest.json', 'content/aa/x', '../out', '/etc/x', 'a/../b', 'a//b', '', 'a\\b'])(
    'cannot be called “%s”',
    async (name) => {
      const { journal } = await fillJournal(1);
      await expect(writeWith(journal, further(name, 'words'))).rejects.toBeInstanceOf(RangeError);
    },
  );
});

describe('a case file that was made to fill a memory or a disk', () => {
  test('is refused while it is unpacked, with a sentence', async () => {
    const { journal } = await fillJournal(1);
    const manifest = await write(journal);
    const bomb = new ZipWriter(new Uint8ArrayWriter());
    await bomb.add('mimetype', new TextReader(CASE_FILE_TYPE), { level: 0 });
    await bomb.add('changes.jsonl', new TextReader(' '.repeat(40_000_000)));
    const changes = { ...manifest.changes, bytes: 40_000_000 };
    await bomb.add('manifest.json', new TextReader(JSON.stringify({ ...manifest, changes, content: [] })));
    writeFileSync(fileOf(), await bomb.close());
    const check = await checkCaseFile(fileOf());
    expect(check.status).toBe('broken');
    expect('problems' in check && check.problems[0]).toContain('200 times its size');
  });

  test('is refused where two of its pieces are the same bytes of the file', async () => {
    const { journal } = await fillJournal(3);
    await write(journal);
    const bytes = readFileSync(fileOf());
    const directory: number[] = [];
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1))
      directory.push(at);
    const [one = 0, other = 0] = directory.slice(-4);
    bytes.copy(bytes, other + 42, one + 42, one + 46);
    writeFileSync(fileOf(), bytes);
    expect(await checkCaseFile(fileOf())).toMatchObject({
      status: 'no-case-file',
      problems: [expect.stringContaining('overlaps with another piece')],
    });
  });

  test('cannot bring more bytes under a name than its manifest says', async () => {
    const { journal } = await fillJournal(2);
    const manifest = await write(journal);
    const [first] = manifest.content;
    const swollen = new ZipWriter(new Uint8ArrayWriter());
    const file = await openCaseFile(fileOf());
    const lines: string[] = [];
    for await (const line of file.readChanges()) lines.push(line);
    await swollen.add('mimetype', new TextReader(CASE_FILE_TYPE), { level: 0 });
    await swollen.add('changes.jsonl', new TextReader(`${lines.join('\n')}\n`));
    for (const { sha256 } of manifest.content) {
      const bytes = (await file.readContent(sha256)) ?? new Uint8Array();
      const more = sha256 === first?.sha256 ? new Uint8Array(bytes.length + 1000) : bytes;
      await swollen.add(nameContentEntry(sha256), new Uint8ArrayReader(more), { level: 0 });
    }
    await swollen.add('manifest.json', new TextReader(JSON.stringify(manifest)));
    await file.close();
    writeFileSync(fileOf(), await swollen.close());
    const check = await checkCaseFile(fileOf());
    expect('problems' in check && check.problems).toEqual([expect.stringContaining(first?.sha256 ?? '?')]);
  });
});

describe('a case file that was changed', () => {
  test('at any one byte is found out, or is no part of what it says', async () => {
    const { journal } = await fillJournal(4);
    const { manifest } = { manifest: await write(journal) };
    const whole = readFileSync(fileOf());
    for (let at = 0; at < whole.length; at += 41) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0x41;
      writeFileSync(fileOf('flipped.dateline'), bytes);
      const check = await checkCaseFile(fileOf('flipped.dateline'));
      if (check.status === 'sound') expect(check.manifest.record).toEqual(manifest.record);
      else expect(check.problems[0]).toMatch(/\.$/);
    }
  });

  test('in a piece of content names that piece', async () => {
    const { journal } = await fillJournal(3);
    await write(journal);
    const bytes = readFileSync(fileOf());
    bytes[bytes.indexOf('original 2')] = 0x4f;
    writeFileSync(fileOf(), bytes);
    const check = await checkCaseFile(fileOf());
    expect(check.status).toBe('broken');
    expect('problems' in check && check.problems.join()).toContain(contentOf('original 2 ☂').sha256);
  });

  test('cut anywhere is refused with a sentence', async () => {
    const { journal } = await fillJournal(3);
    await write(journal);
    const whole = readFileSync(fileOf());
    for (const share of [0, 0.1, 0.5, 0.9, 0.999]) {
      writeFileSync(fileOf('cut.dateline'), whole.subarray(0, Math.floor(whole.length * share)));
      expect((await checkCaseFile(fileOf('cut.dateline'))).status).toBe('no-case-file');
    }
    await expect(openCaseFile(fileOf('cut.dateline'))).rejects.toBeInstanceOf(NotACaseFileError);
  });
});
