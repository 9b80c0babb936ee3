import type { Evidence, Evidenced } from '../model/article.ts';
import { readBylines } from './bylines.ts';
import { type LinkedNode, readNames } from './json-ld.ts';
import { readMetaTag, tidy } from './meta-tags.ts';

/** Longest name of an author, UTF-16 units; longer ones are biographies. */
const LONGEST_NAME = 90;
const MOST_AUTHORS = 20;

/** What is known of a page beside its authors. */
export interface AuthorSurroundings {
  /** Names of the outlet. */
  readonly outlets: readonly string[];
  readonly headline: Element | null;
}

/**
 * Gives the authors that a page names: JSON-LD, meta tags, microdata, then the visible byline; a place that names somebody else than the
 * outlet before one that does not. Null when nobody is named.
 */
export function readAuthors(
  page: Document,
  node: LinkedNode | null,
  nodes: readonly LinkedNode[],
  { outlets, headline }: AuthorSurroundings,
): Evidenced<readonly string[]> | null {
  const linked = node ? readNames(node.fields.author ?? node.fields.creator, nodes) : [];
  const places: readonly (readonly [readonly string[], Evidence])[] = [
    [linked, { from: 'json-ld', detail: `JSON-LD ${node?.path ? `${node.path}.` : ''}author` }],
    ...[
      'author',
      'article:author',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'dcterms.creator',
      'byl',
      'cxenseparse:author',
      'citation_author',
    ].map((name): readonly [readonly string[], Evidence] => [
      readMetaTag(page, name).map(({ value }) => value),
      { from: 'meta', detail: `meta[name="${name}"]` },
    ]),
    ...[
      '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"]:not(:has([itemprop~="name"]))',
      'a[rel~="author"]',
      '.reader-credits',
      '[class~="byline" i] a, [class*="author-name" i], [class*="authorname" i], [class*="author__name" i]',
    ].map((selector): readonly [readonly string[], Evidence] => [
      readVisible(page, selector),
      { from: 'visible', detail: selector.slice(0, 60) },
    ]),
    ...readBylines(page, headline).map(({ value, evidence }) => [value, evidence] as const),
    ...readShareLabels(page),
  ];
  const isOutlet = (name: string) => outlets.some((outlet) => isNameOf(outlet, name));
  const read = places
    .map(([words, evidence]) => ({ value: splitNames(words, isOutlet), evidence }))
    .filter(({ value }) => value.length > 0);
  const first = read.find(({ value }) => !value.every(isOutlet)) ?? read[0];
  if (!first) return null;
  const rest = read.filter((one) => one !== first);
  const seen = new Set([first.value.join('|').toLowerCase()]);
  const others = rest.filter(({ value }) => {
    const key = value.join('|').toLowerCase();
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
  return { ...first, others: others.slice(0, 4) };
}

/** The author in the two labels that WordPress adds for previews of shared pages, whose first is “Written by” in the site's language. */
function readShareLabels(page: Document): readonly (readonly [readonly string[], Evidence])[] {
  const read = (name: string) => readMetaTag(page, name).map(({ value }) => value);
  const labelled = ['1', '2'].filter((number) =>
    read(`twitter:label${number}`).some((label) => WRITTEN_BY.test(label)),
  );
  return ['twitter:misc:Written by', ...labelled.map((number) => `twitter:data${number}`)].map(
    (name) => [read(name), { from: 'meta', detail: `meta[name="${name}"]` }] as const,
  );
}
const WRITTEN_BY =
  /^(?:written by|(?:geschrieben|verfasst) von|écrit par|escrito por|scritto da|geschreven door|napisane przez|skrevet av|skrevet af|skriven av|yazan|написано|автор|كُ?تب بواسطة|نوشته شده توسط)\s*[:：]?$/iu;

function readVisible(page: Document, selector: string): readonly string[] {
  return [...page.querySelectorAll(selector)]
    .filter((element) => !element.closest('aside, nav, footer, [class*="comment" i], [class*="related" i]'))
    .slice(0, 6)
    .map((element) => element.getAttribute('content') ?? element.textContent ?? '');
}

/** Parts names that stand in one line, and drops what is no name: addresses, the outlet itself, roles. */
function splitNames(lines: readonly string[], isOutlet: (name: string) => boolean): readonly string[] {
  const names = lines
    .map((line) => tidy(line))
    .filter((line) => !/^https?:|^@|@.+\.|^null$|^undefined$|^admin$/i.test(line))
    .map((line) =>
      line.replace(
        /^(?:(?:written |text |story )?by|von|par|por|автор\S{0,2}:?|بقلم|نوشته|di|door|av|text|foto)[:\s]+/iu,
        '',
      ),
    )
    .flatMap((line) =>
      line.split(/\s*(?:[;|•·/]|,(?!\s*(?:jr|sr|phd|md|ii|iii)\b)|\s(?:and|und|et|y|и|та|و|e|en|og|och|ve|&)\s)\s*/iu),
    )
    .map((name) =>
      name
        .replace(/\s*\([^)]*\)\s*$/, '')
        .replace(ROLE, '')
        .trim(),
    )
    .filter((name) => /\p{L}{2}/u.test(name) && name.length <= LONGEST_NAME && !/\d{3}/.test(name));
  const written = names.filter((name) => !isDescription(name));
  const unique = [...new Set(written.length > 0 ? written : names)];
  const people = unique.filter((name) => !isOutlet(name));
  return (people.length > 0 ? people : unique).slice(0, MOST_AUTHORS);
}

/** Whether a name is an outlet's, or the one by which its host is called: “LTO” of lto.de. */
function isNameOf(outlet: string, name: string): boolean {
  const labels = /^[\w-]+(?:\.[\w-]+)+$/.test(outlet) ? outlet.split('.').slice(0, -1) : [];
  return [outlet, ...labels].some((one) => toKey(one) === toKey(name));
}

/** Whether words say who somebody is: several words of some length in small letters, which no name has. */
function isDescription(words: string): boolean {
  return (words.match(/(?<!\p{L})\p{Ll}{4,}(?!\p{L})/gu)?.length ?? 0) >= 2;
}

/** “Reporter”, “correspondent” after a name, as Korean, Chinese and Japanese papers write. */
const ROLE = /(?<=\S)\s*(?:선임기자|기자|특파원|記者|记者)$/u;

function toKey(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
