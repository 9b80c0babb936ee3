import type { Version, VersionText } from '../../shared/model/article.ts';
import { readCanonicalJson, writeCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { Change } from '../../shared/model/change.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import { readLast } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import { hashBytes, hashChange } from './hash.ts';
import type { JournalClient } from './journal-client.ts';
import { listPictures } from './journal-content.ts';
import { verifyChanges } from './verify.ts';

/** What is not as it was recorded. `name` is the file that content is of. */
export type StorageFault =
  /** A change, or a row, in the database; the sentence names it. */
  | { readonly kind: 'record'; readonly seq: number; readonly sentence: string }
  | { readonly kind: 'text'; readonly versionId: string; readonly name: string }
  | { readonly kind: 'original' | 'picture'; readonly sha256: Sha256; readonly name: string }
  | { readonly kind: 'journal'; readonly sentence: string }
  /** A change that the journal has otherwise than the database. */
  | { readonly kind: 'journal-change'; readonly seq: number }
  /** A file of the journal with other bytes than its name says, or that is missing. */
  | { readonly kind: 'journal-content'; readonly sha256: Sha256; readonly name: string };

/** What a full check of a case's database and journal found. */
export interface StorageCheck {
  readonly articles: number;
  readonly clips: number;
  readonly changes: number;
  /** How many originals, texts and pictures were read, in the database. */
  readonly pieces: number;
  /** How many files of content were read, beside the journal. */
  readonly files: number;
  readonly faults: readonly StorageFault[];
}

/** Which part of a check is at work. */
export type CheckStage = 'record' | 'content' | 'journal' | 'files';

/** Tells how far a check is; throws what ends it, when the analyst cancels. */
export type CheckProgress = (stage: CheckStage, done: number, total: number) => void;

/** Versions whose content is in memory at once. */
const BATCH = 10;

/**
 * Reads everything that a case has, in the database and in the journal, and holds each piece against its hash and each change
 * against its copy. Changes nothing. Meant for a worker: it hashes every byte.
 */
export async function checkStorage(
  db: CaseDatabase,
  client: JournalClient,
  onProgress: CheckProgress = () => {},
): Promise<StorageCheck> {
  const record = await verifyChanges(db, (done, total) => onProgress('record', done, total));
  const content = await checkContent(db, onProgress);
  const faults: StorageFault[] = [
    ...record.broken.map(({ seq, reason }): StorageFault => ({ kind: 'record', seq, sentence: reason })),
    ...content.faults,
    ...(await checkJournal(db, client, onProgress)),
  ];
  const files = await checkFiles(client, content.names, onProgress);
  return {
    articles: await db.articles.count(),
    clips: await db.clips.count(),
    changes: record.count,
    pieces: content.pieces,
    files: files.count,
    faults: [...faults, ...files.faults],
  };
}

/** Whether a text is the one that its version says. */
export async function isTextOf(version: Version, text: VersionText): Promise<boolean> {
  const encoder = new TextEncoder();
  const words = await hashBytes(encoder.encode(text.text));
  return words === version.textSha256 && (await hashBytes(encodeBlocks(encoder, text))) === version.blocksSha256;
}

function encodeBlocks(encoder: TextEncoder, { blocks }: VersionText): Uint8Array<ArrayBuffer> {
  try {
    return encoder.encode(writeCanonicalJson(blocks));
  } catch {
    // Damage that canonical JSON has no word for.
    return new Uint8Array();
  }
}

async function checkContent(db: CaseDatabase, onProgress: CheckProgress) {
  const faults: StorageFault[] = [];
  /** All content that the case names, with the file that it is of. */
  const names = new Map<Sha256, string>();
  const checked = new Set<Sha256>();
  let pieces = 0;
  const checkOriginal = async (kind: 'original' | 'picture', sha256: Sha256, name: string): Promise<void> => {
    names.set(sha256, name);
    if (checked.has(sha256)) return;
    checked.add(sha256);
    // A large value lies in a file of its own, which can be gone.
    const original = await db.originals.get(sha256).catch(() => undefined);
    pieces += 1;
    const isWhole = original && (await hashBytes(new Uint8Array(original.bytes))) === sha256;
    if (!isWhole) faults.push({ kind, sha256, name });
  };
  const ids = await db.versions.toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += BATCH) {
    onProgress('content', from, ids.length);
    for (const version of await db.versions.bulkGet(ids.slice(from, from + BATCH))) {
      if (!version) continue;
      const { fileName } = version;
      const text = await db.texts.get(version.id).catch(() => undefined);
      pieces += 1;
      names.set(version.textSha256, fileName).set(version.blocksSha256, fileName);
      const isWhole = text && (await isTextOf(version, text));
      if (!isWhole) faults.push({ kind: 'text', versionId: version.id, name: fileName });
      await checkOriginal('original', version.originalSha256, fileName);
      for (const sha256 of isWhole ? listPictures(text) : []) await checkOriginal('picture', sha256, fileName);
    }
  }
  onProgress('content', ids.length, ids.length);
  return { faults, names, pieces };
}

async function checkJournal(
  db: CaseDatabase,
  client: JournalClient,
  onProgress: CheckProgress,
): Promise<readonly StorageFault[]> {
  const faults: StorageFault[] = [];
  const total = (await readLast(db))?.seq ?? 0;
  let seq = 0;
  while (true) {
    const stretch = await client.readAfter(seq);
    const changes = stretch.changes.map((text) => readCanonicalJson(text) as Change);
    const stored = await db.changes.bulkGet(changes.map((change) => change.seq));
    for (const [index, change] of changes.entries()) {
      const isSame = stored[index]?.hash === change.hash && hashChange(change) === change.hash;
      if (!isSame) faults.push({ kind: 'journal-change', seq: change.seq });
    }
    seq = changes.at(-1)?.seq ?? seq;
    onProgress('journal', seq, Math.max(total, seq));
    if (stretch.damage) return [...faults, { kind: 'journal', sentence: stretch.damage.reason }];
    if (!stretch.hasMore) break;
  }
  if (seq < total) faults.push({ kind: 'journal', sentence: `The journal ends at change ${seq} of ${total}.` });
  return faults;
}

async function checkFiles(client: JournalClient, names: ReadonlyMap<Sha256, string>, onProgress: CheckProgress) {
  const faults: StorageFault[] = [];
  const parts = await client.listContentParts();
  const there = new Set<Sha256>();
  let count = 0;
  for (const [index, part] of parts.entries()) {
    onProgress('files', index, parts.length);
    const { whole, broken } = await client.checkContentPart(part);
    for (const sha256 of whole) there.add(sha256);
    count += whole.length + broken.length;
    for (const sha256 of broken) {
      there.add(sha256);
      faults.push({ kind: 'journal-content', sha256, name: names.get(sha256) ?? 'something that was taken back' });
    }
  }
  for (const [sha256, name] of names) if (!there.has(sha256)) faults.push({ kind: 'journal-content', sha256, name });
  onProgress('files', parts.length, parts.length);
  return { faults, count };
}
