import { formatEdtf } from '../dates/format.ts';
import type { DateReading } from '../model/date-reading.ts';
import type { TimelineEvent } from '../model/event.ts';

/** How events are shown whose date is not known. */
export const NO_DATE = 'No date';

/** Between the begin and the end of what is packed; it stands in no EDTF and in no words that can be typed. */
const END = '\u0001';
/** Before words that could not be read. */
const WORDS = '\u0002';

/** Formatting fifty thousand dates takes half a second, and every edit shows them anew: what was formatted once is kept. */
const formatted = new Map<string, string>();
const MOST_FORMATTED = 200_000;

/** Gives the date of an event as lists and exports show it: its begin, and its end where it has one of its own. */
export function formatEventDate(event: Pick<TimelineEvent, 'begin' | 'end'>, locale?: string): string {
  return formatDates(packDates(event), locale);
}

/** Packs the dates of an event into one text, from which `formatDates` makes the words when they are needed. */
export function packDates(event: Pick<TimelineEvent, 'begin' | 'end'>): string {
  const begin = packReading(event.begin);
  return event.end ? `${begin}${END}${packReading(event.end)}` : begin;
}

function packReading(reading: DateReading | null): string {
  if (!reading) return '';
  return reading.value ? reading.value.edtf : `${WORDS}${reading.words}`;
}

/** Gives packed dates in words for people. */
export function formatDates(packed: string, locale?: string): string {
  const key = `${locale ?? ''} ${packed}`;
  const known = formatted.get(key);
  if (known !== undefined) return known;
  if (formatted.size >= MOST_FORMATTED) formatted.clear();
  const [begin = '', end = ''] = packed.split(END).map((one) => formatReading(one, locale));
  const words = begin && end ? `${begin} – ${end}` : begin || (end ? `until ${end}` : NO_DATE);
  formatted.set(key, words);
  return words;
}

function formatReading(packed: string, locale: string | undefined): string {
  if (packed === '') return '';
  return packed.startsWith(WORDS) ? packed.slice(WORDS.length) : formatEdtf(packed, locale);
}
