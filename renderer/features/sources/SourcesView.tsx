import { Plus } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { foldName } from '../../../shared/attribution/fold-name.ts';
import { labelGrade } from '../../../shared/grading/scales.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { addSource, listSources, type SourceRow } from '../../db/sources.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panes } from '../../ui/Panes.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type GridColumn, VirtualGrid } from '../../ui/VirtualGrid.tsx';
import { AddSourceDialog } from './AddSourceDialog.tsx';
import { SourceForm } from './SourceForm.tsx';
import { KIND_LABELS, reliabilityOf } from './source-rows.ts';
import styles from './sources.module.css';

/** Everybody who speaks or carries in the case, with the reliability in force, and the chosen one's form at the side. */
export function SourcesView(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly selectedSourceId: Ulid | null;
  readonly onSelectSource: (sourceId: Ulid | null) => void;
  readonly onOpenClaim: (claimId: Ulid) => void;
  readonly onOpenEvent: (eventId: Ulid) => void;
  readonly onOpenArticle: (articleId: Ulid, clipId?: Ulid) => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}) {
  const { db, origin, onSelectSource, onMessage } = props;
  const sources = useLive(() => listSources(db), [db]);
  const [typed, setTyped] = useState('');
  const [isAdding, setAdding] = useState(false);
  const filter = useDeferredValue(typed);
  const side = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => filterSources(sources ?? [], filter), [sources, filter]);
  const selected = sources?.find((source) => source.id === props.selectedSourceId) ?? null;
  const handleAdd = async (name: string) => {
    setAdding(false);
    try {
      const source = await addSource(db, origin, { name, kind: 'person' });
      onSelectSource(source.id);
    } catch (error) {
      onMessage({
        kind: 'bad',
        text: `The source could not be added: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  };
  if (!sources) return <section aria-label="Sources of the case" aria-busy="true" className={styles.view} />;
  const list = (
    <div className={styles.main}>
      <div className={styles.tools}>
        <h2>Sources</h2>
        <div className={styles.filter}>
          <TextField
            label="Filter sources"
            type="search"
            isLabelHidden
            value={typed}
            placeholder="Filter"
            onChange={setTyped}
          />
        </div>
        <span role="status" aria-label="Sources shown" className={styles.count}>
          {shown.length === sources.length
            ? sources.length.toLocaleString()
            : `${shown.length.toLocaleString()} of ${sources.length.toLocaleString()}`}
        </span>
        <span className={styles.end}>
          <Button onPress={() => setAdding(true)}>
            <Plus aria-hidden="true" />
            Add source
          </Button>
        </span>
      </div>
      {sources.length === 0 ? (
        <EmptyState title="No sources yet">
          Whoever speaks or carries is a source: a person, an office, an outlet, an unnamed group. They come here by
          themselves from the articles you import and the chains of your claims; how far each can be relied on is yours
          to say.
        </EmptyState>
      ) : shown.length === 0 ? (
        <p className={styles.nothing}>No source has all of these words.</p>
      ) : (
        <VirtualGrid
          label="Sources"
          columns={COLUMNS}
          rows={shown}
          rowKey={(row) => row.id}
          rowHeight={40}
          selectedKey={props.selectedSourceId}
          onSelect={(row) => onSelectSource(row.id)}
          onOpen={(row) => {
            onSelectSource(row.id);
            setTimeout(() => side.current?.querySelector<HTMLElement>('input')?.focus(), 0);
          }}
        />
      )}
    </div>
  );
  const form = (
    <div ref={side} className={styles.side}>
      {selected ? (
        <SourceForm
          key={selected.id}
          db={db}
          origin={origin}
          source={selected}
          sources={sources}
          onRemoved={() => onSelectSource(null)}
          onOpenSource={onSelectSource}
          onOpenClaim={props.onOpenClaim}
          onOpenEvent={props.onOpenEvent}
          onMessage={onMessage}
        />
      ) : (
        <EmptyState title="No source is chosen">
          Choose one to see how far it is relied on, why, and which claims lean on it.
        </EmptyState>
      )}
    </div>
  );
  return (
    <section aria-label="Sources of the case" className={styles.view}>
      {sources.length === 0 ? (
        list
      ) : (
        <Panes
          id="sources"
          panes={[
            { id: 'main', label: 'the sources', size: 62, minWidth: 320, content: list },
            { id: 'side', label: 'the chosen source', size: 38, minWidth: 300, content: form },
          ]}
        />
      )}
      {isAdding ? (
        <AddSourceDialog
          db={db}
          sources={sources}
          onAdd={(name) => void handleAdd(name)}
          onOpen={(sourceId) => {
            setAdding(false);
            onSelectSource(sourceId);
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </section>
  );
}

function filterSources(sources: readonly SourceRow[], typed: string): readonly SourceRow[] {
  const words = foldName(typed).split(' ').filter(Boolean);
  if (words.length === 0) return sources;
  return sources.filter((source) => {
    const grade = labelGrade(reliabilityOf(source));
    const text = foldName([source.name, ...source.variants, KIND_LABELS[source.kind], source.notes, grade].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

const COLUMNS: readonly GridColumn<SourceRow>[] = [
  {
    id: 'name',
    label: 'Name',
    width: 'minmax(140px, 3fr)',
    sortOf: (row) => row.name,
    render: (row) => (
      <span dir="auto" className={styles.name} title={[row.name, ...row.variants].join('\n')}>
        {row.kind === 'unnamed-group' ? `“${row.name}”` : row.name}
        {row.variants.map((variant) => (
          <span key={variant} className={styles.other}>
            {' '}
            · <bdi>{variant}</bdi>
          </span>
        ))}
      </span>
    ),
  },
  {
    id: 'kind',
    label: 'Kind',
    width: '126px',
    sortOf: (row) => KIND_LABELS[row.kind],
    render: (row) => <span className={styles.soft}>{KIND_LABELS[row.kind]}</span>,
  },
  {
    id: 'reliability',
    label: 'Reliability',
    width: 'minmax(150px, 1.7fr)',
    sortOf: (row) => (row.reliability.length === 0 ? '￿' : reliabilityOf(row)),
    render: (row) => {
      const grade = reliabilityOf(row);
      return grade === 'not-graded' ? (
        <span className={styles.faint}>Not graded</span>
      ) : (
        <Chip kind="grade">{labelGrade(grade)}</Chip>
      );
    },
  },
  {
    id: 'claims',
    label: 'Claims',
    width: '66px',
    sortOf: (row) => row.claimCount,
    render: (row) => <span className={styles.number}>{row.claimCount.toLocaleString()}</span>,
  },
  {
    id: 'articles',
    label: 'Articles',
    width: '72px',
    sortOf: (row) => row.articleCount,
    render: (row) => <span className={styles.number}>{row.articleCount.toLocaleString()}</span>,
  },
];
