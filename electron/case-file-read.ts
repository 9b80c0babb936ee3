import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Reader } from '@zip.js/zip.js';
import { type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import {
  CASE_FILE_ENTRIES,
  CASE_FILE_FORMAT,
  CASE_FILE_TYPE,
  type CaseFileManifest,
  nameContentEntry,
  parseManifest,
} from '../shared/exchange/case-file.ts';
import { LONGEST_CHANGE } from '../shared/model/change.ts';
import { takeTurns } from './turns.ts';

/** A file is no case file, or one that this Dateline cannot read; the message is a sentence for the analyst. */
export class NotACaseFileError extends Error {
  override readonly name = 'NotACaseFileError';
}

/** The directory of a case of a hundred thousand pieces of content takes some 15 MB; a larger one is no case. */
const LARGEST_DIRECTORY = 128 * 1024 ** 2;
/** The manifest of such a case takes some 10 MB. */
const LARGEST_MANIFEST = 64 * 1024 ** 2;
/** One original is at most this long when it is imported; its own limits are lower (limits.ts of the importers). */
const LARGEST_CONTENT = 512 * 1024 ** 2;

/** Nothing in a case file unpacks to more than so many times its size; changes as JSON come to 10 times (security.md, archives). */
const MOST_RATIO = 200;
/** Below this size nothing unpacked is dangerous, whatever the ratio. */
const RATIO_FROM = 1024 ** 2;

/** An opened case file. `close` it. */
export interface OpenCaseFile {
  readonly manifest: CaseFileManifest;
  /** Streams the lines of the record, unpacked, up to the size that the manifest gives. */
  readonly readChanges: () => AsyncGenerator<string>;
  /** Gives a piece of content as it stands in the file; null when it is not there. Its hash is not looked at. */
  readonly readContent: (sha256: string) => Promise<Uint8Array | null>;
  /** Gives a file that stands beside the record, by its name in the manifest; null when it is not there. Its hash is not looked at. */
  readonly readFurther: (name: string) => Promise<Uint8Array | null>;
  /** Names that the manifest does not account for. */
  readonly unknownEntries: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens a case file and reads its manifest. Throws NotACaseFileError and what the system throws. */
export async function openCaseFile(path: string): Promise<OpenCaseFile> {
  const handle = await open(path, 'r');
  try {
    return await readCaseFile(handle, (await handle.stat()).size);
  } catch (error) {
    await handle.close();
    // What zip.js throws has no code; what the system throws has.
    if (error instanceof NotACaseFileError || (error as NodeJS.ErrnoException).code) throw error;
    throw new NotACaseFileError(`It is no whole ZIP archive (${(error as Error).message}).`);
  }
}

async function readCaseFile(handle: FileHandle, size: number): Promise<OpenCaseFile> {
  const zip = new ZipReader(readFrom(handle, size), { useWebWorkers: false });
  const entries = new Map<string, FileEntry>();
  const pause = takeTurns();
  for await (const entry of zip.getEntriesGenerator()) {
    await pause(ENTRY_BYTES);
    if (entry.directory) continue;
    if (entries.has(entry.filename)) throw new NotACaseFileError(`It holds “${entry.filename}” twice.`);
    entries.set(entry.filename, entry as FileEntry);
  }
  refuseOverlap([...entries.values()]);
  const readBytes = (entry: FileEntry | undefined, most: number) => readEntry(handle, entry, most);
  const readText = async (entry: FileEntry | undefined, most: number) => {
    const bytes = await readBytes(entry, most);
    return bytes && new TextDecoder().decode(bytes);
  };
  const type = await readText(entries.get(CASE_FILE_ENTRIES.mimetype), 200);
  if (type !== CASE_FILE_TYPE) throw new NotACaseFileError('It is a ZIP archive, but not a Dateline case.');
  const manifest = parseManifest((await readText(entries.get(CASE_FILE_ENTRIES.manifest), LARGEST_MANIFEST)) ?? '');
  if (!manifest) throw new NotACaseFileError('Its manifest is missing or cannot be read.');
  if (manifest.format > CASE_FILE_FORMAT)
    throw new NotACaseFileError('It was written by a newer Dateline. Open it with that one, or install it here.');
  const changes = entries.get(CASE_FILE_ENTRIES.changes);
  if (!changes) throw new NotACaseFileError('It has no record of changes.');
  const sizes = new Map(manifest.content.map(({ sha256, bytes }) => [sha256, Math.min(bytes, LARGEST_CONTENT)]));
  const known = new Set<string>([
    ...Object.values(CASE_FILE_ENTRIES),
    ...manifest.content.map(({ sha256 }) => nameContentEntry(sha256)),
    ...(manifest.further ?? []).map(({ name }) => name),
  ]);
  return {
    manifest,
    readChanges: () => readLines(changes, manifest.changes.bytes),
    readContent: (sha256) => readBytes(entries.get(nameContentEntry(sha256)), sizes.get(sha256) ?? 0),
    readFurther: (name) => readBytes(entries.get(name), LARGEST_CONTENT),
    unknownEntries: [...entries.keys()].filter((name) => !known.has(name)),
    close: async () => {
      await zip.close();
      await handle.close();
    },
  };
}

/** What going through one entry of a directory takes, in bytes of other work. */
const ENTRY_BYTES = 2 * 1024;

/** Entries that share bytes are how a small file unpacks to an endless one. */
function refuseOverlap(entries: readonly FileEntry[]): void {
  let end = 0;
  for (const { filename, offset, rawFilename, compressedSize } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < end) throw new NotACaseFileError(`“${filename}” in it overlaps with another piece.`);
    end = offset + LOCAL_HEADER + rawFilename.length + compressedSize;
  }
}

/** The fixed part of what stands before the bytes of an entry (APPNOTE.TXT 4.3.7). */
const LOCAL_HEADER = 30;
const LOCAL_SIGNATURE = 0x04034b50;
/** What may stand in the variable part beside the name, as a guess: one read of the disk is then enough. */
const LIKELY_EXTRA = 64;

async function readEntry(handle: FileHandle, entry: FileEntry | undefined, most: number): Promise<Uint8Array | null> {
  if (!entry) return null;
  if (entry.uncompressedSize > most) throw new NotACaseFileError(`“${entry.filename}” in it is larger than it may be.`);
  return entry.compressionMethod === 0 && !entry.encrypted ? readStored(handle, entry) : readPacked(entry, most);
}

/** Reads what is stored as it is, straight from the file: a case has tens of thousands of such pieces. */
async function readStored(handle: FileHandle, entry: FileEntry): Promise<Uint8Array> {
  const { offset, rawFilename, compressedSize: size, filename } = entry;
  const likely = await readExactly(handle, offset, LOCAL_HEADER + rawFilename.length + LIKELY_EXTRA + size);
  const header = new DataView(likely.buffer, likely.byteOffset, likely.byteLength);
  if (likely.byteLength < LOCAL_HEADER || header.getUint32(0, true) !== LOCAL_SIGNATURE)
    throw new NotACaseFileError(`“${filename}” in it is not where its directory says.`);
  const start = LOCAL_HEADER + header.getUint16(26, true) + header.getUint16(28, true);
  const isThere = start + size <= likely.byteLength;
  const bytes = isThere ? likely.subarray(start, start + size) : await readExactly(handle, offset + start, size);
  if (size !== entry.uncompressedSize || bytes.byteLength !== size || crc32(bytes) !== entry.signature)
    throw new NotACaseFileError(`“${filename}” in it is damaged.`);
  return bytes;
}

/** Reads bytes of a file, fewer where it ends before. */
async function readExactly(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, offset + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

async function readPacked(entry: FileEntry, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of unpack(entry)) {
    size += piece.byteLength;
    if (size > most) throw new NotACaseFileError(`“${entry.filename}” in it is larger than it may be.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function* readLines(entry: FileEntry, most: number): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let size = 0;
  let rest = '';
  for await (const piece of unpack(entry)) {
    size += piece.byteLength;
    if (size > most) throw new NotACaseFileError('Its record of changes is longer than its manifest says.');
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_CHANGE) throw new NotACaseFileError('A change in it is longer than any change can be.');
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** Unpacks an entry piece by piece. Throws where its checksum or its size is wrong, and where it is a bomb. */
async function* unpack(entry: FileEntry): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const reader = readable.getReader();
  // zip.js does not always end the stream that it leaves with an error.
  const failed = entry.getData(writable, { checkSignature: true }).then(
    () => new Promise<never>(() => {}),
    (error: unknown) => Promise.reject(error),
  );
  failed.catch(() => {});
  let size = 0;
  for (;;) {
    const { done, value } = await Promise.race([reader.read(), failed]);
    if (done) return;
    size += value.byteLength;
    if (size > RATIO_FROM && size > MOST_RATIO * entry.compressedSize)
      throw new NotACaseFileError(
        `“${entry.filename}” in it unpacks to more than ${MOST_RATIO} times its size, as nothing in a case does: it may be made to fill the disk.`,
      );
    yield value;
  }
}

/** Gives zip.js random access to an open file. */
function readFrom(handle: FileHandle, size: number): Reader<FileHandle> {
  const read = (offset: number, length: number) =>
    readExactly(handle, offset, Math.max(0, Math.min(length, size - offset)));
  const source = {
    size,
    readUint8Array: (offset: number, length: number) => {
      if (length > LARGEST_DIRECTORY) throw new NotACaseFileError('Its directory is larger than that of any case.');
      return read(offset, length);
    },
    createReadable: ({ offset = 0, size: length = size - offset }: { offset?: number; size?: number } = {}) => {
      let done = 0;
      return new ReadableStream<Uint8Array>({
        async pull(controller) {
          const piece = await read(offset + done, Math.min(PIECE, length - done));
          done += piece.byteLength;
          if (piece.byteLength > 0) controller.enqueue(piece);
          if (piece.byteLength === 0 || done >= length) controller.close();
        },
      });
    },
  };
  return source as unknown as Reader<FileHandle>;
}

/** How much of the file is read at once, bytes. */
const PIECE = 1024 ** 2;
