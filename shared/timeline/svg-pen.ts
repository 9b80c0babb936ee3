import { escapeHtml } from '../exchange/escape-html.ts';
import { directionOf } from '../exchange/text-direction.ts';
import { type FadeStops, type Ink, type Palette, PEN_FONTS, type Pen, type TextStyle } from './pen.ts';

/** Writes strokes as SVG. Nothing in it runs or is fetched: shapes, gradients and escaped words. */
export class SvgPen implements Pen {
  readonly #palette: Palette;
  readonly #parts: string[] = [];
  readonly #definitions = new Map<string, string>();

  constructor(palette: Palette) {
    this.#palette = palette;
  }

  /** The drawing as a whole file, `width` by `height` pixels, with its name for those who do not see it. */
  toSvg(width: number, height: number, title: string): string {
    const definitions = [...this.#definitions.values()].join('');
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escapeHtml(PEN_FONTS)}">`,
      `<title>${escapeHtml(title)}</title>`,
      definitions === '' ? '' : `<defs>${definitions}</defs>`,
      `<rect width="${width}" height="${height}" fill="${this.#palette.paper}"/>`,
      ...this.#parts,
      '</svg>',
    ].join('');
  }

  fillRect(x: number, y: number, width: number, height: number, radius: number, ink: Ink, opacity = 1): void {
    this.#rect(
      x,
      y,
      width,
      height,
      radius,
      `fill="${this.#palette[ink]}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}`,
    );
  }

  strokeRect(x: number, y: number, width: number, height: number, radius: number, ink: Ink, line: number): void {
    this.#rect(x, y, width, height, radius, `fill="none" stroke="${this.#palette[ink]}" stroke-width="${line}"`);
  }

  line(x1: number, y1: number, x2: number, y2: number, ink: Ink, width: number): void {
    this.#parts.push(
      `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${this.#palette[ink]}" stroke-width="${width}"/>`,
    );
  }

  polygon(corners: readonly number[], fill: Ink | null, stroke: Ink | null, width: number): void {
    this.#parts.push(`<polygon points="${corners.map(round).join(' ')}" ${this.#inks(fill, stroke, width)}/>`);
  }

  circle(x: number, y: number, radius: number, fill: Ink | null, stroke: Ink | null, width: number): void {
    this.#parts.push(`<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" ${this.#inks(fill, stroke, width)}/>`);
  }

  fadeRect(x: number, y: number, width: number, height: number, radius: number, ink: Ink, stops: FadeStops): void {
    this.#rect(x, y, width, height, radius, `fill="url(#${this.#gradient(ink, stops)})"`);
  }

  hatchRect(x: number, y: number, width: number, height: number, radius: number, stops: FadeStops | null): void {
    const { dispute, disputeWeak } = this.#palette;
    this.#define(
      'hatch',
      `<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="${dispute}" stroke-width="1.8" opacity=".6"/></pattern>`,
    );
    // A fading dispute is told by its hatching; a line around it would say that its ends are known.
    if (stops) this.#rect(x, y, width, height, radius, `fill="url(#${this.#gradient('dispute', stops)})"`);
    else this.#rect(x, y, width, height, radius, `fill="${disputeWeak}" stroke="${dispute}"`);
    this.#rect(x, y, width, height, radius, 'fill="url(#hatch)"');
  }

  bars(x: number, floor: number, width: number, heights: readonly number[], ink: Ink, opacity: number): void {
    const path = heights
      .map((height, index) =>
        height === 0
          ? ''
          : `M${round(x + index * width + 0.5)} ${round(floor)}v${round(-height)}h${round(width - 1)}v${round(height)}z`,
      )
      .join('');
    if (path) this.#parts.push(`<path d="${path}" fill="${this.#palette[ink]}" fill-opacity="${opacity}"/>`);
  }

  text(words: string, x: number, y: number, style: TextStyle): void {
    const { size, weight, ink, align, hasHalo } = style;
    const isRight = directionOf(words, null) === 'rtl';
    // "start" is the right end of words that run from right to left.
    const anchor = (align === 'right') === isRight ? 'start' : 'end';
    const halo = hasHalo
      ? ` stroke="${this.#palette.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`
      : '';
    const direction = isRight ? ' direction="rtl"' : '';
    this.#parts.push(
      `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}"${direction} fill="${this.#palette[ink]}"${halo}>${escapeHtml(words)}</text>`,
    );
  }

  clip(x: number, y: number, width: number, height: number, draw: () => void): void {
    const box = `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(Math.max(height, 0))}"/>`;
    const id = `clip-${box.replace(/[^\d.-]+/g, '_')}`;
    this.#define(id, `<clipPath id="${id}">${box}</clipPath>`);
    this.#parts.push(`<g clip-path="url(#${id})">`);
    draw();
    this.#parts.push('</g>');
  }

  /** Draws with the origin moved. */
  move(x: number, y: number, draw: () => void): void {
    this.#parts.push(`<g transform="translate(${round(x)} ${round(y)})">`);
    draw();
    this.#parts.push('</g>');
  }

  #rect(x: number, y: number, width: number, height: number, radius: number, inks: string): void {
    const corner = radius > 0 ? ` rx="${Math.min(radius, width / 2, height / 2)}"` : '';
    this.#parts.push(
      `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${corner} ${inks}/>`,
    );
  }

  #inks(fill: Ink | null, stroke: Ink | null, width: number): string {
    const line = stroke ? ` stroke="${this.#palette[stroke]}" stroke-width="${width}"` : '';
    return `fill="${fill ? this.#palette[fill] : 'none'}"${line}`;
  }

  #gradient(ink: Ink, stops: FadeStops): string {
    const colour = this.#palette[ink];
    const inside = stops
      .map(
        ([at, opacity]) =>
          `<stop offset="${round(at, 4)}" stop-color="${colour}" stop-opacity="${round(opacity, 3)}"/>`,
      )
      .join('');
    const id = `fade-${ink}-${stops.map(([at, opacity]) => `${round(at, 4)}_${round(opacity, 3)}`).join('-')}`;
    this.#define(id, `<linearGradient id="${id}">${inside}</linearGradient>`);
    return id;
  }

  #define(id: string, definition: string): void {
    if (!this.#definitions.has(id)) this.#definitions.set(id, definition);
  }
}

function round(value: number, digits = 2): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
