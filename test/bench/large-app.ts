import path from 'node:path';
import { Analyst } from '../e2e/analyst.ts';
import { launchApp } from '../e2e/app.ts';
import { addBundle, bundlePage } from './bundle-page.ts';
import { timeScrolling } from './frames.ts';
import { CASE_NAME } from './large-case.ts';
import { type HeldMemory, readMemory } from './memory.ts';
import type { RowReadings } from './rows-page.ts';

/** What was measured of the large case in the built app, milliseconds and megabytes. */
export interface LargeAppFigures {
  readonly articleFrames: readonly number[];
  readonly eventFrames: readonly number[];
  /** From Enter on a row to the article's text. */
  readonly openings: readonly number[];
  readonly pages: RowReadings;
  /** From a key in the search box to the frame with its answer. */
  readonly searches: readonly number[];
  readonly memory: readonly HeldMemory[];
}

const OPENED = 20;
/** A row that lies in sight wherever the list stands: as many before it are drawn out of sight. */
const IN_SIGHT = 10;
/** Between two questions, and after the first row was chosen, milliseconds. */
const REST = 120;
const SETTLED = 1_000;
/** What takes longer counts as this long, milliseconds. */
const GIVEN_UP = 10_000;
const LONGEST = 300_000;

/** Walks, opens and searches the large case, and reads what its window and workers hold afterwards. */
export async function measureLargeApp(userDataDir: string, queries: readonly string[]): Promise<LargeAppFigures> {
  const script = await bundlePage('rows-page.ts');
  const { page, close } = await launchApp({ userDataDir, appPath: path.resolve('.') });
  try {
    page.setDefaultTimeout(LONGEST);
    await page.setViewportSize({ width: 1440, height: 900 });
    const analyst = new Analyst(page);
    const grid = page.getByRole('grid', { name: 'Articles' });
    // A profile that was measured before comes back where it was left.
    await analyst.goTo('Articles');
    await grid.getByRole('row').nth(IN_SIGHT).waitFor();
    // The whole list is there when its number is.
    await page
      .getByRole('region', { name: 'Articles of the case' })
      .getByText(/^[\d,]{3,}$/)
      .waitFor();
    const articleFrames = await timeScrolling(page, '[role="grid"][aria-label="Articles"]');
    const openings = await timeOpenings();
    await addBundle(page, script);
    const pages = await page.evaluate<RowReadings>(`bench.readPages('${CASE_NAME}')`);
    const searches = await timeSearches();
    await analyst.goTo('Timeline');
    await page.locator('[aria-label="Events"] [role="listitem"]').first().waitFor();
    const eventFrames = await timeScrolling(page, '[aria-label="Events"]');
    return { articleFrames, eventFrames, openings, pages, searches, memory: await readMemory(page) };

    async function timeOpenings(): Promise<readonly number[]> {
      const times: number[] = [];
      await grid.getByRole('row').nth(IN_SIGHT).click();
      await page.keyboard.press('Home');
      await page.waitForTimeout(SETTLED);
      for (let opened = 0; opened < OPENED; opened += 1) {
        await page.evaluate((longest) => {
          const before = document.querySelector('article')?.getAttribute('aria-label');
          (window as unknown as { opened: unknown }).opened = new Promise((resolve) => {
            const start = ({ timeStamp }: KeyboardEvent) => {
              const look = (now: number) => {
                const article = document.querySelector('article');
                const isThere = article?.getAttribute('aria-label') !== before && article?.querySelector('p');
                if (isThere || now - timeStamp > longest) resolve(now - timeStamp);
                else requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            };
            window.addEventListener('keydown', start, { capture: true, once: true });
          });
        }, GIVEN_UP);
        await page.keyboard.press('ArrowDown');
        times.push(await page.evaluate(() => (window as unknown as { opened: Promise<number> }).opened));
      }
      return times;
    }

    async function timeSearches(): Promise<readonly number[]> {
      await page.keyboard.press('Control+Shift+F');
      const dialog = page.getByRole('dialog', { name: 'Search' });
      const box = dialog.getByRole('searchbox');
      await box.waitFor();
      const times: number[] = [];
      let isFirst = true;
      for (const query of [...queries.slice(0, 1), ...queries]) {
        await box.fill('');
        // The answer to the empty question, which shows nothing.
        await page.waitForTimeout(REST);
        await page.evaluate((longest) => {
          (window as unknown as { found: unknown }).found = new Promise((resolve) => {
            const start = ({ timeStamp }: Event) => {
              const status = document.querySelector('[role="dialog"] [role="status"]');
              const before = status?.textContent;
              const look = (now: number) => {
                const words = document.querySelector('[role="dialog"] [role="status"]')?.textContent;
                if ((words && words !== before) || now - timeStamp > longest) resolve(now - timeStamp);
                else requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            };
            window.addEventListener('input', start, { capture: true, once: true });
          });
        }, GIVEN_UP);
        await box.fill(query);
        if (isFirst) await page.locator('[class*="standing"]').waitFor({ state: 'detached' });
        const time = await page.evaluate(() => (window as unknown as { found: Promise<number> }).found);
        // The first has the index opened, or made.
        if (!isFirst) times.push(time);
        isFirst = false;
      }
      await page.keyboard.press('Escape');
      return times;
    }
  } finally {
    await close();
  }
}
