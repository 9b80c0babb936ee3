import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Part } from './extractor.ts';
import { LARGEST_FILE } from './limits.ts';

/** Most attached files that are taken from one PDF. */
const MOST_ATTACHED = 200;
/** Notes on a page whose words are drawn on it, links, and the windows in which notes open: what they say stands elsewhere. */
const SAID_ELSEWHERE = new Set(['FreeText', 'Link', 'Popup', 'Widget', 'FileAttachment', 'Stamp', 'Watermark']);

/** What was put on a page after it was made. */
export interface PageNotes {
  /** Ids of the annotations that draw words of their own on the page. Fields of forms are no such: their words belong to the page's. */
  readonly drawn: ReadonlySet<string>;
  /** Somebody wrote a comment that is only seen when it is opened. */
  readonly hasComments: boolean;
  /** Files pinned to the page. */
  readonly attached: readonly Part[];
}

interface Annotation {
  readonly id?: unknown;
  readonly subtype?: unknown;
  readonly contentsObj?: { readonly str?: unknown };
  readonly file?: unknown;
}

/** Tells what was put on a page after it was made. */
export async function readPageNotes(page: PDFPageProxy): Promise<PageNotes> {
  const annotations = (await page.getAnnotations({ intent: 'display' }).catch(() => [])) as readonly Annotation[];
  return {
    drawn: new Set(
      annotations.flatMap(({ id, subtype }) => (typeof id === 'string' && subtype !== 'Widget' ? [id] : [])),
    ),
    hasComments: annotations.some(
      ({ subtype, contentsObj }) =>
        !SAID_ELSEWHERE.has(String(subtype)) && /[\p{L}\p{N}]/u.test(String(contentsObj?.str ?? '')),
    ),
    attached: annotations.flatMap(({ file }) => toPart(file)),
  };
}

/** Gives the files that are attached to a PDF as a whole: those of a portfolio are its documents. */
export async function readAttached(pdf: PDFDocumentProxy): Promise<readonly Part[]> {
  const files: unknown = await pdf.getAttachments().catch(() => null);
  return files instanceof Object ? Object.values(files).flatMap(toPart) : [];
}

function toPart(file: unknown): Part[] {
  if (!(file instanceof Object)) return [];
  const { filename, content } = file as { readonly filename?: unknown; readonly content?: unknown };
  if (!(content instanceof Uint8Array) || content.length === 0) return [];
  const name = typeof filename === 'string' && filename !== 'unnamed' ? filename.toWellFormed() : 'attachment';
  return [{ role: 'attachment', name, bytes: content }];
}

/** Gives attached files within the limits, each once, and a sentence about what is beyond them. */
export function limitAttached(files: readonly Part[]): {
  readonly parts: readonly Part[];
  readonly notes: readonly string[];
} {
  const kept: Part[] = [];
  let bytes = 0;
  let surplus = 0;
  for (const file of files) {
    const isKnown = kept.some((one) => one.name === file.name && isSame(one.bytes, file.bytes));
    if (isKnown) continue;
    const isBeyond = kept.length >= MOST_ATTACHED || bytes + file.bytes.length > LARGEST_FILE;
    if (isBeyond) surplus++;
    else {
      kept.push(file);
      bytes += file.bytes.length;
    }
  }
  const [are, limit] = [surplus === 1 ? 'file is' : 'files are', Math.round(LARGEST_FILE / 1024 ** 2)];
  return {
    parts: kept,
    notes:
      surplus > 0
        ? [`${surplus} attached ${are} beyond the limits (${MOST_ATTACHED} files, ${limit} MB together) and left out.`]
        : [],
  };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
