import { expect, test } from '@playwright/test';
import { describeTally, runCrashes } from './crash-run.ts';

const kills = Number(process.env.DATELINE_KILLS ?? 200);
const seed = Number(process.env.DATELINE_SEED ?? Date.now() % 100_000);

/** A kill with its two restarts, on a busy machine. */
const LONGEST_ROUND_MS = 180_000;

test(`${kills} kills at random points of work lose nothing that the screen had shown as saved`, async () => {
  test.setTimeout(kills * LONGEST_ROUND_MS);
  console.log(`${kills} kills, seed ${seed}`);
  const began = Date.now();
  const tally = await runCrashes({
    kills,
    seed,
    args: process.env.DATELINE_ARGS?.split(' ') ?? [],
    appPath: process.env.DATELINE_APP,
    onRound: (now) => {
      const minutes = ((Date.now() - began) / 60_000).toFixed(1);
      console.log(`${now.kills} kills, ${now.restarts} restarts, ${now.losses} losses, ${minutes} minutes`);
    },
  });
  console.log(describeTally(tally));
  expect(tally.faults).toEqual([]);
});
