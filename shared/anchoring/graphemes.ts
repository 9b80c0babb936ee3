const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** No cluster of real text is longer than this many UTF-16 units; longer runs of marks are treated as broken there. */
const LONGEST_CLUSTER = 256;

/** Tells whether text can be cut at an offset without cutting a grapheme cluster (UAX 29) or a surrogate pair. */
export function isClusterBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  return clusterStart(text, offset) === offset;
}

/** Gives the start of the grapheme cluster that holds the character at the offset, or the offset itself at a boundary. */
export function clusterStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  if (isPlain(text, offset) && isPlain(text, offset - 1)) return offset;
  const from = safeStart(text, offset);
  let last = from;
  for (const { index } of segmenter.segment(text.slice(from, offset + LONGEST_CLUSTER))) {
    if (from + index > offset) break;
    last = from + index;
  }
  return last;
}

/** Gives the end of the grapheme cluster that is cut at the offset, or the offset itself at a boundary. */
export function clusterEnd(text: string, offset: number): number {
  if (isClusterBoundary(text, offset)) return Math.max(0, Math.min(offset, text.length));
  return nextCluster(text, clusterStart(text, offset));
}

/** Gives the offset one grapheme cluster further on, at most the end of the text. */
export function nextCluster(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const [first] = segmenter.segment(text.slice(offset, offset + LONGEST_CLUSTER));
  return offset + (first?.segment.length ?? 1);
}

/** Gives the offset one grapheme cluster back, at least 0. */
export function previousCluster(text: string, offset: number): number {
  return offset <= 0 ? 0 : clusterStart(text, offset - 1);
}

// Printable ASCII neither joins nor is joined, so that segmenting can start anew there and most offsets need no segmenter.
function isPlain(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0x20 && code < 0x7f;
}

function safeStart(text: string, offset: number): number {
  const least = Math.max(0, offset - LONGEST_CLUSTER);
  for (let at = offset - 1; at > least; at -= 1) if (isPlain(text, at)) return at;
  return least;
}
