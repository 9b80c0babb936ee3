import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undo } from '../../../renderer/db/changes.ts';
import { addEvent } from '../../../renderer/db/events.ts';
import { rateSource } from '../../../renderer/db/sources.ts';
import { describeChain } from '../../../shared/attribution/chain.ts';
import { readDate } from '../../../shared/dates/read-words.ts';
import { until } from './mount.tsx';
import { type OpenArticle, openArticle } from './open-article.tsx';
import { ENGLISH, PERSIAN } from './sample-article.ts';

let one: OpenArticle | null = null;
afterEach(async () => {
  await one?.close();
  one = null;
});

const VISIT = 'Sorvik travelled to Norrland at the beginning of last September';

const box = (name: string) => page.getByRole('textbox', { name, exact: true });
const combo = (name: string) => page.getByRole('combobox', { name, exact: true });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

/** Opens a card by keyboard alone: find the words, leave the field, C. */
async function clip(words: string): Promise<void> {
  await userEvent.keyboard('{Control>}f{/Control}');
  await expect.element(page.getByRole('searchbox', { name: 'Find in article' })).toHaveFocus();
  await userEvent.keyboard(words);
  await userEvent.keyboard('{Escape}c');
  await expect.element(page.getByRole('form', { name: 'Clip card' })).toBeVisible();
}

describe('the clip card', () => {
  test('a passage becomes a dated event with a claim by keyboard alone, as one change', async () => {
    one = await openArticle(ENGLISH);
    await clip(VISIT);
    await expect.element(combo('Event')).toHaveFocus();
    await expect.element(box('Date')).toHaveValue(expect.stringContaining('the beginning of last September'));
    await expect
      .element(page.getByRole('status', { name: 'Date reading' }))
      .toHaveTextContent('2021-09-01 … 2021-09-10');
    await userEvent.keyboard('September visit to Norrland');
    await expect.element(page.getByText('new event', { exact: true })).toBeVisible();
    await userEvent.keyboard('{Alt>}a{/Alt}');
    await until(() => !document.querySelector('[data-proposal]'), 'no proposal left');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await until(() => one?.asked.messages.length, 'the message');
    expect(one.asked.messages).toEqual([{ kind: 'good', text: 'Saved: event “September visit to Norrland”' }]);
    const [event] = await one.db.events.toArray();
    const [claim] = await one.db.claims.toArray();
    const [saved] = await one.db.clips.toArray();
    expect(event?.begin).toMatchObject({
      status: 'accepted',
      anchor: { from: 'publication', articleId: one.articleId },
    });
    expect(event?.begin?.wordsAt?.start).toBe((saved?.start ?? 0) + VISIT.indexOf(event?.begin?.words ?? '?'));
    expect(new Date(event?.latest ?? 0).toISOString()).toMatch(/^2021-09-10/);
    expect(saved?.exact).toBe(VISIT);
    expect(claim).toMatchObject({ eventId: event?.id, statement: VISIT, stance: 'asserts', credibility: 'not-graded' });
    expect(claim?.clips).toEqual([{ clipId: saved?.id, role: 'supports' }]);
    const article = document.querySelector('article');
    await until(() => document.activeElement === article, 'the focus in the text');
    // The new clip's number cuts the text anew; the words stay selected.
    await until(() => document.querySelector('[data-number]'), 'the number of the clip');
    expect(document.getSelection()?.toString()).toBe(VISIT);
    await undo(one.db, one.origin);
    expect([await one.db.events.count(), await one.db.claims.count(), await one.db.clips.count()]).toEqual([0, 0, 0]);
  });

  test('what the analyst did not accept is not stored', async () => {
    one = await openArticle(ENGLISH);
    await clip(VISIT);
    await expect
      .element(page.getByRole('status', { name: 'Proposals' }))
      .toHaveTextContent('not saved unless accepted');
    await combo('Event').fill('Visit');
    await press('Save');
    const event = await until(() => one?.asked.messages.length).then(() => one?.db.events.toCollection().first());
    const claim = await one.db.claims.toCollection().first();
    expect(event).toMatchObject({ begin: null, kind: '', place: null, participants: [] });
    expect(claim?.chain).toHaveLength(1);
  });

  test('proposed words that are typed over are the analyst’s own, also when they are the same', async () => {
    one = await openArticle(ENGLISH);
    await clip(VISIT);
    await expect.element(box('Date')).toHaveValue(expect.stringContaining('the beginning of last September'));
    await box('Date').fill('at the beginning of last September');
    await combo('Event').fill('Visit');
    await press('Save');
    const event = await until(() => one?.asked.messages.length).then(() => one?.db.events.toCollection().first());
    expect(event?.begin?.words).toBe('at the beginning of last September');
  });

  test('Enter takes the proposal of a field, Alt Backspace throws it away, F8 leads from one to the next', async () => {
    one = await openArticle(ENGLISH);
    await clip('Dana Mirel, confirmed that Norrland agrees to sell R-90 radars to Veldara');
    const source = page.getByRole('group', { name: 'Link 1' }).getByRole('combobox', { name: 'Source', exact: true });
    await expect.element(source).toHaveValue('Dana Mirel');
    await expect.element(page.getByRole('group', { name: 'Link 1' })).toHaveTextContent('proposed because of');
    while (document.activeElement !== source.element()) await userEvent.keyboard('{F8}');
    await until(() => CSS.highlights.get('cause-focused'), 'the words that caused the link in use');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('group', { name: 'Link 1' })).not.toHaveTextContent('proposed because of');
    await combo('Event').fill('R-90 purchase agreed');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    const claim = await until(() => one?.asked.messages[0]).then(() => one?.db.claims.toCollection().first());
    const sources = new Map((await one.db.sources.toArray()).map((row) => [row.id, row.name]));
    expect(claim?.chain.map((link) => [sources.get(link.sourceId), link.words?.text])).toEqual([
      ['Dana Mirel', expect.stringContaining('Dana Mirel, confirmed')],
      ['Northern Courier', undefined],
    ]);
  });

  test('the words that caused a proposal are marked in the text while it waits', async () => {
    one = await openArticle(ENGLISH);
    await clip(VISIT);
    await until(() => CSS.highlights.get('cause'), 'the marked words');
    await userEvent.keyboard('{Alt>}a{/Alt}');
    await until(() => !CSS.highlights.has('cause'), 'no marked words');
  });

  test('digits put the tags of the case on the selected words, and take them off again', async () => {
    one = await openArticle(ENGLISH);
    await userEvent.keyboard('{Control>}f{/Control}');
    await userEvent.keyboard('Meridian');
    await userEvent.keyboard('{Escape}1');
    await until(() => one?.asked.messages.length === 1);
    expect((await one.db.clips.toArray())[0]?.tags).toEqual(['key']);
    await userEvent.keyboard('2');
    await until(() => one?.asked.messages.length === 2);
    expect((await one.db.clips.toArray())[0]?.tags).toEqual(['key', 'check']);
    await userEvent.keyboard('1');
    await until(() => one?.asked.messages.length === 3);
    expect((await one.db.clips.toArray()).map((row) => row.tags)).toEqual([['check']]);
    await page.getByRole('button', { name: 'Take the tag check off the clip' }).click();
    await until(() => one?.asked.messages.length === 4);
    expect((await one.db.clips.toArray()).map((row) => row.tags)).toEqual([[]]);
  });

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

  test('saving says what is missing, keeps everything, and credibility 1 asks for a reason', async () => {
    one = await openArticle(ENGLISH);
    await clip('The spokeswoman of the committee');
    await box('Comment').fill('who is she?');
    await press('Save');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Name the event');
    await expect.element(combo('Event')).toHaveFocus();
    await expect.element(box('Comment')).toHaveValue('who is she?');
    await box('Statement').fill('The committee has a spokeswoman');
    await combo('Credibility').selectOptions('1 · Confirmed by other (independent) sources');
    await press('Save');
    await expect.element(page.getByRole('alert')).toHaveTextContent('reason');
    await expect.element(box('Reason')).toHaveFocus();
    await box('Reason').fill('Seen in person');
    await press('Save');
    const claim = await until(() => one?.asked.messages.length).then(() => one?.db.claims.toCollection().first());
    expect(claim).toMatchObject({ eventId: null, rationale: 'Seen in person', credibility: 'admiralty-credibility:1' });
    expect((await one.db.clips.toCollection().first())?.comment).toBe('who is she?');
  });

  test('Escape discards an untouched card at once and asks once something was typed', async () => {
    one = await openArticle(ENGLISH);
    await clip('The spokeswoman of the committee');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('form', { name: 'Clip card' })).not.toBeInTheDocument();
    await userEvent.keyboard('c');
    await box('Statement').fill('typed');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Discard what you typed?')).toBeVisible();
    await press('Keep editing');
    await expect.element(box('Statement')).toHaveValue('typed');
    await expect.element(box('Statement')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Discard what you typed?')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(box('Statement')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Discard what you typed?')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('form', { name: 'Clip card' })).not.toBeInTheDocument();
    expect(await one.db.clips.count()).toBe(0);
  });

  test('a clip kept alone becomes a card later and is not cut out twice', async () => {
    one = await openArticle(ENGLISH);
    await clip('Meridian');
    await box('Comment').fill('an agency');
    await press('Keep clip only');
    await until(() => one?.asked.messages.length === 1);
    await press('Make card');
    await expect.element(box('Comment')).toHaveValue('an agency');
    await combo('Event').fill('Supply of radars');
    await press('Save');
    await until(() => one?.asked.messages.length === 2);
    expect(await one.db.clips.count()).toBe(1);
    expect((await one.db.claims.toArray()).length).toBe(1);
  });

  test('the reliability of a registered source stands beside its name', async () => {
    one = await openArticle(ENGLISH);
    const [source] = await one.db.sources.toArray();
    await rateSource(one.db, one.origin, source?.id ?? '', 'admiralty-reliability:C', 'long known');
    await clip('Meridian');
    await expect.element(page.getByTitle('Reliability: C · Fairly reliable')).toHaveTextContent('C');
  });

  test('a passage of a right-to-left article is clipped with its exact words and a translation', async () => {
    one = await openArticle(PERSIAN, { language: 'fa' });
    const words = 'روسیه با فروش سامانه S-400 به عراق موافقت کرده است';
    await clip(words);
    const quote = await until(() => document.querySelector('form blockquote'));
    expect(getComputedStyle(quote).direction).toBe('rtl');
    await box('Translation').fill('Russia agreed to sell S-400 systems to Iraq');
    await combo('Event').fill('S-400 purchase agreed');
    await press('Save');
    await until(() => one?.asked.messages.length);
    const [saved] = await one.db.clips.toArray();
    const text = (await one.db.texts.toArray())[0]?.text ?? '';
    expect(saved?.exact).toBe(words);
    expect(text.slice(saved?.start, saved?.end)).toBe(words);
    expect(saved?.translation).toBe('Russia agreed to sell S-400 systems to Iraq');
  });
});

describe('the clip list', () => {
  test('a clip is edited and removed; one that a claim rests on asks first', async () => {
    one = await openArticle(ENGLISH);
    await clip('Meridian');
    await combo('Event').fill('Supply of radars');
    await press('Save');
    await until(() => one?.asked.messages.length === 1);
    await press('Edit');
    await box('Comment').fill('ask them');
    await page.getByRole('combobox', { name: 'Colour' }).selectOptions('teal');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByText('ask them')).toBeVisible();
    await until(() => CSS.highlights.get('clip-teal'), 'the teal highlight');
    await press('Remove');
    await expect.element(page.getByText('Claims or notes rest on this clip')).toBeVisible();
    await press('Remove all the same');
    await until(() => one?.asked.messages.length === 2);
    expect(one.asked.messages[1]?.text).toContain('Undo');
    await undo(one.db, one.origin);
    await expect.element(page.getByText('ask them')).toBeVisible();
  });

  test('arrows walk the clips and Enter brings the words into sight', async () => {
    one = await openArticle(ENGLISH, {}, { width: 1000, height: 360 });
    await clip('Veldara orders coastal radars');
    await press('Keep clip only');
    await clip('from the eastern headland');
    await press('Keep clip only');
    await until(() => one?.asked.messages.length === 2);
    const scroller = document.querySelector('article')?.parentElement;
    const list = page.getByRole('list', { name: 'Clips' });
    await expect.element(list.getByRole('listitem').nth(1)).toBeVisible();
    (list.getByRole('listitem').nth(1).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await until(() => scroller?.scrollTop === 0 || (scroller && scroller.scrollTop < 40), 'the top');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await until(() => scroller && scroller.scrollTop > 100, 'the end');
    expect(one.asked.clips.at(-1)).toBe((await one.db.clips.toArray())[1]?.id);
  });

  test('the article is removed with a reason after saying what goes with it, and undo brings it back', async () => {
    one = await openArticle(ENGLISH);
    await clip(VISIT);
    await combo('Event').fill('Visit');
    await press('Save');
    await until(() => one?.asked.messages.length === 1);
    await page.getByRole('button', { name: 'More about this article' }).click();
    await page.getByRole('menuitem', { name: 'Remove article…' }).click();
    const dialog = page.getByRole('dialog', { name: /^Remove “/ });
    await expect
      .element(dialog.getByRole('status', { name: 'What goes with it' }))
      .toHaveTextContent('With it goes 1 clip. 1 claim rests on its clips and goes on without. The bin keeps it all.');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('a copy');
    const { violations } = await axe.run('[role="dialog"]');
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await until(() => one?.asked.messages.length === 2);
    expect(one.asked.messages[1]?.text).toMatch(/^Removed the article “.*”\. Undo or the bin brings it back\.$/);
    expect([await one.db.articles.count(), await one.db.clips.count(), await one.db.claims.count()]).toEqual([0, 0, 1]);
    await undo(one.db, one.origin);
    expect([await one.db.articles.count(), await one.db.clips.count()]).toEqual([1, 1]);
  });
});
