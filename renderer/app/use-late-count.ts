import { useEffect } from 'react';
import type { Ulid } from '../../shared/model/ids.ts';
import { isAsCounted } from '../db/late-count.ts';
import type { OpenedCase } from '../db/open-safely.ts';

/** How long the counting waits, milliseconds: what the window shows is read first. */
const DELAY = 1_500;

/** Counts the rows of a case that was shown before they were counted; tells where they are not as many as the record says. */
export function useLateCount(opened: OpenedCase | null, onDifference: (caseId: Ulid) => void): void {
  useEffect(() => {
    if (!opened?.uncounted) return;
    const { db, entry, uncounted } = opened;
    let isCurrent = true;
    const timer = setTimeout(() => {
      // A database that stops meanwhile is told by its closing.
      isAsCounted(db, uncounted).then(
        (is) => (isCurrent && !is ? onDifference(entry.id) : undefined),
        () => {},
      );
    }, DELAY);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [opened, onDifference]);
}
