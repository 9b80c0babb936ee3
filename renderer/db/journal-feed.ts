import type { NamedBytes } from '../../shared/journal/batch.ts';
import type { AppendAnswer } from '../../shared/journal/messages.ts';
import { writeCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { Change } from '../../shared/model/change.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import type { CaseDatabase } from './database.ts';
import type { JournalClient } from './journal-client.ts';
import { type KeptContent, readNamedContent, readOriginals, toNamedBytes } from './journal-content.ts';

/** What hears of every change that this window or worker commits. */
export interface ChangeSink {
  /** Takes changes with the content that was written with them. Resolves when the journal has them, or is known not to get them now. */
  readonly take: (changes: readonly Change[], content: KeptContent) => Promise<void>;
  /** Sends content before a change names it; gives why that is not possible, or null when it was taken. */
  readonly sendAhead: (content: readonly NamedBytes[]) => Promise<string | null>;
}

/** How far the journal is, for the screen. */
export interface FeedState {
  /** The number of the last change that is in the journal. */
  readonly acknowledged: number;
  /** Why the journal cannot be written, and what to do; null while it can. */
  readonly problem: string | null;
}

/** Most changes and bytes of content of one request. */
const MOST = { changes: 200, bytes: 32 * 1024 * 1024 };

/** How long an act waits for the journal, milliseconds; then it goes on, and the screen says what is not in the journal yet. */
const PATIENCE = 2_000;

/** How long changes of another context are waited for before they are read from the database, milliseconds. */
const OTHERS_TIME = 250;

/** A change on its way, with the content at hand. */
interface Waiting {
  readonly change: Change;
  readonly content: readonly NamedBytes[];
  /** The names of content that went before. */
  readonly ahead: readonly Sha256[];
}

/**
 * Sends what is committed to the journal, at once, in order, and together with what is committed meanwhile. The window and the
 * import worker have one each; they tell each other how far the journal is.
 */
export class JournalFeed implements ChangeSink {
  readonly #db: CaseDatabase;
  readonly #client: JournalClient;
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<() => void>();
  #state: FeedState = { acknowledged: 0, problem: null };
  #waiting: readonly Waiting[] = [];
  #isKnown = false;
  #isCatchingUp = false;
  #running: Promise<void> | null = null;
  /** Content that the journal has got from here. */
  readonly #sent = new Set<Sha256>();

  constructor(db: CaseDatabase, client: JournalClient) {
    this.#db = db;
    this.#client = client;
    this.#channel = new BroadcastChannel(`journal of ${db.name}`);
    this.#channel.onmessage = ({ data }: MessageEvent<FeedState>) => this.#change(data);
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The state now; a new object after every change. */
  readonly read = (): FeedState => this.#state;

  readonly take = async (changes: readonly Change[], content: KeptContent): Promise<void> => {
    const last = changes.at(-1);
    if (!last) return;
    const pieces = toNamedBytes(changes, content);
    // All pieces go with the first change: they must be there before any change that names them.
    const waiting = changes.map((change, index) =>
      index === 0 ? { change, content: pieces, ahead: content.ahead ?? [] } : { change, content: [], ahead: [] },
    );
    this.#waiting = [...this.#waiting, ...waiting];
    this.#start();
    await this.#until(PATIENCE, ({ acknowledged, problem }) => acknowledged >= last.seq || problem !== null);
  };

  readonly sendAhead = async (content: readonly NamedBytes[]): Promise<string | null> => {
    try {
      const answer = await this.#append(content);
      return answer.status === 'failed' ? answer.reason : null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  /** Sends what the database has and the journal has not; resolves when that is done, or cannot be done now. */
  readonly catchUp = async (): Promise<void> => {
    this.#isCatchingUp = true;
    await this.#start();
  };

  /** Ends sending once what waits is sent; content that came and was named by no change is forgotten. */
  async finish(): Promise<void> {
    await this.#running;
    if (this.#sent.size > 0) await this.#client.forgetIncoming().catch(() => {});
    this.close();
  }

  close(): void {
    this.#channel.close();
    this.#waiting = [];
    this.#isCatchingUp = false;
  }

  #start(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      // What came between the last look and now.
      if (this.#waiting.length > 0 && this.#state.problem === null) this.#start();
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    try {
      if (!this.#isKnown) this.#tell((await this.#client.read()).tally.seq, null);
      this.#isKnown = true;
      for (let next = await this.#next(); next.length > 0; next = await this.#next()) {
        const answer = await this.#send(next);
        this.#tell(answer.state.tally.seq, describeProblem(answer));
        if (this.#state.problem !== null) break;
      }
    } catch (error) {
      this.#tell(this.#state.acknowledged, error instanceof Error ? error.message : String(error));
    }
    this.#isCatchingUp = false;
    // The database has it all; what cannot be sent now need not stay in memory.
    if (this.#state.problem !== null) this.#waiting = [];
  }

  /** The changes to be sent next: those at hand, or those that only the database has. */
  async #next(): Promise<readonly Waiting[]> {
    const { acknowledged } = this.#state;
    this.#waiting = this.#waiting.filter(({ change }) => change.seq > acknowledged);
    const [first] = this.#waiting;
    if (first?.change.seq === acknowledged + 1) {
      const end = this.#waiting.findIndex(({ change }, index) => change.seq !== acknowledged + 1 + index);
      return this.#waiting.slice(0, Math.min(end < 0 ? this.#waiting.length : end, MOST.changes));
    }
    if (first) {
      const hasMoved = await this.#until(OTHERS_TIME, (state) => state.acknowledged >= first.change.seq - 1);
      if (hasMoved) return this.#next();
    } else if (!this.#isCatchingUp) return [];
    const changes = await this.#db.changes.where('seq').above(acknowledged).limit(MOST.changes).toArray();
    return changes.map((change) => ({ change, content: [], ahead: [] }));
  }

  async #send(waiting: readonly Waiting[]): Promise<AppendAnswer> {
    const changes = waiting.map(({ change }) => change);
    const content = waiting.flatMap((one) => one.content);
    const ahead = waiting.flatMap((one) => one.ahead);
    const answer = await this.#append(content, changes, [], ahead);
    if (answer.status !== 'content-missing') return answer;
    for (const sha256 of answer.missing) this.#sent.delete(sha256);
    const named = await readNamedContent(this.#db, changes, new Set(answer.missing));
    const listUnknown = (found: readonly NamedBytes[]) => {
      const names = new Set(found.map(({ sha256 }) => sha256));
      return answer.missing.filter((sha256) => !names.has(sha256));
    };
    const found = [...named, ...(await readOriginals(this.#db, listUnknown(named)))];
    // Content that the database does not have either is lost; the changes are not to be lost with it.
    return this.#append(found, changes, listUnknown(found), ahead);
  }

  /** Sends content, in pieces if it is much, and changes with the last of it. */
  async #append(
    content: readonly NamedBytes[],
    changes: readonly Change[] = [],
    without: readonly Sha256[] = [],
    ahead: readonly Sha256[] = [],
  ): Promise<AppendAnswer> {
    let pieces: NamedBytes[] = [];
    let size = 0;
    for (const piece of content) {
      if (this.#sent.has(piece.sha256)) continue;
      if (size > 0 && size + piece.bytes.byteLength > MOST.bytes) {
        const answer = await this.#post(pieces, [], [], []);
        if (answer.status === 'failed') return answer;
        pieces = [];
        size = 0;
      }
      pieces.push(piece);
      size += piece.bytes.byteLength;
    }
    const alongside = changes.length > 0 ? [...content.map(({ sha256 }) => sha256), ...ahead] : [];
    return this.#post(pieces, alongside, without, changes.map(writeCanonicalJson));
  }

  async #post(
    content: readonly NamedBytes[],
    alongside: readonly Sha256[],
    without: readonly Sha256[],
    changes: readonly string[],
  ): Promise<AppendAnswer> {
    const answer = await this.#client.append({ content, alongside, without, changes });
    if (answer.status !== 'failed') for (const { sha256 } of content) this.#sent.add(sha256);
    return answer;
  }

  #tell(acknowledged: number, problem: string | null): void {
    this.#change({ acknowledged, problem });
    this.#channel.postMessage(this.#state);
  }

  #change(state: FeedState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  /** Waits until the state is as asked, but no longer than so many milliseconds; gives whether it is. */
  async #until(limit: number, isSo: (state: FeedState) => boolean): Promise<boolean> {
    if (isSo(this.#state)) return true;
    return new Promise((resolve) => {
      const end = (is: boolean) => {
        clearTimeout(timer);
        stop();
        resolve(is);
      };
      const timer = setTimeout(() => end(false), limit);
      const stop = this.subscribe(() => {
        if (isSo(this.#state)) end(true);
      });
    });
  }
}

/** Says why changes were not taken, and what to do; null when they were, or will be. */
function describeProblem(answer: AppendAnswer): string | null {
  switch (answer.status) {
    case 'appended':
    case 'behind':
      return null;
    case 'content-missing':
      return 'The journal did not take the texts of a change. Open the case again.';
    case 'forked':
      return `The journal has another change ${answer.seq} than this case: it belongs to another copy of it. Open the case again to choose.`;
    case 'damaged':
      return `${answer.state.damage?.reason ?? 'The journal is damaged.'} Open the case again: the journal is then written anew.`;
    case 'failed':
      return answer.reason;
    default:
      return answer satisfies never;
  }
}
