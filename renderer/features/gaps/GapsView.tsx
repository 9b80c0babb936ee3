import { useMemo } from 'react';
import { makeArticleLookup } from '../../../shared/attribution/article-lookup.ts';
import { findGaps, type Gaps } from '../../../shared/attribution/gaps.ts';
import { countOrigins } from '../../../shared/attribution/origins.ts';
import type { CaseSnapshot } from '../../../shared/model/case-snapshot.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { readCase } from '../../db/case.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './gaps.module.css';

/** Shown under one kind at most; the count says how many there are. */
const SHOWN = 12;

/** What is missing in the case: each kind counted, each row one step from its place. */
export function GapsView(props: {
  readonly db: CaseDatabase;
  readonly onOpenArticle: (articleId: Ulid) => void;
  readonly onOpenEvent: (eventId: Ulid) => void;
  readonly onOpenClaim: (claimId: Ulid) => void;
}) {
  const snapshot = useLive(() => readCase(props.db), [props.db]);
  return snapshot ? <GapList {...props} snapshot={snapshot} /> : <div aria-busy="true" />;
}

type GapsProps = Parameters<typeof GapsView>[0];

function GapList(props: GapsProps & { readonly snapshot: CaseSnapshot }) {
  const { snapshot } = props;
  const gaps = useMemo(() => readGaps(snapshot), [snapshot]);
  const titles = useMemo(() => {
    const words = new Map<Ulid, string>();
    for (const event of snapshot.events) words.set(event.id, event.title);
    for (const claim of snapshot.claims) words.set(claim.id, claim.statement);
    for (const article of snapshot.articles) words.set(article.id, article.title.value);
    return words;
  }, [snapshot]);
  const kinds = (Object.keys(WORDS) as (keyof Gaps)[]).filter((kind) => gaps[kind].length > 0);
  if (kinds.length === 0) {
    return (
      <EmptyState title="No gaps">
        <p>
          Here stands what a sceptic would ask for first: events with a single origin, claims without a grade, events
          and articles without a date. There is nothing of the kind in this case now.
        </p>
      </EmptyState>
    );
  }
  const open = { event: props.onOpenEvent, claim: props.onOpenClaim, article: props.onOpenArticle };
  return (
    <div className={styles.page}>
      <h2>Gaps</h2>
      <ul aria-label="Gaps" className={styles.kinds}>
        {kinds.map((kind) => {
          const first = gaps[kind][0];
          return (
            <li key={kind}>
              <h3>
                <button type="button" onClick={() => first && open[WORDS[kind].of](first)}>
                  <b>{gaps[kind].length.toLocaleString()}</b>{' '}
                  {gaps[kind].length === 1 ? WORDS[kind].one : WORDS[kind].label}
                </button>
              </h3>
              <p>{WORDS[kind].why}</p>
              <div className={styles.rows}>
                {gaps[kind].slice(0, SHOWN).map((id) => (
                  <button key={id} type="button" dir="auto" onClick={() => open[WORDS[kind].of](id)}>
                    {titles.get(id) || 'without words'}
                  </button>
                ))}
                {gaps[kind].length > SHOWN ? (
                  <span>and {(gaps[kind].length - SHOWN).toLocaleString()} more</span>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function readGaps(snapshot: CaseSnapshot): Gaps {
  const lookup = makeArticleLookup(snapshot);
  return findGaps(snapshot, (claims) => countOrigins(claims, lookup).origins);
}

const WORDS: Record<
  keyof Gaps,
  { readonly one: string; readonly label: string; readonly why: string; readonly of: 'event' | 'claim' | 'article' }
> = {
  singleOriginEvents: {
    one: 'event with a single origin',
    label: 'events with a single origin',
    why: 'However many articles carry it, one speaker stands behind it.',
    of: 'event',
  },
  undatedEvents: {
    one: 'event without a readable date',
    label: 'events without a readable date',
    why: 'They are on no timeline.',
    of: 'event',
  },
  eventsWithoutClaim: {
    one: 'event that nothing is said about',
    label: 'events that nothing is said about',
    why: 'No claim, no clip: nothing to check.',
    of: 'event',
  },
  ungradedClaims: {
    one: 'claim not graded yet',
    label: 'claims not graded yet',
    why: 'Credibility is open. “Cannot be judged” (6) would be an answer.',
    of: 'claim',
  },
  claimsWithoutEvent: {
    one: 'claim without an event',
    label: 'claims without an event',
    why: 'They are on no timeline.',
    of: 'claim',
  },
  undatedArticles: {
    one: 'article without a publication date',
    label: 'articles without a publication date',
    why: 'Words such as “last September” cannot be counted from them.',
    of: 'article',
  },
};
