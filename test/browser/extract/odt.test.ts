import { describe, expect, it } from 'vitest';
import { readDocument, refusalOf, textsOf } from './extract.ts';
import { describeBlocks, describeMarks, LANGUAGES, loadFixture, MARKS, readFixture, TEXTS } from './harbour-texts.ts';
import { type MadeEntry, makeZip } from './make-zip.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMES = ['office', 'text', 'table', 'style', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`)
  .join(' ');
const ALL = `${NAMES} xmlns:draw="${OASIS}:drawing:1.0" xmlns:fo="${OASIS}:xsl-fo-compatible:1.0" xmlns:svg="${OASIS}:svg-compatible:1.0" xmlns:chart="${OASIS}:chart:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"`;

/** An OpenDocument text of this body, these styles of its own, and other parts. */
function text(body: string, { styles = '', parts = [] }: { styles?: string; parts?: readonly MadeEntry[] } = {}) {
  const content = `<office:document-content ${ALL}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return makeZip([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', isStored: true },
    { name: 'content.xml', bytes: content },
    ...parts,
  ]);
}

async function read(...args: Parameters<typeof text>) {
  const { draft } = await readDocument(await text(...args), 'paper.odt');
  return { blocks: describeBlocks(draft), notes: draft.notes ?? [] };
}

describe('an OpenDocument text', () => {
  it.each(LANGUAGES)('gives the text that was written, with what each block is (%s)', async (language) => {
    const { draft } = await readFixture(`harbour-${language}.odt`);
    expect(describeBlocks(draft)).toEqual(TEXTS[language]);
    expect(describeMarks(draft)).toEqual(MARKS[language]);
    const isRtl = language === 'ar' || language === 'fa';
    expect(draft.blocks.every(({ direction }) => direction === (isRtl ? 'rtl' : 'ltr'))).toBe(true);
  });

  it('is the same text when Pandoc wrote it', async () => {
    const { draft } = await readFixture('harbour-pandoc.odt');
    expect(describeBlocks(draft)).toEqual(TEXTS.en);
  });

  it('gives its picture at its place and its properties as metadata', async () => {
    const { draft, parts } = await readFixture('harbour-fa.odt');
    const at = draft.blocks.findIndex(({ kind }) => kind === 'image');
    expect(draft.blocks[at]?.image).toMatchObject({ mime: 'image/png', width: 96, height: 64 });
    expect(parts).toHaveLength(1);
    expect(draft.authors?.value).toEqual(['ایلان کوروات']);
    expect(draft.published).toMatchObject({ value: { words: '۲۹ مهر ۱۳۹۸' }, evidence: { from: 'visible' } });
    expect(draft.language?.value).toMatch(/^fa/);
  });
});

describe('the blocks of an OpenDocument text', () => {
  it('are headings by their levels, and items with the numbers that the program shows', async () => {
    const styles =
      '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>';
    const item = (words: string, inside = '') => `<text:list-item><text:p>${words}</text:p>${inside}</text:list-item>`;
    const body = `<text:h text:outline-level="2">What was agreed</text:h><text:list text:style-name="L1">${item('First', `<text:list>${item('inner')}${item('other')}</text:list>`)}${item('Second')}</text:list><text:p>Between</text:p><text:list text:style-name="L1" text:continue-numbering="true">${item('Third')}</text:list>`;
    expect((await read(body, { styles })).blocks).toEqual([
      'heading2: What was agreed',
      'list-item: 1. First',
      'list-item: a) inner',
      'list-item: b) other',
      'list-item: 2. Second',
      'paragraph: Between',
      'list-item: 3. Third',
    ]);
  });

  it('are rows of tables, and heads of pages as furniture', async () => {
    const row = (...cells: string[]) =>
      `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`;
    const body = `<table:table><table:table-header-rows>${row('Place', 'Stations')}</table:table-header-rows>${row('Harbour', '2')}</table:table><text:p>The text.</text:p>`;
    const head = `<office:document-styles ${ALL}><office:master-styles><style:master-page style:name="M"><style:header><text:p>Port bulletin</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`;
    const made = await text(body, { parts: [{ name: 'styles.xml', bytes: head }] });
    const { draft } = await readDocument(made, 'paper.odt');
    expect(describeBlocks(draft)).toEqual([
      'paragraph: Port bulletin',
      'table-row: Place | Stations',
      'table-row: Harbour | 2',
      'paragraph: The text.',
    ]);
    expect(draft.blocks[0]?.furniture?.kind).toBe('page-furniture');
  });

  it('of notes have numbers also where no program has counted them', async () => {
    const note = (words: string) =>
      `<text:note text:note-class="footnote"><text:note-citation>0</text:note-citation><text:note-body><text:p>${words}</text:p></text:note-body></text:note>`;
    const { blocks } = await read(`<text:p>One${note('first')} and two${note('second')}.</text:p>`);
    expect(blocks).toEqual(['paragraph: One[1] and two[2].', 'list-item: [1] first', 'list-item: [2] second']);
  });

  it('leave out what is hidden, deleted or said in comments, and the notes say so', async () => {
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Seen<office:annotation><text:p>Really?</text:p></office:annotation>.</text:p><text:section text:display="none"><text:p>not seen</text:p></text:section>';
    const { blocks, notes } = await read(body);
    expect(blocks).toEqual(['paragraph: Seen.']);
    expect(notes.join(' ')).toMatch(/hidden words.*deleted.*comments|deleted.*comments.*hidden/);
  });

  it('say that other files lie in the text, and read charts as rows', async () => {
    const frame = (address: string) =>
      `<text:p><draw:frame><draw:object xlink:href="./${address}"/></draw:frame></text:p>`;
    const cell = (words: string) => `<table:table-cell><text:p>${words}</text:p></table:table-cell>`;
    const chart = `<office:document-content ${ALL}><office:body><office:chart><chart:chart><table:table><table:table-row>${cell('Month')}${cell('Ships')}</table:table-row><table:table-row>${cell('May')}${cell('12')}</table:table-row></table:table></chart:chart></office:chart></office:body></office:document-content>`;
    const sheet = `<office:document-content ${ALL}><office:body><office:spreadsheet/></office:body></office:document-content>`;
    const { blocks, notes } = await read(`<text:p>The text.</text:p>${frame('Object 1')}${frame('Object 2')}`, {
      parts: [
        { name: 'Object 1/content.xml', bytes: chart },
        { name: 'Object 2/content.xml', bytes: sheet },
      ],
    });
    expect(blocks).toEqual(['paragraph: The text.', 'table-row: Month | Ships', 'table-row: May | 12']);
    expect(notes).toEqual([expect.stringMatching(/^The document holds other files inside of it/)]);
  });
});

describe('an OpenDocument text that is not whole', () => {
  it('is refused with what is the matter', async () => {
    const locked = `<manifest:manifest ${ALL}><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;
    const made = await text('<text:p>x</text:p>', { parts: [{ name: 'META-INF/manifest.xml', bytes: locked }] });
    expect(await refusalOf(made, 'locked.odt')).toMatch(/^This document is locked with a password\./);
    const empty = await makeZip([
      { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', isStored: true },
    ]);
    expect(await refusalOf(empty, 'a.odt')).toBe(
      'There is no OpenDocument text in the file: its part content.xml is missing.',
    );
    const whole = await loadFixture('harbour-en.odt');
    expect(await refusalOf(whole.slice(0, 4_000), 'half.odt')).toBe(
      'The file is cut off: it begins as a ZIP file, but the directory that stands at the end of one is missing.',
    );
    const sheet = await makeZip([
      { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
      { name: 'content.xml', bytes: '<x/>' },
    ]);
    expect(await refusalOf(sheet, 'table.ods')).toMatch(/^This is an OpenDocument table or slides; that format is not/);
  });

  it('gives what stands before a fault, and says so', async () => {
    const made = await text('<text:p>Before the fault.</text:p><text:p>After & it.</text:p>');
    const { draft } = await readDocument(made, 'broken.odt');
    expect(textsOf(draft)[0]).toBe('Before the fault.');
    expect(draft.notes?.[0]).toMatch(/^The file is damaged: content\.xml has a fault/);
  });

  it('without words is not kept, with a picture is', async () => {
    expect(await refusalOf(await text('<text:p/>'), 'a.odt')).toBe('There are no words in the document.');
    const picture = '<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>';
    const { draft } = await readDocument(await text(picture), 'scan.odt');
    expect(draft.emptyReason).toMatch(/^This document has no words that can be read/);
  });
});
