import type { FromSearch, SearchQuestion, SearchStanding, ToSearch } from '../../../shared/search/messages.ts';
import { createWorker } from '../../ui/create-worker.ts';
import workerUrl from '../../workers/search-worker.ts?worker&url';

/** What was found, with the question that it answers. */
export type SearchAnswer = Extract<FromSearch, { readonly type: 'found' }> & { readonly question: SearchQuestion };

/** What the search knows; a new object after every change. */
export interface SearchState {
  readonly standing: SearchStanding | null;
  readonly answer: SearchAnswer | null;
  readonly failure: string | null;
}

/** How many results are asked for at first, and how many more each time. */
export const STEP = 60;
/** Nothing is asked yet. */
export const FIRST_QUESTION: SearchQuestion = { query: '', kind: null, withFurniture: false, limit: STEP };

const NOTHING: SearchState = { standing: null, answer: null, failure: null };

/** The window's side of a case's search: the worker keeps the index and follows the case; the latest question alone is answered. */
export class SearchSession {
  readonly #databaseName: string;
  readonly #listeners = new Set<() => void>();
  #worker: Worker | null = null;
  #state: SearchState = NOTHING;
  #turn = 0;
  /** The question that is being answered, and the one that came meanwhile. */
  #asked: SearchQuestion | null = null;
  #next: SearchQuestion | null = null;
  /** What was searched for last, for the next time the dialog is opened. */
  last: SearchQuestion | null = null;

  constructor(databaseName: string) {
    this.#databaseName = databaseName;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The state now. */
  readonly read = (): SearchState => this.#state;

  /** Starts the worker, which makes the case ready to be searched. */
  start(): void {
    if (this.#worker) return;
    const worker = createWorker(workerUrl);
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<FromSearch>) => this.#receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#end(`The search has stopped: ${event.message || 'no cause was given'}.`);
    };
    this.#post({ type: 'open', databaseName: this.#databaseName });
  }

  /** Puts words into the dialog that is opened next. */
  prepare(query: string): void {
    this.last = { ...(this.last ?? FIRST_QUESTION), query };
  }

  /** Asks; an answer to an earlier question that is still on its way is passed over. */
  ask(question: SearchQuestion): void {
    this.last = question;
    this.start();
    if (this.#asked && this.#state.answer?.question !== this.#asked) {
      this.#next = question;
      return;
    }
    this.#asked = question;
    this.#turn += 1;
    this.#post({ type: 'search', turn: this.#turn, question });
  }

  /** Ends the worker; for a closing case. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #post(message: ToSearch): void {
    this.#worker?.postMessage(message);
  }

  #receive(message: FromSearch): void {
    switch (message.type) {
      case 'standing':
        this.#change({ standing: message.standing });
        // What was found while the case was still being read is not all.
        if (message.standing.status === 'ready' && this.last && this.#state.answer) this.ask(this.last);
        return;
      case 'found': {
        const question = this.#asked;
        if (message.turn !== this.#turn || !question) return;
        // The list that stands is one of the same words: it does not shrink for a moment while more are read, or the same anew.
        if (!message.isWhole && !this.#next && isSameQuery(this.#state.answer?.question, question)) return;
        this.#change({ answer: { ...message, question }, failure: null });
        // The rest of an answer is not waited for by who asks something else.
        if (message.isWhole || this.#next) this.#goOn();
        return;
      }
      case 'failed':
        this.#change({ failure: message.reason });
        if (message.turn === this.#turn) this.#goOn();
        return;
      default:
        message satisfies never;
    }
  }

  #goOn(): void {
    const next = this.#next;
    this.#asked = null;
    this.#next = null;
    if (next) this.ask(next);
  }

  #end(failure: string): void {
    this.close();
    this.#asked = null;
    this.#next = null;
    this.#change({ failure, standing: null });
  }

  #change(patch: Partial<SearchState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener();
  }
}

/** Whether two questions ask for the same words of the same kinds, be it for more of them. */
function isSameQuery(one: SearchQuestion | undefined, other: SearchQuestion): boolean {
  return one?.query === other.query && one.kind === other.kind && one.withFurniture === other.withFurniture;
}
