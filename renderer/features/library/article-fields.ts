import type { Article, TriageState } from '../../../shared/model/article.ts';
import type { DateReading } from '../../../shared/model/date-reading.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { type ArticleCorrection, correctArticle, setTriage } from '../../db/articles.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { joinNames, splitNames } from './alternatives.ts';
import { type LibraryMessage, readTypedDate, toTypedDate, warnOfCountedDates } from './published-change.ts';
import { readTaughtTitle } from './use-title-notice.ts';

/** What the analyst typed into the dialog of details; strings until they are saved. */
export interface TypedDetails {
  readonly title: string;
  readonly outlet: string;
  readonly authors: string;
  readonly published: string;
  readonly modified: string;
  readonly url: string;
  readonly language: string;
  readonly triage: TriageState;
  readonly reason: string;
}

/** Gives an article's details as fields hold them. */
export function toTypedDetails(article: Article, outlet: string): TypedDetails {
  return {
    title: article.title.value,
    outlet,
    authors: joinNames(article.authors?.value ?? []),
    published: article.published ? toTypedDate(article.published.value, article) : '',
    modified: article.modified ? toTypedDate(article.modified.value, article) : '',
    url: article.url?.value ?? '',
    language: article.language?.value ?? '',
    triage: article.triage.state,
    reason: article.triage.reason ?? '',
  };
}

/** Saves what changed; gives a warning when dates that rest on the old publication date were left where they are, or what was learned. */
export async function saveDetails(
  db: CaseDatabase,
  origin: Origin,
  article: Article,
  outlet: string,
  typed: TypedDetails,
): Promise<LibraryMessage | null> {
  const before = toTypedDetails(article, outlet);
  const correction = findCorrection(article, before, typed);
  await correctArticle(db, origin, article.id, correction);
  if (typed.triage !== before.triage || typed.reason !== before.reason)
    await setTriage(db, origin, article.id, typed.triage, typed.reason.trim() || undefined);
  const warning = correction.published === undefined ? null : await warnOfCountedDates(db, article.id);
  return warning ?? (correction.title === undefined ? null : tellTaughtTitle(db, article.id));
}

/** Says what a corrected title taught of its outlet's pages; null where it taught nothing. */
async function tellTaughtTitle(db: CaseDatabase, articleId: Ulid): Promise<LibraryMessage | null> {
  const taught = await readTaughtTitle(db, articleId);
  if (!taught) return null;
  const { outletName, places, count } = taught;
  const articles = count === 1 ? '1 other article' : `${count.toLocaleString()} other articles`;
  const more = count === 0 ? '' : ` The outlet’s page under Sources offers the same for ${articles}.`;
  const text = `Pages of “${outletName}” imported from now on take their title from ${places}.${more}`;
  return { kind: 'good', text };
}

function findCorrection(article: Article, before: TypedDetails, typed: TypedDetails): ArticleCorrection {
  const isChanged = (field: 'outlet' | 'published' | 'modified' | 'url' | 'language') =>
    typed[field].trim() !== before[field];
  const toDate = (words: string): DateReading | null => (words.trim() ? readTypedDate(words, article) : null);
  return {
    ...(typed.title.trim() && typed.title !== before.title ? { title: typed.title.trim() } : {}),
    ...(isChanged('outlet') ? { outlet: typed.outlet.trim() || null } : {}),
    ...(typed.authors === before.authors ? {} : { authors: splitNames(typed.authors) }),
    ...(isChanged('published') ? { published: toDate(typed.published) } : {}),
    ...(isChanged('modified') ? { modified: toDate(typed.modified) } : {}),
    ...(isChanged('url') ? { url: typed.url.trim() || null } : {}),
    ...(isChanged('language') ? { language: typed.language.trim() || null } : {}),
  };
}
