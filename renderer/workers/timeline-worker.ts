import { findShown, warmFilter } from '../../shared/timeline/filter-rows.ts';
import { makeLanes } from '../../shared/timeline/lanes.ts';
import type { FromTimelineWorker, ToTimelineWorker } from '../../shared/timeline/messages.ts';
import { copyColumns, MARK, type TimelineColumns, toColumns } from '../../shared/timeline/row-columns.ts';
import { fitBulk, type TimeView } from '../../shared/timeline/time-scale.ts';
import type { TimelineModel } from '../../shared/timeline/timeline-model.ts';
import { openCaseDatabase } from '../db/database.ts';
import { type KeptTimeline, TimelineKeeper } from '../db/timeline-keeper.ts';

let keeper: TimelineKeeper | null = null;
/** What is asked; a first picture is an answer to it, too. */
let asked: ToTimelineWorker | null = null;
/** The model whose columns the window has, with the view to begin with. */
let sent: { readonly model: TimelineModel; readonly bulk: TimeView | null } | null = null;

self.onmessage = async ({ data }: MessageEvent<ToTimelineWorker>) => {
  try {
    asked = data;
    const { locale } = data;
    keeper ??= new TimelineKeeper(await openCaseDatabase(data.databaseName), { locale, onPart: answerAlone });
    const now = await keeper.bringUp();
    answer(data, now, false);
    // After the answer, for the next one.
    warmFilter(now.model, { locale });
    await keeper.save();
  } catch (error) {
    send({ type: 'failed', turn: data.turn, reason: error instanceof Error ? error.message : String(error) }, []);
  }
};

/** A first picture of a large case, while its claims are read. A filter may ask for what only they tell. */
function answerAlone(part: KeptTimeline): void {
  if (asked?.question.filter.trim() === '') answer(asked, part, true);
}

function answer(
  { turn, question, locale }: ToTimelineWorker,
  { model, settings }: KeptTimeline,
  isProvisional: boolean,
): void {
  const shown = findShown(model, question.filter, { custom: settings.customScales, locale });
  const lanes = makeLanes(model, shown, question.lanes, settings.eventKinds);
  const isNew = sent?.model !== model;
  const news = isNew ? copyColumns(isProvisional ? withoutGrades(toColumns(model)) : toColumns(model)) : null;
  const bulk = isNew || sent === null ? fitBulk(model.numbers) : sent.bulk;
  sent = { model, bulk };
  const buffers = [
    shown.buffer,
    ...lanes.flatMap((lane) => [lane.rows.buffer, lane.starts.buffer, lane.ends.buffer, lane.sortedEnds.buffer]),
    ...(news?.buffers ?? []),
  ] as ArrayBuffer[];
  send({ type: 'answer', turn, question, columns: news?.columns ?? null, shown, lanes, isProvisional, bulk }, buffers);
}

/** Not known is not the same as not graded. */
function withoutGrades(columns: TimelineColumns): TimelineColumns {
  return { ...columns, marks: columns.marks.map((marks) => marks & ~MARK.isUngraded) };
}

function send(message: FromTimelineWorker, moved: ArrayBuffer[]): void {
  self.postMessage(message, { transfer: moved });
}
