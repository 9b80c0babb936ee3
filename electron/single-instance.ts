import { app, type BrowserWindow } from 'electron';

/**
 * Claims the data folder for this process; false if another one has it. A second start brings the first one's window to
 * the front: two processes on one database would work on stale data.
 */
export function claimSingleInstance(getWindow: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const window = getWindow();
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return true;
}
