import type { Page } from '@playwright/test';

/** How far a list is scrolled at each frame, CSS pixels, and for how many frames. */
const STEP = 400;
const FRAMES = 150;

/** Scrolls a list by a few rows at each frame; gives the times between frames, milliseconds, the shortest first. */
export async function timeScrolling(page: Page, list: string): Promise<readonly number[]> {
  return page.evaluate(
    async ([selector, step, count]) => {
      let scroller: Element | null = document.querySelector(selector);
      const isScroller = (one: Element) =>
        one.scrollHeight > one.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(one).overflowY);
      const inside = scroller ? [scroller, ...scroller.querySelectorAll('*')].find(isScroller) : undefined;
      while (!inside && scroller && !isScroller(scroller)) scroller = scroller.parentElement;
      const target = inside ?? scroller;
      if (!target) throw new Error(`Nothing scrolls at ${selector}.`);
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const times: number[] = [];
      let last = await nextFrame();
      for (let frame = 0; frame < count; frame += 1) {
        target.scrollTop += step;
        const now = await nextFrame();
        times.push(now - last);
        last = now;
      }
      if (target.scrollTop < (step * count) / 2) throw new Error(`The list at ${selector} was not scrolled.`);
      return times.sort((a, b) => a - b);
    },
    [list, STEP, FRAMES] as const,
  );
}

/** The value below which a share of sorted times lies. */
export function at(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}

/** The median of times in any order. */
export function median(times: readonly number[]): number {
  return at(
    times.toSorted((a, b) => a - b),
    0.5,
  );
}
