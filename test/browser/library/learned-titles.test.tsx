import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undo } from '../../../renderer/db/changes.ts';
import { saveDetails, toTypedDetails } from '../../../renderer/features/library/article-fields.ts';
import type { Article, Evidence } from '../../../shared/model/article.ts';
import { type CaseOnScreen, openCaseOnScreen } from '../timeline/case-on-screen.tsx';
import { type AskedByGrid, found, GridOnScreen, putArticles } from './checked-case.tsx';

let one: CaseOnScreen;
let asked: AskedByGrid;
beforeEach(async () => {
  await page.viewport(1400, 820);
  one = await openCaseOnScreen({ width: 1400, height: 820 });
  asked = { messages: [], opened: [], closed: 0, place: '' };
});
afterEach(() => one.close());

const SHOWN: Evidence = { from: 'visible', detail: 'h1' };
const SHARE: Evidence = { from: 'meta', detail: 'meta[property="og:title"]' };
const grid = page.getByRole('grid', { name: 'Article details' });
const learned = page.getByRole('status', { name: 'Learned' });
const offer = page.getByRole('button', { name: /^Also in/ });
const press = (keys: string) => userEvent.keyboard(keys);
const titles = async () => (await one.db.articles.toArray()).map(({ title }) => title.value);

/** Shows pages of one outlet that show one title and share another; the cursor is on the title of the last. */
async function show(...words: readonly string[]) {
  await putArticles(
    one,
    words.map((word) => ({
      title: found(`Shown ${word}`, SHOWN, { value: `Shared ${word}`, evidence: SHARE }),
    })),
  );
  one.show(<GridOnScreen one={one} asked={asked} />);
  await expect.element(grid.getByRole('gridcell', { name: /^Shown/ }).first()).toHaveFocus();
}

test('a title taken from another place teaches the outlet, and Alt A gives it to its other articles', async () => {
  await show('one', 'two', 'three');
  expect(learned.element().textContent).toBe('');
  await press('{Alt>}1{/Alt}');
  await expect
    .element(learned)
    .toHaveTextContent(
      'Pages of Northern Courier imported from now on take their title from the share title (og:title).',
    );
  await expect.element(offer).toHaveTextContent('Also in 2 other articles');
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    expect((await axe.run('#root')).violations.map(({ id }) => id)).toEqual([]);
  }
  document.documentElement.dataset.theme = 'light';
  await press('{Alt>}a{/Alt}');
  await expect.poll(titles).toEqual(['Shared one', 'Shared two', 'Shared three']);
  expect(asked.messages).toEqual(['The title of 2 articles of “Northern Courier” was changed. Undo takes it back.']);
  await expect.element(offer).not.toBeInTheDocument();
  await expect.element(grid.getByRole('gridcell', { name: /^Shared three/ })).toHaveFocus();

  await press('{ArrowDown}');
  await expect
    .element(page.getByRole('region', { name: 'Where this value came from' }))
    .toHaveTextContent(/og:title"\], as corrected on .* for this outlet/);
  await undo(one.db, one.origin);
  await expect.element(offer).toHaveTextContent('Also in 2 other articles');
});

test('undoing the correction takes the line away, and words of the analyst’s own teach nothing', async () => {
  await show('one', 'two');
  await press('{Alt>}1{/Alt}');
  await expect.element(offer).toBeVisible();
  await undo(one.db, one.origin);
  await expect.element(offer).not.toBeInTheDocument();
  expect(learned.element().textContent).toBe('');
  await press('My own words{Enter}');
  await expect.poll(titles).toEqual(['Shown one', 'My own words']);
  expect(learned.element().textContent).toBe('');
});

test('the offer is taken and the line closed by the mouse or Tab too, and the cell has the focus again', async () => {
  await show('one', 'two');
  await press('{F2}{Control>}a{/Control}Shared two{Control>}{Enter}{/Control}');
  await offer.click();
  await expect.poll(titles).toEqual(['Shared one', 'Shared two']);
  await expect.element(grid.getByRole('gridcell', { name: /^Shared two/ })).toHaveFocus();
  await page.getByRole('button', { name: 'Close this line' }).click();
  expect(learned.element().textContent).toBe('');
  await expect.element(grid.getByRole('gridcell', { name: /^Shared two/ })).toHaveFocus();
});

test('a title taken in the dialog of details says what it taught and where earlier articles are offered the same', async () => {
  const [, second] = await putArticles(
    one,
    ['one', 'two'].map((word) => ({
      title: found(`Shown ${word}`, SHOWN, { value: `Shared ${word}`, evidence: SHARE }),
    })),
  );
  const article = second as Article;
  const typed = toTypedDetails(article, 'Northern Courier');
  const save = (title: string) => saveDetails(one.db, one.origin, article, 'Northern Courier', { ...typed, title });
  expect(await save('My own words')).toBeNull();
  expect(await save('Shared two')).toEqual({
    kind: 'good',
    text: 'Pages of “Northern Courier” imported from now on take their title from the share title (og:title). The outlet’s page under Sources offers the same for 1 other article.',
  });
});

test('the line keeps to its place in a narrow window, with an outlet’s name in another script', async () => {
  await page.viewport(760, 640);
  const [only] = await putArticles(one, [
    {
      outletName: 'صحيفة الميناء',
      title: found('عنوان الصفحة', SHOWN, { value: 'عنوان المشاركة', evidence: SHARE }),
    },
    {
      outletName: 'صحيفة الميناء',
      title: found('عنوان آخر', SHOWN, { value: 'عنوان آخر للمشاركة', evidence: SHARE }),
    },
  ]);
  one.show(
    <div style={{ display: 'flex', width: 740, height: 600 }}>
      <GridOnScreen one={one} asked={asked} articleId={only?.id ?? null} />
    </div>,
  );
  await expect.element(grid.getByRole('gridcell', { name: /^عنوان الصفحة/ })).toHaveFocus();
  await press('{Alt>}1{/Alt}');
  await expect.element(offer).toBeVisible();
  const line = learned.element().getBoundingClientRect();
  const button = offer.element().getBoundingClientRect();
  expect(button.left).toBeGreaterThanOrEqual(line.right);
  expect(button.right).toBeLessThanOrEqual(740);
  expect(learned.element().querySelector('bdi')?.textContent).toBe('صحيفة الميناء');
});
