import { describe, expect, it } from 'vitest';
import { openBytes, readDocument, refusalOf, textsOf } from './extract.ts';
import { describeBlocks, describeMarks, LANGUAGES, loadFixture, MARKS, readFixture, TEXTS } from './harbour-texts.ts';
import { type MadeEntry, makeZip } from './make-zip.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ALL = `${W} ${R} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;

const run = (words: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (content: string, properties = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`;
const relations = (...list: readonly (readonly [id: string, type: string, target: string, mode?: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

/** A Word document of this body, and other parts. */
function word(body: string, parts: readonly MadeEntry[] = []) {
  return makeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: '_rels/.rels', bytes: relations(['m', 'officeDocument', 'word/document.xml']) },
    { name: 'word/document.xml', bytes: `<w:document ${ALL}><w:body>${body}</w:body></w:document>` },
    ...parts,
  ]);
}

async function blocksOf(body: string, parts: readonly MadeEntry[] = []) {
  const { draft } = await readDocument(await word(body, parts), 'paper.docx');
  return describeBlocks(draft);
}

async function notesOf(body: string, parts: readonly MadeEntry[] = []) {
  const { draft } = await readDocument(await word(body, parts), 'paper.docx');
  return draft.notes ?? [];
}

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
    const made = await word(paragraph(run('The stations will be delivered, the ministry said.')), [
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
    const { draft } = await readDocument(await word(body, [{ name: 'docProps/core.xml', bytes: core }]), 'paper.docx');
    expect(draft.published?.value.edtf).toBe('2019-10-22T12:00:00Z');
    expect(draft.publishedDoubt).toBeNull();
  });
});

describe('the words of a Word document', () => {
  it('are those that stand in fields, brackets of direction, smart tags, formulas and above readings', async () => {
    const body = paragraph(
      [
        run('A'),
        `<w:fldSimple w:instr=" DATE ">${run(' field')}</w:fldSimple>`,
        `<w:dir w:val="rtl">${run(' turned')}</w:dir><w:bdo w:val="ltr">${run(' back')}</w:bdo>`,
        `<w:smartTag>${run(' tagged')}</w:smartTag>`,
        '<w:r><w:ruby><w:rt><w:r><w:t>reading</w:t></w:r></w:rt><w:rubyBase><w:r><w:t> word</w:t></w:r></w:rubyBase></w:ruby></w:r>',
        '<m:oMath><m:r><m:t> x=1</m:t></m:r></m:oMath>',
        '<w:r><w:t xml:space="preserve"> S</w:t><w:noBreakHyphen/><w:t>400</w:t><w:tab/><w:t>so</w:t><w:softHyphen/><w:t>ft</w:t></w:r>',
      ].join(''),
    );
    expect(await blocksOf(body)).toEqual(['paragraph: A field turned back tagged word x=1 S-400 soft']);
  });

  it('are marked bold, italic and linked over their exact words, inside of fields too', async () => {
    const body = paragraph(
      [
        run('one '),
        run('two ', '<w:b/>'),
        run('three', '<w:b/><w:i/>'),
        run(' four', '<w:b w:val="0"/>'),
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://a.example/x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        run(' five'),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        `<w:hyperlink r:id="l">${run(' six')}</w:hyperlink><w:hyperlink r:id="j">${run(' seven')}</w:hyperlink>`,
      ].join(''),
    );
    const made = await word(body, [
      {
        name: 'word/_rels/document.xml.rels',
        bytes: relations(
          ['l', 'hyperlink', 'https://b.example/', 'External'],
          ['j', 'hyperlink', 'javascript:alert(1)', 'External'],
        ),
      },
    ]);
    const { draft } = await readDocument(made, 'paper.docx');
    expect(draft.text).toBe('one two three four five six seven');
    expect(describeMarks(draft).toSorted()).toEqual(
      [
        'bold: two three',
        'italic: three',
        'link: five → https://a.example/x',
        'link: six → https://b.example/',
      ].toSorted(),
    );
  });

  it('leave out what was deleted, hidden or said in comments, and the notes say so', async () => {
    const body =
      paragraph(
        `${run('kept ')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>${run('added ')}</w:ins>${run('secret', '<w:vanish/>')}${run('end')}<w:r><w:commentReference w:id="0"/></w:r>`,
      ) + paragraph(`<w:moveFrom>${run('from here')}</w:moveFrom><w:moveTo>${run('to here')}</w:moveTo>`);
    expect(await blocksOf(body)).toEqual(['paragraph: kept added end', 'paragraph: to here']);
    expect(await notesOf(body)).toEqual([
      'The file holds comments beside the text; they were left out.',
      'The file still holds words that were deleted while changes were tracked; they were left out.',
      'The file holds hidden words, which its program does not show; they were left out.',
    ]);
  });

  it('leave out what other files inside of the document say, and the notes say so', async () => {
    const object = paragraph(`${run('See the table.')}<w:r><w:object/></w:r>`);
    const related = {
      name: 'word/_rels/document.xml.rels',
      bytes: relations(['o', 'package', 'embeddings/table.xlsx']),
    };
    expect(await blocksOf(object, [related])).toEqual(['paragraph: See the table.']);
    expect(await notesOf(object, [related])).toEqual([
      expect.stringMatching(/^The document holds other files inside of it, as objects of other programs/),
    ]);
  });

  it('go on in the next paragraph where the mark between both was deleted', async () => {
    const body = paragraph(run('one '), '<w:rPr><w:del/></w:rPr>') + paragraph(run('two'));
    expect(await blocksOf(body)).toEqual(['paragraph: one two']);
  });

  it('of a text box stand once, behind the paragraph that it is anchored in', async () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(run(words))}</w:txbxContent>`;
    const body = paragraph(
      `${run('before ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('in the box')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('in the box')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('after')}`,
    );
    expect(await blocksOf(body)).toEqual(['paragraph: before after', 'paragraph: in the box']);
  });

  it('of heads and feet of pages are furniture, each once and without page numbers', async () => {
    const part = (kind: 'hdr' | 'ftr', words: string) => `<w:${kind} ${W}>${paragraph(run(words))}</w:${kind}>`;
    const section =
      '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/><w:footerReference w:type="first" r:id="g"/></w:sectPr>';
    const made = await word(paragraph(run('The story.')) + section, [
      {
        name: 'word/_rels/document.xml.rels',
        bytes: relations(['h', 'header', 'h.xml'], ['f', 'footer', 'f.xml'], ['g', 'footer', 'g.xml']),
      },
      { name: 'word/h.xml', bytes: part('hdr', 'Ministry of the Sea') },
      { name: 'word/f.xml', bytes: part('ftr', 'Page 3 of 12') },
      { name: 'word/g.xml', bytes: part('ftr', 'not shown on any page') },
    ]);
    const { draft } = await readDocument(made, 'paper.docx');
    expect(textsOf(draft)).toEqual(['Ministry of the Sea', 'The story.']);
    expect(draft.blocks.map(({ furniture }) => furniture?.kind)).toEqual(['page-furniture', undefined]);
    expect(draft.title.value).toBe('The story.');
  });

  it('of notes stand at the end, with the signs that stand in the text', async () => {
    const note = (id: number, words: string) => `<w:footnote w:id="${id}">${paragraph(run(words))}</w:footnote>`;
    const body = paragraph(
      `${run('one')}<w:r><w:footnoteReference w:id="7"/></w:r>${run(' two')}<w:r><w:footnoteReference w:id="5" w:customMarkFollows="1"/><w:t>*</w:t></w:r>`,
    );
    const made = await word(body, [
      {
        name: 'word/footnotes.xml',
        bytes: `<w:footnotes ${W}><w:footnote w:type="separator" w:id="0">${paragraph(run('line'))}</w:footnote>${note(5, '* own sign')}${note(7, 'numbered')}</w:footnotes>`,
      },
    ]);
    const { draft } = await readDocument(made, 'paper.docx');
    expect(describeBlocks(draft)).toEqual([
      'paragraph: one[1] two*',
      'list-item: [1] numbered',
      'list-item: * own sign',
    ]);
  });
});

describe('the blocks of a Word document', () => {
  const styles = (content: string): MadeEntry => ({
    name: 'word/styles.xml',
    bytes: `<w:styles ${W}>${content}</w:styles>`,
  });
  const style = (id: string, name: string, rest = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;

  it('are headings by the names of their styles in any language, by what those rest on, and by outline levels', async () => {
    const body = [
      paragraph(run('a'), '<w:pStyle w:val="1"/>'),
      paragraph(run('b'), '<w:pStyle w:val="own"/>'),
      paragraph(run('c'), '<w:outlineLvl w:val="2"/>'),
      paragraph(run('d'), '<w:pStyle w:val="Heading2"/>'),
      paragraph(run('e'), '<w:pStyle w:val="q"/>'),
      paragraph(run('f'), '<w:pStyle w:val="toc"/>'),
      paragraph(run('g')),
    ].join('');
    const sheet = [
      style('1', 'заголовок 1'),
      style('own', 'Mine', '<w:basedOn w:val="1"/>'),
      style('q', 'Выделенная цитата'),
      style('toc', 'toc 1'),
    ];
    expect(await blocksOf(body, [styles(sheet.join(''))])).toEqual([
      'heading1: a',
      'heading1: b',
      'heading3: c',
      'heading2: d',
      'quote: e',
      'paragraph: f',
      'paragraph: g',
    ]);
  });

  it('of numbered lists have the numbers that Word shows', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering: MadeEntry = {
      name: 'word/numbering.xml',
      bytes: `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'russianLower', '%1.%2)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '·')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`,
    };
    const item = (words: string, at: number, number: number) =>
      paragraph(run(words), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${number}"/></w:numPr>`);
    const body = [
      item('first', 0, 1),
      item('below', 1, 1),
      item('again below', 1, 1),
      item('second', 0, 1),
      item('below anew', 1, 1),
      item('bullet', 0, 2),
      item('another list', 0, 3),
      item('none', 0, 0),
    ].join('');
    expect(await blocksOf(body, [numbering])).toEqual([
      'list-item: 1. first',
      'list-item: 1.а) below',
      'list-item: 1.б) again below',
      'list-item: 2. second',
      'list-item: 2.а) below anew',
      'list-item: bullet',
      'list-item: 1. another list',
      'paragraph: none',
    ]);
  });

  it('are rows where a table has values, and paragraphs where it lays out text', async () => {
    const cell = (...words: readonly string[]) => `<w:tc>${words.map((one) => paragraph(run(one))).join('')}</w:tc>`;
    const body = [
      `<w:tbl><w:tr>${cell('Place')}${cell('Stations')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('gone')}</w:tr><w:tr>${cell('North', 'and east')}${cell('')}${cell('4')}</w:tr></w:tbl>`,
      `<w:tbl><w:tr>${cell('a', 'b', 'c', 'd')}${cell('beside')}</w:tr></w:tbl>`,
      `<w:tbl><w:tr>${cell('boxed')}</w:tr></w:tbl>`,
    ].join('');
    expect(await blocksOf(body)).toEqual([
      'table-row: Place | Stations',
      'table-row: North and east |  | 4',
      ...['a', 'b', 'c', 'd', 'beside', 'boxed'].map((words) => `paragraph: ${words}`),
    ]);
  });

  it('of another document inside of it are read, whatever its format', async () => {
    const made = await word(`${paragraph(run('before'))}<w:altChunk r:id="c"/><w:altChunk r:id="d"/>`, [
      { name: 'word/_rels/document.xml.rels', bytes: relations(['c', 'aFChunk', 'c.html'], ['d', 'aFChunk', 'd.rtf']) },
      { name: 'word/c.html', bytes: '<html><body><h2>From a page</h2><script>no()</script></body></html>' },
      { name: 'word/d.rtf', bytes: '{\\rtf1\\ansi From RTF\\par}' },
    ]);
    const { draft } = await readDocument(made, 'paper.docx');
    expect(describeBlocks(draft)).toEqual(['paragraph: before', 'heading2: From a page', 'paragraph: From RTF']);
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
    expect(await refusalOf(await word(''), 'blank.docx')).toBe('There are no words in the document.');
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
    const made = await word(paragraph(drawing), [
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
