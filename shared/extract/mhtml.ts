import type { Evidence } from '../model/article.ts';
import { decode } from './decode.ts';
import type { Extraction, ExtractionInput, ExtractionTools, Extractor } from './extractor.ts';
import { toWebAddress } from './given.ts';
import { readPage } from './html.ts';
import type { SavedPage } from './metadata.ts';
import { listLeaves, type MimePart, parseMime } from './mime.ts';
import { readMailDate } from './mime-date.ts';
import { readParameter } from './mime-headers.ts';
import { findHeldPart } from './mime-pictures.ts';
import { describeFrames, type PageFrame } from './page-frames.ts';

/** Reads pages that browsers save in one file (RFC 2557): the page as one that was saved, with the pictures that the file holds. */
export const mhtmlExtractor: Extractor = {
  format: 'mhtml',
  canRead: (sniffed) => sniffed.kind === 'mhtml',
  extract: async (input, tools) => {
    const root = parseMime(input.bytes);
    const leaves = listLeaves(root);
    const main = findMain(root, leaves);
    if (!main) return describeEmpty(root, leaves);
    const read = readFrame(main, main, root, input, tools);
    const frames = leaves.filter((leaf) => leaf !== main && isPage(leaf) && leaf.body.length > 0);
    // A frameset has no words of its own.
    const best = read ?? readLongest(frames, main, root, input, tools);
    if (!best) return describeEmpty(root, leaves);
    const notes = [
      ...(root.isCutOff ? ['The file is cut off: its end is missing. What it still holds was read.'] : []),
      ...describeFrames(frames.filter((frame) => frame !== best.frame).flatMap(toPageFrame), tools),
      ...(best.extraction.draft.notes ?? []),
    ];
    return {
      ...best.extraction,
      draft: { ...best.extraction.draft, ...(notes.length > 0 ? { notes } : {}) },
    };
  },
};

interface ReadFrame {
  readonly frame: MimePart;
  readonly extraction: Extract<Extraction, { readonly status: 'read' }>;
}

/** Reads one of the pages in the file, as the page that was saved at the address of `main`. */
function readFrame(
  frame: MimePart,
  main: MimePart,
  root: MimePart,
  input: ExtractionInput,
  tools: ExtractionTools,
): ReadFrame | null {
  const decoded = decode(frame.body, 'html', readParameter(frame.headers.get('content-type'), 'charset'));
  if (decoded.status === 'refused' || frame.body.length === 0) return null;
  const saved = readSaved(root, main);
  const html = frame.type.startsWith('text/plain') ? `<pre>${escapeText(decoded.text)}</pre>` : decoded.text;
  const findPicture = findHeldPart(listLeaves(root), readLocation(frame) ?? saved.url);
  const read = readPage(html, input, tools, { saved, findPicture });
  if (!read) return null;
  const { name, evidence } = decoded;
  const draft = { format: 'mhtml' as const, encoding: { name, evidence }, ...read.draft };
  return { frame, extraction: { status: 'read', draft, parts: read.parts } };
}

function readLongest(
  frames: readonly MimePart[],
  main: MimePart,
  root: MimePart,
  input: ExtractionInput,
  tools: ExtractionTools,
): ReadFrame | null {
  const read = frames.map((frame) => readFrame(frame, main, root, input, tools));
  return read.reduce<ReadFrame | null>((best, one) => {
    const length = (frame: ReadFrame | null) => frame?.extraction.draft.text.length ?? 0;
    return length(one) > length(best) ? one : best;
  }, null);
}

/** The page itself: the part that the file names as its start, else the one at the address of the snapshot, else the first page, else the first text. */
function findMain(root: MimePart, leaves: readonly MimePart[]): MimePart | null {
  const pages = leaves.filter(isPage);
  const start = readParameter(root.headers.get('content-type'), 'start');
  const address = root.headers.get('snapshot-content-location');
  return (
    pages.find((page) => start !== null && page.headers.get('content-id') === start) ??
    pages.find((page) => address !== null && page.headers.get('content-location') === address) ??
    pages[0] ??
    leaves.find(({ type, body }) => type === 'text/plain' && body.length > 0) ??
    null
  );
}

function isPage({ type }: MimePart): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml';
}

function readLocation({ headers }: MimePart): string | null {
  return toWebAddress(headers.get('content-location') ?? '');
}

/** When and from where the page was saved: Chromium's header, the address of the page's part; the date of the file's head. */
function readSaved(root: MimePart, main: MimePart): SavedPage {
  const snapshot = toWebAddress(root.headers.get('snapshot-content-location') ?? '');
  const file = (detail: string): Evidence => ({ from: 'file', detail });
  return {
    url: snapshot ?? readLocation(main) ?? readLocation(root),
    savedAt: readMailDate(root.headers.get('date'))?.moment ?? null,
    evidence: file(snapshot ? 'header Snapshot-Content-Location' : 'header Content-Location'),
    savedAtEvidence: file('header Date'),
  };
}

function toPageFrame(frame: MimePart): PageFrame[] {
  const decoded = decode(frame.body, 'html', readParameter(frame.headers.get('content-type'), 'charset'));
  return decoded.status === 'decoded' ? [{ html: decoded.text, place: readLocation(frame) }] : [];
}

function describeEmpty(root: MimePart, leaves: readonly MimePart[]): Extraction {
  const pictures = leaves.filter(({ type }) => type.startsWith('image/')).length;
  if (root.isCutOff)
    return { status: 'no-text', reason: 'The file is cut off: there is no text left of the page in it.' };
  return {
    status: 'no-text',
    reason:
      pictures > 0
        ? 'There is no text in the saved page; it holds only pictures.'
        : 'There is no text in the saved page.',
  };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
