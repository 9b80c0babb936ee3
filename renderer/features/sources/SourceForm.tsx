import { GitMerge, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { SOURCE_KINDS } from '../../../shared/model/source.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { readLeaning } from '../../db/leaning.ts';
import { mergeSources } from '../../db/source-merges.ts';
import { editSource, rateSource, removeSource, type SourceFields, type SourceRow } from '../../db/sources.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { SavedTextField } from '../../ui/SavedTextField.tsx';
import { Select } from '../../ui/Select.tsx';
import { LeaningList } from './LeaningList.tsx';
import { LearnedList } from './LearnedList.tsx';
import { MergeSourceDialog } from './MergeSourceDialog.tsx';
import { ReliabilityField } from './ReliabilityField.tsx';
import { SideField } from './SideField.tsx';
import { type Alike, SoundAlikes } from './SoundAlikes.tsx';
import { findNamesakes, KIND_LABELS } from './source-rows.ts';
import styles from './sources.module.css';
import { readAlikeKey, useSoundAlikes } from './use-sound-alikes.ts';
import { VariantList } from './VariantList.tsx';

/** One source: names, kind, its reliability with the whole history, and what leans on it. */
export function SourceForm(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly source: SourceRow;
  readonly sources: readonly SourceRow[];
  readonly onRemoved: () => void;
  readonly onOpenSource: (sourceId: Ulid) => void;
  readonly onOpenClaim: (claimId: Ulid) => void;
  readonly onOpenEvent: (eventId: Ulid) => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}) {
  const { db, origin, source, onMessage } = props;
  const leaning = useLive(() => readLeaning(db, source.id), [db, source.id]);
  const namesakes = useMemo(() => findNamesakes(props.sources, source), [props.sources, source]);
  const alikes = useSoundAlikes(db, source, props.sources);
  const [merging, setMerging] = useState<{ readonly proposed: SourceRow | null } | null>(null);
  const act = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      onMessage({
        kind: 'bad',
        text: `“${source.name}” could not be saved: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  };
  const edit = (patch: Partial<SourceFields>) => void act(() => editSource(db, origin, source.id, patch));
  const uses = source.claimCount + source.articleCount + source.eventCount;
  const handleRemove = () =>
    void act(async () => {
      const removal = await removeSource(db, origin, source.id);
      if (removal.status === 'in-use') {
        onMessage({ kind: 'bad', text: `“${source.name}” is in use (${describeUses(source)}) and stays.` });
        return;
      }
      props.onRemoved();
      onMessage({ kind: 'good', text: `Removed the source “${source.name}”. Undo brings it back.` });
    });
  const handleMerge = (otherId: Ulid, reason: string) =>
    void act(async () => {
      setMerging(null);
      const other = props.sources.find((one) => one.id === otherId);
      await mergeSources(db, origin, source.id, otherId, reason);
      onMessage({ kind: 'good', text: `Merged “${other?.name ?? ''}” into “${source.name}”. Undo takes it back.` });
    });
  const handleOpen = (alike: Alike) => props.onOpenSource(alike.source.id);
  const handleMergeAlike = (alike: Alike) => setMerging({ proposed: alike.source });
  const handleApart = (alike: Alike) => {
    edit({ apartFrom: [...(source.apartFrom ?? []), alike.source.id] });
    onMessage({
      kind: 'good',
      text: `“${source.name}” and “${alike.source.name}” are kept as two. Undo takes it back.`,
    });
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const asked = readAlikeKey(event);
    const [first] = alikes;
    if (!asked || !first) return;
    event.preventDefault();
    event.stopPropagation();
    if (asked === 'open') handleOpen(first);
    else if (asked === 'merge') handleMergeAlike(first);
    else handleApart(first);
  };
  return (
    <form
      aria-label="Source"
      className={styles.form}
      onSubmit={(submit) => submit.preventDefault()}
      onKeyDown={handleKeyDown}
    >
      <SavedTextField
        label="Name"
        stored={source.name}
        onSave={(name) => {
          if (name.trim() === '') onMessage({ kind: 'bad', text: 'A source needs a name; it keeps the one it had.' });
          else edit({ name: name.trim() });
        }}
      />
      <VariantList name={source.name} variants={source.variants} onSave={(variants) => edit({ variants })} />
      {namesakes.map((one) => (
        <p key={one.id} role="status" className={styles.namesake}>
          <span>
            <bdi>{one.name}</bdi> ({KIND_LABELS[one.kind].toLowerCase()}) has one of these names too.
          </span>
          <Button kind="quiet" onPress={() => setMerging({ proposed: one })}>
            Merge them…
          </Button>
        </p>
      ))}
      <SoundAlikes alikes={alikes} onOpen={handleOpen} onMerge={handleMergeAlike} onApart={handleApart} />
      <Select
        label="Kind"
        value={source.kind}
        options={SOURCE_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }))}
        onChange={(kind) => edit({ kind })}
      />
      <SideField db={db} source={source} onSave={(side) => edit({ side })} />
      <SavedTextField label="Notes" rows={2} stored={source.notes} onSave={(notes) => edit({ notes: notes.trim() })} />
      <ReliabilityField
        source={source}
        leaning={leaning}
        onRate={(grade, reason) => act(() => rateSource(db, origin, source.id, grade, reason))}
        onOpenEvent={props.onOpenEvent}
        onOpenClaim={props.onOpenClaim}
      />
      <LearnedList db={db} origin={origin} source={source} onMessage={onMessage} />
      <h3>What leans on it</h3>
      {leaning ? (
        <LeaningList leaning={leaning} onOpenEvent={props.onOpenEvent} onOpenClaim={props.onOpenClaim} />
      ) : null}
      <div className={styles.formEnd}>
        {uses > 0 ? <span className={styles.faint}>In use: {describeUses(source)}</span> : null}
        <Button onPress={() => setMerging({ proposed: null })} isDisabled={props.sources.length < 2}>
          <GitMerge aria-hidden="true" />
          Merge with…
        </Button>
        <Button kind="danger" isDisabled={uses > 0} onPress={handleRemove}>
          <Trash2 aria-hidden="true" />
          Remove source
        </Button>
      </div>
      {merging ? (
        <MergeSourceDialog
          source={source}
          sources={props.sources}
          proposed={merging.proposed}
          onMerge={handleMerge}
          onClose={() => setMerging(null)}
        />
      ) : null}
    </form>
  );
}

function describeUses(source: SourceRow): string {
  const count = (number: number, one: string) => (number === 0 ? [] : [`${number} ${number === 1 ? one : `${one}s`}`]);
  return [
    ...count(source.claimCount, 'claim'),
    ...count(source.articleCount, 'article'),
    ...count(source.eventCount, 'event'),
  ].join(', ');
}
