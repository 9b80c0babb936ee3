import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { redo, undo } from '../../../renderer/db/changes.ts';
import { type CaseOnScreen, openCaseOnScreen, until } from './case-on-screen.tsx';
import { fillExample } from './example-case.ts';
import { type Asked, askedNothing, TimelineOnScreen } from './timeline-on-screen.tsx';

let one: CaseOnScreen;
let asked: Asked;
beforeEach(async () => {
  await page.viewport(1320, 1000);
  one = await openCaseOnScreen({ width: 1320, height: 1000 });
  asked = askedNothing();
});
afterEach(() => one.close());

const judgment = page.getByRole('group', { name: 'Judgment of the event' });
const likelihood = judgment.getByRole('combobox', { name: 'Likelihood' });
const rationale = judgment.getByRole('textbox', { name: 'Rationale' });

async function showVisit() {
  const { visit } = await fillExample(one);
  one.show(<TimelineOnScreen one={one} asked={asked} eventId={visit.id} />);
  await until(() => asked.visible.length === 10);
  await expect.element(judgment).toBeVisible();
  return { read: async () => one.db.events.get(visit.id), visit };
}

test('an event is judged apart from its claims, each grade one change, and undone as one', async () => {
  const { read, visit } = await showVisit();
  await likelihood.selectOptions('very likely (80–95 %)');
  await expect.poll(async () => (await read())?.likelihood).toBe('icd203:very-likely');
  await judgment.getByRole('combobox', { name: 'Confidence' }).selectOptions('Moderate');
  await expect.poll(async () => (await read())?.confidence).toBe('icd203-confidence:moderate');
  await rationale.fill('Announced by the office itself');
  await userEvent.keyboard('{Tab}');
  await expect.poll(async () => (await read())?.rationale).toBe('Announced by the office itself');
  const acts = (await one.db.changes.toArray()).filter((change) => change.action === 'event.judge');
  expect(acts).toHaveLength(3);
  for (let count = 0; count < 3; count += 1) await undo(one.db, one.origin);
  expect(await read()).toEqual(visit);
  await expect.element(likelihood).toHaveValue('not-graded');
  await redo(one.db, one.origin);
  await expect.element(likelihood).toHaveValue('icd203:very-likely');
});

test('every change of mind is listed with when, from what, to what and why', async () => {
  await showVisit();
  await expect.element(judgment.getByText(/^History of the judgment/)).not.toBeInTheDocument();
  await likelihood.selectOptions('likely (55–80 %)');
  await rationale.fill('One office said so');
  await userEvent.keyboard('{Tab}');
  await judgment.getByText(/^History of the judgment/).click();
  const items = judgment.getByRole('list', { name: 'History of the judgment' }).getByRole('listitem');
  await expect.element(items.first()).toHaveTextContent('Likelihood: Not graded → likely (55–80 %)One office said so');
  await likelihood.selectOptions('unlikely (20–45 %)');
  await expect.poll(() => items.elements().length).toBe(2);
  await expect.element(items.first()).toHaveTextContent('Likelihood: likely (55–80 %) → unlikely (20–45 %)');
  expect(items.first().element().querySelector('time')?.dateTime).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test('the rationale warns when it says how likely and how sure in one sentence, and F8 goes there', async () => {
  await showVisit();
  await rationale.fill('Two origins. We say with high confidence that it is likely. The rest is open.');
  const warning = judgment.getByRole('list', { name: 'Warnings' }).getByRole('listitem');
  await expect.element(warning).toHaveTextContent('We say with high confidence that it is likely.');
  await userEvent.keyboard('{F8}');
  const field = rationale.element() as HTMLTextAreaElement;
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(
    'We say with high confidence that it is likely.',
  );
});

test('a checker of accessibility finds nothing to blame in the judgment', async () => {
  await showVisit();
  await likelihood.selectOptions('likely (55–80 %)');
  await rationale.fill('Likely, with low confidence.');
  await userEvent.keyboard('{Tab}');
  await judgment.getByText(/^History of the judgment/).click();
  const { violations } = await axe.run('form[aria-label="Event"]');
  expect(
    violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
});
