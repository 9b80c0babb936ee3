import type {
  FromImportWorker,
  ImportSource,
  ImportStage,
  SourceOutcome,
  ToImportWorker,
} from '../../shared/extract/import-messages.ts';
import { HEAD_BYTES, LARGEST_FILE } from '../../shared/extract/limits.ts';
import { sniff } from '../../shared/extract/sniff.ts';
import { writeCanonicalJson } from '../../shared/model/canonical-json.ts';
import { createOrigin, type Sha256 } from '../../shared/model/ids.ts';
import { addVersions, type ImportedDocument } from '../db/articles.ts';
import { type CaseDatabase, openCaseDatabase } from '../db/database.ts';

import { FrameClient } from './frame-client.ts';

interface Job {
  readonly databaseName: string;
  readonly index: number;
  readonly source: ImportSource;
}

const origin = createOrigin();
const frame = new FrameClient(() => send({ type: 'frame-wanted' }));
const databases = new Map<string, CaseDatabase>();
let queue: Job[] = [];
/** How many sources came in since the worker began. */
let received = 0;
let isRunning = false;
let isCancelled = false;

function send(message: FromImportWorker): void {
  self.postMessage(message);
}

self.onmessage = ({ data }: MessageEvent<ToImportWorker>) => {
  switch (data.type) {
    case 'add':
      received += data.sources.length;
      queue.push(...data.sources.map((one) => ({ ...one, databaseName: data.databaseName })));
      void run();
      return;
    case 'frame':
      frame.give(data.port);
      return;
    case 'frame-failed':
      frame.give(null);
      return;
    case 'cancel':
      isCancelled = true;
      frame.cancel();
      return;
    default:
      data satisfies never;
  }
};

/** A document that is read and waits to be saved with others, since every transaction costs a flush of the disk. */
interface Waiting {
  readonly job: Job;
  readonly document: ImportedDocument;
}

/** Most documents and bytes that are saved in one transaction, and the longest that one waits, milliseconds: the report shall move. */
const BATCH = { documents: 25, bytes: 16 * 1024 * 1024, wait: 400 };

/** Imports what is queued until there is nothing left or the analyst cancels. */
async function run(): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  isCancelled = false;
  frame.resume();
  let waiting: Waiting[] = [];
  let since = 0;
  const saveAll = async () => {
    const batch = waiting;
    waiting = [];
    await saveBatch(batch);
  };
  while (queue.length + waiting.length > 0 && !isCancelled) {
    const job = queue.shift();
    if (!job) {
      await saveAll();
      continue;
    }
    const read = await readSource(job);
    if ('status' in read) {
      send({ type: 'outcome', index: job.index, outcome: read });
      continue;
    }
    if (waiting.length === 0) since = performance.now();
    waiting.push({ job, document: read });
    const bytes = waiting.reduce((sum, { document }) => sum + document.bytes.byteLength, 0);
    const isDue = waiting.length >= BATCH.documents || bytes >= BATCH.bytes || performance.now() - since >= BATCH.wait;
    if (isDue && !isCancelled) await saveAll();
  }
  // What was not saved is the window's to show as cancelled; what was saved stays.
  queue = [];
  for (const db of databases.values()) db.close();
  databases.clear();
  isRunning = false;
  send({ type: 'idle', received });
}

/** Reads one source as far as it can be without the database. */
async function readSource(job: Job): Promise<ImportedDocument | SourceOutcome> {
  const { source, index } = job;
  const tell = (stage: ImportStage) => send({ type: 'progress', index, name: source.name, stage });
  try {
    tell('reading');
    const read = await readBytes(source);
    if ('status' in read) return read;
    const { bytes } = read;
    const originalSha256 = await hash(bytes);
    tell('taking apart');
    const given = source.kind === 'paste' ? source.given : null;
    // The frame gets a copy: its own is moved there, and the original is stored from here.
    const copy = bytes.slice(0);
    const reply = await frame.extract({ fileName: source.name, bytes: copy, importedAt: origin.now(), given });
    if (reply.status === 'refused') return { status: 'unreadable', reason: reply.reason };
    if (reply.status !== 'read') return reply;
    if (isCancelled) return { status: 'cancelled' };
    tell('saving');
    const encoder = new TextEncoder();
    const textSha256 = await hash(encoder.encode(reply.draft.text).buffer);
    const blocksSha256 = await hash(encoder.encode(writeCanonicalJson(reply.draft.blocks)).buffer);
    return { fileName: source.name, bytes, originalSha256, draft: reply.draft, textSha256, blocksSha256 };
  } catch (error) {
    return { status: 'unreadable', reason: describeFailure(error) };
  }
}

/** Saves documents in one transaction; when that fails, one by one, so that only what cannot be saved is lost. */
async function saveBatch(batch: readonly Waiting[]): Promise<void> {
  const [first] = batch;
  if (!first) return;
  // Sources of another case cannot come in while this one's session runs; the first names the database of all.
  const { databaseName } = first.job;
  try {
    const db = databases.get(databaseName) ?? (await openCaseDatabase(databaseName));
    databases.set(databaseName, db);
    const documents = batch.map(({ document }) => document);
    const outcomes = await addVersions(db, origin, documents);
    for (const [at, outcome] of outcomes.entries()) {
      const waiting = batch[at];
      if (waiting) send({ type: 'outcome', index: waiting.job.index, outcome });
    }
  } catch (error) {
    if (batch.length > 1) {
      for (const one of batch) await saveBatch([one]);
      return;
    }
    send({
      type: 'outcome',
      index: first.job.index,
      outcome: { status: 'unreadable', reason: describeFailure(error) },
    });
  }
}

/** Reads the bytes of a source; a file that is too large, or that its first bytes refuse, is not read whole. */
async function readBytes(source: ImportSource): Promise<{ readonly bytes: ArrayBuffer } | SourceOutcome> {
  if (source.kind === 'unreadable') return { status: 'unreadable', reason: source.reason };
  if (source.kind === 'paste') return { bytes: source.bytes };
  const size = source.kind === 'file' ? source.file.size : source.size;
  if (size > LARGEST_FILE) {
    const [found, most] = [size, LARGEST_FILE].map((bytes) => Math.round(bytes / 1024 / 1024));
    return { status: 'unreadable', reason: `The file has ${found} MB; files up to ${most} MB are read.` };
  }
  const file = source.kind === 'file' ? source.file : await fetchChosen(source.url);
  if (file.size === 0) {
    // A folder, and a file that is gone, can also look like a file of no bytes: reading tells.
    await file.arrayBuffer();
    return { status: 'unreadable', reason: 'The file is empty.' };
  }
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const sniffed = sniff(head, source.name);
  if (sniffed.kind === 'unsupported') return { status: 'unreadable', reason: sniffed.reason };
  return { bytes: await file.arrayBuffer() };
}

/** Reads a file that was chosen in main's dialog. Throws what a page's own file would throw when it is gone. */
async function fetchChosen(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new DOMException('The chosen file is gone.', 'NotFoundError');
  return response.blob();
}

async function hash(bytes: ArrayBuffer): Promise<Sha256> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Says why a file could not be imported, in a sentence: what the file system, the memory or the database reported. */
function describeFailure(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  const words = error instanceof Error ? error.message : String(error);
  if (name === 'NotFoundError') return 'The file is no longer there: it was moved or deleted after it was chosen.';
  if (name === 'NotReadableError')
    return 'The file could not be read: it is a folder, it was changed or removed while it was read, or its rights forbid it.';
  if (name === 'QuotaExceededError' || /quota/i.test(words))
    return 'There is no room left on the disk; nothing of this file was saved.';
  if (name === 'RangeError' || /allocation/i.test(words))
    return 'The file is too large for the memory of this machine.';
  return `It could not be saved: ${words.slice(0, 300)}`;
}
