import type { Instant } from '../model/date-reading.ts';

/** The stretch of time that the drawing shows, in milliseconds since 1970. */
export interface TimeView {
  readonly from: Instant;
  readonly to: Instant;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Ten minutes across the whole drawing: the finest thing a news text says is a minute. */
const NARROWEST = 10 * MINUTE;
/** Four thousand years: beyond it the axis has nothing to say. */
const WIDEST = 4000 * 365.25 * DAY;
/** How much is left free at each side when everything is fitted in, as a part of the whole. */
const FIT_MARGIN = 0.04;
/** The same at the right of the drawing, where the label of the last event stands. */
export const LABEL_MARGIN = 0.16;
/** So few of the events, as a part of all, may lie outside of the first view when that makes it so many times closer. */
const OUTLIERS = 0.1;
const CLOSER = 3;
/** A single moment is shown in its month. */
const FIT_MINIMUM = 30 * DAY;

/** Where an instant lies, in pixels from the left edge of a drawing `width` pixels wide; open sides give infinities. */
export function toX(view: TimeView, width: number, instant: Instant): number {
  return ((instant - view.from) / (view.to - view.from)) * width;
}

/** Which instant lies at pixel `x`. */
export function toInstant(view: TimeView, width: number, x: number): Instant {
  return view.from + (x / width) * (view.to - view.from);
}

/** The view moved by a part of its own length; positive is later. */
export function panView(view: TimeView, part: number): TimeView {
  const move = (view.to - view.from) * part;
  return { from: view.from + move, to: view.to + move };
}

/** The view with its length multiplied by `factor`, the instant at `around` staying where it is. */
export function zoomView(view: TimeView, factor: number, around: Instant): TimeView {
  const length = view.to - view.from;
  const next = Math.min(Math.max(length * factor, NARROWEST), WIDEST);
  const part = (around - view.from) / length;
  const from = around - next * part;
  return { from, to: from + next };
}

/** What of an event's bounds is needed to fit it in. */
interface Extent {
  readonly earliest: Instant;
  readonly latest: Instant;
}

/** The view that shows all the given finite bounds with some air, at the right as much as `rightMargin`; null when there are none. */
export function fitView(bounds: Iterable<Extent>, rightMargin = FIT_MARGIN): TimeView | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { earliest, latest } of bounds) {
    for (const instant of [earliest, latest]) {
      if (!Number.isFinite(instant)) continue;
      if (instant < from) from = instant;
      if (instant > to) to = instant;
    }
  }
  if (from > to) return null;
  const length = to - from;
  if (length < FIT_MINIMUM * (1 - FIT_MARGIN - rightMargin)) {
    const middle = from + length / 2;
    return { from: middle - FIT_MINIMUM / 2, to: middle + FIT_MINIMUM / 2 };
  }
  const whole = length / (1 - FIT_MARGIN - rightMargin);
  return { from: from - whole * FIT_MARGIN, to: to + whole * rightMargin };
}

/** The view that shows the events at those places; null when none of them has a date. */
export function fitShown(
  columns: { readonly from: Float64Array; readonly to: Float64Array },
  shown: Uint32Array,
  rightMargin = FIT_MARGIN,
): TimeView | null {
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (const index of shown) {
    for (const instant of [columns.from[index] as number, columns.to[index] as number]) {
      if (!Number.isFinite(instant)) continue;
      if (instant < earliest) earliest = instant;
      if (instant > latest) latest = instant;
    }
  }
  return earliest > latest ? null : fitView([{ earliest, latest }], rightMargin);
}

/** The seven days that end with the day of an instant. */
export function lastWeek(now: Instant): TimeView {
  const end = (Math.floor(now / DAY) + 1) * DAY;
  return { from: end - 7 * DAY, to: end };
}

/** The view in which one event is seen with some of what is around it. */
export function viewAround(earliest: Instant, latest: Instant): TimeView | null {
  const start = Number.isFinite(earliest) ? earliest : latest;
  const end = Number.isFinite(latest) ? latest : earliest;
  if (!Number.isFinite(start) || !Number.isFinite(end)) return null;
  const middle = (start + end) / 2;
  const length = Math.max((end - start) * 3, 14 * DAY);
  return { from: middle - length / 2, to: middle + length / 2 };
}

/**
 * The view to begin with: all events, or the bulk of them when few that lie far away would squeeze the others into a corner.
 * Those few are counted at the edge of their lanes.
 */
export function fitBulk(
  bounds: { readonly earliest: Float64Array; readonly latest: Float64Array },
  rightMargin = LABEL_MARGIN,
): TimeView | null {
  const extents = Array.from(bounds.earliest.keys(), (index) => ({
    earliest: bounds.earliest[index] as number,
    latest: bounds.latest[index] as number,
  }));
  const placed = Float64Array.from(extents, placeOf).filter(Number.isFinite).sort();
  const spare = placed.length < 5 ? 0 : Math.max(1, Math.floor(placed.length * OUTLIERS));
  const lengthOf = (first: number, last: number) => (placed[last] ?? 0) - (placed[first] ?? 0);
  let best = { first: 0, last: placed.length - 1 };
  for (let first = 0; first <= spare; first++) {
    const last = placed.length - 1 - spare + first;
    if (lengthOf(first, last) < lengthOf(best.first, best.last)) best = { first, last };
  }
  const isCloser = lengthOf(best.first, best.last) * CLOSER < lengthOf(0, placed.length - 1);
  const [from, to] = isCloser ? [best.first, best.last] : [0, placed.length - 1];
  const isKept = (place: number) => place >= (placed[from] ?? 0) && place <= (placed[to] ?? 0);
  return fitView(
    extents.filter((extent) => isKept(placeOf(extent))),
    rightMargin,
  );
}

/** A known instant of an event: its start, or its end when the start is open. */
export function placeOf({ earliest, latest }: Extent): Instant {
  return Number.isFinite(earliest) ? earliest : latest;
}

/** The view moved, and widened if it must be, so that [earliest, latest] is in sight; the same object when it is already. */
export function revealInView(view: TimeView, earliest: Instant, latest: Instant): TimeView {
  const start = Number.isFinite(earliest) ? earliest : latest;
  const end = Number.isFinite(latest) ? latest : earliest;
  if (!Number.isFinite(start) || !Number.isFinite(end)) return view;
  const length = view.to - view.from;
  if (start >= view.from && end <= view.to) return view;
  if (end - start > length * 0.9) return fitView([{ earliest: start, latest: end }]) ?? view;
  const middle = (start + end) / 2;
  return { from: middle - length / 2, to: middle + length / 2 };
}
