import { formatBounds, formatReading } from '../../../shared/dates/format.ts';
import { explainUnread, readDate } from '../../../shared/dates/read-words.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { DateReading } from '../../../shared/model/date-reading.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { listDependentReadings } from '../../db/articles.ts';
import type { CaseDatabase } from '../../db/database.ts';

/** Reads the date of a document as the analyst types it, in words of the article's language or as EDTF; it has nothing to be counted from. */
export function readTypedDate(words: string, article: Pick<Article, 'language'>): DateReading {
  return readDate(words.trim(), contextOf(article));
}

/** A reading in words and its days: `3 Oct 2019: 2019-10-03 … 2019-10-03`; null where the words were not read. */
export function describeReading(reading: DateReading): string | null {
  return reading.value && `${formatReading(reading)}: ${formatBounds(reading.value)}`;
}

/** Why typed words are no date of a document, a whole sentence. */
export function explainTypedDate(words: string, article: Pick<Article, 'language'>): string {
  switch (explainUnread(words.trim(), contextOf(article))) {
    case 'needs-publication':
    case 'needs-event':
      return 'These words count from another date, and here there is none to count from.';
    case 'no-such-date':
      return 'There is no such day in the calendar.';
    default:
      return 'This date cannot be read. Write it as 2019-10-03, or 3 October 2019.';
  }
}

/** The words that stand for a date in a field: its own, or EDTF where typing its own would not give the same date. */
export function toTypedDate(reading: DateReading, article: Pick<Article, 'language'>): string {
  const { words, value } = reading;
  return value && readTypedDate(words, article).value?.edtf !== value.edtf ? value.edtf : words;
}

/** After a publication date was changed: names the dates that were counted from the old one and stay; null when there are none. */
export async function warnOfCountedDates(db: CaseDatabase, articleId: Ulid): Promise<string | null> {
  const dependents = (await listDependentReadings(db, articleId)).filter((dependent) => dependent.isStale);
  if (dependents.length === 0) return null;
  const names = dependents.map((dependent) => `“${dependent.title}”`).join(', ');
  return `The publication date has changed. These dates were counted from it and have not been moved, please look at them: ${names}.`;
}

function contextOf(article: Pick<Article, 'language'>) {
  return { published: null, ...(article.language ? { language: article.language.value } : {}) };
}
