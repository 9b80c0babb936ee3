import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Analyst } from '../e2e/analyst.ts';
import { answerOpenDialog, launchApp } from '../e2e/app.ts';
import { type CopySizes, writeCopies } from './make-copies.ts';
import { readPeak, watchPeak } from './process-memory.ts';
import { TaskRecord } from './window-tasks.ts';

// npm run bench:merge -- [--articles=10000] [--events=50000] [--clips=100000] [--apart=3000]
// Restores one copy of a made-up case and merges another one into it that went on apart.

const PLAN = 'check of the file, and plan';

const LONGEST = 1_800_000;

/** Measures a merge in the app; each line of the table by its name. */
export async function measureMerge(sizes: CopySizes): Promise<Record<string, Record<string, string | number>>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-merge-'));
  let close: (() => Promise<void>) | null = null;
  try {
    const files = await writeCopies(folder, sizes);
    console.log('both copies are written');
    const rows: Record<string, Record<string, string | number>> = {};
    const launched = await launchApp({
      userDataDir: path.join(folder, 'profile'),
      appPath: path.resolve('.'),
      args: [files.one],
    });
    close = launched.close;
    const { app, page } = launched;
    const restoring = performance.now();
    await page
      .getByRole('dialog', { name: 'Restore' })
      .getByRole('button', { name: 'Restore', exact: true })
      .click({ timeout: LONGEST });
    await page.getByRole('heading', { name: 'Bench', exact: true }).waitFor({ timeout: LONGEST });
    rows['restore of the first copy'] = { 'time, s': seconds(restoring) };
    console.log(rows);
    await answerOpenDialog(app, [files.other]);
    const dialog = page.getByRole('dialog', { name: 'Merge a copy' });
    const watch = watchPeak(app.process().pid ?? 0);
    const tasks = await TaskRecord.begin(page);
    const planning = performance.now();
    await new Analyst(page).choose('Merge a copy');
    await dialog.getByRole('button', { name: 'Merge', exact: true }).waitFor({ timeout: LONGEST });
    rows[PLAN] = { 'time, s': seconds(planning), 'most memory of the window, MB': readPeak(watch) };
    console.log(await dialog.getByRole('status', { name: 'What comes in' }).innerText());
    await tasks.mark();
    const merging = performance.now();
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await dialog.getByRole('status', { name: 'Outcome' }).waitFor({ timeout: LONGEST });
    rows.merge = { 'time, s': seconds(merging), 'most memory of the window, MB': readPeak(watch) };
    const times = await tasks.end();
    watch.stop();
    for (const [index, name] of [PLAN, 'merge'].entries()) {
      const { longest = 0, longestOwn = 0, over50 = 0 } = times[index] ?? {};
      Object.assign(rows[name] ?? {}, {
        'longest task, ms': longest,
        'of it its own': longestOwn,
        'tasks > 50 ms': over50,
      });
    }
    return rows;
  } finally {
    await close?.();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function seconds(from: number): string {
  return ((performance.now() - from) / 1000).toFixed(1);
}

// Bundled under its own name only where it is what was asked for.
if (import.meta.url.endsWith('/merge.mjs')) {
  const options = new Map(process.argv.slice(2).map((one) => one.replace(/^--/, '').split('=') as [string, string]));
  const sizes = {
    articles: Number(options.get('articles') ?? 10_000),
    events: Number(options.get('events') ?? 50_000),
    clips: Number(options.get('clips') ?? 100_000),
    apart: Number(options.get('apart') ?? 3_000),
  };
  console.table(await measureMerge(sizes));
}
