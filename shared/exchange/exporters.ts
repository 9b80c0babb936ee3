import type { SaveKind } from '../ipc.ts';
import type { CaseSnapshot } from '../model/case-snapshot.ts';
import type { ExportFacts } from './export-facts.ts';

/** Something the analyst can switch on or off before an export. */
export interface ExportChoice {
  readonly id: string;
  readonly label: string;
  /** What it is good for, in one sentence. */
  readonly hint: string;
  readonly isOnAtFirst: boolean;
}

/** One format a case can be exported to. */
export interface Exporter {
  readonly id: string;
  /** The format as menu and dialog name it. */
  readonly label: string;
  readonly saveKind: SaveKind;
  /** What the proposed file name says after the case's, where the format alone does not tell exports apart. */
  readonly nameSuffix?: string;
  /** Whether the text is the file itself, or HTML that main prints. */
  readonly way: 'save' | 'print';
  readonly choices: readonly ExportChoice[];
  /** Loads what writes the format when it is first written: the menu needs its name alone. */
  readonly write: (
    snapshot: CaseSnapshot,
    facts: ExportFacts,
    isChosen: (choiceId: string) => boolean,
  ) => Promise<string>;
}

/** What can be chosen for any table. */
const CSV_CHOICES: readonly ExportChoice[] = [
  {
    id: 'byte-order-mark',
    label: 'UTF-8 byte order mark',
    hint: 'Excel needs it to show Arabic, Persian and Cyrillic.',
    isOnAtFirst: true,
  },
  {
    id: 'spreadsheet-safe',
    label: 'Safe for spreadsheets',
    hint: 'Puts an apostrophe before cells that a spreadsheet might run as a formula; taken off again when Dateline reads the file.',
    isOnAtFirst: true,
  },
];

/** Reads the choices of a table. */
const toCsvOptions = (facts: ExportFacts, isChosen: (choiceId: string) => boolean) => ({
  ...facts,
  hasByteOrderMark: isChosen('byte-order-mark'),
  isSpreadsheetSafe: isChosen('spreadsheet-safe'),
});

/** The formats in the order of the menu; a new one is a file beside this one and an entry here. */
export const EXPORTERS = [
  {
    id: 'csv',
    label: 'CSV',
    saveKind: 'csv',
    way: 'save',
    choices: CSV_CHOICES,
    write: async (snapshot, facts, isChosen) => {
      const { toCsv } = await import('./csv.ts');
      return toCsv(snapshot, toCsvOptions(facts, isChosen));
    },
  },
  {
    id: 'pdf',
    label: 'PDF',
    saveKind: 'pdf',
    way: 'print',
    choices: [],
    write: async (snapshot, facts) => {
      const { toReportHtml } = await import('./report-html.ts');
      // The print window has the app's fonts already.
      return toReportHtml(snapshot, { ...facts, fontFaceCss: '' });
    },
  },
  {
    id: 'hypotheses',
    label: 'Hypothesis grids',
    saveKind: 'csv',
    nameSuffix: ' hypotheses',
    way: 'save',
    choices: CSV_CHOICES,
    write: async (snapshot, facts, isChosen) => {
      const { toGridCsv } = await import('./grid-csv.ts');
      return toGridCsv(snapshot, toCsvOptions(facts, isChosen));
    },
  },
] as const satisfies readonly Exporter[];

/** The formats that work. */
export type ExporterId = (typeof EXPORTERS)[number]['id'];

/** Finds a format; throws for an id that is none. */
export function findExporter(id: ExporterId): Exporter {
  const exporter = EXPORTERS.find((one) => one.id === id);
  if (!exporter) throw new Error(`There is no exporter ${id}`);
  return exporter;
}
