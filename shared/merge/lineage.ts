import type { Change } from '../model/change.ts';
import type { CopyMerge } from '../model/copy-merge.ts';
import type { Sha256 } from '../model/ids.ts';
import { type CaseRows, replayRows } from './case-rows.ts';

/** Changes of several copies of a case are missing, or do not follow from each other. */
export class LineageError extends Error {
  override readonly name = 'LineageError';
}

/**
 * All changes of all copies of a case that are known here, by hash. Each follows the one before it, and a merge that stands follows
 * the other copy's last change as well.
 */
export class Lineage {
  readonly #changes = new Map<Sha256, Change>();
  readonly #rows = new Map<Sha256, CaseRows>();
  readonly #ancestry = new Map<Sha256, ReadonlySet<Sha256>>();

  add(changes: Iterable<Change>): void {
    // The first one stays: equal rows of several copies are then one object, and quickly seen to be equal.
    for (const change of changes) if (!this.#changes.has(change.hash)) this.#changes.set(change.hash, change);
  }

  hashes(): Iterable<Sha256> {
    return this.#changes.keys();
  }

  /** Throws LineageError. */
  need(hash: Sha256): Change {
    const change = this.#changes.get(hash);
    if (!change) throw new LineageError('The record of one of the copies is not complete.');
    return change;
  }

  /** The record that ends with a change, from its first change on. */
  chainOf(head: Sha256): readonly Change[] {
    const chain: Change[] = [];
    for (let hash: Sha256 | null = head; hash !== null; ) {
      const change: Change = this.need(hash);
      chain.push(change);
      hash = change.previousHash;
    }
    return chain.reverse();
  }

  /** The rows as a change left them. Those that a change before it left are gone on from, where they are known. */
  rowsAt(head: Sha256): CaseRows {
    const since: Change[] = [];
    let hash: Sha256 | null = head;
    while (hash !== null && !this.#rows.has(hash)) {
      const change = this.need(hash);
      since.push(change);
      hash = change.previousHash;
    }
    const known = hash === null ? undefined : this.#rows.get(hash);
    if (known && since.length === 0) return known;
    const rows = replayRows(since.reverse(), known);
    this.#rows.set(head, rows);
    return rows;
  }

  /** The merges that stand after a change. */
  #mergesAt(head: Sha256): ReadonlyMap<string, CopyMerge> {
    const merges = new Map<string, CopyMerge>();
    for (const { edits } of this.chainOf(head)) {
      for (const { table, key, after } of edits) {
        if (table !== 'merges') continue;
        if (after === null) merges.delete(key);
        else merges.set(key, after as CopyMerge);
      }
    }
    return merges;
  }

  /** The hashes of all changes that went into a copy: its own record, and what its merges that were not undone took in. */
  ancestryOf(head: Sha256): ReadonlySet<Sha256> {
    const known = this.#ancestry.get(head);
    if (known) return known;
    const found = new Set<Sha256>();
    for (const change of this.chainOf(head)) found.add(change.hash);
    for (const { otherHead } of this.#mergesAt(head).values()) {
      for (const hash of this.ancestryOf(otherHead)) found.add(hash);
    }
    this.#ancestry.set(head, found);
    return found;
  }

  /** The last changes that two copies have in common: none of them went into another one of them. In order of their hashes. */
  commonHeads(one: Sha256, other: Sha256): readonly Sha256[] {
    const ofOther = this.ancestryOf(other);
    const undone = new Set([...this.#listUndone(one), ...this.#listUndone(other)]);
    const common = [...this.ancestryOf(one)].filter((hash) => ofOther.has(hash) && !undone.has(hash));
    // A change is passed over where the next one of the same record is common too.
    const followed = new Set(common.map((hash) => this.need(hash).previousHash));
    const ends = common.filter((hash) => !followed.has(hash));
    return ends.filter((hash) => !ends.some((later) => later !== hash && this.ancestryOf(later).has(hash))).sort();
  }

  /**
   * The changes of a copy's own record that were made while a merge stood that was undone since: what they left is no common state, or
   * the undoing would read as a removal of all that the merge had brought.
   */
  #listUndone(head: Sha256): readonly Sha256[] {
    const final = this.#mergesAt(head);
    const standing = new Set<string>();
    const undone: Sha256[] = [];
    for (const { edits, hash } of this.chainOf(head)) {
      for (const edit of edits) {
        if (edit.table !== 'merges' || final.has(edit.key)) continue;
        if (edit.after === null) standing.delete(edit.key);
        else standing.add(edit.key);
      }
      if (standing.size > 0) undone.push(hash);
    }
    return undone;
  }

  /** The acts that went into the second copy and not into the first; taking in a copy is no act of its own. */
  newIn(one: Sha256, other: Sha256): readonly Change[] {
    const known = this.ancestryOf(one);
    return [...this.ancestryOf(other)]
      .filter((hash) => !known.has(hash))
      .map((hash) => this.need(hash))
      .filter(({ action, way }) => action !== 'copy.merge' || way.kind !== 'act');
  }
}
