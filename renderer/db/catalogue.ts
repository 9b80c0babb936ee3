import { Dexie, type Table } from 'dexie';
import { type CaseEntry, FIRST_EVENT_KINDS } from '../../shared/model/case.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { commit } from './changes.ts';
import { type CaseDatabase, CaseOpenError, openCaseDatabase, readStoredVersion } from './database.ts';
import { ActError } from './errors.ts';
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
  const listed = await openCatalogue().cases.get(id);
  if (!listed) throw new ActError('This case is not in the list of cases any more.');
  if ((await readStoredVersion(listed.databaseName)) === null) throw new CaseOpenError({ status: 'missing' });
  const db = await openCaseDatabase(listed.databaseName);
  const settings = await readSettings(db);
  if (!settings) {
    db.close();
    throw new CaseOpenError({ status: 'emptied' });
  }
  // The case's own name is the true one: renaming it may have been undone.
  const entry: CaseEntry = { ...listed, name: settings.name, openedAt: origin.now() };
  await openCatalogue().cases.put(entry);
  return { entry, db };
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
