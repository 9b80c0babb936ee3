import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneSlip, toUnits } from '../../../../shared/search/one-slip.ts';

/** All words one slip away, made one by one. */
function neighbours(word: string, letters: string): Set<string> {
  const made = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of letters) {
      made.add(before + letter + after);
      if (after !== '') made.add(before + letter + after.slice(1));
    }
    made.add(before + after.slice(1));
    if (after.length > 1) made.add(before + after[1] + after[0] + after.slice(2));
  }
  made.delete(word);
  return made;
}

test('two words are one slip apart exactly when one is made of the other by one letter or one swap', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const units = toUnits(`x${other}x`);
      expect(isOneSlip(toUnits(one), units, 1, other.length + 1)).toBe(neighbours(one, 'abc').has(other));
    }),
    { numRuns: 5_000 },
  );
});
