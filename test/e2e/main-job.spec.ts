import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import { closeApps } from './app.ts';
import { doTheJob } from './main-job.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-main-job-'));
});
test.afterEach(async () => {
  await closeApps();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

for (const article of Object.values(JOB_ARTICLES)) {
  const name = article?.name ?? 'the sample article';
  test(`an analyst does the whole job on ${name}, and finds everything after a restart`, async () => {
    test.skip(article === null, 'the sample article is not beside the project');
    test.setTimeout(240_000);
    if (article) await doTheJob(article, { folder });
  });
}
