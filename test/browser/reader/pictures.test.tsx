import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readSelection, writeSelection } from '../../../renderer/features/reader/selection.ts';
import type { BlockImage, Original } from '../../../shared/model/article.ts';
import { addDocument, hash } from './documents.ts';
import { frames, until } from './mount.tsx';
import { type OpenArticle, openTestCase, showArticle } from './open-article.tsx';
import { type WrittenBlock, writeText } from './sample-article.ts';

let one: OpenArticle | null = null;
afterEach(async () => {
  await one?.close();
  one = null;
  vi.restoreAllMocks();
});

const ALT = 'Two radar masts on the northern headland';
const SENTENCE = 'The masts were put up in one night, a fisherman said, and nobody in the village had been asked.';

/** Draws a picture of a size and gives its bytes and what its block says of it. */
async function paint(
  width: number,
  height: number,
): Promise<{ readonly original: Original; readonly image: BlockImage }> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const sky = context.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, '#f7fbff');
  sky.addColorStop(0.6, '#ffffff');
  sky.addColorStop(0.6, '#4a7a52');
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#333';
  context.fillRect(width * 0.3, height * 0.2, width * 0.02, height * 0.45);
  context.fillRect(width * 0.6, height * 0.25, width * 0.02, height * 0.4);
  const bytes = await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer();
  const sha256 = await hash(bytes);
  return { original: { sha256, bytes }, image: { sha256, mime: 'image/png', width, height } };
}

/** Shows an article with a picture behind its first paragraph. */
async function showWith(
  image: BlockImage,
  pictures: readonly Original[],
  more: readonly WrittenBlock[] = [],
  size?: { width: number; height: number },
): Promise<readonly WrittenBlock[]> {
  const blocks: readonly WrittenBlock[] = [
    { text: 'Masts on the headland', kind: 'heading', level: 1 },
    SENTENCE,
    { text: ALT, kind: 'image', image },
    { text: 'The headland on Tuesday. Photo: N. Aker', kind: 'caption' },
    'It is not known who ordered them. The harbour watch says that it did not.',
    ...more,
  ];
  const { db, origin } = await openTestCase();
  one = await showArticle(db, origin, await addDocument(db, origin, { blocks, pictures }), size);
  return blocks;
}

const picture = () => document.querySelector<HTMLImageElement>('article img');
const frameOf = () => document.querySelector<HTMLElement>('[class*="picture"]');
const isDrawn = () => picture()?.complete && (picture()?.naturalWidth ?? 0) > 0;

describe('a picture that the file held', () => {
  test('is drawn from the case’s own bytes, with the block’s text as its name, never wider than the column', async () => {
    const { original, image } = await paint(1600, 900);
    await showWith(image, [original]);
    await until(isDrawn, 'the picture');
    expect(picture()?.src).toMatch(/^blob:/);
    await expect.element(page.getByRole('img', { name: ALT })).toBeVisible();
    const column = document.querySelector('article')?.getBoundingClientRect().width ?? 0;
    const box = picture()?.getBoundingClientRect();
    expect(box?.width).toBeLessThanOrEqual(column);
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(16 / 9, 1);
  });

  test('a small picture keeps its size, and a portrait stays within the height of the window', async () => {
    const small = await paint(120, 80);
    await showWith(small.image, [small.original]);
    await until(isDrawn, 'the picture');
    expect(picture()?.getBoundingClientRect().width).toBe(120);
    await one?.close();
    const portrait = await paint(900, 1500);
    await showWith(portrait.image, [portrait.original]);
    await until(isDrawn, 'the portrait');
    expect(picture()?.getBoundingClientRect().height).toBeLessThanOrEqual(window.innerHeight * 0.77);
  });

  test('its place is kept before it comes, so that no word moves', async () => {
    const { original, image } = await paint(800, 600);
    await showWith(image, [original]);
    const words = () => [...document.querySelectorAll('[data-start]')].at(-1)?.getBoundingClientRect().top ?? 0;
    const before = words();
    expect(picture()).toBeNull();
    await until(isDrawn, 'the picture');
    // A font that arrives meanwhile moves a line by some pixels; the picture is hundreds high.
    expect(Math.abs(words() - before)).toBeLessThan(20);
  });

  test('it is fetched when it comes near and its address is given back when the article is left', async () => {
    const { original, image } = await paint(400, 300);
    const far = Array.from({ length: 60 }, (_, index) => `Paragraph ${index}. ${SENTENCE}`);
    const { db, origin } = await openTestCase();
    const blocks: readonly WrittenBlock[] = ['Long', ...far, { text: ALT, kind: 'image', image }];
    one = await showArticle(db, origin, await addDocument(db, origin, { blocks, pictures: [original] }));
    await frames();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(picture()).toBeNull();
    const scroller = document.querySelector('article')?.parentElement;
    scroller?.scrollTo(0, scroller.scrollHeight);
    const drawn = await until(() => (isDrawn() ? picture() : null), 'the picture');
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    await one.close();
    one = null;
    expect(revoke).toHaveBeenCalledWith(drawn.src);
  });

  test('its text is selected, clipped and painted as if no picture stood there', async () => {
    const { original, image } = await paint(800, 500);
    const blocks = await showWith(image, [original]);
    await until(isDrawn, 'the picture');
    const { text } = writeText('', blocks);
    const article = document.querySelector('article') as HTMLElement;
    for (let start = 0; start < text.length; start += 5) {
      for (const length of [3, 30, 200]) {
        const end = Math.min(start + length, text.length);
        if (text.slice(start, end).trim() !== text.slice(start, end)) continue;
        writeSelection(article, { anchor: start, head: end });
        const selection = readSelection(article);
        expect(text.slice(selection?.anchor, selection?.head)).toBe(text.slice(start, end));
      }
    }
    const range = document.createRange();
    range.selectNodeContents(article);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    const all = readSelection(article);
    expect(text.slice(all?.anchor, all?.head)).toBe(text);
    const at = text.indexOf(ALT);
    article.focus();
    writeSelection(article, { anchor: at, head: at + ALT.length });
    await userEvent.keyboard('c');
    await userEvent.click(page.getByRole('button', { name: 'Keep clip only' }));
    await until(() => one?.asked.messages.length);
    expect((await one?.db.clips.toArray())?.map((clip) => clip.exact)).toEqual([ALT]);
    await until(() => CSS.highlights.get('clip-amber')?.size === 1);
    expect(isDrawn()).toBe(true);
  });

  test('one whose bytes are missing, damaged or too large says so in words', async () => {
    const { image } = await paint(300, 200);
    await showWith(image, []);
    await expect.element(page.getByText('The bytes of this picture are missing from the case.')).toBeVisible();
    await one?.close();
    const broken = { sha256: image.sha256, bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]).buffer };
    await showWith(image, [broken]);
    await expect.element(page.getByText('This picture cannot be drawn')).toBeVisible();
    await one?.close();
    await showWith({ ...image, width: 20_000, height: 20_000 }, [broken]);
    await expect.element(page.getByText('This picture of 400 million pixels is too large')).toBeVisible();
    expect(picture()).toBeNull();
  });

  test('a picture that is furniture is small and pale until everything is shown', async () => {
    const { original, image } = await paint(800, 500);
    const furniture = { kind: 'related', rule: 'a block of links to other stories' } as const;
    const { db, origin } = await openTestCase();
    const blocks: readonly WrittenBlock[] = ['Masts', SENTENCE, { text: ALT, kind: 'image', image, furniture }];
    one = await showArticle(db, origin, await addDocument(db, origin, { blocks, pictures: [original] }));
    await until(isDrawn, 'the picture');
    expect(frameOf()?.getBoundingClientRect().width).toBeLessThanOrEqual(150);
    expect(getComputedStyle(picture() as Element).opacity).toBe('0.5');
    await userEvent.keyboard('e');
    await until(() => (frameOf()?.getBoundingClientRect().width ?? 0) > 300, 'the large picture');
    expect(getComputedStyle(picture() as Element).opacity).toBe('1');
  });

  test('an article with pictures passes axe', async () => {
    const { original, image } = await paint(800, 500);
    await showWith(image, [original]);
    await until(isDrawn, 'the picture');
    const { violations } = await axe.run(document.querySelector('article') as Element);
    expect(violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  });
});
