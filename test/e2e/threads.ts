import type { ElectronApplication } from '@playwright/test';

/** The part of `globalThis` in the main process that these functions keep what they saw in. */
interface Seen {
  stagesOfThreads: Set<string>;
  isWrittenMeanwhile: boolean | null;
}

/** Notes from now on which stages of work on case files threads of the main process tell of. */
export async function noteThreads(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const seen = globalThis as unknown as Seen;
    seen.stagesOfThreads = new Set();
    process.on('worker', (thread) =>
      thread.on('message', ({ stage }: { stage?: string }) => {
        if (stage) seen.stagesOfThreads.add(stage);
      }),
    );
  });
}

/** Gives the stages that were noted, and forgets them. */
export async function takeThreadStages(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => {
    const seen = globalThis as unknown as Seen;
    const stages = [...seen.stagesOfThreads].sort();
    seen.stagesOfThreads.clear();
    return stages;
  });
}

/** Has the main process stand still from the moment that a thread tells of its writing until a file is there. */
export async function haltMainUntil(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate((_electron, path) => {
    const { existsSync } = process.getBuiltinModule('node:fs');
    const seen = globalThis as unknown as Seen;
    seen.isWrittenMeanwhile = null;
    process.on('worker', (thread) =>
      thread.on('message', ({ stage }: { stage?: string }) => {
        if (stage !== 'write' || seen.isWrittenMeanwhile !== null) return;
        const longest = Date.now() + 60_000;
        while (!existsSync(path) && Date.now() < longest);
        seen.isWrittenMeanwhile = existsSync(path);
      }),
    );
  }, file);
}

/** Whether the file came while the main process stood still; null when no thread wrote one. */
export function isWrittenMeanwhile(app: ElectronApplication): Promise<boolean | null> {
  return app.evaluate(() => (globalThis as unknown as Seen).isWrittenMeanwhile);
}
