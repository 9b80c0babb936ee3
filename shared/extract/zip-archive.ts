import type { ArchiveReader, OpenedArchive } from './extractor.ts';
import { isPageFolder, listPageNames } from './page-folders.ts';
import { readExtension } from './sniff.ts';
import { openZip, type ZipEntry } from './zip.ts';

/** Opens zipped folders: their members are the files that can be documents, archives among them. */
export const zipArchive: ArchiveReader = {
  kind: 'zip',
  canOpen: (sniffed) => sniffed.kind === 'zip',
  open: async ({ blob }) => {
    const zip = await openZip(blob);
    if (zip.status === 'refused') return zip;
    const sorted = sortEntries(zip.entries);
    if (sorted.members.length === 0) return { status: 'refused', reason: describeEmpty(zip.entries, sorted.leftOut) };
    return {
      status: 'opened',
      listing: {
        kind: 'zip',
        members: sorted.members.map(({ path, bytes }) => ({ path, title: null, capturedAt: null, bytes })),
        checks: [],
        leftOut: sorted.leftOut,
      },
      take: async (index) => {
        const path = sorted.members[index]?.path ?? '';
        const read = await zip.read(path);
        if (read.status === 'refused') return read;
        return {
          status: 'taken',
          fileName: baseName(path),
          bytes: read.bytes,
          url: null,
          capturedAt: null,
          checks: [],
        };
      },
    } satisfies OpenedArchive;
  },
};

/** Files that systems leave in folders, and nobody means; as in dropped folders. */
const SYSTEM_FILE = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|Icon\r$)/i;
const SYSTEM_FOLDER = /^(?:__MACOSX|\..+|\$RECYCLE\.BIN|System Volume Information)$/i;

/** Extensions of files without words to read, by what an analyst calls them; every other file is tried as a document. */
const NOT_DOCUMENTS: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp|svg|ico|psd|raw|cr2|nef)$/, 'picture', 'pictures'],
  [
    /^(?:mp[34]|m4[av]|mov|avi|mkv|webm|wav|ogg|oga|ogv|opus|flac|wmv|aac|3gp|amr)$/,
    'sound or video',
    'sounds and videos',
  ],
  [/^(?:css|js|mjs|map|woff2?|ttf|otf|eot|wasm)$/, 'script, style sheet or font', 'scripts, style sheets and fonts'],
  [/^(?:exe|dll|so|dylib|bat|cmd|com|scr|lnk|msi|jar|class|apk|bin|iso|dmg)$/, 'program', 'programs'],
  [/^(?:json|jsonl|xml|xsd|xsl|sqlite|db|dat|parquet|cdx|cdxj|idx|geojson|kml|shp|dbf)$/, 'data file', 'data files'],
];

/** The entries that can be documents, and in sentences what the others are. */
function sortEntries(entries: readonly ZipEntry[]): {
  readonly members: readonly ZipEntry[];
  readonly leftOut: readonly string[];
} {
  const members: ZipEntry[] = [];
  const locked: string[] = [];
  const counts = new Map<string, { count: number; readonly one: string; readonly many: string }>();
  const count = (one: string, many: string) => {
    const before = counts.get(one) ?? { count: 0, one, many };
    counts.set(one, { ...before, count: before.count + 1 });
  };
  const pages = listPageNames(entries.map(({ path }) => path));
  for (const entry of entries) {
    const folders = entry.path.split('/').slice(0, -1);
    const isOfPage = folders.some((_, index) => isPageFolder(folders.slice(0, index + 1).join('/'), pages));
    const other = NOT_DOCUMENTS.find(([extensions]) => extensions.test(readExtension(entry.path)));
    if (SYSTEM_FILE.test(baseName(entry.path)) || folders.some((name) => SYSTEM_FOLDER.test(name)))
      count('file of the operating system', 'files of the operating system');
    else if (isOfPage) count('file that belongs to a saved page', 'files that belong to saved pages');
    else if (other) count(other[1], other[2]);
    else if (entry.bytes === 0) count('empty file', 'empty files');
    else if (entry.isEncrypted) locked.push(`“${entry.path}” was left out: it is locked with a password.`);
    else members.push(entry);
  }
  const counted = [...counts.values()].map(({ count: number, one, many }) =>
    number === 1 ? `One ${one} was left out.` : `${number.toLocaleString('en')} ${many} were left out.`,
  );
  return { members, leftOut: [...locked, ...counted] };
}

function describeEmpty(entries: readonly ZipEntry[], leftOut: readonly string[]): string {
  if (entries.length === 0) return 'The ZIP file is empty.';
  const locked = entries.filter(({ isEncrypted }) => isEncrypted).length;
  if (locked > 0)
    return 'The documents in the ZIP file are locked with a password. Unpack it and import the files in it.';
  return `There is no document in the ZIP file. ${leftOut.join(' ')}`;
}

/** The last part of a path. */
function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
