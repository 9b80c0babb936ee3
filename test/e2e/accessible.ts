import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** Lists the serious and critical faults of accessibility of what is on the screen, in both themes; the light one is left on. */
export async function findAccessFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const found: string[] = [];
  for (const theme of ['dark', 'light']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    await page.waitForTimeout(200);
    const faults = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run: (root: Document) => Promise<{ violations: AxeViolation[] }> };
      };
      const { violations } = await axe.run(document);
      return violations
        .filter((one) => one.impact === 'serious' || one.impact === 'critical')
        .map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
    });
    found.push(...faults.map((fault) => `${theme}: ${fault}`));
  }
  return found;
}
