import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AgeingBackup, chooseDropped, findFall } from '../../../electron/backup-rule.ts';

const NOW = new Date(2026, 10, 25, 18, 0);

/** A backup of so many days ago at an hour. */
const made = (daysAgo: number, hour: number, more: Partial<AgeingBackup> = {}): AgeingBackup => ({
  kind: 'automatic',
  madeAt: new Date(2026, 10, 25 - daysAgo, hour).toISOString(),
  isVerified: true,
  ...more,
});

describe('which backups are dropped', () => {
  test('Three of today stay, and the last one of each earlier day', () => {
    const today = [9, 10, 11, 12].map((hour) => made(0, hour));
    const yesterday = [9, 17].map((hour) => made(1, hour, { kind: 'quit' }));
    expect(chooseDropped([...today, ...yesterday], NOW)).toEqual([today[0], yesterday[0]]);
  });

  test('Ten stay in all, the oldest go first', () => {
    const days = Array.from({ length: 14 }, (_, day) => made(day + 1, 12));
    expect(chooseDropped(days, NOW)).toEqual(days.slice(10));
  });

  test('The last verified one stays, however old, and so does what a restore replaced or a person put there', () => {
    const old = made(60, 12);
    const unsure = Array.from({ length: 12 }, (_, day) => made(day + 1, 12, { isVerified: false }));
    const others = [made(80, 9, { kind: 'replaced' }), made(90, 9, { kind: 'found', isVerified: false })];
    expect(chooseDropped([...unsure, old, ...others], NOW)).toEqual(unsure.slice(10));
  });

  test('The last two from before a new version stay beside them', () => {
    const upgrades = [1, 2, 3].map((day) => made(day, 8, { kind: 'upgrade' }));
    expect(chooseDropped([...upgrades, made(1, 12)], NOW)).toEqual([upgrades[2]]);
  });

  test('However many there are, ten and one stay at most, three of today, and the last verified one always', () => {
    const backup = fc.record({ day: fc.nat(40), hour: fc.nat(23), isVerified: fc.boolean() });
    fc.assert(
      fc.property(fc.uniqueArray(backup, { selector: ({ day, hour }) => day * 24 + hour }), (shapes) => {
        const backups = shapes.map(({ day, hour, isVerified }) => made(day, hour, { isVerified }));
        const dropped = new Set(chooseDropped(backups, NOW));
        const kept = backups.filter((one) => !dropped.has(one));
        const lastVerified = backups.filter((one) => one.isVerified).sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))[0];
        expect(kept.length).toBeLessThanOrEqual(11);
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(1, backups.length));
        if (lastVerified) expect(kept).toContain(lastVerified);
        // A second look drops nothing more.
        expect(chooseDropped(kept, NOW)).toEqual([]);
      }),
    );
  });
});

test('A fall by a fifth is found, the worst one; less than that is not', () => {
  expect(findFall({ articles: 100, clips: 10 }, { articles: 81, clips: 10 })).toBeNull();
  expect(findFall({ articles: 100, clips: 10 }, { articles: 80, clips: 10 })).toEqual({
    table: 'articles',
    before: 100,
    now: 80,
  });
  expect(findFall({ articles: 100, clips: 10 }, { articles: 70 })).toMatchObject({ table: 'clips', now: 0 });
  expect(findFall({}, { articles: 70 })).toBeNull();
});
