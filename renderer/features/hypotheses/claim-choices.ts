import { describeChain } from '../../../shared/attribution/chain.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/source.ts';

/** A claim that can be taken into a grid, with what it is found by. */
export interface ClaimChoice {
  readonly id: Ulid;
  readonly statement: string;
  readonly detail: string;
  readonly haystack: string;
}

/** The claims of a case as choices, the newest first. */
export function toClaimChoices(
  claims: readonly Claim[],
  events: readonly TimelineEvent[],
  sources: readonly Source[],
): readonly ClaimChoice[] {
  const titles = new Map(events.map((event) => [event.id, event.title]));
  const names = new Map(sources.map((source) => [source.id, source.name]));
  const nameOf = (id: Ulid) => names.get(id) ?? 'a removed source';
  return claims
    .map((claim) => {
      const statement = claim.statement.trim() || claim.slot.value.trim() || 'A claim without words yet';
      const event = claim.eventId === null ? '' : (titles.get(claim.eventId) ?? '');
      const chain = claim.chain.length > 0 ? describeChain(claim.chain, nameOf) : '';
      const detail = [event, claim.stance === 'asserts' ? '' : claim.stance, chain].filter(Boolean).join(' · ');
      return { id: claim.id, statement, detail, haystack: fold([statement, claim.slot.value, detail].join('\n')) };
    })
    .toSorted((one, other) => (one.id < other.id ? 1 : -1));
}

/** The choices in which every typed word occurs. */
export function filterChoices(choices: readonly ClaimChoice[], typed: string): readonly ClaimChoice[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return words.length === 0 ? choices : choices.filter((one) => words.every((word) => one.haystack.includes(word)));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
