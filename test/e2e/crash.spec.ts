import { expect, test } from '@playwright/test';
import { describeTally, runCrashes } from '../crash/crash-run.ts';

/** The short form of `npm run test:crash`. */
const KILLS = 10;

test(`${KILLS} kills in the middle of work, two restarts after each, lose nothing that was shown as saved`, async () => {
  test.setTimeout(KILLS * 120_000);
  const seed = Date.now() % 100_000;
  const tally = await runCrashes({ kills: KILLS, seed });
  console.log(`seed ${seed}: ${describeTally(tally)}`);
  expect(tally.faults).toEqual([]);
  expect(tally.restarts).toBe(2 * KILLS);
  expect(tally.acts).toBeGreaterThan(KILLS);
});
