/** Largest file that is read, bytes. Saved pages with their pictures inside reach some tens of megabytes; beyond this it is no article. */
export const LARGEST_FILE = 200 * 1024 * 1024;

/** How many first bytes tell a file's format: the signature of every format in `sniff.ts` lies in them, tar's at 257 included. */
export const HEAD_BYTES = 4096;

/**
 * How long one document may take in the extraction frame, milliseconds, before the frame is killed. The slowest honest page of the
 * news corpus takes under two seconds on a loaded machine; a page of 100,000 nested elements takes over twenty.
 */
export const EXTRACTION_TIME_LIMIT = 20_000;

/** Most elements for which the article finders are asked; above it the whole page is read, since their time grows with the square. */
export const MOST_ELEMENTS = 60_000;
