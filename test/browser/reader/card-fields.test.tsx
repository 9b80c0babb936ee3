import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addEvent } from '../../../renderer/db/events.ts';
import { describeChain } from '../../../shared/attribution/chain.ts';
import { readDate } from '../../../shared/dates/read-words.ts';
import { box, clip, combo, press, VISIT } from './card-screen.ts';
import { until } from './mount.tsx';
import { type OpenArticle, openArticle } from './open-article.tsx';
import { ENGLISH } from './sample-article.ts';

let one: OpenArticle | null = null;
afterEach(async () => {
  await one?.close();
  one = null;
});

describe('the fields of the clip card', () => {
  test('a chain that may hold too is shown with its words, and one key takes it and gives the other one back', async () => {
    one = await openArticle([
      'Al-Akhad TV, referring to Karim Alevi, said the talks were over.',
      'The weather was mild.',
      'A crowd gathered in the square.',
      'Alevi also said the price was agreed at last.',
    ]);
    await clip('the price was agreed at last');
    const offers = page.getByRole('list', { name: 'Other chains' });
    await expect
      .element(offers)
      .toHaveTextContent(/or Karim Alevi → Al-Akhad TV → Northern Courier.*because of.*Alevi also said.*Al-Akhad TV/);
    const source = (number: number) =>
      page.getByRole('group', { name: `Link ${number}` }).getByRole('combobox', { name: 'Source', exact: true });
    await expect.element(source(2)).toHaveValue('Northern Courier');
    await userEvent.keyboard('{Alt>}o{/Alt}');
    await expect.element(source(2)).toHaveValue('Al-Akhad TV');
    await expect.element(source(3)).toHaveValue('Northern Courier');
    await expect.element(page.getByRole('group', { name: 'Link 1' })).not.toHaveTextContent('proposed');
    await expect.element(offers).toHaveTextContent('or Karim Alevi → Northern Courier');
    await userEvent.keyboard('{Alt>}o{/Alt}');
    await expect.element(source(2)).toHaveValue('Northern Courier');
    await userEvent.keyboard('{Alt>}o{/Alt}');
    await combo('Event').fill('Price agreed');
    const { violations } = await axe.run('[aria-label="Clip card"]', {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map((rule) => `${rule.id}: ${rule.nodes[0]?.html}`)).toEqual([]);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    const claim = await until(() => one?.asked.messages[0]).then(() => one?.db.claims.toCollection().first());
    const names = new Map((await one.db.sources.toArray()).map((row) => [row.id, row.name]));
    expect(describeChain(claim?.chain ?? [], (id) => names.get(id) ?? '?')).toBe(
      'Karim Alevi said → Al-Akhad TV → Northern Courier',
    );
    expect(claim?.chain[0]?.words?.text).toContain('Alevi also said');
  });

  test('a chain with a branch is written down step by step and keeps the outlet at its end', async () => {
    one = await openArticle(ENGLISH);
    await clip('Dana Mirel, confirmed that Norrland agrees to sell R-90 radars to Veldara');
    await combo('Event').fill('R-90 purchase agreed');
    await press('Reject link 1');
    while (document.querySelector('[aria-label="Reject link 1"]')) await press('Reject link 1');
    const links = [
      ['Dana Mirel', 'person', 'said'],
      ['Halden-4', 'broadcaster', 'reported'],
      ['Meridian', 'agency', 'carried'],
      ['Hafte-ye Bandar', 'outlet', 'carried'],
    ] as const;
    for (const [index, [source, kind, verb]] of links.entries()) {
      await press('Add link');
      const group = page.getByRole('group', { name: `Link ${index + 1}` });
      await group.getByRole('combobox', { name: 'Source', exact: true }).fill(source);
      await group.getByRole('combobox', { name: 'Source kind' }).selectOptions(kind);
      await group.getByRole('combobox', { name: 'Verb' }).selectOptions(verb);
      if (index === 3) await group.getByRole('button', { name: 'Beside the link above' }).click();
    }
    await expect
      .element(page.getByRole('group', { name: 'Link 5' }).getByRole('combobox', { name: 'Source', exact: true }))
      .toHaveValue('Northern Courier');
    await combo('Credibility').selectOptions('2 · Probably true');
    await combo('Likelihood').selectOptions('likely (55–80 %)');
    await press('Save');
    const claim = await until(() => one?.asked.messages[0]).then(() => one?.db.claims.toCollection().first());
    const sources = new Map((await one.db.sources.toArray()).map((source) => [source.id, source]));
    expect(describeChain(claim?.chain ?? [], (id) => sources.get(id)?.name ?? '?')).toBe(
      'Dana Mirel said → Halden-4 → Meridian, Hafte-ye Bandar → Northern Courier',
    );
    expect([...sources.values()].map((source) => source.kind).sort()).toEqual(
      ['agency', 'broadcaster', 'outlet', 'outlet', 'person'].sort(),
    );
    expect(claim).toMatchObject({ credibility: 'admiralty-credibility:2', likelihood: 'icd203:likely' });
  });

  test('letters find an existing event, the card attaches to it, and its place becomes the claim’s answer to where', async () => {
    one = await openArticle(ENGLISH);
    await clip('not from the disputed “Marn shelf”');
    await combo('Event').fill('Shelling of Harbour Watch');
    await box('Statement').fill('The shelling did not come from the Marn shelf');
    await press('Save');
    await until(() => one?.asked.messages.length === 1);
    await clip('from the eastern headland');
    await userEvent.keyboard('harb');
    await page.getByRole('option', { name: 'Shelling of Harbour Watch' }).click();
    await expect.element(page.getByText('attaches to this event')).toBeVisible();
    await box('Place').fill('eastern headland');
    await expect.element(combo('About')).toHaveValue('where');
    await expect.element(box('Value')).toHaveValue('eastern headland');
    await press('Save');
    await until(() => one?.asked.messages.length === 2);
    expect(await one.db.events.count()).toBe(1);
    const claims = await one.db.claims.toArray();
    expect(claims.map((claim) => claim.slot)).toEqual([
      { name: 'happened', value: '' },
      { name: 'where', value: 'eastern headland' },
    ]);
    await expect.element(page.getByRole('listitem').nth(2)).toBeVisible();
  });

  test('an alternative reading is taken with one press and the first one stays beside it', async () => {
    one = await openArticle(ENGLISH);
    await clip(VISIT);
    const other = await until(() =>
      [...document.querySelectorAll('button')].find((button) => button.textContent?.startsWith('or ')),
    );
    other.click();
    await expect
      .element(page.getByRole('status', { name: 'Date reading' }))
      .toHaveTextContent('2020-09-01 … 2020-09-10');
    await combo('Event').fill('Visit');
    await press('Save');
    const event = await until(() => one?.asked.messages.length).then(() => one?.db.events.toCollection().first());
    expect(event?.begin?.value?.edtf).toContain('2020-09');
    expect(event?.begin?.alternatives[0]?.edtf).toContain('2021-09');
    expect(event?.begin?.status).toBe('accepted');
  });

  test('the readings are stepped through by keys, and the words can be counted from another event', async () => {
    one = await openArticle(ENGLISH);
    const talks = await addEvent(one.db, one.origin, {
      title: 'Talks in Norrland',
      kind: 'talks',
      begin: readDate('2015-03-04', { published: null }),
    });
    await clip(VISIT);
    const status = page.getByRole('status', { name: 'Date reading' });
    await expect.element(status).toHaveTextContent('counted from the publication');
    box('Date').element().focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.element(status).toHaveTextContent('2020-09-01 … 2020-09-10');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.element(status).toHaveTextContent('2021-09-01 … 2021-09-10');
    await combo('Counted from').fill('norr');
    await expect.element(page.getByRole('option', { name: /Talks in Norrland/ })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(status).toHaveTextContent('2014-09-01 … 2014-09-10');
    await expect.element(status).toHaveTextContent('counted from the event “Talks in Norrland”, 4 Mar 2015');
    await combo('Event').fill('Visit');
    await press('Save');
    await until(() => one?.asked.messages.length);
    const event = (await one.db.events.toArray()).find((each) => each.title === 'Visit');
    expect(event?.begin?.anchor).toEqual({ from: 'event', eventId: talks.id, edtf: '2015-03-04' });
  });

  test('without a publication date the card says so, keeps the words and leads to where it is set', async () => {
    one = await openArticle(ENGLISH, { published: null });
    await expect.element(page.getByText('no publication date — set it')).toBeVisible();
    await clip(VISIT);
    await expect.element(page.getByRole('status', { name: 'Date reading' })).toHaveTextContent('publication date');
    await press('set the publication date');
    expect(one.asked.details).toBe(1);
    await combo('Event').fill('Visit');
    await press('Accept date');
    await press('Save');
    const event = await until(() => one?.asked.messages.length).then(() => one?.db.events.toCollection().first());
    expect(event?.begin?.words).toContain('last September');
    expect([event?.begin?.value, event?.earliest]).toEqual([null, null]);
  });
});
