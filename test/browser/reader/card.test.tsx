import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undo } from '../../../renderer/db/changes.ts';
import { rateSource } from '../../../renderer/db/sources.ts';
import { box, clip, combo, keepClip, press, VISIT } from './card-screen.ts';
import { until } from './mount.tsx';
import { type OpenArticle, openArticle } from './open-article.tsx';
import { ENGLISH, PERSIAN } from './sample-article.ts';

let one: OpenArticle | null = null;
afterEach(async () => {
  await one?.close();
  one = null;
});

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
    await keepClip();
    await until(() => one?.asked.messages.length === 1);
    await press('Make card');
    await expect.element(box('Comment')).toHaveValue('an agency');
    await combo('Event').fill('Supply of radars');
    await press('Save');
    await until(() => one?.asked.messages.length === 2);
    expect(await one.db.clips.count()).toBe(1);
    expect((await one.db.claims.toArray()).length).toBe(1);
  });

  test('a card that is being saved leaves a field that was gone to meanwhile the focus', async () => {
    one = await openArticle(ENGLISH);
    await clip('Meridian');
    const button = await until(() => page.getByRole('button', { name: 'Keep clip only' }).element());
    (button as HTMLElement).click();
    await userEvent.keyboard('{Control>}f{/Control}');
    const field = page.getByRole('searchbox', { name: 'Find in article' });
    await expect.element(field).toHaveFocus();
    await expect.element(page.getByRole('form', { name: 'Clip card' })).not.toBeInTheDocument();
    await until(() => one?.asked.messages.length === 1);
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('Norrland');
    await expect.element(field).toHaveValue('Norrland');
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
