import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../host/find-runtime.mjs';
import type { Measured } from './timeline-page.ts';

/** `npm run bench:timeline`: the drawn timeline beside vis-timeline and beside a bare sketch on canvas, in one browser. */
const ADDRESS = 'https://bench.invalid/';
const VIS = path.resolve('node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js');
const VIS_STYLES = path.resolve('node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css');
const TOKENS = path.resolve('renderer/ui/tokens.css');
/** Each of ours and of the sketch is measured so often; the median is printed. vis-timeline takes half a minute, and once. */
const ROUNDS = 3;

const lines = await measureTimeline();
console.log(
  'Milliseconds; 1,200 by 600 pixels, twenty years; panning through two years, zooming 20 years → 3 days → 20 years.',
);
console.table(lines);

/** Measures all; each line of the table by its name. */
export async function measureTimeline(): Promise<Record<string, Record<string, number>>> {
  const script = await bundle();
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
    await page.addScriptTag({ content: script });
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
    printRatios(results);
    return results;
  } finally {
    await browser.close();
  }
}

function run(page: Page, call: string): Promise<Measured> {
  return page.evaluate<Measured>(`globalThis.${call}`);
}

function printRatios(results: Readonly<Record<string, Record<string, number>>>): void {
  const first = (name: string) => results[name]?.['first draw'] ?? Number.NaN;
  const ratio = (one: number, other: number) => (one / other).toFixed(1);
  console.log(
    `first draw at 10,000: vis-timeline / Dateline = ${ratio(first('vis-timeline 8.5.4, 10,000'), first('Dateline, 10,000'))}`,
  );
  console.log(
    `first draw at 100,000: Dateline / bare sketch = ${ratio(first('Dateline, 100,000'), first('bare sketch, 100,000'))}`,
  );
  const window = results['Dateline, 100,000']?.['of it in the window'] ?? Number.NaN;
  console.log(`  where a worker has made the model, as in the app: ${ratio(window, first('bare sketch, 100,000'))}`);
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

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome150',
      lib: { entry: path.resolve('test/bench/timeline-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = [built].flat();
  return output && 'output' in output ? output.output[0].code : '';
}
