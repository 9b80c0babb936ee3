import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { WrittenBlock } from './sample-article.ts';
import { openVersions } from './versions-case.ts';
import { closeShown, comparison, count, PATIENCE, rows, show } from './versions-screen.ts';

afterEach(closeShown);

describe('long texts', () => {
  /** A text of paragraphs in which every tenth differs by a word. */
  const long = (version: number, length: number): WrittenBlock[] => {
    const blocks: WrittenBlock[] = [{ text: 'A long report on the coast', kind: 'heading', level: 1 }];
    for (let at = 0, index = 0; at < length; index += 1) {
      const word = index % 10 === 0 ? `revision ${version}` : 'draft';
      const text =
        `Paragraph ${index} of the ${word} speaks of ${'harbours, masts, ferries and what the watch saw there '.repeat(3 + (index % 7))}`.trim();
      blocks.push(text);
      at += text.length + 2;
    }
    return blocks;
  };
  const unlike = (length: number): WrittenBlock[] => {
    const blocks: WrittenBlock[] = [];
    for (let at = 0, index = 0; at < length; index += 1) {
      const text = Array.from({ length: 60 }, (_, word) => `w${(index * 7919 + word * 104_729) % 9973}`).join(' ');
      blocks.push(text);
      at += text.length + 2;
    }
    return blocks;
  };

  test.each([
    ['alike', [long(1, 200_000), long(2, 200_000)]],
    ['without a word in common', [long(1, 200_000), unlike(200_000)]],
  ])('two of 200,000 characters, %s, are compared without holding the window up', async (name, captures) => {
    await show(await openVersions(captures));
    await expect.element(page.getByRole('button', { name: /^version \d of \d/ })).toBeVisible();
    const watch = watchGaps();
    await userEvent.keyboard('v');
    await expect.poll(() => rows().length, { timeout: 60_000 }).toBeGreaterThan(0);
    const shown = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const { longest, began } = watch();
    console.log(`${name}: shown after ${Math.round(shown - began)} ms, longest gap ${Math.round(longest)} ms`);
    await userEvent.keyboard('n');
    await expect.element(count()).toHaveTextContent(/^1 of/);
  });

  test('a comparison that takes long can be cancelled and begun again', async () => {
    await show(await openVersions([long(1, 4_000_000), unlike(4_000_000)]));
    await expect.element(page.getByRole('button', { name: /^version \d of \d/ }), PATIENCE).toBeVisible();
    await userEvent.keyboard('v');
    const press = async (name: string) => {
      const button = comparison().getByRole('button', { name });
      await expect.element(button, PATIENCE).toBeVisible();
      (button.element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
    };
    await press('Cancel');
    await expect.element(comparison()).toHaveTextContent('The comparison was cancelled.');
    await press('Compare again');
    await expect.element(comparison()).toHaveTextContent('Comparing the words of both versions.');
  });
});

/** Measures how long the window's thread is held up at most, until the function it gives is called. */
function watchGaps(): () => { readonly longest: number; readonly began: number } {
  const began = performance.now();
  let last = began;
  let longest = 0;
  let isOver = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) port2.postMessage(null);
  };
  port2.postMessage(null);
  return () => {
    isOver = true;
    return { longest, began };
  };
}
