import type { Ulid } from '../../../shared/model/ids.ts';
import { DETAIL_COLUMNS } from './cells.ts';
import type { Shown } from './held-order.ts';
import type { Ordering } from './ordering.ts';

/** Where the analyst is in the grid of details. */
export interface GridPlace {
  readonly shown: Shown;
  readonly ordering: Ordering;
  readonly articleId: Ulid | null;
  /** Index of the column. */
  readonly column: number;
}

const SHOWN: readonly Shown[] = ['all', 'doubtful', 'unread'];
const ORDERINGS: readonly Ordering[] = ['newest', 'published', 'title', 'outlet'];

/** The place as one word for the shell's own place: `doubtful.newest.01J….published`. */
export function printGridPlace({ shown, ordering, articleId, column }: GridPlace): string {
  return [shown, ordering, articleId ?? '', DETAIL_COLUMNS[column]?.id ?? ''].join('.');
}

/** Reads such a word; what it does not say or cannot read falls back to the start. */
export function parseGridPlace(word: string): GridPlace {
  const [shown, ordering, articleId, column] = word.split('.');
  return {
    shown: SHOWN.find((one) => one === shown) ?? 'all',
    ordering: ORDERINGS.find((one) => one === ordering) ?? 'newest',
    articleId: articleId || null,
    column: Math.max(
      0,
      DETAIL_COLUMNS.findIndex(({ id }) => id === column),
    ),
  };
}
