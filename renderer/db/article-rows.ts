import type { Sketch } from '../../shared/attribution/shingles.ts';
import { computeBounds } from '../../shared/dates/edtf-bounds.ts';
import type {
  Article,
  Block,
  Container,
  Evidence,
  Evidenced,
  Original,
  Version,
  VersionText,
} from '../../shared/model/article.ts';
import type { ArticleDraft, DraftDate } from '../../shared/model/article-draft.ts';
import { isSameJson } from '../../shared/model/canonical-json.ts';
import type { DateReading } from '../../shared/model/date-reading.ts';
import type { Sha256, Ulid } from '../../shared/model/ids.ts';

/** A text of the case that an imported one is like: the bytes it was read from, and how much of their shingles they share (0–1). */
export interface Kin {
  readonly originalSha256: Sha256;
  readonly resemblance: number;
  readonly containment: number;
}

/** One file as the import worker hands it over: its bytes, what was read in them, and the hashes of both. */
export interface ImportedDocument {
  readonly fileName: string;
  readonly bytes: ArrayBuffer;
  readonly originalSha256: Sha256;
  readonly draft: ArticleDraft;
  /** The draft's blocks, their pictures named by hash; `pictures` are those bytes. */
  readonly blocks: readonly Block[];
  readonly pictures: readonly Original[];
  /** The file that it lay in, and that file's bytes where they are evidence themselves (web archives). */
  readonly container: Container | null;
  readonly containerOriginal: Original | null;
  /** The texts that it is a rewrite of, the most like first. */
  readonly kin: readonly Kin[];
  /** The sketch of its text for finding rewrites (shared/attribution/shingles.ts); null where there is no text. */
  readonly sketch: Sketch | null;
  readonly textSha256: Sha256;
  readonly blocksSha256: Sha256;
}

/** The descriptive values of an article. */
export type ArticleValues = Pick<
  Article,
  'title' | 'outlet' | 'authors' | 'url' | 'canonicalUrl' | 'language' | 'published' | 'publishedDoubt' | 'modified'
>;

const DOCUMENT_RULE = 'as the document gives it';

/** Gives the descriptive values that a document gives; `outletId` is the source of its outlet's name. */
export function toValues(draft: ArticleDraft, outletId: Ulid | null): ArticleValues {
  return {
    title: draft.title,
    // Other names that the file gave are not made sources: most of them are noise.
    outlet:
      draft.outletName && outletId !== null
        ? { value: outletId, evidence: draft.outletName.evidence, others: [] }
        : null,
    authors: draft.authors,
    url: draft.url ?? draft.canonicalUrl,
    canonicalUrl: draft.canonicalUrl,
    language: draft.language,
    published: draft.published && mapValues(draft.published, toReading),
    publishedDoubt: draft.publishedDoubt,
    modified: draft.modified && mapValues(draft.modified, toReading),
  };
}

/** Gives the row of a captured version. */
export function toVersion(
  document: ImportedDocument,
  ids: Pick<Version, 'id' | 'articleId' | 'number' | 'importedAt'>,
): Version {
  const { draft } = document;
  return {
    ...ids,
    originalSha256: document.originalSha256,
    originalBytes: document.bytes.byteLength,
    format: draft.format,
    encoding: draft.encoding,
    fileName: document.fileName,
    capturedAt: draft.capturedAt,
    textSha256: document.textSha256,
    blocksSha256: document.blocksSha256,
    textLength: draft.text.length,
    extractor: draft.extractor,
    ...(document.container ? { container: document.container } : {}),
    ...(draft.notes && draft.notes.length > 0 ? { notes: draft.notes } : {}),
    ...(draft.emptyReason === undefined ? {} : { emptyReason: draft.emptyReason }),
  };
}

/** Gives the canonical text of a version with its blocks. */
export function toVersionText({ draft, blocks }: ImportedDocument, versionId: Ulid): VersionText {
  return { versionId, text: draft.text, blocks };
}

/** Keeps the values that an article has, takes those it lacks, and keeps what a later capture says otherwise among the others. */
export function mergeValues(article: ArticleValues, later: ArticleValues): ArticleValues {
  return {
    title: joinValues(article.title, later.title),
    outlet: joinValues(article.outlet, later.outlet),
    authors: joinValues(article.authors, later.authors),
    url: joinValues(article.url, later.url),
    canonicalUrl: joinValues(article.canonicalUrl ?? null, later.canonicalUrl ?? null),
    language: joinValues(article.language, later.language),
    published: joinValues(article.published, later.published),
    publishedDoubt: article.published ? article.publishedDoubt : later.publishedDoubt,
    // A later capture knows later changes.
    modified: joinValues(later.modified ?? null, article.modified ?? null),
  };
}

/** Puts the analyst's value in force and keeps the old one, with its evidence, as the first of the others; null is no value. */
export function correctValue<T>(old: Evidenced<T>, value: T): Evidenced<T>;
export function correctValue<T>(old: Evidenced<T> | null, value: T | null): Evidenced<T> | null;
export function correctValue<T>(old: Evidenced<T> | null, value: T | null): Evidenced<T> | null {
  if (value === null) return null;
  if (old && isSameJson(old.value, value) && old.evidence.from === 'analyst') return old;
  const evidence: Evidence = { from: 'analyst', detail: 'set by the analyst' };
  const others = old ? [{ value: old.value, evidence: old.evidence }, ...old.others] : [];
  return { value, evidence, others: withoutDoubles(others) };
}

function joinValues<T>(first: Evidenced<T>, second: Evidenced<T> | null): Evidenced<T>;
function joinValues<T>(first: Evidenced<T> | null, second: Evidenced<T> | null): Evidenced<T> | null;
function joinValues<T>(first: Evidenced<T> | null, second: Evidenced<T> | null): Evidenced<T> | null {
  if (!first || !second) return first ?? second;
  const more = [{ value: second.value, evidence: second.evidence }, ...second.others].filter(
    (other) => ![first, ...first.others].some((known) => isSameJson(known.value, other.value)),
  );
  return more.length === 0 ? first : { ...first, others: withoutDoubles([...first.others, ...more]) };
}

function withoutDoubles<T>(entries: readonly T[]): readonly T[] {
  return entries.filter((entry, index) => entries.findIndex((other) => isSameJson(other, entry)) === index);
}

function mapValues<T, Next>(from: Evidenced<T>, change: (value: T) => Next): Evidenced<Next> {
  return {
    value: change(from.value),
    evidence: from.evidence,
    others: from.others.map((other) => ({ value: change(other.value), evidence: other.evidence })),
  };
}

function toReading({ words, edtf }: DraftDate): DateReading {
  const bounds = computeBounds(edtf);
  return {
    words,
    wordsAt: null,
    anchor: null,
    value: bounds && { edtf, kind: bounds.kind, earliest: bounds.earliest, latest: bounds.latest, rule: DOCUMENT_RULE },
    alternatives: [],
    status: 'proposed',
  };
}
