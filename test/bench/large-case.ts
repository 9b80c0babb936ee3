import { existsSync } from 'node:fs';
import path from 'node:path';
import { Analyst } from '../e2e/analyst.ts';
import { launchApp } from '../e2e/app.ts';
import { addBundle, bundlePage } from './bundle-page.ts';
import type { CaseSize, Filled } from './large-case-page.ts';

/** The size of the goals: 60 MB of text. */
export const LARGE_CASE: CaseSize = { articles: 10_000, clips: 100_000, events: 50_000 };

const LONGEST = 1_800_000;

/** The name of the case. */
export const CASE_NAME = 'Large';
/** An empty one is open meanwhile: what the open one shows would be read anew at each write. */
const OTHER = 'Empty';

/** Makes a profile with one large case, from a seed and through the one door; null when it is there from an earlier run. */
export async function makeLargeCase(userDataDir: string, size: CaseSize): Promise<Filled | null> {
  if (existsSync(path.join(userDataDir, 'journal'))) return null;
  const script = await bundlePage('large-case-page.ts');
  const { page, close } = await launchApp({ userDataDir, appPath: path.resolve('.') });
  try {
    page.setDefaultTimeout(LONGEST);
    const analyst = new Analyst(page);
    for (const name of [CASE_NAME, OTHER]) await analyst.makeCase(name);
    await addBundle(page, script);
    const filled = await page.evaluate<Filled>(`bench.fillLargeCase('${CASE_NAME}', ${JSON.stringify(size)})`);
    await page.getByRole('button', { name: 'Case', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Open case' }).click();
    await page.getByRole('dialog').getByText(CASE_NAME, { exact: true }).click();
    await page.getByRole('heading', { name: CASE_NAME }).waitFor();
    return filled;
  } finally {
    await close();
  }
}
