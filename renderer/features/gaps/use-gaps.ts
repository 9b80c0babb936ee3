import { useEffect, useRef, useState } from 'react';
import type { FromGapsWorker, ToGapsWorker } from '../../../shared/attribution/gap-messages.ts';
import type { GapKind } from '../../../shared/attribution/gaps.ts';
import { readLast } from '../../db/changes.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';
import { createWorker } from '../../ui/create-worker.ts';
import workerUrl from '../../workers/gaps-worker.ts?worker&url';

/** What the worker found last; it stays on screen while the case is read again. */
export type Gaps = Extract<FromGapsWorker, { type: 'found' }>;

/** What is known of the gaps, and why nothing is, in a whole sentence. */
export interface GapsState {
  readonly gaps: Gaps | null;
  readonly failure: string | null;
}

/**
 * Finds the gaps of a case off the window's thread, again after each change of the case, and the rows of the kind on screen. While
 * the worker is at it, changes only wait: the next look sees them all.
 */
export function useGaps(db: CaseDatabase, kind: GapKind | null): GapsState {
  const seq = useLive(async () => (await readLast(db))?.seq ?? 0, [db]);
  const [state, setState] = useState<GapsState>({ gaps: null, failure: null });
  const wanted = useRef<{ readonly seq: number; readonly kind: GapKind | null } | null>(null);
  const ask = useRef<() => void>(() => undefined);
  useEffect(() => {
    const worker = createWorker(workerUrl);
    let turn = 0;
    let isBusy = false;
    let asked: typeof wanted.current = null;
    ask.current = () => {
      const next = wanted.current;
      if (isBusy || next === null || (asked?.seq === next.seq && asked.kind === next.kind)) return;
      isBusy = true;
      turn += 1;
      const request: ToGapsWorker = {
        turn,
        databaseName: db.name,
        kind: next.kind,
        isAnew: asked?.seq !== next.seq,
        locale: undefined,
      };
      asked = next;
      worker.postMessage(request);
    };
    worker.onmessage = ({ data }: MessageEvent<FromGapsWorker>) => {
      isBusy = false;
      if (data.type === 'found') setState({ gaps: data, failure: null });
      else setState(({ gaps }) => ({ gaps, failure: data.reason }));
      ask.current();
    };
    worker.onerror = (event) => {
      isBusy = false;
      setState(({ gaps }) => ({ gaps, failure: `The gaps could not be looked for: ${event.message}` }));
    };
    ask.current();
    return () => worker.terminate();
  }, [db]);
  useEffect(() => {
    if (seq === undefined) return;
    wanted.current = { seq, kind };
    ask.current();
  }, [seq, kind]);
  return state;
}
