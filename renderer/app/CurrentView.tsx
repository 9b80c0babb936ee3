import { lazy, Suspense, useCallback, useEffect, useMemo } from 'react';
import type { CaseSettings } from '../../shared/model/case.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import type { CaseDatabase } from '../db/database.ts';
import { LibraryPane } from '../features/library/LibraryPane.tsx';
import type { ShownEvents, TimelineLook } from '../features/timeline/TimelineView.tsx';
import type { TimelineSession } from '../features/timeline/timeline-session.ts';
import { focusSoon } from '../ui/keep-focus.ts';
import { Panes } from '../ui/Panes.tsx';
import { keysOf } from './commands.ts';
import { FirstSteps } from './FirstSteps.tsx';
import type { Message } from './Messages.tsx';
import { onceDrawn } from './once-drawn.ts';
import { type PlaceControl, toHash, type ViewPlace } from './place.ts';
import { readLook, writeLook } from './timeline-look.ts';
import { useFocusReturn } from './use-focus-return.ts';

const loadDetailsGrid = () => import('../features/library/DetailsGrid.tsx').then((m) => ({ default: m.DetailsGrid }));
const DetailsGrid = lazy(loadDetailsGrid);
const ReaderView = lazy(() => import('../features/reader/ReaderView.tsx').then((m) => ({ default: m.ReaderView })));
const TimelineView = lazy(() =>
  import('../features/timeline/TimelineView.tsx').then((m) => ({ default: m.TimelineView })),
);
const ClaimForm = lazy(() => import('../features/claims/ClaimForm.tsx').then((m) => ({ default: m.ClaimForm })));
const ClaimsView = lazy(() => import('../features/claims/ClaimsView.tsx').then((m) => ({ default: m.ClaimsView })));
const SourcesView = lazy(() => import('../features/sources/SourcesView.tsx').then((m) => ({ default: m.SourcesView })));
const NotesView = lazy(() => import('../features/notes/NotesView.tsx').then((m) => ({ default: m.NotesView })));
const HypothesesView = lazy(() =>
  import('../features/hypotheses/HypothesesView.tsx').then((m) => ({ default: m.HypothesesView })),
);
const GapsView = lazy(() => import('../features/gaps/GapsView.tsx').then((m) => ({ default: m.GapsView })));

/** What a view needs of the shell. */
export interface CurrentViewProps {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly settings: CaseSettings;
  readonly place: ViewPlace;
  readonly go: PlaceControl['go'];
  readonly adjust: PlaceControl['adjust'];
  readonly say: (message: Message) => void;
  readonly onEditDetails: () => void;
  readonly onConfirmDates: () => void;
  readonly onExportHypotheses: () => void;
  readonly timeline: TimelineSession;
  readonly onShownEvents: (shown: ShownEvents) => void;
  readonly onImport: () => void;
  readonly onPaste: () => void;
  readonly onShowFormats: () => void;
  readonly isCompareAsked: boolean;
  readonly onCompareTaken: () => void;
  readonly onUseOtherReading: (versionId: Ulid) => void;
}

/** The view that the place names. Features meet here: one hands over an id, the shell goes to its place. */
export function CurrentView(props: CurrentViewProps) {
  const { db, origin, settings, place, go, adjust, say } = props;
  // It is opened by a key and typed into at once: its code is there before it is asked for.
  useEffect(() => onceDrawn(() => void loadDetailsGrid()), []);
  const returnFocus = useFocusReturn(place.view === 'articles' && place.details === null);
  const { lanes, colour, span } = place;
  const look = useMemo(() => readLook({ lanes, colour, span }), [lanes, colour, span]);
  const changeLook = useCallback((patch: Partial<TimelineLook>) => adjust(writeLook(patch)), [adjust]);
  const selectEvent = useCallback((eventId: Ulid | null) => adjust({ eventId }), [adjust]);
  const showArticle = (articleId: Ulid, clipId?: Ulid) =>
    go({ view: 'articles', articleId, clipId: clipId ?? null, scroll: 0, details: null });
  const openArticle = (articleId: Ulid, clipId?: Ulid) => {
    if (place.view !== 'articles' || place.articleId !== articleId) showArticle(articleId, clipId);
    focusSoon(() => document.querySelector<HTMLElement>('main article[tabindex]'));
  };
  const openEvent = (eventId: Ulid) => go({ view: 'timeline', eventId });
  const openClaim = (claimId: Ulid) => go({ view: 'claims', claimId });
  const openSource = (sourceId: Ulid) => go({ view: 'sources', sourceId });
  switch (place.view) {
    case 'articles':
      if (place.details !== null) {
        return (
          <DetailsGrid
            db={db}
            origin={origin}
            articleId={place.articleId}
            place={place.details}
            onPlaceChange={(details) => adjust({ details })}
            onClose={() => {
              go({ details: null });
              returnFocus();
            }}
            onOpenArticle={(articleId) => {
              showArticle(articleId);
              focusSoon(() => document.querySelector<HTMLElement>('main article[tabindex]'));
            }}
            onMessage={say}
          />
        );
      }
      return (
        <Panes
          id="articles"
          panes={[
            {
              id: 'list',
              label: 'the list',
              size: 24,
              minWidth: 220,
              content: (
                <LibraryPane
                  db={db}
                  articleId={place.articleId}
                  onShowArticle={showArticle}
                  onCheckDetails={() => go({ details: '' })}
                  onOpenArticle={openArticle}
                />
              ),
            },
            {
              id: 'reader',
              label: 'the reader',
              size: 76,
              minWidth: 420,
              content: place.articleId ? (
                <ReaderView
                  db={db}
                  origin={origin}
                  settings={settings}
                  articleId={place.articleId}
                  activeClipId={place.clipId}
                  passage={place.passage}
                  scrollTop={place.scroll}
                  onScroll={(scroll) => adjust({ scroll })}
                  onSelectClip={(clipId) => adjust({ clipId })}
                  onOpenEvent={openEvent}
                  onOpenClaim={openClaim}
                  onEditDetails={props.onEditDetails}
                  onOpenArticle={openArticle}
                  onRemoved={() => go({ view: 'articles', articleId: null, clipId: null })}
                  isCompareAsked={props.isCompareAsked}
                  onCompareTaken={props.onCompareTaken}
                  onUseOtherReading={props.onUseOtherReading}
                  onMessage={say}
                />
              ) : (
                <FirstSteps
                  db={db}
                  onImport={props.onImport}
                  onPaste={props.onPaste}
                  onShowFormats={props.onShowFormats}
                />
              ),
            },
          ]}
        />
      );
    case 'timeline':
      return (
        <TimelineView
          db={db}
          origin={origin}
          settings={settings}
          session={props.timeline}
          selectedEventId={place.eventId}
          filter={place.filter}
          look={look}
          onSelectEvent={selectEvent}
          onFilterChange={(filter) => adjust({ filter })}
          onLookChange={changeLook}
          onShownChange={props.onShownEvents}
          onOpenArticle={openArticle}
          onOpenSource={openSource}
          onMessage={say}
          renderClaimForm={(claimId, onClose) => (
            <Suspense fallback={null}>
              <ClaimForm
                db={db}
                origin={origin}
                settings={settings}
                claimId={claimId}
                onOpenArticle={openArticle}
                onOpenSource={openSource}
                onRemoved={onClose}
                onMessage={say}
              />
            </Suspense>
          )}
        />
      );
    case 'claims':
      return (
        <ClaimsView
          db={db}
          origin={origin}
          settings={settings}
          selectedClaimId={place.claimId}
          onSelectClaim={(claimId) => adjust({ claimId })}
          onOpenArticle={openArticle}
          onOpenEvent={openEvent}
          onOpenSource={openSource}
          onMessage={say}
        />
      );
    case 'sources':
      return (
        <SourcesView
          db={db}
          origin={origin}
          selectedSourceId={place.sourceId}
          onSelectSource={(sourceId) => adjust({ sourceId })}
          onOpenClaim={openClaim}
          onOpenEvent={openEvent}
          onOpenArticle={openArticle}
          onMessage={say}
        />
      );
    case 'notes':
      return (
        <NotesView
          db={db}
          origin={origin}
          settings={settings}
          selectedNoteId={place.noteId}
          onSelectNote={(noteId) => adjust({ noteId })}
          onOpenArticle={openArticle}
          onMessage={say}
        />
      );
    case 'hypotheses':
      return (
        <HypothesesView
          db={db}
          origin={origin}
          settings={settings}
          gridId={place.gridId}
          cell={place.cell}
          onChooseGrid={(gridId) => adjust({ gridId, cell: null })}
          onCellChange={(cell) => adjust({ cell })}
          onOpenClaim={openClaim}
          onOpenArticle={openArticle}
          onExport={props.onExportHypotheses}
          onMessage={say}
        />
      );
    case 'gaps':
      return (
        <GapsView
          db={db}
          origin={origin}
          settings={settings}
          gap={place.gap}
          gapRow={place.gapRow}
          hrefOf={(gap) => `#${toHash({ ...place, gap, gapRow: null })}`}
          onOpenKind={(gap) => go({ gap, gapRow: null })}
          onChooseRow={(gapRow) => adjust({ gapRow })}
          onOpenArticle={openArticle}
          onOpenEvent={(eventId) => go({ view: 'timeline', eventId })}
          onOpenClaim={openClaim}
          onOpenSource={openSource}
          onMessage={say}
          onConfirmDates={props.onConfirmDates}
          confirmKeys={keysOf('confirm-dates')}
        />
      );
  }
}
