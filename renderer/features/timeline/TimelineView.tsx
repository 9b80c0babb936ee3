import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { CaseSettings } from '../../../shared/model/case.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { addEvent } from '../../db/events.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panes } from '../../ui/Panes.tsx';
import { EventList } from './EventList.tsx';
import { EventPane } from './EventPane.tsx';
import { type EventRow, toEventRows } from './event-rows.ts';
import { filterEvents } from './filter.ts';
import { makeLanes } from './lanes.ts';
import type { MarkShape } from './mark-shape.ts';
import { TimelineDrawing, zoomFactorOf } from './TimelineDrawing.tsx';
import { TimelineTools } from './TimelineTools.tsx';
import { fitBulk, fitView, LABEL_MARGIN, revealInView, type TimeView, zoomView } from './time-scale.ts';
import styles from './timeline.module.css';
import { useTimelineTables } from './use-timeline-tables.ts';

/** What the timeline takes from the app. */
export interface TimelineViewProps {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly settings: CaseSettings;
  readonly selectedEventId: Ulid | null;
  readonly filter: string;
  /** The stretch of time to begin with; everything is fitted in without one. */
  readonly view?: TimeView | null | undefined;
  readonly onSelectEvent: (eventId: Ulid | null) => void;
  readonly onFilterChange: (text: string) => void;
  /** Called when panning or zooming comes to rest. */
  readonly onViewChange?: ((view: TimeView) => void) | undefined;
  /** The events that fulfil the filter, in their order: what an export of "the events shown" takes. */
  readonly onVisibleChange?: ((eventIds: readonly Ulid[]) => void) | undefined;
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

/** How long the view must rest before it is told, in milliseconds. */
const REST = 300;

/** The timeline: drawing above, list of events below, the chosen event at the side. */
export function TimelineView(props: TimelineViewProps) {
  const { db, origin, settings, selectedEventId, onSelectEvent, onVisibleChange } = props;
  const tables = useTimelineTables(db);
  const rows = useMemo(() => (tables ? toEventRows(tables.events, tables.context) : []), [tables]);
  const filter = useDeferredValue(props.filter);
  const shown = useMemo(() => filterEvents(rows, filter), [rows, filter]);
  const dated = useMemo(() => shown.filter((row) => row.shape !== null), [shown]);
  const lanes = useMemo(() => makeLanes(dated, settings.eventKinds), [dated, settings.eventKinds]);
  const bulk = useMemo(() => fitBulk(rows.flatMap((row) => row.shape ?? [])), [rows]);
  const [ownView, setOwnView] = useState<TimeView | null>(props.view ?? null);
  const view = ownView ?? bulk;
  // The first view stays when events come or change: nothing moves that the analyst did not move.
  useEffect(() => setOwnView((now) => now ?? bulk), [bulk]);
  const [isMerging, setMerging] = useState(false);
  const side = useRef<HTMLDivElement>(null);
  useRest(ownView, props.onViewChange);
  const tell = useRef(onVisibleChange);
  useEffect(() => {
    tell.current = onVisibleChange;
  });
  const isLoaded = tables !== null;
  useEffect(() => {
    if (isLoaded) tell.current?.(shown.map((row) => row.event.id));
  }, [isLoaded, shown]);

  const selected = useMemo(() => rows.find((row) => row.event.id === selectedEventId) ?? null, [rows, selectedEventId]);
  // An event chosen elsewhere (the list, a link, a search) comes into sight once; after that the view is the analyst's.
  const revealed = useRef<Ulid | null>(null);
  useEffect(() => {
    if (revealed.current === selectedEventId || !selected) return;
    revealed.current = selectedEventId;
    const { shape } = selected;
    if (shape) setOwnView((now) => revealIfNeeded(now ?? bulk, now, shape));
  }, [selected, selectedEventId, bulk]);

  const handleSelect = useCallback((row: EventRow) => onSelectEvent(row.event.id), [onSelectEvent]);
  const handleOpen = useCallback(() => {
    side.current?.querySelector<HTMLElement>('form textarea')?.focus();
  }, []);
  const handleAdd = async () => {
    const kind = settings.eventKinds.includes('other') ? 'other' : (settings.eventKinds[0] ?? '');
    const event = await addEvent(db, origin, { title: '', kind });
    onSelectEvent(event.id);
    requestAnimationFrame(() => setTimeout(handleOpen, 60));
  };
  const handleFit = () =>
    setOwnView(
      (now) =>
        fitView(
          dated.flatMap((row) => row.shape ?? []),
          LABEL_MARGIN,
        ) ?? now,
    );
  const handleZoom = (factor: number) => {
    if (!view) return;
    const place = selected?.shape?.earliest ?? Number.NaN;
    const isInSight = place >= view.from && place <= view.to;
    setOwnView(zoomView(view, factor, isInSight ? place : (view.from + view.to) / 2));
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    // A dialog of the side form stands elsewhere in the page, though its keys come by here.
    if (event.target instanceof Node && !event.currentTarget.contains(event.target)) return;
    const factor = zoomFactorOf(event);
    if (event.code === 'KeyF') handleFit();
    else if (event.code === 'KeyN') void handleAdd();
    else if (event.code === 'KeyM' && selected && rows.length > 1) setMerging(true);
    else if (factor !== null) handleZoom(factor);
    else return;
    event.preventDefault();
  };

  if (!tables) return <section aria-label="Timeline" aria-busy="true" className={styles.view} />;
  const main = (
    <div className={styles.main}>
      <TimelineTools
        filter={props.filter}
        view={view}
        shownCount={shown.length}
        wholeCount={rows.length}
        undatedCount={shown.length - dated.length}
        onFilterChange={props.onFilterChange}
        onFit={handleFit}
        onZoom={handleZoom}
        onAdd={() => void handleAdd()}
      />
      {rows.length === 0 ? (
        <EmptyState
          title="No events yet"
          action={
            <Button kind="primary" onPress={() => void handleAdd()}>
              Add the first event
            </Button>
          }
        >
          An event is something that happened, or is said to have happened. Clip a passage in an article and give it an
          event and a date: it appears here, with its doubt drawn as width.
        </EmptyState>
      ) : (
        <>
          {view && dated.length > 0 ? (
            <TimelineDrawing
              lanes={lanes}
              rows={dated}
              view={view}
              selectedId={selectedEventId}
              onSelect={handleSelect}
              onOpen={handleOpen}
              onViewChange={setOwnView}
            />
          ) : (
            <div className={styles.nothing}>
              {shown.length === 0 ? 'No event fulfils the filter.' : 'None of these events has a date yet.'}
            </div>
          )}
          <div className={styles.list}>
            <EventList rows={shown} selectedId={selectedEventId} onSelect={handleSelect} onOpen={handleOpen} />
          </div>
        </>
      )}
    </div>
  );
  const region = { 'aria-label': 'Timeline', className: styles.view, onKeyDown: handleKeyDown };
  if (rows.length === 0) return <section {...region}>{main}</section>;
  return (
    <section {...region}>
      <Panes
        id="timeline"
        panes={[
          { id: 'main', label: 'the timeline', size: 70, minWidth: 320, content: main },
          {
            id: 'side',
            label: 'the chosen event',
            size: 30,
            minWidth: 300,
            content: (
              <div ref={side} className={styles.side}>
                {selected ? (
                  <EventPane
                    key={selected.event.id}
                    {...props}
                    row={selected}
                    tables={tables}
                    isMerging={isMerging}
                    onMerging={setMerging}
                  />
                ) : (
                  <EmptyState title="No event is chosen">
                    Choose one in the drawing or in the list to see who says what about it, and how well it is borne
                    out.
                  </EmptyState>
                )}
              </div>
            ),
          },
        ]}
      />
    </section>
  );
}

/** The view in which an event is in sight; the same as before where it already is. */
function revealIfNeeded(shown: TimeView | null, now: TimeView | null, shape: MarkShape): TimeView | null {
  if (!shown) return now;
  const next = revealInView(shown, shape.earliest, shape.latest);
  return next === shown ? now : next;
}

/** Tells a view once it has rested. */
function useRest(view: TimeView | null, onRest: ((view: TimeView) => void) | undefined): void {
  const told = useRef(view);
  useEffect(() => {
    if (!view || view === told.current) return;
    const timer = setTimeout(() => {
      told.current = view;
      onRest?.(view);
    }, REST);
    return () => clearTimeout(timer);
  }, [view, onRest]);
}

function isTyping(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
