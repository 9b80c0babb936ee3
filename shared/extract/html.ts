import type { ArticleDraft } from '../model/article-draft.ts';
import { toCanonical } from './canonical.ts';
import { decode } from './decode.ts';
import { EXTRACTOR, type ExtractionInput, type ExtractionTools, type Extractor, type Part } from './extractor.ts';
import { markFurniture } from './furniture.ts';
import type { Headline } from './headline.ts';
import { takePictures } from './held-pictures.ts';
import { findArticleText } from './html-article.ts';
import { repairPage } from './html-repair.ts';
import { readArchivedPage, readMetadata, readSavedPage, type SavedPage } from './metadata.ts';
import { markBoxes, readBoxes } from './page-boxes.ts';
import { describeFrames, listFrames } from './page-frames.ts';
import { dropAbsentPictures, dropMenu, dropRepeated, markPageParts } from './page-parts.ts';
import { makePiece, type Piece } from './pieces.ts';
import { isProse } from './prose.ts';
import { readStandfirst } from './standfirst.ts';
import { readTitle, storyOf } from './text.ts';

/** Reads a page: its article by the article finders, its metadata by its own places, its whole body where there is no article. */
export const htmlExtractor: Extractor = {
  format: 'html',
  canRead: (sniffed) => sniffed.kind === 'html',
  extract: async (input, tools) => {
    const decoded = decode(input.bytes, 'html', input.container?.charset);
    if (decoded.status === 'refused') return decoded;
    const read = readPageOrFrame(decoded.text, input, tools);
    if (!read) return { status: 'no-text', reason: 'There is no text in the page.' };
    const { name, evidence } = decoded;
    return {
      status: 'read',
      draft: { format: 'html', encoding: { name, evidence }, ...read.draft },
      parts: read.parts,
    };
  },
};

/** What is known of a page beside its HTML: how it was saved, and the bytes of pictures by their `src`. */
export interface PageSurroundings {
  readonly saved?: SavedPage | null;
  readonly findPicture?: (source: string) => Uint8Array | null;
}

/** Reads a page, or where it has no words of its own the frame in it that has most. */
function readPageOrFrame(html: string, input: ExtractionInput, tools: ExtractionTools): PageReading | null {
  const read = readPage(html, input, tools);
  if (read) return read;
  const saved = readArchivedPage(input) ?? readSavedPage(html);
  const inside = listFrames(tools.parseHtml(html)).map((frame) => readPage(frame.html, input, tools, { saved }));
  return inside.reduce(
    (best, one) => ((one?.draft.text.length ?? 0) > (best?.draft.text.length ?? 0) ? one : best),
    null,
  );
}

/** What was read of a page. */
export interface PageReading {
  readonly draft: Omit<ArticleDraft, 'format' | 'encoding'>;
  readonly parts: readonly Part[];
}

/** Reads the HTML of a page; null when there are no words in it. */
export function readPage(
  html: string,
  input: ExtractionInput,
  tools: ExtractionTools,
  { saved: said, findPicture }: PageSurroundings = {},
): PageReading | null {
  const saved = said ?? readArchivedPage(input) ?? readSavedPage(html);
  const page = repairPage(tools.parseHtml(html));
  const isPaste = input.given !== null;
  const frames = listFrames(page);
  const article = findArticleText(page, tools, {
    url: saved.url,
    isWhole: isPaste,
    pictures: takePictures(page, findPicture),
    notBy: input.notBy ?? null,
  });
  if (!article.pieces.some(hasWords)) return null;
  const { metadata, headline } = readMetadata(page, input, storyOf(article.pieces), readTitle(article.pieces), saved);
  const pieces = isPaste ? article.pieces : readHead(page, headline, dropMenu(article.pieces));
  const marked = isPaste
    ? markFurniture(pieces)
    : markBoxes(markParts(pieces, metadata.authors?.value ?? []), readBoxes(page));
  const { text, blocks, parts } = toCanonical(marked);
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const notes = describeFrames(frames, tools, text.match(/\p{L}/gu)?.length);
  const extractor = { name: article.finder, version: EXTRACTOR };
  return { draft: { ...metadata, text, blocks, ...(notes.length > 0 ? { notes } : {}), extractor }, parts };
}

function markParts(pieces: readonly Piece[], authors: readonly string[]): readonly Piece[] {
  return markPageParts(dropAbsentPictures(markFurniture(dropRepeated(pieces))), authors);
}

/** A picture that nothing describes has only brackets. */
function hasWords({ kind, text }: Piece): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !(kind === 'image' && text.startsWith('['));
}

/** Fewest pieces at the head of an article among which its headline can stand a second time; a menu can stand before it. */
const HEAD_PIECES = 4;

/** The article with the headline and the standfirst that the page shows above it, so that they can be clipped too. */
function readHead(page: Document, headline: Headline | null, pieces: readonly Piece[]): readonly Piece[] {
  const standfirst = readStandfirst(page, headline?.element ?? page.querySelector('h1'), pieces);
  if (!headline) return standfirst ? [standfirst, ...pieces] : pieces;
  const head = makePiece('heading', headline.whole, 1);
  const shown = new Set([headline.whole, headline.words, headline.kicker ?? ''].map(toKey));
  const top = Math.max(HEAD_PIECES, pieces.findIndex(isProse));
  const body = pieces.filter((piece, index) => !(index < top && shown.has(toKey(piece.text))));
  return [head, ...(standfirst ? [standfirst] : []), ...body];
}

function toKey(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
