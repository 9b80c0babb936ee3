import { type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { joinBytes } from './join-bytes.ts';
import {
  ARCHIVE_TIME_LIMIT,
  EXPANSION_FREE_BELOW,
  LARGEST_ARCHIVE,
  LARGEST_FILE,
  MOST_ENTRIES,
  MOST_EXPANSION,
  MOST_UNPACKED,
} from './limits.ts';
import { describeZipError } from './zip-errors.ts';
import { decodeNames, findNameFault } from './zip-names.ts';
import { readFromBlob } from './zip-source.ts';

/** A file in a ZIP file; `bytes` is its size unpacked, as declared. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: number;
  readonly isEncrypted: boolean;
}

/** Why something of an archive is not read, in a whole sentence. */
export interface ZipRefusal {
  readonly status: 'refused';
  readonly reason: string;
}

/** A ZIP file whose directory passed the gate. */
export interface OpenedZip {
  readonly status: 'opened';
  /** Files only, in the order of the directory. */
  readonly entries: readonly ZipEntry[];
  /** Unpacks one into memory, within the limits on what really comes out and up to the size of the largest file that is read. */
  readonly read: (path: string) => Promise<{ readonly status: 'read'; readonly bytes: Uint8Array } | ZipRefusal>;
  /** Unpacks one of any size that the limits allow; one that is stored as it is costs no memory. */
  readonly readLarge: (path: string) => Promise<{ readonly status: 'read'; readonly blob: Blob } | ZipRefusal>;
}

/** How much is unpacked into one piece of a large entry, bytes. */
const PIECE = 16 * 1024 ** 2;

/** The gate that every ZIP file passes: opens its directory within the limits, or says which one it breaks. */
export async function openZip(blob: Blob): Promise<OpenedZip | ZipRefusal> {
  if (blob.size > LARGEST_ARCHIVE)
    return refuse(
      `The ZIP file has ${inMegabytes(blob.size)} MB; archives up to ${inMegabytes(LARGEST_ARCHIVE)} MB are opened.`,
    );
  const found = await readDirectory(blob);
  if ('status' in found) return found;
  const names = decodeNames(
    found.map(({ rawFilename, filename, filenameUTF8 }) => ({
      bytes: rawFilename,
      decoded: filename,
      isUtf8: filenameUTF8,
    })),
  );
  const fault = findFault(found, names);
  if (fault) return refuse(fault);
  const files = new Map<string, FileEntry>();
  for (const [index, entry] of found.entries()) if (!entry.directory) files.set(names[index] ?? '', entry);
  const take = async <T>(
    path: string,
    most: number,
    read: (entry: FileEntry) => Promise<T>,
  ): Promise<T | ZipRefusal> => {
    const entry = files.get(path);
    if (!entry) return refuse(`There is no “${path}” in the ZIP file.`);
    const forbidden = findEntryFault(path, entry, most);
    if (forbidden) return refuse(forbidden);
    try {
      return await read(entry);
    } catch (error) {
      return refuse(describeZipError(error, path));
    }
  };
  return {
    status: 'opened',
    entries: [...files].map(([path, entry]) => ({
      path,
      bytes: entry.uncompressedSize,
      isEncrypted: entry.encrypted,
    })),
    read: (path) => take(path, LARGEST_FILE, async (entry) => ({ status: 'read', bytes: await unpackBytes(entry) })),
    readLarge: (path) =>
      take(path, MOST_UNPACKED, async (entry) => {
        const stored = await findStored(blob, entry);
        return { status: 'read', blob: stored ?? (await unpackBlob(entry)) };
      }),
  };
}

function refuse(reason: string): ZipRefusal {
  return { status: 'refused', reason };
}

/** The directory's entries; stops at the first one too many. */
async function readDirectory(blob: Blob): Promise<readonly Entry[] | ZipRefusal> {
  const reader = new ZipReader(readFromBlob(blob), {
    useWebWorkers: false,
    checkOverlappingEntry: true,
    checkCrc32: true,
  });
  const entries: Entry[] = [];
  const until = Date.now() + ARCHIVE_TIME_LIMIT;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      entries.push(entry);
      if (entries.length > MOST_ENTRIES)
        return refuse(
          `There are more than ${MOST_ENTRIES.toLocaleString('en')} entries in the ZIP file; that is the limit.`,
        );
      if (Date.now() > until) return refuse(describeZipError(new DOMException('', 'TimeoutError'), null));
    }
  } catch (error) {
    return refuse(describeZipError(error, null));
  }
  return entries;
}

/** What no honest ZIP file has: paths out of it, two files under one name, links, bytes that count for several entries. */
function findFault(entries: readonly Entry[], names: readonly string[]): string | null {
  const seen = new Set<string>();
  let unpacked = 0;
  for (const [index, entry] of entries.entries()) {
    const path = names[index] ?? '';
    const fault = findNameFault(path);
    if (fault) return `The name “${path.slice(0, 100)}” in the ZIP file ${fault}; such archives are not opened.`;
    if (seen.has(path))
      return `The ZIP file holds two entries under the name “${path}”; which one is meant cannot be known.`;
    if (entry.symlink)
      return `“${path}” in the ZIP file is a link to another file; archives with links are not opened.`;
    seen.add(path);
    unpacked += entry.uncompressedSize;
  }
  if (unpacked > MOST_UNPACKED)
    return `The ZIP file says that it unpacks to ${inMegabytes(unpacked)} MB; up to ${inMegabytes(MOST_UNPACKED)} MB are unpacked.`;
  return findOverlap(entries, names);
}

/** Fixed part of the header before each entry's bytes (APPNOTE 4.3.7). */
const LOCAL_HEADER = 30;
const LOCAL_SIGNATURE = 0x04034b50;

/** Bombs as big as planets let thousands of entries share the same packed bytes; told here from the directory, before any is read. */
function findOverlap(entries: readonly Entry[], names: readonly string[]): string | null {
  const ranges = entries
    .map(({ offset, compressedSize, rawFilename }, index) => ({
      start: offset,
      end: offset + LOCAL_HEADER + rawFilename.length + compressedSize,
      path: names[index] ?? '',
    }))
    .sort((a, b) => a.start - b.start);
  for (const [index, { start, path }] of ranges.entries()) {
    const before = ranges[index - 1];
    if (before && start < before.end)
      return `“${before.path}” and “${path}” overlap in the ZIP file, as in files made to fill a disk; it is not opened.`;
  }
  return null;
}

function findEntryFault(path: string, entry: FileEntry, most: number): string | null {
  if (entry.encrypted)
    return `“${path}” is locked with a password inside of the ZIP file. Unpack it and import what is in it.`;
  const { uncompressedSize: bytes, compressedSize: packed } = entry;
  if (bytes > EXPANSION_FREE_BELOW && bytes > packed * MOST_EXPANSION)
    return `“${path}” would unpack to ${Math.round(bytes / Math.max(1, packed)).toLocaleString('en')} times its packed size; up to ${MOST_EXPANSION} times are unpacked.`;
  if (bytes > most)
    return `“${path}” has ${inMegabytes(bytes)} MB unpacked; documents up to ${inMegabytes(most)} MB are read.`;
  return null;
}

/** The bytes of an entry that is not packed, as a part of the file; null for others. Its checksum is not looked up. */
async function findStored(blob: Blob, { compressionMethod, compressedSize, uncompressedSize, offset }: FileEntry) {
  if (compressionMethod !== 0 || compressedSize !== uncompressedSize) return null;
  const header = new DataView(await blob.slice(offset, offset + LOCAL_HEADER).arrayBuffer());
  if (header.byteLength < LOCAL_HEADER || header.getUint32(0, true) !== LOCAL_SIGNATURE) return null;
  const start = offset + LOCAL_HEADER + header.getUint16(26, true) + header.getUint16(28, true);
  return start + compressedSize <= blob.size ? blob.slice(start, start + compressedSize) : null;
}

/**
 * Unpacks an entry piece by piece; zip.js ends with an error as soon as more comes out than the entry declares, and where its checksum
 * is wrong.
 */
async function unpack(entry: FileEntry, keep: (chunk: Uint8Array<ArrayBuffer>) => void): Promise<void> {
  const sink = new WritableStream<Uint8Array<ArrayBuffer>>({ write: keep });
  await entry.getData(sink, { signal: AbortSignal.timeout(ARCHIVE_TIME_LIMIT) });
}

async function unpackBytes(entry: FileEntry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await unpack(entry, (chunk) => chunks.push(chunk));
  return joinBytes(chunks);
}

/** Pieces that the browser may put on its disk. */
async function unpackBlob(entry: FileEntry): Promise<Blob> {
  const pieces: Blob[] = [];
  let open: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  await unpack(entry, (chunk) => {
    open.push(chunk);
    size += chunk.length;
    if (size < PIECE) return;
    pieces.push(new Blob(open));
    open = [];
    size = 0;
  });
  return new Blob([...pieces, ...open]);
}

function inMegabytes(bytes: number): string {
  return Math.round(bytes / 1024 ** 2).toLocaleString('en');
}
