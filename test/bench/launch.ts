import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { launchApp } from '../e2e/app.ts';

/** From the start of the process, milliseconds: the median of the rounds, and each. */
export interface LaunchFigures {
  readonly bare: readonly number[];
  readonly ours: readonly number[];
}

/** Starts a page with one paragraph and the app with its large case in turn; each until the first row can be seen. */
export async function measureLaunch(profile: string, rounds: number): Promise<LaunchFigures> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-launch-'));
  const figures = { bare: [] as number[], ours: [] as number[] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      figures.bare.push(await timeLaunch(path.resolve('test/bench/bare-app'), folder));
      figures.ours.push(await timeLaunch(path.resolve('.'), profile));
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function timeLaunch(appPath: string, userDataDir: string): Promise<number> {
  const start = performance.now();
  const { page, close } = await launchApp({ userDataDir, appPath });
  // A row of data, painted: the frame after the one in which it is there.
  await page.waitForFunction(
    () =>
      document.querySelector(
        'p[role="row"], [role="row"][aria-rowindex]:not([aria-rowindex="1"]), [role="listitem"][aria-posinset]',
      ),
    null,
    {
      polling: 'raf',
      timeout: 600_000,
    },
  );
  const took = performance.now() - start;
  await close();
  return took;
}
