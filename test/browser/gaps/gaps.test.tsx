import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undo } from '../../../renderer/db/changes.ts';
import { setGrade } from '../../../renderer/db/claims.ts';
import { addEvent } from '../../../renderer/db/events.ts';
import { readSettings } from '../../../renderer/db/settings.ts';
import { editSource } from '../../../renderer/db/sources.ts';
import { useLive } from '../../../renderer/db/use-live.ts';
import { GapsView } from '../../../renderer/features/gaps/GapsView.tsx';
import { type CaseOnScreen, openCaseOnScreen } from '../timeline/case-on-screen.tsx';
import { fillExample } from '../timeline/example-case.ts';

let one: CaseOnScreen;
let asked: string[] = [];
beforeEach(async () => {
  await page.viewport(1320, 820);
  one = await openCaseOnScreen();
  asked = [];
});
afterEach(() => one.close());

const kinds = page.getByRole('list', { name: 'Gaps' });
const kind = (name: RegExp) => kinds.getByRole('link', { name });
const rows = (name: string) => page.getByRole('list', { name });

/** The view with an app around it that only keeps the place. */
function GapsOnScreen(props: { readonly start?: { readonly gap: string; readonly gapRow: string | null } }) {
  const settings = useLive(() => readSettings(one.db), []);
  const [place, setPlace] = useState<{ readonly gap: string | null; readonly gapRow: string | null }>(
    props.start ?? { gap: null, gapRow: null },
  );
  if (!settings) return null;
  return (
    <GapsView
      db={one.db}
      origin={one.origin}
      settings={settings}
      gap={place.gap}
      gapRow={place.gapRow}
      hrefOf={(gap) => `#${gap}`}
      onOpenKind={(gap) => setPlace({ gap, gapRow: null })}
      onChooseRow={(gapRow) => setPlace((now) => ({ ...now, gapRow }))}
      onOpenArticle={(id) => void asked.push(`article ${id}`)}
      onOpenEvent={(id) => void asked.push(`event ${id}`)}
      onOpenClaim={(id) => void asked.push(`claim ${id}`)}
      onOpenSource={(id) => void asked.push(`source ${id}`)}
      onConfirmDates={() => void asked.push('confirm dates')}
      confirmKeys="⇧ Ctrl L"
      onMessage={({ text }) => void asked.push(text)}
    />
  );
}

async function showExample(start?: { readonly gap: string; readonly gapRow: string | null }) {
  const example = await fillExample(one);
  one.show(<GapsOnScreen {...(start ? { start } : {})} />);
  await expect.element(kinds).toBeVisible();
  return example;
}

describe('the list of gaps', () => {
  test('counts every kind, those of which there is none too, and is walked by arrows', async () => {
    await showExample();
    await expect.element(kinds).toHaveTextContent(/\d+ events with a single origin/);
    await expect.element(kind(/^0 claims and events graded on another scale/)).toBeVisible();
    expect(kinds.getByRole('listitem').elements()).toHaveLength(12);
    kind(/single origin/)
      .element()
      .focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(kind(/nothing is said about/)).toHaveFocus();
  });

  test('counts anew after a change, and after its undoing', async () => {
    await showExample();
    const before = Number.parseInt(kind(/without a readable date/).element().textContent ?? '', 10);
    await addEvent(one.db, one.origin, { title: 'No day known', kind: 'other' });
    await expect.element(kind(new RegExp(`^${before + 1} events without a readable date`))).toBeVisible();
    await undo(one.db, one.origin);
    await expect.element(kind(new RegExp(`^${before} events? without a readable date`))).toBeVisible();
  });

  test('Enter opens the rows of a kind, Enter on a row goes to its place, Esc goes back to the kinds', async () => {
    const { officials } = await showExample();
    kind(/unnamed source/)
      .element()
      .focus();
    await userEvent.keyboard('{Enter}');
    const row = page.getByRole('listitem', { name: /a number of official sources/ });
    await expect.element(row).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Home}{Enter}');
    expect(asked).toEqual([`source ${officials.id}`]);
    await userEvent.keyboard('{Escape}');
    await expect.element(kind(/unnamed source/)).toHaveFocus();
  });

  test('a press on a row goes to its place as well', async () => {
    const { agreed } = await showExample({ gap: 'single-origin', gapRow: null });
    await rows('Events with a single origin').getByText('S-400 purchase agreed').click();
    expect(asked).toEqual([`event ${agreed.id}`]);
  });

  test('who comes back stands on the row that was left', async () => {
    const { agreed } = await fillExample(one);
    one.show(<GapsOnScreen start={{ gap: 'single-origin', gapRow: agreed.id }} />);
    await expect.element(page.getByRole('listitem', { name: /^S-400 purchase agreed/ })).toHaveFocus();
  });

  test('a gap that was closed leaves the list', async () => {
    await showExample({ gap: 'ungraded', gapRow: null });
    const list = rows('Claims not graded yet');
    const claims = (await one.db.claims.toArray()).filter((claim) => claim.credibility === 'not-graded');
    await expect.poll(() => list.getByRole('listitem').elements().length).toBe(claims.length);
    await setGrade(one.db, one.origin, claims[0]?.id ?? '', { credibility: 'admiralty-credibility:6' });
    await expect.poll(() => list.getByRole('listitem').elements().length).toBe(claims.length - 1);
  });
});

describe('what the analyst sets', () => {
  test('how many days a date may leave open is kept in the case and can be undone', async () => {
    await showExample({ gap: 'wide-date', gapRow: null });
    const days = page.getByRole('textbox', { name: 'Days' });
    await expect.element(days).toHaveValue('31');
    await days.fill('5');
    await userEvent.keyboard('{Enter}');
    await expect.element(kind(/events whose date leaves more than 5 days open/)).toBeVisible();
    expect((await readSettings(one.db))?.gapDays).toBe(5);
    await days.fill('none');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Write a whole number of days');
    expect((await readSettings(one.db))?.gapDays).toBe(5);
    await undo(one.db, one.origin);
    await expect.element(kind(/leaves more than 31 days open/)).toBeVisible();
  });

  test('the period that should be covered bounds the days without a source', async () => {
    await showExample({ gap: 'uncovered-days', gapRow: null });
    await page.getByRole('textbox', { name: 'From' }).fill('2019-08');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('textbox', { name: 'To' }).fill('2019-08-15');
    await userEvent.keyboard('{Enter}');
    await expect.poll(async () => (await readSettings(one.db))?.period).toEqual({ from: '2019-08', to: '2019-08-15' });
    await page.getByRole('textbox', { name: 'To' }).fill('2018');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('The period ends before it begins.');
    await page.getByRole('textbox', { name: 'To' }).fill('soon');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('“soon” is no day, month or year');
  });

  test('a source gets a side, and events that only that side tells of are found', async () => {
    const { alevi, agreed } = await showExample({ gap: 'one-sided', gapRow: null });
    await expect.element(page.getByText(/sources that speak have no side yet/)).toBeVisible();
    for (const claim of (await one.db.claims.toArray()).filter((row) => row.eventId === agreed.id))
      for (const link of claim.chain)
        if (link.from.length === 0) await editSource(one.db, one.origin, link.sourceId, { side: 'government' });
    await expect.element(page.getByRole('listitem', { name: 'S-400 purchase agreed, government' })).toBeVisible();
    await editSource(one.db, one.origin, alevi.id, { side: '' });
    await expect
      .element(page.getByRole('listitem', { name: 'S-400 purchase agreed, government' }))
      .not.toBeInTheDocument();
  });
});

test('an empty case says what gaps are', async () => {
  one.show(<GapsOnScreen />);
  await expect.element(page.getByText(/what a sceptic would ask for first/)).toBeVisible();
});

test('a checker of accessibility finds nothing to blame', async () => {
  await showExample({ gap: 'uncovered-days', gapRow: null });
  await expect.element(page.getByRole('textbox', { name: 'From' })).toBeVisible();
  const { violations } = await axe.run('#root');
  expect(
    violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
});
