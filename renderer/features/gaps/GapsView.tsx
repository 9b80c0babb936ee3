import { type KeyboardEvent, useRef } from 'react';
import { GAP_KINDS, type GapKind } from '../../../shared/attribution/gaps.ts';
import type { CaseSettings } from '../../../shared/model/case.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { focusSoon } from '../../ui/keep-focus.ts';
import { Panes } from '../../ui/Panes.tsx';
import { GapRows } from './GapRows.tsx';
import { labelGap, wordsOf } from './gap-words.ts';
import styles from './gaps.module.css';
import { type Gaps, useGaps } from './use-gaps.ts';

/** What the view of gaps takes; the place says which kind is open and which of its rows was left for its place. */
export interface GapsViewProps {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly settings: CaseSettings;
  readonly gap: string | null;
  readonly gapRow: string | null;
  readonly hrefOf: (kind: GapKind) => string;
  readonly onOpenKind: (kind: GapKind) => void;
  readonly onChooseRow: (key: string) => void;
  readonly onOpenArticle: (articleId: Ulid) => void;
  readonly onOpenEvent: (eventId: Ulid | null) => void;
  readonly onOpenClaim: (claimId: Ulid) => void;
  readonly onOpenSource: (sourceId: Ulid) => void;
  readonly onConfirmDates: () => void;
  /** The keys of that act, as printed. */
  readonly confirmKeys: string | undefined;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}

/** What is missing in the case: each kind counted, its rows one key away, each row one key from its place. */
export function GapsView(props: GapsViewProps) {
  const { db } = props;
  const kind = GAP_KINDS.find((one) => one === props.gap) ?? null;
  const { gaps, failure } = useGaps(db, kind);
  const isEmpty = useLive(
    async () => (await db.events.count()) + (await db.claims.count()) + (await db.articles.count()) === 0,
    [db],
  );
  const view = useRef<HTMLElement>(null);
  if (isEmpty === undefined || (gaps === null && failure === null)) {
    return (
      <section aria-label="Gaps of the case" aria-busy="true" className={styles.view}>
        <p role="status" className={styles.looking}>
          Looking through the case …
        </p>
      </section>
    );
  }
  if (isEmpty) {
    return (
      <EmptyState title="No gaps yet">
        <p>
          Here stands what a sceptic would ask for first: events with a single origin or told by one side only, claims
          without a grade, dates that leave much open, days that nothing covers. It fills as the case does.
        </p>
      </EmptyState>
    );
  }
  const list = (
    <div className={styles.kindsPane}>
      <h2>Gaps</h2>
      {failure ? (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      ) : null}
      {gaps ? (
        <KindList
          {...props}
          kind={kind}
          gaps={gaps}
          onOpenKind={(next) => {
            props.onOpenKind(next);
            focusSoon(
              () => view.current?.querySelector<HTMLElement>('[data-gap-rows] [role="listitem"][tabindex="0"]') ?? null,
            );
          }}
        />
      ) : null}
    </div>
  );
  const rows =
    kind && gaps ? (
      <GapRows
        {...props}
        key={kind}
        kind={kind}
        gaps={gaps}
        onLeave={() => view.current?.querySelector<HTMLElement>(`a[data-kind="${kind}"]`)?.focus()}
      />
    ) : (
      <EmptyState title="No kind of gap is chosen">
        Choose one at the left: Enter opens its rows, and each row leads to its place. Back returns to the row.
      </EmptyState>
    );
  return (
    <section ref={view} aria-label="Gaps of the case" className={styles.view}>
      <Panes
        id="gaps"
        panes={[
          { id: 'kinds', label: 'the kinds of gap', size: 36, minWidth: 240, content: list },
          { id: 'rows', label: 'the rows', size: 64, minWidth: 320, content: rows },
        ]}
      />
    </section>
  );
}

function KindList(props: GapsViewProps & { readonly kind: GapKind | null; readonly gaps: Gaps }) {
  const { gaps } = props;
  const handleKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const links = [...event.currentTarget.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    event.preventDefault();
    links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
  };
  return (
    <ul aria-label="Gaps" className={styles.kinds} onKeyDown={handleKeyDown}>
      {GAP_KINDS.map((kind) => {
        const words = wordsOf(kind, props.settings, gaps.speakersWithoutSide);
        const count = gaps.counts[kind];
        return (
          <li key={kind}>
            <a
              href={props.hrefOf(kind)}
              data-kind={kind}
              data-none={count === 0}
              aria-current={kind === props.kind ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                props.onOpenKind(kind);
              }}
            >
              <b>{count.toLocaleString()}</b> <span>{labelGap(words, count)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
