/** Largest file that is read, bytes. Saved pages with their pictures inside reach some tens of megabytes; beyond this it is no article. */
export const LARGEST_FILE = 200 * 1024 * 1024;

/** How many first bytes tell a file's format: the signature of every format in `sniff.ts` lies in them, tar's at 257 included. */
export const HEAD_BYTES = 4096;

/**
 * How long one document may take in the extraction frame, milliseconds, before the frame is killed. The slowest honest page of the
 * news corpus takes under two seconds on a loaded machine; a page of 100,000 nested elements takes over twenty.
 */
export const EXTRACTION_TIME_LIMIT = 20_000;

/** Most pages of a PDF that are read: the longest reports that analysts collect have some hundred; a book of 2,000 is no article. */
export const MOST_PAGES = 2_000;

/**
 * How long a document of many pages may take in all, as long as its pages come, milliseconds. A dense page of a printed report takes 20 to
 * 40 on a quiet machine and three times that on a busy one.
 */
export const PAGED_TIME_LIMIT = 120_000;

/** Most elements for which the article finders are asked; above it the whole page is read, since their time grows with the square. */
export const MOST_ELEMENTS = 60_000;

/** Limits of archives, on the bytes that really come out (42.zip unpacks to 4.5 PB; the honest ones stay far below all of these). */
export const LARGEST_ARCHIVE = 2 * 1024 ** 3;
export const MOST_ENTRIES = 10_000;
export const MOST_UNPACKED = 4 * 1024 ** 3;
/** How many bytes may come out of one: prose reaches 5, markup 20, DEFLATE's own ceiling is 1032. Small entries of repeated lines may exceed it. */
export const MOST_EXPANSION = 200;
export const EXPANSION_FREE_BELOW = 1024 ** 2;
/** How long the directory or one entry may take, ms. */
export const ARCHIVE_TIME_LIMIT = 60_000;
/** Largest directory of a ZIP file, bytes: 10,000 entries with names of 200 bytes take 4 MB. */
export const LARGEST_DIRECTORY = 64 * 1024 ** 2;
/** How deep archives are opened: an archive inside of an archive. */
export const DEEPEST_ARCHIVE = 2;
/** Most pages of a web archive that are imported without asking which: a crawl has thousands, a page saved by hand one to ten. */
export const PAGES_WITHOUT_ASKING = 10;
