import { useCallback, useEffect, useRef, useState } from 'react';
import type { RestoreResult } from '../../shared/case-files.ts';
import type { StartReport } from '../../shared/ipc.ts';
import type { Tally } from '../../shared/journal/tally.ts';
import type { CaseEntry } from '../../shared/model/case.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { findEntry, inspectCatalogue, listCases, restoreEntries } from '../db/catalogue.ts';
import { claimCase, releaseCase } from '../db/claim-case.ts';
import { createJournalClient, listJournals } from '../db/journal-client.ts';
import {
  type Choice,
  type OpenedCase,
  type Opening,
  type OpeningContext,
  openAsChosen,
  openSafely,
  type Question,
  StorageError,
} from '../db/open-safely.ts';
import { countUnsent, enterRestored } from '../db/restore.ts';
import type { Stop } from '../features/storage/CaseStopped.tsx';
import { count, describeNews, isGood } from '../features/storage/news-words.ts';
import type { Message } from './Messages.tsx';
import { replayInWorker } from './replay-client.ts';
import { useLateCount } from './use-late-count.ts';

/** What the window shows: a case, or why there is none. */
export type WindowState =
  | { readonly status: 'opening'; readonly progress: { readonly done: number; readonly total: number } | null }
  | { readonly status: 'refused'; readonly report: Exclude<StartReport, { readonly status: 'ready' }> }
  | { readonly status: 'broken'; readonly reason: string }
  | { readonly status: 'none' }
  | { readonly status: 'open'; readonly opened: OpenedCase; readonly news: readonly Message[] }
  | { readonly status: 'asks'; readonly entry: CaseEntry; readonly question: Question }
  | { readonly status: 'failed'; readonly reason: string }
  | ({ readonly status: 'stopped' } & Stop)
  | { readonly status: 'closing' };

/** The state of the window with what leads from one to another. */
export interface OpeningControl {
  readonly state: WindowState;
  readonly open: (id: Ulid) => Promise<void>;
  /** Opens a case that had stopped. */
  readonly openAgain: (id: Ulid) => Promise<void>;
  readonly choose: (choice: Choice) => Promise<void>;
  readonly tryStart: (isForced: boolean) => Promise<void>;
  /** Closes the case that is open because of an error; null when its database was closed by the browser. */
  readonly stop: (error: string | null) => Promise<void>;
  /** Closes a case that is about to be replaced; gives why it cannot be, a sentence, or null. */
  readonly makeWay: (id: Ulid) => Promise<string | null>;
  /** Opens a case that was restored, or the one that was closed for a restore that came to nothing. */
  readonly finishRestore: (id: Ulid, result: RestoreResult) => Promise<void>;
}

const IN_ANOTHER_WINDOW =
  'This case is open in another window of Dateline, and one window alone may write it. Go on there, or close it there and open it here.';

/** Opens the case that was open last, once main says that the storage is safe to be opened, and others when asked. */
export function useOpening(origin: Origin): OpeningControl {
  const [state, setState] = useState<WindowState>({ status: 'opening', progress: null });
  const current = useRef(state);
  current.current = state;
  const start = useRef<StartReport & { status: 'ready' }>(null);
  /** What was put right for all cases; told with the first that opens. */
  const general = useRef<readonly string[]>([]);

  /** What is to be said with the next case that opens. */
  const added = useRef<readonly Message[]>([]);

  const opened = useRef<OpenedCase>(null);

  /** Closes the case that is open; its claim is kept when it is the one to be opened again. */
  const leave = useCallback((next: Ulid) => {
    if (!opened.current) return;
    const { feed, db, entry } = opened.current;
    opened.current = null;
    feed.close();
    db.close();
    if (entry.id !== next) releaseCase(entry.id);
  }, []);

  const stop = useCallback(
    async (error: string | null) => {
      const was = opened.current;
      if (!was) return;
      leave(was.entry.id);
      const space = await window.desktop.readSpace().catch(() => null);
      setState({ status: 'stopped', entry: was.entry, error, space });
    },
    [leave],
  );

  const run = useCallback(
    async (id: Ulid, work: (context: OpeningContext) => Promise<Opening>, isCounted = false) => {
      const context: OpeningContext = {
        origin,
        ledger: start.current?.cases[id] ?? null,
        isAfterCrash: start.current?.lastEnd === 'unclean',
        // What damages a database is mostly a crash; after an end in order the rows are counted while the case is shown.
        isCounted: isCounted || start.current?.lastEnd === 'unclean',
        onProgress: (done, total) => setState({ status: 'opening', progress: { done, total } }),
        replay: replayInWorker,
      };
      leave(id);
      try {
        if (!(await claimCase(id))) return setState({ status: 'failed', reason: IN_ANOTHER_WINDOW });
        const opening = await work(context);
        if (opening.status === 'asks') return setState({ ...opening });
        opened.current = opening;
        // Closing it ourselves comes after it has stopped being the open one.
        opening.db.on('close', () => {
          if (opened.current?.db === opening.db) void stop(null);
        });
        const news = [
          ...general.current.map((text) => ({ kind: 'bad', text }) as const),
          ...opening.news.map((one) => ({ kind: isGood(one) ? 'good' : 'bad', text: describeNews(one) }) as const),
          ...added.current,
        ];
        general.current = [];
        added.current = [];
        setState({ status: 'open', opened: opening, news });
      } catch (error) {
        releaseCase(id);
        if (error instanceof StorageError) setState({ status: 'broken', reason: error.message });
        else setState({ status: 'failed', reason: error instanceof Error ? error.message : String(error) });
      }
    },
    [origin, leave, stop],
  );

  const open = useCallback((id: Ulid) => run(id, async (context) => openSafely(await findEntry(id), context)), [run]);
  const openCounted = useCallback(
    (id: Ulid) => run(id, async (context) => openSafely(await findEntry(id), context), true),
    [run],
  );
  useLateCount(state.status === 'open' ? state.opened : null, openCounted);

  const choose = useCallback(
    async (choice: Choice) => {
      if (current.current.status !== 'asks') return;
      const { entry, question } = current.current;
      setState({ status: 'opening', progress: null });
      await run(entry.id, (context) => openAsChosen(entry, question, choice, context));
    },
    [run],
  );

  /** Looks at the list of cases and puts into it what it has lost; false when nothing at all can be opened. */
  const readyCatalogue = useCallback(async (report: StartReport & { status: 'ready' }) => {
    const journals = listJournals();
    journals.catch(() => null);
    const catalogue = await inspectCatalogue();
    if (catalogue.status === 'unopenable') {
      setState({ status: 'broken', reason: catalogue.reason });
      return false;
    }
    const restored = await restoreEntries(await readTallies(report, await journals));
    if (restored.length > 0) {
      const what = `${count(restored.length, 'case')} ${restored.length === 1 ? 'was' : 'were'}`;
      general.current = [...general.current, `${what} missing from the list of cases, and put back from the journals.`];
    }
    return true;
  }, []);

  const begin = useCallback(
    async (report: StartReport) => {
      if (report.status !== 'ready') return setState({ status: 'refused', report });
      start.current = report;
      general.current = report.sentences;
      if (!(await readyCatalogue(report))) return;
      const [last] = await listCases();
      if (last) await open(last.id);
      else setState({ status: 'none' });
    },
    [open, readyCatalogue],
  );

  const openAgain = useCallback(
    async (id: Ulid) => {
      setState({ status: 'opening', progress: null });
      // What took the case's database may have taken the list as well.
      if (start.current && (await readyCatalogue(start.current))) await open(id);
    },
    [open, readyCatalogue],
  );

  const tryStart = useCallback(
    async (isForced: boolean) => {
      await begin(await window.desktop.tryStart(isForced));
    },
    [begin],
  );

  const makeWay = useCallback(
    async (id: Ulid) => {
      const was = opened.current;
      if (was?.entry.id === id) {
        // What is being typed is saved as its field goes away.
        setState({ status: 'opening', progress: null });
        await settle(was);
        leave('');
      }
      const unsent = await countUnsent(id);
      if (unsent === 0) return null;
      const what = `${count(unsent, 'change')} of the case here ${unsent === 1 ? 'is' : 'are'}`;
      return `Nothing was replaced: ${what} not yet in its journal, from which the backup of it is made. Open the case, see what it says of the journal, and try again.`;
    },
    [leave],
  );

  const finishRestore = useCallback(
    async (id: Ulid, result: RestoreResult) => {
      if (result.status !== 'restored') {
        if (opened.current === null && (await listCases()).some((one) => one.id === id)) await open(id);
        return;
      }
      await enterRestored(result.contents);
      if (start.current) {
        const { [id]: _replaced, ...cases } = start.current.cases;
        start.current = { ...start.current, cases };
      }
      if (result.keptAs !== null) {
        const text = `The case was replaced. What was here before is kept as “${result.keptAs}”.`;
        added.current = [{ kind: 'good', text }];
      }
      window.history.replaceState(null, '', window.location.pathname);
      await open(id);
    },
    [open],
  );

  const hasBegun = useRef(false);
  useEffect(() => {
    // Once, also where React tries effects twice.
    if (hasBegun.current) return;
    hasBegun.current = true;
    window.desktop
      .readStart()
      .then(begin)
      .catch((error: unknown) => setState({ status: 'failed', reason: String(error) }));
  }, [begin]);

  useEffect(
    () =>
      window.desktop.onClosing(async () => {
        const was = opened.current;
        // What is being typed is saved as its field goes away.
        setState({ status: 'closing' });
        if (was) await settle(was);
        await window.desktop.finishClosing();
      }),
    [],
  );

  return { state, open, openAgain, choose, tryStart, stop, makeWay, finishRestore };
}

/** Gives what is known of the records of all cases that have a journal. */
async function readTallies(
  report: StartReport & { status: 'ready' },
  journals: readonly Ulid[],
): Promise<ReadonlyMap<Ulid, Tally>> {
  const tallies = new Map<Ulid, Tally>();
  const listed = new Set((await listCases()).map(({ id }) => id));
  for (const id of journals) {
    // A case of the catalogue is looked at when it is opened.
    if (listed.has(id)) continue;
    const known = report.cases[id] ?? (await createJournalClient(id).read()).tally;
    if (known.seq > 0) tallies.set(id, known);
  }
  return tallies;
}

/** How often it is looked whether there is still something to be written, and how long is waited between, in milliseconds. */
const LOOKS = { times: 3, pause: 60 };

/** Waits until what was just committed is in the journal. */
async function settle({ db, feed }: OpenedCase): Promise<void> {
  for (let look = 0; look < LOOKS.times; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOKS.pause));
    // Behind all writing that was begun before.
    await db.transaction('rw', db.tables, () => Promise.resolve()).catch(() => {});
    await feed.catchUp();
  }
}
