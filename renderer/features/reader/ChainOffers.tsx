import { Fragment } from 'react';
import type { Cause } from '../../../shared/attribution/attribution-reading.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './card.module.css';
import { type ChainOffer, toSteps } from './card-offers.ts';
import { CauseWords } from './ProposalLine.tsx';

/** Chains that may hold instead of the one in the fields, each with the words that say so; one key takes the first. */
export function ChainOffers(props: {
  readonly offers: readonly ChainOffer[];
  readonly onTake: (offer: ChainOffer) => void;
  readonly onShow: (cause: Cause) => void;
}) {
  const { offers } = props;
  if (offers.length === 0) return null;
  return (
    <ul className={`${styles.fits} ${styles.offers}`} aria-label="Other chains">
      {offers.map((offer, index) => (
        <li key={offer.map((link) => `${link.isBeside} ${link.source}`).join(' ')}>
          <button
            type="button"
            className={styles.choice}
            title="Put this chain in the place of the one above"
            aria-keyshortcuts={index === 0 ? 'Alt+O' : undefined}
            onClick={() => props.onTake(offer)}
          >
            <Chip kind="proposal">
              {toSteps(offer).map((step, at) => (
                <Fragment key={step[0]?.key}>
                  {at > 0 ? ' → ' : 'or '}
                  {step.map((link, beside) => (
                    <Fragment key={link.key}>
                      {beside > 0 ? ' + ' : ''}
                      <bdi>{link.source}</bdi>
                    </Fragment>
                  ))}
                </Fragment>
              ))}
            </Chip>
            {index === 0 ? <Kbd>Alt O</Kbd> : null}
          </button>
          <CauseLine offer={offer} onShow={props.onShow} />
        </li>
      ))}
    </ul>
  );
}

function CauseLine({ offer, onShow }: { readonly offer: ChainOffer; readonly onShow: (cause: Cause) => void }) {
  const causes = new Map(
    offer
      .flatMap((link) => link.causes ?? (link.words ? [link.words] : []))
      .map((cause) => [`${cause.start} ${cause.end}`, cause]),
  );
  if (causes.size === 0) return null;
  return (
    <span className={styles.because}>
      because of <CauseWords causes={[...causes.values()]} onShow={onShow} />
    </span>
  );
}
