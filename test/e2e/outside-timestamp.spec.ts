import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { openCaseFile } from '../../electron/case-file-read.ts';
import { makeProof } from '../unit/shared/timestamp/make-proof.ts';
import { findAccessFaults } from './accessible.ts';
import { Analyst } from './analyst.ts';
import { answerOpenDialog, answerSaveDialog, type LaunchedApp, launchApp } from './app.ts';
import { readTable } from './stored.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-stamp-'));
const proof = path.join(folder, 'head.ots');

let launched: LaunchedApp;
let page: Page;
let analyst: Analyst;
let dialog: Locator;
let head: { readonly seq: number; readonly hash: string };

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  launched = await launchApp({ userDataDir: path.join(folder, 'profile'), backupsDir: path.join(folder, 'backups') });
  page = launched.page;
  analyst = new Analyst(page);
  await analyst.makeCase('Stamped');
  await analyst.importByInput([path.resolve(import.meta.dirname, '../fixtures/articles/ferry-radar.txt')]);
  await analyst.report.getByText('1 imported').waitFor();
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  dialog = page.getByRole('dialog', { name: 'Outside timestamp' });
  const changes = await readTable<typeof head>(page, 'changes');
  head = changes.at(-1) ?? { seq: 0, hash: '' };
});

test.afterAll(async () => {
  await launched?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('the hash of the last change goes out by file, as a request and as a digest', async () => {
  await analyst.choose('Outside timestamp');
  await expect(dialog).toContainText(head.hash);
  const request = path.join(folder, 'head.tsq');
  await answerSaveDialog(launched.app, request);
  await dialog.getByRole('button', { name: 'Save request' }).click();
  await expect(dialog.getByRole('status')).toHaveText(`Saved to ${request}`);
  expect(readFileSync(request).toString('hex')).toContain(`0420${head.hash}`);
  const digest = path.join(folder, 'head.txt');
  await answerSaveDialog(launched.app, digest);
  await dialog.getByRole('button', { name: 'Save digest' }).click();
  await expect(dialog.getByRole('status')).toHaveText(`Saved to ${digest}`);
  expect(readFileSync(digest, 'utf8')).toBe(`${head.hash}\n`);
});

test('an answer to something else is refused in words, and one to the change is kept and told', async () => {
  const foreign = path.join(folder, 'foreign.ots');
  writeFileSync(foreign, makeProof(createHash('sha256').update('something else').digest('hex')));
  await answerOpenDialog(launched.app, [foreign]);
  await dialog.getByRole('button', { name: 'Take answer in' }).click();
  await expect(dialog.getByRole('alert')).toContainText('which is the hash of no change of this case');
  writeFileSync(proof, makeProof(head.hash));
  await answerOpenDialog(launched.app, [proof]);
  await dialog.getByRole('button', { name: 'Take answer in' }).click();
  await expect(dialog.getByRole('status')).toHaveText(`Kept: “head.ots” stamps change ${head.seq}.`);
  const stamps = dialog.getByRole('region', { name: 'Outside timestamps' });
  await expect(stamps).toContainText(`Change ${head.seq} and all before it existed when Bitcoin block 358391 was made`);
  await expect(stamps).toContainText('The block was not looked up.');
  expect(await findAccessFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await analyst.readNext('Undo')).toBe('take outside timestamp in');
});

test('Verify tells it, and it goes into the package as it came', async () => {
  await analyst.choose('Verify case');
  const verify = page.getByRole('dialog', { name: 'Verify case' });
  await expect(verify.getByRole('status', { name: 'Verification' })).toContainText('all good.');
  await expect(verify.getByRole('region', { name: 'Outside timestamps' })).toContainText('head.ots');
  await page.keyboard.press('Escape');
  await analyst.choose('Hand over');
  const handOver = page.getByRole('dialog', { name: 'Hand over' });
  await handOver.getByRole('textbox', { name: 'Handed over by' }).fill('Nadia Haddad');
  await handOver.getByRole('textbox', { name: 'Handed over to' }).fill('The registry');
  const file = path.join(folder, 'package.dateline');
  await answerSaveDialog(launched.app, file);
  await handOver.getByRole('button', { name: 'Hand over' }).click();
  await expect(handOver.getByRole('status', { name: 'Message' })).toContainText(file, { timeout: 30_000 });
  const opened = await openCaseFile(file);
  const kept = await opened.readFurther('custody/timestamp-1.ots');
  await opened.close();
  expect(Buffer.from(kept ?? [])).toEqual(readFileSync(proof));
});
