import { Readability } from '@mozilla/readability';

/** Reads pages on the window's thread, one task for each; gives the longest, milliseconds. */
export async function readOnThread(pages: readonly string[]): Promise<number> {
  let longest = 0;
  for (const html of pages) {
    const start = performance.now();
    new Readability(new DOMParser().parseFromString(html, 'text/html')).parse();
    longest = Math.max(longest, performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return longest;
}
