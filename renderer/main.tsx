import { STORAGE_READY } from '../shared/storage-ready.ts';

// It was for the preload.
if (window.location.hash === STORAGE_READY) window.history.replaceState(null, '', window.location.pathname);

void import('./start.tsx');
