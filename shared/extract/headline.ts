import { tidy } from './meta-tags.ts';

/** The headline that a page shows, with the kicker (the few words above or before it that name the subject) apart from it. */
export interface Headline {
  readonly element: Element;
  /** All that is shown, white space squeezed; kicker and headline parted by a colon where the page parts them by its layout only. */
  readonly whole: string;
  /** Null where the page shows none inside of the heading. */
  readonly kicker: string | null;
  /** Whether the page itself names it a kicker; else it is one by its place only. */
  readonly isNamed: boolean;
  /** The words without the kicker. */
  readonly words: string;
  /** The few words of the element right before the heading, as a kicker has them that stands outside of it; null where there are none. */
  readonly before: string | null;
  /** Where it stands, as evidence: `h1`. */
  readonly place: string;
}

/** Length of a headline, UTF-16 units: shorter ones are logos, longer ones are paragraphs. */
const SHORTEST = 4;
const LONGEST = 400;
/** A page shows the headline of its title when they have this share of the words of the shorter one in common. */
const LEAST_SHARE = 0.6;
/** A paragraph longer than this, UTF-16 units, is the story, and what stands below it is no headline. */
const LONGEST_STANDFIRST = 400;

/** A page's last breadcrumb is an `h1` on many news sites, for search engines; the headline is an `h2` further down then. */
const CRUMBS =
  'nav, [class*="breadcrumb" i], [class*="breadbar" i], [class*="crumb" i], [id*="breadcrumb" i], [data-breadcrumb-headline], [itemprop~="itemListElement"], [itemtype*="BreadcrumbList"], [itemtype*="ListItem"], [typeof~="ListItem"], [aria-current="page"]';
const ELSEWHERE = 'footer, aside, [hidden], [class*="related" i], [class*="recommend" i], [class*="newsletter" i]';
/** Names that pages give the kicker of a headline. */
const KICKER =
  /kicker|overline|over-?head|over-?title|pre-?title|pre-?headline|supertitle|super-?headline|top-?line|roof-?line|catch-?line|eyebrow|dachzeile|spitzmarke|surtitle|titleheader/i;
/** Longest kicker, UTF-16 units: the news corpus' longest has 41. */
const LONGEST_KICKER = 80;

/**
 * Gives the headline that a page shows for one of the titles that its machine-readable places give; null when it shows none of them. Where
 * there are no such titles, any headline will do.
 */
export function findHeadline(page: Document, titles: readonly string[]): Headline | null {
  const headings = [...page.querySelectorAll('h1, h2, [itemprop~="headline"]')].filter(
    (one) => !isWithin(one, ELSEWHERE) && one.localName !== 'meta',
  );
  const isOf = (headline: Headline | null): headline is Headline =>
    headline !== null && (titles.length === 0 || titles.some((title) => isSameText(headline, title)));
  const first = headings.filter((one) => one.localName === 'h1');
  const own = first
    .filter((one) => !isCrumb(one))
    .map(readHeadline)
    .find(isOf);
  if (own) return own;
  const crumbs = first.filter(isCrumb);
  const below = findBelow(page, headings, crumbs[0] ?? null)
    .map(readHeadline)
    .find(isOf);
  return below ?? crumbs.map(readHeadline).find(isOf) ?? null;
}

/** The headings after a crumb and before the story's first paragraph. */
function findBelow(page: Document, headings: readonly Element[], crumb: Element | null): readonly Element[] {
  const paragraphs = [...page.querySelectorAll('p')].filter(
    (one) => tidy(one.textContent).length > LONGEST_STANDFIRST && (!crumb || isAfter(crumb, one)),
  );
  const start = paragraphs[0];
  return headings.filter(
    (one) =>
      one.localName !== 'h1' && !isCrumb(one) && (!crumb || isAfter(crumb, one)) && (!start || isAfter(one, start)),
  );
}

/** Whether an element is inside of another that matches; the page's own body says nothing of a part. */
function isWithin(element: Element, selector: string): boolean {
  const found = element.closest(selector);
  return found !== null && found.localName !== 'body' && found.localName !== 'html';
}

/** Whether a heading is the end of the row of links that says where in the site the page stands. */
function isCrumb(heading: Element): boolean {
  if (isWithin(heading, CRUMBS)) return true;
  let row = heading;
  for (let level = 0; level < 3 && row.parentElement; level++) {
    row = row.parentElement;
    const rest = tidy(row.textContent).replace(tidy(heading.textContent), '').trim();
    const links = [...row.querySelectorAll('a[href]')].filter((link) => isAfter(link, heading));
    if (rest.length > 60) return false;
    if (links.length >= 2) return links.every((link) => tidy(link.textContent).length <= 40);
  }
  return false;
}

function isAfter(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & 4) !== 0;
}

/** Share of the words of the shorter of two titles that the other has too. */
function shareWords(one: string, other: string): number {
  const words = (value: string) => new Set(value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [a, b] = [words(one), words(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, Math.min(a.size, b.size));
}

function isSameText({ words, whole }: Headline, title: string): boolean {
  // A page's only h1 can be its name, with which its title ends.
  const ending = title.split(/\s[|–—·-]\s/).at(-1) ?? '';
  if (ending.length * 2 < title.length && ending.trim() === whole) return false;
  return Math.max(shareWords(words, title), shareWords(whole, title)) >= LEAST_SHARE;
}

function readHeadline(element: Element): Headline | null {
  const copy = element.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll('style, script, svg, button, template, noscript')) one.remove();
  const [first, ...rest] = readParts(copy);
  const isParted = first !== undefined && isKicker(first, rest);
  const words = tidy(isParted ? rest.map((one) => one.words).join(' ') : copy.textContent);
  if (words.length < SHORTEST || words.length > LONGEST) return null;
  const kicker = isParted ? readKicker(first.words) : null;
  return {
    element,
    whole: kicker ? joinKicker(kicker, words) : words,
    kicker,
    before: kicker ? null : readBefore(element),
    isNamed: isParted && KICKER.test(first.names ?? ''),
    words,
    place: element.localName,
  };
}

/** Puts a kicker and its headline into one line, as a page's layout parts them. */
export function joinKicker(kicker: string, words: string): string {
  return `${kicker}${/[?!.]$/.test(kicker) ? '' : ':'} ${words}`;
}

/** What a kicker holds nothing of: it is words in a line of their own. */
const NO_KICKER = 'h1, nav, ul, ol, menu, time, button, form, input, img, picture, video, figure, svg, table';
/** How far out the element before the heading is looked for: it is often wrapped with it in a header of its own. */
const MOST_WRAPPERS = 3;

/** The words of the element right before a heading, where they are few and of one piece; null where it holds anything else, such as a date. */
function readBefore(heading: Element): string | null {
  let around = heading;
  for (let level = 0; level <= MOST_WRAPPERS; level++) {
    for (let node = around.previousSibling; node; node = node.previousSibling) {
      const words = tidy(node.textContent);
      if (words !== '') return node.nodeType === 1 && isKickerBefore(node as Element, words) ? readKicker(words) : null;
      if (node.nodeType === 1 && (node as Element).matches(NO_KICKER)) return null;
    }
    if (!around.parentElement || around.parentElement.matches('body, main, article')) return null;
    around = around.parentElement;
  }
  return null;
}

function isKickerBefore(element: Element, words: string): boolean {
  if (words.length > LONGEST_KICKER || !/\p{L}/u.test(words) || YEAR.test(words)) return false;
  if (element.matches(NO_KICKER) || element.querySelector(NO_KICKER) || isWithin(element, CRUMBS)) return false;
  return [element, ...element.querySelectorAll('*')].flatMap(listOwnWords).length === 1;
}

/** A line with a year says when the page was written. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** The words that stand in an element itself and in none inside of it. */
function listOwnWords(element: Element): readonly string[] {
  return [...element.childNodes].flatMap((node) => {
    const words = node.nodeType === 3 ? tidy(node.textContent) : '';
    return words === '' ? [] : [words];
  });
}

function readKicker(words: string): string {
  return words.replace(/\s*[:–—|-]$/, '');
}

interface HeadlinePart {
  readonly words: string;
  /** The class names and the like of its element and of those inside; null for bare text. */
  readonly names: string | null;
  /** Whether no white space parts it from what follows. */
  readonly isClose: boolean;
}

/** The parts of a heading that the page sets apart from each other, without those that only part them (“:”, “ - ”). */
function readParts(heading: Element): readonly HeadlinePart[] {
  let around = heading;
  for (
    let only = around.children[0];
    only && tidy(around.textContent) === tidy(only.textContent);
    only = only.children[0]
  )
    around = only;
  return [...around.childNodes].flatMap((node) => {
    const words = tidy(node.textContent);
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const isElement =
      node.nodeType === 1 && !/^(?:em|i|b|strong|a|q|cite|mark|abbr|u|sup|sub)$/.test(node.nodeName.toLowerCase());
    const isClose = !/\s$/.test(node.textContent ?? '') && !/^\s/.test(node.nextSibling?.textContent ?? '');
    return [{ words, names: isElement ? readNames(node as Element) : null, isClose }];
  });
}

function readNames(element: Element): string {
  return [element, ...element.querySelectorAll('*')]
    .flatMap((one) => [...one.attributes])
    .map(({ name, value }) => (name.startsWith('data-') ? `${name} ${value}` : name === 'class' ? value : ''))
    .join(' ');
}

/** Whether the first of a heading's parts is its kicker: it is named so, or it is the shorter of two that only the layout parts. */
function isKicker(first: HeadlinePart, rest: readonly HeadlinePart[]): boolean {
  const length = rest.reduce((sum, { words }) => sum + words.length, 0);
  if (first.names === null || length === 0 || first.words.length > LONGEST_KICKER) return false;
  if (KICKER.test(first.names)) return true;
  const isApart = first.isClose || rest.every(({ names }) => names !== null);
  return rest.length === 1 && first.words.length < length && isApart && first.words.includes(' ');
}
