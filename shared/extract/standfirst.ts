import { readMetaTag, tidy } from './meta-tags.ts';
import { makePiece, type Piece } from './pieces.ts';

/** Length of a standfirst, UTF-16 units: shorter ones are kickers and labels, longer ones are stories. */
const SHORTEST = 30;
const LONGEST = 900;
/** Names that pages give the element of their standfirst. */
const NAMED =
  '[class*="standfirst" i], [class*="article-lead" i], [class*="article__lead" i], [class*="lead-text" i], [class*="leadtext" i], [class~="lead" i], [class*="teaser-text" i], [class*="article-intro" i], [class*="article__intro" i], [class~="intro" i], [class*="subheadline" i], [class*="sub-headline" i], [class*="subtitle" i], [class*="sub-title" i], [class~="dek" i], [class*="-dek" i], [class*="__dek" i], [class*="article-summary" i], [class*="article__summary" i], [class*="article-description" i], [class*="article__description" i], [class*="article-sub" i], [class*="chapo" i], [class*="spot" i], [itemprop~="description"], [itemprop~="alternativeHeadline"], [class*="abstract" i], [data-testid*="standfirst" i]';

const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Gives the standfirst (the summary between headline and story) where a page shows one that the article finder left out: an element after
 * the headline that says what the page's description says, or whose name says that it is one.
 */
export function readStandfirst(page: Document, headline: Element | null, pieces: readonly Piece[]): Piece | null {
  if (!headline) return null;
  const story = plain(pieces.map((piece) => piece.text).join(' '));
  const title = plain(headline.textContent ?? '');
  const descriptions = ['description', 'og:description', 'twitter:description'].flatMap((name) =>
    readMetaTag(page, name).map(({ value }) => plain(value)),
  );
  const isNew = (element: Element) => {
    const words = tidy(element.textContent);
    const key = plain(words);
    if (words.length < SHORTEST || words.length > LONGEST || key === title || story.includes(key.slice(0, 120)))
      return false;
    return (
      isAfter(headline, element) &&
      element.closest('aside, nav, footer, figure, li, [hidden], [class*="related" i], [class*="teaser-list" i]') ===
        null
    );
  };
  const isDescription = (element: Element) => {
    const key = plain(element.textContent ?? '');
    return descriptions.some(
      (one) =>
        one.length > 20 && (key.startsWith(one.slice(0, 60)) || one.startsWith(key)) && key.length < one.length * 3,
    );
  };
  const scope = headline.closest('article, main, [role="main"]') ?? page.body;
  const said = [...scope.querySelectorAll('p, h2, h3, div, span, strong, li')]
    .slice(0, 600)
    .find((element) => isNew(element) && isDescription(element));
  const named = [...scope.querySelectorAll(NAMED)]
    .slice(0, 40)
    .find((element) => isNew(element) && isBeforeStory(element, pieces, scope));
  const found = said ?? named;
  return found ? makePiece('paragraph', tidy(found.textContent)) : null;
}

/** 4 is Node.DOCUMENT_POSITION_FOLLOWING. */
function isAfter(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & 4) !== 0 && !one.contains(other);
}

/** Whether an element stands before the element that holds the story's first paragraph. */
function isBeforeStory(element: Element, pieces: readonly Piece[], scope: Element): boolean {
  const first = pieces.find((piece) => piece.kind === 'paragraph' && piece.text.length > 60);
  if (!first) return false;
  const key = plain(first.text).slice(0, 60);
  const paragraph = [...scope.querySelectorAll('p, div')].find(
    (one) => one.children.length < 8 && plain(one.textContent ?? '').startsWith(key),
  );
  return paragraph !== undefined && isAfter(element, paragraph);
}
