import { findHeadline, type Headline, joinKicker } from './headline.ts';
import { type LinkedNode, readWords } from './json-ld.ts';
import { WITH_WORDS_BEFORE } from './learned-titles.ts';
import { type Found, readMetaTag, tidy } from './meta-tags.ts';

/** Names of meta tags that hold the title besides `og:title` and `twitter:title`. */
const TITLE_META = [
  'headline',
  'dc.title',
  'dcterms.title',
  'parsely-title',
  'sailthru.title',
  'citation_title',
  'title',
] as const;
/** What stands between a title and what sites add to it: the section, their own name. */
const SEPARATOR = /\s+[|ㅣ–—·•»:-]\s+|\s*[|ㅣ：]\s*|--/g;
const DANGLING = /\s*[|ㅣ–—·•»：-]+\s*$|^\s*[|ㅣ–—·•»：-]+\s*/g;
/** A share title of this part of the headline is the headline without its end; a shorter one is another text. */
const LEAST_BEGINNING = 0.5;

/** A page's titles, best first, and the headline that the page shows. */
export interface Titles {
  readonly found: readonly Found<string>[];
  readonly headline: Headline | null;
}

/** What is known of a page beside its titles. */
export interface TitleSurroundings {
  /** Names of the outlet, the best one first. */
  readonly outlets: readonly string[];
  readonly url: string | null;
}

/**
 * Gives a page's titles. The headline that the page shows wins in the form (with its kicker or without) in which the share title, JSON-LD
 * or the tab names it. Where none of them says what the page shows, a title that all of them give wins, then that of JSON-LD, whose
 * `headline` schema.org defines as the article's own, then the headline shown. A running report shows what is newest as its headline; it
 * keeps the title after which its address is called.
 */
export function readTitles(page: Document, node: LinkedNode | null, { outlets, url }: TitleSurroundings): Titles {
  const sections = readSections(page, node);
  const stripNames = (title: string) => outlets.reduce(stripOutlet, title);
  const strip = (title: string) => stripNames(stripSection(stripNames(title), sections));
  const written = readPlaces(page, node).map((place) => ({ ...place, value: strip(place.value) }));
  const places = dropEndings(written);
  const main = places.filter(({ isMain }) => isMain);
  const alternative = tidy(node ? readWords(node.fields.alternativeHeadline) : null);
  const known = [...places.map(({ value }) => value), ...(alternative ? [alternative] : [])];
  // A tab's title may be a file's name; the headline of a page that says no more of itself is trusted.
  const isOnlyTab = places.every(({ evidence }) => evidence.detail === TAB);
  const headline = findHeadline(page, known) ?? (isOnlyTab ? findHeadline(page, []) : null);
  const shown = headline ? readForms(headline) : [];
  const chosen = headline
    ? (main.find((one) => isLinked(one) && isRunningReport(one.value, node, url)) ??
      findWithSubtitle(written, headline) ??
      main.find(({ value, evidence }) => evidence.detail === SHARED && isBeginning(value, headline)) ??
      findNamed(shown, main) ??
      findUnanimous(main) ??
      main.find(({ value, evidence }) => evidence.from === 'json-ld' && isAbout(value, headline)) ??
      shown[0])
    : null;
  const found = [
    ...(chosen ? [chosen] : []),
    ...places,
    ...shown,
    ...written,
    ...readJoined(headline, [...sections, ...outlets]),
  ];
  return { found: found.map(({ value, evidence }) => ({ value, evidence })), headline };
}

interface Place extends Found<string> {
  /** One of the four that nearly all pages have, which decide. */
  readonly isMain: boolean;
}
const SHARED = 'meta[property="og:title"]';
const TAB = 'title';

/** The machine-readable places of a page that give its title, the better kept ones first. */
function readPlaces(page: Document, node: LinkedNode | null): readonly Place[] {
  const meta = (name: string) => readMetaTag(page, name).slice(0, 1);
  const other = (value: string, evidence: Found<string>['evidence']) => (value ? [{ value, evidence }] : []);
  const linked = other(tidy(node ? readWords(node.fields.headline) : null), {
    from: 'json-ld',
    detail: `JSON-LD ${node?.path ? `${node.path}.` : ''}headline`,
  });
  const marked = tidy(page.querySelector('meta[itemprop~="headline"]')?.getAttribute('content'));
  const tab = other(tidy(page.title), { from: 'meta', detail: TAB });
  const rest = [...other(marked, { from: 'meta', detail: 'meta[itemprop="headline"]' }), ...TITLE_META.flatMap(meta)];
  return [
    ...[...meta('og:title'), ...linked, ...meta('twitter:title')].map((one) => ({ ...one, isMain: true })),
    ...rest.map((one) => ({ ...one, isMain: false })),
    ...tab.map((one) => ({ ...one, isMain: true })),
  ];
}

/** The forms of the headline, the better one first: its words, and with the kicker before them. */
function readForms({ words, whole, kicker, isNamed, place }: Headline): readonly Found<string>[] {
  const forms: readonly Found<string>[] = [
    { value: words, evidence: { from: 'visible', detail: kicker ? `${place}, without its kicker` : place } },
    ...(kicker ? [{ value: whole, evidence: { from: 'visible' as const, detail: place } }] : []),
  ];
  return isNamed ? forms : forms.toReversed();
}

/** The headline with the words before it, unless these name a section or the outlet: only offered, since they are a kicker on some sites alone. */
function readJoined(headline: Headline | null, names: readonly string[]): readonly Found<string>[] {
  if (!headline || headline.before === null) return [];
  const { before, words, place } = headline;
  if (names.some((name) => toKey(name) === toKey(before))) return [];
  return [{ value: joinKicker(before, words), evidence: { from: 'visible', detail: `${place}${WITH_WORDS_BEFORE}` } }];
}

/** The form of the headline that the first of the places gives that gives one, be it with an ending of the site's own. */
function findNamed(forms: readonly Found<string>[], places: readonly Found<string>[]): Found<string> | null {
  for (const place of places) {
    const form = forms.find((one) => toKey(one.value) === toKey(place.value) || hasEnding(place.value, one.value));
    // How kicker and headline are joined is the outlet's own way.
    if (form)
      return form.value.includes(place.value) || hasEnding(place.value, form.value)
        ? form
        : { ...form, value: place.value };
  }
  // Two kickers for one headline: what both agree on is the headline alone.
  return forms.length > 1
    ? (forms.find((one) => places.some(({ value }) => isBehindKicker(one.value, value))) ?? null)
    : null;
}

function isBehindKicker(words: string, title: string): boolean {
  return title.length > words.length && title.endsWith(words) && /[:–—-]\s$/.test(title.slice(0, -words.length));
}

/** The title that all machine-readable places give, where there are at least three. */
function findUnanimous(places: readonly Found<string>[]): Found<string> | null {
  const [first] = places;
  if (!first || places.length < 3) return null;
  return places.every(({ value }) => toKey(value) === toKey(first.value)) ? first : null;
}

const isLinked = ({ evidence }: Found<string>) => evidence.from === 'json-ld';

/**
 * The headline shown with words behind it that name neither outlet nor section, where all places, JSON-LD's `headline` among them, give
 * them: what the publisher's own record of the article has is no ending that a template adds.
 */
function findWithSubtitle(written: readonly Place[], { words }: Headline): Found<string> | null {
  const main = written.filter(({ isMain }) => isMain);
  const title = findUnanimous(main);
  return title && main.some(isLinked) && hasEnding(title.value, words) ? title : null;
}

/** Words by which a report that grows all day calls itself. */
const RUNNING =
  /\p{L}*ticker(?![\p{L}])|\blive[- ]?(?:blog|updates?|coverage)?\b|\bnewsblog\b|\ben direct\b|\ben (?:vivo|directo)\b|\bao vivo\b|\bin diretta\b|\bcanlı\b|онлайн|хроника|хроніка|наживо|مباشر|لحظة بلحظة|زنده|لحظه به لحظه/iu;

/** Whether a title is that of a running report, and the one after which the page's address is called. */
function isRunningReport(title: string, node: LinkedNode | null, url: string | null): boolean {
  const isLive = node?.types.includes('LiveBlogPosting') === true || RUNNING.test(title);
  if (!isLive || !url) return false;
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const called = new Set(
    decodeAddress(new URL(url).pathname)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
  const missing = words.filter((word) => ![word, ...toLatin(word)].some((form) => called.has(form)));
  return words.length >= LEAST_ADDRESS_WORDS && missing.length <= words.length / 10;
}
/** Fewest words of a title that an address can be called after: one or two stand in it as names of sections. */
const LEAST_ADDRESS_WORDS = 4;

function decodeAddress(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A word in the letters in which addresses are written: “Häfen” is “hafen” or “haefen” there. */
function toLatin(word: string): readonly string[] {
  const plain = word.replaceAll('ß', 'ss').normalize('NFD');
  return [plain.replace(/\p{M}/gu, ''), plain.replaceAll('\u0308', 'e').replace(/\p{M}/gu, '')];
}

/** Whether a share title is the headline's beginning in whole words, not cut short: then the page shows more than the headline. */
function isBeginning(title: string, headline: Headline): boolean {
  const [own, whole] = [toKey(title), toKey(headline.words)];
  if (headline.kicker || own === whole || !whole.startsWith(own) || /(?:…|\.\.\.)\s*$/.test(title)) return false;
  return own.length >= whole.length * LEAST_BEGINNING && /[^\p{L}\p{N}]/u.test(headline.words.charAt(title.length));
}

/** Whether a JSON-LD headline has a word of some length in common with the headline that is shown, and is not just its beginning. */
function isAbout(title: string, { words, whole }: Headline): boolean {
  const long = (value: string) => value.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const shown = new Set(long(whole));
  return !toKey(words).startsWith(toKey(title)) && long(title).some((word) => shown.has(word));
}

/** Drops from each title the ending that another of the titles does not have: “Boats are sold-Politics” beside “Boats are sold”. */
function dropEndings(titles: readonly Place[]): readonly Place[] {
  return titles.map((one) => {
    const bare = titles.find(({ value }) => hasEnding(one.value, value));
    return bare ? { ...one, value: bare.value } : one;
  });
}

/** Whether a title is another one with an ending that the site adds: parted from it, and shorter than it. */
function hasEnding(title: string, other: string): boolean {
  const ending = title.slice(other.length);
  return (
    other.length >= SHORTEST_WITHOUT_ENDING &&
    title.length > other.length &&
    ending.length < other.length &&
    title.startsWith(other) &&
    /^\s*[|ㅣ–—·•»：-]/.test(ending)
  );
}
/** Shortest title that another may be with an ending, UTF-16 units; kickers are shorter. */
const SHORTEST_WITHOUT_ENDING = 12;

function toKey(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The names of the sections in which a page says that its article stands. */
function readSections(page: Document, node: LinkedNode | null): readonly string[] {
  const linked = node ? [node.fields.articleSection].flat() : [];
  return [
    ...linked.filter((name): name is string => typeof name === 'string'),
    ...['article:section', 'section', 'parsely-section'].flatMap((name) =>
      readMetaTag(page, name).map(({ value }) => value),
    ),
  ].map(tidy);
}

/** Drops the name of a section, and nothing like it, from the end of a title. */
function stripSection(title: string, sections: readonly string[]): string {
  const last = title.split(SEPARATOR).at(-1) ?? '';
  if (last.length >= title.length / 2 || !sections.some((name) => toKey(name) !== '' && toKey(name) === toKey(last)))
    return title;
  return title.slice(0, title.lastIndexOf(last)).replace(DANGLING, '').trim();
}

/** Drops the outlet's name from the end or the beginning of a title. */
export function stripOutlet(title: string, outlet: string): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (isName(last, outlet)) return title.slice(0, title.lastIndexOf(last)).replace(DANGLING, '').trim() || title;
  if (isName(first, outlet)) return title.slice(first.length).replace(DANGLING, '').trim() || title;
  return title;
}

function isName(words: string, outlet: string): boolean {
  const plain = (value: string) =>
    value
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(/^(?:the|der|die|das|le|la|el)(?=.{4})/, '')
      .replace(/(?:com|de|net|org|online)$/, '');
  return plain(words) === plain(outlet) || (plain(words).length > 3 && plain(outlet).includes(plain(words)));
}
