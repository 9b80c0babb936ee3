import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addEvent } from '../../../renderer/db/events.ts';
import type { Article } from '../../../shared/model/article.ts';
import { type CaseOnScreen, openCaseOnScreen, reading, until } from '../timeline/case-on-screen.tsx';
import { type AskedByGrid, found, GridOnScreen, putArticles, type Told } from './checked-case.tsx';
import { cellText, field, focused, grid, showGrid } from './grid-screen.tsx';
import { NEWSROOM } from './newsroom.ts';

let one: CaseOnScreen;
let asked: AskedByGrid;
beforeEach(async () => {
  await page.viewport(1600, 860);
  one = await openCaseOnScreen({ width: 1600, height: 860 });
  asked = { messages: [], opened: [], closed: 0, place: '' };
});
afterEach(() => one.close());

const bar = page.getByRole('region', { name: 'Where this value came from' });
const press = (keys: string) => userEvent.keyboard(keys);
const show = (told: readonly Told[], place?: string) => showGrid(one, asked, told, place);
const stored = async (id: string): Promise<Article> => (await one.db.articles.get(id)) as Article;
const outletOf = async (id: string) => {
  const { outlet } = await stored(id);
  return outlet && (await one.db.sources.get(outlet.value))?.name;
};

test('twenty articles are corrected by keyboard alone', async () => {
  const articles = await show(
    Array.from({ length: 20 }, (_, index) => ({
      title: found(`Untidy title ${index + 1} | Courier`),
      outletName: null,
      published: index % 2 === 0 ? null : found(reading('2031-05-01')),
      publishedDoubt: index % 2 === 0 ? null : 'It lies in the future.',
    })),
  );
  await expect
    .element(page.getByRole('status', { name: 'Doubtful articles' }))
    .toHaveTextContent('20 articles · 20 doubtful');
  for (let index = 0; index < 20; index++) {
    expect(focused()).toBe(`Title ${index + 1}`);
    // Typing replaces the title, Tab saves it and goes to the outlet.
    await press(`Tidy ${index + 1}{Tab}`);
    await press(index === 0 ? 'Harbour Times' : '{Control>}d{/Control}');
    if (index === 0) await press('{Enter}{ArrowUp}');
    await press(`{ArrowRight}Ellison, Petrov{Tab}`);
    await press(`${index + 1} Oct 2019{Tab}{ArrowRight}`);
    await press(`c.example/${index + 1}{Tab}`);
    await press(`Arabic{Enter}{Home}`);
    if (index === 19) break;
    expect(focused()).toBe(`Title ${index + 2}`);
  }
  await expect
    .poll(async () => Promise.all(articles.map(async ({ id }) => (await stored(id)).language?.value)))
    .toEqual(articles.map(() => 'ar'));
  for (const [index, { id }] of articles.entries()) {
    const article = await stored(id);
    expect(article.title.value).toBe(`Tidy ${index + 1}`);
    expect(article.title.evidence.from).toBe('analyst');
    expect(article.title.others[0]?.value).toBe(`Untidy title ${20 - index} | Courier`);
    expect(await outletOf(id)).toBe('Harbour Times');
    expect(article.authors?.value).toEqual(['Ellison', 'Petrov']);
    expect(article.published?.value.value?.edtf).toBe(`2019-10-${String(index + 1).padStart(2, '0')}`);
    expect(article.publishedDoubt).toBeNull();
    expect(article.url?.value).toBe(`https://c.example/${index + 1}`);
  }
  expect(await one.db.sources.count()).toBe(1);
  await expect
    .element(page.getByRole('status', { name: 'Doubtful articles' }))
    .toHaveTextContent('20 articles · 0 doubtful');
  expect(asked.messages).toEqual([]);
});

describe('a cell', () => {
  test('shows its value with the kind of place that it came from, and its doubt in words', async () => {
    await show(NEWSROOM);
    await expect.poll(() => cellText(6, 'File')).toContain('page-1.html');
    expect(cellText(6, 'Title')).toBe('Harbour radar back in service after storm JSON-LD');
    expect(cellText(6, 'Outlet')).toBe('Northern Courier meta');
    expect(cellText(6, 'Authors')).toBe('Mara Ellison, Jon Petrov visible words');
    expect(cellText(6, 'Captured')).toContain('file');
    expect(cellText(4, 'Published')).toBe('4 Oct 2019 doubtful JSON-LD · 2 others');
    expect(cellText(3, 'Address')).toBe('archive.example/save/https://coast.example/denies file name · 1 other');
    expect(cellText(2, 'Outlet')).toBe('– no outlet');
    expect(cellText(2, 'Published')).toBe('– no date');
    expect(cellText(1, 'Title')).toBe('scan-0412 no title file name');
  });

  test('tells its whole evidence, its doubt and the other values in the bar below, which is announced', async () => {
    await show(NEWSROOM);
    await press('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(focused()).toBe('Published 4');
    const status = bar.getByRole('status');
    await expect.element(status).toHaveTextContent('From JSON-LD datePublished.');
    await expect.element(status).toHaveTextContent('Another place of the document gives 2019-10-02');
    await expect.element(status).toHaveTextContent('Alt 1: 2 Oct 2019, from the visible words: line “2 октября 2019”');
    await expect.element(bar.getByRole('list', { name: 'Other values' })).toHaveTextContent('1 Oct 2019');
  });
});

describe('a date', () => {
  test('is read while it is typed; what cannot be read keeps the editor open and says why', async () => {
    const articles = await show(NEWSROOM, 'all.newest..published');
    await press('3 October 2019');
    await expect.element(grid.getByRole('status')).toHaveTextContent('3 Oct 2019: 2019-10-03 … 2019-10-03');
    await press(' sharp{Enter}');
    await expect.element(grid.getByRole('status')).toHaveTextContent('This date cannot be read.');
    expect(field('Published').element().getAttribute('aria-invalid')).toBe('true');
    expect(focused()).toBe('Published 1');
    await userEvent.clear(field('Published'));
    await press('last September{Tab}');
    await expect.element(grid.getByRole('status')).toHaveTextContent('here there is none to count from');
    await userEvent.clear(field('Published'));
    await press('2019-10~{Enter}');
    await expect
      .poll(async () => (await stored((articles[0] as Article).id)).published?.value.value?.edtf)
      .toBe('2019-10~');
    expect(focused()).toBe('Published 2');
  });

  test('after the import is asked for once more', async () => {
    const articles = await show(NEWSROOM, 'all.newest..published');
    await press('2030-01-05{Enter}');
    await expect
      .element(grid.getByRole('status'))
      .toHaveTextContent('5 Jan 2030 lies after the import. Once more saves it all the same.');
    expect((await stored((articles[0] as Article).id)).published).toBeNull();
    await press('{Enter}');
    await expect
      .poll(async () => (await stored((articles[0] as Article).id)).published?.value.words)
      .toBe('2030-01-05');
  });

  test('that is changed names the events that were counted from it', async () => {
    const [first] = await show(NEWSROOM.slice(0, 1), 'all.newest..published');
    const anchor = { from: 'publication', articleId: first?.id ?? '', edtf: '2019-10-03' } as const;
    await addEvent(one.db, one.origin, {
      title: 'Radar repaired',
      kind: 'statement',
      begin: { ...reading('2019-09'), words: 'last September', anchor },
    });
    await press('2019-11-03{Enter}');
    await expect
      .poll(() => asked.messages)
      .toEqual([
        'The publication date has changed. Dates that are counted from it have not been moved: “Radar repaired”.',
      ]);
  });
});

describe('the rows', () => {
  test('can be the doubtful or the unread ones only, and stay while they are corrected', async () => {
    await show(NEWSROOM);
    await page.getByRole('combobox', { name: 'Show' }).selectOptions('Doubtful only');
    await expect.poll(() => grid.element().getAttribute('aria-rowcount')).toBe('5');
    await grid.getByRole('gridcell').first().click();
    await press('{F8}{F8}{F8}');
    expect(focused()).toBe('Outlet 2');
    await press('Harbour Times{Tab}{ArrowRight}1 October 2019{Enter}');
    await expect.poll(() => cellText(2, 'Published')).toContain('1 Oct 2019');
    expect(grid.element().getAttribute('aria-rowcount')).toBe('5');
    await page.getByRole('button', { name: 'Sort again' }).click();
    await expect.poll(() => grid.element().getAttribute('aria-rowcount')).toBe('4');
  });

  test('tell when there are none', async () => {
    await show(NEWSROOM.slice(0, 2));
    await page.getByRole('combobox', { name: 'Show' }).selectOptions('Doubtful only');
    await expect.element(page.getByText('None of the 2 articles of the case is of this kind.')).toBeVisible();
    await page.getByRole('button', { name: 'Show all articles' }).click();
    await expect.poll(() => grid.element().getAttribute('aria-rowcount')).toBe('3');
  });

  test('two thousand of them are few elements, and the last is one key away', async () => {
    await show(Array.from({ length: 2000 }, (_, index) => (index === 3 ? { outletName: null } : {})));
    expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(45);
    await press('{Control>}{End}{/Control}{Home}');
    expect(focused()).toBe('Title 2000');
    expect(cellText(2000, 'Title')).toContain('Article 1 ');
    expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(45);
    await press('{Control>}{Home}{/Control}{F8}');
    expect(focused()).toBe('Outlet 1997');
    await press('Last Post{Enter}');
    await expect.poll(() => cellText(1997, 'Outlet')).toBe('Last Post analyst');
    grid.element().scrollTo(0, 0);
    await expect.poll(() => cellText(3, 'Title')).toContain('Article 1998');
    expect(focused()).toBe('Outlet 1998');
    await press('{ArrowDown}');
    expect(focused()).toBe('Outlet 1999');
  });

  test('begin at the article that was open, and the place says where the cursor rests', async () => {
    const articles = await putArticles(one, NEWSROOM);
    const third = articles[2] as Article;
    one.show(<GridOnScreen one={one} asked={asked} articleId={third.id} />);
    await expect.poll(focused).toBe('Title 4');
    await press('{ArrowRight}');
    await until(() => asked.place === `all.newest.${third.id}.outlet`);
  });
});

test('words in an open cell are kept when the view is left for another', async () => {
  const [first] = await show(NEWSROOM.slice(0, 1), 'all.newest..outlet');
  await press('Harbour Times');
  one.hide();
  await expect.poll(() => outletOf(first?.id ?? '')).toBe('Harbour Times');
});

test('an empty case says what the grid is for, and the focus is on the way back', async () => {
  one.show(<GridOnScreen one={one} asked={asked} />);
  await expect.element(page.getByText('There are no articles to check')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Back to the articles' })).toHaveFocus();
});

test('a checker of accessibility finds nothing to blame, in either theme, while editing as well', async () => {
  await show(NEWSROOM, 'all.newest..published');
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    for (const keys of ['{ArrowDown}', '{F2}xx{Enter}', '{Escape}{ArrowLeft}{ArrowLeft}Cou']) {
      await press(keys);
      const { violations } = await axe.run('#root');
      expect(
        violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
      ).toEqual([]);
    }
    await press('{Escape}{ArrowRight}{ArrowRight}');
  }
  document.documentElement.dataset.theme = 'light';
});
