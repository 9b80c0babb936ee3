import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Analyst } from './analyst.ts';
import { closeApps, launchApp } from './app.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';
import { readTable } from './stored.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-stops-'));

test.afterEach(closeApps);
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

test('a database that is lost under the open case is told at once, and the case comes back from its journal', async () => {
  const { page } = await launchApp({ userDataDir: path.join(folder, 'profile') });
  const analyst = new Analyst(page);
  await analyst.makeCase('Stopped');
  await analyst.importByInput([JOB_ARTICLES.own.file]);
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  await analyst.openArticle(JOB_ARTICLES.own.title);
  await analyst.clip(JOB_ARTICLES.own, JOB_ARTICLES.own.visit.words);
  await analyst.fillCard({ event: 'A visit' });
  await analyst.saveCard();
  const before = await readTable<{ hash: string }>(page, 'changes');

  const session = await page.context().newCDPSession(page);
  const origin = await page.evaluate(() => window.origin);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The database of this case has stopped');
  await expect(alert).toContainText('also in the journal of the case');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.getByRole('button', { name: 'Open the case again' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Stopped', level: 1 })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'The case was rebuilt from its journal' })).toBeVisible();
  const after = await readTable<{ hash: string }>(page, 'changes');
  expect(after.map(({ hash }) => hash)).toEqual(before.map(({ hash }) => hash));
  await analyst.goTo('Timeline');
  await expect(page.getByRole('list', { name: 'Events' }).getByRole('listitem')).toHaveCount(1);
});
