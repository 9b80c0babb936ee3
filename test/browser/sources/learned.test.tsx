import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { correctArticle } from '../../../renderer/db/articles.ts';
import { undo } from '../../../renderer/db/changes.ts';
import { correctFurniture } from '../../../renderer/db/furniture.ts';
import { SourcesView } from '../../../renderer/features/sources/SourcesView.tsx';
import type { Evidence } from '../../../shared/model/article.ts';
import { found, putArticles } from '../library/checked-case.tsx';
import { type CaseOnScreen, openCaseOnScreen } from '../timeline/case-on-screen.tsx';

let one: CaseOnScreen;
let said: string[] = [];
beforeEach(async () => {
  await page.viewport(1320, 820);
  one = await openCaseOnScreen();
  said = [];
});
afterEach(() => one.close());

const SHOWN: Evidence = { from: 'visible', detail: 'h1' };
const SHARE: Evidence = { from: 'meta', detail: 'meta[property="og:title"]' };
const list = page.getByRole('list', { name: 'Learned from your corrections' });
const titles = async () => (await one.db.articles.toArray()).map(({ title }) => title.value);

async function show() {
  const [first, second] = await putArticles(
    one,
    ['one', 'two'].map((word) => ({
      title: found(`Shown ${word}`, SHOWN, { value: `Shared ${word}`, evidence: SHARE }),
    })),
  );
  if (!first || !second) throw new Error('The articles were not put.');
  await correctFurniture(one.db, one.origin, first.currentVersionId, [0], 'newsletter');
  await correctArticle(one.db, one.origin, second.id, { title: 'Shared two' });
  const outletId = second.outlet?.value ?? '';
  one.show(
    <SourcesView
      db={one.db}
      origin={one.origin}
      selectedSourceId={outletId}
      onSelectSource={() => undefined}
      onOpenClaim={() => undefined}
      onOpenEvent={() => undefined}
      onOpenArticle={() => undefined}
      onMessage={({ text }) => void said.push(text)}
    />,
  );
  await expect.element(list).toBeVisible();
  return outletId;
}

test('an outlet lists what its pages taught, and gives the learned title to articles that have another', async () => {
  await show();
  await expect.element(list.getByRole('listitem').first()).toHaveTextContent(/^Titles are taken from the share title/);
  await expect.element(list.getByRole('listitem').last()).toHaveTextContent('“words” Newsletter sign-up');
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    expect((await axe.run('#root')).violations.map(({ id }) => id)).toEqual([]);
  }
  document.documentElement.dataset.theme = 'light';
  const offer = list.getByRole('button', { name: 'Also in 1 article' });
  await expect.element(offer).toBeVisible();
  (offer.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(titles).toEqual(['Shared one', 'Shared two']);
  await expect.element(offer).not.toBeInTheDocument();
  await undo(one.db, one.origin);
  await expect.element(offer).toBeVisible();
});

test('each of them is forgotten by a press and comes back by Undo', async () => {
  const outletId = await show();
  (list.getByRole('button', { name: 'Forget how titles are taken' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(async () => (await one.db.sources.get(outletId))?.titles).toBeUndefined();
  await expect.element(page.getByRole('heading', { name: 'Learned from your corrections' })).toHaveFocus();
  await list.getByRole('button', { name: 'Forget “words”' }).click();
  await expect.element(list).not.toBeInTheDocument();
  expect(said.at(-1)).toMatch(/^Forgotten for pages of “Northern Courier”/);
  await undo(one.db, one.origin);
  await undo(one.db, one.origin);
  await expect.poll(() => list.getByRole('listitem').elements().length).toBe(2);
});
