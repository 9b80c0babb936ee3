import type { Change } from '../../shared/model/change.ts';
import type { CaseFault } from '../../shared/verify/case-check.ts';
import { type CaseDatabase, RECORDED_TABLES } from './database.ts';
import { listJudgments, type StoredJudgment } from './judgments.ts';
import { type Reference, targetsOf, toRowName } from './references.ts';
import { tableOf } from './tables.ts';

/** What derived tables should hold and do hold, both read whole at one moment. */
interface DerivedTables {
  readonly references: readonly Reference[];
  readonly judgments: readonly StoredJudgment[];
}

/** How many entries were held against a computation anew, and what differs. */
export interface DerivedCheck {
  readonly entries: number;
  readonly faults: readonly CaseFault[];
}

/**
 * Computes what is derived from rows and changes anew and holds the stored tables against it, entry by entry. Rows and changes that
 * are themselves not as recorded (`broken`, by name or number) are left out: what follows from them is repaired with them.
 */
export async function verifyDerived(
  db: CaseDatabase,
  broken: { readonly rows: ReadonlySet<string>; readonly changes: ReadonlySet<number> },
): Promise<DerivedCheck> {
  return db.transaction('r', db.tables, async () => {
    const { references, judgments } = await compute(db);
    const nameReference = ({ to, from }: Reference) => `${to} ${from}`;
    const nameJudgment = ({ row, seq }: StoredJudgment) => `${row} ${seq}`;
    const isSoundRow = ({ from }: Reference) => !broken.rows.has(from);
    const isSoundChange = ({ seq }: StoredJudgment) => !broken.changes.has(seq);
    const stored = {
      references: (await db.references.toArray()).filter(isSoundRow).map(nameReference),
      judgments: (await db.judgments.toArray()).filter(isSoundChange).map(nameJudgment),
    };
    const wrong = {
      references: countApart(references.filter(isSoundRow).map(nameReference), stored.references),
      judgments: countApart(judgments.filter(isSoundChange).map(nameJudgment), stored.judgments),
    };
    const faults = (['references', 'judgments'] as const).flatMap((table): readonly CaseFault[] =>
      wrong[table] > 0 ? [{ kind: 'derived', table, wrong: wrong[table] }] : [],
    );
    return { entries: stored.references.length + stored.judgments.length, faults };
  });
}

/** Puts what is derived from rows and changes in the place of what is stored. It is recorded nowhere, and nothing is lost with it. */
export async function rebuildDerived(db: CaseDatabase): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const { references, judgments } = await compute(db);
    await Promise.all([db.references.clear(), db.judgments.clear()]);
    await Promise.all([db.references.bulkAdd(references), db.judgments.bulkAdd(judgments)]);
  });
}

async function compute(db: CaseDatabase): Promise<DerivedTables> {
  const references: Reference[] = [];
  for (const table of RECORDED_TABLES) {
    await tableOf(db, table).each((row) => {
      const from = toRowName(table, row.id);
      for (const to of listTargets(table, row)) references.push({ to, from });
    });
  }
  const judgments: StoredJudgment[] = [];
  await db.changes.each((change) => {
    for (const judgment of listReadable(change)) judgments.push(judgment);
  });
  return { references, judgments };
}

/** A row so damaged that it cannot be read points at nothing; it is a finding of its own. */
function listTargets(...[table, row]: Parameters<typeof targetsOf>): readonly string[] {
  try {
    return targetsOf(table, row);
  } catch {
    return [];
  }
}

function listReadable(change: Change): readonly StoredJudgment[] {
  try {
    return listJudgments(change);
  } catch {
    return [];
  }
}

/** How many names are in one of two lists alone. */
function countApart(expected: readonly string[], stored: readonly string[]): number {
  const left = new Set(expected);
  let unknown = 0;
  for (const name of stored) if (!left.delete(name)) unknown += 1;
  return left.size + unknown;
}
