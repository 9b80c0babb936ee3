import type { Article } from '../../../shared/model/article.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { ArticleRow } from '../../db/article-list.ts';
import { isDoubtful } from './doubts.ts';
import { type Ordering, orderArticles } from './ordering.ts';

/** Which articles the grid of details holds. */
export type Shown = 'all' | 'doubtful' | 'unread';

/** Gives the ids of the articles that fit, in the chosen order. */
export function chooseRows(rows: readonly ArticleRow[], shown: Shown, ordering: Ordering): readonly Ulid[] {
  const triage = shown === 'unread' ? 'unread' : 'all';
  const ordered = orderArticles(rows, { ordering, triage, filter: '' });
  return (shown === 'doubtful' ? ordered.filter(isDoubtful) : ordered).map((row) => row.id);
}

/**
 * Keeps rows where they are while they are corrected, or a corrected row would jump away under the analyst's hands: what is
 * gone from the case is left out, what newly fits comes last. The same list is given back where nothing changed.
 */
export function holdOrder(
  held: readonly Ulid[],
  wanted: readonly Ulid[],
  inCase: ReadonlyMap<Ulid, Article>,
): readonly Ulid[] {
  const kept = held.filter((id) => inCase.has(id));
  const known = new Set(held);
  const added = wanted.filter((id) => !known.has(id));
  return kept.length === held.length && added.length === 0 ? held : [...kept, ...added];
}

/** Whether two lists of ids are the same. */
export function isSameOrder(one: readonly Ulid[], other: readonly Ulid[]): boolean {
  return one === other || (one.length === other.length && one.every((id, index) => id === other[index]));
}
