import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ExporterId } from '../../shared/exchange/exporters.ts';
import type { CaseEntry, CaseSettings } from '../../shared/model/case.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { noteCaseName } from '../db/catalogue.ts';
import { readLast } from '../db/changes.ts';
import type { CaseDatabase } from '../db/database.ts';
import type { JournalFeed } from '../db/journal-feed.ts';
import { readSettings } from '../db/settings.ts';
import { useLive } from '../db/use-live.ts';
import { BackupAlert } from '../features/backup/BackupChoice.tsx';
import { useBackups } from '../features/backup/use-work.ts';
import { ExportMenu } from '../features/export/ExportMenu.tsx';
import { DropZone } from '../features/import/DropZone.tsx';
import { ImportButton } from '../features/import/ImportButton.tsx';
import { ImportReport } from '../features/import/ImportReport.tsx';
import { toChosenSources } from '../features/import/read-drop.ts';
import { JournalAlert } from '../features/storage/JournalAlert.tsx';
import { useJournal } from '../features/storage/use-journal.ts';
import type { ShownEvents } from '../features/timeline/TimelineView.tsx';
import styles from './app.module.css';
import { CurrentView } from './CurrentView.tsx';
import { COMMAND_IDS, COMMANDS, type CommandId, keysOf } from './commands.ts';
import { type Message, Messages, useMessages } from './Messages.tsx';
import { usePlace } from './place.ts';
import { Rail } from './Rail.tsx';
import { type OpenDialog, ShellDialogs } from './ShellDialogs.tsx';
import { useShortcuts } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';
import { useCaseSessions } from './use-case-sessions.ts';
import { useCommandRuns } from './use-command-runs.ts';
import { useMenu } from './use-menu.ts';
import { useUndoLabels } from './use-undo-labels.ts';

/** An open case: the bar, the rail, and the view that the place names. */
export function CaseShell(props: {
  readonly db: CaseDatabase;
  readonly feed: JournalFeed;
  readonly entry: CaseEntry;
  /** What the case's settings were when it was opened; they are followed from then on. */
  readonly firstSettings: CaseSettings;
  /** What is to be said of the opening: what was put right, what was restored. */
  readonly news: readonly Message[];
  readonly origin: Origin;
  readonly onNewCase: () => void;
  readonly onOpenCase: () => void;
  readonly onRestore: (start: 'choose' | 'list') => void;
}) {
  const { db, origin } = props;
  const settings = useLive(() => readSettings(db), [db], props.firstSettings);
  const last = useLive(async () => (await readLast(db))?.seq ?? 0, [db]);
  const journal = useJournal(props.feed, last ?? null);
  const backups = useBackups();
  const caseId = props.entry.id;
  const caseName = settings?.name;
  useEffect(() => {
    if (caseName !== undefined) void noteCaseName(caseId, caseName);
  }, [caseId, caseName]);
  const { place, go, adjust } = usePlace(caseId);
  const messages = useMessages();
  const { say } = messages;
  const { news } = props;
  useEffect(() => {
    const good = news.filter(({ kind }) => kind === 'good').map(({ text }) => text);
    if (good.length > 0) say({ kind: 'good', text: good.join(' ') });
    for (const message of news) if (message.kind === 'bad') say(message);
  }, [news, say]);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [isCompareAsked, setIsCompareAsked] = useState(false);
  const [shownEvents, setShownEvents] = useState<ShownEvents | null>(null);
  const labels = useUndoLabels(db);
  const close = useCallback(() => setDialog(null), []);
  const { session, search, timeline } = useCaseSessions(db);
  const fileInput = useRef<HTMLInputElement>(null);
  const chooseFiles = useCallback(() => fileInput.current?.click(), []);

  const takeCompare = useCallback(() => setIsCompareAsked(false), []);
  const readOtherwise = useCallback(
    async (versionId: Ulid) => {
      const version = await db.versions.get(versionId);
      if (version) session.reread(versionId, version.fileName);
    },
    [db, session],
  );

  const askCompare = useCallback(() => setIsCompareAsked(true), []);
  const runs = useCommandRuns({
    ...{ db, origin, timeline, place, go, say, chooseFiles, askCompare, setDialog },
    caseName: caseName ?? '',
    onNewCase: props.onNewCase,
    onOpenCase: props.onOpenCase,
    onRestore: props.onRestore,
  });
  const run = useCallback((id: CommandId) => runs[id](), [runs]);
  useShortcuts(CHORDS, run as (id: string) => void);
  useMenu(labels, async (command) => {
    // The page's file field opens at a press of the person only, and a menu item of the system is none.
    if (command === 'import-files') session.add(toChosenSources(await window.desktop.chooseFiles()));
    else run(command);
  });

  const exporterId = dialog === 'csv' || dialog === 'pdf' || dialog === 'hypotheses' ? dialog : null;
  // All ids of a large case are listed only while something is exported.
  const viewLines = useMemo(() => [{ id: 'view', label: 'This view', onPress: () => setDialog('view') }], []);
  const exportFilter = useMemo(
    () => (exporterId && place.filter && shownEvents ? { text: place.filter, eventIds: shownEvents.listIds() } : null),
    [exporterId, place.filter, shownEvents],
  );

  if (!settings) return null;
  return (
    <div className={styles.app}>
      <TopBar
        db={db}
        journal={journal}
        caseName={settings.name}
        undoLabel={labels.undo}
        redoLabel={labels.redo}
        onRun={run}
      >
        <ImportButton session={session} inputRef={fileInput} onPaste={() => setDialog('paste')} />
        <ExportMenu
          db={db}
          origin={origin}
          filter={exportFilter}
          exporterId={exporterId}
          onExporterChange={setDialog}
          keysOf={keysOfExport}
          more={place.view === 'timeline' ? viewLines : NO_LINES}
          onMessage={say}
        />
      </TopBar>
      <Rail place={place} onGo={go} />
      <main className={styles.work}>
        <JournalAlert journal={journal} />
        <BackupAlert list={backups} onShow={() => props.onRestore('list')} />
        <div className={styles.view}>
          <Suspense fallback={<div aria-busy="true" />}>
            <CurrentView
              db={db}
              origin={origin}
              settings={settings}
              place={place}
              go={go}
              adjust={adjust}
              say={say}
              onExportHypotheses={() => setDialog('hypotheses')}
              onEditDetails={() => setDialog('details')}
              onConfirmDates={() => setDialog('dates')}
              timeline={timeline}
              onShownEvents={setShownEvents}
              onImport={chooseFiles}
              onPaste={() => setDialog('paste')}
              onShowFormats={() => setDialog('formats')}
              isCompareAsked={isCompareAsked}
              onCompareTaken={takeCompare}
              onUseOtherReading={(versionId) => void readOtherwise(versionId)}
            />
          </Suspense>
        </div>
        <ImportReport
          session={session}
          onOpenArticle={(articleId) => go({ view: 'articles', articleId, clipId: null, scroll: 0 })}
        />
      </main>
      <DropZone session={session} />
      <ShellDialogs
        onExportView={(format) => run(`export-view-${format}`)}
        db={db}
        feed={props.feed}
        origin={origin}
        entry={props.entry}
        settings={settings}
        session={session}
        search={search}
        articleId={place.articleId}
        dialog={dialog}
        labels={labels}
        onClose={close}
        onRun={run}
        go={go}
        say={say}
      />
      <Messages good={messages.good} bad={messages.bad} onDismiss={messages.dismiss} onTake={run} keysOf={keysOf} />
    </div>
  );
}

const NO_LINES: readonly never[] = [];

/** Chords of all commands that have one. */
const CHORDS = COMMAND_IDS.flatMap((id) => {
  const chord = COMMANDS[id].chord;
  return chord ? [{ id, chord }] : [];
});

function keysOfExport(id: ExporterId): string | undefined {
  return keysOf(`export-${id}`);
}
