import { BrowserWindow } from 'electron';
import { PRINT_ORIGIN } from './addresses.ts';
import { forbidNavigation } from './navigation.ts';
import type { PrintDocuments } from './print-documents.ts';
import { SAFE_PREFERENCES } from './window.ts';

/** A report of thousands of events prints within seconds; after this long something hangs. */
const TIME_LIMIT = 120_000;

/** Inches: 2 cm at the sides, room for the page number below. A document's own `@page` rules come first. */
const MARGINS = { top: 0.79, bottom: 0.87, left: 0.79, right: 0.79 } as const;

/** The page's number and how many there are; printed apart from the document, in the system's letters. */
const FOOTER = `<div style="width: 100%; text-align: center; font: 8pt sans-serif; color: #5d584f">
  <span class="pageNumber"></span> / <span class="totalPages"></span>
</div>`;

/** Prints HTML on A4 in a hidden window that runs no script and reaches nothing; throws if it takes too long. */
export async function printPdf(documents: PrintDocuments, html: string, timeLimit = TIME_LIMIT): Promise<Uint8Array> {
  const id = documents.add(html);
  const url = `${PRINT_ORIGIN}/${id}`;
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...SAFE_PREFERENCES, javascript: false },
  });
  forbidNavigation(window.webContents, { page: url, frame: null });
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Printing took too long')), timeLimit);
  });
  try {
    return await Promise.race([print(window, url), tooLong]);
  } finally {
    clearTimeout(timer);
    documents.remove(id);
    if (!window.isDestroyed()) window.destroy();
  }
}

async function print(window: BrowserWindow, url: string): Promise<Uint8Array> {
  await window.loadURL(url);
  return window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: FOOTER,
    margins: MARGINS,
  });
}
