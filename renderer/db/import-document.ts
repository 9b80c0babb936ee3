import type { Article } from '../../shared/model/article.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import { toAddress } from './addresses.ts';
import { type ImportedDocument, mergeValues, toValues, toVersion, toVersionText } from './article-rows.ts';
import type { Draft } from './draft.ts';
import { readRowName, toTarget } from './references.ts';
import { findSourceId, putNewSource } from './sources.ts';

/** What became of an imported document. */
export type ImportOutcome =
  | { readonly status: 'imported'; readonly articleId: Ulid }
  | { readonly status: 'new-version'; readonly articleId: Ulid; readonly number: number }
  | { readonly status: 'already-in-case'; readonly articleId: Ulid };

/** Puts a document into an act: as a new article, as a new version of one, or not at all when the case has it. */
export async function putDocument(draft: Draft, document: ImportedDocument): Promise<ImportOutcome> {
  const outletName = document.draft.outletName?.value.trim() ?? '';
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

function putArticle(draft: Draft, document: ImportedDocument, outletId: Ulid | null): ImportOutcome {
  const articleId = draft.origin.newId();
  const importedAt = draft.origin.now();
  const versionId = putVersion(draft, document, articleId, 1, importedAt);
  draft.add('articles', {
    id: articleId,
    ...toValues(document.draft, outletId),
    importedAt,
    triage: { state: 'unread', reason: null },
    familyId: null,
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
  const versionId = putVersion(draft, document, article.id, number, draft.origin.now());
  // No source is made for a name that is not used: the article keeps the outlet that it has.
  const values = mergeValues(article, toValues(document.draft, article.outlet ? null : toOutletId()));
  draft.put('articles', { ...article, ...values, currentVersionId: versionId });
  return { status: 'new-version', articleId: article.id, number };
}

function putVersion(
  draft: Draft,
  document: ImportedDocument,
  articleId: Ulid,
  number: number,
  importedAt: string,
): Ulid {
  const id = draft.origin.newId();
  draft.add('versions', toVersion(document, { id, articleId, number, importedAt }));
  draft.keepText(toVersionText(document.draft, id));
  draft.keepOriginal({ sha256: document.originalSha256, bytes: document.bytes });
  return id;
}

/** Finds the oldest article that was captured at one of the document's addresses. */
async function findArticleAt(draft: Draft, document: ImportedDocument): Promise<Article | null> {
  const { canonicalUrl, url } = document.draft;
  for (const one of [canonicalUrl, url]) {
    const address = one && toAddress(one.value);
    if (!address) continue;
    const [found] = await draft.listPointing(toTarget('address', address));
    if (found !== undefined) return draft.need('articles', readRowName(found).key);
  }
  return null;
}
