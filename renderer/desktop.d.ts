import type { DesktopApi } from '../shared/ipc.ts';

declare global {
  interface Window {
    /** The bridge to the main process; the preload puts it here before any script of the page runs. */
    readonly desktop: DesktopApi;
  }
}
