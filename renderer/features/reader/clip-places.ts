import type { Block } from '../../../shared/model/article.ts';
import type { Clip } from '../../../shared/model/clip.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { ClipNumber } from './block-runs.ts';
import type { FollowedClips } from './followed-clips.ts';
import type { Span } from './selection.ts';

/** What became of a clip in the text that is shown. Only exact words are painted: nothing is re-anchored silently. */
export type ClipState =
  | { readonly status: 'same' }
  | { readonly status: 'moved' }
  | { readonly status: 'changed'; readonly exact: string }
  | { readonly status: 'gone' }
  /** It is of another version and still being looked for; `failure` says why it could not be. */
  | { readonly status: 'sought'; readonly failure: string | null };

/** A clip with its number in reading order and its place in the shown text; `span` is null where its words are not. */
export interface PlacedClip {
  readonly clip: Clip;
  readonly number: number;
  readonly state: ClipState;
  readonly span: Span | null;
}

/** Puts an article's clips into reading order of the shown version and says where each stands in it. */
export function placeClips(
  versionId: Ulid,
  clips: readonly Clip[],
  followed: FollowedClips = NOTHING_FOLLOWED,
): readonly PlacedClip[] {
  const placed = clips.map((clip) => ({ clip, ...placeClip(versionId, clip, followed) }));
  const at = (one: (typeof placed)[number]) => one.span?.start ?? one.clip.start;
  placed.sort((a, b) => at(a) - at(b) || a.clip.end - b.clip.end || (a.clip.id < b.clip.id ? -1 : 1));
  return placed.map((one, index) => ({ ...one, number: index + 1 }));
}

const NOTHING_FOLLOWED: FollowedClips = { across: new Map(), failure: null };

function placeClip(versionId: Ulid, clip: Clip, followed: FollowedClips): Pick<PlacedClip, 'state' | 'span'> {
  if (clip.versionId === versionId) return { state: { status: 'same' }, span: { start: clip.start, end: clip.end } };
  const across = followed.across.get(clip.id);
  if (!across) return { state: { status: 'sought', failure: followed.failure }, span: null };
  switch (across.status) {
    case 'same':
    case 'moved': {
      const { start, end } = across.passage;
      return { state: { status: across.status }, span: { start, end } };
    }
    case 'changed':
      return { state: { status: 'changed', exact: across.passage.exact }, span: null };
    case 'gone':
      return { state: { status: 'gone' }, span: null };
  }
}

/** Gives the numbers that stand in each block: behind the last word of each clip. */
export function numberBlocks(
  blocks: readonly Block[],
  clips: readonly PlacedClip[],
): ReadonlyMap<Block, readonly ClipNumber[]> {
  const ends = clips.flatMap(({ span, number }) => (span ? [{ offset: span.end, number }] : []));
  ends.sort((a, b) => a.offset - b.offset || a.number - b.number);
  const numbers = new Map<Block, ClipNumber[]>();
  let next = 0;
  for (const block of blocks) {
    for (let end = ends[next]; end && end.offset <= block.end; end = ends[next]) {
      const known = numbers.get(block);
      if (known) known.push(end);
      else numbers.set(block, [end]);
      next += 1;
    }
  }
  return numbers;
}

/** Gives the shortest clip that holds an offset; a caret before a clip's first or behind its last letter is on it. */
export function clipAt(clips: readonly PlacedClip[], offset: number): PlacedClip | null {
  let best: PlacedClip | null = null;
  for (const one of clips) {
    const { span } = one;
    if (!span || offset < span.start || offset > span.end) continue;
    if (!best?.span || span.end - span.start < best.span.end - best.span.start) best = one;
  }
  return best;
}

/** Gives the clip after or before an offset in reading order, starting over at the ends; null without clips. */
export function clipFrom(clips: readonly PlacedClip[], offset: number, step: 1 | -1): PlacedClip | null {
  const drawn = clips.filter((one) => one.span !== null);
  const start = (one: PlacedClip) => one.span?.start ?? 0;
  if (step > 0) return drawn.find((one) => start(one) > offset) ?? drawn[0] ?? null;
  return drawn.findLast((one) => start(one) < offset) ?? drawn.at(-1) ?? null;
}
