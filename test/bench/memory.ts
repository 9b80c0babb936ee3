import type { Page } from '@playwright/test';

/** What a page or one of its workers holds after a collection, megabytes. */
export interface HeldMemory {
  /** `window`, or the name of the worker's script. */
  readonly name: string;
  /** Objects and texts, and the arrays beside them. */
  readonly objects: number;
  readonly arrays: number;
}

/** How long workers are waited for to tell of themselves, milliseconds. */
const PATIENCE = 1_000;

/** Reads what the window and each of its workers hold. */
export async function readMemory(page: Page): Promise<readonly HeldMemory[]> {
  const session = await page.context().newCDPSession(page);
  const workers = new Map<string, string>();
  const answers = new Map<string, (result: Record<string, number>) => void>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.set(sessionId, targetInfo.url);
  });
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result } = JSON.parse(message) as { readonly id: number; readonly result: Record<string, number> };
    answers.get(`${sessionId} ${id}`)?.(result);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  await page.waitForTimeout(PATIENCE);
  const ask = (sessionId: string, id: number, method: string) =>
    new Promise<Record<string, number>>((resolve, reject) => {
      answers.set(`${sessionId} ${id}`, resolve);
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject);
    });
  await session.send('HeapProfiler.collectGarbage');
  const held = [toHeld('window', (await session.send('Runtime.getHeapUsage')) as unknown as Record<string, number>)];
  for (const [sessionId, url] of workers) {
    await ask(sessionId, 1, 'HeapProfiler.collectGarbage');
    held.push(toHeld(/[^/]*worker/.exec(url)?.[0] ?? url, await ask(sessionId, 2, 'Runtime.getHeapUsage')));
  }
  await session.detach();
  return held;
}

function toHeld(name: string, usage: Readonly<Record<string, number>>): HeldMemory {
  const { usedSize = Number.NaN, backingStorageSize = Number.NaN } = usage;
  return { name, objects: usedSize / 1e6, arrays: backingStorageSize / 1e6 };
}
