import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inBarePage } from './bare-page.ts';
import type { Measured, Sizes } from './db-page.ts';

const [articles = 10_000, clips = 20_000, events = 5_000] = process.argv.slice(2).map(Number);
const sizes: Sizes = { articles, clips, events };

const profile = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-'));
try {
  const filled = await inBarePage(profile, 'db-page.ts', (page) =>
    page.evaluate<Measured>(`bench.fillCase(${JSON.stringify(sizes)})`),
  );
  const read = await inBarePage(profile, 'db-page.ts', (page) => page.evaluate<Measured>('bench.readFilledCase()'));
  console.log(
    `${articles} articles of 6,000 characters and 40,000 bytes, ${clips} clips, ${events} events; strict durability`,
  );
  console.table(filled);
  console.log('After a restart of the browser, milliseconds:');
  console.table(read);
} finally {
  rmSync(profile, { recursive: true, force: true });
}
