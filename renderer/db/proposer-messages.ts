import type { EventProposal } from '../../shared/attribution/event-fit.ts';
import type { LetterMatch } from '../../shared/attribution/event-letters.ts';
import type { CardProposals } from '../../shared/attribution/propose-card.ts';
import type { SoundAlike } from '../../shared/attribution/sound-alikes.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import type { CardRequest } from './proposer.ts';

/** The text of an article as cards are read from it; sent once and then known to the worker. */
export type ArticleText = Pick<CardRequest, 'text' | 'blocks'>;

/** What the window asks of the worker that proposes cards; `turn` comes back with the answer. */
export type ToProposer = { readonly turn: number; readonly databaseName: string } & (
  | {
      readonly type: 'prepare' | 'propose' | 'propose-with-events';
      readonly request: Omit<CardRequest, keyof ArticleText>;
      /** Null while it is the text that was sent before. */
      readonly article: ArticleText | null;
    }
  | { readonly type: 'find-alikes'; readonly names: readonly string[]; readonly sourceId: Ulid | null }
  | { readonly type: 'find'; readonly letters: string; readonly fitting: readonly EventProposal[] }
);

/** What it answers. */
export type FromProposer = { readonly turn: number } & (
  | { readonly type: 'prepared' }
  | { readonly type: 'proposed'; readonly proposals: CardProposals }
  | { readonly type: 'found-alikes'; readonly alikes: readonly SoundAlike[] }
  | { readonly type: 'found'; readonly matches: readonly LetterMatch[] }
  | { readonly type: 'failed'; readonly reason: string }
);
