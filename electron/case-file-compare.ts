import type { CaseComparison } from '../shared/case-files.ts';
import { addToTally, EMPTY_TALLY, type Tally } from '../shared/journal/tally.ts';
import type { Sha256, Ulid } from '../shared/model/ids.ts';
import { readJournalBeside } from './journal-reading.ts';
import { readChange } from './journal-record.ts';

/**
 * Holds the changes of a case file against the journal of the same case: `hashes` are those of the file in order. They are the same as
 * far as the chain has the same hashes.
 */
export async function compareWithJournal(
  hashes: readonly Sha256[],
  folder: string,
  caseId: Ulid,
  signal?: AbortSignal,
): Promise<CaseComparison> {
  const journal = readJournalBeside(folder, caseId, null);
  let own: Tally = EMPTY_TALLY;
  let common = 0;
  let isWhole = true;
  for (let hasMore = true; hasMore; ) {
    signal?.throwIfAborted();
    const stretch = await journal.readAfter(own.seq);
    for (const text of stretch.changes) {
      const change = readChange(text);
      if (!change) break;
      if (common === own.seq && hashes[change.seq - 1] === change.hash) common = change.seq;
      own = addToTally(own, change);
    }
    if (stretch.damage) isWhole = false;
    hasMore = stretch.hasMore;
  }
  if (own.seq === 0 && isWhole) return { status: 'none' };
  const { name, seq, beganAt, changedAt, counts } = own;
  const facts = { own: { name: name ?? '', seq, beganAt, changedAt, counts }, isWhole };
  const fileHas = hashes.length - common;
  const ownHas = own.seq - common;
  if (fileHas > 0 && ownHas > 0) return { status: 'apart', after: common, fileHas, ownHas, ...facts };
  if (ownHas > 0) return { status: 'older', by: ownHas, ...facts };
  if (fileHas > 0) return { status: 'newer', by: fileHas, ...facts };
  return { status: 'same', ...facts };
}
