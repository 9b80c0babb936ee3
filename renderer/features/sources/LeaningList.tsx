import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { LeaningClaim, LeaningEvent } from '../../../shared/attribution/leaning.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { SourceLeaning } from '../../db/leaning.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './leaning.module.css';
import { describeCounts, describeFall, ROLE_WORDS, summarizeLeaning, wordsOfClaim } from './leaning-words.ts';

/** How many events are listed at first; the sentence above counts all. */
const SHOWN_FIRST = 40;

/** What leans on a source: each event with its origins now and without it, each claim beneath, every row one step from its place. */
export function LeaningList(props: {
  readonly leaning: SourceLeaning;
  readonly onOpenEvent: (eventId: Ulid) => void;
  readonly onOpenClaim: (claimId: Ulid) => void;
}) {
  const { leaning, onOpenClaim } = props;
  const [isWhole, setWhole] = useState(false);
  const { events, looseClaims } = leaning;
  const shown = isWhole ? events : events.slice(0, SHOWN_FIRST);
  return (
    <div className={styles.leaning}>
      <p>{summarizeLeaning(leaning)}</p>
      {events.length + looseClaims.length > 0 ? (
        <ul aria-label="What leans on it" className={styles.events}>
          {shown.map((event) => (
            <EventItem
              key={event.eventId}
              event={event}
              title={leaning.titles.get(event.eventId) || 'Untitled event'}
              onOpenEvent={props.onOpenEvent}
              onOpenClaim={onOpenClaim}
            />
          ))}
          {looseClaims.length > 0 && (isWhole || events.length <= SHOWN_FIRST) ? (
            <li className={styles.event}>
              <span className={styles.faint}>Claims without an event</span>
              <ClaimItems claims={looseClaims} of="no event" onOpenClaim={onOpenClaim} />
            </li>
          ) : null}
        </ul>
      ) : null}
      {shown.length < events.length ? (
        <Button kind="quiet" onPress={() => setWhole(true)}>
          Show all {events.length.toLocaleString()} events
        </Button>
      ) : null}
    </div>
  );
}

function EventItem(props: {
  readonly event: LeaningEvent;
  readonly title: string;
  readonly onOpenEvent: (eventId: Ulid) => void;
  readonly onOpenClaim: (claimId: Ulid) => void;
}) {
  const { event, title } = props;
  const fall = describeFall(event);
  const [before, after] = describeCounts(event);
  return (
    <li className={`${styles.event} ${fall.isLoss ? styles.isLoss : ''}`}>
      <div className={styles.head}>
        <button type="button" className={styles.title} onClick={() => props.onOpenEvent(event.eventId)}>
          <bdi>{title}</bdi>
        </button>
        <Chip kind={fall.isLoss ? 'dispute' : 'plain'}>{fall.words}</Chip>
      </div>
      <p className={styles.counts}>
        <span>{before}</span>
        <ArrowRight aria-hidden="true" size={13} />
        <span className="visually-hidden">, without it </span>
        <strong>{after}</strong>
      </p>
      <ClaimItems claims={event.claims} of={title} onOpenClaim={props.onOpenClaim} />
    </li>
  );
}

function ClaimItems(props: {
  readonly claims: readonly LeaningClaim[];
  readonly of: string;
  readonly onOpenClaim: (claimId: Ulid) => void;
}) {
  return (
    <ul aria-label={`Claims on ${props.of}`} className={styles.claims}>
      {props.claims.map(({ claim, role, stands }) => (
        <li key={claim.id}>
          <button type="button" className={styles.claim} onClick={() => props.onOpenClaim(claim.id)}>
            <span dir="auto">{wordsOfClaim(claim)}</span>
            <span className={styles.chips}>
              <Chip kind={role === 'origin' ? 'origin' : 'plain'}>{ROLE_WORDS[role]}</Chip>
              {claim.stance === 'asserts' ? null : (
                <Chip kind={claim.stance === 'denies' ? 'deny' : 'dispute'}>{claim.stance}</Chip>
              )}
              {stands ? <Chip title="Another branch of its chain, or another outlet, is left">stands</Chip> : null}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
