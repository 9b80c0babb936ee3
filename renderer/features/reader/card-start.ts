import type { ProposedLink } from '../../../shared/attribution/attribution-reading.ts';
import type { CardProposals } from '../../../shared/attribution/propose-card.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { CardRequest } from '../../db/proposer.ts';
import type { CardContext, CardState } from './card-draft.ts';
import { type CardLinkState, firstLinks } from './card-links.ts';
import type { Proposed } from './card-proposals.ts';

/** A place that is told less clearly is not proposed: where a report was written says little of what it tells. */
const LEAST_PLACE_SCORE = 0.25;

/** Gives what a card's proposals are read from: the passage, what stands around it, and the case's kinds of event. */
export function toCardRequest(context: CardContext, eventKinds: readonly string[]): CardRequest {
  const { text, versionId, passage, blocks, outlet, dates } = context;
  const { start, end } = passage;
  return {
    ...{ text, versionId, passage: { start, end }, blocks, dates, eventKinds },
    ...(dates.language ? { language: dates.language } : {}),
    outlet: outlet && { name: outlet.name, kind: outlet.kind, sourceId: outlet.id },
  };
}

/** Fills a card's fields with what is proposed, each with the words that caused it; nothing of it is stored before it is accepted. */
export function toProposedFields(proposals: CardProposals, context: CardContext): Partial<CardState> {
  const { attribution, participants } = proposals;
  const { stance, links } = attribution;
  const [date, kind, place] = [proposals.dates[0], proposals.kinds[0], proposals.places[0]];
  const isPlace = place !== undefined && place.score >= LEAST_PLACE_SCORE;
  const isStance = stance.value !== 'asserts';
  const proposed: Proposed = {
    ...(date ? { date: date.because } : {}),
    ...(kind ? { kind: kind.because } : {}),
    ...(isPlace ? { place: place.because } : {}),
    ...(isStance ? { stance: stance.because } : {}),
  };
  return {
    ...(date ? { dateWords: date.reading.words, dateAt: date.because[0] ?? null } : {}),
    ...(kind ? { kind: kind.kind } : {}),
    ...(isPlace ? { place: place.name } : {}),
    ...(isStance ? { stance: stance.value } : {}),
    participants: participants
      // Who only says it may not have taken part.
      .filter(({ isSpeaker }) => !isSpeaker)
      .map(({ name, role, because }, key) => ({ key, name, role, causes: because })),
    links: links.length > 0 ? toLinkStates(links, context.versionId) : firstLinks(context.outlet),
    offers: attribution.offers.map((offer) => endWithOutlet(toLinkStates(offer, context.versionId), context)),
    proposed,
  };
}

/** What is offered is read without the outlet, which every chain ends with. */
function endWithOutlet(links: readonly CardLinkState[], { outlet }: CardContext): readonly CardLinkState[] {
  const isNamed = links.at(-1)?.source.toLowerCase() === outlet?.name.toLowerCase();
  return isNamed ? links : [...links, ...firstLinks(outlet).map((link) => ({ ...link, key: links.length }))];
}

function toLinkStates(links: readonly ProposedLink[], versionId: Ulid): readonly CardLinkState[] {
  return links.map((link, key) => ({
    key,
    source: link.source,
    sourceKind: link.sourceKind,
    verb: link.verb,
    isBeside: link.besidePrevious,
    words: link.words && { ...link.words, versionId },
    // The article's own outlet is a fact and no proposal.
    isOutlet: link.words === null,
    causes: link.words === null ? null : link.because,
  }));
}
