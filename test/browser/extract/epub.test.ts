import { describe, expect, it } from 'vitest';
import { readDocument, refusalOf } from './extract.ts';
import { describeBlocks, describeMarks, LANGUAGES, loadFixture, MARKS, readFixture, TEXTS } from './harbour-texts.ts';
import { type MadeEntry, makeZip } from './make-zip.ts';

const CONTAINER =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
const page = (body: string) =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;

/** A book of these chapters; `spine` names them in the order of reading. */
function book(chapters: Readonly<Record<string, string>>, parts: readonly MadeEntry[] = [], spine?: readonly string[]) {
  const names = Object.keys(chapters);
  const opf = `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0"><metadata><dc:title>The Harbour Papers</dc:title><dc:creator>Ilan Korvat</dc:creator><dc:language>en</dc:language><dc:date>2019-10-21</dc:date><dc:publisher>Port Press</dc:publisher></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${names.map((name) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine>${['nav', ...(spine ?? names)].map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`;
  return makeZip([
    { name: 'mimetype', bytes: 'application/epub+zip', isStored: true },
    { name: 'META-INF/container.xml', bytes: CONTAINER },
    { name: 'OPS/book.opf', bytes: opf },
    { name: 'OPS/nav.xhtml', bytes: page('<nav><ol><li><a href="one.xhtml">One</a></li></ol></nav>') },
    ...names.map((name) => ({ name: `OPS/${name}.xhtml`, bytes: page(chapters[name] ?? '') })),
    ...parts,
  ]);
}

describe('a book', () => {
  it.each(LANGUAGES)('gives the text that was written, with what each block is (%s)', async (language) => {
    const { draft } = await readFixture(`harbour-${language}.epub`);
    const wanted = TEXTS[language].filter((line) => !/^(?:heading1|paragraph: \S+ \S+$)/.test(line));
    expect(describeBlocks(draft).map((line) => line.replace(/^heading\d/, 'heading'))).toEqual(
      expect.arrayContaining(wanted.map((line) => line.replace(/^heading\d/, 'heading'))),
    );
    expect(describeMarks(draft)).toEqual(expect.arrayContaining([...MARKS[language]]));
  });

  it('is read in the order of its spine, without the list of its contents', async () => {
    const { draft } = await readDocument(
      await book(
        { one: '<h1>One</h1><p>The first chapter.</p>', two: '<h1>Two</h1><p>The second one.</p>' },
        [],
        ['two', 'one'],
      ),
      'book.epub',
    );
    expect(describeBlocks(draft)).toEqual([
      'heading1: Two',
      'paragraph: The second one.',
      'heading1: One',
      'paragraph: The first chapter.',
    ]);
    expect(draft.title.value).toBe('The Harbour Papers');
    expect(draft.authors?.value).toEqual(['Ilan Korvat']);
    expect(draft.outletName?.value).toBe('Port Press');
    expect(draft.published?.value.edtf).toBe('2019-10-21');
  });

  it('gives notes their signs in brackets, at both ends', async () => {
    const chapters = {
      one: '<p>It was said twice<a epub:type="noteref" href="notes.xhtml#n1">1</a>.</p>',
      notes: '<aside epub:type="footnote" id="n1"><p>By two people.</p></aside>',
    };
    const { draft } = await readDocument(await book(chapters), 'book.epub');
    expect(draft.text).toBe('It was said twice[1].\n\n[1] By two people.');
  });

  it('does not say the sign of a note twice where the note has one', async () => {
    const chapters = {
      one: '<p>It was said<a epub:type="noteref" href="#n1">1</a>.</p><aside epub:type="footnote" id="n1"><p><a href="#r1">1</a>By two people.</p></aside>',
    };
    const { draft } = await readDocument(await book(chapters), 'book.epub');
    expect(draft.text).toBe('It was said[1].\n\n[1] By two people.');
  });

  it('says which chapter is missing, and reads the others', async () => {
    const made = await book({ one: '<p>The first chapter is here.</p>' }, [], ['one', 'two']);
    const { draft } = await readDocument(made, 'book.epub');
    expect(draft.text).toBe('The first chapter is here.');
    const opf = 'OPS/book.opf';
    const lost = await makeZip([
      { name: 'mimetype', bytes: 'application/epub+zip', isStored: true },
      { name: 'META-INF/container.xml', bytes: CONTAINER },
      {
        name: opf,
        bytes:
          '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
      },
      { name: 'OPS/a.xhtml', bytes: page('<p>The first chapter is here.</p>') },
    ]);
    const read = await readDocument(lost, 'book.epub');
    expect(read.draft.notes).toEqual([
      'The book names a chapter that is not in the file or cannot be read: OPS/b.xhtml.',
    ]);
  });
});

describe('a book that is not read', () => {
  it('is refused with what is the matter', async () => {
    const encryption =
      '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/><CipherData><CipherReference URI="OPS/one.xhtml"/></CipherData></EncryptedData></encryption>';
    const locked = await book({ one: '<p>x</p>' }, [
      { name: 'META-INF/encryption.xml', bytes: encryption },
      { name: 'META-INF/license.lcpl', bytes: '{}' },
    ]);
    expect(await refusalOf(locked, 'book.epub')).toBe(
      'This book is encrypted by Readium’s (LCP) copy protection; its words can only be read in the program that it was bought for.',
    );
    const headless = await makeZip([{ name: 'mimetype', bytes: 'application/epub+zip', isStored: true }]);
    expect(await refusalOf(headless, 'book.epub')).toBe(
      'There is no book in the file: the part that names its contents, META-INF/container.xml, is missing.',
    );
    expect(await refusalOf((await loadFixture('harbour-en.epub')).slice(0, 3_000), 'half.epub')).toMatch(
      /^The file is cut off: it begins as a ZIP file/,
    );
    expect(await refusalOf(await book({ one: '<p> </p>' }), 'book.epub')).toBe('There are no words in the document.');
  });
});
