import type { CaseSnapshot } from '../model/case-snapshot.ts';
import type { DateReading, DateValue, Instant } from '../model/date-reading.ts';
import type { ClaimView, ClipView, EventView, ExportCounts } from './case-view.ts';
import type { ExportFacts } from './export-facts.ts';

/** What one row of the CSV is about: a claim with one of its clips, a claim without, a clip without, or an event without claim. */
export interface CsvRecord {
  readonly kind: 'claim and clip' | 'claim' | 'clip' | 'event';
  readonly event: EventView | null;
  readonly claim: ClaimView | null;
  /** The use that the claim makes of the clip; `view` is null for a clip that was removed since. */
  readonly use: ClaimView['clips'][number] | null;
  readonly clip: ClipView | null;
}

/** What all rows have in common. */
export interface CsvContext {
  readonly snapshot: CaseSnapshot;
  readonly facts: ExportFacts;
  readonly counts: ExportCounts;
  readonly isSpreadsheetSafe: boolean;
}

/** One column: its name in the header, and its cell for a record. Cells of numbers are written bare; null is an empty cell. */
export type CsvColumn = {
  readonly name: string;
} & (
  | { readonly kind: 'text'; readonly read: (record: CsvRecord, context: CsvContext) => string | null | undefined }
  | { readonly kind: 'number'; readonly read: (record: CsvRecord, context: CsvContext) => number | null | undefined }
);

/** Makes a column of text. */
export function text(name: string, read: Extract<CsvColumn, { kind: 'text' }>['read']): CsvColumn {
  return { name, kind: 'text', read };
}

/** Makes a column of numbers. */
export function number(name: string, read: Extract<CsvColumn, { kind: 'number' }>['read']): CsvColumn {
  return { name, kind: 'number', read };
}

/** Writes several values into one cell for people; the exact list stands in the column of the same name with `_json`. */
export function listWords(values: readonly string[] | null | undefined): string | null {
  return values ? values.join('; ') : null;
}

/** Writes a yes or no. */
export function yesNo(value: boolean | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  return value ? 'yes' : 'no';
}

/** The greatest distance from 1970 that a calendar date of JavaScript can have, in milliseconds (ECMA-262, 21.4.1.1). */
const FURTHEST_INSTANT = 8.64e15;

/** Writes an instant as ISO 8601 in UTC; `..`, the open side of EDTF, where there is none or none that a calendar can show. */
export function writeInstant(instant: Instant): string {
  return Math.abs(instant) <= FURTHEST_INSTANT ? new Date(instant).toISOString() : '..';
}

/** Writes a value as JSON; open sides of dates, which JSON has no number for, as the words `"Infinity"` and `"-Infinity"`. */
export function writeJson(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'number' && !Number.isFinite(part) ? String(part) : part,
  );
}

/** Reads what `writeJson` wrote. */
export function readJson(cell: string): unknown {
  return JSON.parse(cell, (key, part: unknown) =>
    (key === 'earliest' || key === 'latest') && (part === 'Infinity' || part === '-Infinity') ? Number(part) : part,
  );
}

/** The columns of one date: as said, as read, as computed. */
export function dateColumns(prefix: string, read: (record: CsvRecord) => DateReading | null | undefined): CsvColumn[] {
  const value = (record: CsvRecord): DateValue | null | undefined => read(record)?.value;
  return [
    text(`${prefix}_words`, (record) => read(record)?.words),
    text(`${prefix}_edtf`, (record) => value(record)?.edtf),
    text(`${prefix}_point_or_span`, (record) => value(record)?.kind),
    text(`${prefix}_earliest`, (record) => applyTo(value(record)?.earliest, writeInstant)),
    text(`${prefix}_latest`, (record) => applyTo(value(record)?.latest, writeInstant)),
    text(`${prefix}_rule`, (record) => value(record)?.rule),
    text(`${prefix}_anchor`, (record) => applyTo(read(record)?.anchor, (anchor) => `${anchor.from} ${anchor.edtf}`)),
    text(`${prefix}_alternatives`, (record) =>
      listWords(read(record)?.alternatives.map((one) => `${one.edtf} (${one.rule})`)),
    ),
    text(`${prefix}_status`, (record) => read(record)?.status),
  ];
}

/** Applies a function to a value that may be missing. */
export function applyTo<In, Out>(value: In | null | undefined, change: (value: In) => Out): Out | null {
  return value === null || value === undefined ? null : change(value);
}
