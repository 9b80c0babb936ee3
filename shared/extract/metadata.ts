import type { Evidence, Evidenced } from '../model/article.ts';
import type { ArticleDraft } from '../model/article-draft.ts';
import type { IsoTime } from '../model/ids.ts';
import { readAuthors } from './authors.ts';
import type { ExtractionInput } from './extractor.ts';
import { fromAnalyst, prefer, readFileNameDate, toWebAddress } from './given.ts';
import type { Headline } from './headline.ts';
import { findArticleNode, type LinkedNode, readAddress, readLinkedNodes, readNames, readWords } from './json-ld.ts';
import { chooseLanguage } from './language.ts';
import { type Found, readMetaTag, tidy } from './meta-tags.ts';
import { readModifiedDates, readPublishedDates } from './page-dates.ts';
import { judgePublished } from './published.ts';
import { readTitles } from './titles.ts';

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

/**
 * Reads what a page says about itself, and the headline that it shows; `story` is its text for the language, `savedAs` what the first bytes
 * say of its saving.
 */
export function readMetadata(
  page: Document,
  input: ExtractionInput,
  story: string,
  fallbackTitle: Evidenced<string>,
  savedAs: SavedPage,
): { readonly metadata: PageMetadata; readonly headline: Headline | null } {
  const given = fromAnalyst(input.given);
  const nodes = readLinkedNodes(page);
  const url = readUrl(page, nodes, savedAs);
  const node = findArticleNode(nodes, url.page?.value ?? null);
  const language = chooseLanguage(readDeclaredLanguages(page, node), story);
  const capturedAt = savedAs.savedAt
    ? { value: savedAs.savedAt, evidence: savedAs.savedAtEvidence ?? savedAs.evidence }
    : null;
  const [modified, ...otherModified] = readModifiedDates(page, node, language?.value ?? null);
  const dates = [
    ...(given.published ? [given.published] : []),
    ...readPublishedDates(page, node, url.page?.value ?? null, language?.value ?? null),
    ...readFileNameDate(input.fileName),
  ];
  const outlet = prefer(given.outletName, rank(readOutlets(page, node, nodes, url.page?.value ?? null)));
  const outlets = outlet ? [outlet.value, ...outlet.others.map(({ value }) => value)] : [];
  const titles = readTitles(page, node, { outlets, url: url.page?.value ?? null });
  const metadata: PageMetadata = {
    title: prefer(given.title, rankPlaces(titles.found)) ?? fallbackTitle,
    outletName: outlet,
    authors: readAuthors(page, node, nodes, { outlets, headline: titles.headline?.element ?? null }),
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
  return { metadata, headline: titles.headline };
}

/** What the first bytes of a saved page say about its saving (standards: SingleFile's comment, browsers' “saved from url”). */
export interface SavedPage {
  readonly url: string | null;
  readonly savedAt: IsoTime | null;
  readonly evidence: Evidence;
  /** Absent where the address and the time stand in one place. */
  readonly savedAtEvidence?: Evidence;
}

/** Gives what a web archive says of the page that it held; null for a page that came otherwise. */
export function readArchivedPage({ container }: Pick<ExtractionInput, 'container'>): SavedPage | null {
  if (!container?.url) return null;
  return {
    url: toWebAddress(container.url),
    savedAt: container.capturedAt,
    evidence: { from: 'file', detail: 'WARC-Target-URI of the web archive' },
    savedAtEvidence: { from: 'file', detail: 'WARC-Date of the web archive' },
  };
}

/** Adds the address and the time that a web archive gives, where the document has none of its own: texts and PDFs say nothing of it. */
export function fillFromArchive(draft: ArticleDraft, input: Pick<ExtractionInput, 'container'>): ArticleDraft {
  const saved = readArchivedPage(input);
  if (!saved) return draft;
  const { url, savedAt, evidence } = saved;
  return {
    ...draft,
    url: draft.url ?? (url ? { value: url, evidence, others: [] } : null),
    capturedAt: draft.capturedAt ?? (savedAt ? { value: savedAt, evidence: saved.savedAtEvidence ?? evidence } : null),
  };
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
  // Firefox' reader mode keeps nothing of the page's head, and shows where the text is from.
  const reader = read(page.querySelector('a.reader-domain')?.getAttribute('href'), {
    from: 'visible',
    detail: 'link above the text in reader mode',
  });
  const own: Found<string>[] = saved.url ? [{ value: saved.url, evidence: saved.evidence }] : reader;
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

/** As `rank` does, but with every place that gives a value, so that what is learned of an outlet's places finds them again. */
function rankPlaces(found: readonly Found<string>[]): Evidenced<string> | null {
  const [first, ...rest] = found;
  if (!first) return null;
  const seen = new Set([JSON.stringify(first)]);
  const others = rest.filter((one) => {
    const key = JSON.stringify(one);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
  return { ...first, others: others.slice(0, MOST_TITLES) };
}
/** Places of a page that give its title: four that nearly all have, those of few pages, the headline in two forms. */
const MOST_TITLES = 16;

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
  const host = url ? toHostName(url) : null;
  const address = host ? [{ value: host, evidence: { from: 'address' as const, detail: 'host of the address' } }] : [];
  // Where a name is asked for, some pages give their address.
  const named = [...meta.slice(0, 1), ...linked, ...meta.slice(1)];
  const names = named.filter(({ value }) => !isWebAddress(value));
  const addresses = named.filter(({ value }) => isWebAddress(value));
  return [...names, ...addresses.map((one) => ({ ...one, value: toHostName(one.value) })), ...address];
}

function isWebAddress(words: string): boolean {
  return /^https?:\/\/\S+$/i.test(words) && URL.canParse(words);
}

/** The host of an address, without what only says how it is served. */
function toHostName(address: string): string {
  return new URL(address).hostname.replace(/^(?:www|m|amp|mobile)\./, '');
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
