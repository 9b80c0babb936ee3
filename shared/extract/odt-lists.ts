import { formatListNumber } from './list-numbers.ts';
import type { OdtListLevel } from './odt-styles.ts';

/** Counts the items of lists and the headings of a document. */
export class OdtListCounter {
  private readonly counts = new Map<string, (number | undefined)[]>();

  /** A new list of a style begins anew, unless it says that it goes on. */
  startList(style: string): void {
    this.counts.delete(style);
  }

  /** Gives the label of the next item of a level, from 1; null for bullets and items without one. */
  count(
    style: string,
    level: number,
    levels: ReadonlyMap<number, OdtListLevel>,
    startValue: number | null,
  ): string | null {
    const own = levels.get(level);
    if (!own) return null;
    const count = this.counts.get(style) ?? [];
    this.counts.set(style, count);
    count[level] = startValue ?? (count[level] ?? own.start - 1) + 1;
    count.length = level + 1;
    if (own.format === '') return null;
    const numbers: string[] = [];
    for (let at = Math.max(1, level - own.shown + 1); at <= level; at++) {
      const shown = levels.get(at);
      if (shown && shown.format !== '') numbers.push(formatListNumber(count[at] ?? shown.start, shown.format));
    }
    return `${own.prefix}${numbers.join('.')}${own.suffix}`.trim() || null;
  }
}
