import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import Papa from 'papaparse';
import { Analyst } from './analyst.ts';
import { answerSaveDialog, closeApps, launchApp } from './app.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';
import { readPdfText } from './pdf-text.ts';

const article = JOB_ARTICLES.own;
const MIXED = 'We judge with high confidence that a delivery is unlikely.';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-judgment-'));
});
test.afterEach(async () => {
  await closeApps();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** Chooses an answer of a focused system select as a person does: by typing its first letters. */
async function choose(page: Page, letters: string): Promise<void> {
  await page.keyboard.type(letters);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('an analyst judges, finds the gaps and weighs hypotheses without the mouse', async () => {
  test.setTimeout(240_000);
  const userDataDir = path.join(folder, 'profile');
  let { app, page, close } = await launchApp({ userDataDir });
  let analyst = new Analyst(page);

  await test.step('a case with two events, one speaker and two accounts', async () => {
    await analyst.makeCase('Judgment');
    await analyst.importByInput([article.file]);
    await expect(analyst.report.getByRole('listitem')).toContainText('imported');
    await analyst.report.getByRole('button', { name: 'Close' }).click();
    await analyst.openArticle(article.title);
    await analyst.setDetails({ outlet: article.outlet, published: article.published });
    await analyst.clip(article, article.agreement.words);
    const { event, statement, chain } = article.agreement;
    await analyst.fillCard({ event, kind: 'agreement', statement, chain, credibility: '3 · Possibly true' });
    await analyst.saveCard();
    for (const account of article.accounts) {
      await analyst.clip(article, account.words);
      const slot = { name: 'where', value: account.place };
      await analyst.fillCard({
        event: article.strikes.event,
        statement: account.words,
        stance: account.stance,
        slot,
        date: '12 September 2021',
      });
      await analyst.saveCard();
    }
  });

  await test.step('the event is judged by keyboard, and every change of mind is told', async () => {
    await page.keyboard.press('Control+2');
    const items = page.getByRole('list', { name: 'Events', exact: true }).getByRole('listitem');
    await items.first().focus();
    // The one without a date stands last.
    await page.keyboard.press('End');
    await expect(page.getByRole('form', { name: 'Event' }).getByRole('textbox', { name: 'Title' })).toHaveValue(
      article.agreement.event,
    );
    const judgment = page.getByRole('group', { name: 'Judgment of the event' });
    await expect(judgment).toBeVisible();
    const likelihood = judgment.getByRole('combobox', { name: 'Likelihood' });
    await likelihood.focus();
    await choose(page, 'likely');
    await expect(likelihood).toHaveValue('icd203:likely');
    await page.keyboard.press('Tab');
    await choose(page, 'Low');
    await expect(judgment.getByRole('combobox', { name: 'Confidence' })).toHaveValue('icd203-confidence:low');
    await page.keyboard.press('Tab');
    await page.keyboard.type(MIXED);
    await expect(judgment.getByRole('list', { name: 'Warnings' })).toContainText('write two sentences');
    await page.keyboard.press('F8');
    await page.keyboard.type('One speaker stands behind it.');
    await expect(judgment.getByRole('list', { name: 'Warnings' })).toBeHidden();
    await page.keyboard.press('Control+Enter');
    await likelihood.focus();
    await choose(page, 'unlikely');
    await expect(likelihood).toHaveValue('icd203:unlikely');
    await judgment.getByText(/^History of the judgment/).focus();
    await page.keyboard.press('Enter');
    const history = judgment.getByRole('list', { name: 'History of the judgment' }).getByRole('listitem');
    await expect(history.first()).toContainText('likely (55–80 %) → unlikely (20–45 %)');
    await expect(history.last()).toContainText('Not graded → likely (55–80 %)');
    await expect(judgment).toContainText('One speaker stands behind it.');
    expect(await analyst.readNext('Undo')).toBe('judge event');
  });

  await test.step('a note marks a sentence that mixes likelihood and confidence, and F8 goes to it', async () => {
    await page.keyboard.press('Control+Shift+N');
    const note = page.getByRole('textbox', { name: 'Note', exact: true });
    await note.focus();
    await page.keyboard.type(`The purchase was announced. ${MIXED}`);
    await expect(page.getByRole('list', { name: 'Warnings' })).toContainText('“unlikely” says how likely it is');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await expect.poll(() => page.evaluate(() => String(window.getSelection()))).toBe(MIXED);
    await expect(page.getByRole('status', { name: 'Saved state' })).toContainText('Saved');
  });

  await test.step('a gap is one key from its rows, a row one key from its place, and Back is the same row', async () => {
    await page.keyboard.press('Control+6');
    const kinds = page.getByRole('list', { name: 'Gaps', exact: true });
    await expect(kinds).toContainText('2 claims not graded yet');
    await kinds.getByRole('link', { name: /claims not graded yet/ }).focus();
    await page.keyboard.press('Enter');
    const rows = page.getByRole('list', { name: 'Claims not graded yet' });
    await expect(rows.getByRole('listitem')).toHaveCount(2);
    await expect.poll(() => focused(page)).toContain(article.accounts[0]?.words ?? '');
    await page.keyboard.press('ArrowDown');
    const words = await focused(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('form', { name: 'Claim' })).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(rows).toBeVisible();
    await expect.poll(() => focused(page)).toBe(words);
  });

  const grid = page.getByRole('grid', { name: 'Hypothesis grid' });
  await test.step('hypotheses are put, claims taken in, cells set by letters', async () => {
    await page.keyboard.press('Control+7');
    await page.getByRole('button', { name: 'Ask the first question' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Was the sale agreed?');
    await page.keyboard.press('Enter');
    for (const [index, words] of ['It was agreed', 'They only talked'].entries()) {
      if (index === 0) await page.getByRole('button', { name: /Add a hypothesis/ }).focus();
      else await expect(grid).toBeVisible();
      await page.keyboard.press(index === 0 ? 'Enter' : 'h');
      await expect(page.getByRole('dialog', { name: 'Add hypothesis' })).toBeVisible();
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await expect(grid.getByRole('columnheader', { name: new RegExp(words) })).toBeVisible();
      await page.locator('[role="grid"] [data-active="true"]').focus();
    }
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: 'Take claims into the grid' });
    await expect(dialog.getByRole('option')).toHaveCount(3);
    for (let claim = 0; claim < 3; claim += 1) {
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Control+Enter');
    await expect(grid).toHaveAttribute('aria-rowcount', '5');
    const row = grid.getByRole('row').filter({ hasText: article.agreement.statement });
    await page.locator('[role="grid"] [data-active="true"]').focus();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 4 && !(await focused(page)).includes(article.agreement.statement); step += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('c');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('i');
    await expect(row.getByRole('gridcell', { name: 'inconsistent', exact: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.type('She says “agrees”.');
    await page.keyboard.press('Escape');
    await expect(row.getByRole('gridcell', { name: 'inconsistent, with a rationale' })).toBeFocused();
    await expect(grid.getByRole('row').last()).toContainText('1 origin, 1 claim against it');
  });

  await test.step('what if the speaker is wrong: before and after, and nothing is stored', async () => {
    const next = await analyst.readNext('Undo');
    const doubt = page.getByRole('combobox', { name: 'What if this source is wrong?' });
    await doubt.focus();
    await choose(page, 'Dana');
    const region = page.getByRole('region', { name: 'What if this source is wrong?' });
    await expect(region).toContainText('1 claim falls with it');
    await expect(region.getByRole('row', { name: /^H2/ })).toContainText('nothing');
    await region.getByRole('button', { name: 'As it is' }).focus();
    await page.keyboard.press('Enter');
    await expect(region).toBeHidden();
    expect(await analyst.readNext('Undo')).toBe(next);
  });

  await test.step('undo and redo step by step', async () => {
    expect(await analyst.readNext('Undo')).toBe('judge a cell of the hypothesis grid');
    for (let act = 0; act < 4; act += 1) await analyst.revert('Undo');
    await expect(grid).toHaveAttribute('aria-rowcount', '2');
    for (let act = 0; act < 4; act += 1) await analyst.revert('Redo');
    await expect(grid.getByRole('gridcell', { name: 'inconsistent, with a rationale' })).toBeVisible();
  });

  await test.step('the exports carry judgment, scale and grid', async () => {
    const csvFile = path.join(folder, 'timeline.csv');
    await answerSaveDialog(app, csvFile);
    await analyst.exportAs('CSV');
    const readCsv = (file: string) =>
      Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').replace(/^\ufeff/, ''), {
        header: true,
        skipEmptyLines: true,
      }).data;
    expect(readCsv(csvFile).find((row) => row.event_title === article.agreement.event)).toMatchObject({
      event_likelihood_code: 'icd203:unlikely',
      event_confidence_label: 'Low',
      event_rationale: 'One speaker stands behind it.',
      export_likelihood_scale: 'icd203: ICD 203',
    });
    const gridFile = path.join(folder, 'grid.csv');
    await answerSaveDialog(app, gridFile);
    await page.keyboard.press('Control+K');
    await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')).toBeFocused();
    await page.keyboard.type('Export hypothesis grids');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Export Hypothesis grids' });
    await dialog.getByRole('button', { name: 'Export', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status', { name: 'Message' })).toContainText('grid.csv', { timeout: 30_000 });
    expect(readCsv(gridFile).find((row) => row.claim_statement === article.agreement.statement)).toMatchObject({
      H1: 'consistent',
      H2: 'inconsistent',
      H2_rationale: 'She says “agrees”.',
      origins: 'Dana Mirel',
    });
    const pdfFile = path.join(folder, 'report.pdf');
    await answerSaveDialog(app, pdfFile);
    await analyst.exportAs('PDF');
    const text = await readPdfText(pdfFile);
    for (const words of ['Judgment: likelihood', 'unlikely (20–45 %)', 'Was the sale agreed?', 'She says “agrees”.'])
      expect.soft(text).toContain(words);
  });

  await test.step('after a restart the grid is there, at the same place', async () => {
    await close();
    ({ app, page, close } = await launchApp({ userDataDir }));
    analyst = new Analyst(page);
    const again = page.getByRole('grid', { name: 'Hypothesis grid' });
    await expect(again.getByRole('gridcell', { name: 'inconsistent, with a rationale' })).toBeVisible();
    await page.keyboard.press('Control+3');
    await expect(page.getByRole('grid', { name: 'Claims' })).toContainText(article.agreement.statement);
  });
});
