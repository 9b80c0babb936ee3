import { useState } from 'react';
import { commit } from '../../../renderer/db/changes.ts';
import { type CaseDatabase, openCaseDatabase } from '../../../renderer/db/database.ts';
import { ReaderView } from '../../../renderer/features/reader/ReaderView.tsx';
import { type CaseSettings, FIRST_EVENT_KINDS } from '../../../shared/model/case.ts';
import { createOrigin, type Origin, type Ulid } from '../../../shared/model/ids.ts';
import { addDocument, evidenced } from './documents.ts';
import { mount, until } from './mount.tsx';
import type { WrittenBlock } from './sample-article.ts';

/** The settings of the test's cases. */
export const SETTINGS: CaseSettings = {
  id: 'case',
  caseId: '01CASE00000000000000000000',
  name: 'Coastal radars',
  likelihoodScale: 'icd203',
  eventKinds: FIRST_EVENT_KINDS,
};

/** A case in a real database, its article on the screen, and what the view asked its app for. */
export interface OpenArticle {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly articleId: Ulid;
  readonly asked: {
    readonly messages: { kind: string; text: string }[];
    readonly events: string[];
    readonly claims: string[];
    readonly clips: (string | null)[];
    readonly articles: string[];
    readonly readings: string[];
    details: number;
  };
  readonly close: () => Promise<void>;
}

let count = 0;

/** Makes an empty case in a database of its own. */
export async function openTestCase(): Promise<Pick<OpenArticle, 'db' | 'origin'>> {
  const db = await openCaseDatabase(`reader-${Date.now()}-${count++}`);
  const origin = createOrigin();
  await commit(db, origin, { action: 'case.create' }, (draft) => draft.put('settings', SETTINGS));
  return { db, origin };
}

/** Imports written blocks as an article with a publication date and an outlet unless they are null, and shows it. */
export async function openArticle(
  blocks: readonly WrittenBlock[],
  given: { published?: string | null; outlet?: string | null; language?: string } = {},
  size?: { width: number; height: number },
): Promise<OpenArticle> {
  const { db, origin } = await openTestCase();
  const { published, outlet, language } = given;
  const articleId = await addDocument(db, origin, {
    blocks,
    authors: evidenced(['Editorial team']),
    ...(outlet === undefined ? {} : { outlet }),
    ...(language === undefined ? {} : { language: evidenced(language) }),
    ...(published === undefined
      ? {}
      : { published: published === null ? null : evidenced({ words: published, edtf: published }) }),
  });
  return showArticle(db, origin, articleId, size);
}

/** Shows an article of a case; closing it deletes the case. */
export async function showArticle(
  db: CaseDatabase,
  origin: Origin,
  articleId: Ulid,
  size?: { width: number; height: number },
): Promise<OpenArticle> {
  const { name } = db;
  const asked: OpenArticle['asked'] = {
    messages: [],
    events: [],
    claims: [],
    clips: [],
    articles: [],
    readings: [],
    details: 0,
  };
  const shown = mount(<Shown db={db} origin={origin} articleId={articleId} asked={asked} />, size);
  await until(() => document.querySelector('article'), 'the article');
  return {
    db,
    origin,
    articleId,
    asked,
    close: async () => {
      shown.unmount();
      await new Promise((resolve) => setTimeout(resolve, 50));
      db.close();
      indexedDB.deleteDatabase(name);
    },
  };
}

function Shown(props: Pick<OpenArticle, 'db' | 'origin' | 'articleId' | 'asked'>) {
  const [clipId, setClipId] = useState<string | null>(null);
  const { asked } = props;
  return (
    <ReaderView
      db={props.db}
      origin={props.origin}
      articleId={props.articleId}
      activeClipId={clipId}
      settings={SETTINGS}
      onOpenEvent={(id) => asked.events.push(id)}
      onOpenClaim={(id) => asked.claims.push(id)}
      onSelectClip={(id) => {
        asked.clips.push(id);
        setClipId(id);
      }}
      onEditDetails={() => {
        asked.details += 1;
      }}
      onOpenArticle={(id) => asked.articles.push(id)}
      onUseOtherReading={(id) => asked.readings.push(id)}
      onMessage={(message) => asked.messages.push(message)}
    />
  );
}
