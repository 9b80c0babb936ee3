import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inBarePage } from './bare-page.ts';
import type { WritingRates, WritingSize } from './writing-page.ts';

/** Writes through the one door and straight into IndexedDB in turn, round by round. */
export async function measureWriting(size: WritingSize, rounds: number): Promise<readonly WritingRates[]> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-writing-'));
  try {
    return await inBarePage(profile, 'writing-page.ts', async (page) => {
      const each: WritingRates[] = [];
      for (let round = 0; round < rounds; round += 1)
        each.push(await page.evaluate<WritingRates>(`bench.measureRates(${JSON.stringify(size)})`));
      return each;
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
