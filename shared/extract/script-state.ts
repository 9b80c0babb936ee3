import { readHtmlPieces } from './html-blocks.ts';
import { findArticleNode, readLinkedNodes, readWords } from './json-ld.ts';
import type { Piece } from './pieces.ts';
import { readTextPieces } from './text-blocks.ts';

/** Longest script state that is looked into, UTF-16 units. */
const LONGEST_STATE = 5_000_000;

/**
 * Gives the article's text from what a page carries for its scripts, for pages that show nothing without them: JSON-LD `articleBody`, or
 * the paragraphs in the state of Next.js. Empty when there is none.
 */
export function readStatePieces(
  page: Document,
  parseHtml: (html: string) => Document,
  base: string | null,
): { readonly pieces: readonly Piece[]; readonly finder: string } {
  const node = findArticleNode(readLinkedNodes(page), base);
  const body = node ? readWords(node.fields.articleBody) : null;
  const fromLinked = body ? readBody(body, parseHtml, base) : [];
  const paragraphs = readFlight(page);
  const fromState = paragraphs ? readHtmlPieces(parseHtml(paragraphs).body, base) : [];
  return lengthOf(fromState) > lengthOf(fromLinked)
    ? { pieces: fromState, finder: 'state of the page’s scripts' }
    : { pieces: fromLinked, finder: 'JSON-LD articleBody' };
}

function readBody(body: string, parseHtml: (html: string) => Document, base: string | null): readonly Piece[] {
  if (/<(?:p|br|div)\b/i.test(body)) return readHtmlPieces(parseHtml(body).body, base);
  return readTextPieces(
    /&(?:#?\w+);/.test(body) ? (parseHtml(body.replaceAll('<', '&lt;')).body.textContent ?? body) : body,
  );
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}

/** The paragraphs in `self.__next_f.push([1,"…"])`, joined; null when there are fewer than three. */
function readFlight(page: Document): string | null {
  let state = '';
  for (const script of page.querySelectorAll('script:not([src])')) {
    const payload = /self\.__next_f\.push\((\[[\s\S]*\])\)/.exec(script.textContent ?? '')?.[1];
    if (!payload || state.length > LONGEST_STATE) continue;
    try {
      const parsed: unknown = JSON.parse(payload);
      if (Array.isArray(parsed) && typeof parsed[1] === 'string') state += parsed[1];
    } catch {
      // Not JSON after all.
    }
  }
  // Strings inside the state's own JSON are escaped once more.
  const plain = state
    .replaceAll('\\u003c', '<')
    .replaceAll('\\u003e', '>')
    .replaceAll('\\"', '"')
    .replaceAll('\\n', '\n');
  const paragraphs = plain.match(/<(p|h[2-4]|blockquote)\b[^>]{0,300}>[\s\S]{2,6000}?<\/\1>/g) ?? [];
  return paragraphs.length < 3 ? null : [...new Set(paragraphs)].join('\n');
}
