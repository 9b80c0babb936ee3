import type { EventProposal } from '../../shared/attribution/event-fit.ts';
import { type LetterMatch, matchEventsByLetters } from '../../shared/attribution/event-letters.ts';
import { indexSources } from '../../shared/attribution/known-sources.ts';
import {
  type CardInput,
  type CardProposals,
  prepareProposals,
  proposeCard,
} from '../../shared/attribution/propose-card.ts';
import { findSoundAlikes, type SoundAlike } from '../../shared/attribution/sound-alikes.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import type { CaseDatabase } from './database.ts';
import { readEventIndex } from './event-index.ts';
import { readRegister } from './sources.ts';

/** What a card is proposed from, without what the case itself holds. */
export type CardRequest = Omit<CardInput, 'sources' | 'events'>;

/** Reads what cards propose and finds events: work that is kept off the window's thread where a worker does it. */
export interface Proposer {
  /** Makes ready what the first card of an article needs; called when the article is opened. */
  prepare(request: CardRequest): Promise<void>;
  /** Gives what a card proposes; with `withEvents` the events of the case that fit too, which a large case takes longer to make ready. */
  propose(request: CardRequest, withEvents: boolean): Promise<CardProposals>;
  /** Finds events by the first letters of any of their words, those that fit a passage first. */
  findEvents(letters: string, fitting: readonly EventProposal[]): Promise<readonly LetterMatch[]>;
  /** Finds the sources that sound like names; those of a source itself, or told apart from it, are left out. */
  findSoundAlikes(names: readonly string[], sourceId: Ulid | null): Promise<readonly SoundAlike[]>;
}

/** Makes the one that works where it is called. */
export function makeProposer(db: CaseDatabase): Proposer {
  const propose: Proposer['propose'] = async (request, withEvents) => {
    const sources = await readRegister(db);
    const events = withEvents ? await readEventIndex(db) : null;
    return proposeCard({ ...request, sources, events });
  };
  return {
    propose,
    prepare: async (request) => {
      prepareProposals(request.text, { ...request, sources: await readRegister(db) });
      // A first card of any passage: what is made on the way is kept, and the code is warm.
      await propose(request, true);
      matchEventsByLetters('a', await readEventIndex(db));
    },
    findSoundAlikes: async (names, sourceId) => {
      const sources = await readRegister(db);
      const own = sources.find((one) => one.id === sourceId);
      const apart = new Set(own?.apartFrom ?? []);
      const others = new Set(
        sources.filter((one) => sourceId && one.apartFrom?.includes(sourceId)).map(({ id }) => id),
      );
      return findSoundAlikes(
        names,
        indexSources(sources),
        ({ id }) => id === sourceId || apart.has(id) || others.has(id),
      );
    },
    findEvents: async (letters, fitting) => matchEventsByLetters(letters, await readEventIndex(db), fitting),
  };
}

const local = new WeakMap<CaseDatabase, Proposer>();

/** Gives who proposes for a case: its worker where the app has started one, else this thread. */
export function proposerOf(db: CaseDatabase): Proposer {
  if (db.proposer) return db.proposer;
  const known = local.get(db) ?? makeProposer(db);
  local.set(db, known);
  return known;
}
