import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type CaseOnScreen, openCaseOnScreen, until } from './case-on-screen.tsx';
import {
  type Asked,
  askedNothing,
  type ChosenEvent,
  namesOf,
  showExampleCase,
  TimelineOnScreen,
} from './timeline-on-screen.tsx';

let one: CaseOnScreen;
let asked: Asked;
beforeEach(async () => {
  await page.viewport(1320, 820);
  one = await openCaseOnScreen();
  asked = askedNothing();
});
afterEach(() => one.close());

const region = page.getByRole('region', { name: 'Timeline' });
const list = page.getByRole('list', { name: 'Events' });
const form = page.getByRole('form', { name: 'Event' });
const showExample = (chosen?: ChosenEvent) => showExampleCase(one, asked, chosen);
const changesOf = async (action: string) =>
  (await one.db.changes.toArray()).filter((change) => change.action === action);

describe('the list of events', () => {
  test('has an item per event named with its date as shown, the undated one last under its own header', async () => {
    await showExample();
    await expect.element(list.getByRole('listitem', { name: 'September Moscow visit, 1–10 Sep 2019' })).toBeVisible();
    const names = namesOf();
    expect(names[0]).toBe('S-400 purchase agreed, until 21 Oct 2019');
    const scroller = document.querySelector('[role=list][aria-label=Events]')?.parentElement;
    scroller?.scrollTo(0, 10_000);
    await expect.element(list.getByRole('listitem', { name: 'Followers named, some time later' })).toBeVisible();
    expect(list.element().textContent).toContain('Undated');
  });

  test('tells origins, dispute and grades of each event', async () => {
    await showExample();
    const strikes = list.getByRole('listitem', { name: /^Strikes on/ });
    await expect.element(strikes).toBeVisible();
    expect(strikes.element().textContent).toContain('≠ disputed');
    expect(strikes.element().textContent).toContain('1 article · 2 origins');
    expect(strikes.element().textContent).toContain('F4');
  });

  test('is filtered as one types, and the app is told which events are left', async () => {
    await showExample();
    await page.getByRole('searchbox', { name: 'Filter' }).fill('disputed');
    await until(() => asked.visible.length === 1);
    expect(namesOf()).toEqual(['Strikes on Al-Hashd al-Shaabi positions, 15 Jul – 5 Sep 2019']);
    await expect.element(page.getByRole('status', { name: 'Events shown' })).toHaveTextContent('1 of 10 events');
  });
});

describe('the filter', () => {
  const filter = page.getByRole('searchbox', { name: 'Filter' });
  const terms = page.getByRole('list', { name: 'Filter terms' });

  test('stands in words below, term by term, and each can be taken out', async () => {
    await showExample();
    await filter.fill('credibility<=4 origins>=2');
    await until(() => asked.visible.length > 0 && asked.visible.length < 10, 'fewer events');
    await expect
      .element(page.getByRole('status', { name: 'Filter in words' }))
      .toHaveTextContent('credibility ≤ 4 and origins ≥ 2');
    await terms.getByRole('button', { name: 'Remove origins ≥ 2' }).click();
    await expect.element(filter).toHaveValue('credibility<=4');
    await expect.element(terms.getByRole('button', { name: 'Remove credibility ≤ 4' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(filter).toHaveValue('');
    await until(() => asked.visible.length === 10);
    await expect.element(terms).not.toBeInTheDocument();
  });

  test('is put together from a menu, and kept in the case under a name', async () => {
    await showExample();
    const menu = page.getByRole('button', { name: 'Filters' });
    await menu.click();
    await page.getByRole('menuitem', { name: 'Add disputed' }).click();
    await until(() => asked.visible.length === 1);
    await menu.click();
    await page.getByRole('menuitem', { name: 'Save this filter …' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('In dispute');
    await userEvent.keyboard('{Enter}');
    await until(() => asked.messages.length > 0);
    expect((await one.db.settings.get('case'))?.filters).toEqual([{ name: 'In dispute', text: 'disputed' }]);
    expect(await changesOf('filter.save')).toHaveLength(1);
  });
});

describe('an empty case', () => {
  test('says what the timeline is for and offers the first step', async () => {
    one.show(<TimelineOnScreen one={one} asked={asked} />);
    await page.getByRole('button', { name: 'Add the first event' }).click();
    await expect.element(form.getByRole('textbox', { name: 'Title' })).toHaveFocus();
    await userEvent.keyboard('Convoy at the border{Enter}');
    await until(() => namesOf().includes('Convoy at the border, No date'));
  });
});

test.each(['light', 'dark'] as const)(
  'a checker of accessibility finds nothing to blame in the %s theme',
  async (theme) => {
    document.documentElement.dataset.theme = theme;
    await showExample('strikes');
    await page.getByRole('combobox', { name: 'Colour' }).selectOptions('Colour: credibility');
    await page.getByRole('searchbox', { name: 'Filter' }).fill('-denied claims>=0');
    await expect.element(page.getByRole('list', { name: 'Filter terms' })).toBeVisible();
    await expect.element(page.getByRole('list', { name: 'Colours' })).toBeVisible();
    await until(() => asked.visible.length === 9);
    const { violations } = await axe.run(region.element());
    delete document.documentElement.dataset.theme;
    expect(
      violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`),
    ).toEqual([]);
  },
);
