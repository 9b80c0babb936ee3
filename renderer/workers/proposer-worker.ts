import { openCaseDatabase } from '../db/database.ts';
import { makeProposer, type Proposer } from '../db/proposer.ts';
import type { ArticleText, FromProposer, ToProposer } from '../db/proposer-messages.ts';

let opened: { readonly name: string; readonly proposer: Promise<Proposer> } | null = null;

/** The text that cards are read from until another one is sent. */
let article: ArticleText = { text: '' };

self.onmessage = async ({ data }: MessageEvent<ToProposer>) => {
  const { turn } = data;
  try {
    send({ ...(await answer(data)), turn });
  } catch (error) {
    // A database that gave way to another window is opened anew by the next question.
    opened = null;
    send({ type: 'failed', turn, reason: error instanceof Error ? error.message : String(error) });
  }
};

async function answer(asked: ToProposer): Promise<Answer> {
  if ('article' in asked && asked.article) article = asked.article;
  const { text, blocks } = article;
  const proposer = await open(asked.databaseName);
  if (asked.type === 'find') return { type: 'found', matches: await proposer.findEvents(asked.letters, asked.fitting) };
  if (asked.type === 'find-alikes') {
    return { type: 'found-alikes', alikes: await proposer.findSoundAlikes(asked.names, asked.sourceId) };
  }
  const request = { ...asked.request, text, ...(blocks ? { blocks } : {}) };
  if (asked.type === 'prepare') {
    await proposer.prepare(request);
    return { type: 'prepared' };
  }
  return { type: 'proposed', proposals: await proposer.propose(request, asked.type === 'propose-with-events') };
}

type Answer = FromProposer extends infer One ? (One extends unknown ? Omit<One, 'turn'> : never) : never;

function open(name: string): Promise<Proposer> {
  if (opened?.name !== name) opened = { name, proposer: openCaseDatabase(name).then(makeProposer) };
  return opened.proposer;
}

function send(message: FromProposer): void {
  self.postMessage(message);
}
