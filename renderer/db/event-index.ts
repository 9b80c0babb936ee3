import { type EventIndex, indexEvents } from '../../shared/attribution/event-index.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import { readLast } from './changes.ts';
import type { CaseDatabase } from './database.ts';

interface KeptIndex {
  /** The last change that it knows of. */
  readonly seq: number;
  readonly index: EventIndex;
}

const kept = new WeakMap<CaseDatabase, KeptIndex>();

/** After more changes than these, reading all events anew is quicker than following the changes. */
const MOST_FOLLOWED = 2_000;

/** Gives a case's events made ready for finding by words, dates and letters; what was made is kept and follows the record. */
export async function readEventIndex(db: CaseDatabase): Promise<EventIndex> {
  // The index is kept and never its promise: one that began in a live query would carry its read-only zone into an act.
  const next = await db.transaction('r', db.events, db.changes, async (): Promise<KeptIndex> => {
    const before = kept.get(db);
    const seq = (await readLast(db))?.seq ?? 0;
    if (before?.seq === seq) return before;
    if (!before || seq < before.seq || seq - before.seq > MOST_FOLLOWED) {
      return { seq, index: indexEvents(await db.events.toArray()) };
    }
    for (const { edits } of await db.changes.where('seq').above(before.seq).toArray()) {
      for (const { table, key, after } of edits) {
        if (table !== 'events') continue;
        if (after === null) before.index.drop(key);
        else before.index.put(after as TimelineEvent);
      }
    }
    return { seq, index: before.index };
  });
  if ((kept.get(db)?.seq ?? -1) < next.seq || kept.get(db)?.index !== next.index) kept.set(db, next);
  return next.index;
}
