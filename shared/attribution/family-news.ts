import type { Block } from '../model/article.ts';
import type { Ulid } from '../model/ids.ts';
import { findNewSentences } from './new-sentences.ts';

/** One rewrite of a story as it is compared with the others. */
export interface Rewrite {
  readonly articleId: Ulid;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The analyst has read it: what stands in it is known. */
  readonly isRead: boolean;
}

/** A half-open stretch of a text, UTF-16 units. */
interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Gives the sentences of a rewrite that stand in none of the others. Its headline is none: every desk writes its own. */
export function findOwnSentences(rewrite: Rewrite, others: readonly Rewrite[]): readonly Sentence[] {
  const [first] = rewrite.blocks;
  const headEnd = first?.kind === 'heading' ? first.end : 0;
  const texts = others.map((other) => other.text);
  return findNewSentences(rewrite.text, rewrite.blocks, texts).filter(({ start }) => start >= headEnd);
}

/**
 * Counts the sentences of a rewrite that stand neither in the open one nor in one that was read: with none it can be closed and
 * nothing is missed.
 */
export function countUnreadSentences(rewrite: Rewrite, open: Rewrite, members: readonly Rewrite[]): number {
  const known = members.filter((one) => one.isRead && one.articleId !== rewrite.articleId);
  return findOwnSentences(rewrite, [open, ...known.filter((one) => one.articleId !== open.articleId)]).length;
}
