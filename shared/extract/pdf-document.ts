import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ExtractionTools, Part } from './extractor.ts';
import { MOST_PAGES, PAGED_TIME_LIMIT } from './limits.ts';
import { isGarbled, isUnreadable } from './pdf-characters.ts';
import { readDrawnPage } from './pdf-drawn-page.ts';
import { readAttached } from './pdf-enclosed.ts';
import { type PdfFacts, readFacts } from './pdf-facts.ts';
import { type PageLine, readPageLines } from './pdf-page.ts';

/** How long reading may take, ms: the frame is ended at `PAGED_TIME_LIMIT`, and what was read must still be put in order. */
const TIME_LIMIT = PAGED_TIME_LIMIT - 15_000;
/** Most letters that are read: twice a Bible. */
const MOST_LETTERS = 8_000_000;
/** Share of a page's letters that say nothing, above which it counts as one without text. */
const MOST_UNREADABLE = 0.4;

/** A PDF that was read: its lines in the order of reading. */
export interface PdfText {
  readonly status: 'read';
  readonly lines: readonly PageLine[];
  readonly pages: number;
  /** Pages that show something and hold no words; pages whose letters do not say what they are; pages that could not be read. From 1. */
  readonly pictures: readonly number[];
  readonly unreadable: readonly number[];
  readonly broken: readonly number[];
  readonly facts: PdfFacts;
  /** Comments are pinned to its pages that are only seen when they are opened. */
  readonly hasComments: boolean;
  /** Files attached to it, or pinned to its pages. */
  readonly attached: readonly Part[];
}

/** Why a PDF is not read; a whole sentence. */
export interface PdfRefusal {
  readonly status: 'refused';
  readonly reason: string;
}

/** How a PDF is read. */
interface PdfReading {
  /** In ms. */
  readonly timeLimit?: number;
  readonly onPage?: ExtractionTools['onPage'];
}

/** Reads the lines of a PDF; nothing in it runs, loads or is drawn. */
export async function readPdf(
  bytes: Uint8Array,
  { timeLimit = TIME_LIMIT, onPage }: PdfReading = {},
): Promise<PdfText | PdfRefusal> {
  // pdf.js is loaded when the first PDF is read: it needs a browser, and what only reads other formats does not have one.
  const library = await import('./pdf-library.ts');
  const until = Date.now() + timeLimit;
  const task = library.openPdf(bytes);
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES)
      return refuse(
        `The PDF has ${pdf.numPages.toLocaleString('en')} pages; up to ${MOST_PAGES.toLocaleString('en')} are read. Print the pages that matter into a PDF of their own.`,
      );
    return await readPages(pdf, { timeLimit, until, onPage }, library);
  } catch (error) {
    return refuse(describeFailure(error, bytes));
  } finally {
    await task.destroy();
  }
}

function refuse(reason: string): PdfRefusal {
  return { status: 'refused', reason };
}

function describeFailure(error: unknown, bytes: Uint8Array): string {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'PasswordException')
    return 'The PDF is locked with a password. Open it with its program, save or print it without one, and import that.';
  if (isCutOff(bytes))
    return 'The PDF is cut off: its end is missing, and no page can be read without it. Fetch it again.';
  if (/encrypt|crypt/i.test(message))
    return `The PDF is encrypted in a way that is not known (${message.slice(0, 200)}). Save or print it without encryption.`;
  return `The PDF is damaged and cannot be read (${message.slice(0, 200)}).`;
}

/** Whether a PDF has no mark of its end in its last bytes. */
export function isCutOff(bytes: Uint8Array): boolean {
  const tail = String.fromCharCode(...bytes.subarray(-2048));
  return !/%%EOF/.test(tail);
}

async function readPages(
  pdf: PDFDocumentProxy,
  { timeLimit, until, onPage }: Required<Pick<PdfReading, 'timeLimit'>> & PdfReading & { readonly until: number },
  library: typeof import('./pdf-library.ts'),
): Promise<PdfText | PdfRefusal> {
  const facts = await readFacts(pdf);
  const layers = await pdf.getOptionalContentConfig({ intent: 'display' });
  const isLevelled = /Skia\/PDF/.test(String(facts.info.Producer ?? ''));
  const lines: PageLine[] = [];
  const [pictures, unreadable, broken]: [number[], number[], number[]] = [[], [], []];
  const attached = [...(await readAttached(pdf))];
  let hasComments = false;
  let count = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    if (Date.now() > until)
      return refuse(
        `After ${timeLimit / 1000} seconds only ${number - 1} of the ${pdf.numPages} pages of the PDF were read; half a text would mislead. Print the pages that matter into a PDF of their own.`,
      );
    onPage?.(number, pdf.numPages);
    const page = await pdf.getPage(number).catch(() => null);
    const drawn = page
      ? await readDrawnPage(page, library, (layer) => layers.isVisible(layer)).catch(() => null)
      : null;
    if (!page || !drawn) {
      broken.push(number);
      continue;
    }
    const { letters, isBlank, width, height, notes } = drawn;
    hasComments ||= notes.hasComments;
    attached.push(...notes.attached);
    const words = letters.filter((letter) => letter.text.trim() !== '');
    const isSilent = words.filter((letter) => isUnreadable(letter.text)).length > words.length * MOST_UNREADABLE;
    if (isSilent) unreadable.push(number);
    else if (!words.some((letter) => /[\p{L}\p{N}]/u.test(letter.text))) {
      if (!isBlank) pictures.push(number);
    } else {
      const read = readPageLines(letters, { number, width, height }, isLevelled);
      if (isGarbled(read.map((line) => line.text).join('\n'))) unreadable.push(number);
      else lines.push(...read);
    }
    count += letters.length;
    if (count > MOST_LETTERS) return refuse(`The PDF holds more than ${MOST_LETTERS / 1e6} million letters.`);
    page.cleanup();
  }
  return { status: 'read', lines, pages: pdf.numPages, pictures, unreadable, broken, facts, hasComments, attached };
}
