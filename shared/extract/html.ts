import type { ArticleDraft } from '../model/article-draft.ts';
import { toCanonical } from './canonical.ts';
import { decode } from './decode.ts';
import { EXTRACTOR, type ExtractionInput, type ExtractionTools, type Extractor } from './extractor.ts';
import { markFurniture } from './furniture.ts';
import { findArticleText, findHeadline } from './html-article.ts';
import { repairPage } from './html-repair.ts';
import { readMetadata, readSavedPage } from './metadata.ts';
import { makePiece, type Piece } from './pieces.ts';
import { readStandfirst } from './standfirst.ts';
import { readTitle, storyOf } from './text.ts';

/** Reads a page: its article by the article finders, its metadata by its own places, its whole body where there is no article. */
export const htmlExtractor: Extractor = {
  format: 'html',
  canRead: (sniffed) => sniffed.kind === 'html',
  extract: async (input, tools) => {
    const decoded = decode(input.bytes, 'html');
    if (decoded.status === 'refused') return decoded;
    const read = readPage(decoded.text, input, tools);
    if (!read) return { status: 'no-text', reason: 'There is no text in the page.' };
    const { name, evidence } = decoded;
    return { status: 'read', draft: { format: 'html', encoding: { name, evidence }, ...read } };
  },
};

/** Reads the HTML of a page; null when there are no words in it. */
export function readPage(
  html: string,
  input: ExtractionInput,
  tools: ExtractionTools,
): Omit<ArticleDraft, 'format' | 'encoding'> | null {
  const saved = readSavedPage(html);
  const page = repairPage(tools.parseHtml(html));
  const isPaste = input.given !== null;
  const article = findArticleText(page, saved.url, isPaste, tools);
  if (article.pieces.length === 0) return null;
  const metadata = readMetadata(page, input, storyOf(article.pieces), readTitle(article.pieces), saved);
  const pieces = isPaste ? article.pieces : [...readHead(page, metadata.title.value, article.pieces)];
  const { text, blocks } = toCanonical(markFurniture(pieces));
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  return { ...metadata, text, blocks, extractor: { name: article.finder, version: EXTRACTOR } };
}

/** The article with the headline and the standfirst that the page shows above it, so that they can be clipped too. */
function readHead(page: Document, title: string, pieces: readonly Piece[]): readonly Piece[] {
  const headline = findHeadline(page, title);
  const standfirst = readStandfirst(page, headline ?? page.querySelector('h1'), pieces);
  const head = headline ? makePiece('heading', (headline.textContent ?? '').replace(/\s+/g, ' '), 1) : null;
  const body = pieces.filter(
    (piece, index) => !(head && index < 4 && piece.kind !== 'paragraph' && piece.text.trim() === head.text),
  );
  return [...(head ? [head] : []), ...(standfirst ? [standfirst] : []), ...body];
}
