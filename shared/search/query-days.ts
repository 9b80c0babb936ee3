import { foldText } from './letters.ts';

/** Reads `2019`, `2019-09`, `2019-09-14`, and spans with `..` of which one end may be open; days as numbers YYYYMMDD. */
export function readDays(value: string): { from: number; to: number } | null {
  const parts = value.split(/\.\.+|…/u);
  if (parts.length > 2) return null;
  const [first = '', last = first] = parts;
  if (first === '' && last === '') return null;
  const from = first === '' ? Number.NEGATIVE_INFINITY : readDay(first, 1);
  const to = last === '' ? Number.POSITIVE_INFINITY : readDay(last, 99);
  return from === null || to === null || from > to ? null : { from, to };
}

/** The number of a day; a missing month or day is the given one. */
function readDay(text: string, missing: number): number | null {
  const digits = text.split('-').map(foldText).join('-');
  const parts = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u.exec(digits);
  if (!parts) return null;
  const month = parts[2] === undefined ? missing : Number(parts[2]);
  const day = parts[3] === undefined ? missing : Number(parts[3]);
  if (parts[2] !== undefined && (month < 1 || month > 12)) return null;
  if (parts[3] !== undefined && (day < 1 || day > 31)) return null;
  return Number(parts[1]) * 10_000 + month * 100 + day;
}
