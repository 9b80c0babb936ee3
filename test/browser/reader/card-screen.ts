import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';

/** Words of the English article that name a date and a place. */
export const VISIT = 'Sorvik travelled to Norrland at the beginning of last September';

/** A field of the page by its name, and one with a list. */
export const box = (name: string) => page.getByRole('textbox', { name, exact: true });
export const combo = (name: string) => page.getByRole('combobox', { name, exact: true });

/** Presses a button by its name. */
export const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

/** Opens a card by keyboard alone: find the words, leave the field, C. */
export async function clip(words: string): Promise<void> {
  await userEvent.keyboard('{Control>}f{/Control}');
  await expect.element(page.getByRole('searchbox', { name: 'Find in article' })).toHaveFocus();
  await userEvent.keyboard(words);
  await userEvent.keyboard('{Escape}c');
  await expect.element(page.getByRole('form', { name: 'Clip card' })).toBeVisible();
}

/** Keeps the clip of the open card alone, and waits until the card is gone: it gives the focus back to the text then. */
export async function keepClip(): Promise<void> {
  await press('Keep clip only');
  await expect.element(page.getByRole('form', { name: 'Clip card' })).not.toBeInTheDocument();
}
