import { type EventIndex, indexEvents } from '../../shared/attribution/event-index.ts';
import { readLast } from './changes.ts';
import type { CaseDatabase } from './database.ts';

interface KeptIndex {
  /** The last change that it knows of. */
  readonly seq: number;
  readonly index: EventIndex;
}

const kept = new WeakMap<CaseDatabase, KeptIndex>();

/** Gives a case's events made ready for finding by words and dates; what was made is kept until an event changes. */
export async function readEventIndex(db: CaseDatabase): Promise<EventIndex> {
  // The index is kept and never its promise: one that began in a live query would carry its read-only zone into an act.
  const next = await renew(db, kept.get(db) ?? null);
  kept.set(db, next);
  return next.index;
}

async function renew(db: CaseDatabase, before: KeptIndex | null): Promise<KeptIndex> {
  return db.transaction('r', db.events, db.changes, async () => {
    const seq = (await readLast(db))?.seq ?? 0;
    if (before?.seq === seq) return before;
    const changed = before
      ? await db.changes
          .where('seq')
          .above(before.seq)
          .filter(({ edits }) => edits.some(({ table }) => table === 'events'))
          .first()
      : true;
    if (before && !changed) return { seq, index: before.index };
    return { seq, index: indexEvents(await db.events.toArray()) };
  });
}
