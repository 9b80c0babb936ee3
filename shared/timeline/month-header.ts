import type { TimelineEvent } from '../model/event.ts';
import type { MarkShape } from './mark-shape.ts';

const MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
/** Formatting a month costs more than finding it again: by language, then by the month's number. */
const named = new Map<string, Map<number, string>>();

/** Less than any year: what covers it is known to the year at best. */
const YEAR = 364 * 86_400_000;

/** Under which header an event stands: its first month, its year when no month is known, or what is not known. */
export function monthHeader(event: Pick<TimelineEvent, 'begin'>, shape: MarkShape | null, locale?: string): string {
  if (!shape) return 'Undated';
  const { earliest, latest } = shape;
  if (!Number.isFinite(earliest)) return 'Start not known';
  const date = new Date(earliest);
  const begin = event.begin?.value ?? { earliest, latest };
  const isYearWide = begin.latest - begin.earliest >= YEAR && date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  const names = named.get(locale ?? '') ?? new Map<number, string>();
  named.set(locale ?? '', names);
  // Months have a number each; a whole year has one between them.
  const key = date.getUTCFullYear() * 12 + (isYearWide ? -0.5 : date.getUTCMonth());
  const known = names.get(key);
  if (known !== undefined) return known;
  const options = isYearWide ? ({ year: 'numeric', timeZone: 'UTC' } as const) : MONTH;
  const words = new Intl.DateTimeFormat(locale, options).format(date);
  names.set(key, words);
  return words;
}
