import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { listDatesToConfirm } from '../../db/date-anchors.ts';

/** Titles named in a warning at most; the list has all of them. */
const NAMED = 3;

/** After the date of an event was changed: names the events whose dates were counted from it and stay; null when there are none. */
export async function warnOfMovedAnchor(db: CaseDatabase, event: Pick<TimelineEvent, 'id' | 'title'>) {
  const dates = await listDatesToConfirm(db, { kind: 'event', id: event.id });
  if (dates.length === 0) return null;
  const titles = [...new Set(dates.map((date) => `“${date.title}”`))];
  const names = titles.slice(0, NAMED).join(', ');
  const more = titles.length > NAMED ? ` and ${titles.length - NAMED} more` : '';
  const text = `The date of “${event.title}” has changed. Dates that are counted from it have not been moved: ${names}${more}.`;
  return { kind: 'bad', text, offer: 'confirm-dates' } as const;
}
