import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ACTION_WORDS } from '../../../renderer/app/action-words.ts';
import { removeArticle } from '../../../renderer/db/articles.ts';
import { undo } from '../../../renderer/db/changes.ts';
import { removeClaim } from '../../../renderer/db/claims.ts';
import { removeEvent } from '../../../renderer/db/events.ts';
import { addNote, removeNote } from '../../../renderer/db/notes.ts';
import { BinDialog } from '../../../renderer/features/bin/BinDialog.tsx';
import { addSample } from '../db/sample-rows.ts';
import { type CaseOnScreen, openCaseOnScreen } from '../timeline/case-on-screen.tsx';

let one: CaseOnScreen;
beforeEach(async () => {
  await page.viewport(1200, 800);
  one = await openCaseOnScreen();
});
afterEach(() => {
  delete document.documentElement.dataset.theme;
  return one.close();
});

const dialog = page.getByRole('dialog', { name: 'Bin' });
const list = dialog.getByRole('list', { name: 'Removed' });
const search = dialog.getByRole('searchbox', { name: 'Search the bin' });
const count = dialog.getByRole('status', { name: 'In the bin' });
const outcome = dialog.getByRole('status', { name: 'Outcome' });
const row = (name: RegExp) => list.getByRole('listitem', { name });

function BinOnScreen() {
  const [isOpen, setOpen] = useState(true);
  return (
    <BinDialog
      db={one.db}
      origin={one.origin}
      isOpen={isOpen}
      nameAct={(action) => ACTION_WORDS[action]}
      onClose={() => setOpen(false)}
    />
  );
}

/** Removes a claim, an event, a note and an article of the sample, in this order. */
async function showBin() {
  const { db, origin } = one;
  const { claim, other, article } = await addSample(db);
  const body = { state: '{}', plain: 'الميناء مغلق' };
  const note = await addNote(db, origin, { title: 'يوميات', body, clipIds: [] });
  await removeClaim(db, origin, claim.id);
  await removeEvent(db, origin, other.id, { detachClaims: true });
  await removeNote(db, origin, note.id);
  await removeArticle(db, origin, article.articleId, { withClips: true, reason: 'a copy of another one' });
  one.show(<BinOnScreen />);
  await expect.element(count).toHaveTextContent('4 in the bin');
  return { claim, event: other, note };
}

test('what was removed is listed with when, by which act, why, and what hung on it', async () => {
  await showBin();
  const first = list.getByRole('listitem').first();
  await expect.element(first).toHaveTextContent('Iraq and the S-400');
  await expect.element(first).toHaveTextContent(/remove article.*a copy of another one/);
  await expect.element(first).toHaveTextContent(/With it went 1 clip and 1 version\./);
  await expect.element(first).toHaveTextContent(/1 note goes on without it\./);
  expect(first.element().querySelector('time')?.dateTime).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test('it is found by words in any script, and put back by keyboard; the focus goes on to the next, and undo takes it back', async () => {
  const { note } = await showBin();
  await expect.element(search).toHaveFocus();
  await userEvent.keyboard('الميناء');
  await expect.element(count).toHaveTextContent('1 of 4 in the bin');
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(row(/^note: يوميات/)).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog).toHaveTextContent('Nothing in the bin has all of these words.');
  await expect.element(outcome).toHaveTextContent('Put back the note “يوميات”. Undo takes it back.');
  expect(await one.db.notes.get(note.id)).toEqual(note);
  await search.fill('');
  await expect.element(count).toHaveTextContent('3 in the bin');
  (search.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}{ArrowDown}{ArrowUp}{Enter}');
  await expect.element(count).toHaveTextContent('2 in the bin');
  await expect.element(list.getByRole('listitem').first()).toHaveFocus();
  await undo(one.db, one.origin);
  await expect.element(count).toHaveTextContent('3 in the bin');
});

test('what cannot be without something else in the bin brings it back, and says so', async () => {
  const { claim, event } = await showBin();
  await removeEvent(one.db, one.origin, claim.eventId ?? '', { detachClaims: true });
  await expect.element(count).toHaveTextContent('5 in the bin');
  await row(/^claim: /)
    .getByRole('button', { name: 'Put back' })
    .click();
  await expect
    .element(outcome)
    .toHaveTextContent(
      /^Put back the claim “.*”\. Undo takes it back\. What it cannot be without came back with it: .*event “/,
    );
  expect((await one.db.claims.get(claim.id))?.eventId).toBe(claim.eventId);
  expect(await one.db.events.get(event.id)).toBeUndefined();
  await row(/^event: /).click();
  await userEvent.keyboard('{Enter}');
  await expect.poll(async () => one.db.events.get(event.id)).toEqual(event);
});

test('an empty bin says so', async () => {
  await addSample(one.db);
  one.show(<BinOnScreen />);
  await expect.element(dialog).toHaveTextContent('The bin is empty.');
});

test.each(['light', 'dark'])('a checker of accessibility finds nothing to blame in the %s theme', async (theme) => {
  document.documentElement.dataset.theme = theme;
  await showBin();
  await expect.element(list.getByRole('listitem').first()).toBeVisible();
  const { violations } = await axe.run('[role="dialog"]');
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});
