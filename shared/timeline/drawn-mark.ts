import { type ColourAxis, NO_BASIS } from './grade-steps.ts';
import { isLabelAbove, isPoint } from './layout.ts';
import type { FadeStops, Ink } from './pen.ts';
import { disputeAt, hasMark, MARK, type TimelineColumns, titleAt } from './row-columns.ts';
import { type TimeView, toX } from './time-scale.ts';

/** Words cut to a width, measured in the letters they are drawn in. */
export type FitText = (text: string, width: number) => string;

/** The sign of a mark: what happened at a moment, somewhere in a stretch, before or after a limit, shortly, or is denied by all. */
export type MarkSign = 'diamond' | 'doubtful-diamond' | 'inner-diamond' | 'limit' | 'short-bar' | 'ring' | null;

/** One event as it is drawn; pixels from the left of the lanes and from the top of all lanes. */
export interface DrawnMark {
  /** Its place in the columns. */
  readonly index: number;
  readonly y: number;
  /** What it covers with its sign: for pointing at it and for its outline. */
  readonly from: number;
  readonly to: number;
  readonly sign: MarkSign;
  readonly signX: number;
  /** The stretch in which it may lie, fading by `stops`; null where all is sure or too short to be seen. */
  readonly stretch: {
    readonly from: number;
    readonly to: number;
    readonly stops: FadeStops;
    readonly isSure: boolean;
  } | null;
  /** The part that is sure of what lasted; `isWhole` where nothing of it is in doubt. */
  readonly core: { readonly from: number; readonly to: number; readonly isWhole: boolean } | null;
  readonly isDisputed: boolean;
  readonly isDenied: boolean;
  /** Not graded on the axis that colours go by, or by nobody at all. */
  readonly isHollow: boolean;
  readonly ink: Ink;
  readonly label: {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly align: 'left' | 'right';
  } | null;
}

/** Half the height of a doubtful stretch, and half the width of a moment's diamond, in pixels. */
export const BAND = 7;
export const DIAMOND = 7;
/** At the right edge a label is cut with an ellipsis; in less room than this it is left out. */
const LEAST_INSIDE = 24;
/** Marks are cut a little outside of the drawing, since very long shapes are drawn badly. */
const OUTSIDE = 40;
/** Shorter than this nothing is seen as long. */
const SHORT = 6;
/** How strong doubt is drawn, and how much of a stretch fades where its bounds are closed. */
const DOUBT = 0.42;
const FADING = 0.26;

/** What is needed to draw a mark. */
export interface MarkPlace {
  readonly columns: TimelineColumns;
  readonly view: TimeView;
  readonly width: number;
  readonly colour: ColourAxis;
  readonly fitText: FitText;
}

/** Makes the mark of an event; `label` is the room for its label in pixels, `full` where all it needs is free. */
export function makeMark(
  place: MarkPlace,
  index: number,
  y: number,
  label: 'full' | 'none' | number,
  msPerPixel: number,
): DrawnMark {
  const { columns, view, width } = place;
  const start = toX(view, width, columns.from[index] as number);
  const end = toX(view, width, columns.to[index] as number);
  const right = Math.min(end, width + OUTSIDE);
  // A mark whose label alone is in sight stays where it is; only what is longer than needed is cut.
  const left = Math.max(start, Math.min(-OUTSIDE, right - 2 * OUTSIDE));
  const isMoment = isPoint(columns, index);
  const isShort = right - left < SHORT;
  const isSmall = isShort || (isMoment && right - left < 2 * DIAMOND + 4);
  const middle = (left + right) / 2;
  const bounds = isSmall ? { from: middle - DIAMOND, to: middle + DIAMOND } : { from: left, to: right };
  const isDenied = hasMark(columns, index, MARK.isDenied);
  const isDisputed = disputeAt(columns, index) !== null;
  const sureFrom = columns.sureFrom[index] as number;
  const isSure = !Number.isNaN(sureFrom);
  const isWhole = isSure && sureFrom === columns.from[index] && columns.sureTo[index] === columns.to[index];
  const clamp = (x: number) => Math.min(Math.max(x, left), right);
  const hasStretch = !isSmall && (!isWhole || (isDisputed && !isDenied));
  const hasCore = isSure && !isMoment && !isShort && !(isDisputed && isWhole);
  const open = { left: start === Number.NEGATIVE_INFINITY, right: end === Number.POSITIVE_INFINITY };
  const inner = {
    from: toX(view, width, columns.earliest[index] as number),
    to: toX(view, width, columns.latest[index] as number),
  };
  return {
    index,
    y,
    ...bounds,
    sign: signOf({ isDenied, isMoment, isShort, isSmall, isSure, isOpen: open.left || open.right }),
    signX: !isSmall && !isDenied && open.left ? right : !isSmall && !isDenied && open.right ? left : middle,
    stretch: hasStretch
      ? { from: left, to: right, stops: fadeOver({ start, end, ...inner }, open, left, right), isSure: isWhole }
      : null,
    core: hasCore
      ? {
          from: clamp(toX(view, width, sureFrom)),
          to: clamp(toX(view, width, columns.sureTo[index] as number)),
          isWhole,
        }
      : null,
    isDisputed,
    isDenied,
    ...toneOf(columns, index, place.colour),
    label: label === 'none' ? null : placeLabel(place, index, y, label, msPerPixel, bounds, open.left),
  };
}

function signOf(mark: {
  readonly isDenied: boolean;
  readonly isMoment: boolean;
  readonly isShort: boolean;
  readonly isSmall: boolean;
  readonly isSure: boolean;
  readonly isOpen: boolean;
}): MarkSign {
  if (mark.isDenied) return 'ring';
  if (mark.isSmall && mark.isMoment) return mark.isSure || mark.isShort ? 'diamond' : 'doubtful-diamond';
  if (mark.isShort) return 'short-bar';
  if (!mark.isMoment) return null;
  return mark.isOpen ? 'limit' : 'inner-diamond';
}

/** How strong doubt is along what is in sight of a stretch: it rises to the bounds as read, and towards the known side of an open one. */
function fadeOver(
  x: { readonly start: number; readonly end: number; readonly from: number; readonly to: number },
  open: { readonly left: boolean; readonly right: boolean },
  left: number,
  right: number,
): FadeStops {
  if (open.left || open.right) {
    const rising: FadeStops = [
      [0, 0],
      [FADING, 0.2],
      [1 - FADING, 0.38],
      [1, 0.5],
    ];
    return open.left ? rising : rising.map(([at, opacity]) => [1 - at, opacity] as const).toReversed();
  }
  const length = x.end - x.start;
  // Where the bounds were widened, what fades is the widening; else a quarter at either side, and no bound looks sure.
  const first = x.from > x.start ? x.from : x.start + length * FADING;
  const last = x.to < x.end ? x.to : x.end - length * FADING;
  const opacityAt = (at: number) => {
    if (at < first) return (DOUBT * (at - x.start)) / Math.max(first - x.start, 1e-9);
    return at > last ? (DOUBT * (x.end - at)) / Math.max(x.end - last, 1e-9) : DOUBT;
  };
  const seen = right - left;
  return [left, first, last, right]
    .filter((at) => at >= left && at <= right)
    .map((at) => [(at - left) / seen, Math.min(Math.max(opacityAt(at), 0), DOUBT)] as const);
}

function toneOf(columns: TimelineColumns, index: number, colour: ColourAxis): Pick<DrawnMark, 'isHollow' | 'ink'> {
  if (colour === 'none') return { isHollow: hasMark(columns, index, MARK.isUngraded), ink: 'accent' };
  const step = columns[colour][index] as number;
  return { isHollow: step === 0, ink: inkOfStep(step) };
}

/** The ink of a step of a colour scale. */
export function inkOfStep(step: number): Ink {
  return step === 0 || step === NO_BASIS ? 'gradeNone' : (`grade${step}` as Ink);
}

/** Beside a short mark, or above a long one: at the part of it that is in sight, on its known side. */
function placeLabel(
  { columns, width, fitText }: MarkPlace,
  index: number,
  y: number,
  label: 'full' | number,
  msPerPixel: number,
  bounds: { readonly from: number; readonly to: number },
  isOpenLeft: boolean,
): DrawnMark['label'] {
  const title = titleAt(columns, index);
  const words = disputeAt(columns, index) ? `≠ ${title}` : title;
  const room = typeof label === 'number' ? label : (columns.rooms[index] as number);
  if (label !== 'full' || !isLabelAbove(columns, index, msPerPixel)) {
    const x = bounds.to + 7;
    const inSight = width - x - 4;
    const text = inSight < LEAST_INSIDE ? '' : fitText(words, Math.min(room, inSight));
    return text === '' ? null : { x, y: y + 4, align: 'left', text };
  }
  const from = Math.max(bounds.from, 0) + 4;
  const to = Math.min(bounds.to, width) - 4;
  const text = fitText(words, Math.min(room, to - from));
  return text === '' ? null : { x: isOpenLeft ? to : from, y: y - 12, align: isOpenLeft ? 'right' : 'left', text };
}
