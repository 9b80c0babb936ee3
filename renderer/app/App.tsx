import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { CaseEntry } from '../../shared/model/case.ts';
import type { Origin } from '../../shared/model/ids.ts';
import { createCase, listCases, openCase } from '../db/catalogue.ts';
import type { CaseDatabase } from '../db/database.ts';
import { attachJournal } from '../db/journal.ts';
import type { JournalFeed } from '../db/journal-feed.ts';
import { keepFocus } from '../ui/keep-focus.ts';
import { CaseShell } from './CaseShell.tsx';
import { Welcome } from './Welcome.tsx';

const NameDialog = lazy(() => import('../features/case/CaseDialogs.tsx').then((m) => ({ default: m.NameDialog })));
const OpenCaseDialog = lazy(() =>
  import('../features/case/CaseDialogs.tsx').then((m) => ({ default: m.OpenCaseDialog })),
);

/** Which case is open, if any. */
type Opened =
  | { readonly status: 'opening' }
  | { readonly status: 'none' }
  | { readonly status: 'open'; readonly entry: CaseEntry; readonly db: CaseDatabase; readonly feed: JournalFeed }
  | { readonly status: 'failed'; readonly reason: string };

/** The whole window: the last case, or the first steps where there is none. */
export function App({ origin }: { readonly origin: Origin }) {
  const [opened, setOpened] = useState<Opened>({ status: 'opening' });
  const [dialog, setDialog] = useState<'new' | 'open' | null>(null);

  const open = useCallback(
    async (id: string) => {
      try {
        const next = await openCase(id, origin);
        const feed = attachJournal(next.db);
        void feed.catchUp();
        setOpened((previous) => {
          if (previous.status === 'open' && previous.db !== next.db) {
            previous.feed.close();
            previous.db.close();
          }
          return { status: 'open', ...next, feed };
        });
      } catch (error) {
        setOpened({ status: 'failed', reason: error instanceof Error ? error.message : String(error) });
      }
    },
    [origin],
  );

  useEffect(() => {
    let isCurrent = true;
    const openLast = async () => {
      const [last] = await listCases();
      if (!isCurrent) return;
      if (last) await open(last.id);
      else setOpened({ status: 'none' });
    };
    openLast().catch((error: unknown) => setOpened({ status: 'failed', reason: String(error) }));
    return () => {
      isCurrent = false;
    };
  }, [open]);

  useEffect(() => keepFocus(), []);

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

  return (
    <>
      {opened.status === 'open' ? (
        <CaseShell
          key={opened.entry.id}
          db={opened.db}
          feed={opened.feed}
          entry={opened.entry}
          origin={origin}
          onNewCase={() => setDialog('new')}
          onOpenCase={() => setDialog('open')}
        />
      ) : (
        <Welcome
          status={opened.status}
          reason={opened.status === 'failed' ? opened.reason : null}
          onNewCase={() => setDialog('new')}
          onOpenCase={() => setDialog('open')}
        />
      )}
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
      </Suspense>
    </>
  );
}
