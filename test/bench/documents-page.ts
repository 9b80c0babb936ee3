import type { Article, Version, VersionText } from '../../shared/model/article.ts';

/** A line of the import report, as it stands on the screen. */
export interface ReportedLine {
  readonly name: string;
  /** The report's words for what became of it, “imported”. */
  readonly outcome: string;
  /** The reasons and notes beside it. */
  readonly words: string;
}

/** An article of the case with its current version and its text. */
export interface SavedArticle {
  readonly article: Article;
  readonly version: Version;
  readonly text: VersionText | null;
}

/** Reads the lines of the import report; runs in the page. */
export function readLines(report: Element): readonly ReportedLine[] {
  return [...report.querySelectorAll('[role=listitem]')].map((line) => {
    // The words of a line stand in spans, what became of the file first; its name and the title that was read are apart.
    const spans = [...line.querySelectorAll('span')].filter(
      (one) => !one.querySelector('span, bdi') && !one.closest('button'),
    );
    const [outcome, ...words] = spans.map((one) => one.textContent ?? '').filter((one) => one !== '');
    return { name: line.querySelector('bdi')?.textContent ?? '', outcome: outcome ?? '', words: words.join(' ') };
  });
}

/** Reads what the page's only case holds, past the app's own code; runs in the page. */
export async function readSaved(): Promise<readonly SavedArticle[]> {
  const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('dateline-case-'));
  const settle = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await settle(indexedDB.open(found?.name ?? ''));
  try {
    const transaction = db.transaction(['articles', 'versions', 'texts']);
    const readAll = (table: string) => settle(transaction.objectStore(table).getAll());
    const [articles, versions, texts] = (await Promise.all([
      readAll('articles'),
      readAll('versions'),
      readAll('texts'),
    ])) as [Article[], Version[], VersionText[]];
    return versions.flatMap((version) => {
      const article = articles.find(({ id }) => id === version.articleId);
      return article
        ? [{ article, version, text: texts.find(({ versionId }) => versionId === version.id) ?? null }]
        : [];
    });
  } finally {
    db.close();
  }
}
