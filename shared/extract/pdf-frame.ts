import type { Matrix } from './pdf-matrix.ts';

/** A line that is turned by less against the page's edges is parallel to them, degrees. */
const STRAIGHT = 3;

/** How a line lies on the page: turned as it runs from left to right, so that its letters stand upright. */
export interface Frame {
  readonly angle: number;
  readonly cos: number;
  readonly sin: number;
  /** Points for one unit of height. */
  readonly height: number;
  readonly slant: number;
}

/** Gives the frame in which the letters of a matrix stand upright; lines of vertical writing run downwards. */
export function readFrame([a, b, c, d]: Matrix, isVertical: boolean): Frame {
  const area = a * d - b * c;
  const length = Math.hypot(a, b) || 1;
  // Letters drawn from right to left on a mirrored axis (so do some programs with Arabic) stand in a line as others do.
  const isMirrored = area < 0 && a < 0;
  const direction = isVertical ? Math.atan2(-d, -c) : Math.atan2(isMirrored ? -b : b, isMirrored ? -a : a);
  const degrees = (direction * 180) / Math.PI;
  const straight = Math.round(degrees / 90) * 90;
  const angle = (Math.abs(degrees - straight) < STRAIGHT ? straight + 360 : Math.round(degrees) + 360) % 360;
  const turned = (angle * Math.PI) / 180;
  return {
    angle,
    cos: angle % 180 === 90 ? 0 : Math.cos(turned),
    sin: angle % 180 === 0 ? 0 : Math.sin(turned),
    height: isVertical ? Math.hypot(c, d) : Math.abs(area) / length,
    slant: isVertical ? 0 : Math.abs((a * c + b * d) / (area || 1)),
  };
}

/** Gives how far along its lines a place lies. */
export function measureAlong({ cos, sin }: Frame, x: number, y: number): number {
  return cos * x + sin * y;
}

/** Gives how high above its lines' foot a place lies. */
export function measureAcross({ cos, sin }: Frame, x: number, y: number): number {
  return cos * y - sin * x;
}
