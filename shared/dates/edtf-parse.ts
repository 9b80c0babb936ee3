/** The three EDTF qualifiers: `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = '?' | '~' | '%';

/** One component of an EDTF date: its digits, X for an unspecified one, and the qualifiers that cover it. */
export interface EdtfComponent {
  readonly digits: string;
  readonly qualifier: Qualifier | null;
}

/** An EDTF date of four-digit years; `month` holds months, seasons and other divisions of a year (21–41). */
export interface EdtfCalendarDate {
  readonly type: 'date';
  readonly isNegative: boolean;
  readonly year: EdtfComponent;
  readonly month: EdtfComponent | null;
  readonly day: EdtfComponent | null;
  /** The qualifiers as they were set: each on one component, or on it and all to its left, whose finest it then is. */
  readonly marks: readonly EdtfMark[];
}

/** A qualifier and the component that it stands at: 0 year, 1 month, 2 day. */
export interface EdtfMark {
  readonly place: number;
  readonly qualifier: Qualifier;
}

/** A year written with Y, with an exponent or with significant digits (`Y-17E7`, `1950S2`). */
export interface EdtfYear {
  readonly type: 'year';
  readonly year: number;
  readonly significant: number | null;
  readonly qualifier: Qualifier | null;
}

/** A date with a time of day; the zone in minutes east of UTC, null for local time. */
export interface EdtfTime {
  readonly type: 'time';
  readonly date: EdtfCalendarDate;
  readonly seconds: number;
  readonly zone: number | null;
}

/** A single EDTF date of any form. */
export type EdtfDate = EdtfCalendarDate | EdtfYear | EdtfTime;

/** One side of an interval or range: a date, open (`..`) or unknown (empty). */
export type EdtfSide = EdtfDate | 'open' | 'unknown';

/** An interval `a/b`: it lasted all that time. */
export interface EdtfInterval {
  readonly type: 'interval';
  readonly from: EdtfSide;
  readonly to: EdtfSide;
}

/** A member of a set: a single date has the same date on both sides. */
export interface EdtfRange {
  readonly from: EdtfDate | 'open';
  readonly to: EdtfDate | 'open';
}

/** A set: one of its members `[…]`, or all of them `{…}`. */
export interface EdtfSet {
  readonly type: 'set';
  readonly means: 'one-of' | 'all-of';
  readonly members: readonly EdtfRange[];
}

/** A parsed EDTF expression (ISO 8601-2, levels 0–2). */
export type Edtf = EdtfDate | EdtfInterval | EdtfSet;

// Each pattern is anchored and without nested repetition, so that hostile input costs linear time.
const DATE =
  /^(?<q1>[?~%])?(?<sign>-)?(?<year>[\dX]{4})(?<q2>[?~%])?(?:-(?<q3>[?~%])?(?<month>[\dX]{2})(?<q4>[?~%])?(?:-(?<q5>[?~%])?(?<day>[\dX]{2})(?<q6>[?~%])?)?)?$/;
const YEAR = /^(?:Y(?<long>-?\d{1,15}(?:E\d{1,3})?)|(?<short>-?\d{4}))(?:S(?<significant>\d{1,3}))?(?<q>[?~%])?$/;
const TIME =
  /^(?<date>-?\d{4}-\d\d-\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:(?<utc>Z)|(?<zone>[+-]\d\d(?::\d\d)?))?$/;

/** The longest expression that is read; a longer one is not a date. */
const MAX_LENGTH = 1000;

/** Parses an EDTF expression by its syntax; null when it is none. Whether its dates exist is checked with the bounds. */
export function parseEdtf(text: string): Edtf | null {
  if (text.length > MAX_LENGTH) return null;
  if (/^\[.*\]$/.test(text)) return parseSet(text.slice(1, -1), 'one-of');
  if (/^\{.*\}$/.test(text)) return parseSet(text.slice(1, -1), 'all-of');
  if (text.includes('/')) return parseInterval(text);
  return parseDate(text);
}

/** Parses one EDTF date, year or date with time; null when it is none. */
export function parseDate(text: string): EdtfDate | null {
  return parseCalendarDate(text) ?? parseYear(text) ?? parseTime(text);
}

function parseCalendarDate(text: string): EdtfCalendarDate | null {
  const groups = DATE.exec(text)?.groups;
  if (groups === undefined) return null;
  const { year = '', month, day } = groups;
  // A qualifier at the right covers its component and all to the left, one at the left only its component.
  const right = [groups.q2, groups.q4, groups.q6];
  const left = [groups.q1, groups.q3, groups.q5];
  const cover = (place: number): Qualifier | null => combine([left[place], ...right.slice(place)]);
  const marks = [...left.entries(), ...right.entries()].flatMap(([place, one]) => {
    const qualifier = combine([one]);
    return qualifier === null ? [] : { place, qualifier };
  });
  return {
    marks,
    type: 'date',
    isNegative: groups.sign === '-',
    year: { digits: year, qualifier: cover(0) },
    month: month === undefined ? null : { digits: month, qualifier: cover(1) },
    day: day === undefined ? null : { digits: day, qualifier: cover(2) },
  };
}

function combine(qualifiers: readonly (string | undefined)[]): Qualifier | null {
  const isUncertain = qualifiers.some((one) => one === '?' || one === '%');
  const isApproximate = qualifiers.some((one) => one === '~' || one === '%');
  if (isUncertain && isApproximate) return '%';
  if (isUncertain) return '?';
  return isApproximate ? '~' : null;
}

function parseYear(text: string): EdtfYear | null {
  const groups = YEAR.exec(text)?.groups;
  if (groups === undefined) return null;
  const { long, short, significant, q } = groups;
  // Y is for years of more than four digits, written out or with an exponent.
  if (long !== undefined && !long.includes('E') && !/^-?[1-9]\d{4,}$/.test(long)) return null;
  if (long === undefined && significant === undefined) return null;
  if (significant !== undefined && Number(significant) === 0) return null;
  const [mantissa = '0', exponent = '0'] = (long ?? short ?? '').split('E');
  return {
    type: 'year',
    year: Number(mantissa) * 10 ** Number(exponent),
    significant: significant === undefined ? null : Number(significant),
    qualifier: combine([q]),
  };
}

function parseTime(text: string): EdtfTime | null {
  const groups = TIME.exec(text)?.groups;
  if (groups === undefined) return null;
  const date = parseCalendarDate(groups.date ?? '');
  const [hour, minute, second] = [groups.hour, groups.minute, groups.second].map(Number);
  if (date === null || hour === undefined || minute === undefined || second === undefined) return null;
  const seconds = hour * 3600 + minute * 60 + second;
  if (minute > 59 || second > 59 || seconds > 86_400) return null;
  const zone = groups.utc === 'Z' ? 0 : parseZone(groups.zone);
  return zone === undefined ? null : { type: 'time', date, seconds, zone };
}

function parseZone(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4) || '0');
  if (hours > 14 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function parseInterval(text: string): EdtfInterval | null {
  const sides = text.split('/');
  if (sides.length !== 2) return null;
  const [from, to] = sides.map(parseSide);
  if (from === undefined || from === null || to === undefined || to === null) return null;
  return typeof from === 'string' && typeof to === 'string' ? null : { type: 'interval', from, to };
}

function parseSide(text: string): EdtfSide | null {
  if (text === '') return 'unknown';
  if (text === '..') return 'open';
  const date = parseDate(text);
  // Level 0 has no intervals between times of day.
  return date?.type === 'time' ? null : date;
}

function parseSet(text: string, means: EdtfSet['means']): EdtfSet | null {
  const parts = text.split(',');
  const members: EdtfRange[] = [];
  for (const [index, part] of parts.entries()) {
    const member = parseMember(part);
    if (member === null) return null;
    // Only the first member may be open before and only the last one open after.
    if (member.from === 'open' && index > 0) return null;
    if (member.to === 'open' && index < parts.length - 1) return null;
    members.push(member);
  }
  return { type: 'set', means, members };
}

function parseMember(text: string): EdtfRange | null {
  const range = text.split('..');
  if (range.length > 2) return null;
  const [first = '', second] = range;
  if (second === undefined) {
    const date = parseMemberDate(first);
    return date === null ? null : { from: date, to: date };
  }
  if (first === '' && second === '') return null;
  const from = first === '' ? 'open' : parseMemberDate(first);
  const to = second === '' ? 'open' : parseMemberDate(second);
  return from === null || to === null ? null : { from, to };
}

/** Sets hold dates, and no times of day. */
function parseMemberDate(text: string): EdtfDate | null {
  const date = parseDate(text);
  return date?.type === 'time' ? null : date;
}
