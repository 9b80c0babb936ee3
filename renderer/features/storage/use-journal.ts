import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { JournalFeed } from '../../db/journal-feed.ts';

/** How the journal stands to the database, for the screen. */
export interface JournalStanding {
  /** How many changes are in the database and in the journal. */
  readonly saved: number;
  /** How many are in the database only; 0 while that is but the moment that writing takes. */
  readonly lag: number;
  /** Why the journal cannot be written, and what to do; null while it can. */
  readonly problem: string | null;
  /** Tries again to write what is missing. */
  readonly retry: () => void;
}

/** A lag that is shorter, in milliseconds, is the way to the disk, and would only flicker. */
const SHOWN_AFTER = 1_000;

/** When nothing moves for so long, in milliseconds, whoever was to send the changes is gone, and they are read from the database. */
const SENT_ANEW_AFTER = 3_000;

/** How often it is tried again while the journal cannot be written, in milliseconds. */
const RETRY_EVERY = 5_000;

/** Follows the journal of an open case, whose last change is `last`, and sees to it that it comes after when it has stayed behind. */
export function useJournal(feed: JournalFeed, last: number | null): JournalStanding {
  const { acknowledged, problem } = useSyncExternalStore(feed.subscribe, feed.read);
  const missing = last === null ? 0 : Math.max(0, last - acknowledged);
  const [isShown, setIsShown] = useState(false);
  const retry = useCallback(() => void feed.catchUp(), [feed]);
  const isBehind = missing > 0;
  useEffect(() => {
    setIsShown(false);
    if (!isBehind) return;
    const timer = setTimeout(() => setIsShown(true), SHOWN_AFTER);
    return () => clearTimeout(timer);
  }, [isBehind]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with every change that arrives, since only a journal that stands still is to be helped
  useEffect(() => {
    if (!isBehind) return;
    const timer = setInterval(retry, problem === null ? SENT_ANEW_AFTER : RETRY_EVERY);
    return () => clearInterval(timer);
  }, [isBehind, problem, retry, acknowledged]);
  return { saved: (last ?? 0) - missing, lag: isShown || problem !== null ? missing : 0, problem, retry };
}
