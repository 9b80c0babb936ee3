import { holdAgainst } from './agreement.ts';
import type { ArticleFinder, ExtractionTools } from './extractor.ts';
import { toWebAddress } from './given.ts';
import type { PictureLookup } from './held-pictures.ts';
import { readHtmlPieces } from './html-blocks.ts';
import { repairWordLists, showListNumbers } from './html-lists.ts';
import { resolveLinks } from './html-repair.ts';
import { MOST_ELEMENTS } from './limits.ts';
import type { Piece } from './pieces.ts';
import { measureProse, type ProseLength } from './prose.ts';
import { readStatePieces } from './script-state.ts';

/** An article's pieces and the finder that cut it out. */
export interface ArticleText {
  readonly pieces: readonly Piece[];
  readonly finder: string;
}

/** The finder's name where nothing was cut away. */
export const WHOLE_PAGE = 'whole page';

/**
 * Readability is taken unless Defuddle has this many times more prose, both in all and in whole paragraphs. Libraries' bake-off over 181
 * news pages gave 1.5 for all text; over the news corpus, counted in paragraphs, Defuddle has the better text on all pages above 1.4 and
 * takes other stories along on those between 1.1 and 1.31.
 */
const DEFUDDLE_LEAD = 1.35;

/** A page that shows less prose than this, UTF-16 units, may carry its story for its scripts only; then it must have this much more. */
const LEAST_STORY = 700;
const STATE_LEAD = 2;

/** A page that shows no more than this in all, UTF-16 units, has no menus and other stories around its own; finders lose lines of such. */
const SHORT_PAGE = 1_000;

/** What is known of a page beside its words, for the finding of its article. */
export interface ArticleSearch {
  /** The page's address, where the file says it. */
  readonly url?: string | null;
  /** Everything in it was chosen by the analyst (a paste), so nothing is cut away. */
  readonly isWhole?: boolean;
  readonly pictures?: PictureLookup | undefined;
  /** The name of the finder whose reading is not wanted. */
  readonly notBy?: string | null;
}

/** Gives the article of a page, whose links are resolved and which otherwise stays as it is (the finders get copies; copying takes a third of parsing anew). */
export function findArticleText(
  page: Document,
  tools: ExtractionTools,
  { url = null, isWhole = false, pictures, notBy = null }: ArticleSearch = {},
): ArticleText {
  const base = url ?? readBase(page);
  const direction =
    page.documentElement?.getAttribute('dir') === 'rtl' || page.body?.getAttribute('dir') === 'rtl' ? 'rtl' : 'ltr';
  resolveLinks(page, base);
  const whole = () => ({
    pieces: page.body ? readHtmlPieces(page.body, base, direction, pictures) : [],
    finder: WHOLE_PAGE,
  });
  if (isWhole) {
    repairWordLists(page);
    showListNumbers(page);
    return whole();
  }
  // Finders compare elements with each other: on a page of hundreds of thousands they would not come back.
  if (page.getElementsByTagName('*').length > MOST_ELEMENTS) return whole();
  const find = (finder: ArticleFinder) =>
    readFound(finder, page.cloneNode(true) as Document, base, (content) =>
      readHtmlPieces(content, base, direction, pictures),
    );
  const readability = measure(find(tools.readability));
  const defuddle = measure(find(tools.defuddle));
  const chosen = choose(readability, defuddle, notBy);
  const length = chosen.prose.all;
  if (length < LEAST_STORY) {
    const state = readStatePieces(page, tools.parseHtml, base);
    if (state.finder !== notBy && measureProse(state.pieces).all > length * STATE_LEAD) return state;
  }
  if (length === 0) return whole();
  if (length < SHORT_PAGE && notBy !== WHOLE_PAGE) {
    const all = whole();
    if (all.pieces.reduce((sum, piece) => sum + piece.text.length, 0) <= SHORT_PAGE) return all;
  }
  const other = chosen === readability ? defuddle : readability;
  return { pieces: holdAgainst(chosen.pieces, other.pieces, chosen === readability), finder: chosen.finder };
}

interface MeasuredText extends ArticleText {
  readonly prose: ProseLength;
}

function measure(article: ArticleText): MeasuredText {
  return { ...article, prose: measureProse(article.pieces) };
}

function choose(readability: MeasuredText, defuddle: MeasuredText, notBy: string | null): MeasuredText {
  if (readability.finder === notBy) return defuddle;
  if (defuddle.finder === notBy) return readability;
  const isLonger = (key: keyof ProseLength) => defuddle.prose[key] > readability.prose[key] * DEFUDDLE_LEAD;
  return isLonger('all') && isLonger('inParagraphs') ? defuddle : readability;
}

function readFound(
  finder: ArticleFinder,
  page: Document,
  base: string | null,
  read: (content: Element) => readonly Piece[],
): ArticleText {
  try {
    const found = finder.find(page, base);
    return { pieces: found ? read(found.content) : [], finder: finder.name };
  } catch {
    // A finder that fails on a page has found nothing there; the other one, or the whole page, is taken.
    return { pieces: [], finder: finder.name };
  }
}

function readBase(page: Document): string | null {
  const canonical = page.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const shared = page.querySelector('meta[property="og:url" i]')?.getAttribute('content');
  return toWebAddress(canonical ?? '') ?? toWebAddress(shared ?? '');
}
