import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { CaseEntry, CaseSettings } from '../../shared/model/case.ts';
import type { Action } from '../../shared/model/change.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import type { FaultPlace } from '../../shared/verify/case-check.ts';
import { renameCase } from '../db/catalogue.ts';
import type { CaseDatabase } from '../db/database.ts';
import type { JournalFeed } from '../db/journal-feed.ts';
import type { ImportSession } from '../features/import/import-session.ts';
import type { SearchSession } from '../features/search/search-session.ts';
import type { ViewFormat } from '../features/timeline/save-view.ts';
import { ACTION_WORDS } from './action-words.ts';
import type { CommandId } from './commands.ts';
import type { Message } from './Messages.tsx';
import { onceDrawn } from './once-drawn.ts';
import { openFound } from './open-found.ts';
import type { PlaceControl, ViewPlace } from './place.ts';
import { useJumps } from './use-jumps.ts';
import type { UndoLabels } from './use-undo-labels.ts';

// What is not in sight at the start is not loaded at the start.
const StampDialog = lazy(() => import('../features/proof/StampDialog.tsx').then((m) => ({ default: m.StampDialog })));
const HandOverDialog = lazy(() =>
  import('../features/backup/HandOverDialog.tsx').then((m) => ({ default: m.HandOverDialog })),
);
const BackUpDialog = lazy(() =>
  import('../features/backup/BackUpDialog.tsx').then((m) => ({ default: m.BackUpDialog })),
);
const BinDialog = lazy(() => import('../features/bin/BinDialog.tsx').then((m) => ({ default: m.BinDialog })));
const ConflictsDialog = lazy(() =>
  import('../features/merge/ConflictsDialog.tsx').then((m) => ({ default: m.ConflictsDialog })),
);
const MergeDialog = lazy(() => import('../features/merge/MergeDialog.tsx').then((m) => ({ default: m.MergeDialog })));
const loadPalette = () => import('./CommandPalette.tsx').then((m) => ({ default: m.CommandPalette }));
const CommandPalette = lazy(loadPalette);
const DatesToConfirm = lazy(() =>
  import('../features/timeline/DatesToConfirm.tsx').then((m) => ({ default: m.DatesToConfirm })),
);
const DetailsDialog = lazy(() =>
  import('../features/library/DetailsDialog.tsx').then((m) => ({ default: m.DetailsDialog })),
);
const FormatsDialog = lazy(() =>
  import('../features/import/FormatsDialog.tsx').then((m) => ({ default: m.FormatsDialog })),
);
const NameDialog = lazy(() => import('../features/case/CaseDialogs.tsx').then((m) => ({ default: m.NameDialog })));
const PasteDialog = lazy(() => import('../features/import/PasteDialog.tsx').then((m) => ({ default: m.PasteDialog })));
const loadSearch = () => import('../features/search/SearchDialog.tsx').then((m) => ({ default: m.SearchDialog }));
const SearchDialog = lazy(loadSearch);
const SettingsDialog = lazy(() =>
  import('../features/case/SettingsDialog.tsx').then((m) => ({ default: m.SettingsDialog })),
);

const VerifyDialog = lazy(() =>
  import('../features/proof/VerifyDialog.tsx').then((m) => ({ default: m.VerifyDialog })),
);

const ViewExportDialog = lazy(() =>
  import('../features/timeline/ViewExportDialog.tsx').then((m) => ({ default: m.ViewExportDialog })),
);

function nameAct(action: Action): string {
  return ACTION_WORDS[action];
}

/** Which dialog of the shell is open. */
export type OpenDialog =
  | 'commands'
  | 'search'
  | 'rename'
  | 'settings'
  | 'bin'
  | 'merge'
  | 'conflicts'
  | 'details'
  | 'dates'
  | 'verify'
  | 'hand-over'
  | 'stamp'
  | 'back-up'
  | 'paste'
  | 'formats'
  | 'csv'
  | 'pdf'
  | 'hypotheses'
  | 'view'
  | null;

/** The dialogs of an open case. Each is loaded when it is first opened, and then keeps what was typed into it. */
export function ShellDialogs(props: {
  readonly db: CaseDatabase;
  readonly feed: JournalFeed;
  readonly origin: Origin;
  readonly entry: CaseEntry;
  readonly settings: CaseSettings;
  readonly session: ImportSession;
  readonly search: SearchSession;
  readonly articleId: Ulid | null;
  readonly dialog: OpenDialog;
  readonly labels: UndoLabels;
  readonly onClose: () => void;
  readonly onRun: (id: CommandId) => void;
  readonly onExportView: (format: ViewFormat) => void;
  readonly go: PlaceControl['go'];
  readonly say: (message: Message) => void;
}) {
  const { db, origin, settings, dialog, labels, onClose } = props;
  // Opened by a key and typed into at once: no letter may fall beside a dialog whose code is still on its way, so both stand ready, closed.
  const [isReady, setReady] = useState(false);
  useEffect(() => onceDrawn(() => void Promise.all([loadPalette(), loadSearch()]).then(() => setReady(true))), []);
  const opened = useRef(new Set<OpenDialog>());
  opened.current.add(dialog);
  const isLoaded = (name: OpenDialog) =>
    opened.current.has(name) || (isReady && (name === 'commands' || name === 'search'));
  const jumps = useJumps(db, dialog === 'commands', props.go);
  return (
    <Suspense fallback={null}>
      {isLoaded('paste') ? <PasteDialog session={props.session} isOpen={dialog === 'paste'} onClose={onClose} /> : null}
      {isLoaded('formats') ? <FormatsDialog isOpen={dialog === 'formats'} onClose={onClose} /> : null}
      {isLoaded('commands') ? (
        <CommandPalette
          isOpen={dialog === 'commands'}
          onClose={onClose}
          onRun={props.onRun}
          labels={{
            ...(labels.undo ? { undo: `Undo: ${labels.undo}` } : {}),
            ...(labels.redo ? { redo: `Redo: ${labels.redo}` } : {}),
          }}
          jumps={jumps}
          onSearch={(query) => {
            props.search.prepare(query);
            props.onRun('search');
          }}
        />
      ) : null}
      {isLoaded('search') ? (
        <SearchDialog
          session={props.search}
          isOpen={dialog === 'search'}
          onClose={onClose}
          onOpen={(row) => openFound(row, props.go)}
        />
      ) : null}
      {isLoaded('rename') ? (
        <NameDialog
          title="Rename case"
          action="Rename"
          name={settings.name}
          isOpen={dialog === 'rename'}
          onClose={onClose}
          onName={(name) => void renameCase(db, origin, props.entry.id, name)}
        />
      ) : null}
      {isLoaded('settings') ? (
        <SettingsDialog
          db={db}
          origin={origin}
          settings={settings}
          isOpen={dialog === 'settings'}
          onClose={onClose}
          onShowOlder={() => props.go({ view: 'gaps', gap: 'other-scale', gapRow: null })}
        />
      ) : null}
      {isLoaded('bin') ? (
        <BinDialog db={db} origin={origin} isOpen={dialog === 'bin'} nameAct={nameAct} onClose={onClose} />
      ) : null}
      {isLoaded('merge') ? (
        <MergeDialog
          db={db}
          caseId={props.entry.id}
          isOpen={dialog === 'merge'}
          onClose={onClose}
          onConflicts={() => props.onRun('conflicts')}
        />
      ) : null}
      {isLoaded('conflicts') ? (
        <ConflictsDialog
          db={db}
          origin={origin}
          settings={settings}
          isOpen={dialog === 'conflicts'}
          onClose={onClose}
        />
      ) : null}
      {isLoaded('view') ? (
        <ViewExportDialog isOpen={dialog === 'view'} onClose={onClose} onExport={props.onExportView} />
      ) : null}
      {isLoaded('dates') ? (
        <DatesToConfirm
          db={db}
          origin={origin}
          isOpen={dialog === 'dates'}
          onClose={onClose}
          onOpenEvent={(eventId) => {
            onClose();
            props.go({ view: 'timeline', eventId });
          }}
          onMessage={props.say}
        />
      ) : null}
      {isLoaded('verify') ? (
        <VerifyDialog
          db={db}
          origin={origin}
          isOpen={dialog === 'verify'}
          onClose={onClose}
          onOpenPlace={(place) => props.go(toViewPlace(place))}
        />
      ) : null}
      {isLoaded('stamp') ? <StampDialog db={db} origin={origin} isOpen={dialog === 'stamp'} onClose={onClose} /> : null}
      {isLoaded('hand-over') ? (
        <HandOverDialog
          db={db}
          origin={origin}
          feed={props.feed}
          caseName={settings.name}
          isOpen={dialog === 'hand-over'}
          onClose={onClose}
          onVerify={() => props.onRun('verify-case')}
        />
      ) : null}
      {isLoaded('back-up') ? (
        <BackUpDialog
          db={db}
          feed={props.feed}
          caseName={settings.name}
          isOpen={dialog === 'back-up'}
          onClose={onClose}
        />
      ) : null}
      {isLoaded('details') && props.articleId ? (
        <DetailsDialog
          db={db}
          origin={origin}
          articleId={props.articleId}
          isOpen={dialog === 'details'}
          onClose={onClose}
          onMessage={props.say}
        />
      ) : null}
    </Suspense>
  );
}

/** Gives the view in which a finding can be looked at. */
function toViewPlace(place: FaultPlace): Partial<ViewPlace> {
  switch (place.of) {
    case 'article':
      return { view: 'articles', articleId: place.id, clipId: null, scroll: 0 };
    case 'clip':
      return { view: 'articles', articleId: place.articleId, clipId: place.id };
    case 'event':
      return { view: 'timeline', eventId: place.id };
    case 'claim':
      return { view: 'claims', claimId: place.id };
    case 'source':
      return { view: 'sources', sourceId: place.id };
    case 'note':
      return { view: 'notes', noteId: place.id };
    case 'grid':
      return { view: 'hypotheses', gridId: place.id, cell: null };
    default:
      return place satisfies never;
  }
}
