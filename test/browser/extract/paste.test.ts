import { describe, expect, it } from 'vitest';
import duskPng from '../../fixtures/pictures/dusk.png?inline';
import { readDocument } from './extract.ts';
import { describeBlocks, describeMarks } from './harbour-texts.ts';

const given = { title: 'What I pasted', outletName: 'Northern Herald', url: '', published: '' };
const paste = (content: string, fileName = 'What I pasted.html') => readDocument(content, fileName, { given });

describe('rich text that was pasted', () => {
  it('keeps what a browser copied: headings, quotations, lists with their numbers, tables, captions, both directions, composed letters', async () => {
    const { draft } = await paste(
      `<html><body>\n<!--StartFragment--><meta charset='utf-8'><h2 style="color: rgb(0, 0, 0); font-family: serif;">What was agreed</h2><p style="margin: 0px;">The Cafe\u0301 of the harbour, <b>nine hours</b> of <a href="https://herald.example/talks">talks</a>.</p><blockquote><p>Whoever looks at the sea looks at all of us.</p></blockquote><ul><li>four stations</li></ul><ol start="3"><li>The third part is paid at once.</li><li>The fourth part is paid later.</li></ol><table><tbody><tr><th>Place</th><th>Stations</th></tr><tr><td>Harbour</td><td>2</td></tr></tbody></table><figure><img src="${duskPng}" alt="Dusk"><figcaption>The harbour at dusk</figcaption></figure><p dir="rtl">قالت اللجنة إن المحطات ستصل.</p><!--EndFragment-->\n</body></html>`,
    );
    expect(describeBlocks(draft)).toEqual([
      'heading2: What was agreed',
      'paragraph: The Café of the harbour, nine hours of talks.',
      'quote: Whoever looks at the sea looks at all of us.',
      'list-item: four stations',
      'list-item: 3. The third part is paid at once.',
      'list-item: 4. The fourth part is paid later.',
      'table-row: Place | Stations',
      'table-row: Harbour | 2',
      'caption: The harbour at dusk',
      'paragraph: قالت اللجنة إن المحطات ستصل.',
    ]);
    expect(describeMarks(draft)).toEqual(['bold: nine hours', 'link: talks → https://herald.example/talks']);
    expect(draft.blocks.at(-1)?.direction).toBe('rtl');
    expect(draft.blocks.filter(({ image }) => image)).toHaveLength(1);
    expect(draft.text).toBe(draft.text.normalize('NFC'));
  });

  it('keeps the list items of Word, which are paragraphs with a bullet or a number', async () => {
    const item = (sign: string, words: string) =>
      `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`;
    const { draft } = await paste(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB><!--StartFragment--><h1>Oster harbour<o:p></o:p></h1><p class=MsoNormal>The terms were settled<o:p></o:p></p>${item('·', 'four stations')}${item('1.', 'The first part')}<p class=MsoNormal><o:p>&nbsp;</o:p></p><table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Place<o:p></o:p></p></td><td><p class=MsoNormal>Stations<o:p></o:p></p></td></tr></table><!--EndFragment--></body></html>`,
    );
    expect(describeBlocks(draft)).toEqual([
      'heading1: Oster harbour',
      'paragraph: The terms were settled',
      'list-item: four stations',
      'list-item: 1. The first part',
      'table-row: Place | Stations',
    ]);
  });

  it('takes the bold letters that wrap all of a Google document for none', async () => {
    const { draft } = await paste(
      `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;">The terms were </span><span style="font-weight:700;">settled</span><span style="font-style:italic;"> on Monday</span>.</p></b>`,
    );
    expect(describeBlocks(draft)).toEqual(['paragraph: The terms were settled on Monday.']);
    expect(describeMarks(draft)).toEqual(['bold: settled', 'italic: on Monday']);
  });

  it('dims furniture in what was pasted, and leaves nothing out', async () => {
    const { draft } = await paste(
      '<p>The committee met on Tuesday.</p><p>Read more: <a href="https://a.example/">Boats</a></p><p>The committee met on Tuesday.</p>',
    );
    expect(draft.blocks.map(({ furniture }) => furniture?.kind ?? null)).toEqual([null, 'read-more', null]);
  });
});

describe('plain text that was pasted', () => {
  it('keeps its paragraphs, lists, quotations and directions, letters composed', async () => {
    const { draft } = await paste(
      'Oster harbour gets a second radar\n\nThe Cafe\u0301 of the harbour was full.\n\n- four stations\n- two stations\n\n> Whoever looks at the sea looks at all of us.\n\nقالت اللجنة إن المحطات ستصل في الربيع.\n',
      'What I pasted.txt',
    );
    expect(describeBlocks(draft).slice(1)).toEqual([
      'paragraph: The Café of the harbour was full.',
      'list-item: four stations',
      'list-item: two stations',
      'quote: Whoever looks at the sea looks at all of us.',
      'paragraph: قالت اللجنة إن المحطات ستصل في الربيع.',
    ]);
    expect(draft.blocks.at(-1)?.direction).toBe('rtl');
  });
});
