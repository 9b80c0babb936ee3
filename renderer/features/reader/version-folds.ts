import type { DiffRow } from '../../../shared/anchoring/diff-rows.ts';

/** Unchanged paragraphs that are shown beside a changed one, for its sense. */
const CONTEXT = 1;
/** Fewer unchanged paragraphs than this are not folded away: the line that says so would be as long. */
const FEWEST_FOLDED = 3;

/** What is drawn at a place of the comparison: a paragraph, or a line that stands for unchanged ones. */
export type ShownRow =
  | {
      readonly type: 'row';
      /** Its index among all rows. */
      readonly index: number;
      readonly row: DiffRow;
      /** The number of its first change, from 0. */
      readonly firstChange: number;
    }
  | { readonly type: 'fold'; readonly index: number; readonly count: number };

/** The comparison as it is drawn, with what it leaves out. */
export interface ShownRows {
  readonly rows: readonly ShownRow[];
  readonly changeCount: number;
  /** Changes in parts of the page that are no part of the story and are not shown. */
  readonly hiddenChanges: number;
}

/** Leaves out furniture, unless everything is shown, and folds long unchanged stretches; `opened` are the folds' indexes that were opened. */
export function foldRows(rows: readonly DiffRow[], isEverythingShown: boolean, opened: ReadonlySet<number>): ShownRows {
  const wanted: { readonly index: number; readonly row: DiffRow }[] = [];
  let hiddenChanges = 0;
  for (const [index, row] of rows.entries()) {
    if (isEverythingShown || !row.isFurniture) wanted.push({ index, row });
    else hiddenChanges += row.changeCount;
  }
  const shown: ShownRow[] = [];
  let changeCount = 0;
  const draw = (from: number, to: number) => {
    for (const { index, row } of wanted.slice(from, to)) {
      shown.push({ type: 'row', index, row, firstChange: changeCount });
      changeCount += row.changeCount;
    }
  };
  for (let at = 0; at < wanted.length; ) {
    let end = at;
    while (end < wanted.length && wanted[end]?.row.changeCount === 0) end += 1;
    // Nothing before the first and after the last paragraph needs its sense.
    const from = at === 0 ? 0 : Math.min(at + CONTEXT, end);
    const to = end === wanted.length ? end : Math.max(from, end - CONTEXT);
    const index = wanted[from]?.index ?? 0;
    if (to - from >= FEWEST_FOLDED && !opened.has(index)) {
      draw(at, from);
      shown.push({ type: 'fold', index, count: to - from });
      draw(to, end);
    } else draw(at, end);
    if (end < wanted.length) draw(end, end + 1);
    at = end + 1;
  }
  return { rows: shown, changeCount, hiddenChanges };
}

/** Gives the index of the row that holds an offset of the later text or, where that is null, of the earlier one; -1 for none. */
export function findRowAt(rows: readonly DiffRow[], after: number | null, before: number): number {
  const isIn = (stretch: DiffRow['before'], offset: number) =>
    stretch !== null && offset >= stretch.start && offset < stretch.end;
  const found = after === null ? -1 : rows.findIndex((row) => isIn(row.after, after));
  return found >= 0 ? found : rows.findIndex((row) => isIn(row.before, before));
}

/** Gives the fold that hides a row, by the index it is opened with; null when the row is drawn. */
export function findFoldOf(shown: readonly ShownRow[], index: number): number | null {
  const at = shown.findLastIndex((one) => one.index <= index);
  const one = shown[at];
  return one?.type === 'fold' ? one.index : null;
}
