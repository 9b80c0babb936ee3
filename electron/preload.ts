import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { CaseFileWork } from '../shared/case-files.ts';
import type { DesktopApi, MenuCommand } from '../shared/ipc.ts';
import { STORAGE_READY } from '../shared/storage-ready.ts';

// The browser takes a while to open a large storage: it does so while the page is loaded, where main says that it may.
if (window.location.hash === STORAGE_READY) indexedDB.databases().catch(() => null);

/** Asked for before the page has a script that could; a page has one start. */
const start = ipcRenderer.invoke('readStart');
start.catch(() => null);

/** Hears one event of main, without the event's object; gives the function that stops it. */
function listen(channel: string, listener: (value: unknown) => void): () => void {
  const hear = (_event: unknown, value: unknown) => listener(value);
  ipcRenderer.on(channel, hear);
  return () => {
    ipcRenderer.removeListener(channel, hear);
  };
}

/** One function per call; no channel, event or `ipcRenderer` reaches the page. */
const desktop = {
  readFacts: () => ipcRenderer.invoke('readFacts'),
  readStart: () => start,
  tryStart: (isForced) => ipcRenderer.invoke('tryStart', isForced),
  readSpace: () => ipcRenderer.invoke('readSpace'),
  giveStorageUp: () => ipcRenderer.invoke('giveStorageUp'),
  showFolder: () => ipcRenderer.invoke('showFolder'),
  quit: () => ipcRenderer.invoke('quit'),
  onClosing: (listener) => listen('closing', () => listener()),
  finishClosing: () => ipcRenderer.invoke('finishClosing'),
  chooseFiles: () => ipcRenderer.invoke('chooseFiles'),
  saveFile: (request) => ipcRenderer.invoke('saveFile', request),
  printPdf: (request) => ipcRenderer.invoke('printPdf', request),
  backUp: (request) => ipcRenderer.invoke('backUp', request),
  chooseHandOverTarget: (name) => ipcRenderer.invoke('chooseHandOverTarget', name),
  handOver: (request) => ipcRenderer.invoke('handOver', request),
  chooseCaseFile: () => ipcRenderer.invoke('chooseCaseFile'),
  offerDroppedFile: (file) => ipcRenderer.invoke('offerDroppedFile', webUtils.getPathForFile(file)),
  takeOpenedFile: () => ipcRenderer.invoke('takeOpenedFile'),
  onOpenedFile: (listener) => listen('openedFile', () => listener()),
  checkCaseFile: (id) => ipcRenderer.invoke('checkCaseFile', id),
  restoreCaseFile: (request) => ipcRenderer.invoke('restoreCaseFile', request),
  stopCaseFile: () => ipcRenderer.invoke('stopCaseFile'),
  onCaseFileWork: (listener) => listen('caseFileWork', (work) => listener(work as CaseFileWork)),
  listBackups: () => ipcRenderer.invoke('listBackups'),
  onBackups: (listener) => listen('backups', () => listener()),
  showBackups: () => ipcRenderer.invoke('showBackups'),
  tryBackup: () => ipcRenderer.invoke('tryBackup'),
  openExternal: (url) => ipcRenderer.invoke('openExternal', url),
  setMenuState: (state) => ipcRenderer.invoke('setMenuState', state),
  onMenuCommand: (listener) => listen('menuCommand', (command) => listener(command as MenuCommand)),
} satisfies DesktopApi;

contextBridge.exposeInMainWorld('desktop', Object.freeze(desktop));
