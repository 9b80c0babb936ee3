import type { Transaction } from 'dexie';
import type { Original, Version, VersionText } from '../../shared/model/article.ts';
import { isSameJson, readCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { Change } from '../../shared/model/change.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import { readLast, record } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import { hashBytes, hashChange } from './hash.ts';
import type { JournalClient } from './journal-client.ts';
import { listMergeContent, listPictures, listVersions } from './journal-content.ts';
import { tableOf } from './tables.ts';

/** Content that a case names and that is lost in the journal. */
export interface LostContent {
  readonly what: 'original' | 'text' | 'picture';
  readonly sha256: Sha256;
  /** The file that it is, or is of. */
  readonly fileName: string;
}

/** What a replay came to. */
export interface Replayed {
  /** The number of the last change that is in the database now. */
  readonly seq: number;
  /** How many changes were brought back. */
  readonly count: number;
  readonly lost: readonly LostContent[];
  /** Why it ended before the end of the journal, a whole sentence; null when it did not. */
  readonly problem: string | null;
}

/** What is read from the journal: changes after a number, and content by name. */
export type ReplaySource = Pick<JournalClient, 'readAfter' | 'readContent'>;

/** Most changes and bytes of content of one transaction: each costs a flush, and the window shows progress between. */
const BATCH = { changes: 100, bytes: 32 * 1024 * 1024 };

/**
 * Brings back the changes that the journal has and the database has not, with their rows and content. Each change is held against
 * its hash, the one before it, and the rows that it says it found; what does not fit ends the replay and is not written.
 */
export async function replayJournal(
  db: CaseDatabase,
  source: ReplaySource,
  onProgress?: (seq: number) => void,
): Promise<Replayed> {
  let last = await readLast(db);
  const begin = last?.seq ?? 0;
  const lost: LostContent[] = [];
  const end = (problem: string | null): Replayed => {
    const seq = last?.seq ?? 0;
    return { seq, count: seq - begin, lost, problem };
  };
  try {
    while (true) {
      const stretch = await source.readAfter(last?.seq ?? 0);
      let waiting = stretch.changes;
      while (waiting.length > 0) {
        const batch = await gather(db, source, waiting);
        waiting = waiting.slice(batch.changes.length);
        await db.transaction('rw', db.tables, async (transaction) => {
          await db.texts.bulkPut([...batch.texts.values()]);
          await db.originals.bulkPut([...batch.originals.values()]);
          let done = last;
          for (const change of batch.changes) done = await replayChange(db, transaction, change, done);
        });
        last = batch.changes.at(-1) ?? last;
        lost.push(...batch.lost);
        onProgress?.(last?.seq ?? 0);
      }
      if (stretch.damage) return end(stretch.damage.reason);
      if (!stretch.hasMore) return end(null);
    }
  } catch (error) {
    if (error instanceof ReplayError) return end(error.message);
    throw error;
  }
}

/** A change of the journal does not fit; the message says which and how. */
class ReplayError extends Error {
  override readonly name = 'ReplayError';
}

async function replayChange(
  db: CaseDatabase,
  transaction: Transaction,
  change: Change,
  last: Change | null,
): Promise<Change> {
  const { seq, edits } = change;
  if (hashChange(change) !== change.hash)
    throw new ReplayError(`Change ${seq} of the journal is not as it was recorded.`);
  if (seq !== (last?.seq ?? 0) + 1 || change.previousHash !== (last?.hash ?? null)) {
    throw new ReplayError(`Change ${seq} of the journal does not follow the change before it.`);
  }
  for (const { table, key, before } of edits) {
    if (!isSameJson((await tableOf(db, table).get(key)) ?? null, before)) {
      throw new ReplayError(`Change ${seq} of the journal begins from another row than the database has.`);
    }
  }
  await record(transaction, [change]);
  return change;
}

/** Changes with the content that they name, as far as one transaction goes. */
interface Gathered {
  readonly changes: Change[];
  readonly texts: Map<string, VersionText>;
  readonly originals: Map<Sha256, Original>;
  readonly lost: LostContent[];
}

async function gather(db: CaseDatabase, source: ReplaySource, waiting: readonly string[]): Promise<Gathered> {
  const batch: Gathered = { changes: [], texts: new Map(), originals: new Map(), lost: [] };
  let bytes = 0;
  for (const text of waiting) {
    if (batch.changes.length >= BATCH.changes || bytes >= BATCH.bytes) break;
    const change = readCanonicalJson(text) as Change;
    for (const version of listVersions(change)) await gatherVersion(db, source, version, batch);
    for (const sha256 of listMergeContent(change)) {
      if (batch.originals.has(sha256) || (await db.originals.where('sha256').equals(sha256).count()) > 0) continue;
      const piece = await readVerified(source, sha256);
      if (piece) batch.originals.set(sha256, { sha256, bytes: piece.slice().buffer });
      else batch.lost.push({ what: 'original', sha256, fileName: 'what was kept of another copy' });
    }
    bytes = [...batch.originals.values()].reduce((sum, original) => sum + original.bytes.byteLength, 0);
    batch.changes.push(change);
  }
  return batch;
}

/** Reads the content of a version from the journal, as far as the database does not have it. */
async function gatherVersion(db: CaseDatabase, source: ReplaySource, version: Version, batch: Gathered): Promise<void> {
  const { id, fileName, textSha256, originalSha256, container } = version;
  if (batch.texts.has(id) || (await db.texts.where('versionId').equals(id).count()) > 0) return;
  const gatherOriginal = async (sha256: Sha256): Promise<boolean> => {
    if (batch.originals.has(sha256) || (await db.originals.where('sha256').equals(sha256).count()) > 0) return true;
    const bytes = await readVerified(source, sha256);
    if (bytes) batch.originals.set(sha256, { sha256, bytes: bytes.buffer });
    return bytes !== null;
  };
  const text = await readText(source, version);
  if (text) batch.texts.set(id, text);
  else batch.lost.push({ what: 'text', sha256: textSha256, fileName });
  if (!(await gatherOriginal(originalSha256))) {
    batch.lost.push({ what: 'original', sha256: originalSha256, fileName });
  }
  for (const sha256 of text ? listPictures(text) : []) {
    if (!(await gatherOriginal(sha256))) batch.lost.push({ what: 'picture', sha256, fileName });
  }
  // Only web archives are kept beside what was taken out of them.
  if (container) await gatherOriginal(container.sha256);
}

/** Reads the text of a version from the journal; null when its words or its blocks are lost. */
export async function readText(
  source: Pick<ReplaySource, 'readContent'>,
  version: Version,
): Promise<VersionText | null> {
  const words = await readVerified(source, version.textSha256);
  const blocks = await readVerified(source, version.blocksSha256);
  if (!words || !blocks) return null;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    versionId: version.id,
    text: decoder.decode(words),
    blocks: readCanonicalJson(decoder.decode(blocks)) as VersionText['blocks'],
  };
}

/** Reads content from the journal; null when it is not there, or is not what its name says. */
export async function readVerified(
  source: Pick<ReplaySource, 'readContent'>,
  sha256: Sha256,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await source.readContent(sha256);
  return bytes && (await hashBytes(bytes)) === sha256 ? bytes : null;
}
