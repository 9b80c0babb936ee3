import { join } from 'node:path';
import { app, type BrowserWindow, shell } from 'electron';
import type { SaveRequest, SaveResult } from '../shared/ipc.ts';
import type { CaseCall } from './case-answers.ts';
import type { ChosenFiles } from './chosen-files.ts';
import { openExternal } from './external.ts';
import { chooseFiles, saveFile } from './files.ts';
import type { Answers } from './ipc.ts';
import type { MenuState } from './menu-template.ts';
import { printPdf } from './pdf.ts';
import type { PrintDocuments } from './print-documents.ts';
import type { Safekeeping } from './safekeeping.ts';
import type { Uploads } from './uploads.ts';

/** What the answers work with. */
export interface AnswerContext {
  readonly uploads: Uploads;
  readonly chosenFiles: ChosenFiles;
  readonly printDocuments: PrintDocuments;
  readonly updateMenu: (state: MenuState) => void;
  readonly safekeeping: Safekeeping;
  readonly onClosingFinished: () => void;
}

/** Says what main does for each call of the page. */
export function createAnswers(context: AnswerContext): Omit<Answers, CaseCall> {
  const { uploads, chosenFiles, printDocuments, updateMenu, safekeeping, onClosingFinished } = context;
  return {
    readFacts: async () => ({
      version: app.getVersion(),
      runtime: describeRuntime(),
      platform: `${process.platform} ${process.arch}`,
      locale: app.getLocale(),
    }),
    readStart: safekeeping.readStart,
    tryStart: (_window, isForced) => safekeeping.tryStart(isForced),
    readSpace: safekeeping.readSpace,
    giveStorageUp: safekeeping.giveStorageUp,
    showFolder: async () => shell.showItemInFolder(join(app.getPath('userData'), 'journal')),
    quit: async () => app.quit(),
    finishClosing: async () => onClosingFinished(),
    chooseFiles: async (window) => chosenFiles.offer(await chooseFiles(window)),
    saveFile: async (window, request) => {
      const bytes = uploads.take(request.uploadId);
      return bytes ? saveFile(window, { ...request, bytes }) : explainMissing(request);
    },
    printPdf: async (window, request) => {
      const html = uploads.take(request.uploadId);
      return html ? printAndSave(window, request, html) : explainMissing(request);
    },
    openExternal,
    setMenuState: async (_window, state) => updateMenu(state),
  };

  async function printAndSave(window: BrowserWindow, request: SaveRequest, html: Uint8Array): Promise<SaveResult> {
    let bytes: Uint8Array;
    try {
      bytes = await printPdf(printDocuments, new TextDecoder().decode(html));
    } catch (error) {
      console.error('pdf:', error);
      return {
        status: 'failed',
        reason: 'The PDF could not be made. Try again, or export fewer events at once. The case is as it was.',
      };
    }
    return saveFile(window, { ...request, bytes });
  }
}

function explainMissing({ suggestedName }: SaveRequest): SaveResult {
  return { status: 'failed', reason: `“${suggestedName}” was not saved: its contents did not arrive. Try again.` };
}

function describeRuntime(): string {
  const { electron, chrome, node } = process.versions;
  return electron ? `Electron ${electron}, Chromium ${chrome}, Node ${node}` : `Node ${node}`;
}
