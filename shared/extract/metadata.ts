import type { Evidence, Evidenced } from '../model/article.ts';
import type { ArticleDraft } from '../model/article-draft.ts';
import type { IsoTime } from '../model/ids.ts';
import { readAuthors } from './authors.ts';
import type { ExtractionInput } from './extractor.ts';
import { fromAnalyst, prefer, readFileNameDate, toWebAddress } from './given.ts';
import { findArticleNode, type LinkedNode, readAddress, readLinkedNodes, readNames, readWords } from './json-ld.ts';
import { chooseLanguage } from './language.ts';
import { type Found, readMetaTag, tidy } from './meta-tags.ts';
import { readModifiedDates, readPublishedDates } from './page-dates.ts';
import { judgePublished } from './published.ts';

/** What a page says about itself: the part of a draft that is not its text. */
export type PageMetadata = Pick<
  ArticleDraft,
  | 'title'
  | 'outletName'
  | 'authors'
  | 'url'
  | 'canonicalUrl'
  | 'language'
  | 'published'
  | 'publishedDoubt'
  | 'modified'
  | 'capturedAt'
>;

/** Reads what a page says about itself; `story` is its text for the language, `savedAs` what the first bytes say of its saving. */
export function readMetadata(
  page: Document,
  input: ExtractionInput,
  story: string,
  fallbackTitle: Evidenced<string>,
  savedAs: SavedPage,
): PageMetadata {
  const given = fromAnalyst(input.given);
  const nodes = readLinkedNodes(page);
  const url = readUrl(page, nodes, savedAs);
  const node = findArticleNode(nodes, url.page?.value ?? null);
  const language = chooseLanguage(readDeclaredLanguages(page, node), story);
  const capturedAt = savedAs.savedAt ? { value: savedAs.savedAt, evidence: savedAs.evidence } : null;
  const [modified, ...otherModified] = readModifiedDates(page, node, language?.value ?? null);
  const dates = [
    ...(given.published ? [given.published] : []),
    ...readPublishedDates(page, node, url.page?.value ?? null, language?.value ?? null),
    ...readFileNameDate(input.fileName),
  ];
  const outlet = prefer(given.outletName, rank(readOutlets(page, node, nodes, url.page?.value ?? null)));
  return {
    title: prefer(given.title, rank(readTitles(page, node, outlet?.value ?? null))) ?? fallbackTitle,
    outletName: outlet,
    authors: readAuthors(page, node, nodes, outlet?.value ?? null),
    url: prefer(given.url, url.page),
    canonicalUrl: url.canonical,
    language,
    ...judgePublished(dates, {
      importedAt: input.importedAt,
      capturedAt: capturedAt?.value ?? null,
      modified: modified?.value ?? null,
    }),
    modified: modified
      ? {
          value: modified.value,
          evidence: modified.evidence,
          others: otherModified.slice(0, 4).map(({ value, evidence }) => ({ value, evidence })),
        }
      : null,
    capturedAt,
  };
}

/** What the first bytes of a saved page say about its saving (standards: SingleFile's comment, browsers' “saved from url”). */
export interface SavedPage {
  readonly url: string | null;
  readonly savedAt: IsoTime | null;
  readonly evidence: Evidence;
}

/** Reads the comment that SingleFile or a browser writes at the head of a saved page. */
export function readSavedPage(html: string): SavedPage {
  const head = html.slice(0, 8_192);
  const single = /<!--[^>]*?(?:Page saved with|Archive processed by) SingleFile([\s\S]*?)-->/.exec(head)?.[1];
  if (single !== undefined) {
    const url = /^\s*url:\s*(\S+)/m.exec(single)?.[1] ?? '';
    const words = /^\s*saved date:\s*(.+?)\s*$/m.exec(single)?.[1] ?? '';
    const moment = Date.parse(words.replace(/\s*\(.*\)$/, ''));
    const savedAt = Number.isNaN(moment) ? null : new Date(moment).toISOString();
    return { url: toWebAddress(url), savedAt, evidence: { from: 'file', detail: 'comment of SingleFile' } };
  }
  const url = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/.exec(head)?.[1] ?? '';
  return { url: toWebAddress(url), savedAt: null, evidence: { from: 'file', detail: 'comment “saved from url”' } };
}

function readUrl(page: Document, nodes: readonly LinkedNode[], saved: SavedPage) {
  const base = saved.url;
  const read = (value: string | null | undefined, evidence: Evidence): Found<string>[] => {
    const address = value ? toWebAddress(value, base) : null;
    return address ? [{ value: address, evidence }] : [];
  };
  const canonical = [
    ...read(page.querySelector('link[rel~="canonical" i]')?.getAttribute('href'), {
      from: 'meta',
      detail: 'link[rel="canonical"]',
    }),
    ...readMetaTag(page, 'og:url').flatMap(({ value, evidence }) => read(value, evidence)),
  ];
  const node = findArticleNode(nodes, null);
  const linked = node
    ? [node.fields.url, node.fields.mainEntityOfPage].flatMap((field) =>
        read(readAddress(field), { from: 'json-ld', detail: 'JSON-LD url' }),
      )
    : [];
  const own: Found<string>[] = saved.url ? [{ value: saved.url, evidence: saved.evidence }] : [];
  return { page: rank([...own, ...canonical, ...linked]), canonical: rank([...canonical, ...linked]) };
}

/** The first of a list of readings, best first, with those beside it that differ. */
function rank<T>(found: readonly Found<T>[]): Evidenced<T> | null {
  const [first, ...rest] = found;
  if (!first) return null;
  const seen = new Set([JSON.stringify(first.value)]);
  const others = rest.filter(({ value }) => {
    const key = JSON.stringify(value);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
  return { value: first.value, evidence: first.evidence, others: others.slice(0, 8) };
}

function readTitles(page: Document, node: LinkedNode | null, outlet: string | null): readonly Found<string>[] {
  const headlines = [...page.querySelectorAll('h1')].filter((one) => !one.closest('nav, footer, aside'));
  const visible = headlines.flatMap((one) => {
    const value = tidy(one.textContent);
    return value.length > 3 && value.length < 400
      ? [{ value, evidence: { from: 'visible' as const, detail: 'h1' } }]
      : [];
  });
  const said = tidy(node ? readWords(node.fields.headline) : null);
  const linked =
    said && node
      ? [
          {
            value: said,
            evidence: { from: 'json-ld' as const, detail: `JSON-LD ${node.path ? `${node.path}.` : ''}headline` },
          },
        ]
      : [];
  const named = tidy(page.title);
  const tab = named
    ? [{ value: stripOutlet(named, outlet), evidence: { from: 'meta' as const, detail: 'title' } }]
    : [];
  const meta = [...readMetaTag(page, 'og:title'), ...readMetaTag(page, 'twitter:title')].map((one) => ({
    ...one,
    value: stripOutlet(one.value, outlet),
  }));
  const machine = [...linked, ...meta, ...tab];
  // The headline that a person sees, where some machine-readable place agrees with it; a page's only h1 can be its logo.
  const agreed = visible.find(({ value }) => machine.some((one) => shareWords(one.value, value) >= 0.6));
  return [
    ...(agreed ? [agreed] : []),
    ...meta.slice(0, 1),
    ...linked,
    ...meta.slice(1),
    ...(machine.length === 0 || machine.length === tab.length ? visible : []),
    ...tab,
  ];
}

/** Share of the words of the shorter of two titles that the other has too. */
function shareWords(one: string, other: string): number {
  const words = (value: string) => new Set(value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [a, b] = [words(one), words(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, Math.min(a.size, b.size));
}

/** Drops the outlet's name from the end or the beginning of a title. */
function stripOutlet(title: string, outlet: string | null): string {
  const parts = title.split(/\s+[|ㅣ–—·•»-]\s+|\s*[|ㅣ]\s*/);
  if (parts.length < 2 || !outlet) return title;
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(/^(?:the|der|die|das|le|la|el)(?=.{4})/, '')
      .replace(/(?:com|de|net|org|online)$/, '');
  const isOutlet = (words: string) =>
    plain(words) === plain(outlet) || (plain(words).length > 3 && plain(outlet).includes(plain(words)));
  if (isOutlet(parts.at(-1) ?? ''))
    return (
      title
        .slice(0, title.lastIndexOf(parts.at(-1) ?? ''))
        .replace(/\s*[|ㅣ–—·•»-]\s*$/, '')
        .trim() || title
    );
  if (isOutlet(parts[0] ?? ''))
    return (
      title
        .slice((parts[0] ?? '').length)
        .replace(/^\s*[|ㅣ–—·•»-]\s*/, '')
        .trim() || title
    );
  return title;
}

function readOutlets(
  page: Document,
  node: LinkedNode | null,
  nodes: readonly LinkedNode[],
  url: string | null,
): readonly Found<string>[] {
  const publisher = node ? readNames(node.fields.publisher, nodes).map(tidy).filter(Boolean) : [];
  const linked = publisher.map((value) => ({
    value,
    evidence: { from: 'json-ld' as const, detail: 'JSON-LD publisher.name' },
  }));
  const meta = [
    'og:site_name',
    'application-name',
    'dc.publisher',
    'citation_journal_title',
    'cre',
    'apple-mobile-web-app-title',
  ].flatMap((name) => readMetaTag(page, name));
  const host = url ? new URL(url).hostname.replace(/^(?:www|m|amp|mobile)\./, '') : null;
  const address = host ? [{ value: host, evidence: { from: 'address' as const, detail: 'host of the address' } }] : [];
  return [...meta.slice(0, 1), ...linked, ...meta.slice(1), ...address];
}

function readDeclaredLanguages(page: Document, node: LinkedNode | null): readonly Evidenced<string>[] {
  const root = tidy(page.documentElement?.getAttribute('lang') ?? page.documentElement?.getAttribute('xml:lang'));
  const linked = tidy(node ? readWords(node.fields.inLanguage) : null);
  const found: Found<string>[] = [
    ...(root ? [{ value: root, evidence: { from: 'meta' as const, detail: 'html[lang]' } }] : []),
    ...(linked ? [{ value: linked, evidence: { from: 'json-ld' as const, detail: 'JSON-LD inLanguage' } }] : []),
    ...['og:locale', 'content-language', 'dc.language'].flatMap((name) => readMetaTag(page, name)),
  ];
  return found.map((one) => ({ ...one, others: [] }));
}
