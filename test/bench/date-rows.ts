import { computeBounds } from '../../shared/dates/edtf-bounds.ts';
import type { DateValue } from '../../shared/model/date-reading.ts';

/** One row of a table of words: ISO days, instants or EDTF for the bounds. */
export interface DateRow {
  readonly words: string;
  /** A code (`en`, `en-GB`) or a name (`English`); absent lets the words tell. */
  readonly language?: string | null;
  readonly published?: string | null;
  /** The date of an event that was told before, where the words count from one. */
  readonly event?: string | null;
  /** `null`, empty, absent or `..` is open; both so means that the words must stay unread. */
  readonly earliest?: string | null;
  readonly latest?: string | null;
}

const NAMES: Readonly<Record<string, string>> = {
  english: 'en',
  russian: 'ru',
  русский: 'ru',
  ukrainian: 'uk',
  українська: 'uk',
  arabic: 'ar',
  العربية: 'ar',
  persian: 'fa',
  farsi: 'fa',
  dari: 'fa',
  فارسی: 'fa',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  français: 'fr',
};

/** Gives the code of a language that is named by its code or its name; undefined for none. */
export function codeOf(language: string | null | undefined): string | undefined {
  const name = language?.trim();
  return name ? (NAMES[name.toLowerCase()] ?? name) : undefined;
}

/** Reads the rows of a JSON text: a list, `{rows: [...]}`, or lists by language. Throws when there are none. */
export function parseRows(text: string): readonly DateRow[] {
  const parsed: unknown = JSON.parse(text);
  if (Array.isArray(parsed)) return parsed as readonly DateRow[];
  const object = (parsed ?? {}) as Record<string, unknown>;
  if (Array.isArray(object.rows)) return object.rows as readonly DateRow[];
  const rows = Object.entries(object).flatMap(([language, list]) =>
    Array.isArray(list) ? (list as DateRow[]).map((row) => ({ language, ...row })) : [],
  );
  if (rows.length === 0)
    throw new Error('The file holds no list of rows {words, language, published, earliest, latest}.');
  return rows;
}

/** Whether the words of a row must stay unread. */
export function mustStayUnread({ earliest, latest }: DateRow): boolean {
  return isOpen(earliest) && isOpen(latest);
}

/** Whether a reading has the bounds of its row. Days are compared by UTC, and for a time of day by the day that its clock shows as well. */
export function isRight(row: DateRow, value: DateValue): boolean {
  return isSide(row.earliest, value, 'earliest') && isSide(row.latest, value, 'latest');
}

/** Gives the bounds of a row as they are printed. */
export function describeWanted(row: DateRow): string {
  if (mustStayUnread(row)) return 'nothing';
  return `${isOpen(row.earliest) ? '' : row.earliest} … ${isOpen(row.latest) ? '' : row.latest}`.trim();
}

function isOpen(side: string | null | undefined): boolean {
  return side == null || side.trim() === '' || side.trim() === '..';
}

function isSide(wanted: string | null | undefined, value: DateValue, side: 'earliest' | 'latest'): boolean {
  const own = value[side];
  if (isOpen(wanted)) return !Number.isFinite(own);
  if (!Number.isFinite(own)) return false;
  const text = (wanted ?? '').trim();
  const instant = computeBounds(text)?.[side] ?? Date.parse(text);
  const clock = /^(-?\d{4}-\d\d-\d\d)T/.exec(value.edtf)?.[1];
  // A table may end a day with its last moment or with the first one after it.
  const isNextMidnight = side === 'latest' && /T/.test(text) && Date.parse(text) === own + 1;
  return isNextMidnight || dayOf(instant) === dayOf(own) || dayOf(instant) === clock;
}

function dayOf(instant: number): string {
  return Number.isFinite(instant) ? new Date(instant).toISOString().replace(/T.*$/, '') : '';
}
