import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { redo, undo } from '../../../renderer/db/changes.ts';
import { type CaseOnScreen, openCaseOnScreen, reading, until } from './case-on-screen.tsx';
import { type Asked, askedNothing, type ChosenEvent, namesOf, showExampleCase } from './timeline-on-screen.tsx';

let one: CaseOnScreen;
let asked: Asked;
beforeEach(async () => {
  await page.viewport(1320, 820);
  one = await openCaseOnScreen();
  asked = askedNothing();
});
afterEach(() => one.close());

const form = page.getByRole('form', { name: 'Event' });
const showExample = (chosen?: ChosenEvent) => showExampleCase(one, asked, chosen);
const changesOf = async (action: string) =>
  (await one.db.changes.toArray()).filter((change) => change.action === action);

describe('the form of an event', () => {
  test('shows its origins, its dispute, and the two accounts side by side', async () => {
    await showExample('strikes');
    await expect.element(form.getByRole('status', { name: 'Origins' })).toHaveTextContent('1 article, 2 origins');
    await expect.element(form.getByRole('status', { name: 'Disputed' })).toHaveTextContent('≠ disputed');
    const claims = form.getByRole('list', { name: 'Claims' });
    const where = claims.getByRole('listitem', { name: /^≠ Where/ });
    expect(where.elements()).toHaveLength(2);
    const [left, right] = where.elements().map((item) => item.getBoundingClientRect());
    expect(left?.top).toBe(right?.top);
    expect(claims.element().textContent).toContain('from the territory of eastern Syria');
    expect(claims.element().textContent).toContain('a number of official sources of the country said');
  });

  test('a quote leads to its passage', async () => {
    const { main } = await showExample('strikes');
    await form.getByRole('button', { name: 'from the territory of eastern Syria' }).click();
    expect(asked.articles[0]?.[0]).toBe(main.id);
    expect(asked.articles[0]?.[1]).toHaveLength(26);
  });

  test('a field is saved when it is left, once, and undo brings the old words back', async () => {
    const { visit } = await showExample('visit');
    const title = form.getByRole('textbox', { name: 'Title' });
    await title.fill('Al-Fayyad in Moscow');
    await userEvent.keyboard('{Enter}');
    await until(() => namesOf().some((name) => name?.startsWith('Al-Fayyad in Moscow')));
    await form.getByRole('textbox', { name: 'Place' }).click();
    expect(await changesOf('event.edit')).toHaveLength(1);
    expect((await one.db.events.get(visit.id))?.title).toBe('Al-Fayyad in Moscow');
    await undo(one.db, one.origin);
    await expect.element(title).toHaveValue('September Moscow visit');
    await redo(one.db, one.origin);
    await expect.element(title).toHaveValue('Al-Fayyad in Moscow');
  });

  test('what was typed is not lost when another event is chosen without leaving the field first', async () => {
    const { visit } = await showExample('visit');
    await form.getByRole('textbox', { name: 'Place' }).fill('Moscow, Kremlin');
    one.hide();
    await until(async () => (await one.db.events.get(visit.id))?.place?.name === 'Moscow, Kremlin');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await one.db.events.get(visit.id))?.place?.name).toBe('Moscow, Kremlin');
  });

  test('Ctrl+Enter saves the field one is in, and one stays in it', async () => {
    const { visit } = await showExample('visit');
    const place = form.getByRole('textbox', { name: 'Place' });
    await place.fill('Kazan');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(place).toHaveFocus();
    await until(() => namesOf().length > 0);
    await expect.poll(async () => (await one.db.events.get(visit.id))?.place?.name).toBe('Kazan');
  });

  test('a date is read while it is typed, kept in its words, and moves the event in list and drawing', async () => {
    const { visit } = await showExample('visit');
    const date = form.getByRole('textbox', { name: 'Date' });
    await date.fill('2019-08-03/2019-08-04');
    const status = form.getByRole('status', { name: 'Date reading' });
    await expect.element(status).toHaveTextContent('2019-08-03 … 2019-08-04');
    expect(await changesOf('event.edit')).toHaveLength(0);
    await userEvent.keyboard('{Enter}');
    await until(() => namesOf().some((name) => name?.startsWith('September Moscow visit, 3')));
    await date.fill('no idea when');
    await expect.element(status).toHaveTextContent('These words give no date');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(async () => (await one.db.events.get(visit.id))?.begin)
      .toMatchObject({ words: 'no idea when', value: null });
    await expect.poll(async () => (await one.db.events.get(visit.id))?.earliest).toBeNull();
  });

  test('another reading of the words can be chosen', async () => {
    const { visit } = await showExample('visit');
    const other = reading('[2018-09-01..2018-09-10]').value;
    if (!visit.begin || !other) throw new Error('no reading');
    await one.db.events.update(visit.id, { begin: { ...visit.begin, alternatives: [other] } });
    await form.getByRole('button', { name: /^or 1–10 Sep 2018/ }).click();
    await expect
      .poll(async () => (await one.db.events.get(visit.id))?.begin)
      .toMatchObject({
        words: 'at the beginning of last September',
        value: { edtf: '[2018-09-01..2018-09-10]' },
        alternatives: [{ edtf: '[2019-09-01..2019-09-10]' }],
        status: 'accepted',
      });
  });

  test('participants, tags, precision and a description are saved, and a source is tied to its name', async () => {
    const { visit, alevi } = await showExample('visit');
    await form.getByText('More').click();
    await form.getByRole('combobox', { name: 'Precision' }).selectOptions('Exact');
    await form.getByRole('textbox', { name: 'Coordinates' }).fill('55.75, 37.62');
    await form.getByRole('textbox', { name: 'Tags' }).fill('s-400, moscow, s-400');
    await form.getByRole('button', { name: 'Add participant' }).click();
    await form.getByRole('group', { name: 'Participant 3' }).getByRole('combobox').fill('karim alevi');
    await userEvent.keyboard('{Tab}');
    await form.getByRole('textbox', { name: 'Description' }).click();
    await userEvent.keyboard('He was received twice.');
    await form.getByRole('textbox', { name: 'Title' }).click();
    await expect
      .poll(async () => (await one.db.events.get(visit.id))?.description?.plain)
      .toBe('He was received twice.');
    const stored = await one.db.events.get(visit.id);
    expect(stored?.place).toEqual({
      name: 'Moscow',
      precision: 'exact',
      coordinates: { latitude: 55.75, longitude: 37.62 },
    });
    expect(stored?.tags).toEqual(['s-400', 'moscow']);
    expect(stored?.participants[2]).toEqual({ name: 'karim alevi', sourceId: alevi.id, role: '' });
  });

  test('a claim is added and edited in place, and can be graded', async () => {
    const { visit } = await showExample('visit');
    await form.getByRole('button', { name: 'Add claim' }).click();
    const claim = form.getByRole('form', { name: 'Claim' });
    await claim.getByRole('textbox', { name: 'Statement' }).fill('He stayed a week');
    await userEvent.keyboard('{Tab}');
    await claim.getByRole('combobox', { name: 'Credibility' }).selectOptions('2 · Probably true');
    await expect
      .poll(async () => (await one.db.claims.where('eventId').equals(visit.id).toArray()).at(-1))
      .toMatchObject({
        statement: 'He stayed a week',
        credibility: 'admiralty-credibility:2',
      });
    expect(await changesOf('grade.set')).toHaveLength(1);
  });

  test('removing an event keeps its claims, and undo brings it back', async () => {
    const { strikes } = await showExample('strikes');
    await form.getByRole('button', { name: 'Remove event' }).click();
    await until(() => asked.messages.length > 0);
    expect(asked.messages[0]).toContain('Its 3 claims go on without an event');
    expect(await one.db.events.get(strikes.id)).toBeUndefined();
    expect(await one.db.claims.filter((claim) => claim.eventId === null).count()).toBe(3);
    await undo(one.db, one.origin);
    expect((await one.db.events.get(strikes.id))?.title).toBe('Strikes on Al-Hashd al-Shaabi positions');
  });
});
