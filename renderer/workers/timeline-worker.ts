import type { CaseSettings } from '../../shared/model/case.ts';
import { findShown } from '../../shared/timeline/filter.ts';
import { makeLanes } from '../../shared/timeline/lanes.ts';
import type { FromTimelineWorker, ToTimelineWorker } from '../../shared/timeline/messages.ts';
import { listBuffers, packRows, type TimelineColumns } from '../../shared/timeline/row-columns.ts';
import { RowStore } from '../../shared/timeline/row-store.ts';
import { fitBulk, type TimeView } from '../../shared/timeline/time-scale.ts';
import { type CaseDatabase, openCaseDatabase } from '../db/database.ts';
import { readTimeline, readTimelineNews } from '../db/timeline-tables.ts';

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

self.onmessage = async ({ data }: MessageEvent<ToTimelineWorker>) => {
  const { turn, question } = data;
  try {
    const before = kept;
    kept = await renew(before, data);
    const { store, columns, settings, bulk } = kept;
    const shown = findShown(store.list(), question.filter);
    const lanes = makeLanes(store.list(), columns, shown, question.lanes, settings.eventKinds);
    const isNew = before?.columns !== columns;
    // The columns stay here too: lanes are made of them at the next question.
    const sent = isNew ? structuredClone(columns) : null;
    const buffers = [
      shown.buffer,
      ...lanes.flatMap(({ rows, starts, ends, sortedEnds }) => [
        rows.buffer,
        starts.buffer,
        ends.buffer,
        sortedEnds.buffer,
      ]),
      ...(sent ? listBuffers(sent) : []),
    ] as ArrayBuffer[];
    send({ type: 'answer', turn, question, columns: sent, shown, lanes, bulk }, buffers);
  } catch (error) {
    send({ type: 'failed', turn, reason: error instanceof Error ? error.message : String(error) }, []);
  }
};

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
