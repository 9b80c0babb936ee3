import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium, type Page } from '@playwright/test';
import { Analyst } from '../e2e/analyst.ts';
import { launchApp } from '../e2e/app.ts';
import { isBuildNeeded } from '../host/build-state.mjs';
import { findChromium } from '../host/find-runtime.mjs';
import { TaskRecord, type TaskTimes } from './window-tasks.ts';

/** How files come into the window: dropped, given to the file field, or dropped as their folder. */
export type Handing = 'drop' | 'field' | 'folder';

/** An import through the built app as the window's thread saw it. */
export interface WindowImport {
  readonly outcome: string;
  readonly ms: number;
  /** While the browser takes the files over, and from then on until the report is whole. */
  readonly taking: TaskTimes;
  readonly importing: TaskTimes;
}

/** The page on which the browser's own part is measured: it takes files and does nothing with them. */
const BARE_PAGE = `<!doctype html><title>bare</title><body style="height:800px"><input type="file" multiple aria-label="Files to import">
<script>for (const type of ['dragenter', 'dragover', 'drop']) addEventListener(type, (event) => event.preventDefault())</script>`;

/** Imports files (or the folder that holds them) into a new case of the built app and records the window's tasks. */
export async function measureWindow(files: readonly string[], handing: Handing): Promise<WindowImport> {
  const root = path.resolve('.');
  if (isBuildNeeded(root)) spawnSync('npm', ['run', 'build'], { stdio: 'ignore', shell: process.platform === 'win32' });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-window-'));
  const { page, close } = await launchApp({ userDataDir: path.join(folder, 'profile'), appPath: root });
  try {
    const analyst = new Analyst(page);
    await analyst.makeCase('Bench');
    const record = await TaskRecord.begin(page);
    const started = performance.now();
    await hand(page, files, handing);
    await record.mark();
    await analyst.report.getByRole('button', { name: 'Close' }).waitFor({ timeout: 1_800_000 });
    const ms = performance.now() - started;
    const [taking, importing] = await record.end();
    if (!taking || !importing) throw new Error('The record of the window is not whole.');
    const outcome = (await analyst.report.getByRole('status').textContent()) ?? '';
    return { outcome, ms, taking, importing };
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The same files given to a page that does nothing with them: what of the time is the browser's own. */
export async function measureBareWindow(files: readonly string[], handing: Handing): Promise<TaskTimes> {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.setContent(BARE_PAGE);
    const record = await TaskRecord.begin(page);
    await hand(page, files, handing);
    const [taking] = await record.end();
    if (!taking) throw new Error('The record of the bare page is not whole.');
    return taking;
  } finally {
    await browser.close();
  }
}

/** A row of the printed table. */
export function toRow(times: TaskTimes): Record<string, number> {
  return {
    'longest task, ms': times.longest,
    'of its own, ms': times.longestOwn,
    'tasks over 50 ms': times.over50,
    'over 25 ms of their own': times.ownOver25,
  };
}

async function hand(page: Page, files: readonly string[], handing: Handing): Promise<void> {
  const analyst = new Analyst(page);
  if (handing === 'field') await analyst.importByInput(files);
  else await analyst.dropFiles(handing === 'drop' ? files : [path.dirname(files[0] ?? '')]);
}
