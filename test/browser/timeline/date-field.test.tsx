import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undo } from '../../../renderer/db/changes.ts';
import { addClaim } from '../../../renderer/db/claims.ts';
import { addEvent } from '../../../renderer/db/events.ts';
import { addSource } from '../../../renderer/db/sources.ts';
import { readDate } from '../../../shared/dates/read-words.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import { addArticle, addClipOf, type CaseOnScreen, openCaseOnScreen } from './case-on-screen.tsx';
import { type Asked, askedNothing, TimelineOnScreen } from './timeline-on-screen.tsx';

let one: CaseOnScreen;
let asked: Asked;
beforeEach(async () => {
  await page.viewport(1320, 1000);
  one = await openCaseOnScreen({ width: 1320, height: 1000 });
  asked = askedNothing();
});
afterEach(() => one.close());

const form = page.getByRole('form', { name: 'Event', exact: true });
const date = form.getByRole('textbox', { name: 'Date' });
const status = form.getByRole('status', { name: 'Date reading' });
const anchor = form.getByRole('combobox', { name: 'Counted from', exact: true });

/** An event told in an article of 21 October 2019, and two others: a strike on 5 September, and talks without a date. */
async function show(words: string): Promise<TimelineEvent> {
  const outlet = await addSource(one.db, one.origin, { name: 'Harbour Post', kind: 'outlet' });
  const article = await addArticle(one, 'Depot hit again', outlet.id, '2019-10-21');
  const clip = await addClipOf(one, article, words);
  const published = { edtf: '2019-10-21', articleId: article.id };
  await addEvent(one.db, one.origin, {
    title: 'Strike',
    kind: 'strike',
    begin: readDate('2019-09-05', { published: null }),
  });
  await addEvent(one.db, one.origin, { title: 'Talks', kind: 'talks' });
  const begin = readDate(words, { published, language: 'en' });
  const event = await addEvent(one.db, one.origin, { title: 'Denial', kind: 'statement', begin });
  await addClaim(one.db, one.origin, {
    eventId: event.id,
    statement: 'It was denied',
    slot: { name: 'happened', value: '' },
    stance: 'asserts',
    clips: [{ clipId: clip.id, role: 'supports' }],
  });
  one.show(<TimelineOnScreen one={one} asked={asked} eventId={event.id} />);
  await expect.element(date).toHaveValue(words);
  return event;
}

/** The marks of the drawing are options too, with a comma before their date. */
const offered = (name: string) => page.getByRole('option', { name, exact: true });

/** Types letters, waits for what they find, and takes the first by keyboard. */
async function pick(letters: string, option: string): Promise<void> {
  await anchor.fill(letters);
  await expect.element(offered(option)).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
}

const beginOf = async (event: TimelineEvent) => (await one.db.events.get(event.id))?.begin;

test('a date tells its rule and what it counts from in words, and its readings are stepped through by keys', async () => {
  const event = await show('last September');
  await expect.element(status).toHaveTextContent('Sep 2019 2019-09-01 … 2019-09-30');
  await expect
    .element(form.getByText('counted from the publication of “Depot hit again”, 21 Oct 2019'))
    .toHaveTextContent('the last September before publication; counted from');
  date.element().focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.element(status).toHaveTextContent('Sep 2018 2018-09-01 … 2018-09-30');
  expect(await beginOf(event)).toMatchObject({ status: 'accepted', alternatives: [{ edtf: '2019-09' }] });
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.element(status).toHaveTextContent('Sep 2019');
  await undo(one.db, one.origin);
  await expect.element(status).toHaveTextContent('Sep 2018');
});

test('words that count from another event ask for it; it is found by letters, and only dated ones are offered', async () => {
  const event = await show('the following day');
  await expect.element(status).toHaveTextContent('Counted from another event: choose which.');
  (anchor.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(offered('Strike 5 Sep 2019')).toBeVisible();
  await expect.element(page.getByRole('option', { name: /^Talks/ })).not.toBeInTheDocument();
  await anchor.fill('talks');
  await expect.element(offered('Strike 5 Sep 2019')).not.toBeInTheDocument();
  await expect.element(page.getByRole('option', { name: /^Talks/ })).not.toBeInTheDocument();
  await pick('стр', 'Strike 5 Sep 2019');
  await expect.element(status).toHaveTextContent('6 Sep 2019');
  await expect
    .element(form.getByText('1 day after the event; counted from the event “Strike”, 5 Sep 2019'))
    .toBeVisible();
  expect((await beginOf(event))?.anchor).toMatchObject({ from: 'event', edtf: '2019-09-05' });
});

test('words of the news are counted from an event as well, and back from the publication', async () => {
  const event = await show('last week');
  await pick('Strike', 'Strike 5 Sep 2019');
  await expect.element(status).toHaveTextContent('26 Aug – 1 Sep 2019');
  await pick('Depot', 'Publication of “Depot hit again” 21 Oct 2019');
  await expect.element(status).toHaveTextContent('14–20 Oct 2019');
  expect((await beginOf(event))?.anchor).toMatchObject({ from: 'publication', edtf: '2019-10-21' });
});

test('correcting the date of an event names what was counted from it and offers the list', async () => {
  const event = await show('the following day');
  await pick('stri', 'Strike 5 Sep 2019');
  await expect.poll(async () => (await beginOf(event))?.value?.edtf).toBe('2019-09-06');
  await page.getByRole('listitem', { name: /^Strike/ }).click();
  await expect.element(date).toHaveValue('2019-09-05');
  await date.fill('2019-09-25');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => asked.messages)
    .toEqual(['The date of “Strike” has changed. Dates that are counted from it have not been moved: “Denial”.']);
  expect((await beginOf(event))?.value?.edtf).toBe('2019-09-06');
});

test('an event cannot be counted from one whose date comes from it', async () => {
  await show('the following day');
  await pick('stri', 'Strike 5 Sep 2019');
  await expect.element(status).toHaveTextContent('6 Sep 2019');
  await page.getByRole('listitem', { name: /^Strike/ }).click();
  await expect.element(date).toHaveValue('2019-09-05');
  await date.fill('two days later');
  await userEvent.keyboard('{Enter}');
  await anchor.fill('denial');
  await expect.element(offered('Denial 6 Sep 2019')).not.toBeInTheDocument();
});

test('the form with its dates is sound for assistive technology', async () => {
  await show('last September');
  const { violations } = await axe.run(form.element());
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});
