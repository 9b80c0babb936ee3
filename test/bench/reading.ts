import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inBarePage } from './bare-page.ts';
import type { ReadingSize } from './reading-page.tsx';

/** Milliseconds of each round. */
export interface ReadingFigures {
  readonly words: number;
  readonly ours: readonly number[];
  readonly lexical: readonly number[];
}

/** Opens an article with clips in the reader and its text in Lexical, in turn. */
export async function measureReading(size: ReadingSize, rounds: number): Promise<ReadingFigures> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-reading-'));
  try {
    return await inBarePage(profile, 'reading-page.tsx', async (page) => {
      const words = await page.evaluate<number>(`bench.prepareReading(${JSON.stringify(size)})`);
      const figures = { words, ours: [] as number[], lexical: [] as number[] };
      // The first of each makes its code ready and is not counted.
      for (let round = 0; round <= rounds; round += 1) {
        const lexical = await page.evaluate<number>('bench.timeLexical()');
        const ours = await page.evaluate<number>('bench.timeReader()');
        if (round === 0) continue;
        figures.lexical.push(lexical);
        figures.ours.push(ours);
      }
      return figures;
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
