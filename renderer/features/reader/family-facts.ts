import { formatReading, formatWithoutTime } from '../../../shared/dates/format.ts';
import type { Article, TriageState } from '../../../shared/model/article.ts';
import type { DateReading } from '../../../shared/model/date-reading.ts';
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
  readonly likeness: Likeness;
  readonly isProposed: boolean;
  readonly versionId: Ulid;
}

/** Why an article is in its family. */
export type Likeness =
  | { readonly by: 'analyst' }
  | { readonly by: 'nobody' }
  /** `share` of the shorter text's wording stands in the longer one, 0–1; null where that text is gone from the case. */
  | { readonly by: 'app'; readonly share: number; readonly nearest: { title: string; isLonger: boolean } | null };

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
      published: article.published ? formatDay(article.published.value) : null,
      triage: article.triage.state,
      likeness: readLikeness(article, nearest[index], lengths),
      isProposed: article.kinship?.status === 'proposed',
      versionId: article.currentVersionId,
    }));
  });
}

function readLikeness(
  { id, kinship }: Article,
  nearest: Article | undefined,
  lengths: ReadonlyMap<Ulid, number>,
): Likeness {
  if (!kinship) return { by: 'nobody' };
  if (kinship.resemblance === 0 && kinship.containment === 0) return { by: 'analyst' };
  const share = kinship.containment;
  if (!nearest || nearest.id === id) return { by: 'app', share, nearest: null };
  const isLonger = (lengths.get(id) ?? 0) <= (lengths.get(nearest.id) ?? 0);
  return { by: 'app', share, nearest: { title: nearest.title.value, isLonger } };
}

function formatDay(reading: DateReading): string {
  return reading.value ? formatWithoutTime(reading.value.edtf) : formatReading(reading);
}
