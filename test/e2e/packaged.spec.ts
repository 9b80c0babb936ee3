import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import { HOST_FOLDER, usesStandIn } from '../host/find-runtime.mjs';
import { closeApps } from './app.ts';
import { doTheJob } from './main-job.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-packaged-'));
test.afterEach(closeApps);
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

/** Packages the built app into a folder that tests can drive, and gives its executable. */
function packageApp(): string {
  const script = path.join(HOST_FOLDER, 'package-dir.mjs');
  const printed = execFileSync(process.execPath, [script, '--for-tests'], { encoding: 'utf8' });
  return printed.trim().split('\n').at(-1) ?? '';
}

test('the packaged app has all that it needs for the whole job', async () => {
  test.skip(process.env.DATELINE_EXECUTABLE !== undefined, 'every test runs on a packaged app already');
  test.skip(usesStandIn() && process.platform !== 'linux', 'without Electron there is no package but on Linux');
  test.setTimeout(360_000);
  const executable = await test.step('package it', packageApp);
  await doTheJob(JOB_ARTICLES.own, { folder, executable });
});
