import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopApi, MenuCommand } from '../shared/ipc.ts';

/** One function per call; no channel, event or `ipcRenderer` reaches the page. */
const desktop = {
  readFacts: () => ipcRenderer.invoke('readFacts'),
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
