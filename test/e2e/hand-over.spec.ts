import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { checkCaseFile } from '../../electron/case-file-check.ts';
import { openCaseFile } from '../../electron/case-file-read.ts';
import { CUSTODY_FILES } from '../../shared/custody/custody-record.ts';
import type { HandOver } from '../../shared/model/hand-over.ts';
import { findAccessFaults } from './accessible.ts';
import { Analyst } from './analyst.ts';
import { answerOpenDialog, answerSaveDialog, type LaunchedApp, launchApp } from './app.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';
import { readTable } from './stored.ts';
import { noteThreads, takeThreadStages } from './threads.ts';

const article = JOB_ARTICLES.own;
const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-hand-over-'));
const file = path.join(folder, 'package.dateline');
const arabic = path.join(folder, 'المرفأ.txt');
const ARABIC_TITLE = 'السفينة تغادر المرفأ بعد عشرة أيام';

let launched: LaunchedApp;
let page: Page;
let analyst: Analyst;
let dialog: Locator;

test.describe.configure({ mode: 'serial' });

async function start(profile: string): Promise<void> {
  launched = await launchApp({
    userDataDir: path.join(folder, profile),
    backupsDir: path.join(folder, `${profile}-backups`),
  });
  page = launched.page;
  analyst = new Analyst(page);
  dialog = page.getByRole('dialog', { name: 'Hand over' });
}

/** Checks a file as somebody without the app does. */
function verify(target: string): { readonly code: number | null; readonly words: string } {
  const { status, stdout } = spawnSync(process.execPath, [path.resolve('dist/main/verify.js'), target]);
  return { code: status, words: stdout.toString() };
}

test.beforeAll(async () => {
  await start('here');
  await analyst.makeCase('Coast');
  writeFileSync(arabic, `${ARABIC_TITLE}\n\nقال مدير المرفأ إن السفينة غادرت يوم الأحد إلى جهة لم يعلن عنها.\n`);
  await analyst.importByInput([article.file, arabic]);
  await analyst.report.getByText('2 imported').waitFor();
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  await analyst.openArticle(article.title);
  await analyst.clip(article, article.visit.words);
  await analyst.fillCard({ event: 'A visit' });
  await analyst.saveCard();
});

test.afterAll(async () => {
  await launched?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('who hands over and to whom must be said, and nothing is recorded where no place is chosen', async () => {
  const before = (await readTable(page, 'changes')).length;
  await analyst.choose('Hand over');
  const by = dialog.getByRole('textbox', { name: 'Handed over by' });
  await expect(by).toBeFocused();
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Say who hands the case over.');
  await expect(by).toBeFocused();
  await page.keyboard.type('نادية حداد');
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Say to whom the case is handed over.');
  await expect(dialog.getByRole('textbox', { name: 'Handed over to' })).toBeFocused();
  expect(await findAccessFaults(page)).toEqual([]);
  await page.keyboard.type('The registry');
  await answerSaveDialog(launched.app, null);
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(dialog.getByRole('alert')).toBeHidden();
  expect((await readTable(page, 'changes')).length).toBe(before);
});

test('the package holds everything with a custody record, and its own SHA-256 is shown', async () => {
  await dialog.getByRole('textbox', { name: 'Purpose and authority' }).fill('Request 17 of the prosecutor');
  await dialog.getByRole('textbox', { name: 'Items collected by' }).fill('Nadia Haddad');
  await answerSaveDialog(launched.app, file);
  await noteThreads(launched.app);
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  const saved = dialog.getByRole('status', { name: 'Message' });
  await expect(saved).toContainText(file, { timeout: 30_000 });
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  await expect(saved).toContainText(sha256);
  expect(await takeThreadStages(launched.app)).toEqual(['check', 'write']);
  expect(await findAccessFaults(page)).toEqual([]);
  const check = await checkCaseFile(file);
  expect(check).toMatchObject({
    status: 'sound',
    facts: { custody: { items: 2, transfers: 1, last: { by: 'نادية حداد', to: 'The registry' } } },
  });
  const opened = await openCaseFile(file);
  const record = new TextDecoder().decode((await opened.readFurther(CUSTODY_FILES.html)) ?? undefined);
  await opened.close();
  for (const source of [article.file, arabic]) {
    expect(record).toContain(path.basename(source));
    expect(record).toContain(createHash('sha256').update(readFileSync(source)).digest('hex'));
  }
  for (const words of [ARABIC_TITLE, 'Request 17 of the prosecutor', 'imported, hashed and read'])
    expect(record).toContain(words);
  const [kept] = await readTable<HandOver>(page, 'handOvers');
  expect(kept?.outcome).toMatchObject({ status: 'written', fileName: 'package.dateline', sha256 });
  await page.keyboard.press('Escape');
  expect(await analyst.readNext('Undo')).toBe('save card');
});

test('it is checked without the app, and an altered byte is found and named', () => {
  const whole = verify(file);
  expect(whole.words).toContain('custody record of 2 items and 1 transfer, compared with the changes');
  expect(whole.words).toContain('handed over by نادية حداد to The registry');
  expect(whole).toMatchObject({ code: 0, words: expect.stringContaining('package.dateline: all good.') });
  const bytes = readFileSync(file);
  const at = bytes.indexOf('Request 17');
  bytes[at] = 0x51;
  const altered = path.join(folder, 'altered.dateline');
  writeFileSync(altered, bytes);
  expect(verify(altered)).toMatchObject({
    code: 1,
    words: expect.stringMatching(/custody-record\.html|custody record/),
  });
});

test('a hand-over that cannot be written is recorded as that, and the next package tells of both', async () => {
  await answerSaveDialog(launched.app, path.join(folder, 'no such folder', 'x.dateline'));
  await analyst.choose('Hand over');
  await expect(dialog.getByRole('textbox', { name: 'Handed over by' })).toHaveValue('نادية حداد');
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(dialog.getByRole('alert')).toContainText('x.dateline');
  await dialog.getByText('2 hand-overs before this one').click();
  await expect(dialog.getByText('not written')).toBeVisible();
  await answerSaveDialog(launched.app, file);
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(dialog.getByRole('status', { name: 'Message' })).toContainText(file, { timeout: 30_000 });
  const check = await checkCaseFile(file);
  expect(check).toMatchObject({ status: 'sound', facts: { custody: { transfers: 3 } } });
});

test('on another computer it is restored with its hand-overs, and the case verifies', async () => {
  await launched.close();
  await start('there');
  await answerOpenDialog(launched.app, [file]);
  await analyst.choose('Restore');
  const restore = page.getByRole('dialog', { name: 'Restore' });
  await expect(restore).toContainText(/by نادية حداد to The registry\. Its custody record \(2 items, 3 transfers\)/);
  await restore.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Coast' })).toBeVisible();
  await analyst.choose('Verify case');
  await expect(page.getByRole('status', { name: 'Verification' })).toHaveText(
    /^2 articles, 1 clip, \d+ changes, all good\.$/,
  );
  const handOvers = await readTable<HandOver>(page, 'handOvers');
  expect(handOvers.map(({ outcome }) => outcome?.status)).toEqual(['written', 'not-written', undefined]);
});
