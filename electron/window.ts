import { join } from 'node:path';
import { app, BrowserWindow, dialog, type WebPreferences } from 'electron';
import { STORAGE_READY } from '../shared/storage-ready.ts';
import { FRAME_URL, PAGE_URL } from './addresses.ts';
import { forbidNavigation } from './navigation.ts';
import { LEAST_SIZE, readBounds, writeBounds } from './window-bounds.ts';

/** The settings of every window, all written out, so that no default of a later Electron can change them. */
export const SAFE_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  plugins: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  disableBlinkFeatures: 'Auxclick',
} as const satisfies WebPreferences;

/** Makes the app's window, still empty and hidden, where it was last time. */
export function openWindow(): BrowserWindow {
  const placeFile = join(app.getPath('userData'), 'window.json');
  const window = new BrowserWindow({
    ...readBounds(placeFile),
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    title: 'Dateline',
    show: false,
    webPreferences: { ...SAFE_PREFERENCES, preload: join(import.meta.dirname, '../preload/preload.cjs') },
  });
  forbidNavigation(window.webContents, { page: PAGE_URL, frame: FRAME_URL });
  window.once('ready-to-show', () => window.show());
  window.on('close', () => writeBounds(placeFile, window.getBounds()));
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') offerReload(window);
  });
  return window;
}

/** Loads the page; the window shows itself when there is something to see. `isStorageReady` tells the page in its address that it may open the browser's storage at once. */
export async function loadPage(window: BrowserWindow, isStorageReady = false): Promise<void> {
  await window.loadURL(isStorageReady ? `${PAGE_URL}${STORAGE_READY}` : PAGE_URL);
}

/** Tells the analyst that the page died, and starts it again: everything said to be saved is in the database. */
async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window stopped working.',
    detail: 'Everything that was saved is still in the case. Words being typed at that moment may be lost.',
    buttons: ['Load again', 'Quit'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) app.quit();
  else if (!window.isDestroyed()) await loadPage(window);
}
