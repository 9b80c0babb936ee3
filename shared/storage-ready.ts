/** What main puts behind the page's address, for the preload, where the start found the browser's storage safe to be opened. */
export const STORAGE_READY = '#storage-ready';
