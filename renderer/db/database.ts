import { Dexie, type Table } from 'dexie';
import type { Article, Original, Version, VersionText } from '../../shared/model/article.ts';
import type { CaseSettings } from '../../shared/model/case.ts';
import type { Change, TableName } from '../../shared/model/change.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { Clip } from '../../shared/model/clip.ts';
import type { CopyMerge, MergeConflict } from '../../shared/model/copy-merge.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import type { HandOver } from '../../shared/model/hand-over.ts';
import type { GridClaim, HypothesisGrid } from '../../shared/model/hypotheses.ts';
import type { Sha256, Ulid } from '../../shared/model/ids.ts';
import type { Note } from '../../shared/model/note.ts';
import type { Source } from '../../shared/model/source.ts';
import type { ChangeSink } from './journal-feed.ts';
import type { StoredJudgment } from './judgments.ts';
import { forgetKept } from './kept-store.ts';
import type { Proposer } from './proposer.ts';
import type { Reference } from './references.ts';
import { NEWEST_VERSION, SCHEMAS, type Schema } from './schema.ts';
import type { StoredSketch } from './sketches.ts';

/** The tables whose rows are written through Changes. */
export const RECORDED_TABLES: readonly TableName[] = [
  'settings',
  'articles',
  'versions',
  'clips',
  'events',
  'claims',
  'sources',
  'notes',
  'grids',
  'gridClaims',
  'handOvers',
  'merges',
  'conflicts',
];

/** How long an open waits for other windows to give way to a schema upgrade, in milliseconds. */
const BLOCKED_LIMIT = 5_000;

/** One case: metadata, texts and bytes in tables of their own, so that lists never load a text. Written through changes.ts only. */
export class CaseDatabase extends Dexie {
  declare readonly articles: Table<Article, Ulid>;
  declare readonly versions: Table<Version, Ulid>;
  declare readonly texts: Table<VersionText, Ulid>;
  declare readonly originals: Table<Original, Sha256>;
  declare readonly clips: Table<Clip, Ulid>;
  declare readonly events: Table<TimelineEvent, Ulid>;
  declare readonly claims: Table<Claim, Ulid>;
  declare readonly sources: Table<Source, Ulid>;
  declare readonly notes: Table<Note, Ulid>;
  declare readonly grids: Table<HypothesisGrid, Ulid>;
  declare readonly gridClaims: Table<GridClaim, Ulid>;
  declare readonly handOvers: Table<HandOver, Ulid>;
  declare readonly merges: Table<CopyMerge, Ulid>;
  declare readonly conflicts: Table<MergeConflict, Ulid>;
  declare readonly settings: Table<CaseSettings, 'case'>;
  declare readonly changes: Table<Change, number>;
  declare readonly sketches: Table<StoredSketch, Ulid>;
  declare readonly judgments: Table<StoredJudgment, [string, number]>;
  declare readonly references: Table<Reference, [string, string]>;

  /** What every committed change is handed to; null where nothing is written, or in a test of the database alone. */
  journal: ChangeSink | null = null;

  /** Who proposes cards and finds events off the window's thread; null where nobody was asked to. */
  proposer: Proposer | null = null;

  /** Describes the database without opening it; `schemas` is given by the upgrade test alone. */
  constructor(name: string, schemas: readonly Schema[] = SCHEMAS) {
    // Strict: a commit is reported after its flush. No cache: a second copy of the rows is a second truth.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    for (const schema of schemas) {
      const version = this.version(schema.version).stores({ ...schema.stores });
      if (schema.upgrade) version.upgrade(schema.upgrade);
    }
  }
}

/** Why a case could not be opened. */
export type OpenRefusal =
  | { readonly status: 'newer-version'; readonly version: number; readonly newest: number }
  | { readonly status: 'blocked' }
  | { readonly status: 'missing' }
  | { readonly status: 'emptied' };

/** A case cannot be opened; `message` is for the analyst, `refusal` for code. */
export class CaseOpenError extends Error {
  override readonly name = 'CaseOpenError';
  readonly refusal: OpenRefusal;

  constructor(refusal: OpenRefusal) {
    super(describeRefusal(refusal));
    this.refusal = refusal;
  }
}

/**
 * Opens a case's database, made when it is not there, and upgrades an older layout; a database of a newer Dateline is left
 * untouched. It gives way when another window upgrades or deletes the database: then it is closed for good.
 * Throws CaseOpenError.
 */
export async function openCaseDatabase(name: string): Promise<CaseDatabase> {
  const stored = await readStoredVersion(name);
  if (stored !== null && stored > NEWEST_VERSION) {
    throw new CaseOpenError({ status: 'newer-version', version: stored, newest: NEWEST_VERSION });
  }
  const db = new CaseDatabase(name);
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    return false;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_resolve, reject) => {
    db.on('blocked', () => {
      timer ??= setTimeout(() => reject(new CaseOpenError({ status: 'blocked' })), BLOCKED_LIMIT);
    });
  });
  try {
    await Promise.race([db.open(), blocked]);
    return db;
  } catch (error) {
    db.close({ disableAutoOpen: true });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Deletes a case's database for good: what replaces it must be whole before. */
export async function deleteCaseDatabase(name: string): Promise<void> {
  await Dexie.delete(name);
  await forgetKept(name);
}

/** Gives the version of a stored database, or null when there is none of that name. */
export async function readStoredVersion(name: string): Promise<number | null> {
  const found = (await indexedDB.databases()).find((stored) => stored.name === name);
  // Dexie stores ten times its version.
  return found?.version === undefined ? null : found.version / 10;
}

function describeRefusal(refusal: OpenRefusal): string {
  switch (refusal.status) {
    case 'newer-version':
      return `This case was made by a newer Dateline (its database has version ${refusal.version}, this Dateline knows up to ${refusal.newest}). Nothing was changed. Open it with that Dateline, or install it here.`;
    case 'blocked':
      return 'This case is open in another window of an older Dateline. Close that window and open the case again.';
    case 'missing':
      return 'The database of this case is not on this computer any more. Nothing was made in its place: restore the case from a backup.';
    case 'emptied':
      return 'The database of this case has lost its rows. Nothing was written to it: restore the case from a backup.';
  }
}
