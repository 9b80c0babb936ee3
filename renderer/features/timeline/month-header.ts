import type { EventRow } from './event-rows.ts';

const MONTHS = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const YEARS = new Intl.DateTimeFormat(undefined, { year: 'numeric', timeZone: 'UTC' });
/** Less than any year: what covers it is known to the year at best. */
const YEAR = 364 * 86_400_000;

/** Under which header an event stands: its first month, its year when no month is known, or what is not known. */
export function monthHeader(row: EventRow): string {
  if (!row.shape) return 'Undated';
  const { earliest, latest } = row.shape;
  if (!Number.isFinite(earliest)) return 'Start not known';
  const date = new Date(earliest);
  const begin = row.event.begin?.value ?? { earliest, latest };
  const isYearWide = begin.latest - begin.earliest >= YEAR && date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  return isYearWide ? YEARS.format(date) : MONTHS.format(date);
}
