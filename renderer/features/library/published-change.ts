import { formatBounds, formatReading } from '../../../shared/dates/format.ts';
import { explainUnread, readDate } from '../../../shared/dates/read-words.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { DateReading } from '../../../shared/model/date-reading.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { listDatesToConfirm } from '../../db/date-anchors.ts';

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

/** What the library says: good and bad news, and the step to the list of dates that wait to be confirmed. */
export interface LibraryMessage {
  readonly kind: 'good' | 'bad';
  readonly text: string;
  readonly offer?: 'confirm-dates';
}

/** Titles named in a warning at most; the list has all of them. */
const NAMED = 3;

/** After a publication date was changed: names the dates that would be others now and stay as they are; null when there are none. */
export async function warnOfCountedDates(db: CaseDatabase, articleId: Ulid): Promise<LibraryMessage | null> {
  const dates = await listDatesToConfirm(db, { kind: 'article', id: articleId });
  if (dates.length === 0) return null;
  const titles = [...new Set(dates.map((date) => `“${date.title}”`))];
  const names = titles.slice(0, NAMED).join(', ');
  const more = titles.length > NAMED ? ` and ${titles.length - NAMED} more` : '';
  const text = `The publication date has changed. Dates that are counted from it have not been moved: ${names}${more}.`;
  return { kind: 'bad', text, offer: 'confirm-dates' };
}

function contextOf(article: Pick<Article, 'language'>) {
  return { published: null, ...(article.language ? { language: article.language.value } : {}) };
}
