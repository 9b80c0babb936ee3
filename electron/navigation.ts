import type { WebContents } from 'electron';

/** Where a window may go: its own document, and the one frame that it may hold. */
export interface AllowedPlaces {
  readonly page: string;
  readonly frame: string | null;
}

/** Keeps a window on its document: no navigation away, no new window, no guest, in the page and in its frames. */
export function forbidNavigation(contents: WebContents, allowed: AllowedPlaces): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isAllowed(event.url, true, allowed)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isAllowed(event.url, event.isMainFrame, allowed)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Whether a frame may go to an address; the part after `#` is the page's own place and free. */
export function isAllowed(url: string, isMainFrame: boolean, allowed: AllowedPlaces): boolean {
  const target = url.replace(/#.*$/s, '');
  return isMainFrame ? target === allowed.page : allowed.frame !== null && target === allowed.frame;
}
