import { followPassages } from '../../shared/anchoring/clips-across.ts';
import type { FromCompareWorker, ToCompareWorker } from '../../shared/anchoring/compare-messages.ts';
import { toDiffRows } from '../../shared/anchoring/diff-rows.ts';
import { diffWords } from '../../shared/anchoring/word-diff.ts';
import { countUnreadSentences, findOwnSentences, type Rewrite } from '../../shared/attribution/family-news.ts';
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
      await (data.type === 'versions' ? compareVersions(db, data) : compareFamily(db, data));
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
  const followed = followPassages(after.text.text, pieces, clips);
  send({
    type: 'compared',
    clips: followed.flatMap((across, index) => {
      const clip = clips[index];
      return clip ? [{ clipId: clip.id, across }] : [];
    }),
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
