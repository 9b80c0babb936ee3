import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undo } from '../../../renderer/db/changes.ts';
import type { Article } from '../../../shared/model/article.ts';
import { type CaseOnScreen, openCaseOnScreen } from '../timeline/case-on-screen.tsx';
import { type AskedByGrid, GridOnScreen, putArticles, type Told } from './checked-case.tsx';
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

describe('the keys', () => {
  test('walk cells, rows and pages, and stop at the edges', async () => {
    await show(Array.from({ length: 60 }, () => ({})));
    await press('{ArrowUp}{ArrowLeft}');
    expect(focused()).toBe('Title 1');
    await press('{End}');
    expect(focused()).toBe('File 1');
    await press('{Control>}{End}{/Control}');
    expect(focused()).toBe('File 60');
    await press('{PageUp}{Home}');
    const row = Number(focused().split(' ')[1]);
    expect(row).toBeGreaterThan(40);
    expect(row).toBeLessThan(52);
    await press('{Control>}{Home}{/Control}{PageDown}{ArrowDown}');
    expect(Number(focused().split(' ')[1])).toBe(62 - row);
  });

  test('Esc leaves a cell as it was, Enter keeps its words to be edited, F2 as well', async () => {
    const [first] = await show(NEWSROOM.slice(0, 1));
    await press('Something else{Escape}');
    expect(focused()).toBe('Title 1');
    await expect.poll(() => cellText(1, 'Title')).toContain('Harbour radar back in service');
    await press('{Enter}');
    await expect.element(field('Title')).toHaveValue('Harbour radar back in service after storm');
    await press(', again{Escape}{F2}.{Enter}');
    await expect
      .poll(async () => (await stored(first?.id ?? '')).title.value)
      .toBe('Harbour radar back in service after storm.');
    expect((await one.db.changes.toArray()).filter(({ action }) => action === 'article.correct')).toHaveLength(1);
  });

  test('Esc outside of a cell goes back to the articles', async () => {
    await show(NEWSROOM);
    await press('{Enter}{Escape}');
    expect(asked.closed).toBe(0);
    await press('{Escape}');
    expect(asked.closed).toBe(1);
  });

  test('pressed while the rows are still being read are the grid’s own, not those of what had the focus before', async () => {
    await putArticles(one, NEWSROOM.slice(0, 1).concat({ published: null }));
    const before = document.createElement('button');
    const pressed: string[] = [];
    before.onkeydown = ({ key }) => pressed.push(key);
    document.body.append(before);
    before.focus();
    const arrived = new Promise<boolean>((resolve) => {
      const observer = new MutationObserver(() => {
        const shown = document.querySelector('[role="grid"]');
        if (!shown) return;
        observer.disconnect();
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', bubbles: true }));
        resolve(shown.getAttribute('aria-busy') === 'true');
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    one.show(<GridOnScreen one={one} asked={asked} />);
    expect(await arrived, 'the rows were still being read').toBe(true);
    await expect.poll(focused).toBe('Published 1');
    await press('some day or other{Enter}');
    await expect.element(field('Published')).toHaveFocus();
    await expect.element(grid.getByRole('status')).toHaveTextContent('This date cannot be read.');
    await press('{Escape}');
    expect(focused()).toBe('Published 1');
    expect(cellText(1, 'Published')).toBe('– no date');
    expect(asked.closed).toBe(0);
    await press('{Escape}');
    expect(asked.closed).toBe(1);
    expect(pressed).toEqual([]);
    before.remove();
  });

  test('still work when the row under the cursor goes with its article', async () => {
    await putArticles(one, NEWSROOM.slice(0, 2));
    await putArticles(one, NEWSROOM.slice(2, 3));
    one.show(<GridOnScreen one={one} asked={asked} />);
    await expect.poll(focused).toBe('Title 1');
    await undo(one.db, one.origin);
    await expect.poll(() => grid.element().getAttribute('aria-rowcount')).toBe('3');
    expect(focused()).toBe('Title 1');
    await press('{ArrowDown}');
    expect(focused()).toBe('Title 2');
  });

  test('Alt and a digit take another value, with its own words kept among the others', async () => {
    const articles = await show(NEWSROOM);
    const { id } = articles[3] as Article;
    await press('{ArrowDown}{ArrowDown}{ArrowDown}{Alt>}1{/Alt}');
    await expect.poll(async () => (await stored(id)).title.value).toBe('Радар снова работает — Портовый вестник');
    await press('{End}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{Alt>}2{/Alt}');
    expect(focused()).toBe('Published 4');
    await expect.poll(async () => (await stored(id)).published?.value.value?.edtf).toBe('2019-10-01');
    await expect.element(bar.getByRole('status')).toHaveTextContent('Set by the analyst');
    const article = await stored(id);
    expect(article.publishedDoubt).toBeNull();
    expect(article.published?.others[0]?.value.value?.edtf).toBe('2019-10-04');
    await expect.poll(() => cellText(4, 'Published')).toBe('1 Oct 2019 analyst · 2 others');
    await press('{Alt>}7{/Alt}');
    await expect.element(bar.getByRole('status')).toHaveTextContent('There is no other value 7 here.');
  });

  test('the address that a page calls its own is taken by a click as well', async () => {
    const articles = await show(NEWSROOM, 'all.newest..url');
    await press('{ArrowDown}{ArrowDown}');
    await bar.getByRole('button', { name: /coast\.example\/news\/denies/ }).click();
    await expect
      .poll(async () => (await stored((articles[2] as Article).id)).url?.value)
      .toBe('https://coast.example/news/denies');
    expect(focused()).toBe('Address 3');
  });

  test('F8 and Shift F8 go to what is doubtful or missing, and say when nothing is', async () => {
    await show(NEWSROOM.slice(2));
    await press('{F8}');
    expect(focused()).toBe('Outlet 1');
    await press('{F8}');
    expect(focused()).toBe('Published 1');
    await press('{F8}{F8}{F8}');
    expect(focused()).toBe('Published 3');
    await press('{Shift>}{F8}{/Shift}');
    expect(focused()).toBe('Published 2');
    await press('{Control>}{Home}{/Control}{Control>}{Enter}{/Control}');
    await press('{F8}Radar Weekly{F8}1 October 2019{F8}Radar Weekly{F8}2 October 2019{F8}3 October 2019{F8}');
    expect(focused()).toBe('Published 4');
    await press('{Control>}{Enter}{/Control}{F8}');
    await expect
      .element(bar.getByRole('status'))
      .toHaveTextContent('Nothing in these rows is doubtful or missing any more.');
    expect(focused()).toBe('Published 4');
  });

  test('Control Enter lets a doubtful date stand, and says so where nothing is doubtful', async () => {
    const articles = await show(NEWSROOM, 'all.newest..published');
    const { id } = articles[3] as Article;
    await press('{ArrowDown}{ArrowDown}{ArrowDown}{Control>}{Enter}{/Control}');
    await expect.poll(async () => (await stored(id)).publishedDoubt).toBeNull();
    expect((await stored(id)).published?.evidence.from).toBe('json-ld');
    await expect.poll(() => cellText(4, 'Published')).toBe('4 Oct 2019 JSON-LD · 2 others');
    await press('{Control>}{Enter}{/Control}');
    await expect.element(bar.getByRole('status')).toHaveTextContent('There is no doubtful value here to confirm.');
  });

  test('Delete empties a cell, but no title; undo brings the value back with its evidence', async () => {
    const [first] = await show(NEWSROOM.slice(0, 1), 'all.newest..authors');
    await press('{Delete}');
    await expect.poll(async () => (await stored(first?.id ?? '')).authors).toBeNull();
    await undo(one.db, one.origin);
    await expect.poll(() => cellText(1, 'Authors')).toBe('Mara Ellison, Jon Petrov visible words');
    expect(focused()).toBe('Authors 1');
    await press('{Home}{Delete}');
    await expect.element(bar.getByRole('status')).toHaveTextContent('Title cannot be emptied.');
    await press('{Backspace}{Enter}');
    await expect.element(grid.getByRole('status')).toHaveTextContent('An article needs a title.');
    await expect.element(field('Title')).toHaveFocus();
  });

  test('what belongs to the file cannot be written', async () => {
    await show(NEWSROOM);
    await press('{End}x');
    await expect.element(bar.getByRole('status')).toHaveTextContent('This belongs to the file and stays as it is.');
    expect(document.querySelector('[role="gridcell"] input')).toBeNull();
  });

  test('the state is chosen in its cell, and a reason asked for where there is no value', async () => {
    const [first] = await show(NEWSROOM.slice(0, 1), 'all.newest..triage');
    await press('{Enter}');
    await grid.getByRole('combobox', { name: 'State' }).selectOptions('Of no value');
    await press('{Enter}A radio programme.{Enter}');
    await expect
      .poll(async () => (await stored(first?.id ?? '')).triage)
      .toEqual({ state: 'no-value', reason: 'A radio programme.' });
    await expect.poll(() => cellText(1, 'State')).toBe('Of no value A radio programme.');
  });

  test('an outlet that the case knows is offered, and taken only by choice', async () => {
    const articles = await show(
      [{ outletName: 'Harbour Times' }, { outletName: null }, { outletName: null }],
      'all.newest..outlet',
    );
    await press('Harb');
    await expect.element(grid.getByRole('option', { name: 'Harbour Times' })).toBeVisible();
    await press('{Enter}harbo{ArrowDown}{Enter}');
    await expect.poll(() => outletOf((articles[0] as Article).id)).toBe('Harb');
    await expect.poll(() => outletOf((articles[1] as Article).id)).toBe('Harbour Times');
  });
});
