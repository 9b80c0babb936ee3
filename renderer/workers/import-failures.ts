import type { SourceOutcome } from '../../shared/extract/import-messages.ts';

/** What Chromium says when the files of its database cannot be written; each is a full disk far more often than a broken one. */
const STORAGE_FAILURES = /IOError|backing store|Backend aborted|transaction was aborted/i;

/** Says why a file could not be imported, in a sentence: what the file system, the memory or the database reported. */
export function describeFailure(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  const words = error instanceof Error ? error.message : String(error);
  if (name === 'NotFoundError') return 'The file is no longer there: it was moved or deleted after it was chosen.';
  if (name === 'NotReadableError')
    return 'The file could not be read: it is a folder, it was changed or removed while it was read, or its rights forbid it.';
  if (name === 'QuotaExceededError' || /quota/i.test(words))
    return 'There is no room left on the disk; nothing of this file was saved.';
  if (STORAGE_FAILURES.test(words))
    return 'The database could not be written: the disk is full, or it reported an error. Free some space on it; nothing of this file was saved.';
  if (name === 'RangeError' || /allocation/i.test(words))
    return 'The file is too large for the memory of this machine.';
  return `It could not be saved: ${words.slice(0, 300)}`;
}

/** The outcome of a file that could not be imported. */
export function failWith(error: unknown): SourceOutcome {
  return { status: 'unreadable', reason: describeFailure(error) };
}
