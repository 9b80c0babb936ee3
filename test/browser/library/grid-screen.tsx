import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type { Article } from '../../../shared/model/article.ts';
import type { CaseOnScreen } from '../timeline/case-on-screen.tsx';
import { type AskedByGrid, GridOnScreen, putArticles, type Told } from './checked-case.tsx';

const COLUMNS = [
  'Title',
  'Outlet',
  'Authors',
  'Published',
  'Modified',
  'Address',
  'Language',
  'State',
  'Captured',
  'File',
];

/** The grid of details that is on the screen. */
export const grid = page.getByRole('grid', { name: 'Article details' });

/** The field of that name in the cell that is written into. */
export const field = (name: string) => grid.getByRole('textbox', { name, exact: true });

/** The column and the row (from 1) of the cell that has the focus. */
export function focused(): string {
  const cell = document.activeElement?.closest('[role="gridcell"]');
  const row = Number(cell?.closest('[role="row"]')?.getAttribute('aria-rowindex')) - 1;
  return cell ? `${COLUMNS[Number(cell.getAttribute('aria-colindex')) - 1]} ${row}` : 'nothing';
}

/** The words of a cell; empty where its row is not drawn. */
export function cellText(row: number, column: string): string {
  const place = `[aria-rowindex="${row + 1}"] [aria-colindex="${COLUMNS.indexOf(column) + 1}"]`;
  return document.querySelector(place)?.textContent ?? '';
}

/** Shows the grid over those articles, the cursor on the first title; gives the articles from the top row on. */
export async function showGrid(
  one: CaseOnScreen,
  asked: AskedByGrid,
  told: readonly Told[],
  place?: string,
): Promise<readonly Article[]> {
  const articles = await putArticles(one, told);
  one.show(<GridOnScreen one={one} asked={asked} {...(place === undefined ? {} : { place })} />);
  await expect.poll(focused).toMatch(/ \d+$/);
  return articles.toReversed();
}
