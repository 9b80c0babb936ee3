import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../host/find-runtime.mjs';
import type { Measured, Sizes } from './db-page.ts';

/** The functions of db-page.ts as the page has them. */
interface Bench {
  readonly fillCase: (sizes: Sizes) => Promise<Measured>;
  readonly readFilledCase: () => Promise<Measured>;
}

/** Any secure address of our own: IndexedDB belongs to an origin. */
const ADDRESS = 'https://bench.invalid/';

const [articles = 10_000, clips = 20_000, events = 5_000] = process.argv.slice(2).map(Number);
const built = await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    write: false,
    target: 'chrome150',
    lib: { entry: path.resolve('test/bench/db-page.ts'), formats: ['iife'], name: 'bench' },
  },
});
const [output] = [built].flat();
const script = output && 'output' in output ? output.output[0].code : '';

// A profile on the disk: a context without one keeps its databases in memory.
const profile = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-'));
try {
  const filled = await inBrowser((bench, sizes) => bench.fillCase(sizes));
  const read = await inBrowser((bench) => bench.readFilledCase());
  console.log(
    `${articles} articles of 6,000 characters and 40,000 bytes, ${clips} clips, ${events} events; strict durability`,
  );
  console.table(filled);
  console.log('After a restart of the browser, milliseconds:');
  console.table(read);
} finally {
  rmSync(profile, { recursive: true, force: true });
}

async function inBrowser(doing: (bench: Bench, sizes: Sizes) => Promise<Measured>): Promise<Measured> {
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await context.newPage();
    await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto(ADDRESS);
    await page.addScriptTag({ content: script });
    const call = `(${doing.toString()})(globalThis.bench, ${JSON.stringify({ articles, clips, events })})`;
    return await page.evaluate<Measured>(call);
  } finally {
    await context.close();
  }
}
