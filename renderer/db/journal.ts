import type { Ulid } from '../../shared/model/ids.ts';
import type { CaseDatabase } from './database.ts';
import { createJournalClient } from './journal-client.ts';
import { JournalFeed } from './journal-feed.ts';

/** Gives the id of the case that a database holds, from the database's name. Throws for a name that is no case's. */
export function toCaseId(databaseName: string): Ulid {
  const id = /^dateline-case-([0-9a-z]{26})(-\d+)?$/.exec(databaseName)?.[1];
  if (id === undefined) throw new Error(`${databaseName} is not the name of a case's database.`);
  return id.toUpperCase();
}

/** Has everything that is committed through this opening of a case sent to the case's journal. */
export function attachJournal(db: CaseDatabase): JournalFeed {
  const feed = new JournalFeed(db, createJournalClient(toCaseId(db.name)));
  db.journal = feed;
  return feed;
}
