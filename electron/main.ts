import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { createAnswers } from './answers.ts';
import { listBundle, readFontRules } from './bundle.ts';
import { createChosenFiles } from './chosen-files.ts';
import { answerCalls, sendMenuCommand } from './ipc.ts';
import { openJournals } from './journals.ts';
import { setUpMenu } from './menu.ts';
import { closeNetworkSwitches, closeSession } from './network.ts';
import { createPrintDocuments } from './print-documents.ts';
import { chooseProfile } from './profile.ts';
import { declareScheme, serveApp } from './protocol.ts';
import { claimSingleInstance } from './single-instance.ts';
import { createUploads } from './uploads.ts';
import { loadPage, openWindow } from './window.ts';

let window: BrowserWindow | null = null;
const getWindow = () => window;

chooseProfile();
if (claimSingleInstance(getWindow)) setUp();
else app.quit();

function setUp(): void {
  // Chromium refuses the sandbox as root; only the test host starts the app so, and never a release.
  if (!process.argv.includes('--no-sandbox')) app.enableSandbox();
  closeNetworkSwitches();
  declareScheme();
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
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
  const journals = openJournals(app.getPath('userData'));
  await closeSession();
  serveApp({ bundle, uploads, chosenFiles, printDocuments, journals });
  const updateMenu = setUpMenu((command) => sendMenuCommand(window, command));
  answerCalls(getWindow, createAnswers({ uploads, chosenFiles, printDocuments, updateMenu }));
  await showWindow();
}

async function showWindow(): Promise<void> {
  window = openWindow();
  window.on('closed', () => {
    window = null;
  });
  await loadPage(window);
}
