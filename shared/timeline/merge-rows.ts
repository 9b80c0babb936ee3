import type { Ulid } from '../model/ids.ts';
import { sortByNumbers } from './order-rows.ts';
import { hasMark, MARK } from './row-columns.ts';
import { packTexts, type TextColumn, textAt } from './text-column.ts';
import { makeNumbers, mapRecord, type TimelineModel } from './timeline-model.ts';
import type { ListColumn } from './word-column.ts';

/** A stretch of rows of one of two models. */
interface Run {
  readonly of: TimelineModel;
  readonly start: number;
  readonly end: number;
}

/** Gives a model without the rows of some events and with other rows, which were packed with its words. */
export function mergeRows(model: TimelineModel, without: ReadonlySet<Ulid>, fresh: TimelineModel): TimelineModel {
  const runs = listRuns(model, findRows(model, without), fresh);
  return joinRuns(model, runs);
}

/** Gives the model of all rows of models that were packed with the same words, the first of which is `model`. */
export function joinModels(model: TimelineModel, others: readonly TimelineModel[]): TimelineModel {
  const runs = [model, ...others].map((of) => ({ of, start: 0, end: of.count }));
  return orderRows(joinRuns(model, runs));
}

/** Puts the rows of a model into their order. */
export function orderRows(model: TimelineModel): TimelineModel {
  const { numbers } = model;
  const orLast = (keys: Float64Array) =>
    keys.map((key, row) => (hasMark(numbers, row, MARK.isDated) ? key : Number.POSITIVE_INFINITY));
  const order = sortByNumbers(orLast(numbers.firstKey), orLast(numbers.secondKey), (a, b) =>
    isBefore(model, a, model, b) ? -1 : 1,
  );
  return order.every((from, row) => from === row) ? model : reorder(model, order);
}

/** Gives a model with its rows in another order. */
function reorder(model: TimelineModel, order: Uint32Array): TimelineModel {
  const { count } = model;
  const take = <Column extends Numbers>(column: Numbers, taken: Column) => {
    for (let row = 0; row < count; row++) taken[row] = column[order[row] as number] as number;
    return taken;
  };
  const texts = (column: TextColumn) => packTexts(Array.from(order, (row) => textAt(column, row)));
  return {
    count,
    ids: texts(model.ids),
    titles: texts(model.titles),
    words: mapRecord(model.words, ({ words, numbers }) => ({ words, numbers: take(numbers, new Uint32Array(count)) })),
    lists: mapRecord(model.lists, (list) => reorderList(list, order)),
    numbers: mapRecord(makeNumbers(count), (column, name) =>
      take(model.numbers[name], column),
    ) as unknown as TimelineModel['numbers'],
  };
}

function reorderList({ words, offsets, numbers }: ListColumn, order: Uint32Array): ListColumn {
  const ownOffsets = new Uint32Array(offsets.length);
  const own = new Uint32Array(numbers.length);
  let end = 0;
  for (let row = 0; row < order.length; row++) {
    const from = order[row] as number;
    for (let at = offsets[from] as number; at < (offsets[from + 1] as number); at++) own[end++] = numbers[at] as number;
    ownOffsets[row + 1] = end;
  }
  return { words, offsets: ownOffsets, numbers: own };
}

/** Gives the rows of runs one after the other. */
function joinRuns(model: TimelineModel, runs: readonly Run[]): TimelineModel {
  const count = runs.reduce((sum, { start, end }) => sum + end - start, 0);
  const numbers = mapRecord(makeNumbers(count), (column, name) =>
    joinArrays(runs, (of) => of.numbers[name], column),
  ) as unknown as TimelineModel['numbers'];
  return {
    count,
    ids: joinTexts(runs, count, (of) => of.ids),
    titles: joinTexts(runs, count, (of) => of.titles),
    words: mapRecord(model.words, ({ words }, name) => ({
      words,
      numbers: joinArrays(runs, (of) => of.words[name].numbers, new Uint32Array(count)),
    })),
    lists: mapRecord(model.lists, ({ words }, name) => ({ words, ...joinLists(runs, count, (of) => of.lists[name]) })),
    numbers,
  };
}

/** The rows of events, ascending. */
function findRows({ ids, count }: TimelineModel, wanted: ReadonlySet<Ulid>): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < count && rows.length < wanted.size; row++) if (wanted.has(textAt(ids, row))) rows.push(row);
  return rows;
}

/** What stands one after the other in the end: few stretches, however many rows there are. */
function listRuns(model: TimelineModel, gone: readonly number[], fresh: TimelineModel): readonly Run[] {
  const runs: Run[] = [];
  let start = 0;
  const keepUntil = (end: number) => {
    if (end > start) runs.push({ of: model, start, end });
    start = Math.max(start, end);
  };
  let next = 0;
  const passGone = (until: number) => {
    for (; next < gone.length && (gone[next] as number) < until; next++) {
      keepUntil(gone[next] as number);
      start = (gone[next] as number) + 1;
    }
  };
  for (let row = 0; row < fresh.count; row++) {
    const place = placeAmong(model, fresh, row);
    passGone(place);
    keepUntil(place);
    runs.push({ of: fresh, start: row, end: row + 1 });
  }
  passGone(model.count);
  keepUntil(model.count);
  return runs;
}

/** How many rows of a model stand before a row of another one. */
function placeAmong(model: TimelineModel, other: TimelineModel, row: number): number {
  let low = 0;
  let high = model.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(model, middle, other, row)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The order of `TimelineModel`. */
function isBefore(one: TimelineModel, a: number, other: TimelineModel, b: number): boolean {
  const isDated = hasMark(one.numbers, a, MARK.isDated);
  if (isDated !== hasMark(other.numbers, b, MARK.isDated)) return isDated;
  for (const key of ['firstKey', 'secondKey'] as const) {
    const [mine, theirs] = [one.numbers[key][a] as number, other.numbers[key][b] as number];
    if (mine !== theirs) return mine < theirs;
  }
  return textAt(one.ids, a) < textAt(other.ids, b);
}

type Numbers = Float64Array | Uint32Array | Uint16Array | Uint8Array;

function joinArrays<Column extends Numbers>(
  runs: readonly Run[],
  read: (of: TimelineModel) => Numbers,
  joined: Column,
): Column {
  let at = 0;
  for (const { of, start, end } of runs) {
    joined.set(read(of).subarray(start, end), at);
    at += end - start;
  }
  return joined;
}

function joinTexts(runs: readonly Run[], count: number, read: (of: TimelineModel) => TextColumn): TextColumn {
  const offsets = joinOffsets(runs, count, (of) => read(of).offsets);
  const texts = runs.map(({ of, start, end }) => {
    const column = read(of);
    return column.text.slice(column.offsets[start], column.offsets[end]);
  });
  return { text: texts.join(''), offsets };
}

function joinLists(
  runs: readonly Run[],
  count: number,
  read: (of: TimelineModel) => ListColumn,
): Omit<ListColumn, 'words'> {
  const offsets = joinOffsets(runs, count, (of) => read(of).offsets);
  const numbers = new Uint32Array(offsets[count] as number);
  let row = 0;
  for (const { of, start, end } of runs) {
    const column = read(of);
    numbers.set(column.numbers.subarray(column.offsets[start], column.offsets[end]), offsets[row]);
    row += end - start;
  }
  return { offsets, numbers };
}

function joinOffsets(runs: readonly Run[], count: number, read: (of: TimelineModel) => Uint32Array): Uint32Array {
  const joined = new Uint32Array(count + 1);
  let row = 0;
  for (const { of, start, end } of runs) {
    const offsets = read(of);
    const shift = (joined[row] as number) - (offsets[start] as number);
    for (let index = start; index < end; index++) joined[++row] = (offsets[index + 1] as number) + shift;
  }
  return joined;
}
