import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { commit } from '../../../renderer/db/changes.ts';
import { type CaseDatabase, openCaseDatabase } from '../../../renderer/db/database.ts';
import { computeBounds } from '../../../shared/dates/edtf-bounds.ts';
import type { Article } from '../../../shared/model/article.ts';
import { type CaseSettings, FIRST_EVENT_KINDS } from '../../../shared/model/case.ts';
import type { Chain } from '../../../shared/model/claim.ts';
import type { Clip } from '../../../shared/model/clip.ts';
import type { DateReading } from '../../../shared/model/date-reading.ts';
import type { Origin } from '../../../shared/model/ids.ts';
import { createOrigin } from '../../../shared/model/ids.ts';
import '../../../renderer/ui/base.css';

/** A case in a database of its own and the page it is shown on. */
export interface CaseOnScreen {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly settings: CaseSettings;
  readonly show: (element: ReactNode) => void;
  readonly hide: () => void;
  readonly close: () => Promise<void>;
}

/** The settings of every test case. */
export const SETTINGS: CaseSettings = {
  id: 'case',
  caseId: '01CASE00000000000000000000',
  name: 'Iraq air defence',
  likelihoodScale: 'icd203',
  eventKinds: FIRST_EVENT_KINDS,
};

let count = 0;

/** Makes an empty case and an empty page of the given size. */
export async function openCaseOnScreen(size = { width: 1320, height: 820 }): Promise<CaseOnScreen> {
  const name = `test-${Date.now()}-${count++}`;
  const db = await openCaseDatabase(name);
  const origin = createOrigin();
  await commit(db, origin, { action: 'case.create' }, (draft) => draft.put('settings', SETTINGS));
  const host = document.createElement('div');
  host.id = 'root';
  host.style.cssText = `display:flex;width:${size.width}px;height:${size.height}px`;
  document.body.replaceChildren(host);
  const root = createRoot(host);
  return {
    db,
    origin,
    settings: SETTINGS,
    show: (element) => root.render(element),
    hide: () => root.render(null),
    close: async () => {
      root.unmount();
      // Views save what they hold when they go; let those writes end before the database does.
      await new Promise((resolve) => setTimeout(resolve, 150));
      db.close();
      indexedDB.deleteDatabase(name);
    },
  };
}

/** A reading typed as EDTF, with words of its own where they differ. */
export function reading(edtf: string, words = edtf): DateReading {
  const bounds = computeBounds(edtf);
  return {
    words,
    wordsAt: null,
    anchor: null,
    value: bounds ? { edtf, rule: 'EDTF as typed', ...bounds } : null,
    alternatives: [],
    status: 'typed',
  };
}

/** Adds an article without text, its outlet being a source. */
export async function addArticle(
  one: CaseOnScreen,
  title: string,
  outletId: string,
  edtf: string | null,
): Promise<Article> {
  const evidence = { from: 'analyst', detail: 'typed' } as const;
  const evidenced = <T,>(value: T) => ({ value, evidence, others: [] });
  const article: Article = {
    id: one.origin.newId(),
    title: evidenced(title),
    outlet: evidenced(outletId),
    authors: null,
    url: null,
    language: evidenced('en'),
    published: edtf ? evidenced(reading(edtf)) : null,
    publishedDoubt: null,
    importedAt: one.origin.now(),
    triage: { state: 'reading', reason: null },
    familyId: null,
    tags: [],
    currentVersionId: one.origin.newId(),
  };
  await commit(one.db, one.origin, { action: 'article.import' }, (draft) => draft.put('articles', article));
  return article;
}

/** Adds a clip to an article without text. */
export async function addClipOf(one: CaseOnScreen, article: Article, exact: string): Promise<Clip> {
  const clip: Clip = {
    id: one.origin.newId(),
    articleId: article.id,
    versionId: article.currentVersionId,
    start: 0,
    end: exact.length,
    exact,
    prefix: '',
    suffix: '',
    comment: '',
    paraphrase: '',
    translation: '',
    tags: [],
    colour: 'amber',
    createdAt: one.origin.now(),
  };
  await commit(one.db, one.origin, { action: 'clip.add' }, (draft) => draft.put('clips', clip));
  return clip;
}

/** A chain from its origin on, each link having it from the one before. */
export function chainOf(one: CaseOnScreen, ...sourceIds: readonly string[]): Chain {
  let before: readonly string[] = [];
  return sourceIds.map((sourceId, index) => {
    const id = one.origin.newId();
    const link = {
      id,
      sourceId,
      verb: index === 0 ? ('said' as const) : ('reported' as const),
      words: null,
      from: before,
    };
    before = [id];
    return link;
  });
}

/** Waits until something is there. */
export async function until<T>(
  find: () => T | null | undefined | false,
  what = 'what was waited for',
  limit = 8000,
): Promise<T> {
  const end = performance.now() + limit;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) throw new Error(`${what} did not come`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
