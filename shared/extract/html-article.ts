import type { ArticleFinder, ExtractionTools } from './extractor.ts';
import { isWhollyLink, markFurniture } from './furniture.ts';
import { toWebAddress } from './given.ts';
import { readHtmlPieces } from './html-blocks.ts';
import { resolveLinks } from './html-repair.ts';
import { MOST_ELEMENTS } from './limits.ts';
import type { Piece } from './pieces.ts';
import { readStatePieces } from './script-state.ts';

/** An article's pieces and the finder that cut it out. */
export interface ArticleText {
  readonly pieces: readonly Piece[];
  readonly finder: string;
}

/**
 * Readability is taken unless Defuddle's text is more than this many times longer. Measured over fundus' 181 news pages, threshold
 * chosen on the same pages: paragraph recall .989 against .965 and .968 for each alone.
 */
export const DEFUDDLE_LEAD = 1.5;

/** A page that shows less prose than this, UTF-16 units, may carry its story for its scripts only; then it must have this much more. */
const LEAST_STORY = 700;
const STATE_LEAD = 2;

/** Gives the article of a page, whose links are resolved and which otherwise stays as it is (the finders get copies; copying takes a third of parsing anew). `isWhole`: everything in it was chosen by the analyst (a paste), so nothing is cut away. */
export function findArticleText(
  page: Document,
  url: string | null,
  isWhole: boolean,
  tools: ExtractionTools,
): ArticleText {
  const base = url ?? readBase(page);
  const direction =
    page.documentElement?.getAttribute('dir') === 'rtl' || page.body?.getAttribute('dir') === 'rtl' ? 'rtl' : 'ltr';
  resolveLinks(page, base);
  const whole = () => ({ pieces: page.body ? readHtmlPieces(page.body, base, direction) : [], finder: 'whole page' });
  if (isWhole) return whole();
  // Finders compare elements with each other: on a page of hundreds of thousands they would not come back.
  if (page.getElementsByTagName('*').length > MOST_ELEMENTS) return whole();
  const find = (finder: ArticleFinder) => readFound(finder, page.cloneNode(true) as Document, base, direction);
  const readability = find(tools.readability);
  const defuddle = find(tools.defuddle);
  const chosen = measureStory(defuddle) > measureStory(readability) * DEFUDDLE_LEAD ? defuddle : readability;
  if (measureStory(chosen) < LEAST_STORY) {
    const state = readStatePieces(page, tools.parseHtml, base);
    if (measureStory(state) > measureStory(chosen) * STATE_LEAD) return state;
  }
  return measureStory(chosen) > 0 ? chosen : whole();
}

function readFound(finder: ArticleFinder, page: Document, base: string | null, direction: 'ltr' | 'rtl'): ArticleText {
  try {
    const found = finder.find(page, base);
    return { pieces: found ? readHtmlPieces(found.content, base, direction) : [], finder: finder.name };
  } catch {
    // A finder that fails on a page has found nothing there; the other one, or the whole page, is taken.
    return { pieces: [], finder: finder.name };
  }
}

/** Fewest UTF-16 units of a piece that is prose without a full stop at its end; scripts without spaces say as much in a third. */
const PROSE_LENGTH = 80;

/**
 * How much prose there is, UTF-16 units: furniture, captions, lists of links and labels do not count, since a finder that takes the
 * page's other stories along would win by them.
 */
export function measureStory({ pieces }: ArticleText): number {
  return markFurniture(pieces).reduce((sum, piece) => sum + (isProse(piece) ? piece.text.length : 0), 0);
}

function isProse(piece: Piece): boolean {
  if (piece.furniture || isWhollyLink(piece)) return false;
  return piece.text.length >= PROSE_LENGTH || /[.!?…。！？؟।]["”»’」』)]*$/u.test(piece.text);
}

function readBase(page: Document): string | null {
  const canonical = page.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const shared = page.querySelector('meta[property="og:url" i]')?.getAttribute('content');
  return toWebAddress(canonical ?? '') ?? toWebAddress(shared ?? '');
}

/** Gives the element of the headline that the page shows for its title, or null. */
export function findHeadline(page: Document, title: string): Element | null {
  const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const wanted = plain(title);
  const shown = [...page.querySelectorAll('h1, h2, [itemprop="headline"]')];
  return shown.find((one) => plain(one.textContent ?? '') === wanted) ?? null;
}
