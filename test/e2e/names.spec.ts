import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { findAccessFaults } from './accessible.ts';
import { Analyst } from './analyst.ts';
import { type LaunchedApp, launchApp } from './app.ts';
import { JOB_ARTICLES } from './main-job-articles.ts';

const article = JOB_ARTICLES.own;
const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-names-'));

type Role = Parameters<Locator['getByRole']>[0];

let launched: LaunchedApp;
let analyst: Analyst;
const consoleErrors: string[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(90_000);
  launched = await launchApp({ userDataDir: folder });
  analyst = new Analyst(launched.page);
  launched.page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  launched.page.on('pageerror', (error) => consoleErrors.push(String(error)));
});

test.afterAll(async () => {
  await launched?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** Each pair is a role and its exact accessible name, and is there exactly once. */
async function expectNames(where: Locator, names: readonly (readonly [Role, string])[]): Promise<void> {
  for (const [role, name] of names)
    await expect.soft(where.getByRole(role, { name, exact: true }), `${role} “${name}”`).toHaveCount(1);
}

async function expectAccessible(what: string): Promise<void> {
  expect.soft(await findAccessFaults(launched.page), what).toEqual([]);
}

test('the shell, the case menu, the palette and the import have their names', async () => {
  const { page } = launched;
  await analyst.makeCase('Names');
  const body = page.locator('body');
  const views = ['Articles', 'Timeline', 'Claims', 'Sources', 'Notes', 'Gaps', 'Hypotheses'] as const;
  await expectNames(
    page.getByRole('navigation', { name: 'Views' }),
    views.map((view) => ['link', view] as const),
  );
  await expectNames(body, [
    ['button', 'Case'],
    ['button', 'Import files'],
    ['button', 'Paste article'],
    ['button', 'Export'],
    ['button', 'Undo'],
    ['button', 'Redo'],
    ['status', 'Message'],
  ]);
  await expect(page.getByLabel('Files to import', { exact: true })).toHaveAttribute('type', 'file');
  await page.getByRole('button', { name: 'Case', exact: true }).click();
  await expectNames(page.getByRole('menu'), [
    ['menuitem', 'New case'],
    ['menuitem', 'Open case'],
    ['menuitem', 'Verify case'],
    ['menuitem', 'Hand over'],
    ['menuitem', 'Back up'],
    ['menuitem', 'Restore'],
  ]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('dialog', { name: 'Commands', exact: true })).toBeVisible();
  await expectAccessible('the palette');
  await page.keyboard.press('Escape');
  await analyst.importByInput([article.file]);
  await expectNames(body, [['region', 'Import report']]);
  await expect(analyst.report.getByRole('list').getByRole('listitem')).toContainText('imported');
  await expectAccessible('the import report');
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Undo: import article', exact: true })).toBeVisible();
});

test('the articles, the reader and the clip card have their names', async () => {
  const { page } = launched;
  const grid = page.getByRole('grid', { name: 'Articles', exact: true });
  await expect(grid).toHaveAttribute('aria-rowcount', '2');
  await expect(grid.getByRole('row').nth(1)).toContainText(article.title);
  await analyst.openArticle(article.title);
  await expectNames(page.getByRole('main'), [
    ['article', article.title],
    ['button', 'Show everything'],
    ['button', 'Clip'],
  ]);
  await analyst.setDetails({ outlet: article.outlet, published: article.published });
  await expectAccessible('the reader');
  await analyst.clip(article, article.visit.words);
  await expectNames(analyst.card, [
    ['combobox', 'Event'],
    ['textbox', 'Date'],
    ['status', 'Date reading'],
    ['combobox', 'Kind'],
    ['textbox', 'Place'],
    ['textbox', 'Statement'],
    ['combobox', 'Stance'],
    ['group', 'Chain'],
    ['combobox', 'Credibility'],
    ['combobox', 'Likelihood'],
    ['combobox', 'Confidence'],
    ['textbox', 'Comment'],
    ['button', 'Save'],
    ['button', 'Keep clip only'],
    ['button', 'Discard'],
  ]);
  const chain = analyst.card.getByRole('group', { name: 'Chain', exact: true });
  await chain.getByRole('button', { name: 'Add link', exact: true }).click();
  for (const name of ['Link 1', 'Link 2'])
    await expectNames(chain.getByRole('group', { name, exact: true }), [
      ['combobox', 'Source'],
      ['combobox', 'Verb'],
      ['combobox', 'Source kind'],
    ]);
  const options = (name: string) => analyst.card.getByRole('combobox', { name }).getByRole('option').allTextContents();
  expect(await options('Credibility')).toEqual(expect.arrayContaining(['Not graded', '2 · Probably true']));
  expect(await options('Likelihood')).toEqual(expect.arrayContaining(['Not graded', 'likely (55–80 %)']));
  expect(await options('Confidence')).toEqual(expect.arrayContaining(['Not graded', 'Moderate']));
  await expectAccessible('the card');
  await analyst.fillCard({ event: article.visit.event, kind: 'visit' });
  await analyst.acceptProposal('textbox', 'Date');
  await analyst.saveCard();
  for (const account of article.accounts) {
    await analyst.clip(article, account.words);
    const slot = { name: 'where', value: account.place };
    await analyst.fillCard({ event: article.strikes.event, stance: account.stance, slot });
    await analyst.saveCard();
  }
});

test('the timeline and its event have their names', async () => {
  const { page } = launched;
  await analyst.goTo('Timeline');
  await expectNames(page.getByRole('main'), [
    ['region', 'Timeline'],
    ['list', 'Events'],
    ['searchbox', 'Filter'],
  ]);
  const events = page.getByRole('list', { name: 'Events', exact: true });
  await expect(
    events.getByRole('listitem', { name: `${article.visit.event}, 1–10 Sep 2021`, exact: true }),
  ).toBeVisible();
  await events.getByRole('listitem').filter({ hasText: article.strikes.event }).click();
  const form = page.getByRole('form', { name: 'Event', exact: true });
  await expectNames(form, [
    ['textbox', 'Title'],
    ['textbox', 'Date'],
    ['combobox', 'Kind'],
    ['textbox', 'Place'],
    ['list', 'Claims'],
    ['status', 'Origins'],
    ['status', 'Disputed'],
  ]);
  await expect(form.getByRole('status', { name: 'Origins' })).toHaveText('1 article, 1 origin');
  await expectAccessible('the timeline');
});

test('claims, sources, notes, gaps and the exports have their names', async () => {
  const { page } = launched;
  const main = page.getByRole('main');
  await analyst.goTo('Claims');
  await expectNames(main, [['grid', 'Claims']]);
  await page.getByRole('grid', { name: 'Claims' }).getByRole('row').nth(1).click();
  await expectAccessible('the claims');
  await analyst.goTo('Sources');
  await expectNames(main, [['grid', 'Sources']]);
  await page.getByRole('grid', { name: 'Sources' }).getByRole('row').nth(1).click();
  await expectNames(main, [
    ['combobox', 'Reliability'],
    ['textbox', 'Reason'],
  ]);
  const reliability = page.getByRole('combobox', { name: 'Reliability' }).getByRole('option');
  expect(await reliability.allTextContents()).toEqual(expect.arrayContaining(['Not graded', 'B · Usually reliable']));
  await expectAccessible('the sources');
  await analyst.goTo('Notes');
  await page.getByRole('button', { name: 'New note' }).first().click();
  await expectNames(main, [['textbox', 'Note']]);
  await expectAccessible('the notes');
  await analyst.goTo('Gaps');
  const gaps = page.getByRole('list', { name: 'Gaps', exact: true });
  await expect(gaps).toContainText('2 events with a single origin');
  await expect(gaps).toContainText(/1 event without a readable date/);
  await expectAccessible('the gaps');
  await gaps.getByRole('link', { name: /single origin/ }).click();
  await expectNames(main, [['list', 'Events with a single origin']]);
  await expectAccessible('the rows of a gap');
  await analyst.goTo('Hypotheses');
  await expectAccessible('the hypotheses without a grid');
  await page.getByRole('button', { name: 'Ask the first question' }).click();
  await page.keyboard.type('Was it agreed?');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Add a hypothesis/ }).click();
  await page.keyboard.type('It was');
  await page.keyboard.press('Enter');
  await expectNames(main, [
    ['grid', 'Hypothesis grid'],
    ['combobox', 'What if this source is wrong?'],
    ['button', 'Grid'],
  ]);
  await page.keyboard.press('e');
  const claims = page.getByRole('dialog', { name: 'Take claims into the grid', exact: true });
  await expectNames(claims, [
    ['combobox', 'Find claims'],
    ['listbox', 'Claims'],
  ]);
  await expectAccessible('the claims to take in');
  await claims.getByRole('button', { name: 'Choose all shown' }).click();
  await claims.getByRole('button', { name: /^Take \d+ claims in/ }).click();
  await expect(page.getByRole('grid', { name: 'Hypothesis grid' }).getByRole('rowheader').first()).toBeVisible();
  await expectAccessible('the hypothesis grid');
  for (const format of ['CSV', 'PDF']) {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: format, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `Export ${format}` });
    await expectNames(dialog, [['button', 'Export']]);
    await expectAccessible(`the export to ${format}`);
    await page.keyboard.press('Escape');
  }
  expect(consoleErrors).toEqual([]);
});
