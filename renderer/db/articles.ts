import { correctBlocks } from '../../shared/extract/learned-furniture.ts';
import type { Article, Original, TriageState, Version, VersionText } from '../../shared/model/article.ts';
import type { DateReading } from '../../shared/model/date-reading.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import type { Origin, Sha256, Ulid } from '../../shared/model/ids.ts';
import type { Source } from '../../shared/model/source.ts';
import { correctValue, type ImportedDocument } from './article-rows.ts';
import { type Act, commit, commitEach, type Step } from './changes.ts';
import { dropClip } from './clips.ts';
import type { CaseDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import { toExtent } from './events.ts';
import { type ImportOutcome, needsOf, putDocument } from './import-document.ts';
import { learnFromTitle } from './learned.ts';
import { readPointing } from './pointing.ts';
import { readRowName, toTarget } from './references.ts';
import { findOrAddSource } from './sources.ts';

export type { ImportedDocument, ImportOutcome };

/** An article with its current version, that version's text, and its outlet. */
export interface ArticleDetail {
  readonly article: Article;
  readonly version: Version;
  readonly text: VersionText;
  readonly outlet: Source | null;
}

/** The values that the analyst sets; null takes a value away, what is left out stays. */
export interface ArticleCorrection {
  readonly title?: string;
  /** The outlet's name: its source is found by it or registered. */
  readonly outlet?: string | null;
  readonly authors?: readonly string[] | null;
  readonly published?: DateReading | null;
  /** The date stands as it is: its doubt was looked at. */
  readonly isPublishedConfirmed?: true;
  readonly modified?: DateReading | null;
  readonly url?: string | null;
  readonly language?: string | null;
}

/** What became of removing an article; one with clips stays unless they are to go with it. */
export type ArticleRemoval =
  | { readonly status: 'removed' }
  | { readonly status: 'has-clips'; readonly clipCount: number };

/**
 * Adds a document to the case. The same bytes, or the same text and blocks at the same address, add nothing; other text at
 * the same address (url or canonical url) is a new version; anything else is a new article. Works in a worker.
 */
export async function addVersion(db: CaseDatabase, origin: Origin, document: ImportedDocument): Promise<ImportOutcome> {
  return (await commit(db, origin, nameImport, (draft) => putDocument(draft, document))).result;
}

/**
 * Adds documents in one transaction, all or none, with one change for each: Undo takes back one file at a time. The caller
 * chooses the size of a batch; its bytes are in memory at once.
 */
export async function addVersions(
  db: CaseDatabase,
  origin: Origin,
  documents: readonly ImportedDocument[],
): Promise<readonly ImportOutcome[]> {
  const steps = documents.map(
    (document): Step<ImportOutcome> => ({
      act: nameImport,
      needs: needsOf(document),
      work: (draft) => putDocument(draft, document),
    }),
  );
  return (await commitEach(db, origin, steps)).map((committed) => committed.result);
}

/** Gives an article with its current text; null when it is not there. Throws when its version or text is missing. */
export async function readArticle(db: CaseDatabase, id: Ulid): Promise<ArticleDetail | null> {
  return db.transaction('r', db.articles, db.versions, db.texts, db.sources, async () => {
    const article = await db.articles.get(id);
    if (!article) return null;
    const [version, text, outlet] = await Promise.all([
      db.versions.get(article.currentVersionId),
      db.texts.get(article.currentVersionId),
      article.outlet && db.sources.get(article.outlet.value),
    ]);
    if (!version || !text)
      throw new Error(`The text of “${article.title.value}” is missing from the case. Verify the case.`);
    return { article, version, text: withCorrections(text, version), outlet: outlet ?? null };
  });
}

/** Lists the versions of an article, the first capture first. */
export async function listVersions(db: CaseDatabase, articleId: Ulid): Promise<readonly Version[]> {
  return (await db.versions.where('articleId').equals(articleId).toArray()).sort(
    (one, other) => one.number - other.number,
  );
}

/** Gives any version with its text, also one that is no longer current; null when it is not there. */
export async function readVersion(
  db: CaseDatabase,
  id: Ulid,
): Promise<{ readonly version: Version; readonly text: VersionText } | null> {
  return db.transaction('r', db.versions, db.texts, async () => {
    const version = await db.versions.get(id);
    const text = await db.texts.get(id);
    return version && text ? { version, text: withCorrections(text, version) } : null;
  });
}

/** Lists the articles that were attached to an e-mail, in order of their import. */
export async function listAttachments(db: CaseDatabase, articleId: Ulid): Promise<readonly Article[]> {
  return db.transaction('r', db.articles, db.versions, db.references, async () => {
    const names = (await readPointing(db, toTarget('part-of', articleId))).map(readRowName);
    const versions = await db.versions.bulkGet(names.map((row) => row.key));
    const ids = [...new Set(versions.flatMap((version) => (version ? [version.articleId] : [])))];
    return (await db.articles.bulkGet(ids.sort())).filter((article) => article !== undefined);
  });
}

/** Gives the bytes of an imported file by their hash; null when they are not there. */
export async function readOriginal(db: CaseDatabase, sha256: Sha256): Promise<Original | null> {
  return (await db.originals.get(sha256)) ?? null;
}

/**
 * Sets descriptive values by the analyst's word; old values stay among the others. A corrected title teaches which place of the
 * outlet's pages gives the right one. A corrected publication date moves no date that was counted from it: see
 * `listDatesToConfirm`. Throws RowMissingError.
 */
export async function correctArticle(
  db: CaseDatabase,
  origin: Origin,
  id: Ulid,
  correction: ArticleCorrection,
): Promise<Article> {
  const { result } = await commit(db, origin, { action: 'article.correct' }, async (draft) => {
    const before = await draft.need('articles', id);
    const { title, outlet, authors, published, modified, url, language, isPublishedConfirmed } = correction;
    const article: Article = {
      ...before,
      title: title === undefined ? before.title : correctValue(before.title, title),
      authors: authors === undefined ? before.authors : correctValue(before.authors, authors?.length ? authors : null),
      url: url === undefined ? before.url : correctValue(before.url, url),
      language: language === undefined ? before.language : correctValue(before.language, language),
      ...(outlet === undefined ? {} : { outlet: correctValue(before.outlet, await toOutletId(draft, outlet)) }),
      ...(published === undefined
        ? {}
        : { published: correctValue(before.published, published), publishedDoubt: null }),
      ...(isPublishedConfirmed ? { publishedDoubt: null } : {}),
      ...(modified === undefined ? {} : { modified: correctValue(before.modified ?? null, modified) }),
    };
    draft.put('articles', article);
    if (title !== undefined) await learnFromTitle(draft, before, article);
    return article;
  });
  return result;
}

/** Sets where the analyst stands with an article. Throws RowMissingError. */
export async function setTriage(
  db: CaseDatabase,
  origin: Origin,
  id: Ulid,
  state: TriageState,
  reason?: string,
): Promise<Article> {
  const { result } = await commit(db, origin, { action: 'article.triage', reason }, async (draft) => {
    const before = await draft.need('articles', id);
    const article: Article = { ...before, triage: { state, reason: reason ?? null } };
    draft.put('articles', article);
    return article;
  });
  return result;
}

/**
 * Removes an article with its versions and, if asked, its clips; claims and notes go on without the clips. Dates counted
 * from its publication keep their anchor's date and let go of the article; the words of chains stay. Throws RowMissingError.
 */
export async function removeArticle(
  db: CaseDatabase,
  origin: Origin,
  id: Ulid,
  options: { readonly withClips?: boolean; readonly reason?: string } = {},
): Promise<ArticleRemoval> {
  const act: Act = { action: 'article.remove', reason: options.reason };
  const { result } = await commit(db, origin, act, async (draft): Promise<ArticleRemoval> => {
    await draft.need('articles', id);
    const clips = await draft.list('clips', 'articleId', id);
    if (clips.length > 0 && !options.withClips) return { status: 'has-clips', clipCount: clips.length };
    for (const clip of clips) await dropClip(draft, clip.id);
    const versions = await draft.list('versions', 'articleId', id);
    await releaseReadings(draft, id, new Set(versions.map((version) => version.id)));
    for (const version of versions) draft.remove('versions', version.id);
    draft.remove('articles', id);
    return { status: 'removed' };
  });
  return result;
}

/** Gives the texts of versions that are there, furniture as corrected. */
export async function readTexts(db: CaseDatabase, ids: readonly Ulid[]): Promise<ReadonlyMap<Ulid, VersionText>> {
  const [versions, texts] = await Promise.all([db.versions.bulkGet([...ids]), db.texts.bulkGet([...ids])]);
  return new Map(
    versions.flatMap((version, index) => {
      const text = texts[index];
      return version && text ? [[version.id, withCorrections(text, version)] as const] : [];
    }),
  );
}

/** The text as the analyst sees it: furniture as corrected. The stored text stays what its hash says. */
function withCorrections(text: VersionText, version: Version): VersionText {
  return version.furniture ? { ...text, blocks: correctBlocks(text.blocks, version.furniture) } : text;
}

function nameImport(outcome: ImportOutcome): Act {
  return { action: outcome.status === 'new-version' ? 'version.add' : 'article.import' };
}

async function toOutletId(draft: Draft, name: string | null): Promise<Ulid | null> {
  return name === null || name.trim() === '' ? null : (await findOrAddSource(draft, name, 'outlet')).id;
}

async function releaseReadings(draft: Draft, articleId: Ulid, versionIds: ReadonlySet<Ulid>): Promise<void> {
  const targets = [toTarget('article', articleId), ...[...versionIds].map((id) => toTarget('version', id))];
  const names = new Set((await Promise.all(targets.map((target) => draft.listPointing(target)))).flat());
  const release = (reading: DateReading | null): DateReading | null => {
    if (!reading) return null;
    const { anchor, wordsAt } = reading;
    const isAnchored = anchor?.from === 'publication' && anchor.articleId === articleId;
    return {
      ...reading,
      anchor: isAnchored ? { ...anchor, articleId: null } : anchor,
      wordsAt: wordsAt && versionIds.has(wordsAt.versionId) ? null : wordsAt,
    };
  };
  const releaseIn = <Fields extends Pick<TimelineEvent, 'begin' | 'end'>>(fields: Fields): Fields => ({
    ...fields,
    begin: release(fields.begin),
    end: release(fields.end),
  });
  const releaseAll = (event: TimelineEvent): TimelineEvent => ({
    ...releaseIn(event),
    ...toExtent(release(event.begin), release(event.end)),
    ...(event.merged
      ? {
          merged: event.merged.map((one) => ({
            ...one,
            event: releaseAll(one.event),
            before: releaseIn(one.before),
          })),
        }
      : {}),
  });
  for (const { table, key } of [...names].map(readRowName)) {
    if (table === 'events') draft.put('events', releaseAll(await draft.need('events', key)));
  }
}
