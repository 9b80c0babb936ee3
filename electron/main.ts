import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { createAnswers } from './answers.ts';
import { listBundle, readFontRules } from './bundle.ts';
import { type CaseAnswerContext, createCaseAnswers } from './case-answers.ts';
import { CaseFileServer } from './case-file-requests.ts';
import { createCaseKeeping } from './case-keeping.ts';
import { createChosenFiles } from './chosen-files.ts';
import { finishBeforeClosing } from './closing.ts';
import { answerCalls, sendClosing, sendMenuCommand } from './ipc.ts';
import { setUpMenu } from './menu.ts';
import { closeNetworkSwitches, closeSession } from './network.ts';
import { createPrintDocuments } from './print-documents.ts';
import { chooseProfile } from './profile.ts';
import { declareScheme, serveApp } from './protocol.ts';
import { createSafekeeping } from './safekeeping.ts';
import { claimSingleInstance } from './single-instance.ts';
import { createUploads } from './uploads.ts';
import { loadPage, openWindow } from './window.ts';

let window: BrowserWindow | null = null;
let finishClosing = () => {};
let isQuitting = false;
const getWindow = () => window;
let caseKeeping: CaseAnswerContext | null = null;
const safekeeping = createSafekeeping(
  () => ({
    userData: app.getPath('userData'),
    indexedDb: join(app.getPath('sessionData'), 'IndexedDB'),
    app: app.getVersion(),
    chromium: process.versions.chrome ?? '0',
    onTally: (caseId, tally) => caseKeeping?.backups.noteTally(caseId, tally),
  }),
  {
    onUpgrade: async (cases) => caseKeeping?.backups.makeBeforeUpgrade(cases),
    onEnd: async () => caseKeeping?.backups.makeAll('quit'),
  },
);

chooseProfile();
if (claimSingleInstance(getWindow)) setUp();
else app.quit();

function setUp(): void {
  // Chromium refuses the sandbox as root; only the test host starts the app so, and never a release.
  if (!process.argv.includes('--no-sandbox')) app.enableSandbox();
  closeNetworkSwitches();
  declareScheme();
  // Before the app is ready: on macOS a file to open is told of before that.
  caseKeeping = createCaseKeeping(getWindow, safekeeping.getJournals);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // A window that still writes keeps the app from quitting; it quits once the window has gone.
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('activate', () => {
    if (!window) showWindow();
  });
  app.whenReady().then(start);
}

async function start(): Promise<void> {
  const bundle = listBundle(join(import.meta.dirname, '../renderer'));
  const uploads = createUploads();
  const chosenFiles = createChosenFiles();
  const printDocuments = createPrintDocuments(readFontRules(bundle));
  await closeSession();
  const caseFiles = new CaseFileServer((id) => caseKeeping?.files.find(id) ?? null);
  serveApp({ bundle, uploads, chosenFiles, printDocuments, caseFiles, getJournals: safekeeping.getJournals });
  const updateMenu = setUpMenu((command) => sendMenuCommand(window, command));
  const onClosingFinished = () => finishClosing();
  answerCalls(getWindow, {
    ...createAnswers({ uploads, chosenFiles, printDocuments, updateMenu, safekeeping, onClosingFinished }),
    ...createCaseAnswers(caseKeeping as CaseAnswerContext),
  });
  await showWindow();
}

async function showWindow(): Promise<void> {
  // Its page is loaded after the start alone: nothing may touch the browser's database until it is safe to be opened.
  const opened = openWindow();
  window = opened;
  finishClosing = finishBeforeClosing(opened, () => sendClosing(opened), safekeeping.end);
  opened.on('closed', () => {
    window = null;
    if (isQuitting) app.quit();
  });
  const { status } = await safekeeping.readStart();
  await loadPage(opened, status === 'ready');
}
