import Papa from 'papaparse';
import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { type CaseView, viewCase } from './case-view.ts';
import { CSV_COLUMNS, EXACT_COLUMN } from './csv-columns.ts';
import type { CsvContext, CsvRecord } from './csv-fields.ts';
import type { ExportFacts } from './export-facts.ts';
import { guardFormula } from './formula-safe.ts';

/** How the CSV is written. */
export interface CsvOptions extends ExportFacts {
  /** Whether the text begins with U+FEFF, by which Excel knows UTF-8. */
  readonly hasByteOrderMark: boolean;
  /** Whether cells that a spreadsheet might run get an apostrophe in front; the column `spreadsheet_safe` says so. */
  readonly isSpreadsheetSafe: boolean;
}

/** The mark by which Excel knows UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** NUL, which readers of text files stop at or refuse, is shown by its picture; the exact text stands in `exact_json`. */
const NUL = /\0/g;
const PICTURE_OF_NUL = '\u2400';

/**
 * Writes a case as CSV (RFC 4180: comma, CRLF, header line, doubled quotes): one row per claim and clip, with every field of
 * doubt. A claim without clip, a clip without claim and an event without claim have a row of their own; an article that
 * nothing was cut from has none. All rows repeat what the export was bounded by. Never loses a text: see `EXACT_COLUMN`.
 */
export function toCsv(snapshot: CaseSnapshot, options: CsvOptions): string {
  const view = viewCase(snapshot, options.filter);
  const context: CsvContext = {
    snapshot,
    facts: options,
    counts: view.counts,
    isSpreadsheetSafe: options.isSpreadsheetSafe,
  };
  const rows = listRecords(view).map((record) => writeRow(record, context));
  const fields = [...CSV_COLUMNS.map((column) => column.name), EXACT_COLUMN];
  const csv = Papa.unparse([fields, ...rows], {
    newline: '\r\n',
    header: false,
    // Texts are always quoted, so that a comma or a line feed in one cannot begin a new cell whatever a reader guesses.
    quotes: (cell: unknown) => typeof cell === 'string' && cell !== '',
  });
  return `${options.hasByteOrderMark ? BYTE_ORDER_MARK : ''}${csv}\r\n`;
}

/** Lists what the rows are about: events in their order with their claims and clips, then claims without event, then clips without claim. */
export function listRecords(view: CaseView): readonly CsvRecord[] {
  const ofClaim = (claim: CaseView['looseClaims'][number]): CsvRecord[] => {
    const base = { event: claim.event, claim };
    if (claim.clips.length === 0) return [{ ...base, kind: 'claim', use: null, clip: null }];
    return claim.clips.map((use) => ({ ...base, kind: 'claim and clip', use, clip: use.view }));
  };
  return [
    ...view.events.flatMap((event): CsvRecord[] =>
      event.claims.length === 0
        ? [{ kind: 'event', event, claim: null, use: null, clip: null }]
        : event.claims.flatMap(ofClaim),
    ),
    ...view.looseClaims.flatMap(ofClaim),
    ...view.looseClips.map((clip): CsvRecord => ({ kind: 'clip', event: null, claim: null, use: null, clip })),
  ];
}

function writeRow(record: CsvRecord, context: CsvContext): (string | number)[] {
  const exact: Record<string, string> = {};
  const cells = CSV_COLUMNS.map((column) => {
    const value = column.read(record, context) ?? '';
    if (typeof value === 'number') return value;
    const guarded = context.isSpreadsheetSafe ? guardFormula(value) : value;
    const writable = guarded.toWellFormed().replace(NUL, PICTURE_OF_NUL);
    if (writable !== guarded) exact[column.name] = value;
    return writable;
  });
  return [...cells, Object.keys(exact).length > 0 ? JSON.stringify(exact) : ''];
}
