import { describe, expect, it } from 'vitest';
import { openArchive, openBytes, readDocument, refusalOf, takeMember } from './extract.ts';
import { type MadeEntry, makeZip } from './make-zip.ts';

const file = (name: string, bytes = 'Words of a document that was put into a folder.'): MadeEntry => ({ name, bytes });

describe('a zipped folder', () => {
  it('lists its documents and says what it left out', async () => {
    const archive = await openArchive(
      await makeZip([
        file('case/reports/first.txt'),
        file('case/page.html', '<html><body><p>Words.</p></body></html>'),
        file('case/page_files/frame.html'),
        file('case/page_files/style.css'),
        file('case/photo.jpg'),
        file('case/second.JPG'),
        file('case/data.json'),
        file('case/.DS_Store'),
        file('__MACOSX/case/._first.txt'),
        file('case/~$report.docx'),
        file('case/empty.txt', ''),
        file('case/Thumbs.db'),
        file('case/inner.zip', 'PK'),
        file('case/README'),
      ]),
      'case.zip',
    );
    expect(archive.listing.kind).toBe('zip');
    expect(archive.listing.members.map(({ path }) => path)).toEqual([
      'case/reports/first.txt',
      'case/page.html',
      'case/inner.zip',
      'case/README',
    ]);
    expect(archive.listing.leftOut).toEqual([
      '2 files that belong to saved pages were left out.',
      '2 pictures were left out.',
      'One data file was left out.',
      '4 files of the operating system were left out.',
      'One empty file was left out.',
    ]);
  });

  it('takes a folder for part of a saved page only where that page is beside it', async () => {
    const archive = await openArchive(
      await makeZip([
        file('week/Die Seite.htm', '<html><body><p>Words.</p></body></html>'),
        file('week/Die Seite-Dateien/frame.html'),
        file('week/case_files/first.txt'),
        file('court.files/second.txt'),
      ]),
      'week.zip',
    );
    expect(archive.listing.members.map(({ path }) => path)).toEqual([
      'week/Die Seite.htm',
      'week/case_files/first.txt',
      'court.files/second.txt',
    ]);
    expect(archive.listing.leftOut).toEqual(['One file that belongs to a saved page was left out.']);
  });

  it('gives each document as a file of its own, to be read as one', async () => {
    const words = 'The committee settled the terms on Tuesday. '.repeat(10);
    const archive = await openArchive(await makeZip([file('a/one.txt'), file('a/two.txt', words)]), 'a.zip');
    const taken = await takeMember(archive, 1);
    expect(taken).toMatchObject({ fileName: 'two.txt', url: null, capturedAt: null, checks: [] });
    const { draft } = await readDocument(taken.bytes, taken.fileName);
    expect(draft.text).toContain('The committee settled');
    expect(await archive.take(7)).toMatchObject({ status: 'refused' });
  });

  it('is opened although one document in it is locked, and names that one', async () => {
    const archive = await openArchive(
      await makeZip([{ ...file('secret.txt'), flags: 0x801 }, file('open.txt')]),
      'a.zip',
    );
    expect(archive.listing.members.map(({ path }) => path)).toEqual(['open.txt']);
    expect(archive.listing.leftOut).toEqual(['“secret.txt” was left out: it is locked with a password.']);
  });

  it('refuses a document that grows beyond the limits, and gives the others', async () => {
    const archive = await openArchive(
      await makeZip([file('bomb.txt', 'a'.repeat(30_000_000)), file('good.txt')]),
      'a.zip',
    );
    expect(await archive.take(0)).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('up to 200 times'),
    });
    expect((await takeMember(archive, 1)).bytes.length).toBeGreaterThan(10);
  });

  it('is refused with the true reason when there is nothing to read in it', async () => {
    expect(await refusalOf(await makeZip([]), 'a.zip')).toBe('The ZIP file is empty.');
    expect(await refusalOf(await makeZip([file('a/'), file('a/b.png'), file('a/c.png')]), 'a.zip')).toBe(
      'There is no document in the ZIP file. 2 pictures were left out.',
    );
    expect(await refusalOf(await makeZip([{ ...file('a.txt'), flags: 0x801 }]), 'a.zip')).toContain(
      'locked with a password',
    );
    expect(await refusalOf(await makeZip([file('../a.txt')]), 'a.zip')).toContain('leads out of the archive');
  });

  it('can lie in another one', async () => {
    const inner = new Uint8Array(await (await makeZip([file('deep.txt')])).arrayBuffer());
    const outer = await openArchive(await makeZip([{ name: 'inner.zip', bytes: inner }]), 'outer.zip');
    const taken = await takeMember(outer, 0);
    const opened = await openBytes(taken.bytes, taken.fileName);
    expect(opened.status === 'opened' && opened.listing.members.map(({ path }) => path)).toEqual(['deep.txt']);
  });
});
