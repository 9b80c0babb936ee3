import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { addVersion } from '../../renderer/db/articles.ts';
import { commit, commitEach, type Step } from '../../renderer/db/changes.ts';
import { putNewClip } from '../../renderer/db/clips.ts';
import { type CaseDatabase, openCaseDatabase } from '../../renderer/db/database.ts';
import { ReaderView } from '../../renderer/features/reader/ReaderView.tsx';
import '../../renderer/ui/base.css';
import { type CaseSettings, FIRST_EVENT_KINDS } from '../../shared/model/case.ts';
import type { Clip } from '../../shared/model/clip.ts';
import { createOrigin, type Ulid } from '../../shared/model/ids.ts';
import { makeArticles } from './made-up-articles.ts';
import { makeDocument } from './made-up-document.ts';

/** What is read: an article and passages of it that were clipped. */
export interface ReadingSize {
  readonly words: number;
  readonly clips: number;
}

const CONTEXT = 32;
const SETTINGS: CaseSettings = {
  id: 'case',
  caseId: '01CASE00000000000000000000',
  name: 'Reading',
  likelihoodScale: 'icd203',
  eventKinds: FIRST_EVENT_KINDS,
};

const origin = createOrigin();
const ignore = () => {};
let db: CaseDatabase;
let articleId: Ulid = '';
let paragraphs: readonly string[] = [];

/** Writes the article and its clips into a database; gives its number of words. */
export async function prepareReading({ words, clips }: ReadingSize): Promise<number> {
  db = await openCaseDatabase('reading');
  await commit(db, origin, { action: 'case.create' }, (draft) => draft.put('settings', SETTINGS));
  const [made] = makeArticles(1, words);
  const document = await makeDocument(0, 'Ships of the northern harbours', made?.text.replace(/\s+/g, ' ') ?? '');
  const outcome = await addVersion(db, origin, document);
  if (outcome.status !== 'imported') throw new Error(outcome.status);
  articleId = outcome.articleId;
  const { text } = document.draft;
  paragraphs = document.blocks.map(({ start, end }) => text.slice(start, end));
  const article = await db.articles.get(articleId);
  const steps = Array.from({ length: clips }, (_, number): Step<Clip> => {
    const start = text.indexOf(' ', Math.floor(((number + 0.5) / clips) * (text.length - 200))) + 1;
    const end = text.indexOf(' ', start + 40);
    const [prefix, suffix] = [text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT)];
    const passage = { start, end, exact: text.slice(start, end), prefix, suffix };
    const clip = { articleId, versionId: article?.currentVersionId ?? '', passage };
    return { act: { action: 'clip.add' }, work: (draft) => putNewClip(draft, clip) };
  });
  await commitEach(db, origin, steps);
  return text.split(/\s+/).length;
}

/** From the wish to read until the text with its clips is painted, milliseconds; the database is read meanwhile. */
export function timeReader(): Promise<number> {
  const view = (
    <ReaderView
      db={db}
      origin={origin}
      articleId={articleId}
      activeClipId={null}
      settings={SETTINGS}
      onOpenEvent={ignore}
      onOpenClaim={ignore}
      onSelectClip={ignore}
      onEditDetails={ignore}
      onOpenArticle={ignore}
      onUseOtherReading={ignore}
      onMessage={ignore}
    />
  );
  return timeDrawing(view, () => document.querySelector('article') !== null && CSS.highlights.has('clip-amber'));
}

/** The same text in Lexical, read-only, in React: what an editor for notes would need for it, without any clip. */
export function timeLexical(): Promise<number> {
  const config = {
    namespace: 'bench',
    editable: false,
    onError: (error: Error) => {
      throw error;
    },
    editorState: () => {
      const root = $getRoot();
      for (const words of paragraphs) root.append($createParagraphNode().append($createTextNode(words)));
    },
  };
  const view = (
    <LexicalComposer initialConfig={config}>
      <RichTextPlugin contentEditable={<ContentEditable />} ErrorBoundary={LexicalErrorBoundary} />
    </LexicalComposer>
  );
  return timeDrawing(view, () => document.querySelectorAll('[data-lexical-editor] p').length === paragraphs.length);
}

async function timeDrawing(view: ReactNode, isDrawn: () => boolean): Promise<number> {
  const host = document.createElement('div');
  host.style.cssText = 'display:flex;width:1200px;height:800px;overflow:auto';
  document.body.replaceChildren(host);
  await nextFrame();
  const began = performance.now();
  const root = createRoot(host);
  root.render(view);
  while (!isDrawn()) await nextFrame();
  // The frame in which it is there is painted when the next one begins.
  await nextFrame();
  const took = performance.now() - began;
  root.unmount();
  document.body.replaceChildren();
  await nextFrame();
  return took;
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
