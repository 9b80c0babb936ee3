import type { ArchiveReader } from './extractor.ts';
import { readCatalog, takeCapture } from './warc-catalog.ts';

/** Opens web archives (ISO 28500), packed or not: their members are the documents that servers gave. */
export const warcArchive: ArchiveReader = {
  kind: 'warc',
  canOpen: (sniffed) => sniffed.kind === 'warc',
  open: async ({ blob }, tools) => {
    const catalog = await readCatalog(blob, tools);
    if ('status' in catalog) return catalog;
    const { captures, leftOut, records } = catalog;
    if (captures.length === 0)
      return {
        status: 'refused',
        reason: [`There is no document in the web archive; its records are: ${records}.`, ...leftOut].join(' '),
      };
    return {
      status: 'opened',
      listing: {
        kind: 'warc',
        members: captures.map(({ url, title, date, bytes }) => ({ path: url, title, capturedAt: date, bytes })),
        checks: [],
        leftOut,
      },
      take: async (index) => {
        const capture = captures[index];
        return capture
          ? takeCapture(blob, capture)
          : { status: 'refused', reason: 'There is no such page in the archive.' };
      },
    };
  },
};
