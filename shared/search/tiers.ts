import type { Segment } from './segment.ts';

/** A segment is taken into a merge when those smaller than it come to a share of it that makes it worth copying. */
const GROWTH = 2;
/** A segment of which more than this share of the documents is out is written anew. */
const MOST_OUT = 0.3;

/**
 * Chooses the segments to be merged, none when all is tidy: the smallest ones, as long as the next is not more than twice as large as
 * all before it, so that a document is copied only a few times in the life of an index.
 */
export function chooseMerge(segments: readonly Segment[]): Segment[] {
  const bySize = segments.toSorted((one, other) => one.bytes.length - other.bytes.length);
  const chosen: Segment[] = [];
  let size = 0;
  for (const segment of bySize) {
    if (chosen.length > 0 && segment.bytes.length > size * GROWTH) break;
    chosen.push(segment);
    size += segment.bytes.length;
  }
  if (chosen.length > 1) return chosen;
  const worn = segments.find(({ count, out }) => out > count * MOST_OUT);
  return worn ? [worn] : [];
}
