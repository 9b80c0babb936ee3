import type { Evidence } from '../model/article.ts';
import { type Found, tidy } from './meta-tags.ts';

/** Most elements after the headline among which the byline is looked for. */
const MOST_ELEMENTS = 400;
/** A paragraph of this length, UTF-16 units, is the standfirst or the story; what stands below the second one is no byline. */
const SHORTEST_STORY = 120;
/** Longest line that names authors, UTF-16 units. */
const LONGEST_BYLINE = 120;

/** A step of an address by which sites name the pages of their authors. */
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es|a|as)?|auteurs?|autori|autore|writers?|reporters?|journalists?|journalistes?|columnists?|contributors?|redakteure?|redaktion|avtory?|yazar(?:lar)?|kirjoittajat?)\/[^/?#]+/i;
const BYLINE_NAME = /byline|author|writer|reporter|autor|auteur|journalist/i;
const ELSEWHERE =
  'aside, nav, footer, figure, [class*="comment" i], [class*="related" i], [class*="share" i], [class*="bio" i]';
/** Words that begin a byline, in the languages of the news corpus' outlets. */
const BY =
  /^(?:(?:(?:written|story|text|reporting|words) )?by|von|text(?: von)?|par|por|di|door|av|af|автор[ыи]?|текст|yazan|yazar|haber|opracowa(?:ł|ła)|autorzy|autor(?:zy|en|es)?|بقلم|كتب|إعداد|نویسنده|نوشته)(?:\s*[:：]\s*|\s+)/iu;

/** Gives the names between a page's headline and its story: those that link to their author's page, stand in a byline, or follow “By”. */
export function readBylines(page: Document, headline: Element | null): readonly Found<readonly string[]>[] {
  const head = headline ? findHead(page, headline) : [];
  const found = (names: readonly string[], detail: string): Found<readonly string[]>[] => {
    const evidence: Evidence = { from: 'visible', detail };
    return names.length > 0 ? [{ value: names, evidence }] : [];
  };
  const links = head.filter((one) => one.localName === 'a' && AUTHOR_PAGE.test(one.getAttribute('href') ?? ''));
  const named = head.filter((one) => BYLINE_NAME.test(one.getAttribute('class') ?? '') && isLine(one));
  const lines = head.filter((one) => isLine(one) && BY.test(tidy(one.textContent)));
  return [
    ...found(links.flatMap(readNames), 'link to the author’s page below the headline'),
    ...found(named.slice(0, 1).flatMap(readNames), 'byline below the headline'),
    ...found(lines.slice(0, 1).flatMap(readLine), 'line “By …” below the headline'),
  ];
}

/** The elements between headline and story. */
function findHead(page: Document, headline: Element): readonly Element[] {
  const all = [...page.querySelectorAll('*')];
  const start = all.indexOf(headline) + 1;
  const below = all.slice(start, start + MOST_ELEMENTS);
  const [, story] = below.filter((one) => one.localName === 'p' && tidy(one.textContent).length >= SHORTEST_STORY);
  return below
    .slice(0, story ? below.indexOf(story) : undefined)
    .filter((one) => !headline.contains(one) && one.closest(ELSEWHERE) === null);
}

function isLine(element: Element): boolean {
  return tidy(element.textContent).length <= LONGEST_BYLINE;
}

/** The names in an element, each in its own innermost one. */
function readNames(element: Element): readonly string[] {
  const leaves = [element, ...element.querySelectorAll('*')].filter((one) => one.children.length === 0);
  const words = leaves.length > 1 ? leaves.map((one) => one.textContent) : [element.textContent];
  return words.flatMap((one) => splitLine(tidy(one).replace(BY, ''))).filter(isName);
}

/** The names after “By”, up to the first that is none: a place, a date. An outlet's own letters (“TPN”) count as one here. */
function readLine(element: Element): readonly string[] {
  const parts = splitLine(tidy(element.textContent).replace(BY, ''));
  const end = parts.findIndex((one) => !/^\p{Lu}{2,6}$/u.test(one) && !isName(one));
  return end < 0 ? parts : parts.slice(0, end);
}

function splitLine(line: string): readonly string[] {
  return line.split(/\s*(?:[,;|•·/]|\s(?:and|und|et|y|и|та|و|en|og|och|ve|&)\s)\s*/iu).filter((one) => one !== '');
}

/** Two to five words of letters, the first and the last with a capital where the script has such; two letters at least where it has not. */
function isName(words: string): boolean {
  return /^(?:\p{Lu}[\p{L}.'’-]*(?:\s[\p{L}.'’-]+){0,3}\s\p{Lu}[\p{L}.'’-]*|\p{Lo}{2,}(?:\s\p{Lo}+){0,3})$/u.test(
    words,
  );
}
