import { useState } from 'react';
import { commit } from '../../../renderer/db/changes.ts';
import { DetailsGrid } from '../../../renderer/features/library/DetailsGrid.tsx';
import type { Article, Evidence, Evidenced, Version } from '../../../shared/model/article.ts';
import type { Source } from '../../../shared/model/source.ts';
import { type CaseOnScreen, reading } from '../timeline/case-on-screen.tsx';

/** What a test says of an article; the rest is ordinary. */
export interface Told extends Partial<Article> {
  readonly outletName?: string | null;
  readonly fileName?: string;
}

const META: Evidence = { from: 'meta', detail: 'meta[property="og:title"]' };

/** A value with its evidence and what other places said. */
export function found<T>(value: T, evidence: Evidence = META, ...others: Evidenced<T>['others']): Evidenced<T> {
  return { value, evidence, others };
}

/** Puts articles with captures and texts into the case as one import; gives them in the order told. */
export async function putArticles(one: CaseOnScreen, told: readonly Told[]): Promise<readonly Article[]> {
  const { origin } = one;
  const { result } = await commit(one.db, origin, { action: 'article.import' }, (draft) => {
    const outlets = new Map<string, Source>();
    return told.map(({ outletName = 'Northern Courier', fileName, ...values }, index) => {
      const known = outletName === null ? null : outlets.get(outletName);
      const outlet: Source | null =
        outletName === null
          ? null
          : (known ?? {
              id: origin.newId(),
              name: outletName,
              variants: [],
              kind: 'outlet',
              reliability: [],
              notes: '',
              createdAt: origin.now(),
            });
      if (outlet && !known) {
        outlets.set(outlet.name, outlet);
        draft.put('sources', outlet);
      }
      const versionId = origin.newId();
      const article: Article = {
        id: origin.newId(),
        title: found(`Article ${index + 1}`),
        outlet: outlet && found(outlet.id, { from: 'meta', detail: 'meta[property="og:site_name"]' }),
        authors: null,
        url: null,
        language: found('en', { from: 'meta', detail: 'html[lang]' }),
        published: found(reading('2019-10-03'), { from: 'json-ld', detail: 'JSON-LD datePublished' }),
        publishedDoubt: null,
        importedAt: '2026-11-03T09:00:00.000Z',
        triage: { state: 'unread', reason: null },
        familyId: null,
        tags: [],
        ...values,
        currentVersionId: versionId,
      };
      const version: Version = {
        id: versionId,
        articleId: article.id,
        number: 1,
        originalSha256: String(index).padStart(64, '0'),
        originalBytes: 1,
        format: 'html',
        encoding: { name: 'utf-8', evidence: 'it is valid UTF-8' },
        fileName: fileName ?? `page-${index + 1}.html`,
        capturedAt: {
          value: '2026-10-30T08:00:00.000Z',
          evidence: { from: 'file', detail: 'first comment, “saved date:”' },
        },
        textSha256: String(index).padStart(64, '1'),
        blocksSha256: String(index).padStart(64, '2'),
        textLength: 5,
        extractor: { name: 'html', version: '1' },
        importedAt: article.importedAt,
      };
      draft.put('articles', article);
      draft.put('versions', version);
      draft.keepText({
        versionId,
        text: 'Words',
        blocks: [{ kind: 'paragraph', start: 0, end: 5, marks: [], direction: 'ltr', furniture: null }],
      });
      return article;
    });
  });
  return result;
}

/** What the grid asked of the app. */
export interface AskedByGrid {
  readonly messages: string[];
  readonly opened: string[];
  closed: number;
  place: string;
}

/** The grid of details with an app around it that only keeps its place. */
export function GridOnScreen(props: {
  readonly one: CaseOnScreen;
  readonly asked: AskedByGrid;
  readonly place?: string;
  readonly articleId?: string | null;
}) {
  const { one, asked } = props;
  const [place, setPlace] = useState(props.place ?? '');
  return (
    <main style={{ flex: 1, minWidth: 0 }}>
      <DetailsGrid
        db={one.db}
        origin={one.origin}
        articleId={props.articleId ?? null}
        place={place}
        onPlaceChange={(next) => {
          asked.place = next;
          setPlace(next);
        }}
        onClose={() => {
          asked.closed += 1;
        }}
        onOpenArticle={(id) => asked.opened.push(id)}
        onMessage={({ text }) => asked.messages.push(text)}
      />
    </main>
  );
}
