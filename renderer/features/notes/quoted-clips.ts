import type { Ulid } from '../../../shared/model/ids.ts';

/** The node type under which a quoted clip stands in a note's state. */
export const CLIP_QUOTE_TYPE = 'clip-quote';

/** The ids of the clips that a note's state quotes, in their order, each once; none where the state cannot be read. */
export function findQuotedClips(state: string): readonly Ulid[] {
  const found = new Set<Ulid>();
  try {
    collect(JSON.parse(state), found);
  } catch {
    return [];
  }
  return [...found];
}

function collect(node: unknown, found: Set<Ulid>): void {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && node.type === CLIP_QUOTE_TYPE && 'clipId' in node && typeof node.clipId === 'string') {
    found.add(node.clipId);
  }
  if ('root' in node) collect(node.root, found);
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) collect(child, found);
}
