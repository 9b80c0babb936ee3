import { describe, expect, it } from 'vitest';
import { openBytes, readDocument, refusalOf, textsOf } from './extract.ts';
import { describeBlocks, describeMarks, LANGUAGES, loadFixture, MARKS, readFixture, TEXTS } from './harbour-texts.ts';
import { ALL, makeDocx, paragraph, relations, run, W } from './make-docx.ts';
import { makeZip } from './make-zip.ts';

describe('a Word document', () => {
  it.each(LANGUAGES)('gives the text that was written, with what each block is (%s)', async (language) => {
    const { draft } = await readFixture(`harbour-${language}.docx`);
    expect(describeBlocks(draft)).toEqual(TEXTS[language]);
    expect(describeMarks(draft)).toEqual(MARKS[language]);
  });

  it('is the same text when LibreOffice wrote it', async () => {
    const { draft } = await readFixture('harbour-libreoffice.docx');
    expect(describeBlocks(draft)).toEqual(TEXTS.en);
    expect(describeMarks(draft)).toEqual(MARKS.en);
  });

  it('reads from right to left in Arabic and Persian', async () => {
    for (const language of ['ar', 'fa']) {
      const { draft } = await readFixture(`harbour-${language}.docx`);
      expect(draft.blocks.every(({ direction }) => direction === 'rtl')).toBe(true);
    }
  });

  it('gives its picture at its place, and does not say its caption twice', async () => {
    const { draft, parts } = await readFixture('harbour-en.docx');
    const texts = textsOf(draft);
    const at = draft.blocks.findIndex(({ kind }) => kind === 'image');
    expect(draft.blocks[at]?.image).toEqual({ part: 0, mime: 'image/png', width: 96, height: 64 });
    expect(texts.slice(at - 1, at + 2)).toEqual(['Harbour | 2', '[picture]', 'The harbour at dusk']);
    expect(parts[0]?.bytes.length).toBe(437);
  });

  it('shows the date of its dateline before that of its properties', async () => {
    const { draft } = await readFixture('harbour-fa.docx');
    expect(draft.published).toMatchObject({
      value: { words: '۲۹ مهر ۱۳۹۸', edtf: '2019-10-21' },
      evidence: { from: 'visible' },
      others: [{ value: { edtf: '2019-10-22T12:00:00Z' }, evidence: { detail: 'docProps/core.xml dcterms:created' } }],
    });
    expect(draft.modified).toMatchObject({ evidence: { from: 'file', detail: 'docProps/core.xml dcterms:modified' } });
    expect(draft.authors).toMatchObject({
      value: ['ایلان کوروات'],
      evidence: { from: 'file', detail: 'docProps/core.xml dc:creator' },
    });
    expect(draft.language?.value).toBe('fa');
    expect(draft.format).toBe('docx');
  });

  it('doubts a date that only its properties give, and takes no placeholder for a title or an author', async () => {
    const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Microsoft Word - report.doc</dc:title><dc:creator>Пользователь Windows</dc:creator><dcterms:created>2019-10-22T12:00:00Z</dcterms:created></cp:coreProperties>`;
    const made = await makeDocx(paragraph(run('The stations will be delivered, the ministry said.')), [
      { name: 'docProps/core.xml', bytes: core },
    ]);
    const { draft } = await readDocument(made, 'paper.docx');
    expect(draft.published?.value.edtf).toBe('2019-10-22T12:00:00Z');
    expect(draft.publishedDoubt).toBe('The file’s own properties give it, and that may be the day of saving.');
    expect(draft.title.value).toBe('The stations will be delivered, the ministry said.');
    expect(draft.authors).toBeNull();
  });

  it('trusts the date of its properties when the document shows the same day', async () => {
    const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:created>2019-10-22T12:00:00Z</dcterms:created></cp:coreProperties>`;
    const body = paragraph(run('22 October 2019')) + paragraph(run('The stations will be delivered, it was said.'));
    const { draft } = await readDocument(
      await makeDocx(body, [{ name: 'docProps/core.xml', bytes: core }]),
      'paper.docx',
    );
    expect(draft.published?.value.edtf).toBe('2019-10-22T12:00:00Z');
    expect(draft.publishedDoubt).toBeNull();
  });
});

describe('a Word document that is not whole', () => {
  it('is refused with what is the matter', async () => {
    const whole = await loadFixture('harbour-en.docx');
    expect(await refusalOf(whole.subarray(0, 6_000), 'half.docx')).toMatch(/cut off/);
    const empty = await makeZip([
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      { name: 'word/styles.xml', bytes: '<x/>' },
    ]);
    expect(await refusalOf(empty, 'empty.docx')).toBe(
      'There is no Word document in the file: its main part, word/document.xml, is missing.',
    );
    const locked = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
    expect(await refusalOf(locked, 'locked.docx')).toMatch(/locked with a password/);
    expect(await refusalOf(await makeDocx(''), 'blank.docx')).toBe('There are no words in the document.');
  });

  it('gives what stands before a fault, and says so', async () => {
    const made = await makeZip([
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      {
        name: 'word/document.xml',
        bytes: `<w:document ${ALL}><w:body>${paragraph(run('before'))}<w:p><w:r><w:t>&broken`,
      },
    ]);
    const { draft } = await readDocument(made, 'paper.docx');
    expect(textsOf(draft)).toEqual(['before']);
    expect(draft.notes).toEqual([
      'The file is damaged: word/document.xml has a fault, and what follows it could not be read.',
    ]);
  });

  it('does not expand entities, follow forms of HTML, or fall over thousands of elements in each other', async () => {
    const raw = (xml: string) =>
      makeZip([
        { name: '[Content_Types].xml', bytes: '<Types/>' },
        { name: 'word/document.xml', bytes: xml },
      ]);
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document ${W}><w:body>${paragraph(run('&a;'))}</w:body></w:document>`;
    expect(await refusalOf(await raw(bomb), 'bomb.docx')).toMatch(/^The document is damaged/);
    const form = `<w:document ${W} xmlns:h="http://www.w3.org/1999/xhtml"><w:body><h:form><h:input name="nextElementSibling"/></h:form></w:body></w:document>`;
    expect(await refusalOf(await raw(form), 'form.docx')).toMatch(/^The document is damaged/);
    const deep = `<w:document ${W}><w:body>${'<w:sdt>'.repeat(4500)}${paragraph(run('x'))}${'</w:sdt>'.repeat(4500)}</w:body></w:document>`;
    expect((await openBytes(await raw(deep), 'deep.docx')).status).toMatch(/^(?:read|refused)$/);
  });

  it('without words but with a picture is kept, with the reason', async () => {
    const png = new Uint8Array(60);
    png.set([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 200, 0, 0, 0, 100,
    ]);
    const drawing =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic><a:graphicData><a:blip r:embed="p"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const made = await makeDocx(paragraph(drawing), [
      { name: 'word/_rels/document.xml.rels', bytes: relations(['p', 'image', 'media/scan.png']) },
      { name: 'word/media/scan.png', bytes: png },
    ]);
    const { draft, parts } = await readDocument(made, 'scan.docx');
    expect(draft.emptyReason).toBe(
      'This document has no words that can be read: it holds only pictures or other files.',
    );
    expect(textsOf(draft)).toEqual(['[picture]']);
    expect(parts).toHaveLength(1);
    expect(draft.title).toMatchObject({ value: 'scan', evidence: { from: 'file', detail: 'file name' } });
  });
});
