import type { SaveKind } from '../ipc.ts';
import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { toCsv } from './csv.ts';
import type { ExportFacts } from './export-facts.ts';
import { toReportHtml } from './report-html.ts';

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
  /** Whether the text is the file itself, or HTML that main prints. */
  readonly way: 'save' | 'print';
  readonly choices: readonly ExportChoice[];
  readonly write: (snapshot: CaseSnapshot, facts: ExportFacts, isChosen: (choiceId: string) => boolean) => string;
}

/** The formats in the order of the menu; a new one is a file beside this one and an entry here. */
export const EXPORTERS = [
  {
    id: 'csv',
    label: 'CSV',
    saveKind: 'csv',
    way: 'save',
    choices: [
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
    ],
    write: (snapshot, facts, isChosen) =>
      toCsv(snapshot, {
        ...facts,
        hasByteOrderMark: isChosen('byte-order-mark'),
        isSpreadsheetSafe: isChosen('spreadsheet-safe'),
      }),
  },
  {
    id: 'pdf',
    label: 'PDF',
    saveKind: 'pdf',
    way: 'print',
    choices: [],
    // The print window has the app's fonts already.
    write: (snapshot, facts) => toReportHtml(snapshot, { ...facts, fontFaceCss: '' }),
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
