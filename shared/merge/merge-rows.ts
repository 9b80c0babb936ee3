import { isSameJson } from '../model/canonical-json.ts';
import type { ConflictSide, MergeConflict } from '../model/copy-merge.ts';
import type { Ulid } from '../model/ids.ts';
import { type CaseRow, type CaseRows, type NamedRow, nameOfRow } from './case-rows.ts';
import { isEarlier, type LastSet } from './last-set.ts';
import { mergeElements } from './merge-lists.ts';
import { listNeeded } from './needed-rows.ts';
import { isFollowing, partFields } from './row-parts.ts';

/** One of the copies: its rows, and when each was set. */
export interface Copy {
  readonly rows: CaseRows;
  readonly lastSet: LastSet;
}

/** What merging needs of the outside: ids that are the same wherever they are made, and fields that follow from others. */
export interface MergeRules {
  readonly makeId: (words: readonly string[]) => Ulid;
  readonly complete: (named: NamedRow) => CaseRow;
}

/** What two copies come to. `merges` are left out: each copy keeps its own. */
export interface MergedRows {
  readonly rows: CaseRows;
  /** Those of this merge; they are among the rows as well. */
  readonly conflicts: readonly MergeConflict[];
}

/** Merges two copies of a case that come from one `base`; whichever copy is given first, the outcome is the same. */
export function mergeRows(base: CaseRows, one: Copy, other: Copy, rules: MergeRules): MergedRows {
  return new RowMerge(base, [one, other], rules).run();
}

class RowMerge {
  readonly #base: CaseRows;
  readonly #copies: readonly [Copy, Copy];
  readonly #rules: MergeRules;
  readonly #rows = new Map<string, NamedRow>();
  readonly #conflicts = new Map<Ulid, MergeConflict>();

  constructor(base: CaseRows, copies: readonly [Copy, Copy], rules: MergeRules) {
    this.#base = base;
    this.#copies = copies;
    this.#rules = rules;
  }

  run(): MergedRows {
    const [one, other] = this.#copies;
    for (const name of new Set([...one.rows.keys(), ...other.rows.keys()])) {
      const named = one.rows.get(name) ?? other.rows.get(name);
      if (!named || named.table === 'merges') continue;
      const row = this.#mergeRow(name, named);
      if (row) this.#rows.set(name, { ...named, row });
    }
    this.#bringNeededBack();
    for (const conflict of this.#conflicts.values()) {
      const named = { table: 'conflicts', key: conflict.id, row: conflict } as const;
      // One that is known already may be settled by now.
      if (!this.#rows.has(nameOfRow(named))) this.#rows.set(nameOfRow(named), named);
    }
    return { rows: this.#rows, conflicts: [...this.#conflicts.values()] };
  }

  #mergeRow(name: string, named: NamedRow): CaseRow | null {
    const was = this.#base.get(name)?.row ?? null;
    const [one, other] = this.#copies.map(({ rows }) => rows.get(name)?.row ?? null) as [
      CaseRow | null,
      CaseRow | null,
    ];
    if (isSameJson(one, other) || isSameJson(other, was)) return one;
    if (isSameJson(one, was)) return other;
    if (one === null || other === null) {
      this.#clash(named, [], one, other);
      return one ?? other;
    }
    if (named.table === 'conflicts') return this.#firstIsEarlier(name, []) ? other : one;
    return this.#mergeFields(name, named, was ?? {}, one, other);
  }

  #mergeFields(name: string, named: NamedRow, was: object, one: CaseRow, other: CaseRow): CaseRow {
    const merged: Record<string, unknown> = {};
    for (const fields of partFields(named.table, [was, one, other])) {
      const [before, first, second] = [was, one, other].map((row) => pick(row, fields)) as [object, object, object];
      let chosen: object;
      if (isSameJson(first, second) || isSameJson(second, before)) chosen = first;
      else if (isSameJson(first, before)) chosen = second;
      else chosen = this.#mergeList(name, fields, before, first, second) ?? this.#clash(named, fields, first, second);
      Object.assign(merged, chosen);
    }
    for (const row of [one, other]) {
      for (const [field, value] of Object.entries(row)) {
        if (isFollowing(named.table, field) && !((merged[field] as string) > (value as string))) merged[field] = value;
      }
    }
    return this.#rules.complete({ ...named, row: merged as unknown as CaseRow });
  }

  #mergeList(name: string, fields: readonly string[], before: object, first: object, second: object): object | null {
    const [field, more] = fields;
    if (field === undefined || more !== undefined) return null;
    const [was, one, other] = [before, first, second].map((part) => (part as Record<string, unknown>)[field]);
    const isInOrder = this.#firstIsEarlier(name, fields);
    const merged = isInOrder ? mergeElements(field, was, one, other) : mergeElements(field, was, other, one);
    return merged && { [field]: merged.value };
  }

  #firstIsEarlier(name: string, fields: readonly string[]): boolean {
    const [one, other] = this.#copies.map(({ lastSet }) => lastSet.find(name, fields));
    return one !== undefined && other !== undefined && isEarlier(one, other);
  }

  /** Notes that two values stand against each other, and gives the one that stands: what was set last, or the row that is there. */
  #clash({ table, key }: NamedRow, fields: readonly string[], one: object | null, other: object | null): object {
    const name = nameOfRow({ table, key });
    const set = this.#copies.map(({ lastSet }) => lastSet.find(name, fields));
    const sides = [one, other].map(
      (value, index): ConflictSide => ({ value, ...(set[index] ?? { at: '', changeId: '' }) }),
    );
    const [first, second] = sides as [ConflictSide, ConflictSide];
    const ordered: [ConflictSide, ConflictSide] = isEarlier(second, first) ? [second, first] : [first, second];
    const standing = ordered[1].value === null ? 0 : 1;
    const id = this.#rules.makeId([name, fields.join(), ordered[0].changeId, ordered[1].changeId]);
    this.#conflicts.set(id, { id, table, key, fields, sides: ordered, standing, status: 'open' });
    return ordered[standing].value as object;
  }

  /** A row that one copy removed and the other copy's rows have come to need stays, with a conflict. */
  #bringNeededBack(): void {
    const open = [...this.#rows.values()];
    for (let named = open.pop(); named; named = open.pop()) {
      for (const name of listNeeded(named)) {
        if (this.#rows.has(name) || this.#isLeftBare(nameOfRow(named), name)) continue;
        const [one, other] = this.#copies.map(({ rows }) => rows.get(name) ?? null);
        const there = one ?? other;
        if (!there) continue;
        this.#clash(there, [], one?.row ?? null, other?.row ?? null);
        this.#rows.set(name, there);
        open.push(there);
      }
    }
  }

  /** Whether a copy removed a row and let another one point at where it was. */
  #isLeftBare(from: string, to: string): boolean {
    return this.#copies.some(({ rows }) => {
      const pointing = rows.get(from);
      return pointing !== undefined && !rows.has(to) && listNeeded(pointing).includes(to);
    });
  }
}

function pick(row: object, fields: readonly string[]): object {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = (row as Record<string, unknown>)[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
}
