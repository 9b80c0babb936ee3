import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { Analyst } from './analyst.ts';
import { answerSaveDialog, launchApp } from './app.ts';
import type { JobArticle } from './main-job-articles.ts';
import { readPdfText } from './pdf-text.ts';
import { haltMainUntil, isWrittenMeanwhile } from './threads.ts';

/** Where and on what the job is done. */
export interface JobOptions {
  /** An empty folder for the app's data and the two exports. */
  readonly folder: string;
  /** A packaged app to do it on; else the one that `launchApp` chooses. */
  readonly executable?: string;
}

/** From the file to the two exports and a restart, as an analyst does it, with a look at what each step leaves. */
export async function doTheJob(article: JobArticle, { folder, executable }: JobOptions): Promise<void> {
  const userDataDir = path.join(folder, 'profile');
  const caseName = 'Air defence';
  let { app, page, close } = await launchApp({ userDataDir, executable });
  let analyst = new Analyst(page);

  await test.step('make a case and drop the article on the window', async () => {
    await analyst.makeCase(caseName);
    await analyst.dropFiles([article.file]);
    const line = analyst.report.getByRole('listitem').filter({ hasText: path.basename(article.file) });
    await expect(line).toContainText('imported');
    await analyst.report.getByRole('button', { name: 'Close' }).click();
    await analyst.openArticle(article.title);
  });

  await test.step('its furniture is dimmed, and can be shown', async () => {
    const text = page.getByRole('article', { name: article.title });
    for (const start of article.furniture) {
      const blocks = text.locator('[data-furniture]').filter({ hasText: start });
      await expect(blocks.first()).toBeVisible();
    }
    const toggle = page.getByRole('button', { name: 'Show everything' });
    await expect(toggle).toHaveAttribute('aria-pressed', 'false');
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    await toggle.click();
  });

  await test.step('set what the file does not say: outlet and publication date', async () => {
    await analyst.setDetails({ outlet: article.outlet, published: article.published });
    await expect(page.getByRole('grid', { name: 'Articles' })).toContainText(article.outlet);
  });

  await test.step('a passage becomes an event with its date as said, by keyboard', async () => {
    await analyst.clip(article, article.visit.words);
    // The card read the date's words from the passage by itself.
    await expect(analyst.card.getByRole('textbox', { name: 'Date' })).toHaveValue(article.visit.date);
    await expect(analyst.card.getByRole('status', { name: 'Date reading' })).toContainText(article.visit.reading);
    await analyst.fillCard({ event: article.visit.event, kind: 'visit' });
    await analyst.acceptProposal('textbox', 'Date');
    await analyst.saveCard();
  });

  await test.step('a claim with its chain, graded', async () => {
    await analyst.clip(article, article.agreement.words);
    await analyst.fillCard({
      event: article.agreement.event,
      date: `before ${article.published}`,
      kind: 'agreement',
      statement: article.agreement.statement,
      chain: article.agreement.chain,
      credibility: '3 · Possibly true',
      likelihood: 'likely (55–80 %)',
      confidence: 'Moderate',
    });
    await analyst.saveCard();
  });

  await test.step('the reports and the two accounts: claims side by side on one event', async () => {
    await analyst.clip(article, article.strikes.words);
    await analyst.fillCard({ event: article.strikes.event, kind: 'strike', statement: article.strikes.words });
    await analyst.saveCard();
    for (const account of article.accounts) {
      await analyst.clip(article, account.words);
      await analyst.fillCard({
        event: article.strikes.event,
        statement: account.words,
        stance: account.stance,
        slot: { name: 'where', value: account.place },
        credibility: '4 · Doubtful',
      });
      await analyst.saveCard();
    }
  });

  await test.step('a note quotes a clip and jumps to its place', async () => {
    await analyst.goTo('Notes');
    await page.getByRole('button', { name: 'New note' }).first().click();
    await page.getByRole('textbox', { name: 'Title of the note' }).fill('What is claimed');
    const note = page.getByRole('textbox', { name: 'Note', exact: true });
    await note.click();
    await page.keyboard.type('One speaker stands behind all of it.');
    await page.getByRole('button', { name: 'Quote a clip' }).click();
    const picker = page.getByRole('dialog', { name: 'Quote a clip' });
    await picker.getByRole('searchbox').fill(article.agreement.words.slice(0, 20));
    await page.keyboard.press('Enter');
    await expect(note).toContainText(article.agreement.words);
    await expect(page.getByRole('status', { name: 'Saved state' })).toContainText('Saved');
    await note.getByText(article.agreement.words).click();
    await expect(page.getByRole('article', { name: article.title })).toBeVisible();
  });

  await test.step('the timeline shows the events in order, the dispute, and leads to the passage and back', async () => {
    await analyst.goTo('Timeline');
    const events = page.getByRole('list', { name: 'Events' });
    await expect(events.getByRole('listitem')).toHaveCount(3);
    await events.getByRole('listitem').filter({ hasText: article.strikes.event }).click();
    const form = page.getByRole('form', { name: 'Event' });
    await expect(form.getByRole('status', { name: 'Disputed' })).toBeVisible();
    const claims = form.getByRole('list', { name: 'Claims' });
    for (const account of article.accounts) await expect(claims).toContainText(account.words);
    await events.getByRole('listitem').filter({ hasText: article.agreement.event }).click();
    await expect(form.getByRole('status', { name: 'Origins' })).toContainText('1 article, 1 origin');
    await expect(form).toContainText(article.agreement.chainInWords);
    await page.getByRole('searchbox', { name: 'Filter' }).fill(article.visit.event);
    await expect(events.getByRole('listitem')).toHaveCount(1);
    await page.getByRole('searchbox', { name: 'Filter' }).fill('');
  });

  await test.step('undo and redo of a whole card', async () => {
    const events = page.getByRole('list', { name: 'Events' });
    let taken = 0;
    // The note's acts come first, then the cards: the two accounts and the reports take their event with them.
    while ((await analyst.readNext('Undo')) !== 'save card') {
      await analyst.revert('Undo');
      taken += 1;
    }
    for (let card = 0; card <= article.accounts.length; card += 1) {
      await analyst.revert('Undo');
      taken += 1;
    }
    await expect(events.getByRole('listitem')).toHaveCount(2);
    for (let act = 0; act < taken; act += 1) await analyst.revert('Redo');
    await expect(events.getByRole('listitem')).toHaveCount(3);
    await expect.poll(() => analyst.readNext('Redo')).toBeNull();
  });

  const csvFile = path.join(folder, 'timeline.csv');
  await test.step('the CSV holds every field of doubt', async () => {
    await answerSaveDialog(app, csvFile);
    await analyst.exportAs('CSV');
    checkCsv(readFileSync(csvFile, 'utf8'), article);
  });

  const pdfFile = path.join(folder, 'report.pdf');
  await test.step('the PDF holds events, claims, chains, grades and quotes', async () => {
    await answerSaveDialog(app, pdfFile);
    await analyst.exportAs('PDF');
    const text = await readPdfText(pdfFile);
    for (const words of [
      caseName,
      article.visit.event,
      article.visit.date,
      article.visit.earliest,
      article.agreement.chainInWords,
      article.agreement.words,
      'Possibly true',
      ...article.accounts.map((account) => account.words),
    ])
      expect.soft(text).toContain(words.replace(/\s+/g, ' '));
  });

  const caseFile = path.join(folder, 'case.dateline');
  await test.step('a backup is written, read back and in its place although main stands still', async () => {
    await answerSaveDialog(app, caseFile);
    await haltMainUntil(app, caseFile);
    await page.getByRole('button', { name: 'Case', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Back up', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Back up' });
    await expect(dialog.getByRole('status')).toContainText('Saved to', { timeout: 90_000 });
    expect(await isWrittenMeanwhile(app)).toBe(true);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('after a restart everything and the place are still there', async () => {
    await analyst.goTo('Articles');
    await close();
    ({ app, page, close } = await launchApp({ userDataDir, executable }));
    analyst = new Analyst(page);
    await expect(page.getByRole('heading', { name: caseName })).toBeVisible();
    await expect(page.getByRole('article', { name: article.title })).toBeVisible();
    await analyst.goTo('Timeline');
    await expect(page.getByRole('list', { name: 'Events' }).getByRole('listitem')).toHaveCount(3);
    await analyst.goTo('Claims');
    await expect(page.getByRole('grid', { name: 'Claims' })).toContainText(article.agreement.statement);
    await analyst.goTo('Sources');
    await expect(page.getByRole('grid', { name: 'Sources' })).toContainText(article.agreement.chain[0]?.source ?? '');
    await analyst.goTo('Notes');
    await expect(page.getByText('What is claimed').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Undo: / })).toBeEnabled();
  });
}

function checkCsv(text: string, article: JobArticle): void {
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  const visit = data.find((row) => row.event_title === article.visit.event);
  expect(visit).toMatchObject({
    begin_words: article.visit.date,
    clip_quote: article.visit.words,
    article_title: article.title,
  });
  expect(visit?.begin_earliest).toContain(article.visit.earliest);
  expect(visit?.begin_latest).toContain(article.visit.latest);
  const agreement = data.find((row) => row.event_title === article.agreement.event);
  expect(agreement).toMatchObject({
    claim_statement: article.agreement.statement,
    chain: article.agreement.chainInWords,
    clip_quote: article.agreement.words,
  });
  expect(agreement?.credibility_code).toBe('admiralty-credibility:3');
  expect(agreement?.likelihood_code).toBe('icd203:likely');
  expect(agreement?.confidence_label).toBe('Moderate');
  expect(data.filter((row) => row.event_title === article.strikes.event)).toHaveLength(1 + article.accounts.length);
}
