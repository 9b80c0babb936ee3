import { lazy, Suspense, useEffect, useState } from 'react';
import type { CaseEntry } from '../../shared/model/case.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { createCase } from '../db/catalogue.ts';
import { keepFocus } from '../ui/keep-focus.ts';
import { CaseShell } from './CaseShell.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useOpening } from './use-opening.ts';
import { useRestore } from './use-restore.ts';
import { Welcome } from './Welcome.tsx';

const NameDialog = lazy(() => import('../features/case/CaseDialogs.tsx').then((m) => ({ default: m.NameDialog })));
const OpenCaseDialog = lazy(() =>
  import('../features/case/CaseDialogs.tsx').then((m) => ({ default: m.OpenCaseDialog })),
);
const CaseStopped = lazy(() => import('../features/storage/CaseStopped.tsx').then((m) => ({ default: m.CaseStopped })));
const RestoreDialog = lazy(() =>
  import('../features/backup/RestoreDialog.tsx').then((m) => ({ default: m.RestoreDialog })),
);
const RecoveryView = lazy(() =>
  import('../features/storage/RecoveryView.tsx').then((m) => ({ default: m.RecoveryView })),
);
const StartRefusal = lazy(() =>
  import('../features/storage/StartRefusal.tsx').then((m) => ({ default: m.StartRefusal })),
);
const StorageBroken = lazy(() =>
  import('../features/storage/RecoveryView.tsx').then((m) => ({ default: m.StorageBroken })),
);

/** The whole window: the last case, the first steps where there is none, or why no case can be shown. */
export function App({ origin }: { readonly origin: Origin }) {
  const { state, open, openAgain, choose, tryStart, stop, makeWay, finishRestore } = useOpening(origin);
  const [dialog, setDialog] = useState<'new' | 'open' | null>(null);

  const isOpen = state.status === 'open';
  const isReady =
    isOpen ||
    state.status === 'none' ||
    state.status === 'failed' ||
    state.status === 'asks' ||
    state.status === 'stopped';
  const { start, restore } = useRestore(isReady);

  useEffect(() => keepFocus(), []);

  // An open case hears the menu itself.
  useEffect(() => {
    if (isOpen || !isReady) return;
    return window.desktop.onMenuCommand((command) => {
      if (command === 'new-case') setDialog('new');
      if (command === 'open-case') setDialog('open');
      if (command === 'restore') restore('choose');
    });
  }, [isOpen, isReady, restore]);

  const forgetPlace = () => window.history.replaceState(null, '', window.location.pathname);
  const handleNew = async (name: string) => {
    const entry = await createCase(name, origin);
    forgetPlace();
    await open(entry.id);
  };
  const handleOpen = (entry: CaseEntry) => {
    forgetPlace();
    void open(entry.id);
  };
  const handleOpenById = (id: Ulid) => {
    if (state.status === 'open' && state.opened.entry.id === id) return;
    forgetPlace();
    void open(id);
  };
  const draw = () => {
    switch (state.status) {
      case 'open':
        return (
          <ErrorBoundary key={state.opened.db.name} onError={(message) => void stop(message)}>
            <CaseShell
              db={state.opened.db}
              feed={state.opened.feed}
              entry={state.opened.entry}
              firstSettings={state.opened.settings}
              news={state.news}
              origin={origin}
              onNewCase={() => setDialog('new')}
              onOpenCase={() => setDialog('open')}
              onRestore={restore}
            />
          </ErrorBoundary>
        );
      case 'refused':
        return <StartRefusal report={state.report} onTry={(isForced) => void tryStart(isForced)} />;
      case 'stopped':
        return (
          <CaseStopped
            stop={state}
            onOpenAgain={() => void openAgain(state.entry.id)}
            onOpenOther={() => setDialog('open')}
          />
        );
      case 'broken':
        return <StorageBroken reason={state.reason} />;
      case 'asks':
        return (
          <RecoveryView
            entry={state.entry}
            question={state.question}
            onChoose={(choice) => void choose(choice)}
            onOpenOther={() => setDialog('open')}
            onRestore={() => restore('list')}
          />
        );
      case 'opening':
      case 'closing':
      case 'none':
      case 'failed':
        return (
          <Welcome
            state={state}
            onNewCase={() => setDialog('new')}
            onOpenCase={() => setDialog('open')}
            onRestore={restore}
          />
        );
      default:
        return state satisfies never;
    }
  };

  return (
    <>
      <Suspense fallback={null}>{draw()}</Suspense>
      <Suspense fallback={null}>
        <NameDialog
          title="New case"
          action="Make case"
          name=""
          isOpen={dialog === 'new'}
          onClose={() => setDialog(null)}
          onName={(name) => void handleNew(name)}
        />
        <OpenCaseDialog isOpen={dialog === 'open'} onClose={() => setDialog(null)} onChoose={handleOpen} />
        <RestoreDialog
          start={start}
          deeds={{ makeWay, finish: finishRestore, open: (id) => void handleOpenById(id) }}
          onClose={() => restore(null)}
        />
      </Suspense>
    </>
  );
}
