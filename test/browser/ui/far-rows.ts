import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';

const ROWS = ':is([aria-rowindex], [aria-posinset])';

/** The place that the row of an element tells to a screen reader. */
export function placeOf(element: Element | null): number {
  const row = element?.closest(ROWS);
  return Number(row?.getAttribute('aria-rowindex') ?? row?.getAttribute('aria-posinset'));
}

/** The element that scrolls the rows. */
export function scrollerOf(element: Element | null): HTMLElement {
  for (let one = element?.parentElement; one; one = one.parentElement)
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  throw new Error('Nothing scrolls here.');
}

/** Whether a row stands inside of what the list shows. */
export function isInSight(element: Element | null): boolean {
  const row = element?.closest(ROWS)?.getBoundingClientRect();
  const view = scrollerOf(element).getBoundingClientRect();
  return row !== undefined && row.top >= view.top - 1 && row.bottom <= view.bottom + 1;
}

/** Scrolls far, as the wheel does, without the keyboard, and waits until other rows are in sight. */
export async function scrollTo(scroller: HTMLElement, top: number): Promise<void> {
  const before = new Set(scroller.querySelectorAll(ROWS));
  scroller.scrollTop = top;
  await expect
    .poll(() => [...scroller.querySelectorAll(ROWS)].some((row) => !before.has(row) && isInSight(row)))
    .toBe(true);
}

/** Scrolls to the end of the list and asserts that the focused row is still there, and that Arrow Down goes on from it, in sight. */
export async function checkFocusStays(most: number): Promise<void> {
  const row = document.activeElement;
  const scroller = scrollerOf(row);
  const place = placeOf(row);
  const height = scroller.scrollHeight;
  const drawn = () => scroller.querySelectorAll(ROWS).length;
  await scrollTo(scroller, height);
  expect(isInSight(row)).toBe(false);
  expect(document.activeElement).toBe(row);
  expect(placeOf(row)).toBe(place);
  expect(scroller.scrollHeight).toBe(height);
  expect(drawn()).toBeLessThan(most);
  const places = [...scroller.querySelectorAll(ROWS)].map(placeOf);
  expect(new Set(places).size).toBe(places.length);
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => placeOf(document.activeElement)).toBe(place + 1);
  await expect.poll(() => isInSight(document.activeElement)).toBe(true);
  expect(drawn()).toBeLessThan(most);
}
