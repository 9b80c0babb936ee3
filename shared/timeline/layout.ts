import type { Instant } from '../model/date-reading.ts';
import { LABEL_LIMIT } from './label-room.ts';
import { countColumns, countVisible, findVisible, type Lane } from './lanes.ts';
import { countOutside, LanePacker, type PackRule } from './packing.ts';
import { hasMark, MARK, type TimelineColumns } from './row-columns.ts';
import type { TimeView } from './time-scale.ts';

/** How a lane is drawn: marks with labels, marks alone, or only how many there are. */
export type LaneMode = 'labels' | 'marks' | 'density';

/** An event of a lane by its place there and in the columns, the row it stands in, and the free pixels at its right. */
export interface PlacedMark {
  readonly place: number;
  readonly index: number;
  readonly row: number;
  readonly room: number;
}

/** A lane with its place in the drawing, in pixels, and what of it is drawn. */
export interface LaneBox {
  readonly lane: Lane;
  readonly mode: LaneMode;
  readonly top: number;
  readonly height: number;
  /** How much of the height is left free for the lane's name. */
  readonly nameHeight: number;
  /** Empty in density mode. */
  readonly marks: readonly PlacedMark[];
  /** In density mode how many events touch each of equal parts of the view; null otherwise. */
  readonly bars: Uint32Array | null;
  /** How many events of the lane touch the view, and how many lie before and after it. */
  readonly visibleCount: number;
  readonly before: number;
  readonly after: number;
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
/** Width of one density bar in pixels. */
const BAR = 6;
/** More rows than this in one lane are no picture any more. */
const ROW_LIMIT: Record<LaneMode, number> = { labels: 24, marks: 40, density: 0 };
/** So few events are always drawn one by one; the drawing scrolls rather than count them. */
const FEW = 40;
/** Drawn marks over all lanes stay few enough to be redrawn within a frame. */
export const MARK_BUDGET = 400;
/** Scales within this factor share their rows, so that rows change in steps and not at every turn of the wheel. */
const SCALE_STEP = 1.2;
/** A packing that has grown by panning to more than this many events begins anew with those in sight. */
const MOST_PACKED = 4_000;

/** Whether a mark is long enough at this scale to carry its label above itself; otherwise the label stands at its right. */
export function isLabelAbove(columns: TimelineColumns, index: number, msPerPixel: number): boolean {
  return lengthOf(columns, index) / msPerPixel >= (columns.rooms[index] as number) + ABOVE_AIR;
}

function lengthOf(columns: TimelineColumns, index: number): number {
  return (columns.to[index] as number) - (columns.from[index] as number);
}

const packers = new WeakMap<Lane, Record<'labels' | 'marks', LanePacker>>();

function packerOf(lane: Lane, mode: 'labels' | 'marks'): LanePacker {
  const known = packers.get(lane) ?? { labels: new LanePacker(lane), marks: new LanePacker(lane) };
  packers.set(lane, known);
  if (known[mode].size > MOST_PACKED) known[mode] = new LanePacker(lane);
  return known[mode];
}

function ruleOf(lane: Lane, columns: TimelineColumns, mode: 'labels' | 'marks', msPerPixel: number): PackRule {
  return {
    key: String(msPerPixel),
    msPerPixel,
    rows: ROW_LIMIT[mode],
    padding: MARK_PADDING / 2,
    widthOf: (place) => {
      if (mode === 'marks') return MARK_MINIMUM;
      const index = lane.rows[place] as number;
      if (isLabelAbove(columns, index, msPerPixel)) return MARK_MINIMUM;
      const length = lengthOf(columns, index) / msPerPixel;
      const shown = Number.isFinite(length) ? Math.max(length, MARK_MINIMUM) : MARK_MINIMUM;
      return shown + MARK_PADDING + (columns.rooms[index] as number);
    },
  };
}

/** The scale rounded up to a step of its own, in milliseconds per pixel. */
export function roundScale(msPerPixel: number): number {
  return SCALE_STEP ** Math.ceil(Math.log(msPerPixel) / Math.log(SCALE_STEP));
}

interface Draft {
  readonly lane: Lane;
  readonly count: number;
  /** The places of what is in sight, its label included; found when it is first needed. */
  readonly visible: () => readonly number[];
  mode: LaneMode;
  marks: LaneBox['marks'];
  height: number;
}

/**
 * Places the lanes in a drawing `width` by `height` pixels: with labels where there is room, the fullest lanes as marks alone or
 * as counts. The boxes may need more height than there is only when there are more lanes than fit. `nameHeight` pixels are left
 * free above the marks of each lane, where its name has no column of its own.
 */
export function layOutLanes(
  lanes: readonly Lane[],
  columns: TimelineColumns,
  view: TimeView,
  size: { readonly width: number; readonly height: number; readonly nameHeight?: number },
): readonly LaneBox[] {
  const msPerPixel = roundScale((view.to - view.from) / Math.max(size.width, 1));
  const reach = LABEL_LIMIT * msPerPixel;
  const counts = lanes.map((lane) => countVisible(lane, view.from - reach, view.to));
  const most = budget(counts);
  const drafts = lanes.map((lane, place) => {
    let found: readonly number[] | null = null;
    const draft: Draft = {
      lane,
      count: counts[place] as number,
      visible: () => {
        found ??= findVisible(lane, view.from - reach, view.to);
        return found;
      },
      mode: 'density',
      marks: [],
      height: 0,
    };
    setMode(draft, draft.count > most ? 'density' : 'labels', columns, msPerPixel);
    return draft;
  });
  const { nameHeight = 0 } = size;
  const total = () => drafts.reduce((sum, draft) => sum + draft.height + nameHeight, 0);
  const settled = new Set<Draft>();
  while (total() > size.height && settled.size < drafts.length) {
    const tallest = drafts.filter((draft) => !settled.has(draft)).toSorted((a, b) => b.height - a.height)[0];
    if (!tallest) break;
    if (!shrink(tallest, columns, msPerPixel)) settled.add(tallest);
  }
  let top = 0;
  return drafts.map(({ lane, mode, marks, height }) => {
    const bars = mode === 'density' ? countColumns(lane, view.from, view.to, barCount(size.width)) : null;
    const visibleCount = countVisible(lane, view.from, view.to);
    const outside = countOutside(lane, view.from, view.to);
    const box: LaneBox = {
      lane,
      mode,
      marks,
      top,
      height: height + nameHeight,
      nameHeight,
      bars,
      visibleCount,
      ...outside,
      msPerPixel,
    };
    top += box.height;
    return box;
  });
}

/** The most events that a lane may hold to be drawn one by one, so that all lanes together stay within the budget. */
function budget(counts: readonly number[]): number {
  let sum = 0;
  let most = 0;
  for (const count of counts.toSorted((a, b) => a - b)) {
    sum += count;
    if (sum > MARK_BUDGET) return most;
    most = count;
  }
  return MARK_BUDGET;
}

/** How many bars of counts stand side by side in a drawing of that width. */
export function barCount(width: number): number {
  return Math.max(1, Math.floor(width / BAR));
}

/** Takes a lane to its next smaller form; false, and the lane as it was, when that would save nothing. */
function shrink(draft: Draft, columns: TimelineColumns, msPerPixel: number): boolean {
  const { mode, marks, height } = draft;
  const smaller: readonly LaneMode[] = mode === 'labels' ? ['marks', 'density'] : mode === 'marks' ? ['density'] : [];
  for (const next of smaller) {
    if (next === 'density' && draft.count <= FEW) continue;
    setMode(draft, next, columns, msPerPixel);
    if (draft.height < height) return true;
  }
  draft.mode = mode;
  draft.marks = marks;
  draft.height = height;
  return false;
}

function setMode(draft: Draft, mode: LaneMode, columns: TimelineColumns, msPerPixel: number): void {
  draft.mode = mode;
  draft.marks = [];
  draft.height = ROW_HEIGHT.density + 2 * LANE_PADDING;
  if (mode === 'density') return;
  const packer = packerOf(draft.lane, mode);
  if (!packer.place(draft.visible(), ruleOf(draft.lane, columns, mode, msPerPixel))) {
    setMode(draft, mode === 'labels' ? 'marks' : 'density', columns, msPerPixel);
    return;
  }
  draft.marks = placeMarks(draft, packer, msPerPixel);
  const rows = draft.marks.reduce((most, mark) => Math.max(most, mark.row + 1), 1);
  draft.height = Math.max(rows * ROW_HEIGHT[mode] + 2 * LANE_PADDING, LANE_MINIMUM);
}

function placeMarks(draft: Draft, packer: LanePacker, msPerPixel: number): readonly PlacedMark[] {
  const nextStart = new Map<number, Instant>();
  const marks: PlacedMark[] = [];
  const { lane } = draft;
  for (const place of draft.visible().toReversed()) {
    const row = packer.rowOf(place);
    const next = nextStart.get(row) ?? Number.POSITIVE_INFINITY;
    // The sign of a moment reaches over its bounds on both sides.
    const room = (next - (lane.ends[place] as number)) / msPerPixel - 2 * MARK_PADDING;
    marks.push({ place, index: lane.rows[place] as number, row, room });
    nextStart.set(row, lane.starts[place] as number);
  }
  return marks.reverse();
}

/** Whether a mark is a moment somewhere in its stretch, and nothing that lasted. */
export function isPoint(columns: TimelineColumns, index: number): boolean {
  return !hasMark(columns, index, MARK.isSpan);
}
