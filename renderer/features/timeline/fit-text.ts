import type { FitText } from '../../../shared/timeline/drawn-mark.ts';

/** So many measured words are remembered: more than one walk through a large case shows. */
const MOST_MEASURED = 20_000;

/** Makes a measure for one CSS font; what was measured once is remembered. */
export function makeFitText(font: string): FitText {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  const widths = new Map<string, number>();
  const measure = (text: string) => {
    if (!context) return text.length * 7;
    const known = widths.get(text);
    if (known !== undefined) return known;
    context.font = font;
    const { width } = context.measureText(text);
    if (widths.size >= MOST_MEASURED) widths.clear();
    widths.set(text, width);
    return width;
  };
  return (text, width) => {
    if (measure(text) <= width) return text;
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (measure(`${text.slice(0, middle)}…`) <= width) low = middle;
      else high = middle - 1;
    }
    return low === 0 ? '' : `${text.slice(0, low).trimEnd()}…`;
  };
}
