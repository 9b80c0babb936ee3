import type { Check } from '../model/article.ts';
import { MOST_MEMBERS } from '../model/article-draft.ts';
import type { ArchiveReader, ExtractionTools, OpenedArchive } from './extractor.ts';
import { checkWacz } from './wacz-checks.ts';
import { findCaptures, type ListedPage, readPageList } from './wacz-pages.ts';
import { readCatalog, takeCapture, type WarcCapture } from './warc-catalog.ts';
import { type OpenedZip, openZip } from './zip.ts';

/** Opens WACZ files (WACZ 1.1.1): their members are the pages that they list, and the other documents that servers gave; hashes are looked up. */
export const waczArchive: ArchiveReader = {
  kind: 'wacz',
  canOpen: (sniffed) => sniffed.kind === 'wacz',
  open: async ({ blob }, tools) => {
    const zip = await openZip(blob);
    if (zip.status === 'refused') return zip;
    const checks = await checkWacz(zip);
    const held = await readHeld(zip, checks, tools);
    if (held.warcs === 0)
      return {
        status: 'refused',
        reason: `There is no web archive (WARC) in this WACZ file. ${describeMissing(checks)}`.trim(),
      };
    const chosen = choosePages(held, await readPages(zip));
    const surplus = chosen.members.length - MOST_MEMBERS;
    const leftOut = [
      ...(surplus > 0
        ? [
            `${surplus.toLocaleString('en')} documents beyond the first ${MOST_MEMBERS.toLocaleString('en')} were left out.`,
          ]
        : []),
      ...chosen.leftOut,
      ...held.leftOut,
    ];
    if (chosen.members.length === 0)
      return { status: 'refused', reason: ['There is no document in this WACZ file.', ...leftOut].join(' ') };
    return {
      status: 'opened',
      listing: {
        kind: 'wacz',
        members: chosen.members.slice(0, MOST_MEMBERS).map(({ capture: { url, title, date, bytes }, page }) => ({
          path: url,
          title: page?.title ?? title,
          capturedAt: date,
          bytes,
        })),
        checks,
        leftOut: leftOut.slice(0, MOST_MEMBERS),
      },
      take: async (index) => {
        const member = chosen.members[index]?.capture;
        if (!member) return { status: 'refused', reason: 'There is no such page in the archive.' };
        const taken = await takeCapture(member.warc.blob, member);
        return taken.status === 'taken' ? { ...taken, checks: [...member.warc.checks, ...taken.checks] } : taken;
      },
    } satisfies OpenedArchive;
  },
};

/** A WARC file in the archive, and what was looked up of it. */
interface HeldWarc {
  readonly blob: Blob;
  readonly checks: readonly Check[];
}

type HeldCapture = WarcCapture & { readonly warc: HeldWarc };

interface Held {
  readonly warcs: number;
  readonly captures: readonly HeldCapture[];
  readonly redirects: ReadonlyMap<string, string>;
  readonly leftOut: readonly string[];
}

/** The documents of all WARC files in the archive. */
async function readHeld(zip: OpenedZip, checks: readonly Check[], tools: ExtractionTools): Promise<Held> {
  const paths = zip.entries.map(({ path }) => path).filter((path) => /\.warc(?:\.gz)?$/i.test(path));
  const captures: HeldCapture[] = [];
  const redirects = new Map<string, string>();
  const leftOut: string[] = [];
  for (const path of paths) {
    const read = await zip.readLarge(path);
    const catalog = read.status === 'read' ? await readCatalog(read.blob, tools) : read;
    if ('status' in catalog) leftOut.push(`${path} could not be read. ${catalog.reason}`);
    else if (read.status === 'read') {
      const warc = { blob: read.blob, checks: checks.filter(({ what }) => what === path) };
      captures.push(...catalog.captures.map((capture) => ({ ...capture, warc })));
      for (const [from, to] of catalog.redirects) redirects.set(from, to);
      leftOut.push(...catalog.leftOut);
    }
  }
  return { warcs: paths.length, captures, redirects, leftOut };
}

async function readPages(zip: OpenedZip): Promise<readonly ListedPage[]> {
  const lists = zip.entries.filter(({ path }) => /^pages\/[^/]+\.jsonl$/.test(path));
  const pages: ListedPage[] = [];
  for (const { path } of lists) {
    const read = await zip.read(path);
    if (read.status === 'read') pages.push(...readPageList(new TextDecoder().decode(read.bytes)));
  }
  return pages;
}

/** Most pages without their bytes that are named one by one. */
const MOST_NAMED = 20;

/** The members: the listed pages in their order, then documents that are no pages (PDFs and the like); all of them where there is no list. */
function choosePages({ captures, redirects }: Held, pages: readonly ListedPage[]) {
  if (pages.length === 0) return { members: captures.map((capture) => ({ capture, page: null })), leftOut: [] };
  const find = findCaptures(captures, redirects);
  const listed = new Map<HeldCapture, ListedPage>();
  const lost: ListedPage[] = [];
  for (const page of pages) {
    const capture = find(page);
    if (!capture) lost.push(page);
    else if (!listed.has(capture)) listed.set(capture, page);
  }
  const others = captures.filter((capture) => !listed.has(capture));
  const files = others.filter(({ extension }) => extension !== 'html');
  const frames = others.length - files.length;
  const named = lost
    .slice(0, MOST_NAMED)
    .map(({ url, title }) => `The archive lists ${title ? `“${title}” (${url})` : url} and does not hold it.`);
  return {
    members: [
      ...[...listed].map(([capture, page]) => ({ capture, page })),
      ...files.map((capture) => ({ capture, page: null })),
    ],
    leftOut: [
      ...named,
      ...(lost.length > MOST_NAMED ? [`It lists ${lost.length - MOST_NAMED} more pages and does not hold them.`] : []),
      ...(frames > 0
        ? [
            frames === 1
              ? 'One page that is not in the archive’s own list (a frame or the like) was left out.'
              : `${frames.toLocaleString('en')} pages that are not in the archive’s own list (frames and the like) were left out.`,
          ]
        : []),
    ],
  };
}

function describeMissing(checks: readonly Check[]): string {
  const missing = checks.filter(({ result }) => result === 'missing').map(({ what }) => what);
  return missing.length > 0 ? `It lists files that it does not hold: ${missing.slice(0, 5).join(', ')}.` : '';
}
