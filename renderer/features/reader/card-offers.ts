import type { CardState } from './card-draft.ts';
import { type CardLinkState, filledLinks } from './card-links.ts';

/** A chain that may hold instead of the card's, from the origin to the outlet. */
export type ChainOffer = readonly CardLinkState[];

/** Gives the chains that the card offers instead of its own; one that is the card's own now is none. */
export function listOffers({ offers, links }: Pick<CardState, 'offers' | 'links'>): readonly ChainOffer[] {
  const own = nameOffer(links);
  return offers.filter((offer) => nameOffer(offer) !== own);
}

/**
 * Puts an offered chain in the place of the card's: it is the analyst's own then. The chain that stood there is offered last, so that
 * the same key goes round all of them.
 */
export function takeOffer(state: CardState, offer: ChainOffer): CardState {
  const from = Math.max(-1, ...state.links.map(({ key }) => key)) + 1;
  const taken = offer.map((link, index) => ({ ...link, key: from + index, causes: null }));
  const hasOwn = filledLinks(state.links).some((link) => !link.isOutlet);
  const others = listOffers(state).filter((one) => one !== offer);
  return { ...state, links: taken, offers: hasOwn ? [...others, filledLinks(state.links)] : others };
}

/** Groups an offer's links by the steps of the chain; of one step all had it from the same. */
export function toSteps(offer: ChainOffer): readonly (readonly CardLinkState[])[] {
  const steps: CardLinkState[][] = [];
  for (const link of offer) {
    const last = steps.at(-1);
    if (link.isBeside && last) last.push(link);
    else steps.push([link]);
  }
  return steps;
}

function nameOffer(links: ChainOffer): string {
  return filledLinks(links)
    .map((link) => `${link.isBeside ? '+' : '→'} ${link.source.normalize('NFC').trim().toLowerCase()}`)
    .join(' ');
}
