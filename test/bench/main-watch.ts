import type { ElectronApplication } from '@playwright/test';

/** How long main kept everything else waiting, milliseconds. */
export interface MainDelays {
  /** The longest time between two turns of its loop, beyond what was asked for. */
  readonly longest: number;
  /** The most that it worked itself between two turns; null where the system does not tell. The rest of a delay it waited for a core. */
  readonly mostWork: number | null;
}

/** How often the loop is asked to turn, milliseconds. */
const STEP = 5;

/** The part of `globalThis` in the main process that the watch keeps. */
interface Watched {
  watch: { longest: number; mostWork: number | null; timer: NodeJS.Timeout };
}

/** Begins to measure how long main's own thread is busy at a stretch. */
export async function watchMain(app: ElectronApplication): Promise<void> {
  await app.evaluate((_electron, step) => {
    const { readFileSync } = process.getBuiltinModule('node:fs');
    /** What the first thread of the process has worked, nanoseconds (Linux, Documentation/scheduler/sched-stats.rst). */
    const readWork = (): number | null => {
      try {
        return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]);
      } catch {
        return null;
      }
    };
    let turnedAt = performance.now();
    let worked = readWork();
    const timer = setInterval(() => {
      const [now, work] = [performance.now(), readWork()];
      watch.longest = Math.max(watch.longest, now - turnedAt - step);
      if (work !== null && worked !== null) watch.mostWork = Math.max(watch.mostWork ?? 0, (work - worked) / 1e6);
      [turnedAt, worked] = [now, work];
    }, step);
    const watch: Watched['watch'] = { longest: 0, mostWork: null, timer };
    Object.assign(globalThis, { watch });
  }, STEP);
}

/** Ends the measurement and gives it. */
export async function readMainDelays(app: ElectronApplication): Promise<MainDelays> {
  const { longest, mostWork } = await app.evaluate(() => {
    const { watch } = globalThis as unknown as Watched;
    clearInterval(watch.timer);
    return { longest: watch.longest, mostWork: watch.mostWork };
  });
  return { longest: Math.round(longest), mostWork: mostWork === null ? null : Math.round(mostWork) };
}
