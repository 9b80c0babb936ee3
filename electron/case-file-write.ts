import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  CASE_FILE_ENTRIES,
  CASE_FILE_FORMAT,
  CASE_FILE_TYPE,
  type CaseFileManifest,
  type FurtherEntry,
  type FurtherFile,
  isFurtherName,
  nameContentEntry,
  writeReadMe,
} from '../shared/exchange/case-file.ts';
import { listNamedContent } from '../shared/journal/content-names.ts';
import { addToTally, EMPTY_TALLY, type Tally } from '../shared/journal/tally.ts';
import type { Sha256, Ulid } from '../shared/model/ids.ts';
import { flushFolder } from './atomic-write.ts';
import { checkCaseFile } from './case-file-check.ts';
import type { Journal } from './journal.ts';
import { readChange } from './journal-record.ts';
import { ZipFileWriter } from './zip-write.ts';

/** Says how far a long act on a case file is: pieces of content done of all, and how many bytes those done have. */
export type CaseFileProgress = (done: number, all: number, bytes: number) => void;

/** The journal of a case ends before its record does, so a file made of it would not be whole. */
export class JournalNotWholeError extends Error {
  override readonly name = 'JournalNotWholeError';
}

/** The file that was just written does not read back as it should; it was removed. */
export class CaseFileNotSoundError extends Error {
  override readonly name = 'CaseFileNotSoundError';
}

/** What of a journal a case file needs. */
export interface CaseFileJournal {
  readonly readAfter: Journal['readAfter'];
  readonly content: Pick<Journal['content'], 'read' | 'listParts' | 'listNames'>;
}

/** What a case file is written of. */
export interface CaseFileSource {
  readonly caseId: Ulid;
  readonly journal: CaseFileJournal;
  readonly writtenBy: string;
  readonly now: () => Date;
  /** The change that the record must end with. */
  readonly end?: { readonly seq: number; readonly hash: Sha256 | null };
  /** Gives files to put beside the record, such as a custody record, once it is known what the case file holds. */
  readonly listFurther?: (manifest: CaseFileManifest) => readonly FurtherFile[] | Promise<readonly FurtherFile[]>;
}

/** How writing is cancelled and followed. */
export interface WriteOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: CaseFileProgress | undefined;
  /** Follows the reading back. */
  readonly onChecked?: CaseFileProgress | undefined;
}

/**
 * Writes a whole case into one file and reads it back before it takes its place: after any crash the old file is there, or the new one
 * and whole. Throws JournalNotWholeError, CaseFileNotSoundError, the signal's reason, and what the system throws.
 */
export async function writeCaseFile(
  target: string,
  source: CaseFileSource,
  options: WriteOptions = {},
): Promise<CaseFileManifest> {
  const draft = join(dirname(target), `.dateline-${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(draft, 'wx');
  try {
    const manifest = await fillCaseFile(handle, source, options);
    await handle.sync();
    await handle.close();
    const check = await checkCaseFile(draft, { signal: options.signal, onProgress: options.onChecked });
    if (check.status !== 'sound') throw new CaseFileNotSoundError(check.problems[0] ?? 'It cannot be read.');
    await rename(draft, target);
    await flushFolder(dirname(target));
    return manifest;
  } catch (error) {
    await handle.close().catch(() => {});
    await unlink(draft).catch(() => {});
    throw error;
  }
}

async function fillCaseFile(
  handle: FileHandle,
  { caseId, journal, writtenBy, now, end, listFurther }: CaseFileSource,
  { signal, onProgress }: WriteOptions,
): Promise<CaseFileManifest> {
  const lastModDate = now();
  const zip = new ZipFileWriter(handle, lastModDate);
  await zip.addStored(CASE_FILE_ENTRIES.mimetype, toBytes(CASE_FILE_TYPE));
  const record = new RecordReader(journal, signal);
  await zip.addDeflated(CASE_FILE_ENTRIES.changes, record.lines());
  if (end && (record.tally.seq !== end.seq || record.tally.hash !== end.hash))
    throw new JournalNotWholeError(`It ends with change ${record.tally.seq} and should end with ${end.seq}.`);
  // All that is kept, not only what changes name by themselves: pictures are named in the blocks.
  const kept = (
    await Promise.all((await journal.content.listParts()).map((part) => journal.content.listNames(part)))
  ).flat();
  const there = new Set(kept);
  const missing = [...record.named].filter((sha256) => !there.has(sha256)).sort();
  const content: { sha256: Sha256; bytes: number }[] = [];
  let written = 0;
  for (const [index, sha256] of kept.entries()) {
    signal?.throwIfAborted();
    onProgress?.(index, kept.length, written);
    const bytes = await journal.content.read(sha256);
    if (!bytes) continue;
    await zip.addStored(nameContentEntry(sha256), bytes);
    content.push({ sha256, bytes: bytes.byteLength });
    written += bytes.byteLength;
  }
  const { name, ...last } = record.tally;
  const held: CaseFileManifest = {
    dateline: 'case',
    format: CASE_FILE_FORMAT,
    writtenBy,
    writtenAt: lastModDate.toISOString(),
    caseId,
    name: name ?? '',
    record: last,
    changes: { bytes: record.bytes, sha256: record.digest() },
    content,
    missing,
  };
  await zip.addStored(CASE_FILE_ENTRIES.readMe, toBytes(writeReadMe(held)));
  const further: FurtherEntry[] = [];
  for (const { name: entry, bytes } of (await listFurther?.(held)) ?? []) {
    if (!isFurtherName(entry)) throw new RangeError(`“${entry}” cannot stand in a case file.`);
    await zip.addStored(entry, bytes);
    further.push({ name: entry, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  const manifest: CaseFileManifest = further.length > 0 ? { ...held, further } : held;
  await zip.addDeflated(CASE_FILE_ENTRIES.manifest, [toBytes(`${JSON.stringify(manifest, null, 1)}\n`)]);
  await zip.finish();
  return manifest;
}

/** Reads the record from the journal as lines, and notes what is needed of it on the way. */
class RecordReader {
  readonly named = new Set<Sha256>();
  tally: Tally = EMPTY_TALLY;
  bytes = 0;
  readonly #hash = createHash('sha256');
  readonly #journal: Pick<CaseFileJournal, 'readAfter'>;
  readonly #signal: AbortSignal | undefined;

  constructor(journal: Pick<CaseFileJournal, 'readAfter'>, signal: AbortSignal | undefined) {
    this.#journal = journal;
    this.#signal = signal;
  }

  digest(): Sha256 {
    return this.#hash.digest('hex');
  }

  async *lines(): AsyncGenerator<Uint8Array> {
    for (let hasMore = true; hasMore; ) {
      this.#signal?.throwIfAborted();
      const stretch = await this.#journal.readAfter(this.tally.seq);
      if (stretch.damage) throw new JournalNotWholeError(stretch.damage.reason);
      for (const text of stretch.changes) this.#note(text);
      const bytes = Buffer.from(stretch.changes.map((text) => `${text}\n`).join(''));
      this.#hash.update(bytes);
      this.bytes += bytes.byteLength;
      if (bytes.byteLength > 0) yield bytes;
      hasMore = stretch.hasMore;
    }
  }

  #note(text: string): void {
    const change = readChange(text);
    if (!change) throw new JournalNotWholeError('A change of the journal is not as its hash says.');
    this.tally = addToTally(this.tally, change);
    for (const sha256 of listNamedContent(change.edits)) this.named.add(sha256);
  }
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
