import { useMemo, useState } from 'react';
import { foldName } from '../../../shared/attribution/fold-name.ts';
import { labelGrade } from '../../../shared/grading/scales.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { joinSources } from '../../db/source-merges.ts';
import type { SourceRow } from '../../db/sources.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { KIND_LABELS, reliabilityOf } from './source-rows.ts';
import styles from './sources.module.css';

/** Asks which other source is the same as this one, and says what follows before it is done. */
export function MergeSourceDialog(props: {
  readonly source: SourceRow;
  readonly sources: readonly SourceRow[];
  /** The source that is proposed; null to be chosen by letters. */
  readonly proposed: SourceRow | null;
  readonly onMerge: (otherId: Ulid, reason: string) => void;
  readonly onClose: () => void;
}) {
  const { source } = props;
  const others = useMemo(() => props.sources.filter((one) => one.id !== source.id), [props.sources, source.id]);
  const [typed, setTyped] = useState(props.proposed?.name ?? '');
  const [pickedId, setPickedId] = useState<Ulid | null>(props.proposed?.id ?? null);
  const [reason, setReason] = useState('');
  const other = findOther(others, pickedId, typed);
  const handleMerge = () => {
    if (other) props.onMerge(other.id, reason.trim());
  };
  return (
    <Dialog
      title={`Merge another source into “${source.name}”`}
      isOpen
      width={520}
      onClose={props.onClose}
      actions={
        <Button kind="primary" keys="Ctrl ↵" isDisabled={!other} onPress={handleMerge}>
          Merge
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens to one key of the fields inside. */}
      <div
        className={styles.mergeFields}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) handleMerge();
        }}
      >
        <Combobox
          label="Source"
          value={typed}
          placeholder="Three letters of any of its names"
          fold={foldName}
          options={others.map((one) => ({
            value: one.id,
            label: one.name,
            detail: KIND_LABELS[one.kind],
            also: one.variants,
          }))}
          onChange={setTyped}
          onPick={(option) => setPickedId(option.value)}
        />
        <TextField label="Reason" value={reason} rows={2} placeholder="Why they are the same" onChange={setReason} />
        {other ? <Preview source={source} other={other} /> : null}
      </div>
    </Dialog>
  );
}

function Preview({ source, other }: { readonly source: SourceRow; readonly other: SourceRow }) {
  const joined = joinSources(source, other);
  const inForce = joined.reliability.at(-1);
  const uses = [
    [other.claimCount, 'claim'],
    [other.articleCount, 'article'],
    [other.eventCount, 'event'],
  ] as const;
  const counted = uses
    .filter(([number]) => number > 0)
    .map(([number, noun]) => `${number.toLocaleString()} ${number === 1 ? noun : `${noun}s`}`);
  return (
    <dl className={styles.preview}>
      <dt>Known as</dt>
      <dd>
        <bdi>{joined.name}</bdi>
        {joined.variants.map((name) => (
          <span key={name}>
            {' · '}
            <bdi>{name}</bdi>
          </span>
        ))}
      </dd>
      <dt>Reliability</dt>
      <dd>
        {labelGrade(reliabilityOf(joined))}
        {inForce?.givenTo ? (
          <>
            , the later judgment, given to <bdi>{inForce.givenTo}</bdi>
          </>
        ) : null}
      </dd>
      <dt>What follows</dt>
      <dd>
        {counted.length > 0 ? `${counted.join(', ')} that named “${other.name}” will name “${source.name}”.` : null}{' '}
        Undo takes it all back.
      </dd>
    </dl>
  );
}

function findOther(others: readonly SourceRow[], pickedId: Ulid | null, typed: string): SourceRow | null {
  // Of two with the same name the one that was picked is meant, as long as its name stands there.
  const picked = others.find((one) => one.id === pickedId);
  if (picked && picked.name === typed) return picked;
  const key = foldName(typed);
  if (key === '') return null;
  const named = others.filter((one) => [one.name, ...one.variants].some((name) => foldName(name) === key));
  return named.length === 1 ? (named[0] ?? null) : null;
}
