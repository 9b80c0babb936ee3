import type { Transaction } from 'dexie';
import { isSameJson, readCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { Change } from '../../shared/model/change.ts';
import { Batch } from './batch.ts';
import { readLast } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import { hashChange, hashText } from './hash.ts';
import type { JournalClient } from './journal-client.ts';
import { listVersions } from './journal-content.ts';
import { type GatheredContent, gatherContent, type LostContent } from './replay-content.ts';
import { TablesOf } from './tables.ts';

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
export type ReplaySource = Pick<JournalClient, 'readAfter' | 'readContent' | 'readContents'>;

/** Most changes and bytes of content of one transaction: each costs a flush, and progress is told between. */
const BATCH = { changes: 4_000, bytes: 32 * 1024 * 1024 };

/**
 * Brings back the changes that the journal has and the database has not, with their rows and content. Each change is held against
 * its hash, the one before it, and the rows that it says it found; what does not fit ends the replay and is not written.
 */
export async function replayJournal(
  db: CaseDatabase,
  source: ReplaySource,
  onProgress?: (seq: number) => void,
): Promise<Replayed> {
  let last: ChainEnd | null = await readLast(db);
  const begin = last?.seq ?? 0;
  const lost: LostContent[] = [];
  const end = (problem: string | null): Replayed => {
    const seq = last?.seq ?? 0;
    return { seq, count: seq - begin, lost, problem };
  };
  try {
    while (true) {
      const stretch = await source.readAfter(last?.seq ?? 0);
      const { changes, problem } = readChain(stretch.changes, last);
      let waiting = changes;
      while (waiting.length > 0) {
        const batch = takeBatch(waiting);
        waiting = waiting.slice(batch.length);
        const content = await gatherContent(db, source, batch);
        await db.transaction('rw', db.tables, (transaction) => writeBatch(transaction, batch, content));
        last = batch.at(-1) ?? last;
        lost.push(...content.lost);
        onProgress?.(last?.seq ?? 0);
      }
      if (problem !== null) return end(problem);
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

/** What the next change must follow. */
type ChainEnd = Pick<Change, 'seq' | 'hash'>;

/** Reads changes as far as each is as it was recorded and follows the one before it, and says why not further. */
function readChain(
  texts: readonly string[],
  before: ChainEnd | null,
): { readonly changes: readonly Change[]; readonly problem: string | null } {
  const changes: Change[] = [];
  let last = before;
  for (const text of texts) {
    const change = readCanonicalJson(text) as Change;
    const { seq } = change;
    if (!isAsHashed(change, text))
      return { changes, problem: `Change ${seq} of the journal is not as it was recorded.` };
    if (seq !== (last?.seq ?? 0) + 1 || change.previousHash !== (last?.hash ?? null))
      return { changes, problem: `Change ${seq} of the journal does not follow the change before it.` };
    changes.push(change);
    last = change;
  }
  return { changes, problem: null };
}

/** The text is canonical JSON: without its member `hash` it is what was hashed. Where it is not, it is written anew. */
function isAsHashed(change: Change, text: string): boolean {
  return hashText(text.replace(`"hash":"${change.hash}",`, '')) === change.hash || hashChange(change) === change.hash;
}

/** The first changes, as far as one transaction goes; the size of what they name is said by their versions. */
function takeBatch(waiting: readonly Change[]): readonly Change[] {
  let bytes = 0;
  let end = 0;
  for (const change of waiting) {
    if (end > 0 && (end >= BATCH.changes || bytes >= BATCH.bytes)) break;
    for (const { originalBytes, textLength } of listVersions(change)) bytes += originalBytes + textLength;
    end += 1;
  }
  return waiting.slice(0, end);
}

async function writeBatch(
  transaction: Transaction,
  changes: readonly Change[],
  { texts, originals }: GatheredContent,
): Promise<void> {
  const tables = new TablesOf(transaction);
  await Promise.all([
    texts.length > 0 ? tables.texts.bulkPut(texts) : null,
    originals.length > 0 ? tables.originals.bulkPut(originals) : null,
  ]);
  const batch = new Batch(transaction);
  const rows = changes.flatMap(({ edits }) => edits.map(({ table, key }) => [table, key] as const));
  await batch.readAhead([{ rows }]);
  for (const change of changes) {
    for (const { table, key, before } of change.edits) {
      if (!isSameJson(await batch.read(table, key), before))
        throw new ReplayError(`Change ${change.seq} of the journal begins from another row than the database has.`);
    }
    batch.take(change, null);
  }
  await batch.write();
}
