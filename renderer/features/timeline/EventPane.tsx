import { memo, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { CaseSettings } from '../../../shared/model/case.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import type { EventRow } from '../../../shared/timeline/event-rows.ts';
import { addClaim } from '../../db/claims.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { judgeDispute } from '../../db/disputes.ts';
import { mergeEvents, unmergeEvent } from '../../db/event-merges.ts';
import { editEvent, findEvents, judgeEvent, readAnchors, removeEvent } from '../../db/events.ts';
import { readJudgments } from '../../db/judgments.ts';
import { joinOrigins, splitOrigin, withdrawOrigins } from '../../db/origin-judgments.ts';
import { useLive } from '../../db/use-live.ts';
import { findAnchorChoices, findDateContext, listFirstAnchors } from './anchor-choices.ts';
import { EventForm, type EventPatch } from './EventForm.tsx';
import type { JudgmentPatch } from './JudgmentFields.tsx';
import { MergeEventDialog } from './MergeEventDialog.tsx';
import { warnOfMovedAnchor } from './moved-anchor.ts';
import type { OriginActs } from './OriginsPanel.tsx';
import type { EventTables } from './use-event-tables.ts';

/** The chosen event at the side: ties its form to the database. */
export const EventPane = memo(function EventPane(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly settings: CaseSettings;
  readonly tables: EventTables;
  readonly claimCountOf: (eventId: Ulid) => number;
  readonly isMerging: boolean;
  readonly onMerging: (isMerging: boolean) => void;
  readonly onSelectEvent: (eventId: Ulid | null) => void;
  readonly onOpenArticle: (articleId: Ulid, clipId?: Ulid) => void;
  readonly onMessage: (message: {
    readonly kind: 'good' | 'bad';
    readonly text: string;
    readonly offer?: 'confirm-dates';
  }) => void;
  readonly renderClaimForm: (claimId: Ulid, onClose: () => void) => ReactNode;
}) {
  const { db, origin, tables, onMessage } = props;
  const { claims } = tables;
  const [typed, setTyped] = useState<{ readonly over: TimelineEvent; readonly patch: EventPatch } | null>(null);
  // What was saved just now shows before it is read again: the next field saved must not bring the old words back.
  const row = useMemo((): EventRow => {
    if (typed?.over !== tables.row.event) return tables.row;
    return { ...tables.row, date: tables.row.date, event: { ...tables.row.event, ...typed.patch } };
  }, [tables.row, typed]);
  const { event } = row;
  const [openClaimId, setOpenClaimId] = useState<Ulid | null>(null);
  const isRemoved = useRef(false);
  const judgments = useLive(() => readJudgments(db, 'events', event.id), [db, event.id], []);
  const clips = useMemo(() => new Map(tables.clips.map((clip) => [clip.id, clip])), [tables.clips]);
  const dateContext = useMemo(() => findDateContext(event, tables), [event, tables]);
  const listAnchors = useCallback(() => listFirstAnchors(event, tables), [event, tables]);
  const findAnchors = useCallback(
    async (letters: string) => {
      const found = await findEvents(db, letters);
      const { events } = await readAnchors(db, [event.id, ...found.map((one) => one.id)]);
      return findAnchorChoices(event, { ...tables, events }, letters, found);
    },
    [db, event, tables],
  );
  const titleOf = (from: 'publication' | 'event', id: Ulid) =>
    (from === 'event'
      ? tables.events.find((one) => one.id === id)?.title
      : tables.articles.find((one) => one.id === id)?.title.value) ?? null;
  const act = async (work: () => Promise<unknown>, failed: string) => {
    try {
      await work();
    } catch (error) {
      onMessage({ kind: 'bad', text: `${failed}: ${error instanceof Error ? error.message : String(error)}` });
    }
  };
  const handleEdit = (patch: EventPatch) => {
    if (isRemoved.current) return;
    const over = tables.row.event;
    setTyped((before) => ({ over, patch: before?.over === over ? { ...before.patch, ...patch } : patch }));
    void act(async () => {
      await editEvent(db, origin, event.id, patch);
      const warning = patch.begin === undefined ? null : await warnOfMovedAnchor(db, event);
      if (warning) onMessage(warning);
    }, `“${event.title}” could not be saved`);
  };
  const handleJudge = (patch: JudgmentPatch) => {
    if (!isRemoved.current)
      void act(() => judgeEvent(db, origin, event.id, patch), `“${event.title}” could not be judged`);
  };
  const kept =
    claims.length === 0
      ? ''
      : ` Its ${claims.length === 1 ? 'claim goes' : `${claims.length} claims go`} on without an event.`;
  const handleRemove = () =>
    void act(async () => {
      isRemoved.current = true;
      await removeEvent(db, origin, event.id, { detachClaims: true });
      props.onSelectEvent(null);
      onMessage({ kind: 'good', text: `Removed the event “${event.title}”.${kept} Undo brings it back.` });
    }, `“${event.title}” could not be removed`);
  const handleMerge = (survivorId: Ulid, otherId: Ulid, reason: string) =>
    void act(async () => {
      props.onMerging(false);
      const gone = tables.events.find((one) => one.id === otherId);
      const merged = await mergeEvents(db, origin, survivorId, otherId, reason);
      // What the form still holds of an event that went belongs to no event any more.
      isRemoved.current = otherId === event.id;
      props.onSelectEvent(survivorId);
      onMessage({ kind: 'good', text: `Merged “${gone?.title ?? ''}” into “${merged.title}”. Undo takes it back.` });
    }, 'The events could not be merged');
  const handleTakeOut = (otherId: Ulid) =>
    void act(async () => {
      const out = await unmergeEvent(db, origin, event.id, otherId);
      const left =
        out.claimsElsewhere === 0 ? '' : ` ${out.claimsElsewhere} of its claims had gone elsewhere and stay there.`;
      onMessage({ kind: 'good', text: `Took “${out.event.title}” out again.${left}` });
    }, 'The event could not be taken out');
  const refused = `“${event.title}” could not be judged`;
  const originActs: OriginActs = {
    onJoin: (keys, reason) => void act(() => joinOrigins(db, origin, event.id, keys, reason), refused),
    onSplit: (keys, ids, reason) => void act(() => splitOrigin(db, origin, event.id, keys, ids, reason), refused),
    onWithdraw: (judgmentId) => void act(() => withdrawOrigins(db, origin, event.id, judgmentId), refused),
  };
  const handleAddClaim = () =>
    void act(async () => {
      const claim = await addClaim(db, origin, {
        eventId: event.id,
        statement: '',
        slot: { name: 'happened', value: '' },
        stance: 'asserts',
      });
      setOpenClaimId(claim.id);
    }, 'The claim could not be added');
  return (
    <>
      <EventForm
        row={row}
        claims={claims}
        clips={clips}
        sources={tables.sources}
        context={tables.context}
        dateContext={dateContext}
        listAnchors={listAnchors}
        findAnchors={findAnchors}
        titleOf={titleOf}
        settings={props.settings}
        judgments={judgments}
        openClaimId={openClaimId}
        originActs={originActs}
        onEdit={handleEdit}
        onJudge={handleJudge}
        onJudgeDispute={(slot, word) => void act(() => judgeDispute(db, origin, event.id, slot, word), refused)}
        onMerge={() => props.onMerging(true)}
        onTakeOut={handleTakeOut}
        onAddClaim={handleAddClaim}
        onRemove={handleRemove}
        onOpenClaim={setOpenClaimId}
        onOpenArticle={props.onOpenArticle}
        renderClaimForm={(claimId) => props.renderClaimForm(claimId, () => setOpenClaimId(null))}
      />
      {props.isMerging ? (
        <MergeEventDialog
          event={event}
          events={tables.events}
          claimCountOf={props.claimCountOf}
          onMerge={handleMerge}
          onClose={() => props.onMerging(false)}
        />
      ) : null}
    </>
  );
});
