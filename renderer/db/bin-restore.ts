import { isSameJson } from '../../shared/model/canonical-json.ts';
import type { Action, Change, RecordedTables, RowEdit, TableName } from '../../shared/model/change.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { type Removal, readRemoval, titleOfRow } from '../../shared/model/removals.ts';
import { fixPointers } from './bin-pointers.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import { ActError } from './errors.ts';
import { toRowName } from './references.ts';

type Row = RecordedTables[TableName];

/** A row by what the screen calls it. */
export interface NamedRow {
  readonly table: TableName | 'hypotheses';
  readonly title: string;
}

/** What came of putting something back. */
export interface Restoration {
  readonly row: NamedRow;
  /** What was in the bin too and came back with it, because it cannot be without. */
  readonly together: readonly NamedRow[];
  /** Rows that were changed since, so that what tied them was not put back over the change. */
  readonly changedSince: readonly NamedRow[];
  /** What it named and is not in the record any more; the row is there without. */
  readonly lost: readonly NamedRow[];
}

/**
 * Puts back what a change removed, as one act: the rows as they were, what they cannot be without, and what tied other rows to them,
 * where that was not changed since. Throws ActError when there is nothing to put back, or it cannot stand alone.
 */
export async function restoreRemoved(db: CaseDatabase, origin: Origin, seq: number): Promise<Restoration> {
  const { result } = await commit(db, origin, { action: 'bin.restore' }, async (draft) => {
    const change = await db.changes.get(seq);
    const removal = change && readRemoval(change);
    if (!change || !removal) throw new ActError(`Change ${seq} removed nothing that could be put back.`);
    if (await isThere(draft, removal)) throw new ActError('It is in the case already.');
    const restoring = new Restoring(db, draft);
    await restoring.restore(change);
    return restoring.tell({ table: removal.table, title: removal.title });
  });
  return result;
}

async function isThere(draft: Draft, { table, key, gridId = '' }: Removal): Promise<boolean> {
  if (table !== 'hypotheses') return (await draft.get(table, key)) !== null;
  return (await draft.get('grids', gridId))?.hypotheses.some(({ id }) => id === key) ?? false;
}

/** The acts that take a row out of each table, merging among them: then another row stands for it. */
const TAKING_ACTS: Readonly<Record<TableName, readonly Action[]>> = {
  articles: ['article.remove'],
  versions: ['article.remove'],
  clips: ['clip.remove', 'article.remove'],
  events: ['event.remove', 'event.merge'],
  claims: ['claim.remove'],
  sources: ['source.remove', 'source.merge'],
  notes: ['note.remove'],
  grids: ['grid.remove'],
  gridClaims: ['grid-claim.remove', 'grid.remove', 'claim.remove'],
  settings: [],
  handOvers: [],
  merges: [],
  conflicts: [],
};

/** How many changes are looked at in one request. */
const SLICE = 50;

class Restoring {
  readonly #db: CaseDatabase;
  readonly #draft: Draft;
  readonly #begun = new Set<string>();
  readonly #restored: NamedRow[] = [];
  readonly #changedSince: NamedRow[] = [];
  readonly #lost: NamedRow[] = [];
  readonly #seqs = new Map<string, readonly number[]>();

  constructor(db: CaseDatabase, draft: Draft) {
    this.#db = db;
    this.#draft = draft;
  }

  tell(row: NamedRow): Restoration {
    return {
      row,
      together: this.#restored.slice(1),
      changedSince: this.#changedSince,
      lost: this.#lost,
    };
  }

  /** Puts back all rows that a change removed, then what it took from the rows that stayed. */
  async restore(change: Change): Promise<void> {
    const removal = readRemoval(change);
    if (removal) this.#restored.push({ table: removal.table, title: removal.title });
    // A hypothesis cannot be without its grid.
    if (removal?.gridId && (await this.#find('grids', removal.gridId)) === null)
      throw new ActError('The hypothesis grid that it stood in is not in the record any more.');
    // What others point at comes first: an article before its versions, these before their clips.
    const gone = change.edits.filter((edit) => edit.after === null);
    for (const { table, key } of gone) this.#begun.add(toRowName(table, key));
    for (const edit of gone) await this.#bringBack(edit);
    for (const edit of change.edits) if (edit.after !== null && edit.before !== null) await this.#retie(edit);
  }

  async #bringBack({ table, key, before }: RowEdit): Promise<void> {
    if (before === null || (await this.#draft.get(table, key)) !== null) return;
    this.#draft.put(table, await this.#fix(table, before));
  }

  async #fix(table: TableName, row: Row): Promise<Row> {
    return fixPointers(table, row, {
      find: (target, id) => this.#find(target, id),
      isThere: async (target, id) => (await this.#draft.get(target, id)) !== null,
      lose: (target) => this.#lost.push({ table: target, title: '' }),
      listClaimsOfGrid: async (gridId) => {
        const rows = await this.#draft.list('gridClaims', 'gridId', gridId);
        return rows.filter((one) => one.id !== row.id).map((one) => one.claimId);
      },
    });
  }

  /** Gives the id of the row that stands for one: itself, brought back where it was removed, or what it was merged into; null for none. */
  async #find(table: TableName, id: Ulid): Promise<Ulid | null> {
    if (this.#begun.has(toRowName(table, id)) || (await this.#draft.get(table, id)) !== null) return id;
    const change = await this.#findTaking(table, id);
    if (change === null) return null;
    if (change.action === 'source.merge' || change.action === 'event.merge') {
      const survivor = change.edits.find((edit) => edit.table === table && isSurvivor(edit, id));
      return survivor ? this.#find(table, survivor.key) : null;
    }
    await this.restore(change);
    return id;
  }

  /** Finds the last change that took a row out of the case. */
  async #findTaking(table: TableName, key: string): Promise<Change | null> {
    const actions = TAKING_ACTS[table];
    const named = actions.join(' ');
    const seqs =
      this.#seqs.get(named) ??
      (await this.#db.changes.where('action').anyOf(actions).primaryKeys()).sort((one, other) => other - one);
    this.#seqs.set(named, seqs);
    for (let at = 0; at < seqs.length; at += SLICE) {
      const changes = await this.#db.changes.bulkGet(seqs.slice(at, at + SLICE));
      const found = changes.find((change) =>
        change?.edits.some((edit) => edit.table === table && edit.key === key && edit.after === null),
      );
      if (found) return found;
    }
    return null;
  }

  /** Gives a row that stayed what the removal took from it; what was changed since stays as it is. */
  async #retie({ table, key, before, after }: RowEdit): Promise<void> {
    const current = await this.#draft.get(table, key);
    if (current === null || before === null || after === null) return;
    const next: Record<string, unknown> = { ...current };
    const [old, taken] = [before as unknown as Record<string, unknown>, after as unknown as Record<string, unknown>];
    let isChanged = false;
    for (const field of new Set([...Object.keys(old), ...Object.keys(taken)])) {
      if (isSameJson(old[field] ?? null, taken[field] ?? null)) continue;
      if (isSameJson(next[field] ?? null, taken[field] ?? null)) {
        if (old[field] === undefined) delete next[field];
        else next[field] = old[field];
      } else {
        const join = field === 'cells' ? joinMembers : joinLists;
        const joined = join(next[field], old[field], taken[field]);
        if (joined) next[field] = joined;
        else isChanged = true;
      }
    }
    if (isChanged) this.#changedSince.push({ table, title: titleOfRow(table, current) });
    this.#draft.put(table, await this.#fix(table, next as unknown as Row));
  }
}

/** A list that was changed since gets the entries that were taken from it, behind its own. */
function joinLists(current: unknown, old: unknown, taken: unknown): readonly unknown[] | null {
  if (!Array.isArray(current) || !Array.isArray(old) || !Array.isArray(taken)) return null;
  const holds = (list: readonly unknown[], entry: unknown) => list.some((one) => isSameJson(one, entry));
  return [...current, ...old.filter((entry) => !holds(taken, entry) && !holds(current, entry))];
}

/** Cells of a row of a grid that were changed since get those that were taken, where there is none for their hypothesis. */
function joinMembers(current: unknown, old: unknown, taken: unknown): object {
  const [now, before, after] = [current, old, taken] as [object, object, object];
  return { ...Object.fromEntries(Object.entries(before).filter(([name]) => !(name in after))), ...now };
}

/** In a merge of events others may have changed too; the survivor holds what was merged into it. */
function isSurvivor({ table, key, after }: RowEdit, id: Ulid): boolean {
  if (after === null || key === id) return false;
  if (table !== 'events') return true;
  return (after as RecordedTables['events']).merged?.some((one) => one.event.id === id) ?? false;
}
