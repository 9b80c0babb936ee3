import type { Cause } from '../../../shared/attribution/attribution-reading.ts';
import type { CardState } from './card-draft.ts';
import { dropLink } from './card-links.ts';

/** The fields of a card that may hold a proposal; links and participants carry their own. */
export const PROPOSED_FIELDS = ['date', 'kind', 'place', 'stance'] as const;
export type ProposedField = (typeof PROPOSED_FIELDS)[number];

/** The causes of the fields that still are proposals. */
export type Proposed = Partial<Record<ProposedField, readonly Cause[]>>;

/** Somebody who took part, as the card names him; a proposal as long as it has causes. */
export interface CardParticipant {
  /** Stays the same while the row is edited. */
  readonly key: number;
  readonly name: string;
  readonly role: string;
  readonly causes: readonly Cause[] | null;
}

/** One proposal of a card that waits for the analyst's word. */
export type OpenProposal =
  | { readonly at: ProposedField; readonly causes: readonly Cause[] }
  | { readonly at: 'participant' | 'link'; readonly key: number; readonly causes: readonly Cause[] };

/** Names a proposal's place in the card, as its elements carry it in `data-proposal`. */
export function nameProposal(proposal: OpenProposal): string {
  return 'key' in proposal ? `${proposal.at} ${proposal.key}` : proposal.at;
}

/** Lists the proposals that were neither accepted nor changed nor rejected, in the order of the card's fields. */
export function listOpenProposals(state: CardState): readonly OpenProposal[] {
  const ofField = (at: ProposedField): readonly OpenProposal[] => {
    const causes = state.proposed[at];
    return causes ? [{ at, causes }] : [];
  };
  return [
    ...ofField('date'),
    ...ofField('kind'),
    ...ofField('place'),
    ...state.participants.flatMap(({ key, causes }) => (causes ? [{ at: 'participant' as const, key, causes }] : [])),
    ...ofField('stance'),
    ...state.links.flatMap(({ key, causes }) => (causes ? [{ at: 'link' as const, key, causes }] : [])),
  ];
}

/** Finds an open proposal by the name of its place. */
export function findProposal(state: CardState, name: string | null | undefined): OpenProposal | null {
  return listOpenProposals(state).find((proposal) => nameProposal(proposal) === name) ?? null;
}

/** Takes a proposal as it stands: from here on the field is the analyst's own. */
export function acceptProposal(state: CardState, proposal: OpenProposal): CardState {
  if (!('key' in proposal)) return { ...state, proposed: without(state.proposed, proposal.at) };
  const settle = <T extends { readonly key: number }>(rows: readonly T[]) =>
    rows.map((row) => (row.key === proposal.key ? { ...row, causes: null } : row));
  return proposal.at === 'link'
    ? { ...state, links: settle(state.links) }
    : { ...state, participants: settle(state.participants) };
}

/** Takes every proposal as it stands. */
export function acceptAllProposals(state: CardState): CardState {
  return listOpenProposals(state).reduce(acceptProposal, state);
}

/** Throws a proposal away: its field is empty again, its link or participant is gone. */
export function rejectProposal(state: CardState, proposal: OpenProposal): CardState {
  if (proposal.at === 'link') return { ...state, links: dropLink(state.links, proposal.key) };
  if (proposal.at === 'participant')
    return { ...state, participants: state.participants.filter(({ key }) => key !== proposal.key) };
  return { ...state, ...EMPTY_FIELDS[proposal.at], proposed: without(state.proposed, proposal.at) };
}

/** Gives the card without what the analyst has not accepted: what saving it stores. */
export function withoutProposals(state: CardState): CardState {
  return listOpenProposals(state).reduce(rejectProposal, state);
}

/** Puts what the analyst typed into a card; a field that he changed is no proposal any more. */
export function settleEdited(state: CardState, patch: Partial<CardState>): CardState {
  const changed = PROPOSED_FIELDS.filter((field) => Object.keys(EMPTY_FIELDS[field]).some((key) => key in patch));
  return { ...state, ...patch, proposed: changed.reduce(without, state.proposed) };
}

const EMPTY_FIELDS: Readonly<Record<ProposedField, Partial<CardState>>> = {
  date: { dateWords: '', chosenEdtf: null },
  kind: { kind: '' },
  place: { place: '' },
  stance: { stance: 'asserts' },
};

function without(proposed: Proposed, field: ProposedField): Proposed {
  return Object.fromEntries(Object.entries(proposed).filter(([name]) => name !== field));
}
