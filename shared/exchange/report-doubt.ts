import type { DateKind, Instant } from '../model/date-reading.ts';
import type { TimelineEvent } from '../model/event.ts';
import { html, type Markup } from './escape-html.ts';
import { writeBounds } from './report-words.ts';

/** The stretch of time that all bars of a report are drawn on, in milliseconds. */
export interface DoubtAxis {
  readonly from: Instant;
  readonly to: Instant;
}

/** A named place on the axis, 0–1. */
export interface DoubtTick {
  readonly label: string;
  readonly at: number;
}

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;
/** Bars further than this many interquartile ranges from the middle half are arrows at the edge (Tukey's outer fence). */
const FENCE = 3;
/** The least stretch, so that one event has a bar and not a line. */
const LEAST_SPAN = 60 * DAY;
/** Empty room at both ends, as a part of the whole. */
const ROOM = 0.03;

/** Finds the stretch of time that the bars are drawn on; a few events far off do not squeeze the others. Null without dates. */
export function chooseAxis(events: readonly TimelineEvent[]): DoubtAxis | null {
  const ends = events
    .flatMap((event) => [event.earliest, event.latest])
    .filter((end): end is number => end !== null && Number.isFinite(end))
    .sort((one, other) => one - other);
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return null;
  const quartile = (part: number) => ends[Math.round((ends.length - 1) * part)] ?? first;
  const [low, high] = [quartile(0.25), quartile(0.75)];
  const reach = FENCE * Math.max(high - low, LEAST_SPAN);
  const from = Math.max(first, low - reach);
  const to = Math.min(last, high + reach);
  const room = Math.max((to - from) * ROOM, (LEAST_SPAN - (to - from)) / 2);
  return { from: from - room, to: to + room };
}

/** The most labels that the overview's column has room for. */
const MOST_TICKS = 4;

/** Gives a few round places on the axis: years, or months where the axis is short. */
export function placeTicks(axis: DoubtAxis, locale: string): readonly DoubtTick[] {
  const span = axis.to - axis.from;
  const months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 24_000].find(
    (step) => span / (step * (YEAR / 12)) <= MOST_TICKS - 0.5,
  );
  const step = months ?? 120_000;
  const start = new Date(axis.from);
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(step < 12 ? { month: 'short' } : {}),
  });
  const ticks: DoubtTick[] = [];
  const firstMonth = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  for (let month = firstMonth; ticks.length < MOST_TICKS; month += step) {
    const at = (Date.UTC(Math.floor(month / 12), month % 12) - axis.from) / span;
    if (!(at <= 1)) break;
    if (at >= 0) ticks.push({ label: format.format(axis.from + at * span), at });
  }
  return ticks;
}

/** The drawing's own units; the page scales them. */
const WIDTH = 240;
const HEIGHT = 14;
const MIDDLE = HEIGHT / 2;
/** The narrowest bar that is seen as one; below it a date is a diamond. */
const LEAST_WIDTH = 5;

/** Colours of the print; the same as the screen's light theme. */
const COLOURS = { doubt: '#a9d3d7', core: '#0b6b75', dispute: '#9a4a06', disputeWeak: '#fbe8d3', line: '#cfc9bc' };

/** What a bar shows of an event. */
export interface DoubtBar {
  readonly earliest: Instant;
  readonly latest: Instant;
  readonly kind: DateKind;
  readonly isDisputed: boolean;
  /** The stretch that is certain: between the latest begin and the earliest end. */
  readonly core: readonly [Instant, Instant] | null;
}

/** Reads from an event what its bar shows; null for an event without a readable date. */
export function toDoubtBar(event: TimelineEvent, isDisputed: boolean): DoubtBar | null {
  if (event.earliest === null || event.latest === null) return null;
  const [begin, end] = [event.begin?.value ?? null, event.end?.value ?? null];
  const isCertain = begin !== null && end !== null && begin.latest < end.earliest;
  const kind = begin?.kind === 'span' || isCertain ? 'span' : 'point';
  return {
    earliest: event.earliest,
    latest: event.latest,
    kind,
    isDisputed,
    core: isCertain ? [begin.latest, end.earliest] : null,
  };
}

/**
 * Draws a bar: pale for "somewhere in here", with a dark core for "lasted all this time", hatched when disputed, a diamond
 * where the stretch is too short to be seen, an arrow where it goes on beyond the axis.
 */
export function drawDoubt(bar: DoubtBar, axis: DoubtAxis): Markup {
  const at = (instant: Instant) => ((instant - axis.from) / (axis.to - axis.from)) * WIDTH;
  const left = Math.max(0, Math.min(WIDTH, at(bar.earliest)));
  const right = Math.max(0, Math.min(WIDTH, at(bar.latest)));
  const isBefore = at(bar.earliest) < 0;
  const isAfter = at(bar.latest) > WIDTH;
  const label = `${bar.kind === 'span' ? 'Lasted' : 'At some time in'} ${writeBounds(bar)}${bar.isDisputed ? ', disputed' : ''}`;
  const colour = bar.isDisputed ? COLOURS.dispute : COLOURS.core;
  const isNarrow = right - left < LEAST_WIDTH;
  const middle = Math.max(6, Math.min(WIDTH - 6, (left + right) / 2));
  return html`<svg class="doubt" role="img" aria-label="${label}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><line x1="0" x2="${WIDTH}" y1="${MIDDLE}" y2="${MIDDLE}" stroke="${COLOURS.line}" stroke-width="0.6"/>${
    isNarrow && !isBefore && !isAfter ? drawDiamond(middle, colour) : null
  }${isNarrow ? null : drawStretch(bar, left, right, at)}${isBefore ? drawArrow(1, 6, colour) : null}${
    isAfter ? drawArrow(WIDTH - 1, WIDTH - 6, colour) : null
  }</svg>`;
}

function drawDiamond(x: number, colour: string): Markup {
  const path = `M${round(x - 4.5)} ${MIDDLE}L${round(x)} ${MIDDLE - 4.5}L${round(x + 4.5)} ${MIDDLE}L${round(x)} ${MIDDLE + 4.5}Z`;
  return html`<path d="${path}" fill="${colour}"/>`;
}

function drawArrow(tip: number, base: number, colour: string): Markup {
  return html`<path d="M${tip} ${MIDDLE}L${base} ${MIDDLE - 4}L${base} ${MIDDLE + 4}Z" fill="${colour}"/>`;
}

function drawStretch(bar: DoubtBar, left: number, right: number, at: (instant: Instant) => number): Markup {
  const outline = bar.isDisputed ? COLOURS.dispute : COLOURS.core;
  const fill = bar.isDisputed ? COLOURS.disputeWeak : COLOURS.doubt;
  const [coreLeft, coreRight] = bar.core
    ? [Math.max(left, at(bar.core[0])), Math.min(right, at(bar.core[1]))]
    : [left, right];
  const hasCore = bar.kind === 'span' && coreRight > coreLeft;
  return html`<rect x="${round(left)}" y="2.5" width="${round(right - left)}" height="9" rx="2" fill="${fill}" stroke="${outline}" stroke-width="0.7"/>${
    bar.isDisputed ? html`<path d="${hatch(left, right)}" stroke="${COLOURS.dispute}" stroke-width="0.7"/>` : null
  }${
    hasCore
      ? html`<rect x="${round(coreLeft)}" y="5.2" width="${round(coreRight - coreLeft)}" height="3.6" rx="1.5" fill="${outline}"/>`
      : null
  }`;
}

function hatch(left: number, right: number): string {
  let path = '';
  for (let x = left + 6.5; x < right - 0.5; x += 5) path += `M${round(x - 5)} 11L${round(x)} 3`;
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
