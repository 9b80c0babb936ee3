import { alignWords, type WordMatch } from './align-words.ts';
import type { Stretch } from './boundaries.ts';
import { readTextWords, type TextWords } from './text-words.ts';

/**
 * Words that stayed, came or went, with where they stand in each text (UTF-16) that has them. The `same` and `removed` pieces in order are
 * the earlier text, the `same` and `added` ones the later.
 */
export interface WordDiffPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  readonly before?: Stretch;
  readonly after?: Stretch;
}

/** So many words that stayed between two larger changes are chance ("of the", "said"); three in order are not. */
const MOST_CHANCE_WORDS = 2;

/** Characters of both texts up to which Chinese, Japanese, Thai and the like are cut into words: a quarter of a second. Books go by characters. */
const MOST_SEGMENTED = 100_000;

/**
 * Compares two versions of a text by words: what stayed, was removed and was added, in the order of reading, removed before added. Words
 * are compared as written; scripts without spaces by the words that Unicode's rules find. White space is kept with what it stands in.
 */
export function diffWords(before: string, after: string): readonly WordDiffPiece[] {
  const numbers = new Map<string, number>();
  const isSegmented = before.length + after.length <= MOST_SEGMENTED;
  const first = readTextWords(before, numbers, isSegmented);
  const second = readTextWords(after, numbers, isSegmented);
  const matches = dropChance(alignWords(first.ids, second.ids), first, second);
  const writer = createWriter(before, after);
  for (const match of matches) {
    writer.change(first.starts[match.before] as number, second.starts[match.after] as number);
    writer.keep((first.ends[match.before] as number) - (first.starts[match.before] as number));
  }
  writer.change(before.length, after.length);
  return writer.pieces();
}

/** A run of words that stayed: indexes of its first match and behind its last. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** Drops what stayed by chance between two changes that are each larger: interleaved words say less than two phrases, one after the other. */
function dropChance(matches: readonly WordMatch[], before: TextWords, after: TextWords): readonly WordMatch[] {
  const [lettersBefore, lettersAfter] = [sum(before.letters), sum(after.letters)];
  const wordsBefore = sum(before.letters.map((letters) => (letters > 0 ? 1 : 0)));
  const end: WordMatch = { before: before.ids.length, after: after.ids.length };
  /** Letters that changed between two matches, on the side where there are more. */
  const changed = (left: WordMatch | undefined, right: WordMatch) =>
    Math.max(
      (lettersBefore[right.before] as number) - (lettersBefore[(left?.before ?? -1) + 1] as number),
      (lettersAfter[right.after] as number) - (lettersAfter[(left?.after ?? -1) + 1] as number),
    );
  const kept: WordMatch[] = [];
  for (const { from, to } of listRuns(matches)) {
    const [head, last] = [matches[from] as WordMatch, matches[to - 1] as WordMatch];
    const letters = (lettersBefore[last.before + 1] as number) - (lettersBefore[head.before] as number);
    const words = (wordsBefore[last.before + 1] as number) - (wordsBefore[head.before] as number);
    const isEnd = head.before + head.after === 0 || (last.before + 1 === end.before && last.after + 1 === end.after);
    const isSmall = letters <= Math.min(changed(kept.at(-1), head), changed(last, matches[to] ?? end));
    if (isEnd || words > MOST_CHANCE_WORDS || !isSmall) kept.push(...matches.slice(from, to));
  }
  return kept;
}

function listRuns(matches: readonly WordMatch[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = 1; at <= matches.length; at += 1) {
    const [left, right] = [matches[at - 1] as WordMatch, matches[at]];
    if (right && right.before === left.before + 1 && right.after === left.after + 1) continue;
    runs.push({ from, to: at });
    from = at;
  }
  return runs;
}

/** Gives the sums of all numbers before each place, and of all. */
function sum(numbers: readonly number[]): Float64Array {
  const sums = new Float64Array(numbers.length + 1);
  for (const [at, number] of numbers.entries()) sums[at + 1] = (sums[at] as number) + number;
  return sums;
}

/** Makes pieces from both texts, walked from start to end. */
function createWriter(before: string, after: string) {
  const pieces: WordDiffPiece[] = [];
  let [from, start, same] = [0, 0, 0];

  const keep = (length: number) => {
    same += length;
    from += length;
    start += length;
  };
  const endSame = () => {
    if (same === 0) return;
    const text = before.slice(from - same, from);
    pieces.push({
      kind: 'same',
      text,
      before: { start: from - same, end: from },
      after: { start: start - same, end: start },
    });
    same = 0;
  };
  /** Writes what lies before the next word that stayed; white space at both its ends stays where both texts have it. */
  const change = (to: number, end: number) => {
    const head = countCommonSpace(before, from, to, after, start, end, 'forward');
    keep(head);
    const tail = countCommonSpace(before, from, to, after, start, end, 'backward');
    const [removed, added] = [before.slice(from, to - tail), after.slice(start, end - tail)];
    if (removed !== '' || added !== '') endSame();
    if (removed !== '') pieces.push({ kind: 'removed', text: removed, before: { start: from, end: to - tail } });
    if (added !== '') pieces.push({ kind: 'added', text: added, after: { start, end: end - tail } });
    [from, start] = [to - tail, end - tail];
    keep(tail);
  };
  return {
    keep,
    change,
    pieces: (): readonly WordDiffPiece[] => {
      endSame();
      return pieces;
    },
  };
}

function countCommonSpace(
  before: string,
  from: number,
  to: number,
  after: string,
  start: number,
  end: number,
  direction: 'forward' | 'backward',
): number {
  const most = Math.min(to - from, end - start);
  for (let count = 0; count < most; count += 1) {
    const one = direction === 'forward' ? before[from + count] : before[to - 1 - count];
    const other = direction === 'forward' ? after[start + count] : after[end - 1 - count];
    if (one !== other || one === undefined || !/\s/.test(one)) return count;
  }
  return most;
}
