import { EpubNotes } from './epub-notes.ts';
import type { EpubChapter, EpubPackage } from './epub-package.ts';
import type { ExtractionTools } from './extractor.ts';
import type { PictureLookup } from './held-pictures.ts';
import { readHtmlPieces } from './html-blocks.ts';
import { showListNumbers } from './html-lists.ts';
import { openPictureGate } from './image-size.ts';
import { makePicture } from './piece-writer.ts';
import type { Piece, PieceImage } from './pieces.ts';
import { resolvePart, type ZipParts } from './zip-parts.ts';

/** The text of a book, and what of it is missing in whole sentences. */
export interface EpubText {
  readonly pieces: readonly Piece[];
  readonly missing: readonly string[];
  readonly hasPictures: boolean;
}

/** Larger parts are no pictures that are kept (image-size.ts). */
const LARGEST_PICTURE = 5 * 1024 * 1024;
/** Most missing chapters that are named one by one. */
const MOST_NAMED = 5;

/** Reads the chapters of a book in the order of reading, its cover before them. */
export async function readEpubText(book: EpubPackage, files: ZipParts, tools: ExtractionTools): Promise<EpubText> {
  const pieces: Piece[] = [];
  const missing: string[] = [];
  const pictures = new Map<string, PieceImage | null>();
  const shown = new Set<string>();
  const take = openPictureGate();
  const notes = new EpubNotes();
  let hasPictures = false;
  const load = async (path: string) => {
    if (pictures.has(path)) return;
    const isKept = (files.sizeOf(path) ?? Number.POSITIVE_INFINITY) <= LARGEST_PICTURE;
    const bytes = isKept ? await files.readBytes(path) : null;
    pictures.set(path, bytes ? take(bytes) : null);
  };
  if (book.coverPath !== null) {
    await load(book.coverPath);
    const cover = pictures.get(book.coverPath);
    if (cover) pieces.push(makePicture(cover, '', book.direction));
    shown.add(book.coverPath);
    hasPictures = true;
  }
  for (const chapter of book.chapters) {
    const source = await files.readText(chapter.path);
    if (source === null) {
      missing.push(chapter.path);
      continue;
    }
    const page = showDrawnPictures(tools.parseHtml(toHtml(source)));
    notes.show(page, chapter.path);
    showListNumbers(page);
    const folder = chapter.path.replace(/[^/]*$/, '');
    const places = [...page.querySelectorAll('img[src]')].map((image) => image.getAttribute('src') ?? '');
    for (const place of places) if (isInside(place)) await load(resolvePart(place, folder));
    hasPictures ||= places.length > 0;
    const find: PictureLookup = (place) => {
      const path = isInside(place) ? resolvePart(place, folder) : '';
      if (shown.has(path)) return null;
      shown.add(path);
      return pictures.get(path) ?? null;
    };
    pieces.push(...readChapter(page, chapter, book.direction, find));
  }
  return { pieces, missing: describeMissing(missing), hasPictures };
}

function readChapter(
  page: Document,
  { isContents }: EpubChapter,
  around: 'ltr' | 'rtl',
  find: PictureLookup,
): readonly Piece[] {
  const { body, documentElement } = page;
  if (!body) return [];
  const said = body.getAttribute('dir') ?? documentElement?.getAttribute('dir');
  const direction = said === 'rtl' || said === 'ltr' ? said : around;
  const pieces = readHtmlPieces(body, null, direction, find);
  if (!isContents) return pieces;
  const furniture = { kind: 'page-furniture', rule: 'a line of the table of contents' } as const;
  return pieces.map((piece) => ({ ...piece, furniture }));
}

/** An address of a part of the book, and not of the web. */
function isInside(place: string): boolean {
  return place !== '' && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(place);
}

/** Covers and plates often stand in a drawing, for it to fill the page. */
function showDrawnPictures(page: Document): Document {
  for (const drawn of page.querySelectorAll('svg image')) {
    const place = drawn.getAttribute('xlink:href') ?? drawn.getAttribute('href');
    if (place === null) continue;
    const image = page.createElement('img');
    image.setAttribute('src', place);
    drawn.closest('svg')?.before(image);
  }
  return page;
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/**
 * Gives XHTML as HTML that says the same: elements that close themselves (`<title/>` would swallow the page) get their end, CDATA becomes
 * plain text, and prefixes of XHTML's own namespace go. The parser for HTML takes away what pages could use against their readers.
 */
export function toHtml(xhtml: string): string {
  const prefix = /<([\w-]+):html[\s>]/i.exec(xhtml.slice(0, 4_000))?.[1];
  const plain = prefix ? xhtml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</') : xhtml;
  return plain
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, words: string) =>
      words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    )
    .replace(/<([a-z][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)\/>/gi, (whole, name: string, attributes: string) =>
      VOID.test(name) ? whole : `<${name}${attributes}></${name}>`,
    );
}

function describeMissing(paths: readonly string[]): readonly string[] {
  const [first] = paths;
  if (!first) return [];
  if (paths.length === 1) return [`The book names a chapter that is not in the file or cannot be read: ${first}.`];
  const named = paths.slice(0, MOST_NAMED).join(', ');
  return [`The book names ${paths.length} chapters that are not in the file or cannot be read: ${named}.`];
}
