import { directionOf } from '../../../shared/exchange/text-direction.ts';
import {
  type FadeStops,
  type Ink,
  type Palette,
  PEN_FONTS,
  type Pen,
  type TextStyle,
} from '../../../shared/timeline/pen.ts';

/** A canvas on the page or in memory. */
type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Hatching is drawn this many times finer than the page's pixels, so that it stays sharp on fine screens. */
const HATCH_SCALE = 3;

/** How far the ground of words reaches above and below their line. */
const HALO = { up: 10.5, down: 2.5 } as const;

interface Measured {
  readonly direction: 'ltr' | 'rtl';
  readonly width: number;
}

/** Words are drawn again at every frame. */
const measured = new Map<string, Measured>();
const MOST_MEASURED = 10_000;

/** Forgets how wide words are: letters that came meanwhile are of another width. */
export function forgetWidths(): void {
  measured.clear();
}

/** Draws strokes on a canvas; the caller has set its scale. */
export class CanvasPen implements Pen {
  readonly #context: Context;
  readonly #palette: Palette;
  #hatch: CanvasPattern | null = null;
  #font = '';

  constructor(context: Context, palette: Palette) {
    this.#context = context;
    this.#palette = palette;
  }

  fillRect(x: number, y: number, width: number, height: number, radius: number, ink: Ink, opacity = 1): void {
    const context = this.#context;
    context.globalAlpha = opacity;
    context.fillStyle = this.#palette[ink];
    this.#box(x, y, width, height, radius);
    context.fill();
    context.globalAlpha = 1;
  }

  strokeRect(x: number, y: number, width: number, height: number, radius: number, ink: Ink, line: number): void {
    this.#box(x, y, width, height, radius);
    this.#stroke(ink, line);
  }

  line(x1: number, y1: number, x2: number, y2: number, ink: Ink, width: number): void {
    const context = this.#context;
    // An upright or level hair line is sharp in the middle of a pixel only.
    const shift = width === 1 && (x1 === x2 || y1 === y2) ? 0.5 : 0;
    const [left, right] = x1 === x2 ? [Math.floor(x1) + shift, Math.floor(x2) + shift] : [x1, x2];
    const [top, bottom] = y1 === y2 ? [Math.floor(y1) + shift, Math.floor(y2) + shift] : [y1, y2];
    context.beginPath();
    context.moveTo(left, top);
    context.lineTo(right, bottom);
    this.#stroke(ink, width);
  }

  polygon(corners: readonly number[], fill: Ink | null, stroke: Ink | null, width: number): void {
    const context = this.#context;
    context.beginPath();
    for (let at = 0; at < corners.length; at += 2) context.lineTo(corners[at] as number, corners[at + 1] as number);
    context.closePath();
    this.#paint(fill, stroke, width);
  }

  circle(x: number, y: number, radius: number, fill: Ink | null, stroke: Ink | null, width: number): void {
    this.#context.beginPath();
    this.#context.arc(x, y, radius, 0, 2 * Math.PI);
    this.#paint(fill, stroke, width);
  }

  fadeRect(x: number, y: number, width: number, height: number, radius: number, ink: Ink, stops: FadeStops): void {
    this.#context.fillStyle = this.#gradient(x, width, ink, stops);
    this.#box(x, y, width, height, radius);
    this.#context.fill();
  }

  hatchRect(x: number, y: number, width: number, height: number, radius: number, stops: FadeStops | null): void {
    const context = this.#context;
    this.#box(x, y, width, height, radius);
    if (stops) context.fillStyle = this.#gradient(x, width, 'dispute', stops);
    else context.fillStyle = this.#palette.disputeWeak;
    context.fill();
    this.#hatch ??= makeHatch(context, this.#palette.dispute);
    if (this.#hatch) {
      context.fillStyle = this.#hatch;
      context.fill();
    }
    // A fading dispute is told by its hatching; a line around it would say that its ends are known.
    if (!stops) this.#stroke('dispute', 1);
  }

  bars(x: number, floor: number, width: number, heights: readonly number[], ink: Ink, opacity: number): void {
    const context = this.#context;
    context.globalAlpha = opacity;
    context.fillStyle = this.#palette[ink];
    context.beginPath();
    for (let index = 0; index < heights.length; index++) {
      const height = heights[index] as number;
      if (height > 0) context.rect(x + index * width + 0.5, floor - height, width - 1, height);
    }
    context.fill();
    context.globalAlpha = 1;
  }

  text(words: string, x: number, y: number, style: TextStyle): void {
    const context = this.#context;
    const font = `${style.weight} ${style.size}px ${PEN_FONTS}`;
    if (font !== this.#font) {
      context.font = font;
      this.#font = font;
    }
    const known = this.#measure(words, font);
    context.direction = known.direction;
    context.textAlign = style.align ?? 'left';
    if (style.hasHalo) {
      // Lines behind the words are painted over; an outline of every letter would cost most of a frame.
      context.fillStyle = this.#palette.paper;
      const left = style.align === 'right' ? x - known.width : x;
      context.fillRect(left - 1, y - HALO.up, known.width + 3, HALO.up + HALO.down);
    }
    context.fillStyle = this.#palette[style.ink];
    context.fillText(words, x, y);
  }

  clip(x: number, y: number, width: number, height: number, draw: () => void): void {
    const context = this.#context;
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    draw();
    context.restore();
    this.#font = '';
  }

  #measure(words: string, font: string): Measured {
    const key = `${font} ${words}`;
    const known = measured.get(key);
    if (known) return known;
    if (measured.size >= MOST_MEASURED) measured.clear();
    const made = { direction: directionOf(words, null), width: this.#context.measureText(words).width };
    measured.set(key, made);
    return made;
  }

  #box(x: number, y: number, width: number, height: number, radius: number): void {
    this.#context.beginPath();
    if (radius > 0) this.#context.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
    else this.#context.rect(x, y, width, height);
  }

  #paint(fill: Ink | null, stroke: Ink | null, width: number): void {
    if (fill) {
      this.#context.fillStyle = this.#palette[fill];
      this.#context.fill();
    }
    if (stroke) this.#stroke(stroke, width);
  }

  #stroke(ink: Ink, width: number): void {
    this.#context.strokeStyle = this.#palette[ink];
    this.#context.lineWidth = width;
    this.#context.stroke();
  }

  #gradient(x: number, width: number, ink: Ink, stops: FadeStops): CanvasGradient {
    const gradient = this.#context.createLinearGradient(x, 0, x + width, 0);
    const colour = this.#palette[ink];
    for (const [at, opacity] of stops)
      gradient.addColorStop(Math.min(Math.max(at, 0), 1), withOpacity(colour, opacity));
    return gradient;
  }
}

/** A token's colour with an opacity; tokens are written as #rrggbb. */
function withOpacity(colour: string, opacity: number): string {
  return `${colour}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

function makeHatch(context: Context, colour: string): CanvasPattern | null {
  const size = 8 * HATCH_SCALE;
  const tile = new OffscreenCanvas(size, size);
  const ink = tile.getContext('2d');
  if (!ink) return null;
  ink.strokeStyle = withOpacity(colour, 0.6);
  ink.lineWidth = 1.8 * HATCH_SCALE;
  ink.beginPath();
  for (const shift of [-size, 0, size]) {
    ink.moveTo(shift - 2, size + 2);
    ink.lineTo(shift + size + 2, -2);
  }
  ink.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / HATCH_SCALE));
  return pattern;
}
