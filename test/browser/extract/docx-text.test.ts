import { describe, expect, it } from 'vitest';
import { readDocument, textsOf } from './extract.ts';
import { describeBlocks, describeMarks } from './harbour-texts.ts';
import { blocksOf, makeDocx, notesOf, paragraph, relations, run, W } from './make-docx.ts';
import type { MadeEntry } from './make-zip.ts';

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
    const made = await makeDocx(body, [
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
    const made = await makeDocx(paragraph(run('The story.')) + section, [
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
    const made = await makeDocx(body, [
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
    const made = await makeDocx(`${paragraph(run('before'))}<w:altChunk r:id="c"/><w:altChunk r:id="d"/>`, [
      { name: 'word/_rels/document.xml.rels', bytes: relations(['c', 'aFChunk', 'c.html'], ['d', 'aFChunk', 'd.rtf']) },
      { name: 'word/c.html', bytes: '<html><body><h2>From a page</h2><script>no()</script></body></html>' },
      { name: 'word/d.rtf', bytes: '{\\rtf1\\ansi From RTF\\par}' },
    ]);
    const { draft } = await readDocument(made, 'paper.docx');
    expect(describeBlocks(draft)).toEqual(['paragraph: before', 'heading2: From a page', 'paragraph: From RTF']);
  });
});
