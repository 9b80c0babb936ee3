import { defineConfig } from '@playwright/test';

/** `npm run test:crash`: what takes too long for every day. `DATELINE_KILLS` and `DATELINE_SEED` choose how many kills and which moments. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/crash',
  forbidOnly: Boolean(process.env.CI),
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/crash.json' }]],
});
