import type { CaseDatabase } from '../db/database.ts';
import type { CardRequest, Proposer } from '../db/proposer.ts';
import type { ArticleText, FromProposer, ToProposer } from '../db/proposer-messages.ts';
import { createWorker } from '../ui/create-worker.ts';
import workerUrl from '../workers/proposer-worker.ts?worker&url';

type Question = ToProposer extends infer One
  ? One extends unknown
    ? Omit<One, 'turn' | 'databaseName'>
    : never
  : never;

/** A proposer in a worker, and how it is ended. */
export interface ProposerClient extends Proposer {
  readonly close: () => void;
}

/**
 * Has a worker propose cards and find events, so that the window stays free. The worker is started by the first question; where it
 * cannot be, or ends, the window's thread answers itself.
 */
export function createProposerClient(db: CaseDatabase): ProposerClient {
  // The vocabularies of seven languages are loaded here only where the worker cannot be used.
  const own = async () => (await import('../db/proposer.ts')).makeProposer(db);
  const waiting = new Map<number, { readonly resolve: (answer: FromProposer) => void; readonly fail: () => void }>();
  let worker: Worker | null = null;
  let isBroken = false;
  let turn = 0;
  let sent: ArticleText | null = null;

  const giveUp = () => {
    isBroken = true;
    worker?.terminate();
    for (const { fail } of waiting.values()) fail();
    waiting.clear();
  };
  const start = () => {
    const started = createWorker(workerUrl);
    started.onmessage = ({ data }: MessageEvent<FromProposer>) => {
      waiting.get(data.turn)?.resolve(data);
      waiting.delete(data.turn);
    };
    started.onerror = giveUp;
    return started;
  };
  /** Gives the worker's answer, or null where there is none. */
  const ask = async (question: Question): Promise<FromProposer | null> => {
    if (isBroken) return null;
    worker ??= start();
    turn += 1;
    const asked: ToProposer = { ...question, turn, databaseName: db.name };
    const answer = new Promise<FromProposer | null>((resolve) => {
      waiting.set(asked.turn, { resolve, fail: () => resolve(null) });
    });
    worker.postMessage(asked);
    // Inside a live query this keeps its zone over the wait.
    return Promise.resolve(answer);
  };
  const askAbout = (type: 'prepare' | 'propose' | 'propose-with-events', whole: CardRequest) => {
    const { text, blocks, ...request } = whole;
    const isKnown = sent !== null && sent.text === text && sent.blocks === blocks;
    const article: ArticleText = { text, ...(blocks ? { blocks } : {}) };
    sent = article;
    return ask({ type, request, article: isKnown ? null : article });
  };
  return {
    prepare: async (request) => {
      await askAbout('prepare', request);
    },
    propose: async (request, withEvents) => {
      const answer = await askAbout(withEvents ? 'propose-with-events' : 'propose', request);
      return answer?.type === 'proposed' ? answer.proposals : (await own()).propose(request, withEvents);
    },
    findEvents: async (letters, fitting) => {
      const answer = await ask({ type: 'find', letters, fitting });
      return answer?.type === 'found' ? answer.matches : (await own()).findEvents(letters, fitting);
    },
    findSoundAlikes: async (names, sourceId) => {
      const answer = await ask({ type: 'find-alikes', names, sourceId });
      return answer?.type === 'found-alikes' ? answer.alikes : (await own()).findSoundAlikes(names, sourceId);
    },
    close: () => {
      isBroken = true;
      worker?.terminate();
      waiting.clear();
    },
  };
}
