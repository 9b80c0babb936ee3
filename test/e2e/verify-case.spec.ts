import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { findAccessFaults } from './accessible.ts';
import { Analyst } from './analyst.ts';
import { answerSaveDialog, type LaunchedApp, launchApp } from './app.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';
import { readPdfText } from './pdf-text.ts';
import { alterRow, findJournal, readJournal, readTable } from './stored.ts';

const article = JOB_ARTICLES.own;
const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-check-'));
const userDataDir = path.join(folder, 'profile');
const ferry = path.resolve(import.meta.dirname, '../fixtures/articles/ferry-radar.txt');
const arabic = path.join(folder, 'المرفأ.txt');
const ARABIC_TITLE = 'السفينة تغادر المرفأ بعد عشرة أيام';

let launched: LaunchedApp;
let analyst: Analyst;
let dialog: Locator;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  launched = await launchApp({ userDataDir });
  analyst = new Analyst(launched.page);
  await analyst.makeCase('Checked');
  writeFileSync(arabic, `${ARABIC_TITLE}\n\nقال مدير المرفأ إن السفينة غادرت يوم الأحد إلى جهة لم يعلن عنها.\n`);
  await analyst.importByInput([article.file, ferry, arabic]);
  await analyst.report.getByText('3 imported').waitFor();
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  await analyst.openArticle(article.title);
  await analyst.clip(article, article.visit.words);
  await analyst.fillCard({ event: 'A visit' });
  await analyst.saveCard();
  dialog = launched.page.getByRole('dialog', { name: 'Verify case' });
});

test.afterAll(async () => {
  await launched?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** The tables that hold what the analyst did and what was imported. */
const TABLES = ['changes', 'events', 'claims', 'clips', 'texts', 'originals', 'articles', 'references'];

async function readTables(): Promise<readonly unknown[]> {
  const tables: unknown[] = [];
  for (const table of TABLES) tables.push(await readTable(launched.page, table));
  return tables;
}

test('a whole case is all good, with what was read, and the focus waits on Close', async () => {
  await analyst.choose('Verify case');
  await expect(dialog.getByRole('status', { name: 'Verification' })).toHaveText(
    /^3 articles, 1 clip, \d+ changes, all good\.$/,
  );
  await dialog.getByText('What was checked').click();
  await expect(dialog.getByText(/9 files of content beside it are what the name says\./)).toBeVisible();
  const changes = await readTable<{ hash: string }>(launched.page, 'changes');
  await expect(dialog.getByText(changes.at(-1)?.hash ?? '')).toBeVisible();
  expect(await findAccessFaults(launched.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).focus();
  await launched.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the palette and the application menu open it too', async () => {
  const { app, page } = launched;
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await page.keyboard.type('verify case');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status', { name: 'Verification' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('verify-case')?.click());
  await expect(dialog.getByRole('status', { name: 'Verification' })).toBeVisible();
});

test('a report is signed off with a name that is kept, as PDF and as text, and its own SHA-256 is shown', async () => {
  const { app, page } = launched;
  const name = dialog.getByRole('textbox', { name: 'Signed by' });
  await dialog.getByRole('button', { name: 'Save report' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Type the name of whoever signs this report off.');
  await expect(name).toBeFocused();
  await page.keyboard.type('Nadia Haddad');
  const pdf = path.join(folder, 'verification.pdf');
  await answerSaveDialog(app, pdf);
  await page.keyboard.press('Enter');
  const saved = dialog.getByRole('status', { name: 'Report' });
  await expect(saved).toContainText(pdf, { timeout: 30_000 });
  await expect(saved.locator('code')).toHaveText(sha256Of(pdf));
  const words = await readPdfText(pdf);
  expect(words).toContain('3 articles, 1 clip');
  expect(words).toContain('Nadia Haddad');
  for (const file of [article.file, ferry, arabic]) expect(words.replaceAll(' ', '')).toContain(sha256Of(file));

  await dialog.getByRole('combobox', { name: 'Form' }).selectOption('text');
  const text = path.join(folder, 'verification.txt');
  await answerSaveDialog(app, text);
  await dialog.getByRole('button', { name: 'Save report' }).press('Enter');
  await expect(saved).toContainText(text);
  await expect(saved.locator('code')).toHaveText(sha256Of(text));
  const lines = readFileSync(text, 'utf8').split('\n');
  for (const file of [article.file, ferry, arabic])
    expect(lines).toContain(`${sha256Of(file)}  ${path.basename(file)}`);
  expect(lines).toContain('None.');
  await page.keyboard.press('Escape');
  await analyst.choose('Verify case');
  await expect(dialog.getByRole('textbox', { name: 'Signed by' })).toHaveValue('Nadia Haddad');
  await page.keyboard.press('Escape');
});

test('what was altered past the app is named, in the database and beside the journal, and repaired from the other side', async () => {
  const { page } = launched;
  const before = await readTables();
  const journal = findJournal(userDataDir);
  const versions = await readTable<Stored>(page, 'versions');
  const versionOf = (file: string) => versions.find(({ fileName }) => fileName === path.basename(file));
  const [version, other] = [versionOf(article.file), versionOf(ferry)];
  if (!version || !other) throw new Error('Both articles were imported.');
  await alterRow(page, 'texts', { text: 'Other words.' }, version.id);
  await alterRow(page, 'originals', { bytes: [1, 2, 3] }, version.originalSha256);
  await alterRow(page, 'events', { title: 'Another visit' });
  await alterRow(page, 'changes', { reason: 'forged' }, 2);
  const [clip] = await readTable<{ id: string; start: number }>(page, 'clips');
  await alterRow(page, 'clips', { start: (clip?.start ?? 0) + 1 });
  const place = (sha256: string) => path.join(journal, 'content', sha256.slice(0, 2), sha256);
  const bytes = readFileSync(place(other.textSha256));
  bytes[5] = (bytes[5] ?? 0) ^ 1;
  writeFileSync(place(other.textSha256), bytes);
  rmSync(place(other.originalSha256));

  await analyst.choose('Verify case');
  const findings = dialog.getByRole('list', { name: 'Findings' });
  const found = (words: string | RegExp) => findings.getByRole('listitem', { name: words });
  await expect(dialog.getByRole('alert')).toContainText(/3 articles, 1 clip, \d+ changes: \d+ findings\./);
  await expect(found('Change 2 is not as it was recorded.')).toBeVisible();
  await expect(found('Change 2 is not as it was recorded.')).toBeFocused();
  await expect(found(/The event “A visit” is not as change \d+ left it \(title\)\./)).toBeVisible();
  await expect(found(/The clip “.*” is not as change \d+ left it \(start\)\./)).toBeVisible();
  await expect(found(`The stored text of “${path.basename(article.file)}”`)).toBeVisible();
  await expect(found(`The stored original of “${path.basename(article.file)}”`)).toBeVisible();
  expect(await findAccessFaults(page)).toEqual([]);
  await page.keyboard.press('End');
  await expect(found(/is broken or gone: a text, original or picture of “ferry-radar.txt”/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Repair' }).press('Enter');
  await expect(dialog.getByRole('status', { name: 'Verification' })).toContainText(
    /^Repaired\. What was replaced is kept beside the journal\. 3 articles, 1 clip, \d+ changes, all good\.$/,
  );
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(await readTables()).toEqual(before);
  expect(readFileSync(place(other.originalSha256)).length).toBeGreaterThan(100);
  const kept = readdirSync(path.join(userDataDir, 'kept')).join('\n');
  for (const what of ['replaced-rows.json', `original-${version.originalSha256}`, other.textSha256])
    expect(kept).toContain(what);
});

test('a flipped bit in a change of the journal is named, and the journal is written anew from the database', async () => {
  const file = path.join(findJournal(userDataDir), '000001.journal');
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await analyst.choose('Verify case');
  await expect(dialog.getByRole('listitem', { name: /000001\.journal cannot be read\./ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Repair' }).click();
  await expect(dialog.getByRole('status', { name: 'Verification' })).toContainText('Repaired.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(await readJournal(findJournal(userDataDir))).toEqual(await readTable(launched.page, 'changes'));
  await analyst.revert('Undo');
});

test('Enter on a finding goes to its place, and the list is found again as it was left', async () => {
  const { page } = launched;
  await analyst.revert('Redo');
  const [event] = await readTable<{ id: string; title: string }>(page, 'events');
  if (!event) throw new Error('There is no event.');
  await alterRow(page, 'events', { title: 'Another visit' }, event.id);
  await analyst.choose('Verify case');
  const finding = dialog.getByRole('listitem', {
    name: /The event “A visit” is not as change \d+ left it \(title\)\./,
  });
  await expect(finding).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('form', { name: 'Event' }).getByRole('textbox', { name: 'Title' })).toHaveValue(
    'Another visit',
  );
  await analyst.choose('Verify case');
  await expect(finding).toBeFocused();
  await dialog.getByRole('button', { name: 'Repair' }).click();
  await expect(dialog.getByRole('status', { name: 'Verification' })).toContainText('all good.');
  await page.keyboard.press('Escape');
  await expect.poll(() => readTable(page, 'events')).toEqual([event]);
});

test('what is broken on both sides is said to be so in a report too, and stays as it is', async () => {
  const { app, page } = launched;
  const version = (await readTable<Stored>(page, 'versions')).find(
    ({ fileName }) => fileName === path.basename(arabic),
  );
  if (!version) throw new Error('There is no version.');
  await alterRow(page, 'texts', { text: 'كلمات أخرى' }, version.id);
  rmSync(path.join(findJournal(userDataDir), 'content', version.textSha256.slice(0, 2), version.textSha256));
  await analyst.choose('Verify case');
  await dialog.getByRole('button', { name: 'Repair' }).click();
  await expect(dialog.getByRole('alert')).toContainText('This could not be repaired');
  const finding = dialog.getByRole('listitem', { name: /The stored text of .* is not the one that was imported/ });
  await expect(finding).toContainText(path.basename(arabic));
  await expect(finding).toContainText(ARABIC_TITLE);
  await expect(dialog.getByRole('button', { name: 'Repair' })).toBeHidden();
  await dialog.getByRole('combobox', { name: 'Form' }).selectOption('text');
  const text = path.join(folder, 'broken.txt');
  await answerSaveDialog(app, text);
  await dialog.getByRole('button', { name: 'Save report' }).click();
  await expect(dialog.getByRole('status', { name: 'Report' })).toContainText(text);
  expect(readFileSync(text, 'utf8')).toMatch(/^Findings \(2\)\n- The stored text of .*المرفأ\.txt/m);
});

interface Stored {
  readonly id: string;
  readonly fileName: string;
  readonly textSha256: string;
  readonly originalSha256: string;
}

function sha256Of(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
