import type { Instant } from '../model/date-reading.ts';
import { drawCounts } from './draw-timeline.ts';
import type { Pen } from './pen.ts';
import { makeTicks } from './ticks.ts';
import { fitShown, type TimeView, toX } from './time-scale.ts';

/** The height of the strip that shows all of a case's time, and where its bars stand. */
export const OVERVIEW_HEIGHT = 54;
const FLOOR = 36;
/** Width of one bar in pixels. */
const BAR = 5;

/** All of the time that events are shown in, and how many begin in each part of it. */
export interface Overview {
  readonly whole: TimeView;
  readonly counts: Uint32Array;
}

/** Makes the overview of events (places in the columns) for a strip of that width; null when none has a date. */
export function makeOverview(
  columns: { readonly from: Float64Array; readonly to: Float64Array },
  shown: Uint32Array,
  width: number,
): Overview | null {
  const whole = fitShown(columns, shown);
  if (!whole) return null;
  const counts = new Uint32Array(Math.max(1, Math.floor(width / BAR)));
  const scale = counts.length / (whole.to - whole.from);
  for (const index of shown) {
    const start = columns.from[index] as Instant;
    const place = Number.isFinite(start) ? start : (columns.to[index] as Instant);
    const column = Math.floor((place - whole.from) * scale);
    if (column >= 0 && column < counts.length) counts[column] = (counts[column] as number) + 1;
  }
  return { whole, counts };
}

/** Draws an overview with the part in sight, `gutter` pixels from the left. */
export function drawOverview(pen: Pen, overview: Overview, view: TimeView, gutter: number, width: number): void {
  const { whole, counts } = overview;
  pen.clip(gutter, 0, width, OVERVIEW_HEIGHT, () => {
    drawCounts(pen, counts, gutter, width, FLOOR, FLOOR - 4);
    pen.line(gutter, FLOOR, gutter + width, FLOOR, 'lineStrong', 1);
    const from = Math.min(Math.max(toX(whole, width, view.from), 0), width - 4);
    const to = Math.max(Math.min(toX(whole, width, view.to), width), from + 4);
    pen.fillRect(gutter + from, 1, to - from, FLOOR, 0, 'accent', 0.12);
    pen.strokeRect(gutter + from + 0.5, 1.5, to - from - 1, FLOOR - 1, 0, 'accent', 1);
    for (const tick of makeTicks(whole, width, 70)) {
      const x = toX(whole, width, tick.at);
      if (x < width - 34) pen.text(tick.label, gutter + x + 2, FLOOR + 13, { size: 12, weight: 400, ink: 'ink3' });
    }
  });
}
