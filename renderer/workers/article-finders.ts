import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import type { ArticleFinder } from '../../shared/extract/extractor.ts';

/** Gives both article finders; `parseHtml` is the browser's own parser. They run where foreign pages are parsed, nowhere else. */
export function createArticleFinders(parseHtml: (html: string) => Document): {
  readonly readability: ArticleFinder;
  readonly defuddle: ArticleFinder;
} {
  return {
    readability: {
      name: 'readability 0.6.0',
      find: (page) => {
        keepHeadings(page);
        const article = new Readability(page, { serializer: (node) => node }).parse();
        if (!article?.content) return null;
        return {
          content: article.content as Element,
          title: article.title ?? '',
          published: article.publishedTime ?? '',
        };
      },
    },
    defuddle: {
      name: 'defuddle 0.19.4',
      find: (page, url) => {
        const article = new Defuddle(page, { useAsync: false, ...(url ? { url } : {}) }).parse();
        if (!article.content) return null;
        return { content: parseHtml(article.content).body, title: article.title, published: article.published };
      },
    },
  };
}

/** Readability drops headings inside a story for the words in their class names (“…-sidebar-…”); without the names it keeps them. */
function keepHeadings(page: Document): void {
  for (const heading of page.querySelectorAll('h2, h3, h4')) {
    heading.removeAttribute('class');
    heading.removeAttribute('id');
  }
}
