import type { Article } from '../../shared/model/article.ts';
import type { IsoTime, Ulid } from '../../shared/model/ids.ts';
import { toAddress } from './addresses.ts';
import { type ImportedDocument, mergeValues, toValues, toVersion, toVersionText } from './article-rows.ts';
import type { Needs } from './batch.ts';
import type { Draft } from './draft.ts';
import { findFamily } from './families.ts';
import { learnedCorrections } from './furniture.ts';
import { readLearnedTitle } from './learned.ts';
import { readRowName, toTarget } from './references.ts';
import { findSourceId, putNewSource, toNameTarget } from './sources.ts';

/** What became of an imported document. */
export type ImportOutcome =
  | { readonly status: 'imported'; readonly articleId: Ulid }
  | { readonly status: 'new-version'; readonly articleId: Ulid; readonly number: number }
  | { readonly status: 'already-in-case'; readonly articleId: Ulid };

/** What `putDocument` reads of the case before anything else. */
export function needsOf(document: ImportedDocument): Needs {
  const outletName = toOutletName(document);
  return {
    lists: [['versions', 'originalSha256', document.originalSha256]],
    pointing: [
      ...addressesOf(document).map((address) => toTarget('address', address)),
      ...(outletName === '' ? [] : [toNameTarget(outletName)]),
    ],
  };
}

/** Puts a document into an act: as a new article, as a new version of one, or not at all when the case has it. */
export async function putDocument(draft: Draft, document: ImportedDocument): Promise<ImportOutcome> {
  const outletName = toOutletName(document);
  // Asked at once: under load each way to the database and back costs more than what is read.
  const [[same], known, outletId] = await Promise.all([
    draft.list('versions', 'originalSha256', document.originalSha256),
    findArticleAt(draft, document),
    outletName === '' ? null : findSourceId(draft, outletName),
  ]);
  if (same) return { status: 'already-in-case', articleId: same.articleId };
  const toOutletId = () =>
    outletId ?? (outletName === '' ? null : putNewSource(draft, { name: outletName, kind: 'outlet' }).id);
  return known ? putLaterVersion(draft, document, known, toOutletId) : putArticle(draft, document, toOutletId());
}

async function putArticle(draft: Draft, document: ImportedDocument, outletId: Ulid | null): Promise<ImportOutcome> {
  const articleId = draft.origin.newId();
  const importedAt = draft.origin.now();
  const family = await findFamily(draft, articleId, [], document.kin);
  const place = { articleId, number: 1, importedAt, outletId };
  const versionId = await putVersion(draft, document, place);
  const values = toValues(document.draft, outletId);
  draft.add('articles', {
    id: articleId,
    ...values,
    title: await readLearnedTitle(draft, values),
    importedAt,
    triage: { state: 'unread', reason: null },
    familyId: family?.familyId ?? null,
    ...(family ? { kinship: family.kinship } : {}),
    tags: [],
    currentVersionId: versionId,
  });
  return { status: 'imported', articleId };
}

async function putLaterVersion(
  draft: Draft,
  document: ImportedDocument,
  article: Article,
  toOutletId: () => Ulid | null,
): Promise<ImportOutcome> {
  const versions = await draft.list('versions', 'articleId', article.id);
  const current = versions.find((version) => version.id === article.currentVersionId);
  if (current?.textSha256 === document.textSha256 && current.blocksSha256 === document.blocksSha256) {
    return { status: 'already-in-case', articleId: article.id };
  }
  const number = Math.max(0, ...versions.map((version) => version.number)) + 1;
  // No source is made for a name that is not used: the article keeps the outlet that it has.
  const values = mergeValues(article, toValues(document.draft, article.outlet ? null : toOutletId()));
  const outletId = values.outlet?.value ?? null;
  const place = { articleId: article.id, number, importedAt: draft.origin.now(), outletId };
  const versionId = await putVersion(draft, document, place);
  const family = article.familyId ? null : await findFamily(draft, article.id, article.keptOutOf ?? [], document.kin);
  draft.put('articles', { ...article, ...values, ...family, currentVersionId: versionId });
  return { status: 'new-version', articleId: article.id, number };
}

/** Where a version belongs, and whose page it is. */
interface VersionPlace {
  readonly articleId: Ulid;
  readonly number: number;
  readonly importedAt: IsoTime;
  readonly outletId: Ulid | null;
  /** Above 1 where the same bytes were read anew. */
  readonly reading?: number;
}

/** Puts a version with its text, its bytes and its pictures into an act; gives its id. */
export async function putVersion(draft: Draft, document: ImportedDocument, place: VersionPlace): Promise<Ulid> {
  const id = draft.origin.newId();
  const { outletId, reading, ...rest } = place;
  const text = toVersionText(document, id);
  const furniture = outletId === null ? [] : await learnedCorrections(draft, outletId, text);
  draft.add('versions', {
    ...toVersion(document, { id, ...rest }),
    ...(reading === undefined ? {} : { reading }),
    ...(furniture.length > 0 ? { furniture } : {}),
  });
  draft.keepText(text);
  draft.keepOriginal({ sha256: document.originalSha256, bytes: document.bytes });
  for (const picture of document.pictures) draft.keepOriginal(picture);
  if (document.containerOriginal) draft.keepOriginal(document.containerOriginal);
  if (document.sketch) draft.keepSketch({ versionId: id, sketch: document.sketch });
  return id;
}

/** Finds the oldest article that was captured at one of the document's addresses. */
async function findArticleAt(draft: Draft, document: ImportedDocument): Promise<Article | null> {
  for (const address of addressesOf(document)) {
    const [found] = await draft.listPointing(toTarget('address', address));
    if (found !== undefined) return draft.need('articles', readRowName(found).key);
  }
  return null;
}

function addressesOf({ draft: { canonicalUrl, url } }: ImportedDocument): readonly string[] {
  return [canonicalUrl, url].flatMap((one) => (one && toAddress(one.value)) ?? []);
}

function toOutletName(document: ImportedDocument): string {
  return document.draft.outletName?.value.trim() ?? '';
}
