import { AXIS_HEIGHT, drawAxis, drawLanes } from '../../../shared/timeline/draw-timeline.ts';
import type { FitText } from '../../../shared/timeline/drawn-mark.ts';
import { type DrawnTimeline, drawModel } from '../../../shared/timeline/drawn-timeline.ts';
import type { ColourAxis } from '../../../shared/timeline/grade-steps.ts';
import { drawOverview, makeOverview, OVERVIEW_HEIGHT, type Overview } from '../../../shared/timeline/overview.ts';
import type { Palette, Pen } from '../../../shared/timeline/pen.ts';
import { type TimeView, toX } from '../../../shared/timeline/time-scale.ts';
import { CanvasPen, forgetWidths } from './canvas-pen.ts';
import { makeFitText } from './fit-text.ts';
import type { ShownTimeline } from './timeline-session.ts';

/** What is drawn, beside the view. */
export interface Drawable {
  readonly timeline: Pick<ShownTimeline, 'columns' | 'shown' | 'lanes'>;
  readonly chosen: number;
  readonly colour: ColourAxis;
}

/** The elements that a timeline is drawn on: the scrolled frame with its sheet, and three canvases. */
export interface Easel {
  readonly frame: HTMLElement;
  readonly sheet: HTMLElement;
  readonly axis: HTMLCanvasElement;
  readonly lanes: HTMLCanvasElement;
  readonly overview: HTMLCanvasElement;
}

/** The letters of labels. */
export const LABEL_FONT = '500 12px "Inter Variable", "Vazirmatn Variable"';

/** Draws the timeline on its canvases, once per frame however often it is asked, and outside of React. */
export class TimelinePainter {
  readonly #easel: Easel;
  #drawable: Drawable;
  #view: TimeView;
  #palette: Palette;
  #brush: TimeView | null = null;
  #fitText: FitText = makeFitText(LABEL_FONT);
  #drawn: DrawnTimeline | null = null;
  #overview: Overview | null = null;
  #overviewOf: { readonly shown: Uint32Array; readonly width: number } | null = null;
  #frame = 0;

  constructor(easel: Easel, drawable: Drawable, view: TimeView, palette: Palette) {
    this.#easel = easel;
    this.#drawable = drawable;
    this.#view = view;
    this.#palette = palette;
  }

  /** What was drawn last, with what has changed since. */
  get drawn(): DrawnTimeline {
    this.#drawn ??= this.#lay();
    return this.#drawn;
  }

  /** All of the time that events are shown in; null before the first frame. */
  get whole(): TimeView | null {
    return this.#overview?.whole ?? null;
  }

  show(drawable: Drawable): void {
    this.#drawable = drawable;
    this.#change();
  }

  look(view: TimeView): void {
    this.#view = view;
    this.#change();
  }

  /** Marks a stretch of time that is about to be chosen; null for none. */
  brush(stretch: TimeView | null): void {
    this.#brush = stretch;
    this.request();
  }

  paint(palette: Palette): void {
    this.#palette = palette;
    this.request();
  }

  /** Letters that came meanwhile are measured anew. */
  takeLetters(): void {
    this.#fitText = makeFitText(LABEL_FONT);
    forgetWidths();
    this.#change();
  }

  /** The size of the frame is another one. */
  resize(): void {
    this.#change();
  }

  /** Draws in the next frame. */
  request(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.draw());
  }

  /** Draws now. */
  draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { frame, sheet, axis, lanes, overview } = this.#easel;
    const { clientWidth: width, clientHeight: height } = frame;
    if (width === 0 || height === 0) return;
    const { drawn } = this;
    const sheetHeight = `${Math.max(drawn.height, height)}px`;
    if (sheet.style.height !== sheetHeight) sheet.style.height = sheetHeight;
    const canvasHeight = `${height}px`;
    if (lanes.style.height !== canvasHeight) lanes.style.height = canvasHeight;
    this.#on(axis, width, AXIS_HEIGHT, (pen) => drawAxis(pen, drawn));
    this.#on(lanes, width, height, (pen) => {
      drawLanes(pen, drawn, frame.scrollTop, height);
      this.#drawBrush(pen, drawn, height);
    });
    const { columns, shown } = this.#drawable.timeline;
    if (this.#overviewOf?.shown !== shown || this.#overviewOf.width !== drawn.width) {
      this.#overview = makeOverview(columns, shown, drawn.width);
      this.#overviewOf = { shown, width: drawn.width };
    }
    this.#on(overview, width, OVERVIEW_HEIGHT, (pen) => {
      if (this.#overview) drawOverview(pen, this.#overview, this.#view, drawn.gutter, drawn.width);
    });
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = -1;
  }

  #change(): void {
    this.#drawn = null;
    this.request();
  }

  #lay(): DrawnTimeline {
    const { frame } = this.#easel;
    const { timeline, chosen, colour } = this.#drawable;
    const { columns, lanes } = timeline;
    const size = { width: frame.clientWidth, height: frame.clientHeight };
    return drawModel({ columns, lanes, view: this.#view, ...size, colour, chosen, fitText: this.#fitText });
  }

  #drawBrush(pen: Pen, { gutter, width }: DrawnTimeline, height: number): void {
    if (!this.#brush) return;
    const from = Math.max(toX(this.#view, width, this.#brush.from), 0);
    const to = Math.min(toX(this.#view, width, this.#brush.to), width);
    pen.fillRect(gutter + from, 0, Math.max(to - from, 1), height, 0, 'accent', 0.16);
    pen.line(gutter + from, 0, gutter + from, height, 'accent', 1);
    pen.line(gutter + to, 0, gutter + to, height, 'accent', 1);
  }

  /** Clears a canvas, made as fine as the screen, and draws on it in the page's pixels. */
  #on(canvas: HTMLCanvasElement, width: number, height: number, draw: (pen: Pen) => void): void {
    const ratio = window.devicePixelRatio;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== wide) canvas.width = wide;
    if (canvas.height !== high) canvas.height = high;
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = this.#palette.paper;
    context.fillRect(0, 0, width, height);
    draw(new CanvasPen(context, this.#palette));
  }
}
