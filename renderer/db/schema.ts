import type { Transaction } from 'dexie';
import type { Change } from '../../shared/model/change.ts';
import type { Source } from '../../shared/model/source.ts';
import { listJudgments, type StoredJudgment } from './judgments.ts';
import { type Reference, targetsOf, toRowName, toTarget } from './references.ts';

/** A released layout of a case's database: the indexes of each table, and how rows of the version before become its rows. */
export interface Schema {
  readonly version: number;
  /** Dexie's notation: primary key first, then indexes; a table that a later version drops is null there. */
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/**
 * Every layout that was ever released, oldest first. A released one is never edited: a change is a new entry with its
 * `upgrade`, and rows of the old layout are added to the upgrade test (test/browser/db/released). An upgrade that alters
 * rows of recorded tables must append a Change that says so: verifying holds every row against the last change of it.
 */
export const SCHEMAS: readonly Schema[] = [
  {
    version: 1,
    stores: {
      articles: 'id',
      versions: 'id, articleId, originalSha256',
      texts: 'versionId',
      originals: 'sha256',
      clips: 'id, articleId',
      events: 'id',
      claims: 'id, eventId',
      sources: 'id',
      notes: 'id',
      settings: 'id',
      changes: 'seq',
      // Derived from the other tables, see references.ts; one range of primary keys answers "what points there".
      references: '[to+from]',
    },
  },
  {
    version: 2,
    stores: {
      // Derived from a version's text, for finding rewrites; a version without one gets it when files are imported next.
      sketches: 'versionId',
    },
  },
  {
    version: 3,
    stores: {
      grids: 'id',
      gridClaims: 'id, gridId',
      // Derived from the changes, see judgments.ts.
      judgments: '[row+seq]',
    },
    upgrade: async (transaction) => {
      const found: StoredJudgment[] = [];
      await transaction.table<Change>('changes').each((change) => found.push(...listJudgments(change)));
      await transaction.table<StoredJudgment>('judgments').bulkAdd(found);
    },
  },
  {
    version: 4,
    stores: {},
    // Sources are found by more spellings of their names than before.
    upgrade: async (transaction) => {
      const references = transaction.table<Reference>('references');
      const first = toTarget('name', '');
      await references
        .where('[to+from]')
        .between([first, ''], [`${first}\uffff`, ''])
        .delete();
      const found: Reference[] = [];
      await transaction.table<Source>('sources').each((source) => {
        const from = toRowName('sources', source.id);
        found.push(...targetsOf('sources', source).map((to) => ({ to, from })));
      });
      await references.bulkPut(found);
    },
  },
  {
    version: 5,
    stores: { handOvers: 'id' },
  },
  {
    version: 6,
    // What was removed is found in the record by the acts that remove (bin.ts).
    stores: { changes: 'seq, action' },
  },
  {
    version: 7,
    stores: { merges: 'id', conflicts: 'id, status' },
  },
];

/** The layout that this Dateline writes. */
export const NEWEST_VERSION: number = SCHEMAS.reduce((newest, schema) => Math.max(newest, schema.version), 0);
