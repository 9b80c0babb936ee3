import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Analyst } from '../e2e/analyst.ts';
import { launchApp } from '../e2e/app.ts';
import { fillCase } from './fill-case.ts';
import { TaskRecord } from './window-tasks.ts';

/** What is looked for in the page: an element whose text is as told, and none that is the text before. */
interface Sign {
  readonly selector: string;
  readonly matches?: string;
  readonly differsFrom?: string;
}

const DRAWN: Sign = { selector: '[aria-label="Drawn timeline"]' };
const WHOLE: Sign = { selector: '[aria-label="Events"] [role="listitem"]', matches: 'origin|no claim' };
const COUNT = '[aria-label="Events shown"]';

/** How long the app is left alone to keep what it made, milliseconds. */
const REST = 4_000;

/** What is measured of a large case's timeline in the built app: milliseconds, and megabytes where the name says so. */
export type TimelineCaseTimes = Readonly<Record<string, number>>;

/** Measures the timeline of a case of so many events, with one or two claims each, in the built app. */
export async function measureTimelineCase(events: number): Promise<TimelineCaseTimes> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-timeline-'));
  const userDataDir = path.join(folder, 'profile');
  const appPath = path.resolve('.');
  let closeApp: (() => Promise<void>) | null = null;
  try {
    const first = await launchApp({ userDataDir, appPath });
    closeApp = first.close;
    const analyst = new Analyst(first.page);
    await analyst.makeCase('Timeline');
    await fillCase(first.page, events);
    // A fresh window: what the database still has in memory of the filling is not measured.
    await first.page.reload();
    const times: Record<string, number> = {};
    Object.assign(times, await measureWork(first.page, 'first opening', events));
    await analyst.goTo('Articles');
    await first.page.waitForTimeout(REST);
    await first.close();
    const second = await launchApp({ userDataDir, appPath });
    closeApp = second.close;
    Object.assign(times, await measureWork(second.page, 'second opening', events + 1));
    return times;
  } finally {
    await closeApp?.();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Opens the timeline, filters it twice and adds an event. */
async function measureWork(page: Page, name: string, events: number): Promise<Record<string, number>> {
  const count = page.getByRole('status', { name: 'Events shown' });
  const filter = page.getByRole('searchbox', { name: 'Filter' });
  const shows = (number: number): Sign => ({ selector: COUNT, matches: `^${number.toLocaleString('en-US')} events$` });
  const isFiltered = (differsFrom: string): Sign => ({ selector: COUNT, matches: ' of ', differsFrom });
  const link = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Timeline' });
  // The rows are there past the record, which the app notices and asks about.
  await page.getByRole('button', { name: 'Open as it is' }).click({ timeout: 60_000 });
  await link.waitFor();
  const record = await TaskRecord.begin(page);
  const opened = await clock(page, 'click', () => link.click(), { drawn: DRAWN, whole: WHOLE });
  await record.mark();
  const filtered = await clock(page, 'input', () => filter.fill('424'), { shown: isFiltered('') });
  const before = (await count.textContent()) ?? '';
  const again = await clock(page, 'input', () => filter.fill('source 91'), { shown: isFiltered(before) });
  await clock(page, 'input', () => filter.fill(''), { shown: shows(events) });
  await record.mark();
  await page.getByRole('listbox', { name: 'Drawn timeline' }).focus();
  const added = await clock(page, 'keydown', () => page.keyboard.press('n'), { shown: shows(events + 1) });
  const tasks = await record.end();
  const memory = await readWorkerMemory(page);
  return {
    [`${name}: first marks`]: opened.drawn,
    [`${name}: all`]: opened.whole,
    [`${name}: longest task of the window, opening`]: tasks[0]?.longest ?? Number.NaN,
    [`${name}: first text filter`]: filtered.shown,
    [`${name}: second text filter`]: again.shown,
    [`${name}: longest task, filtering`]: tasks[1]?.longest ?? Number.NaN,
    [`${name}: one event added`]: added.shown,
    [`${name}: longest task, adding`]: tasks[2]?.longest ?? Number.NaN,
    [`${name}: MB of objects in the worker`]: memory.objects,
    [`${name}: MB of arrays in the worker`]: memory.arrays,
  };
}

/** Has the page look in each frame, from an event that an act brings about, when each sign is there; milliseconds from that event. */
async function clock<Name extends string>(
  page: Page,
  event: string,
  act: () => Promise<unknown>,
  signs: Readonly<Record<Name, Sign>>,
): Promise<Record<Name, number>> {
  await page.evaluate(
    ([type, looked]) => {
      const times: Record<string, number> = {};
      const seen = new Promise((resolve) => {
        const start = ({ timeStamp }: Event) => {
          const look = (now: number) => {
            for (const [name, { selector, matches = '', differsFrom }] of Object.entries(looked)) {
              const words = document.querySelector(selector)?.textContent;
              const isThere = words != null && words !== differsFrom && new RegExp(matches).test(words);
              if (isThere) times[name] ??= now - timeStamp;
            }
            if (Object.keys(times).length < Object.keys(looked).length) requestAnimationFrame(look);
            else resolve(times);
          };
          requestAnimationFrame(look);
        };
        window.addEventListener(type, start, { capture: true, once: true });
      });
      (window as unknown as { seen: unknown }).seen = seen;
    },
    [event, signs as Record<string, Sign>] as const,
  );
  await act();
  return page.evaluate(() => (window as unknown as { seen: Promise<Record<string, number>> }).seen) as Promise<
    Record<Name, number>
  >;
}

/** What the timeline's worker holds after a collection, megabytes: objects and texts, and the arrays beside them. */
async function readWorkerMemory(page: Page): Promise<{ readonly objects: number; readonly arrays: number }> {
  const session = await page.context().newCDPSession(page);
  const worker = new Promise<string>((resolve) =>
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (/timeline-worker/.test(targetInfo.url)) resolve(sessionId);
    }),
  );
  const answers = new Map<number, (result: Record<string, number>) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { readonly id: number; readonly result: Record<string, number> };
    answers.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sessionId = await worker;
  const ask = (id: number, method: string) =>
    new Promise<Record<string, number>>((resolve, reject) => {
      answers.set(id, resolve);
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject);
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { usedSize = Number.NaN, backingStorageSize = Number.NaN } = await ask(2, 'Runtime.getHeapUsage');
  await session.detach();
  return { objects: usedSize / 1e6, arrays: backingStorageSize / 1e6 };
}
