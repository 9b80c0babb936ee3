import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { redo, undo } from '../../../renderer/db/changes.ts';
import { addClip } from '../../../renderer/db/clips.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { applyToOutlet, correctFurniture } from '../../../renderer/db/furniture.ts';
import { countReach } from '../../../renderer/features/reader/furniture-elsewhere.ts';
import { keepText } from '../../../renderer/features/reader/keep-text.ts';
import { writeSelection } from '../../../renderer/features/reader/selection.ts';
import { describePassage } from '../../../shared/anchoring/describe.ts';
import { addDocument } from './documents.ts';
import { until } from './mount.tsx';
import { type OpenArticle, openArticle, openTestCase, showArticle } from './open-article.tsx';
import { ENGLISH, PERSIAN, type WrittenBlock, writeText } from './sample-article.ts';

let one: OpenArticle | null = null;
beforeEach(() => localStorage.removeItem('furniture-kind'));
afterEach(async () => {
  await one?.close();
  one = null;
});

const PROMISES = 'We have drawn our conclusions from false promises.';

/** Finds words by keyboard and leaves them selected in the text. */
async function select(words: string): Promise<void> {
  await userEvent.keyboard('{Control>}f{/Control}');
  await expect.element(page.getByRole('searchbox', { name: 'Find in article' })).toHaveFocus();
  await userEvent.keyboard(words);
  await userEvent.keyboard('{Escape}');
}

const menu = () => page.getByRole('menu');
const choice = (name: string) => page.getByRole('menuitem', { name, exact: true });
const learned = () => page.getByRole('status', { name: 'Learned' });
const blockOf = (words: string) =>
  [...document.querySelectorAll<HTMLElement>('[data-start]')].find((block) => block.textContent?.startsWith(words));
const kindOf = (words: string) => blockOf(words)?.dataset.furniture ?? null;
const stored = async (db: CaseDatabase) => (await db.versions.toCollection().first())?.furniture ?? [];

describe('marking furniture', () => {
  test('X and Enter dim the selected paragraph with the kind used last, by keyboard alone, and Undo takes it back', async () => {
    one = await openArticle(ENGLISH);
    await select('false promises');
    await userEvent.keyboard('x');
    await expect.element(menu()).toBeVisible();
    await expect.element(choice('Related stories')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await until(() => kindOf(PROMISES) === 'related', 'the dimmed paragraph');
    await expect.element(menu()).not.toBeInTheDocument();
    await until(() => document.activeElement === document.querySelector('article'), 'the focus in the text');
    expect(document.getSelection()?.toString()).toBe('false promises');
    await expect
      .element(learned())
      .toHaveTextContent('Dimmed. Pages of Northern Courier imported from now on are read the same way.');
    await undo(one.db, one.origin);
    await until(() => kindOf(PROMISES) === null, 'the paragraph as it was');
    await expect.element(learned()).toHaveTextContent('');
    await redo(one.db, one.origin);
    await until(() => kindOf(PROMISES) === 'related', 'the dimmed paragraph again');
  });

  test('letters and arrows choose another kind, which Enter takes the next time, also after a restart', async () => {
    one = await openArticle(ENGLISH);
    await select('false promises');
    await userEvent.keyboard('x');
    await expect.element(choice('Related stories')).toHaveFocus();
    await userEvent.keyboard('n');
    await expect.element(choice('Newsletter sign-up')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await until(() => kindOf(PROMISES) === 'newsletter');
    await select('However, Sorvik');
    await userEvent.keyboard('x');
    await expect.element(choice('Newsletter sign-up')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await until(() => kindOf('However, Sorvik') === 'read-more');
    expect(localStorage.getItem('furniture-kind')).toBe('read-more');
  });

  test('a selection over several paragraphs marks each of them in one act', async () => {
    one = await openArticle(ENGLISH);
    const { text } = writeText('', ENGLISH);
    const article = document.querySelector('article') as HTMLElement;
    article.focus();
    writeSelection(article, { anchor: text.indexOf('drawn our'), head: text.indexOf('Operators') + 4 });
    await userEvent.keyboard('x');
    await expect.element(page.getByText('Dim 3 paragraphs as')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await until(() => kindOf('Operators') === 'related');
    expect([kindOf(PROMISES), kindOf('Radars'), kindOf('What was agreed')]).toEqual(['related', 'related', null]);
    await undo(one.db, one.origin);
    await until(() => kindOf('Operators') === null);
    expect(kindOf(PROMISES)).toBe(null);
  });

  test('with no words selected the paragraph under the pointer is meant', async () => {
    one = await openArticle(ENGLISH);
    await userEvent.hover(blockOf('However') as HTMLElement);
    await userEvent.keyboard('x{Enter}');
    await until(() => kindOf('However') === 'related');
    expect(kindOf(PROMISES)).toBe(null);
  });

  test('with nothing selected or pointed at, it says what to do; the headline cannot be dimmed', async () => {
    one = await openArticle(ENGLISH);
    await userEvent.hover(page.getByRole('button', { name: 'Find' }));
    await userEvent.keyboard('x');
    await until(() => one?.asked.messages.length === 1);
    await select('coastal radars from');
    await userEvent.keyboard('x');
    await until(() => one?.asked.messages.length === 2);
    expect(one.asked.messages[1]?.text).toContain('Select a paragraph first');
    await expect.element(menu()).not.toBeInTheDocument();
  });

  test('Escape leaves everything as it was, with the focus and the selection in the text', async () => {
    one = await openArticle(ENGLISH);
    await select('false promises');
    await userEvent.keyboard('x');
    await expect.element(menu()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(menu()).not.toBeInTheDocument();
    await until(() => document.activeElement === document.querySelector('article'), 'the focus in the text');
    expect(document.getSelection()?.toString()).toBe('false promises');
    expect(await stored(one.db)).toEqual([]);
  });

  test('no offset moves: text, clips and their paint stay, and dimmed paragraphs are stepped over', async () => {
    one = await openArticle(ENGLISH);
    const { text } = writeText('', ENGLISH);
    const version = await one.db.versions.toCollection().first();
    const start = text.indexOf('false promises');
    const passage = describePassage(text, start, start + 14);
    await addClip(one.db, one.origin, { articleId: one.articleId, versionId: version?.id ?? '', passage });
    await until(() => document.querySelector('[data-number]'), 'the clip');
    const before = [...document.querySelectorAll('[data-start]')].map((block) => block.textContent);
    await select('false promises');
    await userEvent.keyboard('x{Enter}');
    await until(() => kindOf(PROMISES) === 'related');
    expect([...document.querySelectorAll('[data-start]')].map((block) => block.textContent)).toEqual(before);
    const painted = [...(CSS.highlights.get('clip-amber') ?? [])].map((range) => {
      const whole = document.createRange();
      whole.setStart(range.startContainer, range.startOffset);
      whole.setEnd(range.endContainer, range.endOffset);
      return whole.toString();
    });
    expect(painted).toEqual(['false promises']);
    await expect.element(page.getByText('do not stand in this version')).not.toBeInTheDocument();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.getSelection()?.toString()).toContain('Radars');
  });
});

describe('furniture that is the story', () => {
  test('while everything is shown each furniture paragraph has its reason and a button that takes it back', async () => {
    one = await openArticle(ENGLISH);
    expect(page.getByRole('button', { name: 'Part of the story' }).elements()).toEqual([]);
    await userEvent.keyboard('e');
    const buttons = page.getByRole('button', { name: 'Part of the story' });
    await expect.element(buttons.nth(1)).toBeInTheDocument();
    expect(buttons.elements().length).toBe(2);
    const button = buttons.first().element() as HTMLElement;
    button.focus();
    await expect.element(page.getByText('Read more line: paragraph that begins with “Read more:”')).toBeVisible();
    expect(getComputedStyle(button.parentElement as Element).opacity).toBe('1');
    expect(button.getAttribute('aria-description')).toContain('“Read more: Defence analyses');
    await userEvent.keyboard('{Enter}');
    await until(() => kindOf('Read more') === null);
    await until(() => document.activeElement === document.querySelector('article'), 'the focus in the text');
    await expect.element(learned()).toHaveTextContent('Part of the story again. Pages of Northern Courier');
    expect(await stored(one.db)).toMatchObject([{ furniture: null }]);
  });

  test('X on a dimmed paragraph says why it is dimmed, and Enter takes it into the story', async () => {
    one = await openArticle(ENGLISH);
    await select('Defence analyses');
    await userEvent.keyboard('x');
    await expect.element(menu().getByText('Read more line: paragraph that begins with “Read more:”')).toBeVisible();
    await expect.element(choice('Part of the story')).toHaveFocus();
    expect(choice('Read more line').elements()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await until(() => kindOf('Read more') === null);
  });

  test('the tooltip of a dimmed paragraph gives its kind and its rule in words', async () => {
    one = await openArticle(ENGLISH);
    expect(blockOf('Follow us')?.title).toBe(
      'Part of the page, not of the story. Follow us line: paragraph that begins with “Follow us”',
    );
  });
});

describe('what is learned', () => {
  const story = (lead: string, more: string): readonly WrittenBlock[] => [
    { text: lead, kind: 'heading', level: 1 },
    `${lead}. The committee met on Tuesday and agreed on the terms of the supply.`,
    more,
    'It will meet again next week, a spokeswoman said after the session had ended.',
  ];

  test('the same lines of the outlet’s other articles are dimmed at one press, by one act', async () => {
    const { db, origin } = await openTestCase();
    const first = await addDocument(db, origin, { blocks: story('Radars ordered', 'Write to the editors') });
    await addDocument(db, origin, { blocks: story('Radars paid', 'Write to the editors') });
    await addDocument(db, origin, { blocks: story('Radars shipped', 'Write to the editors') });
    await addDocument(db, origin, { blocks: story('Elsewhere', 'Write to the editors'), outlet: 'Southern Post' });
    one = await showArticle(db, origin, first);
    await select('Write to');
    await userEvent.keyboard('x{Enter}');
    await userEvent.click(page.getByRole('button', { name: 'Also in 2 other articles' }));
    await until(() => one?.asked.messages.length);
    expect(one.asked.messages).toEqual([
      { kind: 'good', text: 'Read the same way in 2 articles of Northern Courier. Undo takes it back.' },
    ]);
    const counts = (await db.versions.toArray()).map((version) => version.furniture?.length ?? 0);
    expect(counts).toEqual([1, 1, 1, 0]);
    await expect.element(page.getByRole('button', { name: /^Also/ })).not.toBeInTheDocument();
    await undo(db, origin);
    expect((await db.versions.toArray()).map((version) => version.furniture?.length ?? 0)).toEqual([1, 0, 0, 0]);
  });

  test('a second line with the same beginning teaches the beginning, and further lines here are offered', async () => {
    one = await openArticle([
      ...ENGLISH.slice(0, 2),
      'Best of the week: the ten radars that nobody ordered',
      'However, Sorvik travelled to Norrland at the beginning of last September.',
      'Best of the week: a harbour and its watch',
      'Best of the week: how a headland was fortified',
    ]);
    await select('nobody ordered');
    await userEvent.keyboard('x{Enter}');
    await expect.element(learned()).toHaveTextContent('Dimmed.');
    await select('a harbour and');
    await userEvent.keyboard('x{Enter}');
    await expect.element(learned()).toHaveTextContent('So are their lines that begin with “best of the week:”.');
    await userEvent.click(page.getByRole('button', { name: 'Also on 1 more line here' }));
    await until(() => kindOf('Best of the week: how') === 'related');
  });

  test('an article without an outlet, and a paragraph that is too long, teach nothing and say so', async () => {
    one = await openArticle(ENGLISH, { outlet: null });
    await select('false promises');
    await userEvent.keyboard('x{Enter}');
    await expect.element(learned()).toHaveTextContent('The article has no outlet');
    await one.close();
    one = await openArticle([...ENGLISH, `Long. ${'A sentence that goes on for a while. '.repeat(12)}`]);
    await select('Long. A');
    await userEvent.keyboard('x{Enter}');
    await expect.element(learned()).toHaveTextContent('stands on no other page');
    await userEvent.click(page.getByRole('button', { name: 'Close this line' }));
    await expect.element(learned()).toHaveTextContent('');
  });

  test('the count that is offered is the count that is changed, for dimming and for taking back', async () => {
    const { db, origin } = await openTestCase();
    const ids: string[] = [];
    for (const [index, more] of ['Ask us', 'Ask us', 'Ask them', 'Ask us'].entries())
      ids.push(await addDocument(db, origin, { blocks: story(`Story number ${index}`, more) }));
    const [first, second] = ids as [string, string];
    const outlet = await db.sources.toCollection().first();
    const articleOf = async (id: string) => {
      const article = await db.articles.get(id);
      const text = await db.texts.get(article?.currentVersionId ?? '');
      return { versionId: article?.currentVersionId ?? '', start: text?.blocks[2]?.start ?? -1 };
    };
    const one = await articleOf(first);
    await correctFurniture(db, origin, one.versionId, [one.start], 'advert');
    expect(await countReach(db, outlet?.id ?? '', first)).toEqual({ here: 0, elsewhere: 2 });
    expect(await applyToOutlet(db, origin, outlet?.id ?? '')).toBe(2);
    expect(await countReach(db, outlet?.id ?? '', first)).toEqual({ here: 0, elsewhere: 0 });
    const other = await articleOf(second);
    await correctFurniture(db, origin, other.versionId, [other.start], null);
    // The first was said by hand and stays; the fourth had only learned it.
    expect(await countReach(db, outlet?.id ?? '', second)).toEqual({ here: 0, elsewhere: 1 });
    expect(await applyToOutlet(db, origin, outlet?.id ?? '')).toBe(1);
    db.close();
    indexedDB.deleteDatabase(db.name);
  });

  test('a text that is read again keeps the objects of its blocks, all but the corrected ones', () => {
    const before = writeText('v', ENGLISH);
    const next = structuredClone(before);
    expect(keepText(before, next)).toBe(before);
    const furniture = { kind: 'advert', rule: 'marked by the analyst' } as const;
    const corrected = {
      ...next,
      blocks: next.blocks.map((block, index) => (index === 3 ? { ...block, furniture } : block)),
    };
    const kept = keepText(before, corrected);
    expect(kept.blocks.map((block, index) => block === before.blocks[index])).toEqual(
      before.blocks.map((_, index) => index !== 3),
    );
  });
});

describe('how it looks and is heard', () => {
  test('a right-to-left article is marked the same way', async () => {
    one = await openArticle([...PERSIAN, { text: 'بیشتر بخوانید: سامانه‌های پدافندی', direction: 'rtl' }], {
      language: 'fa',
    });
    await select('بیشتر بخوانید');
    await userEvent.keyboard('x{Enter}');
    await until(() => kindOf('بیشتر') === 'related');
  });

  test('the text with its furniture, the menu and what was learned pass axe', async () => {
    one = await openArticle(ENGLISH);
    await select('false promises');
    await userEvent.keyboard('x{Enter}');
    await expect.element(learned()).toHaveTextContent('Dimmed.');
    await userEvent.keyboard('e');
    await expect.element(page.getByRole('button', { name: 'Part of the story' }).first()).toBeInTheDocument();
    expect(await listViolations()).toEqual([]);
    await userEvent.keyboard('x');
    await expect.element(menu()).toBeVisible();
    expect(await listViolations()).toEqual([]);
  });
});

async function listViolations(): Promise<readonly string[]> {
  const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
  const { violations } = await axe.run(document.body, { rules });
  return violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}
