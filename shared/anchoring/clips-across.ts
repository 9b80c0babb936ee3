import type { Passage } from '../model/clip.ts';
import { describePassage } from './describe.ts';
import type { Stretch } from './diff-rows.ts';
import { countLetters } from './diff-runs.ts';
import { ACCEPTED_SCORE, locatePassage } from './locate.ts';
import { diffWords, type WordDiffPiece } from './word-diff.ts';

/** What became of a clip of one version in another one; a passage is where its words stand there now. */
export type ClipAcross =
  | { readonly status: 'same' | 'moved'; readonly passage: Passage }
  | { readonly status: 'changed'; readonly passage: Passage; readonly pieces: readonly WordDiffPiece[] }
  | { readonly status: 'gone' };

/** Words that a changed clip must have kept, as a share of its letters; with fewer it is another sentence. */
const KEPT_SHARE = 0.5;

/**
 * Follows passages of one text into another by the diff of both. A passage that the diff leaves alone stands where the diff puts it;
 * one that it touches is looked up as everywhere else (locate.ts), and weak finds of common words elsewhere do not count.
 */
export function followPassages(
  after: string,
  pieces: readonly WordDiffPiece[],
  passages: readonly Passage[],
): readonly ClipAcross[] {
  const placed = withPlaces(pieces);
  return passages.map((passage) => follow(after, placed, passage));
}

/** A piece with the stretch of the earlier text that it covers; what was added covers nothing and stands between two letters. */
interface PlacedPiece {
  readonly piece: WordDiffPiece;
  readonly start: number;
  readonly end: number;
}

function withPlaces(pieces: readonly WordDiffPiece[]): readonly PlacedPiece[] {
  let at = 0;
  return pieces.map((piece) => {
    const start = piece.before?.start ?? at;
    at = piece.before?.end ?? at;
    return { piece, start, end: at };
  });
}

function follow(after: string, pieces: readonly PlacedPiece[], passage: Passage): ClipAcross {
  const found = lookUp(pieces, passage);
  if (!found.isTouched && found.place && after.slice(found.place.start, found.place.end) === passage.exact) {
    return stands(after, passage, found.place);
  }
  const located = locatePassage(after, passage);
  const isElsewhere = located.status === 'same' || located.status === 'moved';
  if (isElsewhere && located.score >= ACCEPTED_SCORE) return stands(after, passage, located);
  // The diff knows where words end; the approximate search does not.
  const isKept = found.kept >= KEPT_SHARE * countLetters(passage.exact);
  if (isKept && found.place) return changed(after, passage, found.place);
  if (located.status === 'changed') return changed(after, passage, located);
  return { status: 'gone' };
}

function stands(after: string, passage: Passage, { start, end }: Stretch): ClipAcross {
  return { status: start === passage.start ? 'same' : 'moved', passage: describePassage(after, start, end) };
}

function changed(after: string, passage: Passage, { start, end }: Stretch): ClipAcross {
  const now = describePassage(after, start, end);
  if (now.exact === passage.exact) return stands(after, passage, now);
  return { status: 'changed', passage: now, pieces: diffWords(passage.exact, now.exact) };
}

interface Found {
  readonly isTouched: boolean;
  /** From its first to its last word in the later text, with the words that took the place of its own. */
  readonly place: Stretch | null;
  /** Letters of the passage that stayed. */
  readonly kept: number;
}

function lookUp(pieces: readonly PlacedPiece[], passage: Stretch): Found {
  let isTouched = false;
  let kept = 0;
  let place: Found['place'] = null;
  // Whether what was removed last was mostly of the passage, so that what took its place is, too.
  let isReplacing = false;
  for (let index = firstAt(pieces, passage.start); index < pieces.length; index += 1) {
    const one = pieces[index];
    if (!one) break;
    const { piece, start, end } = one;
    if (piece.kind === 'added') {
      const isInside = start > passage.start && start < passage.end;
      if (isInside && piece.text.trim() !== '') isTouched = true;
      if ((isInside || isReplacing) && piece.after) place = extend(place, piece.after.start, piece.after.end);
      if (start >= passage.end) break;
      continue;
    }
    if (start >= passage.end) break;
    const [from, to] = [Math.max(start, passage.start), Math.min(end, passage.end)];
    const words = piece.text.slice(from - start, to - start);
    isReplacing = piece.kind === 'removed' && (to - from) * 2 > end - start;
    if (piece.kind === 'removed') isTouched ||= words.trim() !== '';
    if (piece.kind === 'removed' || !piece.after) continue;
    kept += countLetters(words);
    const shift = piece.after.start - start;
    place = extend(place, from + shift, to + shift);
  }
  return { isTouched, place, kept };
}

function extend(place: Stretch | null, start: number, end: number): Stretch {
  return { start: place?.start ?? start, end };
}

/** The first piece that reaches beyond an offset. */
function firstAt(pieces: readonly PlacedPiece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
