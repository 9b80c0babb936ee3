import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import Papa from 'papaparse';
import { Analyst } from './analyst.ts';
import { answerSaveDialog, closeApps, launchApp } from './app.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';
import { readPdfText } from './pdf-text.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-accounts-'));
});
test.afterEach(async () => {
  await closeApps();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

async function start() {
  const { app, page } = await launchApp({ userDataDir: path.join(folder, 'profile') });
  const analyst = new Analyst(page);
  await analyst.makeCase('Accounts');
  return { app, page, analyst };
}

/** The event's form, with the event of that title chosen in the timeline. */
async function openEvent(page: Page, analyst: Analyst, title: string) {
  await analyst.goTo('Timeline');
  const line = page.getByRole('list', { name: 'Events' }).getByRole('listitem').filter({ hasText: title });
  await line.click();
  const form = page.getByRole('form', { name: 'Event' });
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
  return { form, line };
}

const EVENT = 'Shelling of Harbour Watch positions';

/** Clips the two accounts of the shelling, each asserted by its own speaker, as an analyst does with the card. */
async function clipAccounts(analyst: Analyst): Promise<void> {
  const article = JOB_ARTICLES.own;
  await analyst.dropFiles([article.file]);
  await expect(analyst.report.getByRole('listitem').filter({ hasText: path.basename(article.file) })).toContainText(
    'imported',
  );
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  await analyst.openArticle(article.title);
  await analyst.setDetails({ outlet: article.outlet, published: article.published });
  const accounts = [
    {
      words: 'from its northern shore',
      place: 'northern shore of Marn',
      speaker: { source: 'Dana Mirel', kind: 'person', verb: 'said' },
    },
    {
      words: 'from the eastern headland',
      place: 'eastern headland',
      speaker: { source: 'A number of officials of the country', kind: 'unnamed-group', verb: 'said' },
    },
  ];
  for (const [index, { words, place, speaker }] of accounts.entries()) {
    await analyst.clip(article, words);
    await analyst.fillCard({
      event: EVENT,
      // The first makes the event; the second finds it.
      ...(index === 0 ? { kind: 'strike', date: '2021-08' } : {}),
      statement: `The shells came ${words}`,
      stance: 'asserts',
      slot: { name: 'where', value: place },
      chain: [speaker],
    });
    await analyst.saveCard();
  }
}

test('two accounts of a shelling stand side by side in the form, the list, the drawing, the CSV and the PDF', async () => {
  test.setTimeout(180_000);
  const { app, page, analyst } = await start();
  await clipAccounts(analyst);
  const { form, line } = await openEvent(page, analyst, EVENT);

  await test.step('form, list and drawing say that it is disputed, in words', async () => {
    await expect(form.getByRole('status', { name: 'Disputed' })).toHaveText('≠ disputed');
    await expect(form.getByRole('status', { name: 'Origins' })).toHaveText('1 article, 2 origins');
    await expect(line).toContainText('≠ disputed');
    const mark = page.getByRole('listbox', { name: 'Drawn timeline' }).getByRole('option', { name: EVENT });
    await expect(mark).toContainText('disputed');
    const accounts = form.getByRole('listitem', { name: 'Accounts of where' }).getByRole('listitem');
    await expect(accounts).toHaveCount(2);
    const [left, right] = await Promise.all([accounts.first().boundingBox(), accounts.last().boundingBox()]);
    expect(left?.y).toBe(right?.y);
  });

  await test.step('the analyst leans to one with a reason; both stay, and the exports print both and the reason', async () => {
    const set = form.getByRole('listitem', { name: 'Accounts of where' });
    await set.getByRole('button', { name: 'Judge the accounts of where' }).click();
    await set.getByRole('combobox', { name: 'Account', exact: true }).selectOption({ label: 'eastern headland' });
    await set.getByRole('textbox', { name: 'Reason' }).fill('The craters point east.');
    await page.keyboard.press('Enter');
    await expect(set).toContainText('leaning to “eastern headland”');
    await expect(line).toContainText('≠ disputed, leaning');
  });

  await test.step('the CSV has both accounts on the row of each', async () => {
    const file = path.join(folder, 'accounts.csv');
    await answerSaveDialog(app, file);
    await analyst.exportAs('CSV');
    const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
    const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    const shelling = rows.filter((row) => row.event_title === EVENT);
    expect(shelling.map((row) => row.claim_account)).toEqual(['northern shore of Marn', 'eastern headland']);
    for (const row of shelling) {
      expect(row).toMatchObject({
        event_disputed: 'yes',
        event_dispute: 'disputed, leaning',
        event_dispute_states: 'where: leaning to “eastern headland” (The craters point east.)',
        accounts_side_by_side: 'northern shore of Marn ≠ eastern headland',
        account_origins: '1',
        event_origins: '2',
      });
    }
  });

  await test.step('the PDF prints both and what is held of them', async () => {
    const file = path.join(folder, 'accounts.pdf');
    await answerSaveDialog(app, file);
    await analyst.exportAs('PDF');
    const text = await readPdfText(file);
    for (const words of [
      '≠ disputed, leaning',
      'northern shore of Marn',
      'eastern headland',
      'leaning to “eastern headland”: The craters point east.',
    ])
      expect.soft(text).toContain(words);
  });
});

test('five rewrites of one agency story are five articles and one origin', async () => {
  test.setTimeout(180_000);
  const { page, analyst } = await start();
  const fixtures = path.resolve(import.meta.dirname, '../fixtures/rewrites');
  const files = ['original', 'half', 'reordered', 'new-lead', 'light-rewrite'].map((name) => `ferry-${name}.txt`);
  await analyst.dropFiles(files.map((file) => path.join(fixtures, file)));
  for (const file of files)
    await expect(analyst.report.getByRole('listitem').filter({ hasText: file })).toContainText('imported');
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  for (const file of files) {
    const title = readFileSync(path.join(fixtures, file), 'utf8').split('\n')[0] ?? '';
    const verb = file.includes('light') ? 'hit' : 'struck';
    await analyst.openArticle(title);
    await analyst.clip({ title }, `${verb} the dredger Constance IV`);
    await analyst.fillCard({ event: 'Ferry and dredger collide', statement: 'They collided' });
    await analyst.saveCard();
  }
  const { form, line } = await openEvent(page, analyst, 'Ferry and dredger collide');
  await expect(form.getByRole('status', { name: 'Origins' })).toHaveText('5 articles, 1 origin');
  await expect(line).toContainText('5 articles · 1 origin');
});

test('a source set from C to E lists what falls before it is set, and each row leads to its place', async () => {
  test.setTimeout(180_000);
  const { page, analyst } = await start();
  await clipAccounts(analyst);
  await analyst.goTo('Sources');
  await page.getByRole('grid', { name: 'Sources' }).getByRole('row').filter({ hasText: 'Dana Mirel' }).click();
  const form = page.getByRole('form', { name: 'Source' });
  const rate = async (grade: string, reason: string) => {
    await form.getByRole('combobox', { name: 'Reliability' }).selectOption({ label: grade });
    await form.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await page.keyboard.press('Enter');
  };
  await rate('C · Fairly reliable', 'A member of the committee.');
  const history = form.getByRole('list', { name: 'History of reliability' });
  await expect(history.getByRole('listitem')).toHaveCount(1);
  await rate('E · Unreliable', 'She was not at the coast.');
  const dialog = page.getByRole('dialog', { name: 'Lower “Dana Mirel” from C to E' });
  await expect(dialog).toContainText('1 claim on 1 event leans on it. Without it 1 event has fewer.');
  await expect(dialog.getByRole('list', { name: 'What leans on it' })).toContainText(
    '1 article, 2 origins, without it 1 article, 1 origin',
  );
  await dialog.getByRole('button', { name: EVENT }).click();
  await expect(page.getByRole('form', { name: 'Event' }).getByRole('textbox', { name: 'Title' })).toHaveValue(EVENT);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(form.getByRole('textbox', { name: 'Reason' })).toHaveValue('She was not at the coast.');
  await expect(history.getByRole('listitem')).toHaveCount(1);
  await form.getByRole('button', { name: 'Set reliability…' }).click();
  await dialog.getByRole('button', { name: 'Set E · Unreliable' }).click();
  await expect(history.getByRole('listitem').first()).toContainText('E · Unreliable · in force · replaced C');
  await analyst.revert('Undo');
  await expect(history.getByRole('listitem')).toHaveCount(1);
});

test('two events are merged by one key and three letters, undone, and taken apart after other acts', async () => {
  test.setTimeout(180_000);
  const { page, analyst } = await start();
  await clipAccounts(analyst);
  const events = page.getByRole('list', { name: 'Events' }).getByRole('listitem');
  await analyst.goTo('Timeline');
  await page.getByRole('button', { name: 'New event' }).click();
  const form = page.getByRole('form', { name: 'Event' });
  await form.getByRole('textbox', { name: 'Title' }).fill('Bombardment of the coast');
  await page.keyboard.press('Enter');
  await form.getByRole('textbox', { name: 'Date', exact: true }).fill('2021-08-20');
  await page.keyboard.press('Tab');
  await expect(events).toHaveCount(2);

  const merge = async () => {
    await events.filter({ hasText: EVENT }).click();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: `Merge “${EVENT}” with another event` });
    await expect(dialog.getByRole('combobox', { name: 'Event' })).toBeFocused();
    await page.keyboard.type('bom');
    await page.getByRole('option', { name: /^Bombardment/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The same shelling');
    await page.keyboard.press('Control+Enter');
    await expect(events).toHaveCount(1);
    await expect(form.getByRole('list', { name: 'Merged into it' })).toContainText('Bombardment of the coast');
  };
  await merge();
  await expect(form).toContainText('or 20 Aug 2021');
  await analyst.revert('Undo');
  await expect(events).toHaveCount(2);
  await merge();
  await form.getByRole('textbox', { name: 'Place', exact: true }).fill('Port Halden');
  await page.keyboard.press('Tab');
  await form.getByRole('button', { name: 'Take “Bombardment of the coast” out again' }).click();
  await expect(events).toHaveCount(2);
  await expect(form.getByRole('textbox', { name: 'Place', exact: true })).toHaveValue('Port Halden');
});
