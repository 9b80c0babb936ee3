import type { DrawnEvent, Stretch } from './timeline-page.ts';

/** The height of a row, and the width of a bar of counts, in pixels. */
const ROW = 14;
const BAR = 3;

/** The least that a timeline on canvas must do: sort, rows, counts, bars. No labels, doubt, lanes, choice or pointing: the plain limit. */
export class CanvasSketch {
  readonly #context: CanvasRenderingContext2D;
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  readonly #rows: Uint16Array;

  constructor(canvas: HTMLCanvasElement, events: readonly DrawnEvent[]) {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    this.#context = context;
    const sorted = events.toSorted((a, b) => a.start - b.start);
    this.#starts = Float64Array.from(sorted, (event) => event.start);
    this.#ends = Float64Array.from(sorted, (event) => event.end);
    this.#rows = new Uint16Array(sorted.length);
    const most = Math.floor(canvas.height / ROW);
    const freeFrom = new Float64Array(most).fill(Number.NEGATIVE_INFINITY);
    for (let index = 0; index < sorted.length; index++) {
      let row = 0;
      while (row < most - 1 && (freeFrom[row] as number) > (this.#starts[index] as number)) row++;
      freeFrom[row] = this.#ends[index] as number;
      this.#rows[index] = row;
    }
  }

  draw({ from, to }: Stretch): void {
    const context = this.#context;
    const { width, height } = context.canvas;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    const scale = width / (to - from);
    const first = this.#firstAfter(from);
    const last = this.#firstAfter(to);
    context.fillStyle = '#0b6b75';
    if (last - first > width / BAR) {
      const counts = new Uint32Array(Math.ceil(width / BAR));
      for (let index = first; index < last; index++) {
        const column = Math.floor((((this.#starts[index] as number) - from) * scale) / BAR);
        counts[column] = (counts[column] ?? 0) + 1;
      }
      const most = counts.reduce((a, b) => Math.max(a, b), 1);
      for (const [column, count] of counts.entries()) {
        const tall = (count / most) * height;
        context.fillRect(column * BAR, height - tall, BAR - 1, tall);
      }
      return;
    }
    for (let index = 0; index < last; index++) {
      if ((this.#ends[index] as number) < from) continue;
      const x = ((this.#starts[index] as number) - from) * scale;
      const wide = Math.max(2, ((this.#ends[index] as number) - (this.#starts[index] as number)) * scale);
      context.fillRect(x, (this.#rows[index] as number) * ROW, wide, ROW - 4);
    }
  }

  #firstAfter(instant: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
