import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type CaseOnScreen, openCaseOnScreen, until } from './case-on-screen.tsx';
import { fillMany } from './example-case.ts';
import {
  type Asked,
  askedNothing,
  type ChosenEvent,
  showExampleCase,
  TimelineOnScreen,
} from './timeline-on-screen.tsx';

let one: CaseOnScreen;
let asked: Asked;
beforeEach(async () => {
  await page.viewport(1320, 820);
  one = await openCaseOnScreen();
  asked = askedNothing();
});
afterEach(() => one.close());

const list = page.getByRole('list', { name: 'Events' });
const drawing = page.getByRole('listbox', { name: 'Drawn timeline' });
const form = page.getByRole('form', { name: 'Event' });
const showExample = (chosen?: ChosenEvent) => showExampleCase(one, asked, chosen);
const viewName = () => document.querySelector('[title="The time in sight"]')?.textContent;

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
