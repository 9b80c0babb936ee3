import { formatReading } from '../../../shared/dates/format.ts';
import type { Article, TriageState } from '../../../shared/model/article.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { listFamily } from '../../db/families.ts';

/** One rewrite of a story as its family shows it. */
export interface FamilyMember {
  readonly id: Ulid;
  readonly title: string;
  readonly outletName: string | null;
  /** As printed: "24 Sep 2019"; null where it is not known. */
  readonly published: string | null;
  readonly triage: TriageState;
  /** Why it is here, in words. */
  readonly likeness: string;
  readonly isProposed: boolean;
  readonly versionId: Ulid;
}

const TRIAGE_WORDS: Record<TriageState, string> = {
  unread: 'unread',
  reading: 'reading',
  done: 'read',
  later: 'read later',
  'no-value': 'of no value',
};

/** Says where the analyst stands with a member. */
export function sayTriage(state: TriageState): string {
  return TRIAGE_WORDS[state];
}

/** Whether nothing is left to be done with a member. */
export function isClosed(state: TriageState): boolean {
  return state === 'done' || state === 'no-value';
}

/** Reads the members of a family, the one published first at the head; reads no text. */
export async function readFamily(db: CaseDatabase, familyId: Ulid): Promise<readonly FamilyMember[]> {
  return db.transaction('r', [db.articles, db.versions, db.sources, db.references], async () => {
    const articles = await listFamily(db, familyId);
    const nearest = await db.articles.bulkGet(articles.map((article) => article.kinship?.nearestId ?? article.id));
    const all = [...articles, ...nearest.filter((article) => article !== undefined)];
    const versions = await db.versions.bulkGet(all.map((article) => article.currentVersionId));
    const lengths = new Map(versions.flatMap((version) => (version ? [[version.articleId, version.textLength]] : [])));
    const outlets = await db.sources.bulkGet(articles.map((article) => article.outlet?.value ?? ''));
    return articles.map((article, index) => ({
      id: article.id,
      title: article.title.value,
      outletName: outlets[index]?.name ?? null,
      published: article.published ? formatReading(article.published.value) : null,
      triage: article.triage.state,
      likeness: sayLikeness(article, nearest[index], lengths),
      isProposed: article.kinship?.status === 'proposed',
      versionId: article.currentVersionId,
    }));
  });
}

/** Says how much of the shorter of two texts stands in the longer one, and which of them is which. */
function sayLikeness(article: Article, nearest: Article | undefined, lengths: ReadonlyMap<Ulid, number>): string {
  const { kinship } = article;
  if (!kinship) return '';
  if (kinship.resemblance === 0 && kinship.containment === 0) return 'put here by you';
  const share = `${Math.round(kinship.containment * 100)} %`;
  if (!nearest || nearest.id === article.id) return `${share} of its words in common with another text`;
  const isShorter = (lengths.get(article.id) ?? 0) <= (lengths.get(nearest.id) ?? 0);
  const title = nearest.title.value;
  return isShorter ? `${share} of its words stand in “${title}”` : `${share} of the words of “${title}” stand in it`;
}
