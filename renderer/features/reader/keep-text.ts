import { useRef } from 'react';
import type { Block, VersionText } from '../../../shared/model/article.ts';

/**
 * Keeps the objects of a text that was read again: its words never change, so only blocks whose furniture was corrected are new
 * ones, and only they are drawn again. Selection and paint stay where they are.
 */
export function useKeptText(read: VersionText): VersionText {
  const kept = useRef(read);
  kept.current = keepText(kept.current, read);
  return kept.current;
}

/** Gives `next` with every object of `before` that says the same; `before` itself where nothing differs. */
export function keepText(before: VersionText, next: VersionText): VersionText {
  if (before === next || before.versionId !== next.versionId || before.blocks.length !== next.blocks.length)
    return next;
  const blocks = next.blocks.map((block, index) => {
    const known = before.blocks[index];
    return known && isSame(known, block) ? known : block;
  });
  const isUnchanged = blocks.every((block, index) => block === before.blocks[index]);
  return isUnchanged ? before : { ...before, blocks };
}

function isSame(one: Block, other: Block): boolean {
  return (
    one.start === other.start &&
    one.furniture?.kind === other.furniture?.kind &&
    one.furniture?.rule === other.furniture?.rule
  );
}
