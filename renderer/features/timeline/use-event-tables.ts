import { useEffect, useMemo, useRef, useState } from 'react';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/source.ts';
import {
  type ClaimContext,
  type EventRow,
  makeClaimContext,
  type TimelineTables,
  toEventRow,
} from '../../../shared/timeline/event-rows.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { type EventDetail, listEvents, listNewestEventIds, readAnchors, readEvent } from '../../db/events.ts';
import { useLive } from '../../db/use-live.ts';

/** What the form of one event needs of the case, kept up to date. */
export interface EventTables extends Pick<EventDetail, 'claims' | 'clips' | 'articles'> {
  readonly row: EventRow;
  readonly sources: readonly Source[];
  /** The event, the newest ones, and all that their dates are counted from; all of the case once they were asked for. */
  readonly events: readonly TimelineEvent[];
  readonly context: ClaimContext;
}

/** So many events are offered for a date to be counted from before a letter is typed. */
const OFFERED = 50;

/**
 * Reads what one event rests on; until it is there, what was read of the event before, so that nothing flickers while one walks. `askAll` has all events of the case read too, which takes a while in a large one.
 */
export function useEventTables(
  db: CaseDatabase,
  eventId: Ulid | null,
): { readonly tables: EventTables | null; readonly askAll: () => void } {
  const [askedFor, setAskedFor] = useState<Ulid | null>(null);
  const isAll = eventId !== null && askedFor === eventId;
  const detail = useLive(() => (eventId === null ? null : readEvent(db, eventId)), [db, eventId]);
  const anchors = useLive(
    async () => (eventId === null ? null : readAnchors(db, [eventId, ...(await listNewestEventIds(db, OFFERED))])),
    [db, eventId],
  );
  const all = useLive(() => (isAll ? listEvents(db) : null), [db, isAll]);
  const sources = useLive(() => db.sources.toArray(), [db]);
  const tables = useMemo((): EventTables | null => {
    if (!detail || !anchors || !sources || detail.event.id !== eventId) return null;
    const { event, claims, clips } = detail;
    const events = all ?? anchors.events;
    const articles = [...new Map([...detail.articles, ...anchors.articles].map((one) => [one.id, one])).values()];
    const rows: TimelineTables = { events: [event], claims, sources, articles, clips };
    const context = makeClaimContext(rows);
    return { claims, clips, articles, sources, events, context, row: toEventRow(event, context) };
  }, [detail, anchors, all, sources, eventId]);
  const last = useRef<EventTables | null>(null);
  useEffect(() => {
    if (tables !== null || eventId === null || detail === null) last.current = tables;
  }, [tables, eventId, detail]);
  const isComing = eventId !== null && detail !== null;
  return { tables: tables ?? (isComing ? last.current : null), askAll: () => setAskedFor(eventId) };
}
