import type { JournalState } from '../../shared/journal/messages.ts';
import type { Tally } from '../../shared/journal/tally.ts';
import { readCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { CaseEntry, CaseSettings } from '../../shared/model/case.ts';
import type { Change } from '../../shared/model/change.ts';
import type { Origin } from '../../shared/model/ids.ts';
import { articleListOf } from './article-list.ts';
import { type CaseFinding, findCase, type LossOfDatabase } from './case-finding.ts';
import { enterCase, moveCase } from './catalogue.ts';
import { readLast } from './changes.ts';
import { removeUnnamed } from './content-ahead.ts';
import { type CaseDatabase, deleteCaseDatabase, openCaseDatabase } from './database.ts';
import { inspectDatabase } from './inspect.ts';
import { attachJournal, toCaseId } from './journal.ts';
import { createJournalClient, type JournalClient } from './journal-client.ts';
import type { JournalFeed } from './journal-feed.ts';
import { type Replayed, type ReplaySource, replayJournal } from './replay.ts';
import type { LostContent } from './replay-content.ts';

/** Something that was found at opening and put right, for the analyst to know. */
export type CaseNews =
  | { readonly kind: 'journal-behind' | 'journal-cut' | 'tail-lost' | 'both-cut'; readonly count: number }
  | { readonly kind: 'journal-damaged'; readonly reason: string; readonly keptAs: string | null }
  | { readonly kind: 'journal-torn'; readonly bytes: number }
  | { readonly kind: 'rebuilt'; readonly how: LossOfDatabase; readonly tally: Tally }
  | { readonly kind: 'content-lost'; readonly lost: readonly LostContent[] }
  | { readonly kind: 'import-cut'; readonly count: number };

/** A case that is open, with what was put right on the way. */
export interface OpenedCase {
  readonly entry: CaseEntry;
  /** As they were when it was opened: the first picture of the case need not wait for them. */
  readonly settings: CaseSettings;
  readonly db: CaseDatabase;
  readonly feed: JournalFeed;
  readonly news: readonly CaseNews[];
  /** What the rows are still to be counted against (`isAsCounted`); null where that was done before it was opened. */
  readonly uncounted: Tally | null;
}

/** What the analyst must decide before the case is opened. Nothing of it was changed. */
export type Question =
  | Extract<CaseFinding, { readonly status: 'rows-differ' | 'forked' | 'nothing-left' }>
  /** The journal cannot be replayed to its end: `replayed` says how far it goes. */
  | {
      readonly status: 'half-rebuilt';
      readonly how: LossOfDatabase;
      readonly journal: JournalState;
      readonly databaseName: string;
      readonly replayed: Replayed;
    }
  | {
      readonly status: 'tail-stuck';
      readonly db: CaseDatabase;
      readonly journal: JournalState;
      readonly problem: string;
    };

export type Opening =
  | ({ readonly status: 'opened' } & OpenedCase)
  | { readonly status: 'asks'; readonly entry: CaseEntry; readonly question: Question };

/** What the opening of a case needs. */
export interface OpeningContext {
  readonly origin: Origin;
  /** What the ledger says that the case's record came to. */
  readonly ledger: Tally | null;
  /** Whether the last run ended in order: then a journal that is behind is news. */
  readonly isAfterCrash: boolean;
  /** Whether the rows are counted before the case is shown. */
  readonly isCounted: boolean;
  readonly onProgress: (done: number, total: number) => void;
  /** Replays the journal of a case into one of its databases on another thread; absent where it is done on this one. */
  readonly replay?: ((databaseName: string, onProgress: (seq: number) => void) => Promise<Replayed>) | undefined;
}

/** Nothing can be opened in the browser's storage; only moving it away before the browser starts helps. `message` is the browser's reason. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/** Each round puts one thing right; more rounds than things that can be wrong mean that nothing helps. */
const MOST_ROUNDS = 6;

/** Opens a case once its database and its journal agree; what can be put right without a choice is put right, and told. */
export async function openSafely(listed: CaseEntry, context: OpeningContext): Promise<Opening> {
  const client = createJournalClient(toCaseId(listed.databaseName));
  const news: CaseNews[] = [];
  let entry = listed;
  let { ledger } = context;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const finding = await findCase(entry, client, ledger, context.isCounted);
    if (round === 0 && 'journal' in finding && finding.journal.cutBytes > 0) {
      news.push({ kind: 'journal-torn', bytes: finding.journal.cutBytes });
    }
    switch (finding.status) {
      case 'journal-damaged': {
        const keptAs = await client.setAside();
        news.push({ kind: 'journal-damaged', reason: finding.journal.damage?.reason ?? '', keptAs });
        break;
      }
      case 'tail-lost': {
        const tell = (seq: number) => context.onProgress(seq, finding.journal.tally.seq);
        const { name } = finding.db;
        const replayed = await (context.replay?.(name, tell) ?? replayJournal(finding.db, client, tell));
        if (replayed.problem !== null) {
          return { status: 'asks', entry, question: { ...finding, status: 'tail-stuck', problem: replayed.problem } };
        }
        news.push({ kind: 'tail-lost', count: replayed.count }, ...tellLost(replayed));
        break;
      }
      case 'database-lost': {
        const { how, journal } = finding;
        const rebuilt = await rebuildCase(entry, client, journal, context).catch((error: unknown) => {
          if (how === 'unopenable') throw new StorageError(finding.reason);
          throw error;
        });
        if (rebuilt.replayed.problem !== null) {
          return { status: 'asks', entry, question: { status: 'half-rebuilt', how, journal, ...rebuilt } };
        }
        const old = entry.databaseName;
        entry = await moveCase(entry.id, rebuilt.databaseName);
        if (journal.restored) {
          await client.confirmRestored();
          // Its copy was kept as a file before.
          if (journal.restored.replaces && old !== entry.databaseName) await deleteCaseDatabase(old);
          // The ledger's word is of what was replaced.
          ledger = null;
        }
        news.push({ kind: 'rebuilt', how, tally: journal.tally }, ...tellLost(rebuilt.replayed));
        continue;
      }
      case 'rows-differ':
      case 'forked':
      case 'nothing-left':
        return { status: 'asks', entry, question: finding };
      case 'sound':
      case 'both-cut':
      case 'journal-behind':
      case 'journal-cut':
        if (finding.status === 'journal-cut' || finding.status === 'both-cut') {
          news.push({ kind: finding.status, count: finding.count });
        } else if (finding.status === 'journal-behind' && context.isAfterCrash) {
          news.push({ kind: 'journal-behind', count: finding.count });
        }
        return {
          status: 'opened',
          ...(await enter(entry, finding.db, client, context, news)),
          uncounted: finding.status === 'sound' && !context.isCounted ? finding.journal.tally : null,
        };
      default:
        finding satisfies never;
    }
    finding.db.close();
  }
  throw new Error('The case and its journal could not be brought to agree. Show the folder and keep a copy of it.');
}

/** What the analyst can choose where a case and its journal do not agree. */
export type Choice =
  /** Build the case anew from the journal; what the database has stays in it, unused. */
  | 'rebuild'
  /** Go on with the database; the journal is kept elsewhere and written anew from it. */
  | 'keep-database'
  /** Go on with what could be rebuilt. */
  | 'open-rebuilt'
  /** Change nothing. */
  | 'open';

/** Lists what can be chosen, the safest first; nothing where there is nothing to open. */
export function listChoices({ status }: Question): readonly Choice[] {
  switch (status) {
    case 'rows-differ':
      return ['rebuild', 'open'];
    case 'forked':
      return ['keep-database', 'rebuild'];
    case 'tail-stuck':
      return ['keep-database'];
    case 'half-rebuilt':
      return ['open-rebuilt'];
    case 'nothing-left':
      return [];
    default:
      return status satisfies never;
  }
}

/** Does what the analyst chose and opens the case. */
export async function openAsChosen(
  entry: CaseEntry,
  question: Question,
  choice: Choice,
  context: OpeningContext,
): Promise<Opening> {
  const client = createJournalClient(toCaseId(entry.databaseName));
  if (choice === 'open' && 'db' in question) {
    return { status: 'opened', ...(await enter(entry, question.db, client, context, [])) };
  }
  if ('db' in question) question.db.close();
  if (choice === 'rebuild' && 'journal' in question) {
    const { journal } = question;
    const rebuilt = await rebuildCase(entry, client, journal, context);
    if (rebuilt.replayed.problem !== null) {
      return { status: 'asks', entry, question: { status: 'half-rebuilt', how: 'gaps', journal, ...rebuilt } };
    }
    return openSafely(await moveCase(entry.id, rebuilt.databaseName), context);
  }
  await client.setAside();
  const next = question.status === 'half-rebuilt' ? await moveCase(entry.id, question.databaseName) : entry;
  // The ledger's word is of the journal that was put aside.
  return openSafely(next, { ...context, ledger: null });
}

/** What a rebuilding came to; the database is closed. */
export interface Rebuilt {
  readonly databaseName: string;
  readonly replayed: Replayed;
}

/** Builds a case anew from its journal, in a database of its own: what is left of the old one stays as it is. */
export async function rebuildCase(
  entry: CaseEntry,
  client: ReplaySource,
  journal: JournalState,
  { onProgress, replay }: Pick<OpeningContext, 'onProgress' | 'replay'>,
): Promise<Rebuilt> {
  const databaseName = await nameRebuilt(entry.databaseName);
  const db = await openForReplay(databaseName, client);
  const tell = (seq: number) => onProgress(seq, journal.tally.seq);
  try {
    const replayed = await (replay?.(databaseName, tell) ?? replayJournal(db, client, tell));
    const isShort = replayed.problem === null && replayed.seq < journal.tally.seq;
    const problem = isShort ? 'The journal ends before its last change.' : replayed.problem;
    return { databaseName, replayed: { ...replayed, problem } };
  } finally {
    db.close();
  }
}

/** Opens a database to be filled from a journal; one that was begun from another journal is emptied first. */
async function openForReplay(databaseName: string, client: ReplaySource): Promise<CaseDatabase> {
  const db = await openCaseDatabase(databaseName);
  const last = await readLast(db);
  if (last === null) return db;
  const [text] = (await client.readAfter(last.seq - 1)).changes;
  if (text !== undefined && (readCanonicalJson(text) as Change).hash === last.hash) return db;
  db.close();
  await deleteCaseDatabase(databaseName);
  return openCaseDatabase(databaseName);
}

async function enter(
  listed: CaseEntry,
  db: CaseDatabase,
  client: JournalClient,
  context: OpeningContext,
  news: CaseNews[],
): Promise<OpenedCase> {
  articleListOf(db).begin();
  const feed = attachJournal(db);
  const [{ entry, settings }, names] = await Promise.all([
    enterCase(listed, db, context.origin),
    // What came in and no change names, once the journal has them all, is what an import or a merge had begun to read when the app ended.
    feed.catchUp().then(() => client.forgetIncoming().catch(() => [])),
  ]);
  // A journal that lags may still want them, and what it does not have is not lost.
  if (names.length > 0 && feed.read().problem === null) await removeUnnamed(db, names);
  if (names.length > 0 && context.isAfterCrash) news.push({ kind: 'import-cut', count: names.length });
  return { entry, settings, db, feed, news, uncounted: null };
}

function tellLost({ lost }: Replayed): readonly CaseNews[] {
  return lost.length > 0 ? [{ kind: 'content-lost', lost }] : [];
}

/**
 * The name itself where nothing is left under it; else the next one. What lies under that is a rebuilding that was cut short: it is
 * gone on with.
 */
async function nameRebuilt(databaseName: string): Promise<string> {
  const { status } = await inspectDatabase(databaseName);
  if (status === 'missing' || status === 'reset') return databaseName;
  const [, base = databaseName, number = '1'] = /^(dateline-case-[0-9a-z]{26})(?:-(\d+))?$/.exec(databaseName) ?? [];
  return `${base}-${Number(number) + 1}`;
}
