import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../shared/extract/zip.ts';
import { refusalOf as refusalOfFile } from './extract.ts';
import { crc32, deflateRaw, type MadeEntry, makeZip } from './make-zip.ts';

/** A refusal must come fast: what a bomb costs is time. */
const SECONDS = 5_000;

async function open(blob: Blob) {
  const zip = await openZip(blob);
  if (zip.status === 'refused') throw new Error(zip.reason);
  return zip;
}

async function refusalOf(blob: Blob): Promise<string> {
  const zip = await openZip(blob);
  return zip.status === 'refused' ? zip.reason : 'it was opened';
}

async function readRefusal(blob: Blob, path: string): Promise<string> {
  const read = await (await open(blob)).read(path);
  return read.status === 'refused' ? read.reason : `it was read: ${read.bytes.length} bytes`;
}

const text = (name: string, bytes = 'Some words of a text.'): MadeEntry => ({ name, bytes });

describe('a ZIP file', () => {
  it('gives its files with their sizes, and their bytes', async () => {
    const words = 'Words that repeat. '.repeat(500);
    const zip = await open(
      await makeZip([text('folder/'), text('folder/a.txt', words), { name: 'b.txt', bytes: 'b', isStored: true }]),
    );
    expect(zip.entries).toEqual([
      { path: 'folder/a.txt', bytes: words.length, isEncrypted: false },
      { path: 'b.txt', bytes: 1, isEncrypted: false },
    ]);
    const [packed, stored] = [await zip.read('folder/a.txt'), await zip.read('b.txt')];
    expect(packed.status === 'read' && new TextDecoder().decode(packed.bytes)).toBe(words);
    expect(stored.status === 'read' && new TextDecoder().decode(stored.bytes)).toBe('b');
    expect(await zip.read('c.txt')).toEqual({ status: 'refused', reason: 'There is no “c.txt” in the ZIP file.' });
  });

  it('gives large entries as a Blob, whether they are packed or stored', async () => {
    const words = 'Words that repeat. '.repeat(500);
    const zip = await open(await makeZip([text('a.txt', words), { name: 'b.txt', bytes: words, isStored: true }]));
    for (const path of ['a.txt', 'b.txt']) {
      const read = await zip.readLarge(path);
      expect(read.status === 'read' && (await read.blob.text())).toBe(words);
    }
  });

  it('is opened as other programs write it: streamed, with sizes behind the data', async () => {
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, dataDescriptor: true });
    await writer.add('folder/one.txt', new TextReader('One.'));
    await writer.add('folder/two.txt', new TextReader('Two.'));
    const zip = await open(await writer.close());
    const read = await zip.read('folder/two.txt');
    expect(read.status === 'read' && new TextDecoder().decode(read.bytes)).toBe('Two.');
  });

  it('is opened in its ZIP64 form', async () => {
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, zip64: true });
    await writer.add('one.txt', new TextReader('One.'));
    const zip = await open(await writer.close());
    const read = await zip.read('one.txt');
    expect(read.status === 'read' && read.bytes.length).toBe(4);
  });

  it('has names of old systems in their own letters', async () => {
    const cyrillic = (name: string) =>
      Uint8Array.from(name, (letter) => {
        const code = letter.charCodeAt(0);
        if (code < 0x80) return code;
        return code < 0x440 ? code - 0x410 + 0x80 : code - 0x440 + 0xe0;
      });
    const dos = await open(await makeZip([{ name: cyrillic('отчеты/Протокол заседания.txt'), bytes: 'a' }]));
    expect(dos.entries[0]?.path).toBe('отчеты/Протокол заседания.txt');
    const western = await open(
      await makeZip([{ name: new Uint8Array([0x72, 0x82, 0x73, 0x75, 0x6d, 0x82, 0x2e, 0x74]), bytes: 'a' }]),
    );
    expect(western.entries[0]?.path).toBe('résumé.t');
    const unmarked = await open(await makeZip([{ name: new TextEncoder().encode('отчет.txt'), bytes: 'a' }]));
    expect(unmarked.entries[0]?.path).toBe('отчет.txt');
    const gbk = await open(
      await makeZip([
        { name: new Uint8Array([0xd0, 0xc2, 0xce, 0xc5, 0xb1, 0xa8, 0xb5, 0xc0, 0x2e, 0x74]), bytes: 'a' },
      ]),
    );
    expect(gbk.entries[0]?.path).toBe('新闻报道.t');
  });

  it('has folders of old Windows programs, which part them with backslashes', async () => {
    expect((await open(await makeZip([text('folder\\one.txt')]))).entries[0]?.path).toBe('folder/one.txt');
  });
});

describe('a hostile ZIP file', { timeout: SECONDS * 4 }, () => {
  const timed = async (refusal: Promise<string>) => {
    const start = performance.now();
    const reason = await refusal;
    expect(performance.now() - start).toBeLessThan(SECONDS);
    return reason;
  };

  it('is refused when a name leads out of it, in each way of saying so', async () => {
    for (const name of ['../a.txt', 'a/../../b.txt', '..\\a.txt', 'a/..', '/etc/passwd', '\\\\host\\a', 'C:\\a.txt'])
      expect(await refusalOf(await makeZip([text('good.txt'), text(name)])), name).toMatch(
        /leads out of|absolute path/,
      );
  });

  it('is refused when a name is none, or longer than any file has', async () => {
    expect(await refusalOf(await makeZip([text('')]))).toContain('is empty');
    expect(await refusalOf(await makeZip([text('a'.repeat(2_000))]))).toContain('has 2,000 characters');
  });

  it('is refused when two entries have one name, also by another separator', async () => {
    expect(await refusalOf(await makeZip([text('a.txt'), text('a.txt')]))).toContain(
      'two entries under the name “a.txt”',
    );
    expect(await refusalOf(await makeZip([text('b/a.txt'), text('b\\a.txt')]))).toContain('“b/a.txt”');
  });

  it('is refused when an entry is a link', async () => {
    const link = { name: 'notes.txt', bytes: '/etc/passwd', unixMode: 0o120777 };
    expect(await refusalOf(await makeZip([link]))).toContain('“notes.txt” in the ZIP file is a link');
  });

  it('is refused with 10,001 entries, and opened with 10,000', async () => {
    const many = (count: number) =>
      makeZip(Array.from({ length: count }, (_, index) => ({ name: `${index}.txt`, bytes: 'a', isStored: true })));
    expect(await timed(many(10_001).then(refusalOf))).toContain('more than 10,000 entries');
    expect((await open(await many(10_000))).entries).toHaveLength(10_000);
  });

  it('is refused when entries share their packed bytes', async () => {
    const kernel = await deflateRaw(new Uint8Array(1_000_000));
    const shared = { bytes: kernel, isPacked: true, declaredBytes: 1_000_000, crc: crc32(new Uint8Array(1_000_000)) };
    const same = await makeZip([
      { name: 'a', ...shared },
      ...Array.from({ length: 500 }, (_, index) => ({ name: `b${index}`, bytes: '', offset: 0 })),
    ]);
    expect(await timed(refusalOf(same))).toMatch(/overlap/);
  });

  it('is refused when one entry’s bytes hold the headers of the next ones, as in the best of bombs', async () => {
    // Each file quotes the local header of the next one as a stored block, so that all of them share the last one's packed bytes.
    const inner = await makeZip([{ name: 'B', bytes: new Uint8Array(100_000) }]);
    const body = new Uint8Array(await inner.arrayBuffer());
    const outer = await makeZip([
      { name: 'A', bytes: body, isStored: true },
      { name: 'B', bytes: new Uint8Array(100_000), offset: 31 },
    ]);
    expect(await timed(refusalOf(outer))).toMatch(/“A” and “B” overlap/);
  });

  it('is not unpacked beyond 200 times an entry’s packed size', async () => {
    const zeros = new Uint8Array(20_000_000);
    const bomb = await makeZip([
      { name: 'zeros.txt', bytes: await deflateRaw(zeros), isPacked: true, declaredBytes: zeros.length, crc: 0 },
    ]);
    expect(await timed(readRefusal(bomb, 'zeros.txt'))).toMatch(
      /“zeros.txt” would unpack to 1,0\d\d times its packed size; up to 200/,
    );
  });

  it('is not unpacked when it says that it is small and is not: no more comes out than was declared', async () => {
    const packed = await deflateRaw(new Uint8Array(50_000_000));
    for (const declaredBytes of [10, 900_000]) {
      const liar = await makeZip([{ name: 'a.txt', bytes: packed, isPacked: true, declaredBytes, crc: 0 }]);
      expect(await timed(readRefusal(liar, 'a.txt'))).toContain(
        'does not unpack to the size that the ZIP file declares',
      );
    }
  });

  it('is not unpacked when it says that it is larger than it is', async () => {
    const liar = await makeZip([{ name: 'a.txt', bytes: 'Some words.', declaredBytes: 5_000 }]);
    expect(await readRefusal(liar, 'a.txt')).toMatch(
      /does not unpack to the size|checksum or the size of “a.txt” is wrong/,
    );
  });

  it('is refused when all of it together would be too much', async () => {
    const huge = Array.from({ length: 3 }, (_, index) => ({ name: `${index}`, bytes: 'a', declaredBytes: 0xfffffff0 }));
    expect(await timed(makeZip(huge).then(refusalOf))).toContain('up to 4,096 MB are unpacked');
  });

  it('is not unpacked into memory beyond the largest document', async () => {
    const large = await makeZip([
      { name: 'a.txt', bytes: new Uint8Array(2_000_000), isStored: true, declaredBytes: 300 * 1024 ** 2 },
    ]);
    expect(await readRefusal(large, 'a.txt')).toContain(
      '“a.txt” has 300 MB unpacked; documents up to 200 MB are read.',
    );
  });

  it('is opened one level at a time, however deep it nests', async () => {
    let blob = await makeZip([{ name: 'core.txt', bytes: 'core' }]);
    for (let depth = 0; depth < 6; depth++)
      blob = await makeZip(
        await Promise.all(
          Array.from({ length: 4 }, async (_, index) => ({
            name: `${index}.zip`,
            bytes: new Uint8Array(await blob.arrayBuffer()),
            isStored: true,
          })),
        ),
      );
    const zip = await open(blob);
    expect(zip.entries.map(({ path }) => path)).toEqual(['0.zip', '1.zip', '2.zip', '3.zip']);
  });
});

describe('a ZIP file that cannot be read', () => {
  it('names the entry that is locked with a password', async () => {
    const locked = await makeZip([{ ...text('secret.txt'), flags: 0x801 }, text('open.txt')]);
    expect((await open(locked)).entries.map(({ isEncrypted }) => isEncrypted)).toEqual([true, false]);
    expect(await readRefusal(locked, 'secret.txt')).toContain('“secret.txt” is locked with a password');
    expect(await readRefusal(locked, 'open.txt')).toContain('it was read');
  });

  it('says that it is cut off', async () => {
    const whole = await makeZip([text('[Content_Types].xml'), text('word/document.xml', 'Words. '.repeat(400))]);
    for (const share of [0.3, 0.6, 0.98])
      expect(await refusalOf(whole.slice(0, whole.size * share))).toMatch(/^The file is cut off: /);
    expect(await refusalOfFile(whole.slice(0, whole.size / 2), 'a.docx')).toMatch(/^The file is cut off: /);
  });

  it('says that its bytes are damaged, and where', async () => {
    const wrong = await makeZip([{ ...text('a.txt'), crc: 1 }]);
    expect(await readRefusal(wrong, 'a.txt')).toBe(
      'The ZIP file is damaged: the checksum or the size of “a.txt” is wrong.',
    );
    const broken = await makeZip([{ name: 'b.txt', bytes: 'not deflate', isPacked: true, declaredBytes: 40 }]);
    expect(await readRefusal(broken, 'b.txt')).toContain(
      'The ZIP file is damaged: the packed bytes of “b.txt” are broken.',
    );
  });

  it('names a method of packing that is not read', async () => {
    const odd = await makeZip([{ ...text('a.txt'), method: 14 }]);
    expect(await readRefusal(odd, 'a.txt')).toContain('“a.txt” is packed with a method that is not read here');
  });

  it('is refused when it can be read in two ways', async () => {
    const bytes = new Uint8Array(await (await makeZip([text('one.txt')])).arrayBuffer());
    const end = bytes.slice(-22);
    // The first end's comment is a second end.
    const withComment = bytes.slice();
    withComment[bytes.length - 2] = end.length;
    expect(await refusalOf(new Blob([withComment, end]))).toContain('can be read in more than one way');
  });
});
