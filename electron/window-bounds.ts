import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod/mini';

/** The window's size on its first day, in logical pixels: list, reader and clips beside each other. */
export const FIRST_SIZE = { width: 1360, height: 860 } as const;

/** Below this the three panes do not fit any more. */
export const LEAST_SIZE = { width: 900, height: 560 } as const;

/**
 * Corners within this part of the first display are put back: any display shows it, so the title bar can be reached. A
 * corner elsewhere may have been on a display that is unplugged now; then the system places the window.
 */
const SAFE_CORNER = { x: 1000, y: 600 } as const;

/** More than any display has; a larger number is not a size. */
const MOST_PIXELS = 16_384;

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().check(z.minimum(1), z.maximum(MOST_PIXELS)),
  height: z.int().check(z.minimum(1), z.maximum(MOST_PIXELS)),
});

/** A window's place and size in logical pixels. */
export type Bounds = z.infer<typeof boundsSchema>;

/** Reads where the window was; a missing or odd file means the first day. */
export function readBounds(file: string): { width: number; height: number; x?: number; y?: number } {
  try {
    return placeWindow(boundsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  } catch {
    return FIRST_SIZE;
  }
}

/** Gives the part of remembered bounds that is safe on whatever displays there are today. */
export function placeWindow({ x, y, width, height }: Bounds): {
  width: number;
  height: number;
  x?: number;
  y?: number;
} {
  const size = { width: Math.max(width, LEAST_SIZE.width), height: Math.max(height, LEAST_SIZE.height) };
  const isSafe = x >= 0 && y >= 0 && x <= SAFE_CORNER.x && y <= SAFE_CORNER.y;
  return isSafe ? { ...size, x, y } : size;
}

/** Remembers where the window is. Losing it costs nothing, so a failure is not reported. */
export function writeBounds(file: string, { x, y, width, height }: Bounds): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify({ x, y, width, height }));
    renameSync(`${file}.new`, file);
  } catch {
    console.warn('window: its place could not be remembered');
  }
}
