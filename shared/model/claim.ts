import type { Grade } from './grade.ts';
import type { IsoTime, Ulid } from './ids.ts';

/** What a claim does with its statement; a denial never corroborates. */
export const STANCES = ['asserts', 'denies', 'questions'] as const;
export type Stance = (typeof STANCES)[number];

/** Which question about the event a claim answers; a case may add its own words. */
export const SLOTS = ['happened', 'when', 'where', 'who', 'how-many', 'how', 'why', 'what'] as const;

/** The question a claim answers and its answer in few words: `{name: 'where', value: 'eastern Syria'}`. */
export interface Slot {
  readonly name: string;
  readonly value: string;
}

/** How a link of a chain passed the statement on. */
export const CHAIN_VERBS = ['said', 'reported', 'denied', 'confirmed', 'published', 'carried'] as const;
export type ChainVerb = (typeof CHAIN_VERBS)[number];

/** One link of a chain of attribution. */
export interface ChainLink {
  readonly id: Ulid;
  readonly sourceId: Ulid;
  readonly verb: ChainVerb;
  /** The exact words that show it, with offsets (UTF-16) into the version's text when they were taken from one. */
  readonly words: {
    readonly text: string;
    readonly versionId: Ulid;
    readonly start: number;
    readonly end: number;
  } | null;
  /** The ids of the links it had the statement from; empty for an origin. */
  readonly from: readonly Ulid[];
}

/** A small directed acyclic graph from the origin(s) to the article that was read, each link after those it had the statement from. */
export type Chain = readonly ChainLink[];

/** What a clip does for a claim. */
export type ClipRole = 'supports' | 'contradicts' | 'context';

/** One statement by somebody about an event. */
export interface Claim {
  readonly id: Ulid;
  readonly eventId: Ulid | null;
  /** The analyst's paraphrase. */
  readonly statement: string;
  readonly slot: Slot;
  readonly stance: Stance;
  readonly chain: Chain;
  readonly clips: readonly { readonly clipId: Ulid; readonly role: ClipRole }[];
  readonly credibility: Grade;
  readonly likelihood: Grade;
  readonly confidence: Grade;
  readonly rationale: string;
  readonly status: 'open' | 'reviewed';
  readonly createdAt: IsoTime;
}
