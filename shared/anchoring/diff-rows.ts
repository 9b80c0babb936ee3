import type { Block, BlockKind, VersionText } from '../model/article.ts';
import { countLetters, type DiffRuns, toDiffRuns } from './diff-runs.ts';
import type { WordDiffPiece } from './word-diff.ts';

/** A half-open stretch of one of the texts, UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One paragraph of the comparison: a block of the later text with what was taken out of it, or a block that is gone as a whole. */
export interface DiffRow extends DiffRuns {
  readonly kind: BlockKind;
  /** 1–6, for headings. */
  readonly level: number | null;
  readonly direction: 'ltr' | 'rtl';
  /** Part of the page and not of the story, in every text it stands in. */
  readonly isFurniture: boolean;
  readonly before: Stretch | null;
  readonly after: Stretch | null;
}

/**
 * An earlier block goes on in a later one when they share this much of the shorter one's letters; the words that less like ones have
 * in common ("the", "said") are no trace of it.
 */
const BOND_SHARE = 0.2;

type Side = Pick<VersionText, 'text' | 'blocks'>;

/** A piece cut at the blocks of both texts; `from` and `into` are the indexes of its blocks. */
interface Segment {
  readonly kind: WordDiffPiece['kind'];
  readonly text: string;
  readonly before: Stretch | null;
  readonly after: Stretch | null;
  readonly from: number | null;
  readonly into: number | null;
}

/** A row while it is filled; it stands for a block of the later text or, where that is null, of the earlier one. */
interface OpenRow {
  readonly into: number | null;
  readonly segments: Segment[];
}

/**
 * Lays a word diff out by paragraphs, in the order of the later text; what was removed stands where it was. Changes are counted
 * within each row; paragraphs that were only parted or joined are no change.
 */
export function toDiffRows(before: Side, after: Side, pieces: readonly WordDiffPiece[]): readonly DiffRow[] {
  const segments = loosen(cutPieces(before.blocks, after.blocks, pieces), before.blocks, after.blocks);
  return collectRows(segments, findHomes(segments)).map((row) => closeRow(row, before.blocks, after.blocks));
}

function cutPieces(
  beforeBlocks: readonly Block[],
  afterBlocks: readonly Block[],
  pieces: readonly WordDiffPiece[],
): readonly Segment[] {
  const findBefore = blockFinder(beforeBlocks);
  const findAfter = blockFinder(afterBlocks);
  const segments: Segment[] = [];
  for (const { kind, text, before, after } of pieces) {
    const at = kind === 'removed' ? before : after;
    if (!at) continue;
    const blocks = kind === 'removed' ? beforeBlocks : afterBlocks;
    const first = kind === 'removed' ? findBefore(at.start) : findAfter(at.start);
    for (let index = first; index < blocks.length; index += 1) {
      const block = blocks[index];
      if (!block || block.start >= at.end) break;
      const start = Math.max(at.start, block.start);
      const end = Math.min(at.end, block.end);
      if (start >= end) continue;
      const shift = (side: Stretch | undefined): Stretch | null =>
        side ? { start: side.start + start - at.start, end: side.start + end - at.start } : null;
      const old = shift(before);
      segments.push({
        kind,
        text: text.slice(start - at.start, end - at.start),
        before: old,
        after: shift(after),
        from: old === null ? null : findBefore(old.start),
        into: kind === 'removed' ? null : index,
      });
    }
  }
  return segments;
}

/** Gives a search for the block at an offset, or the next one; offsets that are asked for grow. */
function blockFinder(blocks: readonly Block[]): (offset: number) => number {
  let next = 0;
  return (offset) => {
    for (let block = blocks[next]; block && block.end <= offset; block = blocks[next]) next += 1;
    return next;
  };
}

/** Takes common words of unlike paragraphs for what they are: words that one lost and the other gained. */
function loosen(
  segments: readonly Segment[],
  beforeBlocks: readonly Block[],
  afterBlocks: readonly Block[],
): readonly Segment[] {
  const letters = segments.map((segment) => countLetters(segment.text));
  const shared = new Map<string, number>();
  const all = { before: beforeBlocks.map(() => 0), after: afterBlocks.map(() => 0) };
  for (const [index, segment] of segments.entries()) {
    const count = letters[index] ?? 0;
    if (segment.from !== null) all.before[segment.from] = (all.before[segment.from] ?? 0) + count;
    if (segment.into !== null) all.after[segment.into] = (all.after[segment.into] ?? 0) + count;
    if (segment.kind !== 'same') continue;
    const bond = `${segment.from} ${segment.into}`;
    shared.set(bond, (shared.get(bond) ?? 0) + count);
  }
  return segments.flatMap((segment): readonly Segment[] => {
    const { kind, from, into } = segment;
    if (kind !== 'same' || from === null || into === null) return [segment];
    const shorter = Math.min(all.before[from] ?? 0, all.after[into] ?? 0);
    if ((shared.get(`${from} ${into}`) ?? 0) >= BOND_SHARE * shorter) return [segment];
    return [
      { ...segment, kind: 'removed', after: null, into: null },
      { ...segment, kind: 'added', before: null, from: null },
    ];
  });
}

/** The blocks of the later text in which words of an earlier block go on, the first and the last. */
interface Home {
  readonly first: number;
  readonly last: number;
}

function findHomes(segments: readonly Segment[]): ReadonlyMap<number, Home> {
  const homes = new Map<number, Home>();
  for (const { kind, text, from, into } of segments) {
    if (kind !== 'same' || from === null || into === null || text.trim() === '') continue;
    homes.set(from, { first: homes.get(from)?.first ?? into, last: into });
  }
  return homes;
}

function collectRows(segments: readonly Segment[], homes: ReadonlyMap<number, Home>): readonly OpenRow[] {
  const rows: OpenRow[] = [];
  const rowInto = new Map<number, OpenRow>();
  const rowFrom = new Map<number, OpenRow>();
  // What is removed at the head of a paragraph comes before its first word that stayed.
  const waiting = new Map<number, Segment[]>();
  const lastOf = new Map<number, number>();
  const isBonded = new Set<number>();
  for (const [index, { kind, into }] of segments.entries()) {
    if (into === null) continue;
    lastOf.set(into, index);
    if (kind === 'same') isBonded.add(into);
  }
  for (const [index, segment] of segments.entries()) {
    const { from, into } = segment;
    const current = rows.at(-1);
    if (into !== null) {
      let row = rowInto.get(into);
      if (!row) {
        row = { into, segments: waiting.get(into) ?? [] };
        rowInto.set(into, row);
        rows.push(row);
      }
      row.segments.push(segment);
      continue;
    }
    if (from === null) continue;
    const home = homes.get(from);
    if (home) {
      const goal = Math.min(Math.max(current?.into ?? -1, home.first), home.last);
      const row = rowInto.get(goal);
      if (row) row.segments.push(segment);
      else waiting.set(goal, [...(waiting.get(goal) ?? []), segment]);
      continue;
    }
    const known = rowFrom.get(from);
    if (known) {
      known.segments.push(segment);
      continue;
    }
    const isOpen = current?.into != null && (lastOf.get(current.into) ?? -1) > index;
    // A paragraph that is gone from the middle of another one stands inside of it: the order of reading stays.
    if (isOpen && isBonded.has(current.into ?? -1)) {
      current.segments.push(segment);
      continue;
    }
    const row: OpenRow = { into: null, segments: [segment] };
    rowFrom.set(from, row);
    rows.splice(isOpen ? -1 : rows.length, 0, row);
  }
  return rows;
}

function closeRow({ into, segments }: OpenRow, beforeBlocks: readonly Block[], afterBlocks: readonly Block[]): DiffRow {
  const origins = new Set(segments.flatMap(({ from }) => (from === null ? [] : [from])));
  const own = into === null ? beforeBlocks[segments[0]?.from ?? 0] : afterBlocks[into];
  return {
    kind: own?.kind ?? 'paragraph',
    level: own?.level ?? null,
    direction: own?.direction ?? 'ltr',
    isFurniture: own?.furniture != null && [...origins].every((index) => beforeBlocks[index]?.furniture != null),
    before: hull(segments.map((one) => one.before)),
    after: hull(segments.map((one) => one.after)),
    ...toDiffRuns(partParagraphs(segments)),
  };
}

/** Puts a line break between removed words of different paragraphs, which nothing else parts in the row. */
function partParagraphs(segments: readonly Segment[]): readonly Pick<Segment, 'kind' | 'text'>[] {
  let last: number | null = null;
  return segments.map(({ kind, text, from }) => {
    const isNext = kind === 'removed' && last !== null && from !== last;
    last = from ?? last;
    return { kind, text: isNext ? `\n${text}` : text };
  });
}

function hull(stretches: readonly (Stretch | null)[]): Stretch | null {
  let [start, end] = [Number.POSITIVE_INFINITY, -1];
  for (const one of stretches) {
    if (one === null) continue;
    start = Math.min(start, one.start);
    end = Math.max(end, one.end);
  }
  return end < 0 ? null : { start, end };
}
