import { useEffect, useState } from 'react';
import type { Removal } from '../../../shared/model/removals.ts';
import { readBin } from '../../db/bin.ts';
import { readLast } from '../../db/changes.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';

/** What is known of the bin so far. */
export interface BinState {
  readonly removals: readonly Removal[];
  /** How many acts that remove were looked at, and how many there are; null once all were. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly failure: string | null;
}

const NOTHING: BinState = { removals: [], progress: { done: 0, total: 0 }, failure: null };

/** Reads the bin while it is open, and again after each change of the case; what was found stays on screen meanwhile. */
export function useBin(db: CaseDatabase, isOpen: boolean): BinState {
  const seq = useLive(async () => (isOpen ? ((await readLast(db))?.seq ?? 0) : null), [db, isOpen]);
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    if (seq === null || seq === undefined) return;
    let isCurrent = true;
    const read = async () => {
      const found: Removal[] = [];
      for await (const { removals, done, total } of readBin(db)) {
        if (!isCurrent) return;
        found.push(...removals);
        const progress = done < total ? { done, total } : null;
        // The list of before stays until the new one is whole; the first one is shown as it grows.
        setState((before) => {
          const isFirst = before.progress !== null;
          return { removals: progress === null || isFirst ? [...found] : before.removals, progress, failure: null };
        });
      }
    };
    read().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      if (isCurrent) setState((before) => ({ ...before, progress: null, failure: reason }));
    });
    return () => {
      isCurrent = false;
    };
  }, [db, seq]);
  return state;
}
