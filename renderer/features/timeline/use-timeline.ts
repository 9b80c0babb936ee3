import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { LaneAxis } from '../../../shared/timeline/lanes.ts';
import type { TimelineColumns } from '../../../shared/timeline/row-columns.ts';
import { revealInView, type TimeView } from '../../../shared/timeline/time-scale.ts';
import { readLast } from '../../db/changes.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';
import type { TimelineSession, TimelineState } from './timeline-session.ts';
import type { ViewStore } from './view-store.ts';

/** How long the view must rest before it is told, in milliseconds. */
const REST = 300;

/** What the session knows, asked again after each change of the case and of the question. */
export function useTimeline(
  db: CaseDatabase,
  session: TimelineSession,
  filter: string,
  lanes: LaneAxis,
): TimelineState {
  const seq = useLive(async () => (await readLast(db))?.seq ?? 0, [db]);
  useEffect(() => {
    if (seq !== undefined) session.ask(seq, { filter, lanes });
  }, [session, seq, filter, lanes]);
  return useSyncExternalStore(session.subscribe, session.read);
}

/** Tells a view once it has rested. */
export function useRest(view: ViewStore, onRest: (view: TimeView) => void): void {
  const told = useRef(onRest);
  useEffect(() => {
    told.current = onRest;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = view.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const now = view.read();
        if (now) told.current(now);
      }, REST);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [view]);
}

/** An event chosen elsewhere (the list, a link, a search) comes into sight once; after that the view is the analyst's. */
export function useReveal(view: ViewStore, columns: TimelineColumns, chosen: number, eventId: Ulid | null): void {
  const revealed = useRef<Ulid | null>(null);
  useEffect(() => {
    if (revealed.current === eventId || chosen < 0) return;
    revealed.current = eventId;
    const now = view.read();
    if (now) view.set(revealInView(now, columns.earliest[chosen] as number, columns.latest[chosen] as number));
  }, [chosen, eventId, columns, view]);
}
