import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Page } from '@playwright/test';
import { Analyst } from '../e2e/analyst.ts';
import { launchApp } from '../e2e/app.ts';
import { fillCase } from './fill-case.ts';

/** `node test/bench/run.mjs gaps [events]`: how long the view of gaps takes in the built app, and how long the window stands still. */
const [events = 50_000] = process.argv.slice(2).map(Number);
/** How often the case is changed while the view is open. */
const CHANGES = 5;

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-gaps-'));
const results: Record<string, number> = {};
let closeApp: (() => Promise<void>) | null = null;
try {
  const { page, close } = await launchApp({ userDataDir: path.join(folder, 'profile'), appPath: path.resolve('.') });
  closeApp = close;
  const analyst = new Analyst(page);
  await analyst.makeCase('Gaps');
  await fillCase(page, events);
  const kinds = page.getByRole('list', { name: 'Gaps', exact: true });
  const single = kinds.getByRole('link', { name: /single origin/ });

  await watchGaps(page);
  let start = performance.now();
  await analyst.goTo('Gaps');
  await single.waitFor({ timeout: 120_000 });
  results['to the counts, ms'] = performance.now() - start;
  results['longest stop of the window meanwhile, ms'] = await readLongestGap(page);
  console.log((await kinds.textContent())?.replace(/(\d)(?=[a-z])/g, '$1 '));

  await watchGaps(page);
  start = performance.now();
  await single.click();
  await page.locator('[data-gap-rows]').getByRole('listitem').first().waitFor({ timeout: 120_000 });
  results['to the rows of one kind, ms'] = performance.now() - start;
  results['longest stop meanwhile, ms'] = await readLongestGap(page);

  await watchGaps(page);
  start = performance.now();
  for (let change = 0; change < CHANGES; change += 1) await page.keyboard.press('Control+Shift+N');
  await analyst.goTo('Gaps');
  await page.waitForTimeout(4_000);
  results[`longest stop while ${CHANGES} notes are added, ms`] = await readLongestGap(page);
  console.log(`${events.toLocaleString('en')} events, ${(events * 1.5).toLocaleString('en')} claims and clips`);
  console.table(Object.fromEntries(Object.entries(results).map(([name, value]) => [name, Math.round(value)])));
} finally {
  await closeApp?.();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Notes the longest time between two turns of the window: what an analyst feels as a stop. */
function watchGaps(page: Page): Promise<void> {
  return page.evaluate(() => {
    const watched = window as unknown as { longestGap: number; isWatched?: true };
    watched.longestGap = 0;
    if (watched.isWatched) return;
    watched.isWatched = true;
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      watched.longestGap = Math.max(watched.longestGap, now - last);
      last = now;
      setTimeout(tick, 0);
    };
    tick();
  });
}

function readLongestGap(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { longestGap: number }).longestGap);
}
