import { CUT_OFF, toDocumentDraft } from './document-draft.ts';
import type { Extraction, ExtractionInput, Extractor } from './extractor.ts';
import { describeLeftOut } from './left-out.ts';
import { isCutOff, type PdfText, readPdf } from './pdf-document.ts';
import { limitAttached } from './pdf-enclosed.ts';
import { readPdfProperties, readSaving } from './pdf-facts.ts';
import { findRunningLines } from './pdf-furniture.ts';
import { dropWrongTags, readParagraphs } from './pdf-paragraphs.ts';
import { toPieces } from './pdf-pieces.ts';

/** Reads PDF files. */
export const pdfExtractor: Extractor = {
  format: 'pdf',
  canRead: (sniffed) => sniffed.kind === 'pdf',
  extract: async (input, tools) => {
    const read = await readPdf(input.bytes, { onPage: tools.onPage });
    return read.status === 'refused' ? read : toDraft(read, input);
  },
};

function toDraft(pdf: PdfText, input: ExtractionInput): Extraction {
  const { pages, facts } = pdf;
  const lines = dropWrongTags(pdf.lines);
  if (pdf.broken.length === pages)
    return { status: 'refused', reason: `The PDF is damaged: none of its ${pages} pages can be read.` };
  const { info } = facts;
  const title = typeof info.Title === 'string' ? info.Title : '';
  const { furniture, printed } = findRunningLines(lines, pages, title);
  const rtl = lines.filter((line) => line.isRtl).length;
  const pieces = toPieces(readParagraphs(lines, furniture), rtl * 2 > lines.length);
  const printedWords = new Set([...printed].map((line) => line.text));
  const saving = readSaving(facts);
  const attached = limitAttached(pdf.attached);
  const extraction = toDocumentDraft(
    {
      format: 'pdf',
      encoding: { name: 'utf-8', evidence: 'a PDF says by itself which character each of its glyphs is' },
      pieces,
      properties: readPdfProperties(facts),
      hasPictures: true,
      emptyReason: describeEmpty(pdf),
      notes: [
        ...describeMissing(pdf, input.bytes),
        ...describeLeftOut(new Set(pdf.hasComments ? (['comments'] as const) : [])),
        ...attached.notes,
      ],
      ...(saving ? { saving } : {}),
      isForeign: (piece) => piece.furniture !== null && printedWords.has(piece.text),
    },
    input,
  );
  return extraction.status === 'read'
    ? { ...extraction, parts: [...(extraction.parts ?? []), ...attached.parts] }
    : extraction;
}

function describeEmpty({ pictures, unreadable, pages }: PdfText): string {
  if (unreadable.length > 0)
    return 'The letters of this PDF cannot be read: it does not say which characters its glyphs are. Text recognition (OCR) can give it a text.';
  if (pictures.length > 0)
    return 'This PDF has no text layer: its pages are pictures. Text recognition (OCR) can give it one.';
  return pages === 1 ? 'The page of this PDF is empty.' : `The ${pages} pages of this PDF are empty.`;
}

/** Says which pages are not in the text, where others are. */
function describeMissing({ lines, pictures, unreadable, broken, pages }: PdfText, bytes: Uint8Array): string[] {
  const notes = isCutOff(bytes) ? [CUT_OFF] : [];
  const add = (numbers: readonly number[], why: string) => {
    const [are, name] = numbers.length === 1 ? ['is', 'Page'] : ['are', 'Pages'];
    if (numbers.length > 0) notes.push(`${name} ${listNumbers(numbers)} of ${pages} ${are} not in the text: ${why}.`);
  };
  add(broken, 'damaged');
  if (lines.length === 0) return notes;
  add(pictures, 'there is no text layer, only a picture');
  add(unreadable, 'the file does not say which characters the letters are');
  return notes;
}

/** Gives numbers in words, those in a row as a range: "3, 5–8 and 12". */
function listNumbers(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const words = ranges.flatMap(([from, to]) =>
    to - from < 2 ? [...new Set([from, to])].map(String) : [`${from}–${to}`],
  );
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
