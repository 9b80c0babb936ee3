import type { EventRow } from './event-rows.ts';
import { LABEL_LIMIT } from './label-room.ts';
import { findVisible, type Lane, type Packing, packLane } from './lanes.ts';
import type { TimeView } from './time-scale.ts';

/** How a lane is drawn: marks with labels, marks alone, or only how many there are. */
export type LaneMode = 'labels' | 'marks' | 'density';

/** An event of a lane by its index, the row it stands in, and the free pixels at its right. */
export interface PlacedMark {
  readonly index: number;
  readonly row: number;
  readonly room: number;
}

/** A lane with its place in the drawing, in pixels, and the events of it that are drawn. */
export interface LaneBox {
  readonly lane: Lane;
  readonly mode: LaneMode;
  readonly top: number;
  readonly height: number;
  /** Empty in density mode. */
  readonly marks: readonly PlacedMark[];
  /** How many events of the lane touch the view. */
  readonly visibleCount: number;
  /** The scale for which the rows were made; what is drawn is never wider than at this scale. */
  readonly msPerPixel: number;
}

/** The height of one row of marks, in pixels: with labels there is room for words above a long bar. */
export const ROW_HEIGHT: Record<LaneMode, number> = { labels: 30, marks: 16, density: 42 };
/** The air above and below the rows of a lane. */
export const LANE_PADDING = 5;
/** A label beside a mark is not worth drawing in less room than this. */
export const LEAST_LABEL = 48;
/** Every lane has room for its name and a line of facts. */
const LANE_MINIMUM = 38;
/** Free pixels around a mark: half of the widest sign that stands on a moment, and a gap. */
export const MARK_PADDING = 10;
/** How much longer than its label a mark must be to carry it above itself. */
const ABOVE_AIR = 12;
/** What a moment's sign needs at least. */
const MARK_MINIMUM = 14;
/** More rows than this in one lane are no picture any more. */
const ROW_LIMIT: Record<LaneMode, number> = { labels: 24, marks: 40, density: 0 };
/** So few events are always drawn one by one; the drawing scrolls rather than count them. */
const FEW = 40;
/** Drawn marks over all lanes stay few enough to be redrawn within a frame. */
const MARK_BUDGET = 400;
/** Scales within this factor share their rows, so that rows change in steps and not at every turn of the wheel. */
const SCALE_STEP = 1.2;

/** Whether a mark is long enough at this scale to carry its label above itself; otherwise the label stands at its right. */
export function isLabelAbove(row: EventRow, msPerPixel: number): boolean {
  if (!row.shape) return false;
  return (row.shape.latest - row.shape.earliest) / msPerPixel >= row.labelRoom + ABOVE_AIR;
}

const packings = new WeakMap<Lane, Map<string, Packing>>();
/** Scales kept per lane: the ones around the present one. */
const KEPT_PACKINGS = 12;

function packingOf(lane: Lane, mode: 'labels' | 'marks', msPerPixel: number): Packing {
  const known = packings.get(lane) ?? new Map<string, Packing>();
  packings.set(lane, known);
  const key = `${mode} ${msPerPixel}`;
  const found = known.get(key);
  if (found) return found;
  const packing = packLane(lane, msPerPixel, { rows: ROW_LIMIT[mode], padding: MARK_PADDING / 2 }, (row, index) => {
    if (mode === 'marks') return MARK_MINIMUM;
    const room = row.labelRoom;
    const length = ((lane.ends[index] ?? 0) - (lane.starts[index] ?? 0)) / msPerPixel;
    if (length >= room + ABOVE_AIR) return MARK_MINIMUM;
    return Math.max(length, MARK_MINIMUM) + MARK_PADDING + room;
  });
  if (known.size >= KEPT_PACKINGS) known.delete(known.keys().next().value ?? '');
  known.set(key, packing);
  return packing;
}

/** The scale rounded up to a step of its own, in milliseconds per pixel. */
export function roundScale(msPerPixel: number): number {
  return SCALE_STEP ** Math.ceil(Math.log(msPerPixel) / Math.log(SCALE_STEP));
}

interface Draft {
  readonly lane: Lane;
  readonly visible: readonly number[];
  mode: LaneMode;
  marks: LaneBox['marks'];
  height: number;
}

/**
 * Places the lanes in a drawing `width` by `height` pixels: with labels where there is room, the fullest lanes as marks alone or
 * as counts. The boxes may need more height than there is only when there are more kinds than fit.
 */
export function layOutLanes(
  lanes: readonly Lane[],
  view: TimeView,
  size: { readonly width: number; readonly height: number },
): readonly LaneBox[] {
  const msPerPixel = roundScale((view.to - view.from) / Math.max(size.width, 1));
  const reach = LABEL_LIMIT * msPerPixel;
  const drafts = lanes.map((lane) => {
    const visible = findVisible(lane, view.from - reach, view.to);
    const draft: Draft = { lane, visible, mode: 'labels', marks: [], height: 0 };
    setMode(draft, 'labels', msPerPixel);
    return draft;
  });
  const sum = () => drafts.reduce((total, draft) => total + draft.height, 0);
  const count = () => drafts.reduce((total, draft) => total + draft.marks.length, 0);
  while (count() > MARK_BUDGET) {
    const fullest = drafts.toSorted((a, b) => b.marks.length - a.marks.length)[0];
    if (!fullest) break;
    setMode(fullest, 'density', msPerPixel);
  }
  const settled = new Set<Draft>();
  while (sum() > size.height && settled.size < drafts.length) {
    const tallest = drafts.filter((draft) => !settled.has(draft)).toSorted((a, b) => b.height - a.height)[0];
    if (!tallest) break;
    if (!shrink(tallest, msPerPixel)) settled.add(tallest);
  }
  let top = 0;
  return drafts.map(({ lane, mode, marks, height, visible }) => {
    const box: LaneBox = { lane, mode, marks, top, height, visibleCount: visible.length, msPerPixel };
    top += height;
    return box;
  });
}

/** Takes a lane to its next smaller form; false, and the lane as it was, when that would save nothing. */
function shrink(draft: Draft, msPerPixel: number): boolean {
  const { mode, marks, height } = draft;
  const smaller: readonly LaneMode[] = mode === 'labels' ? ['marks', 'density'] : mode === 'marks' ? ['density'] : [];
  for (const next of smaller) {
    if (next === 'density' && draft.visible.length <= FEW) continue;
    setMode(draft, next, msPerPixel);
    if (draft.height < height) return true;
  }
  draft.mode = mode;
  draft.marks = marks;
  draft.height = height;
  return false;
}

function setMode(draft: Draft, mode: LaneMode, msPerPixel: number): void {
  draft.mode = mode;
  draft.marks = [];
  draft.height = ROW_HEIGHT.density + 2 * LANE_PADDING;
  if (mode === 'density') return;
  const isHopeless = draft.visible.length > MARK_BUDGET;
  const packing = isHopeless ? null : packingOf(draft.lane, mode, msPerPixel);
  if (!packing || draft.visible.some((index) => (packing.rowOf[index] ?? -1) < 0)) {
    setMode(draft, mode === 'labels' && !isHopeless ? 'marks' : 'density', msPerPixel);
    return;
  }
  draft.marks = placeMarks(draft, packing, msPerPixel);
  const rows = draft.marks.reduce((most, mark) => Math.max(most, mark.row + 1), 1);
  draft.height = Math.max(rows * ROW_HEIGHT[mode] + 2 * LANE_PADDING, LANE_MINIMUM);
}

function placeMarks(draft: Draft, packing: Packing, msPerPixel: number): readonly PlacedMark[] {
  const nextStart = new Map<number, number>();
  const marks: PlacedMark[] = [];
  for (const index of draft.visible.toReversed()) {
    const row = packing.rowOf[index] ?? 0;
    const end = draft.lane.ends[index] ?? 0;
    const next = nextStart.get(row) ?? Number.POSITIVE_INFINITY;
    // The sign of a moment reaches over its bounds on both sides.
    marks.push({ index, row, room: (next - end) / msPerPixel - 2 * MARK_PADDING });
    nextStart.set(row, draft.lane.starts[index] ?? 0);
  }
  return marks.reverse();
}
