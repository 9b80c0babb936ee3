import { useCallback, useEffect, useRef, useState } from 'react';
import type { FollowedClip } from '../../../shared/anchoring/compare-messages.ts';
import type { DiffRow } from '../../../shared/anchoring/diff-rows.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { askCompareWorker } from './compare-client.ts';

/** How far the comparison of two versions is. */
export type Comparison =
  | { readonly status: 'comparing' }
  | { readonly status: 'compared'; readonly rows: readonly DiffRow[]; readonly clips: readonly FollowedClip[] }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly reason: string };

/** The comparison with ways to stop it and to start it again. */
export interface ComparisonControl {
  readonly comparison: Comparison;
  readonly cancel: () => void;
  readonly retry: () => void;
}

/** Compares two versions off the window's thread, and again when others are chosen. */
export function useComparison(databaseName: string, beforeId: Ulid, afterId: Ulid): ComparisonControl {
  const [comparison, setComparison] = useState<Comparison>({ status: 'comparing' });
  const running = useRef<AbortController | null>(null);
  const start = useCallback(() => {
    const abort = new AbortController();
    running.current = abort;
    setComparison({ status: 'comparing' });
    const rows: DiffRow[] = [];
    askCompareWorker({ type: 'versions', databaseName, beforeId, afterId }, abort.signal, (message) => {
      if (message.type === 'rows') rows.push(...message.rows);
      if (message.type === 'compared') setComparison({ status: 'compared', rows, clips: message.clips });
    }).catch((error: unknown) => {
      if (abort.signal.aborted) return;
      setComparison({ status: 'failed', reason: error instanceof Error ? error.message : String(error) });
    });
  }, [databaseName, beforeId, afterId]);
  useEffect(() => {
    start();
    return () => running.current?.abort();
  }, [start]);
  const cancel = () => {
    running.current?.abort();
    setComparison({ status: 'cancelled' });
  };
  return { comparison, cancel, retry: start };
}
