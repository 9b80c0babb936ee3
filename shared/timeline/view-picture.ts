import { AXIS_HEIGHT, drawAxis, drawLanes } from './draw-timeline.ts';
import { inkOfStep } from './drawn-mark.ts';
import type { DrawnTimeline } from './drawn-timeline.ts';
import { type ColourAxis, legendOf } from './grade-steps.ts';
import type { Palette, Pen } from './pen.ts';
import { SvgPen } from './svg-pen.ts';
import { describeView } from './ticks.ts';

/** What an exported view says beside its drawing. */
export interface PictureFacts {
  readonly caseName: string;
  /** The filter in words; empty for none. */
  readonly filter: string;
  readonly shownCount: number;
  readonly wholeCount: number;
  readonly undatedCount: number;
  readonly colour: ColourAxis;
  /** ISO 8601, and by which version. */
  readonly madeAt: string;
  readonly appVersion: string;
  /** BCP 47, for numbers and dates. */
  readonly locale?: string | undefined;
}

/** The air around the drawing, and the heights of its heading, its legend and its foot, in pixels. */
const MARGIN = 16;
const HEADING = 52;
const LEGEND = 24;
const FOOT = 22;
/** How wide a letter of a legend is at most, so that the next word can be placed without measuring. */
const LETTER = 6.4;

/** The size of the picture of a view, in pixels. */
export function pictureSize(drawn: DrawnTimeline): { readonly width: number; readonly height: number } {
  return {
    width: Math.round(drawn.gutter + drawn.width + 2 * MARGIN),
    height: Math.ceil(HEADING + AXIS_HEIGHT + drawn.height + 2 * LEGEND + FOOT + 2 * MARGIN),
  };
}

/** Gives a view in words: what the heading of its picture says, and what is read where it cannot be seen. */
export function describePicture(drawn: DrawnTimeline, facts: PictureFacts): string {
  const { shownCount, wholeCount, undatedCount, locale } = facts;
  const number = (count: number) => count.toLocaleString(locale);
  const events =
    shownCount === wholeCount
      ? `${number(wholeCount)} events`
      : `${number(shownCount)} of ${number(wholeCount)} events`;
  return [
    describeView(drawn.view, locale),
    events,
    undatedCount > 0 ? `${number(undatedCount)} of them without a date` : '',
    facts.filter ? `filter: ${facts.filter}` : 'no filter',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Draws the picture of a view: heading, axis, all lanes as they are drawn, legend and foot. `move` shifts what is drawn inside of it. */
export function drawPicture(
  pen: Pen,
  drawn: DrawnTimeline,
  facts: PictureFacts,
  move: (x: number, y: number, draw: () => void) => void,
): void {
  const { width, height } = pictureSize(drawn);
  pen.text(facts.caseName, MARGIN, MARGIN + 16, { size: 16, weight: 650, ink: 'ink' });
  pen.text(describePicture(drawn, facts), MARGIN, MARGIN + 36, { size: 12, weight: 400, ink: 'ink2' });
  const top = MARGIN + HEADING;
  move(MARGIN, top, () => drawAxis(pen, drawn));
  move(MARGIN, top + AXIS_HEIGHT, () => drawLanes(pen, drawn, 0, drawn.height));
  pen.line(MARGIN, top + AXIS_HEIGHT, width - MARGIN, top + AXIS_HEIGHT, 'line', 1);
  const bottom = top + AXIS_HEIGHT + drawn.height;
  drawLegend(pen, facts.colour, bottom + LEGEND - 6);
  const foot = `Hatched and ≠: disputed · struck ring: denied · hollow: not graded · fading: in doubt · Dateline ${facts.appVersion}, ${facts.madeAt.slice(0, 16).replace('T', ' ')} UTC`;
  pen.text(foot, MARGIN, height - MARGIN, { size: 10, weight: 400, ink: 'ink3' });
}

function drawLegend(pen: Pen, colour: ColourAxis, y: number): void {
  let x = MARGIN + 6;
  for (const { step, label } of legendOf(colour)) {
    const ink = inkOfStep(step);
    pen.polygon([x, y - 9, x + 5, y - 4, x, y + 1, x - 5, y - 4], step === 0 ? 'paper' : ink, ink, 1.6);
    pen.text(label, x + 10, y, { size: 11, weight: 400, ink: 'ink2' });
    x += 28 + label.length * LETTER;
  }
}

/** Gives the picture of a view as an SVG file. */
export function toSvgPicture(drawn: DrawnTimeline, facts: PictureFacts, palette: Palette): string {
  const pen = new SvgPen(palette);
  drawPicture(pen, drawn, facts, (x, y, draw) => pen.move(x, y, draw));
  const { width, height } = pictureSize(drawn);
  return pen.toSvg(width, height, `${facts.caseName}: ${describePicture(drawn, facts)}`);
}

/** Gives the picture of a view as a page to be printed: A4 on its side, the drawing as wide as the paper. */
export function toPrintedPicture(drawn: DrawnTimeline, facts: PictureFacts, palette: Palette): string {
  const svg = toSvgPicture(drawn, facts, palette).replace(/^<svg([^>]*?) width="[^"]*" height="[^"]*"/, '<svg$1');
  const styles =
    '@page{size:A4 landscape;margin:12mm}html,body{margin:0}svg{display:block;width:100%;max-height:180mm}';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Timeline</title><style>${styles}</style></head><body>${svg}</body></html>`;
}
