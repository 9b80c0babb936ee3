import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type OpenArticle, showArticle } from './open-article.tsx';
import type { VersionsCase } from './versions-case.ts';

/** How long a worker may take to start on a machine that is busy with other tests. */
export const PATIENCE = { timeout: 15_000 };

let shown: OpenArticle | null = null;

/** Shows the article of a case. */
export async function show(made: VersionsCase): Promise<OpenArticle> {
  await page.viewport(1360, 900);
  shown = await showArticle(made.db, made.origin, made.articleId, { width: 1300, height: 860 });
  return shown;
}

/** Closes what is shown and deletes its case. */
export async function closeShown(): Promise<void> {
  await shown?.close();
  shown = null;
}

/** The comparison in the reader's place. */
export const comparison = () => page.getByRole('region', { name: 'Comparison of versions' });

/** What became of the earlier version's clips. */
export const clipList = () => comparison().getByRole('list', { name: 'Clips of the earlier version' });

/** The line that counts the changes. */
export const count = () => comparison().getByRole('status');

/** The paragraphs that are drawn. */
export const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];

/** The words of all elements of a kind in the compared text, in order. */
export const words = (selector: 'ins' | 'del') =>
  [...document.querySelectorAll(`[data-row] ${selector}`)].map((one) => one.textContent);

/** Opens the comparison by its key and waits for its words. */
export async function compare(): Promise<void> {
  await expect.element(page.getByRole('button', { name: /^version \d of \d/ }), PATIENCE).toBeVisible();
  await userEvent.keyboard('v');
  await expect.element(comparison(), PATIENCE).toBeVisible();
  await expect.poll(() => rows().length > 0 || comparison().getByText('No word').query() !== null, PATIENCE).toBe(true);
}
