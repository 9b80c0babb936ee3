import { Dexie, type Table } from 'dexie';
import { decodeTime } from 'ulid';
import type { Tally } from '../../shared/journal/tally.ts';
import { type CaseEntry, type CaseSettings, FIRST_EVENT_KINDS } from '../../shared/model/case.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { commit } from './changes.ts';
import { type CaseDatabase, CaseOpenError, openCaseDatabase } from './database.ts';
import { ActError } from './errors.ts';
import { type Inspection, inspectDatabase } from './inspect.ts';
import { readSettings, renameInSettings, toCaseName } from './settings.ts';

const CATALOGUE_NAME = 'dateline-catalogue';

/** The likelihood scale of a new case. */
const FIRST_LIKELIHOOD_SCALE = 'icd203';

/** The list of cases; what it says of a case is a copy of what stands in the case's own database. */
class Catalogue extends Dexie {
  declare readonly cases: Table<CaseEntry, Ulid>;

  constructor() {
    super(CATALOGUE_NAME, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ cases: 'id, openedAt' });
  }
}

let catalogue: Catalogue | null = null;

function openCatalogue(): Catalogue {
  catalogue ??= new Catalogue();
  return catalogue;
}

/** Lists the cases, the one opened last first. */
export async function listCases(): Promise<readonly CaseEntry[]> {
  const cases = await openCatalogue().cases.toArray();
  return cases.sort((one, other) => (one.openedAt < other.openedAt ? 1 : one.openedAt > other.openedAt ? -1 : 0));
}

/** Makes a case: its database with its settings, then its line in the catalogue. Throws ActError for an empty name. */
export async function createCase(name: string, origin: Origin): Promise<CaseEntry> {
  const id = origin.newId();
  const now = origin.now();
  const entry: CaseEntry = {
    id,
    name: toCaseName(name),
    databaseName: `dateline-case-${id.toLowerCase()}`,
    createdAt: now,
    openedAt: now,
  };
  const db = await openCaseDatabase(entry.databaseName);
  try {
    await commit(db, origin, { action: 'case.create' }, (draft) => {
      draft.put('settings', {
        id: 'case',
        caseId: id,
        name: entry.name,
        likelihoodScale: FIRST_LIKELIHOOD_SCALE,
        eventKinds: FIRST_EVENT_KINDS,
      });
    });
  } finally {
    db.close();
  }
  await openCatalogue().cases.add(entry);
  return entry;
}

/**
 * Opens a case of the catalogue and notes the time. A database that is gone or has lost its settings is refused, never
 * replaced by an empty one. Throws CaseOpenError, or ActError for an id that the catalogue does not have.
 */
export async function openCase(
  id: Ulid,
  origin: Origin,
): Promise<{ readonly entry: CaseEntry; readonly db: CaseDatabase }> {
  const listed = await findEntry(id);
  if ((await inspectDatabase(listed.databaseName)).status !== 'there') throw new CaseOpenError({ status: 'missing' });
  const db = await openCaseDatabase(listed.databaseName);
  return { entry: (await enterCase(listed, db, origin)).entry, db };
}

/**
 * Notes that an open case is worked on now; gives its line and its settings. Closes its database and throws CaseOpenError when that
 * has lost its settings.
 */
export async function enterCase(
  listed: CaseEntry,
  db: CaseDatabase,
  origin: Origin,
): Promise<{ readonly entry: CaseEntry; readonly settings: CaseSettings }> {
  const settings = await readSettings(db);
  if (!settings) {
    db.close();
    throw new CaseOpenError({ status: 'emptied' });
  }
  // The case's own name is the true one: renaming it may have been undone.
  const entry: CaseEntry = { ...listed, name: settings.name, openedAt: origin.now() };
  await openCatalogue().cases.put(entry);
  return { entry, settings };
}

/** Gives the catalogue's line of a case. Throws ActError for an id that it does not have. */
export async function findEntry(id: Ulid): Promise<CaseEntry> {
  const listed = await openCatalogue().cases.get(id);
  if (!listed) throw new ActError('This case is not in the list of cases any more.');
  return listed;
}

/** Has a case lie in another database from now on; the older one stays where it is. */
export async function moveCase(id: Ulid, databaseName: string): Promise<CaseEntry> {
  await openCatalogue().cases.update(id, { databaseName });
  return findEntry(id);
}

/**
 * Puts cases into the catalogue that it has lost and that have a journal; `tallies` is what is known of their records. A case's
 * database is looked for by its name. Gives the lines that were put back.
 */
export async function restoreEntries(tallies: ReadonlyMap<Ulid, Tally>): Promise<readonly CaseEntry[]> {
  const listed = new Set(await openCatalogue().cases.toCollection().primaryKeys());
  const stored = await listDatabaseNames();
  const lost = [...tallies].filter(([id]) => !listed.has(id));
  const entries = lost.map(([id, tally]): CaseEntry => {
    const base = `dateline-case-${id.toLowerCase()}`;
    const at = tally.changedAt ?? new Date(decodeTime(id)).toISOString();
    return {
      id,
      name: tally.name ?? `Case of ${at.slice(0, 10)}`,
      databaseName:
        stored
          .filter((name) => name === base || name.startsWith(`${base}-`))
          .sort()
          .at(-1) ?? base,
      createdAt: tally.beganAt ?? at,
      openedAt: at,
    };
  });
  await openCatalogue().cases.bulkPut(entries);
  return entries;
}

/** Looks at the catalogue's own database before anything could make an empty one in its place. */
export function inspectCatalogue(): Promise<Inspection> {
  return inspectDatabase(CATALOGUE_NAME);
}

/** Lists the stored databases; none where the storage cannot be asked. */
async function listDatabaseNames(): Promise<readonly string[]> {
  const stored = await indexedDB.databases().catch(() => []);
  return stored.flatMap(({ name }) => name ?? []);
}

/** Tells the catalogue what a case is called now; its own database has the true name, also after an undo of renaming. */
export async function noteCaseName(id: Ulid, name: string): Promise<void> {
  await openCatalogue().cases.update(id, { name });
}

/** Renames an open case, in its database and in the catalogue. Throws ActError for an empty name. */
export async function renameCase(db: CaseDatabase, origin: Origin, id: Ulid, name: string): Promise<CaseEntry> {
  const settings = await renameInSettings(db, origin, name);
  await openCatalogue().cases.update(id, { name: settings.name });
  const entry = await openCatalogue().cases.get(id);
  if (!entry) throw new ActError('This case is not in the list of cases any more.');
  return entry;
}
