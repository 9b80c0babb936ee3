import type { FoundJournal, JournalState } from '../../shared/journal/messages.ts';
import type { Tally } from '../../shared/journal/tally.ts';
import { readCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { CaseEntry } from '../../shared/model/case.ts';
import type { Change, TableName } from '../../shared/model/change.ts';
import { readLast } from './changes.ts';
import { type CaseDatabase, openCaseDatabase, RECORDED_TABLES } from './database.ts';
import { inspectDatabase } from './inspect.ts';
import type { JournalClient } from './journal-client.ts';
import { readSettings } from './settings.ts';

/** How a case's database was found to be lost; `restored` where a restore has put another journal in its place, and it is out of date. */
export type LossOfDatabase = 'missing' | 'reset' | 'emptied' | 'unopenable' | 'gaps' | 'restored';

/** A table that has another number of rows than the record says. */
export interface CountDifference {
  readonly table: TableName;
  readonly inDatabase: number;
  readonly inJournal: number;
}

/** How a case's database and its journal stand to each other. `db` is open where the database can be worked on. */
export type CaseFinding =
  | { readonly status: 'sound'; readonly db: CaseDatabase; readonly journal: JournalState }
  /** The journal ends before the database: an end came between commit and journal, or the journal is new. */
  | {
      readonly status: 'journal-behind';
      readonly db: CaseDatabase;
      readonly journal: JournalState;
      readonly count: number;
    }
  /** The journal has less than the ledger says it had: it was cut or removed. `count` is how many of its changes are gone. */
  | {
      readonly status: 'journal-cut';
      readonly db: CaseDatabase;
      readonly journal: JournalState;
      readonly count: number;
    }
  | { readonly status: 'journal-damaged'; readonly db: CaseDatabase; readonly journal: JournalState }
  /** The database ends before the journal. */
  | { readonly status: 'tail-lost'; readonly db: CaseDatabase; readonly journal: JournalState; readonly count: number }
  | {
      readonly status: 'rows-differ';
      readonly db: CaseDatabase;
      readonly journal: JournalState;
      readonly differences: readonly CountDifference[];
    }
  /** Both end before what the ledger says they had: older copies of both were put in their place. */
  | { readonly status: 'both-cut'; readonly db: CaseDatabase; readonly journal: JournalState; readonly count: number }
  /** Both have another change under the same number. */
  | { readonly status: 'forked'; readonly db: CaseDatabase; readonly journal: JournalState; readonly seq: number }
  /** There is no database to work on, but a journal to rebuild it from. */
  | {
      readonly status: 'database-lost';
      readonly how: LossOfDatabase;
      readonly reason: string;
      readonly journal: FoundJournal;
    }
  | { readonly status: 'nothing-left'; readonly how: LossOfDatabase };

/**
 * Holds a case's database against its journal and the ledger, by the cheap checks that are made at every opening: that it is there,
 * that the last change is the journal's; and, where `isCounted`, that no change is missing and that each table has as many rows as the
 * record says, which takes seconds in a large case. Nothing is changed. Throws CaseOpenError for a database of a newer Dateline, and
 * JournalError.
 */
export async function findCase(
  entry: CaseEntry,
  client: JournalClient,
  ledger: Tally | null,
  isCounted: boolean,
): Promise<CaseFinding> {
  const [journal, inspection] = await Promise.all([client.read(), inspectDatabase(entry.databaseName)]);
  const lose = (how: LossOfDatabase, reason = ''): CaseFinding =>
    // Of a damaged journal the last line may say nothing although much can be read.
    journal.tally.seq > 0 || journal.damage
      ? { status: 'database-lost', how, reason, journal }
      : { status: 'nothing-left', how };
  if (journal.restored) return lose('restored');
  if (inspection.status === 'missing') return lose('missing');
  if (inspection.status !== 'there') return lose(inspection.status, inspection.reason);
  const db = await openCaseDatabase(entry.databaseName);
  try {
    const [last, settings] = await Promise.all([readLast(db), readSettings(db)]);
    const isWhole = last && settings && (!isCounted || (await db.changes.count()) === last.seq);
    if (isWhole) return await compare(db, last, client, journal, ledger, isCounted);
    const loss = lose(last && settings ? 'gaps' : 'emptied');
    db.close();
    return loss;
  } catch (error) {
    // Reading meets damage that opening did not.
    db.close();
    if (error instanceof DOMException || isDexieError(error)) return lose('unopenable', String(error));
    throw error;
  }
}

async function compare(
  db: CaseDatabase,
  last: Change,
  client: JournalClient,
  journal: JournalState,
  ledger: Tally | null,
  isCounted: boolean,
): Promise<CaseFinding> {
  const { tally, damage } = journal;
  if (tally.seq > last.seq) {
    const [next] = (await client.readAfter(last.seq)).changes;
    const follows = next !== undefined && (readCanonicalJson(next) as Change).previousHash === last.hash;
    if (!follows)
      return damage ? { status: 'journal-damaged', db, journal } : { status: 'forked', db, journal, seq: last.seq };
    return { status: 'tail-lost', db, journal, count: tally.seq - last.seq };
  }
  if (damage) return { status: 'journal-damaged', db, journal };
  if (tally.seq > 0 && (await db.changes.get(tally.seq))?.hash !== tally.hash) {
    return { status: 'forked', db, journal, seq: tally.seq };
  }
  const known = Math.min(ledger?.seq ?? 0, last.seq);
  if (tally.seq < known) return { status: 'journal-cut', db, journal, count: known - tally.seq };
  if (tally.seq < last.seq) return { status: 'journal-behind', db, journal, count: last.seq - tally.seq };
  const differences = isCounted ? await compareCounts(db, tally.counts) : [];
  return differences.length > 0
    ? { status: 'rows-differ', db, journal, differences }
    : { status: 'sound', db, journal };
}

async function compareCounts(
  db: CaseDatabase,
  expected: Partial<Record<TableName, number>>,
): Promise<readonly CountDifference[]> {
  const counts = await Promise.all(
    RECORDED_TABLES.map(async (table) => ({
      table,
      inDatabase: await db.table(table).count(),
      inJournal: expected[table] ?? 0,
    })),
  );
  return counts.filter(({ inDatabase, inJournal }) => inDatabase !== inJournal);
}

function isDexieError(error: unknown): boolean {
  return error instanceof Error && 'inner' in error;
}
