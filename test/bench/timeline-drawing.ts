import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../host/find-runtime.mjs';
import { addBundle, bundlePage } from './bundle-page.ts';
import type { Measured } from './timeline-page.ts';

/** Where the empty page lies. */
const ADDRESS = 'https://bench.invalid/';
const VIS = path.resolve('node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js');
const VIS_STYLES = path.resolve('node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css');
const TOKENS = path.resolve('renderer/ui/tokens.css');
/** Each of ours and of the sketch is measured so often; the median is printed. vis-timeline takes half a minute, and once. */
const ROUNDS = 3;

/** Measures the drawn timeline beside vis-timeline and beside a bare sketch on canvas, in one browser; each line by its name. */
export async function measureTimeline(): Promise<Record<string, Record<string, number>>> {
  const script = await bundlePage('timeline-page.ts');
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1220, height: 640 } });
    await page.route(ADDRESS, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><style>${readFileSync(TOKENS, 'utf8')} body{margin:0}</style><body>`,
      }),
    );
    await page.goto(ADDRESS);
    await addBundle(page, script);
    const results: Record<string, Record<string, number>> = {};
    for (const count of [1_000, 10_000, 100_000]) {
      const ours: Measured[] = [];
      const sketches: Measured[] = [];
      // One after the other in each round: what else the machine does falls on both.
      for (let round = 0; round < ROUNDS; round += 1) {
        sketches.push(await run(page, `bench.measureSketch(${count}, true)`));
        ours.push(await run(page, `bench.measureOurs(${count}, true)`));
      }
      results[`bare sketch, ${count.toLocaleString('en')}`] = toLine(sketches);
      results[`Dateline, ${count.toLocaleString('en')}`] = toLine(ours);
    }
    if (existsSync(VIS)) {
      await page.addStyleTag({ content: readFileSync(VIS_STYLES, 'utf8') });
      await page.addScriptTag({ content: readFileSync(VIS, 'utf8') });
      for (const count of [1_000, 10_000]) {
        results[`vis-timeline 8.5.4, ${count.toLocaleString('en')}`] = toLine([
          await run(page, `bench.measureVis(${count})`),
        ]);
      }
    } else console.log('vis-timeline is not installed: it was not measured.');
    return results;
  } finally {
    await browser.close();
  }
}

function run(page: Page, call: string): Promise<Measured> {
  return page.evaluate<Measured>(`globalThis.${call}`);
}

function toLine(measured: readonly Measured[]): Record<string, number> {
  const median = (read: (one: Measured) => number | undefined) => {
    const values = measured.flatMap((one) => read(one) ?? []).sort((a, b) => a - b);
    const value = values[Math.floor(values.length / 2)];
    return value === undefined ? Number.NaN : Math.round(value * 10) / 10;
  };
  return {
    'first draw': median((one) => one.first),
    'of it in the window': median((one) => one.firstWithoutModel),
    'frame p50': median((one) => one.frameP50),
    'frame p95': median((one) => one.frameP95),
    'frame max': median((one) => one.frameMax),
    'script p95': median((one) => one.ownP95),
    'script max': median((one) => one.ownMax),
    'tasks > 50': median((one) => one.longTasks),
    'longest task': median((one) => one.longestTask),
  };
}
