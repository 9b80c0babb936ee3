import { useCallback } from 'react';
import type { Origin } from '../../shared/model/ids.ts';
import { describeTerms } from '../../shared/timeline/filter-words.ts';
import { countDated } from '../../shared/timeline/walk.ts';
import type { ViewFormat } from '../features/timeline/save-view.ts';
import type { TimelineSession } from '../features/timeline/timeline-session.ts';
import type { Message } from './Messages.tsx';
import type { ViewPlace } from './place.ts';
import { readLook } from './timeline-look.ts';

/** Gives the function that saves what the timeline shows now, and says what became of it. */
export function useViewExport(
  session: TimelineSession,
  place: ViewPlace,
  caseName: string,
  origin: Origin,
  say: (message: Message) => void,
): (format: ViewFormat) => Promise<void> {
  return useCallback(
    async (format: ViewFormat) => {
      const drawn = session.readDrawn?.() ?? null;
      const { timeline } = session.read();
      if (!drawn || !timeline) {
        say({ kind: 'bad', text: 'Open the timeline first: this saves what its drawing shows.' });
        return;
      }
      // What paints is loaded with the timeline, and not at the start.
      const { saveView } = await import('../features/timeline/save-view.ts');
      const result = await saveView(format, drawn, {
        caseName,
        filter: describeTerms(timeline.question.filter),
        shownCount: timeline.shown.length,
        wholeCount: timeline.columns.count,
        undatedCount: timeline.shown.length - countDated(timeline),
        colour: readLook(place).colour,
        madeAt: origin.now(),
      });
      if (result.status === 'failed') say({ kind: 'bad', text: result.reason });
      if (result.status === 'saved') {
        const size = `${result.bytes.toLocaleString()} bytes, SHA-256 ${result.sha256}`;
        say({ kind: 'good', text: `Saved to ${result.shownAs} (${size})` });
      }
    },
    [session, place, caseName, origin, say],
  );
}
