import { listKept } from '../../shared/journal/content-names.ts';
import type { Lineage } from '../../shared/merge/lineage.ts';
import { readCanonicalJson, writeCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { Change } from '../../shared/model/change.ts';
import type { CopyMerge } from '../../shared/model/copy-merge.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import type { CaseDatabase } from './database.ts';
import { hashChange } from './hash.ts';
import { readVerified } from './replay-content.ts';

/** A copy of a case in a file, as the window reads it. */
export interface CopySource {
  readonly fileName: string;
  /** The record, one change of canonical JSON a line. */
  readonly readChanges: () => AsyncIterable<string>;
  /** Content by its name; null when it is not there. What it is must be checked against the name. */
  readonly readContent: (sha256: Sha256) => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** A copy cannot be merged; the message is a sentence. Nothing was changed. */
export class MergeError extends Error {
  override readonly name = 'MergeError';
}

/** Reads what was kept of other copies from the database. */
export function readKeptHere(db: CaseDatabase): Pick<CopySource, 'readContent'> {
  return {
    readContent: async (sha256) => {
      const original = await db.originals.get(sha256);
      return original ? new Uint8Array(original.bytes) : null;
    },
  };
}

/** Adds the changes of a copy to a lineage, with all that its merges have kept of further copies. */
export async function addRecord(
  lineage: Lineage,
  changes: readonly Change[],
  source: Pick<CopySource, 'readContent'>,
): Promise<void> {
  lineage.add(changes);
  const waiting = changes.flatMap(listMerges);
  const read = new Set<Sha256>();
  for (let merge = waiting.pop(); merge; merge = waiting.pop()) {
    if (read.has(merge.changesSha256)) continue;
    read.add(merge.changesSha256);
    const bytes = await readVerified(source, merge.changesSha256);
    // Where the words of a merge that was undone are lost, nothing asks for them.
    if (!bytes) continue;
    const kept = parseRecord(new TextDecoder().decode(bytes).split('\n'));
    lineage.add(kept);
    waiting.push(...kept.flatMap(listMerges));
  }
}

/** Reads changes, each held against its hash. Throws MergeError. */
export function parseRecord(lines: readonly string[]): readonly Change[] {
  return lines.filter((line) => line !== '').map(parseChange);
}

/**
 * Reads the record of a copy. As far as it is the same as our own, by the hashes that stand in it, our own changes are given, which need
 * neither be read nor hashed again. Throws MergeError.
 */
export async function readRecord(
  lines: AsyncIterable<string>,
  own: readonly Change[],
  onProgress: (done: number) => void,
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  let isShared = true;
  for await (const line of lines) {
    if (line === '') continue;
    const same: Change | undefined = isShared ? own[changes.length] : undefined;
    isShared = same !== undefined && line.includes(`"hash":"${same.hash}"`);
    changes.push(isShared && same ? same : parseChange(line));
    if (changes.length % TOLD_EVERY === 0) onProgress(changes.length);
  }
  return changes;
}

/** Progress is told after so many changes. */
const TOLD_EVERY = 500;

function parseChange(line: string): Change {
  const change = readChange(line);
  if (hashChange(change) !== change.hash) throw new MergeError(`Change ${change.seq} is not as it was recorded.`);
  return change;
}

/** Writes changes as they are kept: a line of canonical JSON each. */
export function writeRecord(changes: readonly Change[]): string {
  return changes.map((change) => `${writeCanonicalJson(change)}\n`).join('');
}

/** Lists the content that changes name because of their merges. */
export function listKeptContent(changes: readonly Change[]): readonly Sha256[] {
  return changes.flatMap(listMerges).flatMap(listKept);
}

function listMerges({ edits }: Change): readonly CopyMerge[] {
  return edits.flatMap(({ table, after }) => (table === 'merges' && after ? [after as CopyMerge] : []));
}

function readChange(line: string): Change {
  try {
    return readCanonicalJson(line) as Change;
  } catch {
    throw new MergeError('A change in the record of the copy cannot be read.');
  }
}
