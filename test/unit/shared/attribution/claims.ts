import { toChain } from '../../../../shared/attribution/chain.ts';
import type { Chain, Claim, Stance } from '../../../../shared/model/claim.ts';

let count = 0;

/** Makes an id that is new in this run of tests. */
export function newId(): string {
  count += 1;
  return `ID${String(count).padStart(5, '0')}`;
}

/** Makes a chain of sources, from the origin to the outlet; a list of them is a step of several links. */
export function chainOf(...steps: readonly (string | readonly string[])[]): Chain {
  const links = steps.flatMap((step) =>
    [step]
      .flat()
      .map((sourceId, index) => ({ sourceId, verb: 'said', words: null, besidePrevious: index > 0 }) as const),
  );
  return toChain(links, newId);
}

/** Makes a claim about event E; its clip ids are the ids of its articles, for the look-ups of the tests. */
export function claimOf(
  chain: Chain,
  articleIds: readonly string[],
  more: { stance?: Stance; slot?: string; value?: string; eventId?: string | null } = {},
): Claim {
  return {
    id: newId(),
    eventId: more.eventId === undefined ? 'E' : more.eventId,
    statement: 'A statement.',
    slot: { name: more.slot ?? 'happened', value: more.value ?? '' },
    stance: more.stance ?? 'asserts',
    chain,
    clips: articleIds.map((clipId) => ({ clipId, role: 'supports' })),
    credibility: 'not-graded',
    likelihood: 'not-graded',
    confidence: 'not-graded',
    rationale: '',
    status: 'open',
    createdAt: '2026-11-23T20:00:00.000Z',
  };
}
