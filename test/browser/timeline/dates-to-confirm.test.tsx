import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undo } from '../../../renderer/db/changes.ts';
import { addEvent, editEvent } from '../../../renderer/db/events.ts';
import { DatesToConfirm } from '../../../renderer/features/timeline/DatesToConfirm.tsx';
import { keepFocus } from '../../../renderer/ui/keep-focus.ts';
import { readDate } from '../../../shared/dates/read-words.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import { type CaseOnScreen, openCaseOnScreen } from './case-on-screen.tsx';

let one: CaseOnScreen;
let opened: string[];
let said: string[];
let leaveFocus: () => void;
beforeEach(async () => {
  await page.viewport(1320, 860);
  one = await openCaseOnScreen({ width: 1320, height: 860 });
  opened = [];
  said = [];
  leaveFocus = keepFocus();
});
afterEach(async () => {
  leaveFocus();
  await one.close();
});

const dialog = page.getByRole('dialog', { name: 'Dates to confirm' });
const rows = dialog.getByRole('list', { name: 'Dates to confirm' }).getByRole('listitem');
const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';

/** A strike that was moved from 5 to 25 September, and two events that were counted from it. */
async function showMoved() {
  const strike = await add('Strike on the depot', '2019-09-05');
  const denial = await add('Ministry denies it', 'the following day', strike);
  const talks = await add('Talks broken off', 'two weeks later', strike);
  const moved = readDate('2019-09-25', { published: null });
  await editEvent(one.db, one.origin, strike.id, { begin: moved });
  one.show(
    <DatesToConfirm
      db={one.db}
      origin={one.origin}
      isOpen
      onClose={() => one.hide()}
      onOpenEvent={(id) => void opened.push(id)}
      onMessage={({ text }) => void said.push(text)}
    />,
  );
  await expect.poll(() => rows.elements().length).toBe(2);
  const edtfOf = async (event: TimelineEvent) => (await one.db.events.get(event.id))?.begin?.value?.edtf;
  return { denial, talks, edtfOf };
}

async function add(title: string, words: string, anchor?: TimelineEvent): Promise<TimelineEvent> {
  const event = anchor ? { edtf: anchor.begin?.value?.edtf ?? '', eventId: anchor.id } : null;
  const begin = readDate(words, { published: null, event, isCountedFromEvent: event !== null });
  return addEvent(one.db, one.origin, { title, kind: 'statement', begin });
}

test('each date is shown as it stands and as it is read anew, with what it counts from, and is decided by one key', async () => {
  const { denial, talks, edtfOf } = await showMoved();
  await expect.poll(focused).toContain('Ministry denies it');
  await expect
    .element(rows.first())
    .toHaveTextContent('Counted from the event “Strike on the depot”: it was 5 Sep 2019, now 25 Sep 2019.');
  await expect.element(rows.first()).toHaveTextContent(/stands now6 Sep 2019.*read anew26 Sep 2019/);
  await userEvent.keyboard('u');
  await expect.poll(() => edtfOf(denial)).toBe('2019-09-26');
  expect(await edtfOf(talks)).toBe('2019-09-19');
  await expect.poll(focused).toContain('Talks broken off');
  await userEvent.keyboard('k');
  await expect.element(dialog.getByText('There is nothing to confirm.')).toBeVisible();
  expect(await edtfOf(talks)).toBe('2019-09-19');
  expect(said).toEqual([
    'One date read from the date as it is now. Undo takes it back.',
    'One date kept as before. Undo takes it back.',
  ]);
  expect(dialog.element().contains(document.activeElement)).toBe(true);
  await undo(one.db, one.origin);
  await expect.poll(() => rows.elements().length).toBe(1);
});

test('all are taken over as one change, which one undo takes back', async () => {
  const { denial, talks, edtfOf } = await showMoved();
  await userEvent.keyboard('{Shift>}u{/Shift}');
  await expect.poll(() => edtfOf(talks)).toBe('2019-10-09');
  expect(await edtfOf(denial)).toBe('2019-09-26');
  await undo(one.db, one.origin);
  expect([await edtfOf(denial), await edtfOf(talks)]).toEqual(['2019-09-06', '2019-09-19']);
});

test('rows are walked by arrows, Enter opens the event, and the buttons do what the keys do', async () => {
  const { denial, talks, edtfOf } = await showMoved();
  await expect.poll(focused).toContain('Ministry denies it');
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(focused).toContain('Talks broken off');
  await userEvent.keyboard('{Enter}');
  expect(opened).toEqual([talks.id]);
  await rows.nth(1).getByRole('button', { name: 'Use new' }).click();
  await expect.poll(() => edtfOf(talks)).toBe('2019-10-09');
  await dialog.getByRole('button', { name: 'Keep all as they are' }).click();
  await expect.element(dialog.getByText('There is nothing to confirm.')).toBeVisible();
  expect(await edtfOf(denial)).toBe('2019-09-06');
});

test('the dialog is sound for assistive technology in both themes', async () => {
  await showMoved();
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    const { violations } = await axe.run(dialog.element());
    expect(violations.map(({ id, nodes }) => `${theme}: ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
  document.documentElement.dataset.theme = 'light';
});
