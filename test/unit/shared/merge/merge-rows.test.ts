import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseRow, CaseRows, NamedRow } from '../../../../shared/merge/case-rows.ts';
import { LastSet } from '../../../../shared/merge/last-set.ts';
import { type Copy, type MergeRules, mergeRows } from '../../../../shared/merge/merge-rows.ts';
import type { Change } from '../../../../shared/model/change.ts';

const RULES: MergeRules = { makeId: (words) => words.join(' '), complete: ({ row }) => row };

/** The values of the two fields and the list of a source, or null where there is none. */
const source = fc.option(
  fc.record({
    name: fc.constantFrom('Fars', 'Mehr', 'Tasnim'),
    notes: fc.constantFrom('', 'state agency', 'quoted often'),
    variants: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }),
  }),
  { freq: 4 },
);
type Fields = { readonly name: string; readonly notes: string; readonly variants: readonly string[] } | null;

const KEYS = ['01A', '01B', '01C'];
const state = fc.tuple(source, source, source);

function toRows(fields: readonly Fields[]): CaseRows {
  const rows = new Map<string, NamedRow>();
  for (const [index, values] of fields.entries()) {
    const key = KEYS[index] ?? '';
    if (values)
      rows.set(`sources:${key}`, { table: 'sources', key, row: { id: key, ...values } as unknown as CaseRow });
  }
  return rows;
}

/** A copy whose rows came about by one change. */
function toCopy(base: readonly Fields[], fields: readonly Fields[], at: string, id: string): Copy {
  const [before, rows] = [toRows(base), toRows(fields)];
  const edits = KEYS.map((key) => ({
    table: 'sources' as const,
    key,
    before: before.get(`sources:${key}`)?.row ?? null,
    after: rows.get(`sources:${key}`)?.row ?? null,
  }));
  return { rows, lastSet: new LastSet([{ at, id, edits } as unknown as Change]) };
}

const two = fc.tuple(state, state, state).map(([base, one, other]) => ({
  base: toRows(base),
  one: toCopy(base, one, '2026-01-01T00:00:00.000Z', '01X'),
  other: toCopy(base, other, '2026-01-02T00:00:00.000Z', '01Y'),
}));

describe('Merging the rows of two copies', () => {
  test('gives the same rows and conflicts, whichever copy comes first', () => {
    fc.assert(
      fc.property(two, ({ base, one, other }) => {
        const [there, back] = [mergeRows(base, one, other, RULES), mergeRows(base, other, one, RULES)];
        expect(new Map(back.rows)).toEqual(new Map(there.rows));
        expect(new Set(back.conflicts)).toEqual(new Set(there.conflicts));
      }),
    );
  });

  test('changes nothing where the other copy is the same, or is what both come from', () => {
    fc.assert(
      fc.property(two, ({ base, one }) => {
        expect(new Map(mergeRows(base, one, one, RULES).rows)).toEqual(new Map(one.rows));
        const still = mergeRows(base, one, { rows: base, lastSet: new LastSet([]) }, RULES);
        expect(new Map(still.rows)).toEqual(new Map(one.rows));
        expect(still.conflicts).toEqual([]);
      }),
    );
  });

  test('loses no value that a copy has set: it stands, or a conflict has it', () => {
    fc.assert(
      fc.property(two, ({ base, one, other }) => {
        const { rows, conflicts } = mergeRows(base, one, other, RULES);
        for (const copy of [one, other]) {
          for (const [name, { row, key }] of copy.rows) {
            const [was, merged] = [base.get(name)?.row, rows.get(name)?.row].map((found) => found as unknown as Fields);
            const values = row as unknown as NonNullable<Fields>;
            for (const field of ['name', 'notes'] as const) {
              if (was?.[field] === values[field] || merged?.[field] === values[field]) continue;
              const ofRow = conflicts.filter((conflict) => conflict.key === key);
              const kept = ofRow.flatMap(({ sides }) => sides.map(({ value }) => (value as Fields)?.[field]));
              expect(kept).toContain(values[field]);
            }
            for (const variant of values.variants)
              if (!was?.variants.includes(variant)) expect(merged?.variants).toContain(variant);
          }
        }
      }),
    );
  });

  test('keeps a row that was removed in one copy and edited in the other', () => {
    const values = { name: 'Fars', notes: '', variants: [] };
    const base = [values, null, null];
    const removed = toCopy(base, [null, null, null], '2026-01-03T00:00:00.000Z', '01Z');
    const edited = toCopy(base, [{ ...values, notes: 'state agency' }, null, null], '2026-01-02T00:00:00.000Z', '01Y');
    const { rows, conflicts } = mergeRows(toRows(base), removed, edited, RULES);
    expect(rows.get('sources:01A')?.row).toMatchObject({ notes: 'state agency' });
    expect(conflicts).toMatchObject([
      { fields: [], standing: 0, sides: [{ changeId: '01Y' }, { changeId: '01Z', value: null }] },
    ]);
  });
});
