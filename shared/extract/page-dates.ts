import { findAbsoluteDate, readMachineDate } from './absolute-date.ts';
import type { DateCandidate } from './given.ts';
import { type LinkedNode, readWords } from './json-ld.ts';

/** Meta tags that give the day of publication, the most exact and best kept ones first (counted over the news corpus). */
const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'og:pubdate',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'publication_date',
  'publish-date',
  'publish_date',
  'publishdate',
  'published_at',
  'pubdate',
  'article.published',
  'article.created',
  'article:post_date',
  'date.published',
  'rnews:datepublished',
  'ptime',
  'iptc-creation-date',
  'article_date_original',
  'originalpublicationdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date',
  'dc.date',
  'dcterms.created',
  'dc.date.created',
  'vr:published_time',
  'last-published',
  'citation_publication_date',
  'citation_date',
  'prism.publicationdate',
  'date',
  'created',
  'article:created_time',
  'ob_pubdate',
] as const;
const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'last-modified',
  'lastmod',
  'dcterms.modified',
  'dc.date.modified',
  'revised',
  'article:updated_time',
  'parsely-update-date',
] as const;

/** How many characters of a page's visible words around the headline are searched for a date. */
const NEAR_HEADLINE = 1_200;
/** Longest text of a `<time>` or date element; longer ones wrap whole stories. */
const LONGEST_DATE_TEXT = 160;

/** Gives every place of a page that gives its day of publication, the most trusted first. */
export function readPublishedDates(
  page: Document,
  node: LinkedNode | null,
  url: string | null,
  language: string | null,
): readonly DateCandidate[] {
  const linked = node ? readLinked(node, 'datePublished', language) : [];
  const created = node
    ? readLinked(node, 'dateCreated', language).concat(readLinked(node, 'uploadDate', language))
    : [];
  return [
    ...linked,
    ...readMeta(page, PUBLISHED_META, language),
    ...readItemprop(page, 'datePublished', language),
    ...readTimes(page, language),
    ...created,
    ...readMarkedWords(page, language),
    ...readWordsNearHeadline(page, language),
    ...readState(page),
    ...readAddressDate(url),
  ];
}

/** Gives every place of a page that gives the day of its last change. */
export function readModifiedDates(
  page: Document,
  node: LinkedNode | null,
  language: string | null,
): readonly DateCandidate[] {
  const linked = node ? readLinked(node, 'dateModified', language) : [];
  return [...linked, ...readMeta(page, MODIFIED_META, language), ...readItemprop(page, 'dateModified', language)];
}

function toCandidate(
  words: string | null,
  from: DateCandidate['evidence']['from'],
  detail: string,
  language: string | null,
): DateCandidate[] {
  const value = words ? readMachineDate(words, language) : null;
  return value ? [{ value, evidence: { from, detail }, doubt: null }] : [];
}

function readLinked(node: LinkedNode, field: string, language: string | null): DateCandidate[] {
  return toCandidate(
    readWords(node.fields[field]),
    'json-ld',
    `JSON-LD ${node.path ? `${node.path}.` : ''}${field}`,
    language,
  );
}

function readMeta(page: Document, names: readonly string[], language: string | null): DateCandidate[] {
  const metas = [...page.querySelectorAll('meta[content]')].map((meta) => ({
    attribute: meta.hasAttribute('property') ? 'property' : meta.hasAttribute('name') ? 'name' : 'http-equiv',
    key: (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('http-equiv') ??
      ''
    ).toLowerCase(),
    content: meta.getAttribute('content') ?? '',
  }));
  return names.flatMap((name) =>
    metas
      .filter(({ key }) => key === name)
      .flatMap(({ attribute, key, content }) => toCandidate(content, 'meta', `meta[${attribute}="${key}"]`, language)),
  );
}

function readItemprop(page: Document, name: string, language: string | null): DateCandidate[] {
  return [...page.querySelectorAll(`[itemprop~="${name}"]`)].slice(0, 3).flatMap((element) => {
    const words = element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent;
    return toCandidate(words, 'meta', `[itemprop="${name}"]`, language);
  });
}

/** `<time>` elements: marked as the publication, else the first that stand with the article and are not in a list of others. */
function readTimes(page: Document, language: string | null): DateCandidate[] {
  const marked = [
    ...page.querySelectorAll(
      'time[pubdate], time[class*="publish" i], time[data-testid*="publish" i], time.entry-date',
    ),
  ];
  const headline = page.querySelector('h1');
  const scope = headline?.closest('article, main, [role="main"]') ?? page.body;
  const times = [...(scope?.querySelectorAll('time') ?? [])].filter(
    (time) =>
      !time.closest(
        'aside, nav, footer, [class*="related" i], [class*="teaser" i], [class*="comment" i], li a, a[href] time',
      ),
  );
  const near = headline ? times.filter((time) => isNear(headline, time)) : times;
  return [...marked, ...near.slice(0, 2), ...times.slice(0, 1)].flatMap((time) => {
    const text = time.textContent?.trim().slice(0, LONGEST_DATE_TEXT) ?? '';
    if (
      /updat|modif|aktualis|обновл|изменен|mis à jour|actualizad|atualizad|güncelle|به‌روز|تحديث|актуаліз/i.test(
        `${text} ${time.className}`,
      )
    )
      return [];
    const stamp = time.getAttribute('datetime');
    const fromStamp = toCandidate(stamp, 'visible', stamp ? `<time datetime="${stamp.slice(0, 60)}">` : '', language);
    return fromStamp.length > 0 ? fromStamp : toCandidate(text, 'visible', `<time> “${text.slice(0, 80)}”`, language);
  });
}

/** Whether an element stands after the headline or at most a few elements before it. */
function isNear(headline: Element, element: Element): boolean {
  // 4 is Node.DOCUMENT_POSITION_FOLLOWING.
  return (
    (headline.compareDocumentPosition(element) & 4) !== 0 ||
    headline.parentElement?.parentElement?.contains(element) === true
  );
}

/** Elements whose class or id says that they hold the date. */
function readMarkedWords(page: Document, language: string | null): DateCandidate[] {
  const selector =
    '[class*="publish" i], [class*="pubdate" i], [class*="post-date" i], [class*="article-date" i], [class*="articledate" i], [class*="entry-date" i], [class*="dateline" i], [class*="timestamp" i], [class~="date" i], [id*="pubdate" i], [data-testid*="date" i]';
  return [...page.querySelectorAll(selector)]
    .slice(0, 40)
    .flatMap((element) => {
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text.length > LONGEST_DATE_TEXT || element.closest('aside, nav, footer')) return [];
      return toVisible(text, language, `[class="${(element.getAttribute('class') ?? '').slice(0, 60)}"]`);
    })
    .slice(0, 2);
}

function toVisible(text: string, language: string | null, place: string): DateCandidate[] {
  const found = findAbsoluteDate(text, language);
  if (!found) return [];
  const value = { words: found.words, edtf: found.edtf };
  return [
    { value, evidence: { from: 'visible', detail: `${place} “${found.words.slice(0, 80)}”` }, doubt: found.doubt },
  ];
}

/** The first full date in the words after the headline, or shortly before it. */
function readWordsNearHeadline(page: Document, language: string | null): DateCandidate[] {
  const headline = page.querySelector('h1');
  const body = page.body;
  if (!headline || !body) return [];
  const title = squeeze(headline.textContent ?? '');
  let around: Element = headline;
  while (
    around.parentElement &&
    around !== body &&
    squeeze(around.textContent ?? '').length < title.length + NEAR_HEADLINE / 2
  )
    around = around.parentElement;
  const words = visibleWords(around);
  const at = title ? words.indexOf(title) : -1;
  if (at < 0) return [];
  const after = words.slice(at + title.length, at + title.length + NEAR_HEADLINE);
  const before = words.slice(Math.max(0, at - 150), at);
  return [
    ...toVisible(after, language, 'words below the headline'),
    ...toVisible(before, language, 'words above the headline'),
  ];
}

function squeeze(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** The words under an element without those of scripts and styles, each element's parted by a space. */
function visibleWords(root: Element): string {
  const parts: string[] = [];
  let length = 0;
  const walk = (element: Element): void => {
    if (/^(script|style|noscript|template|svg)$/.test(element.localName)) return;
    for (let node = element.firstChild; node && length < 20_000; node = node.nextSibling) {
      if (node.nodeType === 1) walk(node as Element);
      else if (node.nodeType === 3 && node.nodeValue?.trim()) {
        parts.push(node.nodeValue);
        length += node.nodeValue.length;
      }
    }
  };
  walk(root);
  return squeeze(parts.join(' '));
}

/** The state that single-page applications leave in their scripts; the first one is usually the page's own article. */
function readState(page: Document): DateCandidate[] {
  for (const script of page.querySelectorAll('script:not([src]):not([type*="ld+json" i])')) {
    const found =
      /["']?(datePublished|publishedAt|published_at|publishDate|publish_date|publicationDate|firstPublished|pubDate|publishedTime|published_time|datePublication)\\?["']?\s*[:=]\s*\\?["'](\d{4}-\d\d-\d\d[^"'\\]{0,20})/i.exec(
        (script.textContent ?? '').slice(0, 400_000),
      );
    const [, key, words] = found ?? [];
    if (key && words)
      return toCandidate(words, 'meta', `script state “${key}”`, null).map((one) => ({
        ...one,
        doubt: 'only the page’s scripts give it',
      }));
  }
  return [];
}

/** The day in the page's address: often that of publication, at times that of a section. */
function readAddressDate(url: string | null): DateCandidate[] {
  const found = /[/_-](20[0-3]\d|199\d)[/_-]?(0[1-9]|1[0-2]|[1-9])[/_-]?(0[1-9]|[12]\d|3[01]|[1-9])(?=[/_.-]|$)/.exec(
    url?.replace(/[?#].*$/, '') ?? '',
  );
  if (!found) return [];
  const words = `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`;
  return toCandidate(words, 'address', 'the page’s address', null).map((one) => ({
    ...one,
    doubt: 'only the page’s address gives it',
  }));
}
