import type { EventRow } from './event-rows.ts';

const MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const formatters = new Map<string, readonly [months: Intl.DateTimeFormat, years: Intl.DateTimeFormat]>();
/** Formatting a month costs more than finding it again. */
const named = new Map<string, string>();

/** Less than any year: what covers it is known to the year at best. */
const YEAR = 364 * 86_400_000;

/** Under which header an event stands: its first month, its year when no month is known, or what is not known. */
export function monthHeader(row: Pick<EventRow, 'shape' | 'event'>, locale?: string): string {
  if (!row.shape) return 'Undated';
  const { earliest, latest } = row.shape;
  if (!Number.isFinite(earliest)) return 'Start not known';
  const date = new Date(earliest);
  const begin = row.event.begin?.value ?? { earliest, latest };
  const isYearWide = begin.latest - begin.earliest >= YEAR && date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  const key = `${locale ?? ''} ${date.getUTCFullYear()} ${isYearWide ? '' : date.getUTCMonth()}`;
  const known = named.get(key);
  if (known !== undefined) return known;
  const [months, years] = formattersOf(locale);
  const words = isYearWide ? years.format(date) : months.format(date);
  named.set(key, words);
  return words;
}

function formattersOf(locale: string | undefined): readonly [Intl.DateTimeFormat, Intl.DateTimeFormat] {
  const known = formatters.get(locale ?? '');
  if (known) return known;
  const made = [
    new Intl.DateTimeFormat(locale, MONTH),
    new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' }),
  ] as const;
  formatters.set(locale ?? '', made);
  return made;
}
