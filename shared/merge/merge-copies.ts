import type { Sha256 } from '../model/ids.ts';
import type { CaseRows } from './case-rows.ts';
import { LastSet } from './last-set.ts';
import { type Lineage, LineageError } from './lineage.ts';
import { type MergedRows, type MergeRules, mergeRows } from './merge-rows.ts';

/**
 * Merges two copies of a case, given by their last changes. What both come from is the last state that both have; where two copies
 * took each other in, that is the two states before, merged the same way. Throws LineageError for copies that have nothing in common.
 */
export function mergeCopies(lineage: Lineage, one: Sha256, other: Sha256, rules: MergeRules): MergedRows {
  // First what both come from: the rows of each copy are gone on from there.
  const base = findBase(lineage, one, other, rules);
  const chains = [lineage.chainOf(one), lineage.chainOf(other)] as const;
  const apart = chains[0].findIndex(({ hash }, index) => chains[1][index]?.hash !== hash);
  const shared = apart < 0 ? chains[0].length : apart;
  return mergeRows(
    base,
    { rows: lineage.rowsAt(one), lastSet: new LastSet(chains[0], shared) },
    { rows: lineage.rowsAt(other), lastSet: new LastSet(chains[1], shared) },
    rules,
  );
}

function findBase(lineage: Lineage, one: Sha256, other: Sha256, rules: MergeRules): CaseRows {
  const [first, second, ...further] = lineage.commonHeads(one, other);
  if (first === undefined) throw new LineageError('The copies have no change in common.');
  if (second === undefined) return lineage.rowsAt(first);
  let { rows } = mergeCopies(lineage, first, second, rules);
  let chain = [...lineage.chainOf(first), ...lineage.chainOf(second)];
  for (const head of further) {
    const copy = { rows: lineage.rowsAt(head), lastSet: new LastSet(lineage.chainOf(head)) };
    rows = mergeRows(findBase(lineage, first, head, rules), { rows, lastSet: new LastSet(chain) }, copy, rules).rows;
    chain = [...chain, ...lineage.chainOf(head)];
  }
  return rows;
}
