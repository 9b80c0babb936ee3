import type { CaseSettings } from '../../shared/model/case.ts';
import { findShown } from '../../shared/timeline/filter-rows.ts';
import { makeLanes } from '../../shared/timeline/lanes.ts';
import type { FromTimelineWorker, ToTimelineWorker } from '../../shared/timeline/messages.ts';
import { listBuffers, MARK, packRows, type TimelineColumns } from '../../shared/timeline/row-columns.ts';
import { RowStore } from '../../shared/timeline/row-store.ts';
import { fitBulk, type TimeView } from '../../shared/timeline/time-scale.ts';
import { type CaseDatabase, openCaseDatabase } from '../db/database.ts';
import { readEventsAlone, readTimeline, readTimelineNews } from '../db/timeline-tables.ts';

/** The rows as they were sent last. */
interface Kept {
  readonly db: CaseDatabase;
  readonly store: RowStore;
  readonly seq: number;
  readonly settings: CaseSettings;
  readonly columns: TimelineColumns;
  readonly bulk: TimeView | null;
}

let kept: Kept | null = null;

/** A case with fewer events is read at once. */
const LARGE = 5_000;

self.onmessage = async ({ data }: MessageEvent<ToTimelineWorker>) => {
  try {
    if (kept === null) await sendEventsAlone(data);
    const before = kept;
    kept = await renew(before, data);
    answer(data, kept, before?.columns !== kept.columns, false);
  } catch (error) {
    send({ type: 'failed', turn: data.turn, reason: error instanceof Error ? error.message : String(error) }, []);
  }
};

/** A first picture of a large case, while its claims are read. A filter may ask for what only they tell. */
async function sendEventsAlone(request: ToTimelineWorker): Promise<void> {
  if (request.question.filter.trim() !== '') return;
  const db = await openCaseDatabase(request.databaseName);
  try {
    if ((await db.events.count()) < LARGE) return;
    const { settings, tables } = await readEventsAlone(db);
    const store = new RowStore(tables, request.locale);
    const drawn = draw(store, settings, request.locale);
    // Not known is not the same as not graded.
    for (let index = 0; index < drawn.columns.count; index++) {
      drawn.columns.marks[index] = (drawn.columns.marks[index] as number) & ~MARK.isUngraded;
    }
    answer(request, { store, settings, ...drawn }, true, true);
  } finally {
    db.close();
  }
}

function answer(
  { turn, question }: ToTimelineWorker,
  { store, columns, settings, bulk }: Pick<Kept, 'store' | 'columns' | 'settings' | 'bulk'>,
  isNew: boolean,
  isProvisional: boolean,
): void {
  const shown = findShown(store.list(), question.filter, settings.customScales);
  const lanes = makeLanes(store.list(), columns, shown, question.lanes, settings.eventKinds);
  // The columns stay here too: lanes are made of them at the next question.
  const sent = isNew ? structuredClone(columns) : null;
  const buffers = [
    shown.buffer,
    ...lanes.flatMap((lane) => [lane.rows.buffer, lane.starts.buffer, lane.ends.buffer, lane.sortedEnds.buffer]),
    ...(sent ? listBuffers(sent) : []),
  ] as ArrayBuffer[];
  send({ type: 'answer', turn, question, columns: sent, shown, lanes, isProvisional, bulk }, buffers);
}

function send(message: FromTimelineWorker, moved: ArrayBuffer[]): void {
  self.postMessage(message, { transfer: moved });
}

async function renew(before: Kept | null, { databaseName, locale }: ToTimelineWorker): Promise<Kept> {
  const db = before?.db ?? (await openCaseDatabase(databaseName));
  const news = before ? await readTimelineNews(db, before.seq) : null;
  if (before && news?.status === 'edits') {
    const { seq, settings, edits } = news;
    const isSame = !before.store.apply(edits);
    if (isSame) return { ...before, seq, settings };
    return { ...before, seq, settings, ...draw(before.store, settings, locale) };
  }
  const { seq, settings, tables } = await readTimeline(db);
  const store = new RowStore(tables, locale);
  return { db, store, seq, settings, ...draw(store, settings, locale) };
}

function draw(store: RowStore, settings: CaseSettings, locale: string | undefined): Pick<Kept, 'columns' | 'bulk'> {
  const rows = store.list();
  return {
    columns: packRows(rows, settings.customScales, locale),
    bulk: fitBulk(rows.flatMap((row) => row.shape ?? [])),
  };
}
