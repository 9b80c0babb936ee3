import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undo } from '../../../renderer/db/changes.ts';
import { addClaim } from '../../../renderer/db/claims.ts';
import { addEvent, editEvent } from '../../../renderer/db/events.ts';
import { addSource } from '../../../renderer/db/sources.ts';
import {
  addArticle,
  addClipOf,
  type CaseOnScreen,
  chainOf,
  openCaseOnScreen,
  reading,
  until,
} from './case-on-screen.tsx';
import { fillExample } from './example-case.ts';
import { type Asked, askedNothing, TimelineOnScreen } from './timeline-on-screen.tsx';

let one: CaseOnScreen;
let asked: Asked;
beforeEach(async () => {
  await page.viewport(1320, 820);
  one = await openCaseOnScreen();
  asked = askedNothing();
});
afterEach(() => one.close());

const list = page.getByRole('list', { name: 'Events' });
const form = page.getByRole('form', { name: 'Event' });
const origins = () => form.getByRole('status', { name: 'Origins' });
const set = (name: string) => form.getByRole('listitem', { name: `Accounts of ${name}` });

/** Shows the example with the strikes chosen, on which the same officials speak in a second outlet too. */
async function showStrikes() {
  const example = await fillExample(one);
  const mehr = await addSource(one.db, one.origin, { name: 'Mehr', kind: 'agency' });
  const article = await addArticle(one, 'Attack on positions', mehr.id, '2019-09-06');
  const clip = await addClipOf(one, article, 'officials spoke of eastern Syria');
  await addClaim(one.db, one.origin, {
    eventId: example.strikes.id,
    statement: 'Officials spoke of eastern Syria',
    slot: { name: 'where', value: 'eastern Syria' },
    stance: 'asserts',
    chain: chainOf(one, example.officials.id),
    clips: [{ clipId: clip.id, role: 'supports' }],
  });
  one.show(<TimelineOnScreen one={one} asked={asked} eventId={example.strikes.id} />);
  await until(() => asked.visible.length === 10);
  const readStrikes = async () => one.db.events.get(example.strikes.id);
  return { ...example, mehr, readStrikes };
}
const openOrigins = () => form.getByText(/^Origins ./).click();

describe('accounts that contradict each other', () => {
  test('stand side by side, each with its articles and origins; a denial is counted apart', async () => {
    const { strikes, alevi } = await showStrikes();
    await addClaim(one.db, one.origin, {
      eventId: strikes.id,
      statement: 'Nothing came from Syria',
      slot: { name: 'where', value: 'eastern Syria' },
      stance: 'denies',
      chain: chainOf(one, alevi.id),
    });
    await expect.element(set('where')).toHaveTextContent('eastern Syria2 articles, 2 origins');
    await expect.element(set('where')).toHaveTextContent('“Palestinian territories”1 article, 1 origin');
    await expect.element(set('where')).toHaveTextContent('not eastern Syriadenied: 0 articles, 1 origin');
    await expect.element(origins()).toHaveTextContent('2 articles, 3 origins');
  });

  test('are judged with a reason; all of them stay, and the event stays disputed in list and form', async () => {
    const { readStrikes } = await showStrikes();
    await set('where').getByRole('button', { name: 'Judge the accounts of where' }).click();
    await expect.element(set('where').getByRole('combobox', { name: 'Status of the accounts' })).toHaveFocus();
    await set('where').getByRole('combobox', { name: 'Account', exact: true }).selectOptions('eastern Syria');
    await set('where').getByRole('button', { name: 'Set' }).click();
    await expect.element(set('where').getByRole('alert')).toBeVisible();
    await set('where').getByRole('textbox', { name: 'Reason' }).fill('Two outlets had it.');
    await userEvent.keyboard('{Enter}');
    await expect.element(set('where')).toHaveTextContent('leaning to “eastern Syria”');
    expect((await readStrikes())?.disputeJudgments).toMatchObject([
      { status: 'leaning', reason: 'Two outlets had it.' },
    ]);
    await expect.element(form.getByRole('status', { name: 'Disputed' })).toHaveTextContent('≠ disputed, leaning');
    await expect.element(list.getByRole('listitem', { name: /^Strikes on/ })).toHaveTextContent('≠ disputed, leaning');
    expect(set('where').getByRole('listitem').elements()).toHaveLength(3);

    await set('where').getByRole('button', { name: 'Judge the accounts of where' }).click();
    await set('where').getByRole('combobox', { name: 'Status of the accounts' }).selectOptions('Resolved');
    await set('where').getByRole('textbox', { name: 'Reason' }).fill('The wreckage was found.');
    await userEvent.keyboard('{Enter}');
    await expect.element(form.getByRole('status', { name: 'Disputed' })).toHaveTextContent('≠ disputed, resolved');
    await set('where').getByText('History of where').click();
    const steps = set('where').getByRole('list', { name: 'History of where' }).getByRole('listitem');
    expect(steps.elements().map((step) => step.querySelector('p')?.textContent)).toEqual([
      'Accounts: leaning to “eastern Syria” → resolved: “eastern Syria”',
      'Accounts: open → leaning to “eastern Syria”',
    ]);
    const mark = page.getByRole('listbox', { name: 'Drawn timeline' }).getByRole('option', { name: /^Strikes on/ });
    await expect.element(mark).toHaveTextContent('disputed, resolved');
    await undo(one.db, one.origin);
    await expect.element(form.getByRole('status', { name: 'Disputed' })).toHaveTextContent('≠ disputed, leaning');
  });

  test('an account that comes after the judgment is told', async () => {
    const { strikes, bm } = await showStrikes();
    await set('where').getByRole('button', { name: 'Judge the accounts of where' }).click();
    await set('where').getByRole('textbox', { name: 'Reason' }).fill('so far');
    await userEvent.keyboard('{Enter}');
    await addClaim(one.db, one.origin, {
      eventId: strikes.id,
      statement: 'It came from the sea',
      slot: { name: 'where', value: 'the sea' },
      stance: 'asserts',
      chain: chainOf(one, bm.id),
    });
    await expect.element(set('where')).toHaveTextContent('Came after that: “the sea”.');
  });

  test('numbers stay alternatives: nothing is averaged', async () => {
    const { strikes, alevi, bm } = await showStrikes();
    for (const [source, value] of [
      [alevi, 'about 12'],
      [bm, '۳۰ تا ۴۰'],
    ] as const)
      await addClaim(one.db, one.origin, {
        eventId: strikes.id,
        statement: `Killed: ${value}`,
        slot: { name: 'how-many', value },
        stance: 'asserts',
        chain: chainOf(one, source.id),
      });
    await expect.element(set('how many')).toHaveTextContent('about 12');
    await expect.element(set('how many')).toHaveTextContent('۳۰ تا ۴۰');
    expect(set('how many').getByRole('listitem').elements()).toHaveLength(2);
  });
});

describe('the origins of an event', () => {
  test('are listed with their claims; unnamed people of two outlets are two until they are joined with a reason', async () => {
    const { readStrikes } = await showStrikes();
    await openOrigins();
    const panel = form.getByRole('list', { name: 'Origins' });
    expect(
      panel
        .getByRole('listitem')
        .elements()
        .map((item) => item.querySelector('b')?.textContent),
    ).toEqual([
      '“a number of official sources of the country” in BulgarianMilitary',
      'BulgarianMilitary',
      '“a number of official sources of the country” in Mehr',
    ]);
    await expect.element(form).toHaveTextContent('Unnamed sources count once for each outlet that had their words');
    await form.getByRole('button', { name: 'Join…' }).click();
    await expect.element(form.getByRole('textbox', { name: 'Reason' })).toHaveFocus();
    await expect.element(form.getByRole('button', { name: 'Join origins' })).toBeDisabled();
    await userEvent.keyboard('Both quote one briefing.{Enter}');
    await expect.element(origins()).toHaveTextContent('2 articles, 2 origins');
    expect((await readStrikes())?.originJudgments).toMatchObject([
      { kind: 'join', reason: 'Both quote one briefing.' },
    ]);
    await expect.element(panel).toHaveTextContent('joined Both quote one briefing.');
    await form.getByRole('button', { name: /^Take back: joined/ }).click();
    await expect.element(origins()).toHaveTextContent('2 articles, 3 origins');
    await undo(one.db, one.origin);
    await expect.element(origins()).toHaveTextContent('2 articles, 2 origins');
  });

  test('one is split where a claim rests on an origin of its own, with a reason', async () => {
    const { visit, alevi, main, bm } = await showStrikes();
    const clip = await addClipOf(one, main, 'Al-Fayyad was seen at the airport');
    await addClaim(one.db, one.origin, {
      eventId: visit.id,
      statement: 'Al-Fayyad was seen at the airport',
      slot: { name: 'happened', value: '' },
      stance: 'asserts',
      chain: chainOf(one, alevi.id, bm.id),
      clips: [{ clipId: clip.id, role: 'supports' }],
    });
    await list.getByRole('listitem', { name: /^September Moscow visit/ }).click();
    await expect.element(origins()).toHaveTextContent('2 articles, 2 origins');
    await openOrigins();
    await form.getByRole('button', { name: 'Split Karim Alevi' }).click();
    await form.getByRole('checkbox', { name: 'Al-Fayyad was seen at the airport' }).click();
    await form.getByRole('textbox', { name: 'Reason' }).fill('He saw it himself.');
    await userEvent.keyboard('{Enter}');
    await expect.element(origins()).toHaveTextContent('2 articles, 3 origins');
    await undo(one.db, one.origin);
    await expect.element(origins()).toHaveTextContent('2 articles, 2 origins');
  });
});

describe('merging events', () => {
  test('by one key and three letters: claims go over, the date becomes another reading, and undo takes it back', async () => {
    const { visit, agreed } = await showStrikes();
    await list.getByRole('listitem', { name: /^September Moscow visit/ }).click();
    // The key is the form's, which is there once its event was read.
    await expect.element(form.getByRole('textbox', { name: 'Title' })).toHaveValue('September Moscow visit');
    await userEvent.keyboard('m');
    const dialog = page.getByRole('dialog', { name: 'Merge “September Moscow visit” with another event' });
    await expect.element(dialog.getByRole('combobox', { name: 'Event' })).toHaveFocus();
    await userEvent.keyboard('s-4');
    await page.getByRole('option', { name: /^S-400 purchase/ }).click();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('One trip');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await until(() => asked.visible.length === 9);
    await expect.element(form.getByRole('list', { name: 'Claims' })).toHaveTextContent('Russia agrees to sell');
    await expect.element(form.getByRole('button', { name: /^or until 21 Oct 2019|^or before/ })).toBeVisible();
    await expect.element(form.getByRole('list', { name: 'Merged into it' })).toHaveTextContent('S-400 purchase agreed');
    await expect.element(form.getByRole('list', { name: 'Merged into it' })).toHaveTextContent('One trip');
    expect(asked.messages.at(-1)).toBe(
      'Merged “S-400 purchase agreed” into “September Moscow visit”. Undo takes it back.',
    );
    await undo(one.db, one.origin);
    await until(() => asked.visible.length === 10);
    expect(await one.db.events.bulkGet([visit.id, agreed.id])).toEqual([visit, agreed]);
  });

  test('a merged event is found by its old title, and taken out again after other acts', async () => {
    const { visit, readStrikes } = await showStrikes();
    const twin = await addEvent(one.db, one.origin, {
      title: 'Bombardment of Al-Hashd al-Shaabi positions',
      kind: 'strike',
      begin: reading('2019-08-20'),
    });
    await until(() => asked.visible.length === 11);
    await form.getByRole('button', { name: 'Merge with…' }).click();
    const likely = page.getByRole('dialog').getByRole('list', { name: 'Likely the same' });
    await likely.getByRole('button', { name: /^Bombardment of/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click();
    await until(() => asked.visible.length === 10);
    await editEvent(one.db, one.origin, visit.id, { title: 'The visit' });
    await page.getByRole('searchbox', { name: 'Filter' }).fill('bombardment');
    await until(() => asked.visible.length === 1);
    await form.getByRole('button', { name: /^Take “Bombardment/ }).click();
    await expect.poll(async () => one.db.events.get(twin.id)).toEqual(twin);
    expect(await readStrikes()).not.toHaveProperty('merged');
    expect(asked.messages.at(-1)).toBe('Took “Bombardment of Al-Hashd al-Shaabi positions” out again.');
  });

  test('the other event may be the one that is kept', async () => {
    const { strikes, agreed } = await showStrikes();
    await form.getByRole('button', { name: 'Merge with…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Event' }).fill('S-400 purchase agreed');
    await dialog.getByRole('combobox', { name: 'Keep as' }).selectOptions('S-400 purchase agreed');
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await expect.element(form.getByRole('textbox', { name: 'Title' })).toHaveValue('S-400 purchase agreed');
    expect(await one.db.events.get(strikes.id)).toBeUndefined();
    expect((await one.db.events.get(agreed.id))?.merged?.[0]?.event.title).toBe(strikes.title);
  });
});

test('a checker of accessibility finds nothing to blame with everything open', async () => {
  await showStrikes();
  await openOrigins();
  await set('where').getByRole('button', { name: 'Judge the accounts of where' }).click();
  await form
    .getByRole('button', { name: /^Split/ })
    .first()
    .click();
  const { violations } = await axe.run('#root', { rules: { 'color-contrast': { enabled: false } } });
  expect(
    violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
});
