import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FamilyCase } from './family-case.ts';
import { until } from './mount.tsx';
import { type OpenArticle, showArticle } from './open-article.tsx';

/** How long a worker may take to start on a machine that is busy with other tests. */
export const PATIENCE = { timeout: 15_000 };

let shown: OpenArticle | null = null;

/** Shows one of the rewrites. */
export async function show(made: FamilyCase, index = 1): Promise<OpenArticle> {
  await page.viewport(1360, 900);
  shown = await showArticle(made.db, made.origin, made.articleIds[index] ?? '', { width: 1300, height: 860 });
  return shown;
}

/** Closes what is shown and deletes its case. */
export async function closeShown(): Promise<void> {
  await shown?.close();
  shown = null;
}

/** Forgets how the strip was left. */
export function forgetStrip(): void {
  localStorage.removeItem('reader-family');
  localStorage.removeItem('reader-new-sentences');
}

/** The strip above the text. */
export const strip = () => page.getByRole('region', { name: 'Family' });

/** The rows of the members. */
export const members = () => strip().getByRole('listitem');

/** The row of one member. */
export const memberOf = (title: string) => members().filter({ has: page.getByText(title, { exact: true }) });

/** The text. */
export const article = () => page.getByRole('article');

/** Opens the members by their key; the focus is on the open article's row. */
export async function openMembers(): Promise<void> {
  await expect.element(strip()).toBeVisible();
  await userEvent.keyboard('g');
  await until(() => document.activeElement?.getAttribute('aria-current') === 'true', 'the row of the open article');
}

/** The words under a highlight, in order. */
export function painted(kind: string): readonly string[] {
  return [...(CSS.highlights.get(kind) ?? [])].map((fixed) => {
    const range = document.createRange();
    range.setStart(fixed.startContainer, fixed.startOffset);
    range.setEnd(fixed.endContainer, fixed.endOffset);
    return range.toString();
  });
}
