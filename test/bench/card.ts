import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Analyst } from '../e2e/analyst.ts';
import { launchApp } from '../e2e/app.ts';
import { fillCase } from './fill-case.ts';
import { TaskRecord, type TaskTimes } from './window-tasks.ts';

/** `npm run bench:card`: from the key to the filled card, on a long article in a large case, in the built app. */
const WORDS = 20_000;
const ARTICLES = 10_000;
const EVENTS = 10_000;
const CARDS = 40;

/** A paragraph with someone who speaks through somebody, a place and a date that is counted from the publication. */
function paragraph(number: number): string {
  const day = 1 + (number % 27);
  return [
    `The harbour office of district ${number} told the Meridian agency on ${day} September that two tankers had left Basra for the north.`,
    `Colonel Ivar Sund, who commands the coast guard there, confirmed on Monday that talks number ${number} had begun in Oslo.`,
    'Nothing else was known of the cargo, and the company that owns both ships did not answer when it was asked about them.',
  ].join(' ');
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-card-'));
let closeApp: (() => Promise<void>) | null = null;
try {
  const { page, close } = await launchApp({ userDataDir: path.join(folder, 'profile'), appPath: path.resolve('.') });
  closeApp = close;
  await page.setViewportSize({ width: 1440, height: 900 });
  const analyst = new Analyst(page);
  await analyst.makeCase('Cards');
  await fillCase(page, EVENTS, ARTICLES);
  const count = Math.ceil(WORDS / paragraph(0).split(' ').length);
  const title = 'Ships of the northern harbours';
  const file = path.join(folder, 'ships.txt');
  const text = Array.from({ length: count }, (_, number) => paragraph(number)).join('\n\n');
  writeFileSync(file, `${title}\n\n${text}\n`);
  await analyst.importByInput([file]);
  await analyst.report.getByRole('button', { name: 'Close' }).click({ timeout: 120_000 });
  const record = await TaskRecord.begin(page);
  await analyst.openArticle(title);
  await record.mark();
  await analyst.setDetails({ outlet: 'Harbour Post', published: '2021-10-14' });
  const article = { title } as Parameters<Analyst['selectWords']>[0];
  const times: number[] = [];
  for (let card = 0; card <= CARDS; card += 1) {
    const number = Math.floor((card * count) / (CARDS + 1));
    await analyst.selectWords(article, `talks number ${number} had begun in Oslo`);
    if (card === 0) await record.mark();
    await watchForCard(page);
    await page.keyboard.press('c');
    const time = await page.evaluate(() => (window as unknown as Watched).cardFilled);
    // The first makes the case's sources and events ready; it is told apart.
    if (card === 0) {
      console.log(`first card: ${time.toFixed(0)} ms`);
      printTasks(await record.end());
    } else times.push(time);
    await page.keyboard.press('Escape');
    await analyst.card.waitFor({ state: 'hidden' });
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
  console.log(
    `${CARDS} cards on an article of ${WORDS.toLocaleString('en')} words, ${ARTICLES.toLocaleString('en')} articles, ${EVENTS.toLocaleString('en')} events`,
  );
  console.log(`key to filled card, ms: p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}`);
} finally {
  await closeApp?.();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Prints what the window's thread did in each stretch, milliseconds: own time is without what other programs took of the machine. */
function printTasks(stretches: readonly TaskTimes[]): void {
  const names = ['opening the article', 'its details, finding words', 'the first card'];
  for (const [index, { longest, longestOwn, over50 }] of stretches.entries()) {
    console.log(`${names[index]}: longest task ${longest} ms (own ${longestOwn} ms), ${over50} over 50 ms`);
  }
}

/** What the page is left with while a card is waited for. */
interface Watched {
  cardFilled: Promise<number>;
}

/** Has the page take the time from its next key to the frame in which the card shows its proposals, in milliseconds. */
async function watchForCard(page: Page): Promise<void> {
  await page.evaluate(() => {
    const filled = new Promise<number>((resolve) => {
      let start = 0;
      window.addEventListener(
        'keydown',
        (event) => {
          start = event.timeStamp;
        },
        { capture: true, once: true },
      );
      const seen = new MutationObserver(() => {
        if (start === 0 || !document.querySelector('form[aria-label="Clip card"] [data-proposal]')) return;
        seen.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - start));
      });
      seen.observe(document.body, { childList: true, subtree: true, attributes: true });
    });
    // Kept by the page and not given back: the key must not be pressed before the page listens.
    (window as unknown as Watched).cardFilled = filled;
  });
}
