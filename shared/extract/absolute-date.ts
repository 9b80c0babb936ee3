import type { DraftDate } from '../model/article-draft.ts';
import { readMonth, readPersianMonth, toWesternDay } from './month-names.ts';

/** A date found in words; `doubt` says why it may be another one. */
export interface FoundDate extends DraftDate {
  readonly doubt: string | null;
  /** Where it stands in the words that were searched, UTF-16. */
  readonly start: number;
  readonly end: number;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** Zone abbreviations that mean one offset only; CST, IST, BST and their like mean several and are left out. */
const ZONES: Readonly<Record<string, string>> = {
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  msk: '+03:00',
  мск: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  cet: '+01:00',
  cest: '+02:00',
  mez: '+01:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  trt: '+03:00',
  jst: '+09:00',
  kst: '+09:00',
  pdt: '-07:00',
  pst: '-08:00',
  irst: '+03:30',
};

function toDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1600 && year <= 2200 ? `${year}-${pad(month)}-${pad(day)}` : null;
}

function toOffset(zone: string | undefined): string {
  if (!zone) return '';
  const named = ZONES[zone.trim().toLowerCase().replace(/[().]/g, '')];
  if (named) return named;
  const numeric = /([+-−])\s?(\d{1,2}):?(\d\d)?$/.exec(zone.trim());
  if (!numeric) return '';
  const offset = `${numeric[1] === '+' ? '+' : '-'}${pad(Number(numeric[2]))}:${numeric[3] ?? '00'}`;
  return /[+-]00:00/.test(offset) ? 'Z' : offset;
}

/** Joins a day and a time of day; '' where the time cannot be. */
function join(day: string, hour: number, minute: number, second: number, zone: string | undefined): string {
  if (hour > 23 || minute > 59 || second > 60) return day;
  return `${day}T${pad(hour)}:${pad(minute)}:${pad(Math.min(second, 59))}${toOffset(zone)}`;
}

const ISO =
  /^\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T\s]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,:]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?\s*(?:\[[\w/]+\])?\s*$/i;
const RFC =
  /^\s*(?:\p{L}{3,9}\.?,?\s+)?(?:(\d{1,2})\s+(\p{L}{3,9})|(\p{L}{3,9})\s+(\d{1,2}),?)\s+(\d{4}),?\s+(\d\d?):(\d\d)(?::(\d\d))?\s*(?:(?:GMT|UTC)?([+-]\d\d:?\d\d)|(GMT|UTC|Z|EST|EDT|PST|PDT))?/iu;

/** Reads a date as machines write them: ISO 8601 and its relatives, RFC 2822, JavaScript's own, Unix time; else as people do. Null when unread. */
export function readMachineDate(words: string, language: string | null = null): DraftDate | null {
  const trimmed = words.trim().slice(0, 120);
  const iso = ISO.exec(trimmed);
  if (iso) {
    const day = toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (!day) return null;
    return {
      words: trimmed,
      edtf: iso[4] ? join(day, Number(iso[4]), Number(iso[5]), Number(iso[6] ?? 0), iso[7]) : day,
    };
  }
  const rfc = RFC.exec(trimmed);
  const month = rfc ? readMonth(rfc[2] ?? rfc[3] ?? '', 'en') : null;
  if (rfc && month && !/\b[ap]\.?m\b/i.test(trimmed)) {
    const day = toDay(Number(rfc[5]), month, Number(rfc[1] ?? rfc[4]));
    if (day)
      return {
        words: trimmed,
        edtf: join(day, Number(rfc[6]), Number(rfc[7]), Number(rfc[8] ?? 0), rfc[9] ?? rfc[10]),
      };
  }
  if (/^\d{10}(\d{3})?$/.test(trimmed)) {
    const date = new Date(trimmed.length === 10 ? Number(trimmed) * 1000 : Number(trimmed));
    if (date.getUTCFullYear() >= 1995) return { words: trimmed, edtf: date.toISOString().replace(/\.\d+Z$/, 'Z') };
  }
  const found = findAbsoluteDate(trimmed, language);
  return found ? { words: trimmed, edtf: found.edtf } : null;
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (
    groups: Readonly<Record<string, string>>,
    language: string | null,
  ) => { readonly day: string | null; readonly doubt?: string };
}

const NAME = String.raw`(?<month>[\p{L}\p{M}\u200c]{2,12}(?:\s[\p{L}\p{M}]{2,8})?)`;
const YEAR = String.raw`(?<year>1[89]\d\d|20\d\d|13\d\d|14[0-4]\d)`;

/** How people write a full date, tried in this order at each place. */
const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|-?(?:го|ого|е))?\s?(?:de\s|of\s|d[’'])?\s?${NAME}\.?,?\s?(?:de\s|del\s|of\s)?${YEAR}(?!\d)`,
      'iu',
    ),
    read: readNamed,
  },
  {
    pattern: new RegExp(String.raw`(?<![\p{L}\d])${NAME}\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s${YEAR}(?!\d)`, 'iu'),
    read: readNamed,
  },
  { pattern: new RegExp(String.raw`(?<!\d)${YEAR}[.,]?\s${NAME}\s(?<day>\d{1,2})\.?(?!\d)`, 'iu'), read: readNamed },
  {
    pattern: /(?<!\d)(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]/u,
    read: readNumbers,
  },
  {
    pattern: new RegExp(String.raw`(?<![\d./-])${YEAR}(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d])`),
    read: readNumbers,
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d./-])(?<day>\d{1,2})(?<mark>[./-])\s?(?<month>\d{1,2})\k<mark>\s?${YEAR}(?!\d)`,
    ),
    read: readDayFirst,
  },
];

function readNamed(groups: Readonly<Record<string, string>>, language: string | null) {
  const name = groups.month ?? '';
  const [year, day] = [Number(groups.year), Number(groups.day)];
  const first = name.split(/\s/)[0] ?? '';
  if (year < 1500) {
    const month = readPersianMonth(name) ?? readPersianMonth(first);
    return { day: month ? toPersianDay(year, month, day) : null };
  }
  const month = readMonth(name, language) ?? readMonth(first, language);
  return { day: month ? toDay(year, month, day) : null };
}

function readNumbers(groups: Readonly<Record<string, string>>) {
  const [year, month, day] = [Number(groups.year), Number(groups.month), Number(groups.day)];
  return { day: year < 1500 ? toPersianDay(year, month, day) : toDay(year, month, day) };
}

/** Day before month, unless that cannot be or the language is American English. */
function readDayFirst(groups: Readonly<Record<string, string>>, language: string | null) {
  const [first, second, year] = [Number(groups.day), Number(groups.month), Number(groups.year)];
  if (year < 1500) return { day: toPersianDay(year, second, first) };
  const isDotted = groups.mark === '.';
  const isEither = first <= 12 && second <= 12 && first !== second;
  const isMonthFirst = second > 12 || (isEither && !isDotted && language?.toLowerCase() === 'en-us');
  const day = isMonthFirst ? toDay(year, first, second) : toDay(year, second, first);
  const isDoubtful = isEither && !isDotted && (!language || language.startsWith('en'));
  return isDoubtful
    ? { day, doubt: `day and month could be the other way round in “${first}/${second}/${year}”` }
    : { day };
}

function toPersianDay(year: number, month: number, day: number): string | null {
  const western = toWesternDay(year, month, day);
  return western ? toDay(...western) : null;
}

/** Turns Arabic-Indic, Persian and full-width digits into ASCII ones; every character keeps its place. */
export function toAsciiDigits(words: string): string {
  return words.replace(/[٠-٩۰-۹０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}

const TIME =
  /(?<![\d:])(\d{1,2})\s?(?:[:：]|\s?h\s?|(?<=\d)\.(?=\d\d\s?(?:uhr|h\b|[ap]\.?m)))(\d\d)(?::(\d\d))?(?!\d)\s*([ap]\.?m\b\.?)?(?:\s*uhr\b)?\s*(\(?(?:UTC|GMT|MSK|МСК|EST|EDT|PST|PDT|CET|CEST|MEZ|MESZ|EET|EEST|TRT|JST|KST|IRST)(?!\p{L})\)?(?:\s?[+−-]\s?\d{1,2}(?::?\d\d)?)?|[+-]\d\d:?\d\d)?/iu;
/** How far from its day a time of day stands, UTF-16 units: "3 May 2024 | Last updated at 17:47" is the longest usual form. */
const TIME_REACH = 24;

/** Finds the first full date (day, month, year) in running words, with the time of day beside it; null when there is none. */
export function findAbsoluteDate(words: string, language: string | null): FoundDate | null {
  const plain = toAsciiDigits(words)
    .replace(/[\u200e\u200f]/g, ' ')
    .replace(/\u00a0/g, ' ');
  let best: (FoundDate & { day: string }) | null = null;
  for (const { pattern, read } of FORMS) {
    const found = pattern.exec(plain);
    if (!found?.groups || (best && found.index >= best.start)) continue;
    const { day, doubt } = read(found.groups, language);
    if (!day) continue;
    const end = found.index + found[0].length;
    best = { words: words.slice(found.index, end), day, edtf: day, doubt: doubt ?? null, start: found.index, end };
  }
  if (!best) return null;
  const after = TIME.exec(plain.slice(best.end, best.end + TIME_REACH + 24));
  if (
    after &&
    after.index <= TIME_REACH &&
    !/\d{4}|\b(?:min|read)/i.test(plain.slice(best.end, best.end + after.index))
  )
    return withTime(best, words, after, best.start, best.end + after.index + after[0].trimEnd().length);
  const from = Math.max(0, best.start - TIME_REACH);
  const before = TIME.exec(plain.slice(from, best.start));
  return before ? withTime(best, words, before, from + before.index, best.end) : best;
}

function withTime(
  date: FoundDate & { readonly day: string },
  words: string,
  time: RegExpExecArray,
  start: number,
  end: number,
): FoundDate {
  const half = time[4]?.toLowerCase();
  const spoken = Number(time[1]);
  const hour = half ? (spoken % 12) + (half.startsWith('p') ? 12 : 0) : spoken;
  const edtf = join(date.day, hour, Number(time[2]), Number(time[3] ?? 0), time[5]);
  return { words: words.slice(start, end).trim(), edtf, doubt: date.doubt, start, end };
}

/** Gives the day of an EDTF date as it is written, in its own zone. */
export function dayOf(edtf: string): string {
  return edtf.slice(0, 10);
}

/** Gives the moment of a full date, ms since 1970; a day alone counts as its noon in UTC, a time without a zone as UTC. */
export function toInstant(edtf: string): number {
  if (edtf.length <= 10) return Date.parse(`${edtf.padEnd(10, '-01').slice(0, 10)}T12:00:00Z`);
  return Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(edtf) ? edtf : `${edtf}Z`);
}
