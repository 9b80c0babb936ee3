import { followPassages } from '../../shared/anchoring/clips-across.ts';
import type { FollowedClip, FromCompareWorker, ToCompareWorker } from '../../shared/anchoring/compare-messages.ts';
import { toDiffRows } from '../../shared/anchoring/diff-rows.ts';
import { diffWords, type WordDiffPiece } from '../../shared/anchoring/word-diff.ts';
import { countUnreadSentences, findOwnSentences, type Rewrite } from '../../shared/attribution/family-news.ts';
import type { Clip } from '../../shared/model/clip.ts';
import { readVersion } from '../db/articles.ts';
import { listClipsOfArticle } from '../db/clips.ts';
import { type CaseDatabase, openCaseDatabase } from '../db/database.ts';
import { listFamily } from '../db/families.ts';

type Asked<Type extends ToCompareWorker['type']> = Extract<ToCompareWorker, { readonly type: Type }>;

/** Rows that are sent at once: what the window unpacks within a frame. */
const ROWS_AT_ONCE = 200;

function send(message: FromCompareWorker): void {
  self.postMessage(message);
}

self.onmessage = async ({ data }: MessageEvent<ToCompareWorker>) => {
  try {
    const db = await openCaseDatabase(data.databaseName);
    try {
      if (data.type === 'versions') await compareVersions(db, data);
      else if (data.type === 'clips') await followClips(db, data);
      else await compareFamily(db, data);
    } finally {
      db.close();
    }
  } catch (error) {
    send({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};

async function compareVersions(db: CaseDatabase, { beforeId, afterId }: Asked<'versions'>): Promise<void> {
  const [before, after] = await Promise.all([readVersion(db, beforeId), readVersion(db, afterId)]);
  if (!before || !after) throw new Error('One of the two versions is no longer in the case. Choose another one.');
  const clips = (await listClipsOfArticle(db, before.version.articleId)).filter((clip) => clip.versionId === beforeId);
  const pieces = diffWords(before.text.text, after.text.text);
  const rows = toDiffRows(before.text, after.text, pieces);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    send({ type: 'rows', rows: rows.slice(from, from + ROWS_AT_ONCE) });
  send({ type: 'compared', clips: follow(after.text.text, pieces, clips) });
}

async function followClips(db: CaseDatabase, { afterId }: Asked<'clips'>): Promise<void> {
  const after = await readVersion(db, afterId);
  if (!after) throw new Error('The version is no longer in the case.');
  const clips = Map.groupBy(await listClipsOfArticle(db, after.version.articleId), (clip) => clip.versionId);
  const followed: FollowedClip[] = [];
  for (const [versionId, ofVersion] of clips) {
    if (versionId === afterId) continue;
    const before = (await readVersion(db, versionId))?.text.text ?? '';
    followed.push(...follow(after.text.text, diffWords(before, after.text.text), ofVersion));
  }
  send({ type: 'compared', clips: followed });
}

function follow(after: string, pieces: readonly WordDiffPiece[], clips: readonly Clip[]): readonly FollowedClip[] {
  return followPassages(after, pieces, clips).flatMap((across, index) => {
    const clip = clips[index];
    return clip ? [{ clipId: clip.id, across }] : [];
  });
}

async function compareFamily(db: CaseDatabase, { articleId, familyId }: Asked<'family'>): Promise<void> {
  const rewrites: Rewrite[] = [];
  for (const article of await listFamily(db, familyId)) {
    const current = await readVersion(db, article.currentVersionId);
    if (!current) continue;
    const { text, blocks } = current.text;
    rewrites.push({ articleId: article.id, text, blocks, isRead: article.triage.state === 'done' });
  }
  const open = rewrites.find((one) => one.articleId === articleId);
  if (!open) throw new Error('The open article is no longer in this family.');
  const others = rewrites.filter((one) => one !== open);
  const sentences = findOwnSentences(open, others);
  const news = others.map((rewrite, index) => {
    send({ type: 'progress', done: index + 1, of: rewrites.length });
    return { articleId: rewrite.articleId, count: countUnreadSentences(rewrite, open, rewrites) };
  });
  send({ type: 'family', sentences, news });
}
