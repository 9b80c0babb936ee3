import Papa from 'papaparse';
import { CSV_COLUMNS, EXACT_COLUMN, SAFE_COLUMN } from './csv-columns.ts';
import { unguardFormula } from './formula-safe.ts';

/** One row of a CSV of ours: the exact text of each cell by the name of its column, without the apostrophes of a spreadsheet-safe file. */
export type CsvRow = ReadonlyMap<string, string>;

/** What became of reading; `reason` is a whole sentence for the analyst without the file's name. */
export type CsvReading =
  | { readonly status: 'read'; readonly rows: readonly CsvRow[] }
  | { readonly status: 'refused'; readonly reason: string };

/** Reads what `toCsv` wrote back to the same fields; also with LF between the lines, or columns in another order. */
export function readCsv(text: string): CsvReading {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  // The header holds no line feed of its own, so the first line end is that of the whole file.
  const newline = /\r\n|\n|\r/.exec(content)?.[0] === '\n' ? '\n' : '\r\n';
  const parsed = Papa.parse<string[]>(content, {
    delimiter: ',',
    newline,
    quoteChar: '"',
    escapeChar: '"',
    header: false,
  });
  const broken = parsed.errors[0];
  if (broken) return refuse(`Row ${(broken.row ?? 0) + 1} is no valid CSV: ${broken.message}.`);
  const [header = [], ...lines] = parsed.data.filter((cells, index) => !isEndOfFile(cells, index, parsed.data.length));
  const missing = CSV_COLUMNS.find((column) => !header.includes(column.name));
  if (missing) return refuse(`The column "${missing.name}" is missing: this is no whole CSV of Dateline's.`);
  const doubled = header.find((name, index) => header.indexOf(name) !== index);
  if (doubled) return refuse(`The column "${doubled}" is there twice.`);
  const uneven = lines.findIndex((cells) => cells.length !== header.length);
  if (uneven !== -1) {
    const cells = lines[uneven]?.length ?? 0;
    return refuse(`Row ${uneven + 2} has ${cells} cells, the header has ${header.length}.`);
  }
  const rows: CsvRow[] = [];
  for (const [index, cells] of lines.entries()) {
    const row = readRow(header, cells);
    if (row === null) return refuse(`Row ${index + 2}: the column "${EXACT_COLUMN}" cannot be read.`);
    rows.push(row);
  }
  return { status: 'read', rows };
}

function refuse(reason: string): CsvReading {
  return { status: 'refused', reason };
}

function isEndOfFile(cells: readonly string[], index: number, lines: number): boolean {
  return index === lines - 1 && cells.length === 1 && cells[0] === '';
}

const TEXT_COLUMNS: ReadonlySet<string> = new Set(
  CSV_COLUMNS.filter((column) => column.kind === 'text').map((column) => column.name),
);

function readRow(header: readonly string[], cells: readonly string[]): CsvRow | null {
  const raw = new Map(header.map((name, index) => [name, cells[index] ?? '']));
  const isGuarded = raw.get(SAFE_COLUMN) === 'yes';
  const exact = readExact(raw.get(EXACT_COLUMN) ?? '');
  if (exact === null) return null;
  raw.delete(EXACT_COLUMN);
  for (const [name, cell] of raw) {
    const isText = TEXT_COLUMNS.has(name);
    raw.set(name, exact.get(name) ?? (isGuarded && isText ? unguardFormula(cell) : cell));
  }
  return raw;
}

function readExact(cell: string): ReadonlyMap<string, string> | null {
  if (cell === '') return new Map();
  try {
    const value: unknown = JSON.parse(cell);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const entries = Object.entries(value);
    return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string') ? new Map(entries) : null;
  } catch {
    return null;
  }
}
