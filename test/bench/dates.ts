import { readFileSync } from 'node:fs';
import { computeBounds } from '../../shared/dates/edtf-bounds.ts';
import { formatBounds } from '../../shared/dates/format.ts';
import { readDate } from '../../shared/dates/read-words.ts';
import type { DateValue } from '../../shared/model/date-reading.ts';
import { EVENT, PUBLISHED, WORD_CASES } from '../unit/shared/dates/word-cases.ts';

/** One row of a table: ISO days or EDTF for the bounds; null or absent is open, both null means that it must stay unread. */
interface Row {
  readonly words: string;
  readonly language?: string;
  readonly published?: string | null;
  readonly earliest?: string | null;
  readonly latest?: string | null;
}

function readRows(path: string | undefined): readonly Row[] {
  if (path === undefined) return ownRows();
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const rows = Array.isArray(parsed) ? parsed : (parsed as { readonly rows?: unknown }).rows;
  if (!Array.isArray(rows)) throw new Error(`${path} holds no list of rows`);
  return rows as readonly Row[];
}

function ownRows(): readonly Row[] {
  return Object.entries(WORD_CASES).flatMap(([language, cases]) =>
    cases.map(([words, edtf]) => {
      const bounds = edtf === null ? null : computeBounds(edtf);
      const iso = (instant: number | undefined): string | null =>
        instant === undefined || !Number.isFinite(instant) ? null : new Date(instant).toISOString();
      return { words, language, published: PUBLISHED, earliest: iso(bounds?.earliest), latest: iso(bounds?.latest) };
    }),
  );
}

/** Bounds are compared by their UTC days: tables give days, and a day is as fine as words get. */
function dayOf(text: string | null | undefined, side: 'earliest' | 'latest'): string {
  if (text === null || text === undefined || text === '' || text === '..') return 'open';
  const instant = computeBounds(text)?.[side] ?? Date.parse(text);
  return Number.isFinite(instant) ? new Date(instant).toISOString().replace(/T.*$/, '') : 'open';
}

function dayOfInstant(instant: number): string {
  return Number.isFinite(instant) ? new Date(instant).toISOString().replace(/T.*$/, '') : 'open';
}

function isRight(row: Row, value: DateValue | null): boolean {
  const wanted = [dayOf(row.earliest, 'earliest'), dayOf(row.latest, 'latest')];
  if (value === null) return wanted.every((day) => day === 'open');
  return dayOfInstant(value.earliest) === wanted[0] && dayOfInstant(value.latest) === wanted[1];
}

const rows = readRows(process.argv[2]);
const counts = { rightly: 0, wrongly: 0, unread: 0, unreadRightly: 0, amongAlternatives: 0 };
const wrong: string[] = [];
const unread: string[] = [];
const started = performance.now();
for (const row of rows) {
  const reading = readDate(row.words, {
    published: row.published == null ? null : { edtf: row.published, articleId: null },
    event: process.argv[2] === undefined ? { edtf: EVENT, eventId: 'EVENT' } : null,
    ...(row.language === undefined ? {} : { language: row.language }),
  });
  const mustStayUnread = (row.earliest ?? null) === null && (row.latest ?? null) === null;
  if (reading.value === null && mustStayUnread) counts.unreadRightly += 1;
  else if (reading.value === null) {
    counts.unread += 1;
    unread.push(
      `  ${row.language ?? '–'}  “${row.words}”  wanted ${dayOf(row.earliest, 'earliest')} … ${dayOf(row.latest, 'latest')}`,
    );
  } else if (isRight(row, reading.value)) counts.rightly += 1;
  else {
    counts.wrongly += 1;
    const isOffered = reading.alternatives.some((one) => isRight(row, one));
    if (isOffered) counts.amongAlternatives += 1;
    const wanted = `${dayOf(row.earliest, 'earliest')} … ${dayOf(row.latest, 'latest')}`;
    const got = `${formatBounds(reading.value)}  ${reading.value.edtf}  (${reading.value.rule})`;
    wrong.push(
      `  ${row.language ?? '–'}  “${row.words}”  on ${row.published ?? '–'}  wanted ${wanted}  read ${got}${isOffered ? '  [offered as alternative]' : ''}`,
    );
  }
}
const milliseconds = performance.now() - started;

console.log(`dates in words: ${rows.length} rows, ${milliseconds.toFixed(0)} ms`);
console.log(`  read rightly   ${counts.rightly}`);
console.log(
  `  read wrongly   ${counts.wrongly} (of these the right one is offered as an alternative: ${counts.amongAlternatives})`,
);
console.log(`  unread         ${counts.unread}`);
console.log(`  rightly unread ${counts.unreadRightly}`);
if (wrong.length > 0) console.log(`read wrongly:\n${wrong.join('\n')}`);
if (unread.length > 0) console.log(`unread:\n${unread.join('\n')}`);
