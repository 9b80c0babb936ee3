import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SlotList } from '../../../../shared/attribution/slot-list.ts';

const act = fc.record({ slot: fc.nat(40), value: fc.option(fc.nat(3), { nil: null }) });

test('slots that are put in and dropped in any order are visited in order, each once with its highest value', () => {
  fc.assert(
    fc.property(fc.array(act), (acts) => {
      const list = new SlotList();
      const plain = new Map<number, number>();
      for (const { slot, value } of acts) {
        if (value === null) {
          list.drop(slot);
          plain.delete(slot);
        } else {
          list.put(slot, value);
          plain.set(slot, Math.max(plain.get(slot) ?? 0, value));
        }
      }
      const visited: [number, number][] = [];
      list.visit((slot, value) => visited.push([slot, value]));
      expect(visited).toEqual([...plain].sort(([one], [other]) => one - other));
      expect(list.size).toBe(plain.size);
    }),
  );
});

test('a value that does not fit is refused', () => {
  expect(() => new SlotList().put(1, 4)).toThrow(RangeError);
});
