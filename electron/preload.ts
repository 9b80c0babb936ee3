import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopApi, MenuCommand } from '../shared/ipc.ts';

/** One function per call; no channel, event or `ipcRenderer` reaches the page. */
const desktop = {
  readFacts: () => ipcRenderer.invoke('readFacts'),
  readStart: () => ipcRenderer.invoke('readStart'),
  tryStart: (isForced) => ipcRenderer.invoke('tryStart', isForced),
  readSpace: () => ipcRenderer.invoke('readSpace'),
  giveStorageUp: () => ipcRenderer.invoke('giveStorageUp'),
  showFolder: () => ipcRenderer.invoke('showFolder'),
  quit: () => ipcRenderer.invoke('quit'),
  onClosing: (listener) => {
    const hear = () => listener();
    ipcRenderer.on('closing', hear);
    return () => {
      ipcRenderer.removeListener('closing', hear);
    };
  },
  finishClosing: () => ipcRenderer.invoke('finishClosing'),
  chooseFiles: () => ipcRenderer.invoke('chooseFiles'),
  saveFile: (request) => ipcRenderer.invoke('saveFile', request),
  printPdf: (request) => ipcRenderer.invoke('printPdf', request),
  openExternal: (url) => ipcRenderer.invoke('openExternal', url),
  setMenuState: (state) => ipcRenderer.invoke('setMenuState', state),
  onMenuCommand: (listener) => {
    const hear = (_event: unknown, command: MenuCommand) => listener(command);
    ipcRenderer.on('menuCommand', hear);
    return () => {
      ipcRenderer.removeListener('menuCommand', hear);
    };
  },
} satisfies DesktopApi;

contextBridge.exposeInMainWorld('desktop', Object.freeze(desktop));
