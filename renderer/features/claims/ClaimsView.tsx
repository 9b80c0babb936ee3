import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { labelDispute } from '../../../shared/attribution/disputes.ts';
import { labelGrade, type Scale } from '../../../shared/grading/scales.ts';
import type { CaseSettings } from '../../../shared/model/case.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { listClaims } from '../../db/claims.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { listEvents } from '../../db/events.ts';
import { useLive } from '../../db/use-live.ts';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panes } from '../../ui/Panes.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type GridColumn, VirtualGrid } from '../../ui/VirtualGrid.tsx';
import { ClaimForm } from './ClaimForm.tsx';
import { type ClaimRow, filterClaims, rankGrade, shortGrade, toClaimRows } from './claim-rows.ts';
import styles from './claims.module.css';

/** All claims of the case in a grid, and the chosen one's form at the side. */
export function ClaimsView(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly settings: CaseSettings;
  readonly selectedClaimId: Ulid | null;
  readonly onSelectClaim: (claimId: Ulid | null) => void;
  readonly onOpenArticle: (articleId: Ulid, clipId?: Ulid) => void;
  readonly onOpenEvent: (eventId: Ulid) => void;
  readonly onOpenSource: (sourceId: Ulid) => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}) {
  const { db, onSelectClaim } = props;
  const claims = useLive(() => listClaims(db), [db]);
  const events = useLive(() => listEvents(db), [db]);
  const sources = useLive(() => db.sources.toArray(), [db]);
  const { customScales } = props.settings;
  const columns = useMemo(() => listColumns(customScales), [customScales]);
  const [typed, setTyped] = useState('');
  const filter = useDeferredValue(typed);
  const side = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => (claims && events && sources ? toClaimRows(claims, events, sources, customScales) : null),
    [claims, events, sources, customScales],
  );
  const shown = useMemo(() => filterClaims(rows ?? [], filter), [rows, filter]);
  const selected = rows?.find((row) => row.claim.id === props.selectedClaimId) ?? null;
  if (!rows) return <section aria-label="Claims of the case" aria-busy="true" className={styles.view} />;
  const list = (
    <div className={styles.main}>
      <div className={styles.tools}>
        <h2>Claims</h2>
        <div className={styles.filter}>
          <TextField
            label="Filter claims"
            type="search"
            isLabelHidden
            value={typed}
            placeholder="Filter"
            onChange={setTyped}
          />
        </div>
        <span role="status" aria-label="Claims shown" className={styles.count}>
          {shown.length === rows.length
            ? rows.length.toLocaleString()
            : `${shown.length.toLocaleString()} of ${rows.length.toLocaleString()}`}
        </span>
      </div>
      {rows.length === 0 ? (
        <EmptyState title="No claims yet">
          A claim is one statement by somebody about an event. Select words in an article and press C: the card asks who
          said it, through whom, and how far it can be trusted.
        </EmptyState>
      ) : shown.length === 0 ? (
        <p className={styles.nothing}>No claim has all of these words.</p>
      ) : (
        <VirtualGrid
          label="Claims"
          columns={columns}
          rows={shown}
          rowKey={(row) => row.claim.id}
          rowHeight={52}
          selectedKey={props.selectedClaimId}
          onSelect={(row) => onSelectClaim(row.claim.id)}
          onOpen={(row) => {
            onSelectClaim(row.claim.id);
            setTimeout(() => side.current?.querySelector<HTMLElement>('textarea, input')?.focus(), 0);
          }}
        />
      )}
    </div>
  );
  const form = (
    <div ref={side} className={styles.side}>
      {selected ? (
        <ClaimForm
          key={selected.claim.id}
          {...props}
          claimId={selected.claim.id}
          onRemoved={() => onSelectClaim(null)}
        />
      ) : (
        <EmptyState title="No claim is chosen">
          Choose one to see its words, its chain and its grades. Enter goes to its form.
        </EmptyState>
      )}
    </div>
  );
  if (rows.length === 0) {
    return (
      <section aria-label="Claims of the case" className={styles.view}>
        {list}
      </section>
    );
  }
  return (
    <section aria-label="Claims of the case" className={styles.view}>
      <Panes
        id="claims"
        panes={[
          { id: 'main', label: 'the claims', size: 66, minWidth: 320, content: list },
          { id: 'side', label: 'the chosen claim', size: 34, minWidth: 300, content: form },
        ]}
      />
    </section>
  );
}

const listColumns = (customScales: readonly Scale[] = []): readonly GridColumn<ClaimRow>[] => [
  {
    id: 'statement',
    label: 'Statement',
    width: 'minmax(160px, 3fr)',
    sortOf: (row) => row.statement,
    render: (row) => (
      <span className={styles.twoLines} dir="auto" title={row.statement}>
        {row.statement}
      </span>
    ),
  },
  {
    id: 'event',
    label: 'Event',
    width: 'minmax(112px, 2fr)',
    sortOf: (row) => row.event || '￿',
    render: (row) => (
      <span className={`${styles.twoLines} ${row.event ? '' : styles.faint}`} dir="auto">
        {row.event || 'No event'}
      </span>
    ),
  },
  {
    id: 'answer',
    label: 'Answers',
    width: 'minmax(80px, 1.3fr)',
    sortOf: (row) => row.answer,
    render: (row) => (
      <span className={styles.twoLines} dir="auto">
        {row.dispute ? (
          <span className={styles.disputed} title={`≠ ${labelDispute(row.dispute)}`}>
            ≠<span className="visually-hidden"> {labelDispute(row.dispute)}</span>{' '}
          </span>
        ) : null}
        {row.claim.slot.value ? (
          <>
            <span className={styles.faint}>{row.claim.slot.name} </span>
            {row.claim.slot.value}
          </>
        ) : (
          <span className={styles.faint}>{row.claim.slot.name}</span>
        )}
      </span>
    ),
  },
  {
    id: 'stance',
    label: 'Stance',
    width: '82px',
    sortOf: (row) => row.claim.stance,
    render: ({ claim }) => (
      <Chip kind={claim.stance === 'denies' ? 'deny' : claim.stance === 'questions' ? 'dispute' : 'plain'}>
        {claim.stance}
      </Chip>
    ),
  },
  {
    id: 'chain',
    label: 'Chain',
    width: 'minmax(110px, 2fr)',
    sortOf: (row) => row.chain || '￿',
    render: (row) => (
      <span className={`${styles.twoLines} ${row.chain ? '' : styles.faint}`} dir="auto" title={row.chain}>
        {row.chain || 'No source yet'}
      </span>
    ),
  },
  {
    id: 'credibility',
    label: 'Cred.',
    width: '58px',
    sortOf: (row) => rankGrade(row.claim.credibility),
    render: ({ claim }) => <GradeChip grade={claim.credibility} />,
  },
  {
    id: 'likelihood',
    label: 'Likelihood',
    width: '92px',
    sortOf: (row) => rankGrade(row.claim.likelihood, customScales),
    render: ({ claim }) => <GradeChip grade={claim.likelihood} customScales={customScales} />,
  },
  {
    id: 'confidence',
    label: 'Confidence',
    width: '84px',
    sortOf: (row) => rankGrade(row.claim.confidence),
    render: ({ claim }) => <GradeChip grade={claim.confidence} />,
  },
  {
    id: 'clips',
    label: 'Clips',
    width: '52px',
    sortOf: (row) => row.claim.clips.length,
    render: ({ claim }) => <span className={styles.number}>{claim.clips.length}</span>,
  },
];

function GradeChip(props: { readonly grade: Grade; readonly customScales?: readonly Scale[] }) {
  const { grade, customScales } = props;
  const short = shortGrade(grade, customScales);
  if (short === null) {
    return (
      <span className={styles.faint} title="Not graded">
        –<span className="visually-hidden">Not graded</span>
      </span>
    );
  }
  return (
    <Chip kind="grade" title={labelGrade(grade, customScales)}>
      {short}
    </Chip>
  );
}
