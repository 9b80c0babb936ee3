import { BAND, DIAMOND, type DrawnMark } from './drawn-mark.ts';
import type { DrawnLane, DrawnTimeline } from './drawn-timeline.ts';
import type { Ink, Pen } from './pen.ts';

/** The height of the strip that names the axis. */
export const AXIS_HEIGHT = 26;
/** Nearer to the right edge a name would be cut. */
const LEAST_NAME = 44;
/** Half the height of a sure core: a whole one, and one inside of doubt. */
const CORE = { whole: 5, inner: 3 } as const;
/** Half the gap in the middle of a mark whose claims contradict each other, in pixels. */
const SPLIT = 1.5;

/** Draws the names of the time axis, `x` being the left of the lanes. */
export function drawAxis(pen: Pen, drawn: DrawnTimeline): void {
  const { gutter, width } = drawn;
  pen.clip(gutter, 0, width, AXIS_HEIGHT, () => {
    for (const { x, label, isMajor } of drawn.ticks) {
      pen.line(gutter + x, AXIS_HEIGHT - 6, gutter + x, AXIS_HEIGHT, isMajor ? 'lineStrong' : 'line', 1);
      if (x >= width - LEAST_NAME) continue;
      const style = { size: 12, weight: isMajor ? 550 : 400, ink: isMajor ? 'ink2' : 'ink3' } as const;
      pen.text(label, gutter + x + 5, 17, style);
    }
  });
}

/** Draws the lanes with all that is in them; `scroll` pixels of them are above the drawing, which is `height` high. */
export function drawLanes(pen: Pen, drawn: DrawnTimeline, scroll: number, height: number): void {
  const { gutter, width } = drawn;
  pen.clip(0, 0, gutter + width, height, () => {
    for (const { x, isMajor } of drawn.ticks) {
      pen.line(gutter + x, 0, gutter + x, height, isMajor ? 'lineStrong' : 'line', 1);
    }
    const isInSight = (top: number, bottom: number) => bottom >= scroll && top <= scroll + height;
    const lanes = drawn.lanes.filter((lane) => isInSight(lane.top, lane.top + lane.height));
    for (const lane of lanes) drawLane(pen, drawn, lane, scroll);
    pen.clip(gutter, 0, width, height, () => {
      for (const mark of drawn.marks) {
        if (isInSight(mark.y - 20, mark.y + 20))
          drawMark(pen, mark, gutter, mark.y - scroll, mark.index === drawn.chosen);
      }
    });
    if (gutter === 0) for (const lane of lanes) drawName(pen, drawn, lane, scroll);
  });
}

function drawLane(pen: Pen, drawn: DrawnTimeline, lane: DrawnLane, scroll: number): void {
  const { gutter, width } = drawn;
  const top = lane.top - scroll;
  const floor = top + lane.height - 0.5;
  pen.line(0, floor, gutter + width, floor, 'line', 1);
  if (gutter > 0) {
    drawName(pen, drawn, lane, scroll);
    const facts = { size: 11, weight: 400, ink: 'ink3' } as const;
    if (lane.mode === 'density') pen.text(`${lane.count.toLocaleString()} events`, 16, top + 31, facts);
    else for (const { words, x } of lane.outOfSight) pen.text(words, x, top + 31, facts);
  }
  if (lane.bars) drawCounts(pen, lane.bars, gutter, width, top + lane.height - 4, lane.height - 10);
}

function drawName(pen: Pen, { gutter }: DrawnTimeline, lane: DrawnLane, scroll: number): void {
  const style = { size: 11, weight: 600, ink: 'ink2' } as const;
  if (gutter === 0) {
    pen.text(lane.name, 6, lane.top - scroll + 12, { ...style, hasHalo: true });
    return;
  }
  pen.clip(0, lane.top - scroll, gutter - 6, lane.height, () => pen.text(lane.name, 16, lane.top - scroll + 17, style));
}

/** Bars for counts, with heights by the square root so that one is seen beside many. */
export function drawCounts(
  pen: Pen,
  counts: Uint32Array,
  x: number,
  width: number,
  floor: number,
  height: number,
): void {
  let most = 1;
  for (const count of counts) if (count > most) most = count;
  const heights = Array.from(counts, (count) => (count === 0 ? 0 : Math.max(2, Math.sqrt(count / most) * height)));
  pen.bars(x, floor, width / counts.length, heights, 'ink3', 0.5);
}

/** Draws one event: its doubt as width, its dispute as hatching, a denial as a struck ring, no grade as a hollow core. */
function drawMark(pen: Pen, mark: DrawnMark, gutter: number, y: number, isChosen: boolean): void {
  const left = gutter + mark.from;
  const size = mark.to - mark.from;
  if (isChosen) pen.strokeRect(left - 5, y - 9.5, size + 10, 19, 7, 'accent', 1.5);
  drawStretch(pen, mark, gutter, y);
  drawCore(pen, mark, gutter, y);
  drawSign(pen, mark, gutter + mark.signX, y);
  if (mark.label) {
    const { text, x, align } = mark.label;
    const style = { size: 12, weight: isChosen ? 650 : 500, ink: 'ink', align, hasHalo: true } as const;
    pen.text(text, gutter + x, mark.label.y - mark.y + y, style);
  }
}

function drawStretch(pen: Pen, mark: DrawnMark, gutter: number, y: number): void {
  if (!mark.stretch) return;
  const { from, to, stops, isSure } = mark.stretch;
  const width = Math.max(to - from, 1);
  if (mark.isDisputed && !mark.isDenied)
    pen.hatchRect(gutter + from, y - BAND, width, 2 * BAND, BAND, isSure ? null : stops);
  else pen.fadeRect(gutter + from, y - BAND, width, 2 * BAND, BAND, mark.isDenied ? 'deny' : mark.ink, stops);
}

function drawCore(pen: Pen, mark: DrawnMark, gutter: number, y: number): void {
  if (!mark.core) return;
  const { from, to, isWhole } = mark.core;
  const half = isWhole ? CORE.whole : CORE.inner;
  const box = [gutter + from, y - half, Math.max(to - from, 2), 2 * half, half] as const;
  const { fill, stroke } = inksOf(mark);
  // Hatching shows through a disputed core.
  if (fill && !mark.isDisputed) pen.fillRect(...box, fill);
  if (stroke) pen.strokeRect(...box, stroke, 1.6);
}

/** How a core or sign is filled and lined: dispute and denial before grades, which are filled or hollow. */
function inksOf(mark: DrawnMark): { readonly fill: Ink | null; readonly stroke: Ink | null } {
  if (mark.isDenied) return { fill: null, stroke: 'deny' };
  if (mark.isDisputed) return { fill: mark.isHollow ? 'paper' : 'disputeWeak', stroke: 'dispute' };
  return mark.isHollow ? { fill: 'paper', stroke: mark.ink } : { fill: mark.ink, stroke: null };
}

function drawSign(pen: Pen, mark: DrawnMark, x: number, y: number): void {
  switch (mark.sign) {
    case 'ring':
      pen.circle(x, y, 6.5, 'paper', 'deny', 1.7);
      pen.line(x - 4.6, y + 4.6, x + 4.6, y - 4.6, 'deny', 1.7);
      return;
    case 'diamond':
      drawDiamond(pen, mark, x, y, DIAMOND);
      return;
    case 'doubtful-diamond':
      drawDiamond(pen, mark, x, y, DIAMOND - 1.5);
      return;
    case 'inner-diamond':
      drawDiamond(pen, mark, x, y, 4);
      return;
    case 'limit':
      pen.line(x, y - BAND, x, y + BAND, mark.isDisputed ? 'dispute' : mark.ink, 2);
      return;
    case 'short-bar':
      drawShortBar(pen, mark, x, y);
      return;
    case null:
      return;
  }
}

/** A moment; one that is disputed is split in two, so that it is told by its shape too. */
function drawDiamond(pen: Pen, mark: DrawnMark, x: number, y: number, size: number): void {
  const { fill, stroke } = inksOf(mark);
  if (!mark.isDisputed) {
    pen.polygon([x, y - size, x + size, y, x, y + size, x - size, y], fill, stroke, 1.6);
    return;
  }
  const [left, right] = [x - SPLIT, x + SPLIT];
  pen.polygon([left, y - size, left - size, y, left, y + size], fill, stroke, 1.6);
  pen.polygon([right, y - size, right + size, y, right, y + size], fill, stroke, 1.6);
}

/** What lasted, too short to be seen as long: a bar, or two where it is disputed. */
function drawShortBar(pen: Pen, mark: DrawnMark, x: number, y: number): void {
  const { fill, stroke } = inksOf(mark);
  const parts = mark.isDisputed ? [x - 3 - SPLIT, x + SPLIT] : [x - 3];
  const width = mark.isDisputed ? 3 : 6;
  for (const left of parts) {
    if (fill) pen.fillRect(left, y - BAND + 1, width, 2 * BAND - 2, mark.isDisputed ? 1 : 2, fill);
    if (stroke) pen.strokeRect(left, y - BAND + 1, width, 2 * BAND - 2, mark.isDisputed ? 1 : 2, stroke, 1.6);
  }
}
