import { STORAGE_READY } from '../shared/storage-ready.ts';

// The browser takes a while to open a large storage: it does so while the window's program is loaded, where main says that it may.
if (window.location.hash === STORAGE_READY) {
  window.history.replaceState(null, '', window.location.pathname);
  indexedDB.databases().catch(() => null);
}

void import('./start.tsx');
