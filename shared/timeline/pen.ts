/** A colour of the page's palette by its name, or one of the steps of a grade. */
export type Ink =
  | 'paper'
  | 'line'
  | 'lineStrong'
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 'accent'
  | 'dispute'
  | 'disputeWeak'
  | 'deny'
  | 'grade1'
  | 'grade2'
  | 'grade3'
  | 'grade4'
  | 'grade5'
  | 'gradeNone';

/** The colours of a theme by their names. */
export type Palette = Readonly<Record<Ink, string>>;

/** How words are written: pixels, weight, where `x` is in them, and whether they stand on the paper's own colour. */
export interface TextStyle {
  readonly size: number;
  readonly weight: number;
  readonly ink: Ink;
  readonly align?: 'left' | 'right';
  readonly hasHalo?: boolean;
}

/** How strong a fill is along its width: part of the width, and opacity there. */
export type FadeStops = readonly (readonly [at: number, opacity: number])[];

/** What the timeline is drawn with: the same strokes make the page's canvas and an exported file. Pixels throughout. */
export interface Pen {
  fillRect(x: number, y: number, width: number, height: number, radius: number, ink: Ink, opacity?: number): void;
  strokeRect(x: number, y: number, width: number, height: number, radius: number, ink: Ink, line: number): void;
  line(x1: number, y1: number, x2: number, y2: number, ink: Ink, width: number): void;
  /** A closed shape of corners, x and y by turns; each ink may be left out. */
  polygon(corners: readonly number[], fill: Ink | null, stroke: Ink | null, width: number): void;
  circle(x: number, y: number, radius: number, fill: Ink | null, stroke: Ink | null, width: number): void;
  /** A rounded stretch whose fill fades along its width. */
  fadeRect(x: number, y: number, width: number, height: number, radius: number, ink: Ink, stops: FadeStops): void;
  /** A rounded stretch hatched on a weak ground, fading where stops are given. */
  hatchRect(x: number, y: number, width: number, height: number, radius: number, stops: FadeStops | null): void;
  /** Bars side by side that stand on `floor`. */
  bars(x: number, floor: number, width: number, heights: readonly number[], ink: Ink, opacity: number): void;
  text(words: string, x: number, y: number, style: TextStyle): void;
  /** Draws only inside of a box. */
  clip(x: number, y: number, width: number, height: number, draw: () => void): void;
}

/** The letters of the drawing, as the page's style sheet names them. */
export const PEN_FONTS = '"Inter Variable", "Vazirmatn Variable", system-ui, sans-serif';
