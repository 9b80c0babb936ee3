import type {
  FromImportWorker,
  ImportSource,
  ImportStage,
  SourceOutcome,
  ToImportWorker,
} from '../../shared/extract/import-messages.ts';
import { HEAD_BYTES, LARGEST_FILE } from '../../shared/extract/limits.ts';
import { sniff } from '../../shared/extract/sniff.ts';
import type { ArticleDraft } from '../../shared/model/article-draft.ts';
import { writeCanonicalJson } from '../../shared/model/canonical-json.ts';
import { createOrigin, type Sha256 } from '../../shared/model/ids.ts';
import { addVersion } from '../db/articles.ts';
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

/** Imports what is queued, one after another, until there is nothing left or the analyst cancels. */
async function run(): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  isCancelled = false;
  frame.resume();
  for (let job = queue.shift(); job; job = queue.shift()) {
    if (isCancelled) break;
    const outcome = await importSource(job);
    send({ type: 'outcome', index: job.index, outcome });
  }
  // What was not begun is the window's to show as cancelled; what was saved stays.
  queue = [];
  for (const db of databases.values()) db.close();
  databases.clear();
  isRunning = false;
  send({ type: 'idle', received });
}

async function importSource(job: Job): Promise<SourceOutcome> {
  const { source, index } = job;
  const tell = (stage: ImportStage) => send({ type: 'progress', index, name: source.name, stage });
  try {
    tell('reading');
    const read = await readBytes(source);
    if ('status' in read) return read;
    const originalSha256 = await hash(read.bytes);
    tell('taking apart');
    const given = source.kind === 'paste' ? source.given : null;
    // The frame gets a copy: its own is moved there, and the original is stored from here.
    const copy = read.bytes.slice(0);
    const reply = await frame.extract({ fileName: source.name, bytes: copy, importedAt: origin.now(), given });
    if (reply.status === 'refused') return { status: 'unreadable', reason: reply.reason };
    if (reply.status !== 'read') return reply;
    if (isCancelled) return { status: 'cancelled' };
    tell('saving');
    return await save(job, read.bytes, originalSha256, reply.draft);
  } catch (error) {
    return { status: 'unreadable', reason: describeFailure(error) };
  }
}

async function save(job: Job, bytes: ArrayBuffer, originalSha256: Sha256, draft: ArticleDraft): Promise<SourceOutcome> {
  const encoder = new TextEncoder();
  const textSha256 = await hash(encoder.encode(draft.text).buffer);
  const blocksSha256 = await hash(encoder.encode(writeCanonicalJson(draft.blocks)).buffer);
  const known = databases.get(job.databaseName);
  const db = known ?? (await openCaseDatabase(job.databaseName));
  databases.set(job.databaseName, db);
  return addVersion(db, origin, { fileName: job.source.name, bytes, originalSha256, draft, textSha256, blocksSha256 });
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
