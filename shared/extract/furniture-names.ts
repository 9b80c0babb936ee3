import type { FurnitureKind } from '../model/article.ts';

/** What the analyst reads for each kind of furniture. */
export const FURNITURE_WORDS: Readonly<Record<FurnitureKind, string>> = {
  'read-more': 'Read more line',
  'follow-us': 'Follow us line',
  newsletter: 'Newsletter sign-up',
  share: 'Share buttons',
  cookies: 'Cookie notice',
  related: 'Related stories',
  caption: 'Picture caption',
  advert: 'Advertisement',
  byline: 'Byline',
  'page-furniture': 'Page head, foot or number',
};
