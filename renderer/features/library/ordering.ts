import type { TriageState } from '../../../shared/model/article.ts';
import type { ArticleRow } from '../../db/article-list.ts';

/** The orders a list of articles can have. */
export type Ordering = 'newest' | 'published' | 'title' | 'outlet';

/** The orders in the words of the screen. */
export const ORDER_LABELS: readonly { readonly value: Ordering; readonly label: string }[] = [
  { value: 'newest', label: 'Newest' },
  { value: 'published', label: 'Published' },
  { value: 'title', label: 'Title' },
  { value: 'outlet', label: 'Outlet' },
];

/** Where an article stands, in the words of the screen. */
export const TRIAGE_LABELS: readonly { readonly value: TriageState; readonly label: string }[] = [
  { value: 'unread', label: 'Unread' },
  { value: 'reading', label: 'Reading' },
  { value: 'done', label: 'Read' },
  { value: 'later', label: 'Read later' },
  { value: 'no-value', label: 'Of no value' },
];

/** The articles that fit the filter, in the chosen order; those without the value that orders them come last. */
export function orderArticles(
  articles: readonly ArticleRow[],
  by: { readonly ordering: Ordering; readonly triage: TriageState | 'all'; readonly filter: string },
): readonly ArticleRow[] {
  const words = fold(by.filter).split(/\s+/).filter(Boolean);
  const fitting = articles.filter((article) => {
    if (by.triage !== 'all' && article.triage.state !== by.triage) return false;
    if (words.length === 0) return true;
    const text = fold([article.title.value, article.outletName ?? '', ...article.tags].join(' '));
    return words.every((word) => text.includes(word));
  });
  if (by.ordering === 'newest') return fitting;
  const collator = new Intl.Collator(undefined, { numeric: true });
  return fitting.toSorted((a, b) => {
    switch (by.ordering) {
      case 'published':
        return published(b) - published(a);
      case 'title':
        return collator.compare(a.title.value, b.title.value);
      case 'outlet':
        return collator.compare(a.outletName ?? '\uffff', b.outletName ?? '\uffff');
      default:
        return 0;
    }
  });
}

function published(article: ArticleRow): number {
  const earliest = article.published?.value.value?.earliest;
  return earliest === undefined ? Number.MIN_SAFE_INTEGER : Math.max(earliest, Number.MIN_SAFE_INTEGER + 1);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
