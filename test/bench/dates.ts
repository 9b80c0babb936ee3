import { readFileSync } from 'node:fs';
import { computeBounds } from '../../shared/dates/edtf-bounds.ts';
import { formatBounds } from '../../shared/dates/format.ts';
import { type DateContext, explainUnread, readDate } from '../../shared/dates/read-words.ts';
import { daysOf } from '../unit/shared/dates/news/table.ts';
import { NEWS_TABLES } from '../unit/shared/dates/news/tables.ts';
import { EVENT, PUBLISHED, WORD_CASES } from '../unit/shared/dates/word-cases.ts';
import { codeOf, type DateRow, describeWanted, isRight, mustStayUnread, parseRows } from './date-rows.ts';

/** The tables of the unit tests. */
function ownRows(): readonly DateRow[] {
  const iso = (instant: number | undefined): string | null =>
    instant === undefined || !Number.isFinite(instant) ? null : new Date(instant).toISOString();
  const cases = Object.entries(WORD_CASES).flatMap(([language, rows]) =>
    rows.map(([words, edtf]): DateRow => {
      const bounds = edtf === null ? null : computeBounds(edtf);
      const [earliest, latest] = [iso(bounds?.earliest), iso(bounds?.latest)];
      return { words, language, published: PUBLISHED, event: EVENT, earliest, latest };
    }),
  );
  const news = Object.entries(NEWS_TABLES).flatMap(([language, tables]) =>
    tables.flatMap(({ published, event = null, rows }) =>
      rows.map(([words, days]): DateRow => {
        const [earliest, latest] = days === null ? [null, null] : daysOf(days);
        return { words, language, published, event, earliest, latest };
      }),
    ),
  );
  return [...cases, ...news];
}

interface Counts {
  rows: number;
  rightly: number;
  rightlyUnread: number;
  wrongly: number;
  offered: number;
  unread: number;
}

const zero = (): Counts => ({ rows: 0, rightly: 0, rightlyUnread: 0, wrongly: 0, offered: 0, unread: 0 });
const path = process.argv[2];
const rows = path === undefined ? ownRows() : parseRows(readFileSync(path, 'utf8'));
const byLanguage = new Map<string, Counts>();
const wrong: string[] = [];
const unread: string[] = [];
const started = performance.now();
for (const row of rows) {
  const language = codeOf(row.language);
  const counts = byLanguage.get(language ?? '–') ?? zero();
  byLanguage.set(language ?? '–', counts);
  counts.rows += 1;
  const context: DateContext = {
    published: row.published ? { edtf: row.published, articleId: null } : null,
    event: row.event ? { edtf: row.event, eventId: 'EVENT' } : null,
    ...(language ? { language } : {}),
  };
  const { value, alternatives } = readDate(row.words, context);
  const head = `  ${language ?? '–'}  “${row.words}”  on ${row.published || '–'}  wanted ${describeWanted(row)}`;
  if (value === null) {
    if (mustStayUnread(row)) counts.rightlyUnread += 1;
    else {
      counts.unread += 1;
      unread.push(`${head}  (${explainUnread(row.words, context)})`);
    }
  } else if (!mustStayUnread(row) && isRight(row, value)) counts.rightly += 1;
  else {
    counts.wrongly += 1;
    const isOffered = !mustStayUnread(row) && alternatives.some((one) => isRight(row, one));
    if (isOffered) counts.offered += 1;
    const got = `read ${formatBounds(value)}  ${value.edtf}  (${value.rule})`;
    wrong.push(`${head}  ${got}${isOffered ? '  [the right one is offered as another reading]' : ''}`);
  }
}
const milliseconds = performance.now() - started;

const sum = zero();
for (const counts of byLanguage.values()) {
  for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
}
const line = (name: string, counts: Counts): string =>
  [
    name.padEnd(9),
    ...[counts.rows, counts.rightly, counts.rightlyUnread, counts.wrongly, counts.offered, counts.unread].map((one) =>
      String(one).padStart(9),
    ),
  ].join(' ');

console.log(`dates in words: ${rows.length} rows, ${milliseconds.toFixed(0)} ms`);
console.log('language       rows   rightly  rightly…   wrongly  …offered    unread');
console.log('                       read    unread      read     beside   but dated');
for (const [language, counts] of [...byLanguage].sort()) console.log(line(language, counts));
console.log(line('all', sum));
if (wrong.length > 0) console.log(`\nread wrongly:\n${wrong.join('\n')}`);
if (unread.length > 0) console.log(`\nsaid to be unread, though the table has a date:\n${unread.join('\n')}`);
