import type { Table } from 'dexie';
import { writeCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { Change, TableName } from '../../shared/model/change.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import { type CaseDatabase, RECORDED_TABLES } from './database.ts';
import { hashCanonical, hashChange } from './hash.ts';
import { readRowName, toRowName } from './references.ts';

/** A row that is not as the record says. */
export interface BrokenRow {
  readonly table: TableName;
  readonly key: string;
  readonly problem: 'altered' | 'gone' | 'unrecorded';
}

/** A place where the record and the case do not fit; `reason` is a sentence for the analyst. `seq` is the change that the row was held against. */
export interface BrokenChange {
  readonly seq: number;
  readonly reason: string;
  /** Absent where the record itself is broken. */
  readonly row?: BrokenRow;
}

/** What verifying found; `count` is the number of changes that were read. */
export interface Verification {
  readonly count: number;
  readonly broken: readonly BrokenChange[];
}

/** Changes read at once: a few megabytes at most, and the window breathes between. */
const BATCH = 200;

/**
 * Recomputes the hash chain of all changes, and holds every row of the case against the last change that touched it: what
 * was altered past the one door is found on either side. Reads in batches; rows are compared in one consistent read. `onChange` is
 * given each change that is as it was recorded.
 */
export async function verifyChanges(
  db: CaseDatabase,
  onProgress?: (done: number, total: number) => void,
  onChange?: (change: Change) => void,
): Promise<Verification> {
  const chain = new ChainCheck(onChange);
  while (true) {
    const batch = await db.changes.where('seq').above(chain.lastSeq).limit(BATCH).toArray();
    for (const change of batch) chain.read(change);
    onProgress?.(chain.count, await db.changes.count());
    if (batch.length < BATCH) break;
  }
  await db.transaction('r', db.tables, async () => {
    // What was written since the last batch.
    await db.changes
      .where('seq')
      .above(chain.lastSeq)
      .each((change) => chain.read(change));
    for (const name of RECORDED_TABLES) await chain.compareRows(name, db.table(name));
  });
  chain.finish();
  return { count: chain.count, broken: chain.broken };
}

/** The chain as far as it was read, and what each row should be after it. */
class ChainCheck {
  readonly broken: BrokenChange[] = [];
  readonly #rows = new Map<string, { readonly seq: number; readonly hash: Sha256 | null }>();
  count = 0;
  lastSeq = 0;
  #lastHash: Sha256 | null = null;
  readonly #onChange: ((change: Change) => void) | undefined;

  constructor(onChange?: (change: Change) => void) {
    this.#onChange = onChange;
  }

  read(change: Change): void {
    const { seq } = change;
    const isNext = seq === this.lastSeq + 1;
    if (!isNext) {
      const gap = this.lastSeq + 1 === seq - 1 ? `Change ${seq - 1} is` : `Changes ${this.lastSeq + 1}–${seq - 1} are`;
      this.broken.push({ seq: this.lastSeq + 1, reason: `${gap} missing from the record.` });
    } else if (change.previousHash !== this.#lastHash) {
      this.broken.push({ seq, reason: `Change ${seq} does not follow the change before it.` });
    }
    if (isAsRecorded(change)) this.#onChange?.(change);
    else this.broken.push({ seq, reason: `Change ${seq} is not as it was recorded.` });
    // Of an altered change too, as far as it can be read: the rows that agree with it are not named beside it.
    for (const { table, key, after } of listReadable(change)) {
      this.#rows.set(toRowName(table, key), { seq, hash: after && hashCanonical(after) });
    }
    this.count += 1;
    this.lastSeq = seq;
    this.#lastHash = change.hash;
  }

  async compareRows(name: TableName, table: Table<{ readonly id: string }, string>): Promise<void> {
    for (const row of await table.toArray()) {
      const rowName = toRowName(name, row.id);
      const recorded = this.#rows.get(rowName);
      this.#rows.delete(rowName);
      if (!recorded) {
        this.#report('unrecorded', rowName, this.lastSeq, 'stands in no change.');
      } else if (recorded.hash !== hashAsRead(row)) {
        this.#report('altered', rowName, recorded.seq, `is not as change ${recorded.seq} left it.`);
      }
    }
  }

  /** Rows that were not met must be removed ones. */
  finish(): void {
    for (const [rowName, { seq, hash }] of this.#rows) {
      if (hash !== null) this.#report('gone', rowName, seq, 'is gone without a change that removed it.');
    }
    this.broken.sort((one, other) => one.seq - other.seq);
  }

  #report(problem: BrokenRow['problem'], rowName: string, seq: number, what: string): void {
    this.broken.push({ seq, reason: `${rowName} ${what}`, row: { ...readRowName(rowName), problem } });
  }
}

/** Gives the hash of a row; of one so damaged that canonical JSON has no word for it one that no row has. */
function hashAsRead(row: unknown): Sha256 {
  try {
    return hashCanonical(row);
  } catch {
    return '';
  }
}

/** Gives the edits of a change that canonical JSON has words for: all of a whole one. */
function listReadable({ edits }: Change): Change['edits'] {
  if (!Array.isArray(edits)) return [];
  return edits.filter((edit) => {
    try {
      return toRowName(edit.table, edit.key) !== '' && writeCanonicalJson(edit.after) !== '';
    } catch {
      return false;
    }
  });
}

function isAsRecorded(change: Change): boolean {
  try {
    return hashChange(change) === change.hash;
  } catch {
    // Damage that canonical JSON has no word for.
    return false;
  }
}
