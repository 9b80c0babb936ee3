import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { CaseSettings } from '../../../shared/model/case.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { withSpan } from '../../../shared/timeline/filter-terms.ts';
import type { ColourAxis } from '../../../shared/timeline/grade-steps.ts';
import type { LaneAxis } from '../../../shared/timeline/lanes.ts';
import { indexOfEvent } from '../../../shared/timeline/row-columns.ts';
import { textAt } from '../../../shared/timeline/text-column.ts';
import {
  fitShown,
  LABEL_MARGIN,
  lastWeek,
  type TimeView,
  viewAround,
  zoomView,
} from '../../../shared/timeline/time-scale.ts';
import { countDated } from '../../../shared/timeline/walk.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { addEvent } from '../../db/events.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { focusSoon } from '../../ui/keep-focus.ts';
import { Panes } from '../../ui/Panes.tsx';
import { EventList } from './EventList.tsx';
import { EventPane } from './EventPane.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { Legend } from './Legend.tsx';
import { NoEvents } from './NoEvents.tsx';
import { TimelineDrawing, zoomFactorOf } from './TimelineDrawing.tsx';
import { TimelineTools } from './TimelineTools.tsx';
import styles from './timeline.module.css';
import type { ShownTimeline, TimelineSession } from './timeline-session.ts';
import { UndatedTray } from './UndatedTray.tsx';
import { useEventTables } from './use-event-tables.ts';
import { useRest, useReveal, useTimeline } from './use-timeline.ts';
import { ViewStore } from './view-store.ts';

/** How the timeline is drawn, beside its filter. */
export interface TimelineLook {
  readonly lanes: LaneAxis;
  readonly colour: ColourAxis;
  /** The stretch of time in sight; null for the one to begin with. */
  readonly view: TimeView | null;
}

/** The events that fulfil the filter; their ids, in their order, are listed when they are asked for. */
export interface ShownEvents {
  readonly count: number;
  readonly listIds: () => readonly Ulid[];
}

/** What the timeline takes from the app. */
export interface TimelineViewProps {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly settings: CaseSettings;
  readonly session: TimelineSession;
  readonly selectedEventId: Ulid | null;
  readonly filter: string;
  readonly look: TimelineLook;
  readonly onSelectEvent: (eventId: Ulid | null) => void;
  readonly onFilterChange: (text: string) => void;
  /** Called when lanes or colours are chosen, and when panning or zooming comes to rest. */
  readonly onLookChange: (look: Partial<TimelineLook>) => void;
  readonly onShownChange?: ((shown: ShownEvents) => void) | undefined;
  readonly onOpenArticle: (articleId: Ulid, clipId?: Ulid) => void;
  readonly onOpenSource: (sourceId: Ulid) => void;
  readonly onMessage: (message: {
    readonly kind: 'good' | 'bad';
    readonly text: string;
    readonly offer?: 'confirm-dates';
  }) => void;
  /** The form of a claim, drawn by the app so that this feature need not know the one that owns it. */
  readonly renderClaimForm: (claimId: Ulid, onClose: () => void) => ReactNode;
}

const NO_FILTERS: readonly never[] = [];

/** The timeline: drawing above, list of events below, the chosen event at the side. */
export function TimelineView(props: TimelineViewProps) {
  const { session, selectedEventId, onMessage } = props;
  const { timeline, failure } = useTimeline(props.db, session, props.filter, props.look.lanes);
  useEffect(() => {
    if (failure !== null) onMessage({ kind: 'bad', text: failure });
  }, [failure, onMessage]);
  const chosen = useMemo(
    () => (timeline ? indexOfEvent(timeline.columns, selectedEventId) : -1),
    [timeline, selectedEventId],
  );
  if (!timeline) {
    return (
      <section aria-label="Timeline" aria-busy={failure === null} className={styles.view}>
        {failure === null ? null : <EmptyState title="The timeline could not be read">{failure}</EmptyState>}
      </section>
    );
  }
  return <LoadedTimeline {...props} timeline={timeline} chosen={chosen} />;
}

function LoadedTimeline(props: TimelineViewProps & { readonly timeline: ShownTimeline; readonly chosen: number }) {
  const { db, origin, settings, timeline, chosen, selectedEventId, onSelectEvent, onFilterChange } = props;
  const { columns, shown, bulk } = timeline;
  const datedCount = useMemo(() => countDated(timeline), [timeline]);
  const [view] = useState(() => new ViewStore(props.look.view ?? bulk));
  // The first view stays when events come or change: nothing moves that the analyst did not move.
  useEffect(() => {
    if (view.read() === null) view.set(bulk);
  }, [view, bulk]);
  const hasView = useSyncExternalStore(view.subscribe, () => view.read() !== null);
  useRest(view, (now) => props.onLookChange({ view: now }));
  // By its event: the key may be pressed while the form of the event before is still shown, and merges the chosen one.
  const [mergingId, setMergingId] = useState<Ulid | null>(null);
  const side = useRef<HTMLDivElement>(null);
  const tell = useRef(props.onShownChange);
  useEffect(() => {
    tell.current = props.onShownChange;
  });
  useEffect(() => {
    tell.current?.({ count: shown.length, listIds: () => Array.from(shown, (index) => textAt(columns.ids, index)) });
  }, [columns, shown]);
  const { tables, askAll } = useEventTables(db, selectedEventId);

  useReveal(view, columns, chosen, selectedEventId);

  const handleSelect = useCallback(
    (index: number) => onSelectEvent(textAt(columns.ids, index)),
    [columns, onSelectEvent],
  );
  const wanted = useRef(selectedEventId);
  wanted.current = selectedEventId;
  // The form of an event that was chosen just now may still be on its way.
  const handleOpen = useCallback(() => {
    focusSoon(() =>
      side.current?.dataset.event === wanted.current
        ? (side.current?.querySelector<HTMLElement>('form textarea') ?? null)
        : null,
    );
  }, []);
  const handleAdd = async () => {
    const kind = settings.eventKinds.includes('other') ? 'other' : (settings.eventKinds[0] ?? '');
    const event = await addEvent(db, origin, { title: '', kind });
    onSelectEvent(event.id);
    handleOpen();
  };
  const handleFit = () => view.set(fitShown(columns, shown, LABEL_MARGIN) ?? view.read());
  const handleThis = () => {
    if (chosen < 0) return;
    view.set(viewAround(columns.from[chosen] as number, columns.to[chosen] as number) ?? view.read());
  };
  const handleWeek = () => view.set(lastWeek(Date.parse(origin.now())));
  const handleSpan = (span: TimeView) => onFilterChange(withSpan(props.filter, span));
  const handleZoom = (factor: number) => {
    const now = view.read();
    if (!now) return;
    const place = chosen < 0 ? Number.NaN : (columns.earliest[chosen] as number);
    const isInSight = place >= now.from && place <= now.to;
    view.set(zoomView(now, factor, isInSight ? place : (now.from + now.to) / 2));
  };
  const handleMerging = (is: boolean) => {
    if (is) askAll();
    setMergingId(is ? selectedEventId : null);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    // A dialog of the side form stands elsewhere in the page, though its keys come by here.
    if (event.target instanceof Node && !event.currentTarget.contains(event.target)) return;
    const factor = zoomFactorOf(event);
    const now = view.read();
    if (event.code === 'KeyF') handleFit();
    else if (event.code === 'KeyE') handleThis();
    else if (event.code === 'KeyW') handleWeek();
    else if (event.code === 'KeyB' && now) handleSpan(now);
    else if (event.code === 'KeyN') void handleAdd();
    else if (event.code === 'KeyM' && tables && columns.count > 1) handleMerging(true);
    else if (factor !== null) handleZoom(factor);
    else return;
    event.preventDefault();
  };
  const isEmpty = columns.count === 0;
  const main = (
    <div className={styles.main}>
      <TimelineTools
        filter={props.filter}
        menu={
          <FilterMenu
            db={db}
            origin={origin}
            filter={props.filter}
            saved={settings.filters ?? NO_FILTERS}
            onFilterChange={onFilterChange}
            onMessage={props.onMessage}
          />
        }
        look={props.look}
        view={view}
        shownCount={shown.length}
        wholeCount={columns.count}
        undatedCount={shown.length - datedCount}
        hasChosen={chosen >= 0}
        onFilterChange={onFilterChange}
        onLookChange={props.onLookChange}
        onFit={handleFit}
        onThis={handleThis}
        onWeek={handleWeek}
        onSpan={handleSpan}
        onZoom={handleZoom}
        onAdd={() => void handleAdd()}
      />
      <FilterBar filter={props.filter} onFilterChange={onFilterChange} />
      {isEmpty ? (
        <NoEvents onAdd={() => void handleAdd()} />
      ) : (
        <>
          {hasView && datedCount > 0 ? (
            <TimelineDrawing
              session={props.session}
              timeline={timeline}
              view={view}
              chosen={chosen}
              colour={props.look.colour}
              onSelect={handleSelect}
              onOpen={handleOpen}
              onSpan={handleSpan}
            />
          ) : (
            <div className={styles.nothing}>
              {shown.length === 0 ? 'No event fulfils the filter.' : 'None of these events has a date yet.'}
            </div>
          )}
          <Legend colour={props.look.colour} />
          <UndatedTray
            timeline={timeline}
            chosen={chosen}
            onSelect={handleSelect}
            onShowAll={() => onFilterChange(`${props.filter} undated`.trim())}
          />
          <div className={styles.list}>
            <EventList timeline={timeline} chosen={chosen} onSelect={handleSelect} onOpen={handleOpen} />
          </div>
        </>
      )}
    </div>
  );
  const region = { 'aria-label': 'Timeline', className: styles.view, onKeyDown: handleKeyDown };
  if (isEmpty) return <section {...region}>{main}</section>;
  const claimCountOf = (id: Ulid) => columns.claims[indexOfEvent(columns, id)] ?? 0;
  const pane = tables ? (
    <EventPane
      key={tables.row.event.id}
      {...props}
      tables={tables}
      claimCountOf={claimCountOf}
      isMerging={tables.row.event.id === mergingId}
      onMerging={handleMerging}
    />
  ) : selectedEventId !== null && chosen >= 0 ? null : (
    <EmptyState title="No event is chosen">
      Choose one in the drawing or in the list to see who says what about it, and how well it is borne out.
    </EmptyState>
  );
  const panes = [
    { id: 'main', label: 'the timeline', size: 70, minWidth: 320, content: main },
    {
      id: 'side',
      label: 'the chosen event',
      size: 30,
      minWidth: 300,
      content: (
        <div ref={side} data-event={tables?.row.event.id} className={styles.side}>
          {pane}
        </div>
      ),
    },
  ];
  return (
    <section {...region}>
      <Panes id="timeline" panes={panes} />
    </section>
  );
}

function isTyping(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
