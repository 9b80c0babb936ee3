import { useEffect, useState } from 'react';
import type { ExportCounts, ExportFilter } from '../../../shared/exchange/case-view.ts';
import { countExport } from './run-export.ts';

/** What an export would hold, in words. */
export interface Preview {
  readonly status: 'counting' | 'counted' | 'failed';
  readonly words: string;
}

const COUNTING: Preview = { status: 'counting', words: 'Counting …' };

/** Counts what an export would hold, off the window's thread. */
export function usePreview(databaseName: string, filter: ExportFilter | null): Preview {
  const [preview, setPreview] = useState<Preview>(COUNTING);
  // A filter is a new object at each drawing of the page: its words and the number of its events tell whether it changed.
  const filterKey = filter && `${filter.eventIds.length} ${filter.text}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: filterKey stands for the filter.
  useEffect(() => {
    const controller = new AbortController();
    setPreview(COUNTING);
    countExport(databaseName, filter, controller.signal).then(
      (counts) => {
        if (!controller.signal.aborted) setPreview({ status: 'counted', words: describeCounts(counts) });
      },
      (error: unknown) => {
        if (!controller.signal.aborted)
          setPreview({ status: 'failed', words: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => controller.abort();
  }, [databaseName, filterKey]);
  return preview;
}

function describeCounts(counts: ExportCounts): string {
  const say = (count: number, noun: string) => `${count.toLocaleString()} ${noun}${count === 1 ? '' : 's'}`;
  return `${say(counts.events, 'event')}, ${say(counts.claims, 'claim')}, ${say(counts.clips, 'clip')}, ${counts.disputed.toLocaleString()} disputed`;
}
