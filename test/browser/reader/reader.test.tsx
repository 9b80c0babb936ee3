import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { placeClips } from '../../../renderer/features/reader/clip-places.ts';
import { Reader } from '../../../renderer/features/reader/Reader.tsx';
import { readSelection, toSpan, writeSelection } from '../../../renderer/features/reader/selection.ts';
import { describePassage } from '../../../shared/anchoring/describe.ts';
import type { VersionText } from '../../../shared/model/article.ts';
import type { Clip } from '../../../shared/model/clip.ts';
import { frames, mount, until } from './mount.tsx';
import { ENGLISH, makeArticle, makeVersion, PERSIAN, writeText } from './sample-article.ts';

const VERSION = '01VERSN0000000000000000000';
const english = writeText(VERSION, ENGLISH);
const persian = writeText(VERSION, PERSIAN);
const nothing = () => undefined;

let drawn: ReturnType<typeof mount> | null = null;
afterEach(() => drawn?.unmount());

function makeClip(text: VersionText, words: string, patch: Partial<Clip> = {}): Clip {
  const start = text.text.indexOf(words);
  if (start < 0) throw new Error(`no such words: ${words}`);
  return {
    ...describePassage(text.text, start, start + words.length),
    id: `01CLP${String(start).padStart(21, '0')}`,
    articleId: '01ARTCKE000000000000000000',
    versionId: VERSION,
    comment: '',
    paraphrase: '',
    translation: '',
    tags: [],
    colour: 'amber',
    createdAt: '2026-11-23T20:00:00.000Z',
    ...patch,
  };
}

/** Draws the reader and gives its article element and what it asked for. */
async function read(text: VersionText, clips: readonly Clip[] = [], size = { width: 1000, height: 860 }) {
  const title = text.text.slice(0, text.blocks[0]?.end);
  const asked: { clips: { start: number; end: number }[]; selected: (string | null)[]; messages: string[] } = {
    clips: [],
    selected: [],
    messages: [],
  };
  drawn = mount(
    <Reader
      article={makeArticle(title)}
      version={makeVersion(text)}
      text={text}
      outlet={null}
      clips={placeClips(VERSION, clips)}
      activeClipId={null}
      pending={null}
      onClip={(span) => asked.clips.push(span)}
      onSelectClip={(id) => asked.selected.push(id)}
      onEditDetails={nothing}
      onMessage={(message) => asked.messages.push(message.text)}
      scrollTop={0}
    />,
    size,
  );
  const article = await until(() => document.querySelector('article'));
  await frames();
  return { article, asked };
}

function live(article: HTMLElement, text: VersionText): string {
  const selection = readSelection(article);
  if (!selection) return '';
  const { start, end } = toSpan(selection);
  return text.text.slice(start, end);
}

describe('selection', () => {
  for (const [name, text] of Object.entries({ english, persian })) {
    test(`every stretch of the ${name} text survives the way into the document and back`, async () => {
      const { article } = await read(text, [makeClip(text, text.text.slice(80, 110).trim())]);
      for (let start = 0; start < text.text.length; start += 7) {
        for (const length of [1, 5, 40, 300]) {
          const end = Math.min(start + length, text.text.length);
          if (text.text.slice(start, end).trim() === '') continue;
          const passage = describePassage(text.text, start, end);
          writeSelection(article, { anchor: passage.start, head: passage.end });
          const selection = readSelection(article);
          expect(selection && describePassage(text.text, selection.anchor, selection.head)).toEqual(passage);
        }
      }
    });
  }

  test('a backward selection keeps its direction and its words', async () => {
    const { article } = await read(english);
    writeSelection(article, { anchor: 400, head: 100 });
    expect(readSelection(article)).toEqual({ anchor: 400, head: 100 });
  });

  test('a double click selects a word beside a clip’s number and inside marks', async () => {
    const { article } = await read(english, [makeClip(english, 'sell R-90 radars to Veldara')]);
    for (const word of ['Veldara', 'Committee', 'HALDEN', 'spokeswoman']) {
      const at = english.text.indexOf(word, 77);
      await doubleClick(article, at + 2);
      expect(live(article, english).trim()).toBe(word);
    }
  });

  test('three clicks select the paragraph and nothing of the next one', async () => {
    const { article } = await read(english);
    const block = english.blocks[3];
    if (!block) throw new Error('no block');
    await clickAt(article, block.start + 5, 3);
    const selection = readSelection(article);
    expect(selection && describePassage(english.text, selection.anchor, selection.head)).toMatchObject({
      start: block.start,
      end: block.end,
    });
  });

  test('the words of the header, the numbers and the hints are no part of a selection over everything', async () => {
    const { article } = await read(english, [makeClip(english, 'R-90 radars')]);
    const range = document.createRange();
    range.selectNodeContents(document.body);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    expect(live(article, english)).toBe('');
    range.selectNodeContents(article);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    expect(live(article, english)).toBe(english.text);
  });
});

describe('highlights', () => {
  test('what is painted is exactly the clips’ words, across blocks, marks and emoji', async () => {
    const start = english.text.indexOf('on the conditions');
    const across = english.text.slice(start, english.text.indexOf('She said so twice') + 17);
    const clips = [
      makeClip(english, across),
      makeClip(english, 'Committee on Coasts reported'),
      makeClip(english, '“We are done 👩🏽‍🚀 with it”', { colour: 'teal' }),
      makeClip(english, 'six radars for the northern coast;'),
      makeClip(english, 'Veldara orders coastal radars'),
    ];
    await read(english, clips);
    const painted = [...piecesOf('clip-amber'), ...piecesOf('clip-teal')];
    const expected = clips.flatMap((clip) => clip.exact.split('\n\n'));
    expect(painted.sort()).toEqual(expected.sort());
  });

  test('a clip in a right-to-left text is painted whole', async () => {
    const clip = makeClip(persian, 'روسیه با فروش سامانه S-400 به عراق موافقت کرده است');
    await read(persian, [clip]);
    expect(piecesOf('clip-amber')).toEqual([clip.exact]);
  });

  test('a click on a clip selects it and a click beside it does not', async () => {
    const clip = makeClip(english, 'Norrland agrees to sell');
    const { article, asked } = await read(english, [clip]);
    await clickAt(article, clip.start + 4, 1);
    expect(asked.selected).toEqual([clip.id]);
    await clickAt(article, clip.end + 20, 1);
    expect(asked.selected).toEqual([clip.id]);
  });
});

describe('the place in the text', () => {
  const long = writeText(
    VERSION,
    Array.from(
      { length: 120 },
      (_, index) => `Paragraph ${index}. ${'Words that fill a line. '.repeat((index * 7) % 23)}`,
    ),
  );
  const firstInSight = (article: HTMLElement) =>
    [...article.querySelectorAll<HTMLElement>('[data-start]')].find(
      (block) => block.getBoundingClientRect().bottom > 30,
    )?.textContent;

  test('is restored to the same words although most of the text was never drawn', async () => {
    let told = 0;
    const draw = (scrollTop: number) => (
      <Reader
        article={makeArticle('Long')}
        version={makeVersion(long)}
        text={long}
        outlet={null}
        clips={[]}
        activeClipId={null}
        pending={null}
        onClip={nothing}
        onSelectClip={nothing}
        onEditDetails={nothing}
        onMessage={nothing}
        scrollTop={scrollTop}
        onScroll={(place) => {
          told = place;
        }}
      />
    );
    drawn = mount(draw(0));
    const article = await until(() => document.querySelector('article'));
    await frames();
    for (let step = 0; step < 12; step += 1) {
      article.parentElement?.scrollBy(0, 700);
      await frames();
    }
    await until(() => told > 5000, 'the told place');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const words = firstInSight(article);
    drawn.unmount();
    drawn = mount(draw(told));
    const again = await until(() => document.querySelector('article'));
    await frames();
    await frames();
    expect(firstInSight(again)).toBe(words);
    expect(again.hasAttribute('data-measuring')).toBe(false);
  });
});

describe('keys', () => {
  test('sentences are walked, stretched by words and clipped without a mouse', async () => {
    const { article, asked } = await read(english);
    article.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(live(article, english)).toMatch(/^However, Sorvik .* Nils Aker\.$/);
    await userEvent.keyboard('{Control>}{ArrowRight}{/Control}');
    expect(live(article, english)).toMatch(/^Sorvik/);
    await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}');
    expect(live(article, english)).toMatch(/officials, in particular$/);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(live(article, english)).toMatch(/in particular, Nils$/);
    await userEvent.keyboard('c');
    expect(asked.clips.map(({ start, end }) => english.text.slice(start, end))).toEqual([live(article, english)]);
  });

  test('in a right-to-left article the left arrow goes forward', async () => {
    const { article } = await read(persian);
    article.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(live(article, persian)).toMatch(/^کریم.*است\.$/);
    await userEvent.keyboard('{ArrowLeft}');
    expect(live(article, persian)).toBe('فیاض در آغاز سپتامبر گذشته به مسکو سفر کرد.');
  });

  test('found words become the selection, Enter goes on to the next and Escape returns to the text', async () => {
    const { article, asked } = await read(english);
    await userEvent.keyboard('{Control>}f{/Control}');
    await expect.element(page.getByRole('searchbox', { name: 'Find in article' })).toHaveFocus();
    await userEvent.keyboard("the country's security");
    await userEvent.keyboard('{Escape}');
    expect(live(article, english)).toBe('the country’s security');
    expect(document.activeElement).toBe(article);
    await userEvent.keyboard('{Control>}f{/Control}');
    await userEvent.keyboard('norrland');
    const first = piecesOf('find-current');
    await userEvent.keyboard('{Enter}{Enter}');
    expect(first).toEqual(['Norrland']);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(asked.clips.length).toBe(1);
  });

  test('dimmed furniture is stepped over until everything is shown; no offset moves', async () => {
    const { article } = await read(english);
    const before = [...article.querySelectorAll('[data-start]')].map((block) => block.textContent);
    article.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(live(article, english)).toMatch(/^However/);
    const button = page.getByRole('button', { name: 'Show everything' });
    await expect.element(button).toHaveAttribute('aria-pressed', 'false');
    await userEvent.keyboard('e');
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(live(article, english)).toMatch(/^Read more/);
    expect([...article.querySelectorAll('[data-start]')].map((block) => block.textContent)).toEqual(before);
  });

  test('copying gives the plain words of the text', async () => {
    const { article } = await read(english, [makeClip(english, 'R-90 radars to Veldara')]);
    const start = english.text.indexOf('R-90 radars to Veldara');
    writeSelection(article, { anchor: start, head: start + 40 });
    const copied = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
    article.dispatchEvent(copied);
    expect(copied.clipboardData?.getData('text/plain')).toBe(english.text.slice(start, start + 40));
  });

  test('an address behind the selected words is shown as text', async () => {
    const { article } = await read(english);
    const at = english.text.indexOf('Coasts');
    writeSelection(article, { anchor: at, head: at + 6 });
    await expect.element(page.getByText('https://example.org/story?id=7')).toBeVisible();
    expect(article.querySelector('a')).toBeNull();
  });
});

function piecesOf(kind: string): string[] {
  return [...(CSS.highlights.get(kind) ?? [])].map((range) => {
    const whole = document.createRange();
    whole.setStart(range.startContainer, range.startOffset);
    whole.setEnd(range.endContainer, range.endOffset);
    return whole.toString();
  });
}

async function clickAt(article: HTMLElement, offset: number, count: number): Promise<void> {
  writeSelection(article, { anchor: offset, head: offset + 1 });
  const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
  document.getSelection()?.removeAllRanges();
  if (!box) throw new Error('no box');
  const frame = document.body.getBoundingClientRect();
  const position = { x: box.left + box.width / 2 - frame.left, y: box.top + box.height / 2 - frame.top };
  await userEvent.click(document.body, { position, clickCount: count, force: true } as never);
  await frames();
}

function doubleClick(article: HTMLElement, offset: number): Promise<void> {
  return clickAt(article, offset, 2);
}
