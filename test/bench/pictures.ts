import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Analyst, type TypedCard } from '../e2e/analyst.ts';
import { launchApp } from '../e2e/app.ts';
import { JOB_ARTICLES } from '../e2e/main-job-articles.ts';

/** Takes the pictures of the README anew, from our own article: `node test/bench/run.mjs pictures`. */
const PICTURES = path.resolve('docs/pictures');
const SIZE = { width: 1440, height: 900 };

// The bundled program lies elsewhere, so that the article's own address is not right here.
const article = { ...JOB_ARTICLES.own, file: path.resolve('test/fixtures/main-job/coastal-radar.txt') };
const { visit, agreement, strikes, accounts } = article;

/** The clips with their cards, in the order in which they are made. */
const CARDS: readonly (readonly [words: string, card: TypedCard])[] = [
  [
    agreement.words,
    {
      event: agreement.event,
      date: `before ${article.published}`,
      kind: 'agreement',
      statement: agreement.statement,
      chain: agreement.chain,
      credibility: '3 · Possibly true',
      likelihood: 'likely (55–80 %)',
      confidence: 'Moderate',
    },
  ],
  [strikes.words, { event: strikes.event, date: '2021-07/2021-08', kind: 'strike', statement: strikes.words }],
  ...accounts.map(
    (account) =>
      [
        account.words,
        {
          event: strikes.event,
          statement: account.words,
          stance: account.stance,
          slot: { name: 'where', value: account.place },
          credibility: '4 · Doubtful',
        },
      ] as const,
  ),
];

/** Further events, for the timeline alone. */
const MORE: readonly (readonly [words: string, card: TypedCard])[] = [
  ['The talks on the radars began', { event: 'Talks on the radars', date: '2021-06~/2021-10', kind: 'talks' }],
  ['Per Aaldal', { event: 'Sorvik meets Aaldal', date: '8 September 2021', kind: 'visit' }],
  ['“Free Straits”', { event: 'Marn held by “Free Straits”', date: '2021-05/..', kind: 'movement' }],
  ['offer of patrol boats', { event: 'Offer of patrol boats', date: '20 May 2021', kind: 'statement' }],
];

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-pictures-'));
mkdirSync(PICTURES, { recursive: true });
const { page, close } = await launchApp({ userDataDir: folder, appPath: path.resolve('.') });
try {
  await page.setViewportSize(SIZE);
  const analyst = new Analyst(page);
  await analyst.makeCase('Coastal radars');
  await analyst.importByInput([article.file]);
  await analyst.report.getByRole('button', { name: 'Close' }).click();
  await analyst.openArticle(article.title);
  await analyst.setDetails({ outlet: article.outlet, published: article.published });
  await makeCards(analyst, CARDS);
  await analyst.clip(article, visit.words);
  await analyst.fillCard({ event: visit.event, kind: 'visit', place: 'Norrland' });
  await page.getByRole('article', { name: article.title }).evaluate((text) => text.parentElement?.scrollBy(0, -220));
  await take(page, 'articles-light');
  await analyst.acceptProposal('textbox', 'Date');
  await analyst.saveCard();
  await makeCards(analyst, MORE);
  await analyst.goTo('Timeline');
  await page.getByRole('list', { name: 'Events' }).getByRole('listitem').filter({ hasText: strikes.event }).click();
  await take(page, 'timeline-dark');
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function makeCards(analyst: Analyst, cards: typeof CARDS): Promise<void> {
  for (const [words, card] of cards) {
    await analyst.clip(article, words);
    await analyst.fillCard(card);
    await analyst.saveCard();
  }
}

/** Takes a picture in the theme its name ends in, once the last message has gone. */
async function take(page: Page, name: string): Promise<void> {
  await page.evaluate((theme) => {
    document.documentElement.dataset.theme = theme;
  }, name.split('-').at(-1) ?? 'light');
  await page.mouse.move(SIZE.width / 2, SIZE.height - 4);
  await page.waitForTimeout(8_000);
  const file = path.join(PICTURES, `${name}.png`);
  await page.screenshot({ path: file });
  console.log(`${path.relative('.', file)}: ${Math.round(statSync(file).size / 1000)} kB`);
}
