import { readPalette } from '../../renderer/features/timeline/palette.ts';
import { TimelinePainter } from '../../renderer/features/timeline/timeline-painter.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import { makeClaimContext } from '../../shared/timeline/event-rows.ts';
import { findShown } from '../../shared/timeline/filter-rows.ts';
import { makeLanes } from '../../shared/timeline/lanes.ts';
import { packEvents } from '../../shared/timeline/pack-rows.ts';
import { toColumns } from '../../shared/timeline/row-columns.ts';
import { CanvasSketch } from './timeline-sketch.ts';

/** A stretch of time, milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** An event as any of the three drawings gets it. */
export interface DrawnEvent {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly isSpan: boolean;
}

/** What a drawing did, milliseconds. */
export interface Measured {
  /** From the events to the frame after the first drawing; and without making the model, where that is done by a worker. */
  readonly first: number;
  readonly firstWithoutModel?: number;
  readonly frameP50?: number;
  readonly frameP95?: number;
  readonly frameMax?: number;
  readonly ownP95?: number;
  readonly ownMax?: number;
  readonly longTasks?: number;
  readonly longestTask?: number;
}

const DAY = 86_400_000;
const FROM = Date.UTC(2004, 0, 1);
/** The time that all events lie in. */
export const WHOLE: Stretch = { from: FROM, to: FROM + 20 * 365.25 * DAY };
const KINDS = [
  'visit',
  'talks',
  'agreement',
  'deal',
  'statement',
  'strike',
  'attack',
  'movement',
  'delivery',
  'arrest',
];
const WORDS = [
  'Meeting of the harbour board',
  'Shelling near the coast road',
  'Convoy seen',
  'Statement of the ministry',
  'Delivery of radar parts',
];
/** How long panning and zooming go on, each, in frames of a sixtieth of a second. */
const FRAMES = 150;

/** Makes events from a seed: twenty years, six in ten lasted, four in ten of the others somewhere in some days. */
export function makeEvents(count: number): readonly DrawnEvent[] {
  let seed = 7;
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  return Array.from({ length: count }, (_, index) => {
    const start = FROM + Math.floor(next() * 20 * 365) * DAY;
    const isSpan = next() < 0.6;
    const days = isSpan ? 1 + Math.floor(next() ** 3 * 90) : next() < 0.4 ? 1 + Math.floor(next() * 20) : 1;
    const title = `${WORDS[Math.floor(next() * WORDS.length)]} ${Math.floor(next() * 1000)}`;
    const kind = KINDS[Math.floor(next() * KINDS.length)] ?? '';
    return { id: `01EVT${String(index).padStart(21, '0')}`, title, kind, start, end: start + days * DAY - 1, isSpan };
  });
}

/** Measures our drawing. */
export async function measureOurs(count: number, isMoved: boolean): Promise<Measured> {
  // As they come out of a database: each text whole, none a piece of another or still to be put together.
  const events = structuredClone(makeEvents(count).map(toTimelineEvent));
  const easel = setUp();
  await document.fonts.ready;
  await nextFrame();
  const began = performance.now();
  const context = makeClaimContext({ events, claims: [], sources: [], articles: [], clips: [] });
  const model = packEvents(events, context);
  const columns = toColumns(model);
  const shown = findShown(model, '');
  const lanes = makeLanes(model, shown, 'kind', KINDS);
  const modelled = performance.now();
  const drawable = { timeline: { columns, shown, lanes }, chosen: -1, colour: 'none' as const };
  const painter = new TimelinePainter(easel, drawable, WHOLE, readPalette(easel.frame));
  painter.draw();
  await nextFrame();
  const ended = performance.now();
  const first = { first: ended - began, firstWithoutModel: ended - modelled };
  const moved = isMoved
    ? await move((view) => {
        painter.look(view);
        painter.draw();
      })
    : {};
  painter.close();
  document.body.replaceChildren();
  return { ...first, ...moved };
}

/** Measures the bare sketch. */
export async function measureSketch(count: number, isMoved: boolean): Promise<Measured> {
  const events = structuredClone(makeEvents(count));
  const canvas = document.createElement('canvas');
  canvas.width = 1200;
  canvas.height = 600;
  document.body.replaceChildren(canvas);
  await nextFrame();
  const began = performance.now();
  const sketch = new CanvasSketch(canvas, events);
  sketch.draw(WHOLE);
  await nextFrame();
  const first = { first: performance.now() - began };
  const moved = isMoved ? await move((view) => sketch.draw(view)) : {};
  document.body.replaceChildren();
  return { ...first, ...moved };
}

/** The part of vis-timeline that is used. */
interface Vis {
  readonly Timeline: new (
    container: HTMLElement,
    items: readonly object[],
    groups: readonly object[],
    options: object,
  ) => { on(name: 'changed', listener: () => void): void; destroy(): void };
}

/** Measures vis-timeline, whose script the page has loaded: the whole range, in the same lanes. */
export async function measureVis(count: number): Promise<Measured> {
  const { vis } = globalThis as unknown as { readonly vis: Vis };
  const items = makeEvents(count).map(({ id, title, kind, start, end, isSpan }) => ({
    id,
    content: title,
    group: kind,
    start,
    ...(isSpan ? { end, type: 'range' } : { type: 'point' }),
  }));
  const host = document.createElement('div');
  host.style.cssText = 'width:1200px;height:600px';
  document.body.replaceChildren(host);
  await nextFrame();
  const began = performance.now();
  const groups = KINDS.map((kind) => ({ id: kind, content: kind }));
  const options = { start: WHOLE.from, end: WHOLE.to, height: '600px', showCurrentTime: false };
  const timeline = new vis.Timeline(host, items, groups, options);
  await new Promise<void>((resolve) => timeline.on('changed', resolve));
  await nextFrame();
  const first = performance.now() - began;
  timeline.destroy();
  document.body.replaceChildren();
  return { first };
}

/** Pans through a year, then zooms from all to three days and back; measures each frame. */
async function move(draw: (view: Stretch) => void): Promise<Omit<Measured, 'first'>> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)));
  observer.observe({ type: 'longtask' });
  const frames: number[] = [];
  const own: number[] = [];
  let last = await nextFrame();
  const year = 365 * DAY;
  const middle = (WHOLE.from + WHOLE.to) / 2;
  const whole = WHOLE.to - WHOLE.from;
  const show = async (view: Stretch) => {
    const began = performance.now();
    draw(view);
    own.push(performance.now() - began);
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  };
  for (let frame = 0; frame < FRAMES; frame++) {
    const from = middle - year + (frame / FRAMES) * 2 * year;
    await show({ from, to: from + year });
  }
  for (let frame = 0; frame < FRAMES; frame++) {
    const part = 1 - Math.abs((frame / (FRAMES - 1)) * 2 - 1);
    const length = whole * ((3 * DAY) / whole) ** part;
    await show({ from: middle - length / 2, to: middle + length / 2 });
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  return {
    frameP50: at(frames, 0.5),
    frameP95: at(frames, 0.95),
    frameMax: at(frames, 1),
    ownP95: at(own, 0.95),
    ownMax: at(own, 1),
    longTasks: tasks.length,
    longestTask: tasks.reduce((a, b) => Math.max(a, b), 0),
  };
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The elements of the drawing, as TimelineDrawing.tsx makes them: 1,200 by 600 pixels with axis and overview. */
function setUp() {
  const make = <Name extends 'div' | 'canvas'>(name: Name, style: string) => {
    const element = document.createElement(name);
    element.style.cssText = style;
    return element;
  };
  const axis = make('canvas', 'display:block;width:1200px;height:26px');
  const frame = make('div', 'width:1200px;height:520px;overflow:auto;scrollbar-width:none');
  const sheet = make('div', '');
  const lanes = make('canvas', 'display:block;position:sticky;top:0;width:1200px');
  const overview = make('canvas', 'display:block;width:1200px;height:54px');
  sheet.append(lanes);
  frame.append(sheet);
  document.body.replaceChildren(axis, frame, overview);
  return { frame, sheet, axis, lanes, overview };
}

function toTimelineEvent({ id, title, kind, start, end, isSpan }: DrawnEvent): TimelineEvent {
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  const isDay = end - start < DAY;
  const edtf = isDay ? day(start) : isSpan ? `${day(start)}/${day(end)}` : `[${day(start)}..${day(end)}]`;
  const value = { edtf, kind: isSpan ? 'span' : 'point', earliest: start, latest: end, rule: 'typed' } as const;
  return {
    id,
    title,
    kind,
    begin: { words: edtf, wordsAt: null, anchor: null, value, alternatives: [], status: 'typed' },
    end: null,
    earliest: start,
    latest: end,
    place: null,
    participants: [],
    description: null,
    tags: [],
    status: 'open',
    createdAt: '2026-01-01T00:00:00.000Z',
  };
}
