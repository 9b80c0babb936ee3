import { indexEvents } from '../../shared/attribution/event-index.ts';
import { keepRead } from './kept-read.ts';

/** Gives a case's events made ready for finding by words and dates; what was made is kept until an event changes. */
export const readEventIndex = keepRead('events', async (db) => indexEvents(await db.events.toArray()));
