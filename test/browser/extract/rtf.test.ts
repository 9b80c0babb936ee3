import { describe, expect, it } from 'vitest';
import { readDocument, textsOf } from './extract.ts';
import { describeBlocks, describeMarks, LANGUAGES, loadFixture, MARKS, readFixture, TEXTS } from './harbour-texts.ts';

async function read(rtf: string) {
  const { draft } = await readDocument(
    Uint8Array.from(rtf, (letter) => letter.charCodeAt(0)),
    'paper.rtf',
  );
  return { blocks: describeBlocks(draft), notes: draft.notes ?? [], draft };
}

describe('an RTF file', () => {
  it.each(LANGUAGES)('gives the text that was written, with what each block is (%s)', async (language) => {
    const { draft } = await readFixture(`harbour-${language}.rtf`);
    expect(describeBlocks(draft)).toEqual(TEXTS[language]);
    expect(describeMarks(draft)).toEqual(MARKS[language]);
    const isRtl = language === 'ar' || language === 'fa';
    expect(draft.blocks.every(({ direction }) => direction === (isRtl ? 'rtl' : 'ltr'))).toBe(true);
  });

  it('is the same text when Pandoc wrote it, which writes no styles', async () => {
    const { draft } = await readFixture('harbour-pandoc.rtf');
    const words = (lines: readonly string[]) => lines.map((line) => line.replace(/^[\w-]+: (?:\[1\] |• )?/, ''));
    expect(words(describeBlocks(draft))).toEqual(expect.arrayContaining(words(TEXTS.ru.slice(0, 13))));
  });

  it('has its properties as metadata', async () => {
    const info = '{\\info{\\title Port report}{\\author Ilan Korvat}{\\creatim\\yr2019\\mo10\\dy22\\hr12\\min5}}';
    const { draft } = await read(`{\\rtf1\\ansi${info} The stations will be delivered, it was said in the port.\\par}`);
    expect(draft.title.value).toBe('Port report');
    expect(draft.authors?.value).toEqual(['Ilan Korvat']);
    expect(draft.published?.value.edtf).toMatch(/^2019-10-22T12:05/);
    expect(draft.publishedDoubt).toMatch(/^The file’s own properties give it/);
  });
});

describe('the letters of an RTF file', () => {
  it('are those of the code pages that its fonts name, and of Unicode', async () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset204 Arial Cyr;}{\\f1\\fcharset178 Arial;}{\\f2\\fcharset0 Arial;}}';
    const { blocks } = await read(
      `{\\rtf1\\ansi\\ansicpg1252${fonts}\\f0 \\'cf\\'ee\\'f0\\'f2\\par\\f1 \\'e3\\'ed\\'e4\\'c7\\'c1\\par\\f2 \\'fcber\\par \\uc1\\u1087?\\u1086?\\u1088?\\u1090?\\par\\uc2 \\u-10187??\\u-9216??\\par}`,
    );
    expect(blocks.map((line) => line.replace(/^\w+: /, ''))).toEqual(['Порт', 'ميناء', 'über', 'порт', '𝐀']);
    expect(blocks).toHaveLength(5);
  });

  it('are ticks and boxes where a font of signs has them, and Greek where it has Greek', async () => {
    const fonts = '{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Wingdings;}{\\f2\\fcharset2 Symbol;}}';
    const { blocks } = await read(
      `{\\rtf1\\ansi${fonts}\\f1\\'fe\\f0  delivered\\par\\f1\\'a8\\f0  not delivered\\par\\f2 a\\f0  and so on\\par}`,
    );
    expect(blocks).toEqual(['paragraph: ☑ delivered', 'paragraph: ☐ not delivered', 'paragraph: α and so on']);
  });
});

describe('the blocks of an RTF file', () => {
  it('are rows of tables, headings by their styles, notes at the end and heads as furniture', async () => {
    const styles = '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}}';
    const row = (...cells: string[]) => `\\trowd ${cells.map((cell) => `\\intbl ${cell}\\cell `).join('')}\\row `;
    const { blocks, draft } = await read(
      `{\\rtf1\\ansi${styles}{\\header Port bulletin\\par}\\s1\\outlinelevel0 A second radar\\par\\pard\\plain The authority said so.{\\super\\chftn{\\footnote{\\super\\chftn} On Monday.\\par}}\\par ${row('Place', 'Stations')}${row('Harbour', '2')}\\pard The end.\\par}`,
    );
    expect(blocks).toEqual([
      'paragraph: Port bulletin',
      'heading1: A second radar',
      'paragraph: The authority said so.[1]',
      'table-row: Place | Stations',
      'table-row: Harbour | 2',
      'paragraph: The end.',
      'list-item: [1] On Monday.',
    ]);
    expect(draft.blocks[0]?.furniture?.kind).toBe('page-furniture');
  });

  it('leave out what is hidden, deleted, said in comments or an object of another program, and the notes say so', async () => {
    const { blocks, notes } = await read(
      '{\\rtf1\\ansi Seen{\\v not seen}{\\deleted gone}{\\*\\annotation Really?}{\\object\\objemb{\\*\\objdata 0105}{\\result shown}}.\\par}',
    );
    expect(blocks).toEqual(['paragraph: Seenshown.']);
    expect(notes).toHaveLength(4);
    expect(notes.join(' ')).toMatch(/hidden words/);
    expect(notes.join(' ')).toMatch(/deleted/);
    expect(notes.join(' ')).toMatch(/comments/);
    expect(notes.join(' ')).toMatch(/other files inside of it/);
  });

  it('give the shown words of links and fields, and where links lead', async () => {
    const { draft } = await read(
      '{\\rtf1\\ansi See {\\field{\\*\\fldinst HYPERLINK "https://harbour.example/"}{\\fldrslt the port}} on {\\field{\\*\\fldinst DATE}{\\fldrslt 3 May}}.\\par}',
    );
    expect(textsOf(draft)).toEqual(['See the port on 3 May.']);
    expect(describeMarks(draft)).toEqual(['link: the port → https://harbour.example/']);
  });
});

describe('an RTF file that is not whole', () => {
  it('gives what it still holds and says that its end is missing', async () => {
    const whole = await loadFixture('harbour-en.rtf');
    const { draft } = await readDocument(whole.slice(0, Math.floor(whole.length * 0.8)), 'half.rtf');
    expect(draft.text).toContain('OSTERBY');
    expect(draft.notes?.[0]).toBe('The file is cut off: its end is missing. What it still holds was read.');
  });

  it('survives thousands of groups in each other', async () => {
    const { blocks } = await read(`{\\rtf1\\ansi ${'{'.repeat(60_000)}words${'}'.repeat(60_000)}\\par}`);
    expect(blocks).toEqual(['paragraph: words']);
  });
});
