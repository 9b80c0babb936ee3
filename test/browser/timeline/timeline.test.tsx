import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { redo, undo } from '../../../renderer/db/changes.ts';
import { type CaseOnScreen, openCaseOnScreen, reading, until } from './case-on-screen.tsx';
import { fillExample, fillMany } from './example-case.ts';
import { type Asked, askedNothing, TimelineOnScreen } from './timeline-on-screen.tsx';

let one: CaseOnScreen;
let asked: Asked;
beforeEach(async () => {
  await page.viewport(1320, 820);
  one = await openCaseOnScreen();
  asked = askedNothing();
});
afterEach(() => one.close());

const region = page.getByRole('region', { name: 'Timeline' });
const list = page.getByRole('list', { name: 'Events' });
const drawing = page.getByRole('listbox', { name: 'Drawn timeline' });
const form = page.getByRole('form', { name: 'Event' });

/** Shows the example case with the event of that name chosen. */
async function showExample(chosen?: 'visit' | 'strikes' | 'agreed') {
  const example = await fillExample(one);
  one.show(<TimelineOnScreen one={one} asked={asked} eventId={chosen ? example[chosen].id : null} />);
  await until(() => asked.visible.length === 10);
  return example;
}
const namesOf = () =>
  [...document.querySelectorAll('[role=list][aria-label=Events] [role=listitem]')].map((item) =>
    item.getAttribute('aria-label'),
  );
const viewName = () => document.querySelector('[title="The time in sight"]')?.textContent;
const changesOf = async (action: string) =>
  (await one.db.changes.toArray()).filter((change) => change.action === action);

describe('the list of events', () => {
  test('has an item per event named with its date as shown, the undated one last under its own header', async () => {
    await showExample();
    await expect.element(list.getByRole('listitem', { name: 'September Moscow visit, 1–10 Sep 2019' })).toBeVisible();
    const names = namesOf();
    expect(names[0]).toBe('S-400 purchase agreed, until 21 Oct 2019');
    const scroller = document.querySelector('[role=list][aria-label=Events]')?.parentElement;
    scroller?.scrollTo(0, 10_000);
    await expect.element(list.getByRole('listitem', { name: 'Followers named, some time later' })).toBeVisible();
    expect(list.element().textContent).toContain('Undated');
  });

  test('tells origins, dispute and grades of each event', async () => {
    await showExample();
    const strikes = list.getByRole('listitem', { name: /^Strikes on/ });
    await expect.element(strikes).toBeVisible();
    expect(strikes.element().textContent).toContain('≠ disputed');
    expect(strikes.element().textContent).toContain('1 article · 2 origins');
    expect(strikes.element().textContent).toContain('F4');
  });

  test('is filtered as one types, and the app is told which events are left', async () => {
    await showExample();
    await page.getByRole('searchbox', { name: 'Filter' }).fill('disputed');
    await until(() => asked.visible.length === 1);
    expect(namesOf()).toEqual(['Strikes on Al-Hashd al-Shaabi positions, 15 Jul – 5 Sep 2019']);
    await expect.element(page.getByRole('status', { name: 'Events shown' })).toHaveTextContent('1 of 10 events');
  });
});

describe('the filter', () => {
  const filter = page.getByRole('searchbox', { name: 'Filter' });
  const terms = page.getByRole('list', { name: 'Filter terms' });

  test('stands in words below, term by term, and each can be taken out', async () => {
    await showExample();
    await filter.fill('credibility<=4 origins>=2');
    await until(() => asked.visible.length > 0 && asked.visible.length < 10, 'fewer events');
    await expect
      .element(page.getByRole('status', { name: 'Filter in words' }))
      .toHaveTextContent('credibility ≤ 4 and origins ≥ 2');
    await terms.getByRole('button', { name: 'Remove origins ≥ 2' }).click();
    await expect.element(filter).toHaveValue('credibility<=4');
    await expect.element(terms.getByRole('button', { name: 'Remove credibility ≤ 4' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(filter).toHaveValue('');
    await until(() => asked.visible.length === 10);
    await expect.element(terms).not.toBeInTheDocument();
  });

  test('is put together from a menu, and kept in the case under a name', async () => {
    await showExample();
    const menu = page.getByRole('button', { name: 'Filters' });
    await menu.click();
    await page.getByRole('menuitem', { name: 'Add disputed' }).click();
    await until(() => asked.visible.length === 1);
    await menu.click();
    await page.getByRole('menuitem', { name: 'Save this filter …' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('In dispute');
    await userEvent.keyboard('{Enter}');
    await until(() => asked.messages.length > 0);
    expect((await one.db.settings.get('case'))?.filters).toEqual([{ name: 'In dispute', text: 'disputed' }]);
    expect(await changesOf('filter.save')).toHaveLength(1);
  });
});

/** The mark of the event whose title begins so, as it is drawn; null where it is not in sight. */
function markOf(title: string) {
  return asked.readDrawn()?.marks.find((mark) => mark.label?.text.replace('≠ ', '').startsWith(title)) ?? null;
}
const isDrawn = (title: string) => until(() => markOf(title) !== null, `a mark “${title}”`);
/** Whether a day is in the view. */
function isInSight(day: string): boolean {
  const view = asked.readDrawn()?.view;
  return view !== undefined && view.from <= Date.parse(day) && Date.parse(day) <= view.to;
}
/** Where a mark is on the page. */
function pointAt(mark: { readonly from: number; readonly to: number; readonly y: number }) {
  const box = drawing.element().getBoundingClientRect();
  const gutter = asked.readDrawn()?.gutter ?? 0;
  return {
    clientX: box.left + gutter + (mark.from + mark.to) / 2,
    clientY: box.top + mark.y - drawing.element().scrollTop,
  };
}
function press(at: { readonly clientX: number; readonly clientY: number }, rest: PointerEventInit = {}) {
  const event = { ...at, ...rest, button: 0, pointerId: 1, bubbles: true };
  drawing.element().dispatchEvent(new PointerEvent('pointerdown', event));
  drawing.element().dispatchEvent(new PointerEvent('pointerup', event));
}

describe('the drawn timeline', () => {
  test('shows every kind of doubt by shape and width', async () => {
    await showExample();
    await isDrawn('September Moscow');
    const visit = markOf('September Moscow');
    expect(visit?.sign).toBe('inner-diamond');
    expect(visit?.stretch?.stops.at(0)?.[1]).toBe(0);
    expect(visit?.stretch?.stops.at(-1)?.[1]).toBe(0);
    const agreed = markOf('S-400 purchase');
    expect(agreed?.sign).toBeNull();
    expect(agreed?.stretch?.stops.at(0)?.[1]).toBe(0);
    expect(agreed?.stretch?.stops.at(-1)?.[1]).toBe(0.5);
    expect(markOf('Deliveries')?.stretch?.stops.at(-1)?.[1]).toBe(0);
    expect(markOf('Strikes')).toMatchObject({ isDisputed: true, stretch: { isSure: true } });
    expect(markOf('Strikes')?.label?.text).toContain('≠');
    expect(markOf('Purchase of foreign')).toMatchObject({ sign: 'ring', isDenied: true });
  });

  test('begins with the bulk of the events; F fits everything in, E the chosen event, W the last week', async () => {
    await showExample('visit');
    await until(() => viewName() === 'Jul – Nov 2019', `Jul – Nov 2019 (${viewName()})`);
    drawing.element().focus();
    await userEvent.keyboard('f');
    // One event is dated “2003~”, and the doubt of it reaches further back.
    await until(() => viewName()?.startsWith('2001'), `from 2001 (${viewName()})`);
    await userEvent.keyboard('e');
    await until(() => isInSight('2019-09-05') && !isInSight('2019-11-01'), 'September');
    await userEvent.keyboard('w');
    const view = asked.readDrawn()?.view;
    const day = 86_400_000;
    expect(((view?.to ?? 0) - (view?.from ?? 0)) / day).toBe(7);
    expect(Date.now()).toBeGreaterThan((view?.to ?? 0) - day - 1);
    expect(Date.now()).toBeLessThan(view?.to ?? 0);
  });

  test('is one stop of the Tab key that names the event at the cursor; arrows walk in time, the list and the form are in step', async () => {
    await showExample();
    drawing.element().focus();
    await userEvent.keyboard('{ArrowRight}');
    const chosen = () => drawing.element().querySelector('[aria-selected=true]');
    await until(() => chosen() !== null, 'a chosen event');
    const first = chosen()?.textContent;
    await userEvent.keyboard('{ArrowRight}');
    await until(() => chosen()?.textContent !== first, 'the next event');
    expect(drawing.element().getAttribute('aria-activedescendant')).toBe(chosen()?.id);
    const title = chosen()?.textContent?.split(',')[0] ?? '';
    await expect.element(form.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
    const current = document.querySelector('[role=listitem][aria-current=true]');
    expect(current?.getAttribute('aria-label')).toContain(title);
    await until(() => (asked.readDrawn()?.chosen ?? -1) >= 0, 'an outlined mark');
    await userEvent.keyboard('{End}');
    await expect.element(form.getByRole('textbox', { name: 'Title' })).toHaveValue('Deliveries begin');
    await userEvent.keyboard('{Home}{Enter}');
    await expect.element(form.getByRole('textbox', { name: 'Title' })).toHaveFocus();
    expect(drawing.element().querySelectorAll('[tabindex="0"]')).toHaveLength(0);
  });

  test('a walk in the list moves the drawing along', async () => {
    await showExample();
    const items = list.getByRole('listitem');
    (items.elements()[0] as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await until(() => document.querySelector('[role=listitem][aria-current=true]') !== null, 'a chosen row');
    const name = document.querySelector('[role=listitem][aria-current=true]')?.getAttribute('aria-label') ?? '';
    await until(() => drawing.element().querySelector('[aria-selected=true]') !== null);
    expect(drawing.element().querySelector('[aria-selected=true]')?.textContent).toContain(name);
  });

  test('a press chooses the event, the words under a lane bring one into sight that is out of it', async () => {
    await showExample();
    await isDrawn('Strikes');
    press(pointAt(markOf('Strikes') ?? { from: 0, to: 0, y: 0 }));
    await expect
      .element(form.getByRole('textbox', { name: 'Title' }))
      .toHaveValue('Strikes on Al-Hashd al-Shaabi positions');
    const lane = asked.readDrawn()?.lanes.find((one) => one.outOfSight.some(({ words }) => words.startsWith('←')));
    if (!lane) throw new Error('no lane with an earlier event');
    const box = drawing.element().getBoundingClientRect();
    press({ clientX: box.left + 20, clientY: box.top + lane.top + 28 - drawing.element().scrollTop });
    await until(() => isInSight('2003-07-01'), 'the year 2003');
  });

  test('pans by drag and by Shift with arrows, zooms by wheel, pinch and keys; a drag chooses nothing', async () => {
    await showExample();
    const element = drawing.element() as HTMLElement;
    const box = element.getBoundingClientRect();
    const before = viewName();
    const at = (x: number, pointerId = 1) => ({
      clientX: box.left + x,
      clientY: box.top + 60,
      button: 0,
      pointerId,
      bubbles: true,
    });
    element.dispatchEvent(new PointerEvent('pointerdown', at(600)));
    element.dispatchEvent(new PointerEvent('pointermove', at(300)));
    element.dispatchEvent(new PointerEvent('pointerup', at(300)));
    await until(() => viewName() !== before, 'another time in sight');
    await expect.element(form).not.toBeInTheDocument();
    const panned = viewName();
    element.focus();
    await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}');
    await until(() => viewName() !== panned);
    const wide = viewName();
    element.dispatchEvent(
      new WheelEvent('wheel', {
        deltaY: -800,
        clientX: box.left + 500,
        clientY: box.top + 60,
        bubbles: true,
        cancelable: true,
      }),
    );
    await until(() => viewName() !== wide);
    const near = viewName();
    await userEvent.keyboard('-');
    await until(() => viewName() !== near);
    const lengthNow = () => {
      const view = asked.readDrawn()?.view;
      return view ? view.to - view.from : 0;
    };
    const length = lengthNow();
    element.dispatchEvent(new PointerEvent('pointerdown', at(300, 1)));
    element.dispatchEvent(new PointerEvent('pointerdown', at(400, 2)));
    element.dispatchEvent(new PointerEvent('pointermove', at(500, 2)));
    element.dispatchEvent(new PointerEvent('pointerup', at(500, 2)));
    element.dispatchEvent(new PointerEvent('pointerup', at(300, 1)));
    expect(lengthNow() / length).toBeCloseTo(0.5, 3);
  });

  test('a stretch of time is chosen by dragging over the axis, and B keeps the time in sight', async () => {
    await showExample();
    await until(() => asked.readDrawn() !== null);
    const axis = document.querySelector('canvas[title^="Drag over the axis"]') as HTMLElement;
    const box = axis.getBoundingClientRect();
    const at = (x: number) => ({ clientX: box.left + x, clientY: box.top + 8, button: 0, pointerId: 1, bubbles: true });
    axis.dispatchEvent(new PointerEvent('pointerdown', at(300)));
    axis.dispatchEvent(new PointerEvent('pointermove', at(420)));
    axis.dispatchEvent(new PointerEvent('pointerup', at(420)));
    const filter = page.getByRole('searchbox', { name: 'Filter' });
    await expect.element(filter).toHaveValue(expect.stringMatching(/^after:2019-\d\d-\d\d before:2019-\d\d-\d\d$/));
    await until(() => asked.visible.length < 10 && asked.visible.length > 0, 'fewer events');
    const brushed = (filter.element() as HTMLInputElement).value;
    drawing.element().focus();
    await userEvent.keyboard('b');
    await until(() => (filter.element() as HTMLInputElement).value !== brushed, 'another time');
    expect((filter.element() as HTMLInputElement).value.match(/after:/g)).toHaveLength(1);
  });

  test('lanes and colours can be chosen, and the colours are explained in words', async () => {
    await showExample();
    await isDrawn('Strikes');
    await page.getByRole('combobox', { name: 'Lanes' }).selectOptions('Lanes: place');
    await until(() => asked.readDrawn()?.lanes.some((lane) => lane.name === 'Moscow') === true, 'a lane “Moscow”');
    await page.getByRole('combobox', { name: 'Colour' }).selectOptions('Colour: credibility');
    await expect.element(page.getByRole('list', { name: 'Colours' })).toHaveTextContent('4 Doubtful');
    await until(() => asked.readDrawn()?.marks.some((mark) => mark.ink === 'grade4') === true, 'a mark of grade 4');
    expect(asked.readDrawn()?.marks.some((mark) => mark.isHollow && mark.ink === 'gradeNone')).toBe(true);
  });

  test('events without a date have a tray of their own, where they can be chosen', async () => {
    await showExample();
    const tray = page.getByRole('group', { name: 'Without a date' });
    await expect.element(tray).toHaveTextContent('No date · 1');
    await tray.getByRole('button', { name: 'Followers named' }).click();
    await expect.element(form.getByRole('textbox', { name: 'Title' })).toHaveValue('Followers named');
  });

  test('five thousand events are drawn as counts, and one by one when zoomed in, with few elements', async () => {
    await fillMany(one, 5000);
    one.show(<TimelineOnScreen one={one} asked={asked} />);
    await until(() => asked.visible.length === 5000);
    await until(() => asked.readDrawn() !== null);
    expect(asked.readDrawn()?.lanes.every((lane) => lane.mode === 'density')).toBe(true);
    for (let turn = 0; turn < 12; turn++) {
      drawing
        .element()
        .dispatchEvent(
          new WheelEvent('wheel', { deltaY: -300, clientX: 500, clientY: 200, bubbles: true, cancelable: true }),
        );
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await until(() => (asked.readDrawn()?.marks.length ?? 0) > 0, 'marks');
    expect(document.querySelectorAll('[role=listitem]').length).toBeLessThan(60);
    expect(document.querySelectorAll('*').length).toBeLessThan(700);
  });

  test('is sharp on fine screens and drawn anew in the colours of the other theme', async () => {
    await showExample();
    await until(() => asked.readDrawn() !== null);
    const canvas = drawing.element().querySelector('canvas') as HTMLCanvasElement;
    expect(canvas.width).toBe(Math.round(canvas.clientWidth * window.devicePixelRatio));
    const corner = () => [...(canvas.getContext('2d')?.getImageData(2, 2, 1, 1).data ?? [])].slice(0, 3);
    await until(() => corner()[0] === 0xfb, 'light paper');
    document.documentElement.dataset.theme = 'dark';
    await until(() => corner()[0] === 0x17, 'dark paper');
    delete document.documentElement.dataset.theme;
  });
});

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

describe('an empty case', () => {
  test('says what the timeline is for and offers the first step', async () => {
    one.show(<TimelineOnScreen one={one} asked={asked} />);
    await page.getByRole('button', { name: 'Add the first event' }).click();
    await expect.element(form.getByRole('textbox', { name: 'Title' })).toHaveFocus();
    await userEvent.keyboard('Convoy at the border{Enter}');
    await until(() => namesOf().includes('Convoy at the border, No date'));
  });
});

test.each(['light', 'dark'] as const)(
  'a checker of accessibility finds nothing to blame in the %s theme',
  async (theme) => {
    document.documentElement.dataset.theme = theme;
    await showExample('strikes');
    await page.getByRole('combobox', { name: 'Colour' }).selectOptions('Colour: credibility');
    await page.getByRole('searchbox', { name: 'Filter' }).fill('-denied claims>=0');
    await expect.element(page.getByRole('list', { name: 'Filter terms' })).toBeVisible();
    await expect.element(page.getByRole('list', { name: 'Colours' })).toBeVisible();
    await until(() => asked.visible.length === 9);
    const { violations } = await axe.run(region.element());
    delete document.documentElement.dataset.theme;
    expect(
      violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`),
    ).toEqual([]);
  },
);
