import { type DrawnMark, type FitText, makeMark } from './drawn-mark.ts';
import type { ColourAxis } from './grade-steps.ts';
import { LABEL_LIMIT } from './label-room.ts';
import { type Lane, lowerBound, upperBound } from './lanes.ts';
import { LANE_PADDING, type LaneBox, type LaneMode, LEAST_LABEL, layOutLanes, ROW_HEIGHT } from './layout.ts';
import { disputeAt, hasMark, MARK, type TimelineColumns } from './row-columns.ts';
import { makeTicks, type Tick } from './ticks.ts';
import { type TimeView, toX } from './time-scale.ts';

/** Words under a lane's name that lead to events out of sight. */
export interface OutOfSight {
  readonly words: string;
  readonly x: number;
  /** The event they lead to, by its place in the columns. */
  readonly index: number;
}

/** A lane as it is drawn; pixels from the top of all lanes. */
export interface DrawnLane {
  readonly name: string;
  readonly top: number;
  readonly height: number;
  readonly mode: LaneMode;
  /** How many of its events touch the view. */
  readonly count: number;
  /** Where only counts are drawn: how many events touch each part of the view. */
  readonly bars: Uint32Array | null;
  readonly outOfSight: readonly OutOfSight[];
}

/** A line of the axis with its place in pixels from the left of the lanes. */
export interface DrawnTick extends Tick {
  readonly x: number;
}

/** All that the drawing shows at a view: tests read it, the page and exports draw it. */
export interface DrawnTimeline {
  readonly view: TimeView;
  /** The lanes' width without the column of names, and that column's. */
  readonly width: number;
  readonly gutter: number;
  /** Of all lanes, in pixels; more than the drawing's own where it scrolls. */
  readonly height: number;
  readonly ticks: readonly DrawnTick[];
  readonly lanes: readonly DrawnLane[];
  readonly marks: readonly DrawnMark[];
  /** The chosen event, by its place in the columns; -1 for none. */
  readonly chosen: number;
}

/** The column of the lanes' names; narrow drawings write them above the lanes instead. */
const GUTTER = 112;
const NARROW = 560;
/** What a name above its lane takes, in pixels. */
const NAME_HEIGHT = 14;
/** The least space between two lines of the axis, in pixels: room for "30 Sep 2019" and air. */
const TICK_GAP = 84;
/** Where the words about events out of sight stand, the second ones after the first. */
const FACTS_X = [16, 60] as const;

/** The width of the column of names in a drawing of that width. */
export function gutterOf(width: number): number {
  return width < NARROW ? 0 : GUTTER;
}

/** Says what is drawn of the lanes at a view, in a drawing of that size. */
export function drawModel(input: {
  readonly columns: TimelineColumns;
  readonly lanes: readonly Lane[];
  readonly view: TimeView;
  readonly width: number;
  readonly height: number;
  readonly colour: ColourAxis;
  readonly chosen: number;
  readonly fitText: FitText;
  readonly locale?: string | undefined;
}): DrawnTimeline {
  const { columns, lanes, view, colour, fitText } = input;
  const gutter = gutterOf(input.width);
  const width = Math.max(input.width - gutter, 50);
  const nameHeight = gutter === 0 ? NAME_HEIGHT : 0;
  const boxes = layOutLanes(lanes, columns, view, { width, height: input.height, nameHeight });
  const place = { columns, view, width, colour, fitText };
  const marks = boxes.flatMap((box) =>
    box.marks.map(({ index, row, room }) => {
      const middle = box.mode === 'labels' ? 19 : ROW_HEIGHT.marks / 2;
      const y = box.top + nameHeight + LANE_PADDING + row * ROW_HEIGHT[box.mode] + middle;
      const label = box.mode === 'labels' ? 'full' : room >= LEAST_LABEL ? Math.min(room, LABEL_LIMIT) : 'none';
      return makeMark(place, index, y, label, box.msPerPixel);
    }),
  );
  const ticks = makeTicks(view, width, TICK_GAP, input.locale);
  const last = boxes.at(-1);
  return {
    view,
    width,
    gutter,
    height: last ? last.top + last.height : 0,
    ticks: ticks.map((tick) => ({ ...tick, x: toX(view, width, tick.at) })),
    lanes: boxes.map((box) => toDrawnLane(box, view)),
    marks,
    chosen: input.chosen,
  };
}

function toDrawnLane(box: LaneBox, view: TimeView): DrawnLane {
  const { lane, before, after } = box;
  const outOfSight: OutOfSight[] = [];
  if (box.mode !== 'density') {
    if (before > 0) {
      outOfSight.push({ x: FACTS_X[0], words: `← ${before.toLocaleString()}`, index: lastBefore(lane, view.from) });
    }
    const next = lane.rows[lane.rows.length - after];
    if (next !== undefined) {
      outOfSight.push({ x: FACTS_X[before > 0 ? 1 : 0], words: `${after.toLocaleString()} →`, index: next });
    }
  }
  const { top, height, mode, visibleCount, bars } = box;
  return { name: lane.name, top, height, mode, count: visibleCount, bars, outOfSight };
}

/** The event of a lane that ended last before an instant. */
function lastBefore(lane: Lane, instant: number): number {
  const end = lane.sortedEnds[lowerBound(lane.sortedEnds, instant) - 1] as number;
  for (let place = upperBound(lane.starts, end) - 1; place >= 0; place--) {
    if (lane.ends[place] === end) return lane.rows[place] as number;
  }
  return lane.rows[0] as number;
}

/** The mark at a place of the lanes; the one drawn last where several are. */
export function markAt(drawn: DrawnTimeline, x: number, y: number): DrawnMark | null {
  const reach = 3;
  return (
    drawn.marks.findLast(
      (mark) => Math.abs(y - mark.y) <= 10 && x >= mark.from - reach && x <= Math.max(mark.to + reach, labelEnd(mark)),
    ) ?? null
  );
}

/** A label beside its mark belongs to it; its own width is not measured anew, most of it is enough to point at. */
function labelEnd({ label, to }: DrawnMark): number {
  return label && label.x > to ? label.x + label.text.length * 5 : to;
}

/** What an event is in the drawing, in words: for whoever points at it or walks to it. */
export function describeMark(
  columns: TimelineColumns,
  index: number,
  line: { readonly title: string; readonly date: string },
): string {
  const dispute = disputeAt(columns, index);
  const words = [line.title || 'Untitled event', line.date];
  if (dispute) words.push(dispute === 'open' ? 'disputed' : `disputed, ${dispute}`);
  if (hasMark(columns, index, MARK.isDenied)) words.push('denied');
  if (hasMark(columns, index, MARK.isUngraded)) words.push('not graded');
  return words.join(', ');
}
