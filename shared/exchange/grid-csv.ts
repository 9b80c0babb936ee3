import Papa from 'papaparse';
import { labelGrade } from '../grading/scales.ts';
import { describeDiagnosticity } from '../hypotheses/grid-words.ts';
import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { viewCase } from './case-view.ts';
import { BYTE_ORDER_MARK, type CsvOptions } from './csv.ts';
import { describeFilter } from './export-facts.ts';
import { guardFormula } from './formula-safe.ts';
import { type ExportedGrid, type GridClaimView, viewGrids } from './grid-view.ts';

/** The columns before those of the hypotheses. */
const FIRST_COLUMNS = [
  'row',
  'grid_id',
  'question',
  'claim_id',
  'claim_statement',
  'claim_stance',
  'event_title',
  'chain',
  'origins',
  'chain_reliability_codes',
  'credibility_code',
  'credibility_label',
  'likelihood_code',
  'likelihood_label',
  'confidence_code',
  'confidence_label',
  'tells_apart',
] as const;

/** What all rows repeat. */
const LAST_COLUMNS = [
  'export_case',
  'export_filter',
  'export_made_at',
  'export_made_by',
  'export_change_sha256',
  'spreadsheet_safe',
] as const;

type Cells = Partial<Record<string, string | number>>;

/**
 * Writes the grids of hypotheses as CSV (RFC 4180), each as it stands on screen: a row with the words of its hypotheses and one
 * with their ids, a row per claim, and rows with what speaks against each hypothesis. `H1` holds the verdict, `H1_rationale` the
 * words. All rows have the columns of the grid with the most hypotheses.
 */
export function toGridCsv(snapshot: CaseSnapshot, options: CsvOptions): string {
  const grids = viewGrids(viewCase(snapshot, options.filter));
  const most = Math.max(0, ...grids.map(({ grid }) => grid.hypotheses.length));
  const columns = [
    ...FIRST_COLUMNS,
    ...Array.from({ length: most }, (_, index) => [`H${index + 1}`, `H${index + 1}_rationale`]).flat(),
    ...LAST_COLUMNS,
  ];
  const facts: Cells = {
    export_case: snapshot.settings.name,
    export_filter: describeFilter(options.filter),
    export_made_at: options.madeAt,
    export_made_by: `Dateline ${options.appVersion}`,
    export_change_sha256: snapshot.lastChange?.hash ?? '',
    spreadsheet_safe: options.isSpreadsheetSafe ? 'yes' : 'no',
  };
  const rows = grids.flatMap((grid) => listRows(grid, snapshot)).map((cells) => ({ ...cells, ...facts }) as Cells);
  const write = (cell: string | number | undefined) => {
    if (cell === undefined || typeof cell === 'number') return cell ?? '';
    return (options.isSpreadsheetSafe ? guardFormula(cell) : cell).toWellFormed().replaceAll('\0', '\u2400');
  };
  const csv = Papa.unparse([columns, ...rows.map((cells) => columns.map((name) => write(cells[name])))], {
    newline: '\r\n',
    header: false,
    quotes: (cell: unknown) => typeof cell === 'string' && cell !== '',
  });
  return `${options.hasByteOrderMark ? BYTE_ORDER_MARK : ''}${csv}\r\n`;
}

function listRows({ grid, rows, scores }: ExportedGrid, snapshot: CaseSnapshot): readonly Cells[] {
  const base = { grid_id: grid.id, question: grid.question };
  const spread = (row: string, read: (index: number) => string | number | undefined): Cells => ({
    row,
    ...base,
    ...Object.fromEntries(grid.hypotheses.map((_, index) => [`H${index + 1}`, read(index)])),
  });
  return [
    spread('hypotheses', (index) => grid.hypotheses[index]?.statement),
    spread('hypothesis ids', (index) => grid.hypotheses[index]?.id),
    ...rows.map((row) => ({
      row: 'claim',
      ...base,
      ...writeClaim(row, snapshot),
      ...writeCells(row, grid.hypotheses),
    })),
    spread('inconsistent origins', (index) => scores[index]?.inconsistentOrigins),
    spread('inconsistent claims', (index) => scores[index]?.inconsistentClaims),
    spread('least inconsistent', (index) => (scores[index]?.isLeast ? 'yes' : 'no')),
  ];
}

function writeCells(row: GridClaimView, hypotheses: ExportedGrid['grid']['hypotheses']): Cells {
  return Object.fromEntries(
    hypotheses.flatMap(({ id }, index) => [
      [`H${index + 1}`, row.cells[id]?.verdict ?? ''],
      [`H${index + 1}_rationale`, row.cells[id]?.rationale ?? ''],
    ]),
  );
}

function writeClaim({ view, diagnosticity }: GridClaimView, snapshot: CaseSnapshot): Cells {
  const { claim } = view;
  const custom = snapshot.settings.customScales;
  return {
    claim_id: claim.id,
    claim_statement: claim.statement,
    claim_stance: claim.stance,
    event_title: view.event?.event.title ?? '',
    chain: view.chain,
    origins: view.originNames.join('; '),
    chain_reliability_codes: view.sources.map((source) => `${source.name}: ${source.reliability}`).join('; '),
    credibility_code: claim.credibility,
    credibility_label: labelGrade(claim.credibility),
    likelihood_code: claim.likelihood,
    likelihood_label: labelGrade(claim.likelihood, custom),
    confidence_code: claim.confidence,
    confidence_label: labelGrade(claim.confidence, custom),
    tells_apart: describeDiagnosticity(diagnosticity),
  };
}
