import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addDocument, type WrittenDocument } from './documents.ts';
import { type OpenArticle, openTestCase, showArticle } from './open-article.tsx';

/** The disclosure that says where an article came from. */
export const panel = () => page.getByRole('region', { name: 'Where this came from' });

/** A button by its name. */
export const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Imports a document and shows it. */
export async function showDocument(
  written: WrittenDocument,
  size?: { width: number; height: number },
): Promise<OpenArticle> {
  const { db, origin } = await openTestCase();
  return showArticle(db, origin, await addDocument(db, origin, written), size);
}

/** Opens the disclosure by keyboard. */
export async function openDisclosure(): Promise<void> {
  (button('Where this came from').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(panel()).toBeVisible();
}
