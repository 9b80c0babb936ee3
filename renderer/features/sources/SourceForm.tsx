import { Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { gradesFor, labelGrade } from '../../../shared/grading/scales.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { SOURCE_KINDS } from '../../../shared/model/source.ts';
import { listClaims } from '../../db/claims.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { editSource, rateSource, removeSource, type SourceFields, type SourceRow } from '../../db/sources.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { SavedTextField } from '../../ui/SavedTextField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { findLeaning, KIND_LABELS, type LeaningClaim, readVariants, reliabilityOf } from './source-rows.ts';
import styles from './sources.module.css';

/** One source: names, kind, its reliability with the whole history, and the claims that lean on it. */
export function SourceForm(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly source: SourceRow;
  readonly onRemoved: () => void;
  readonly onOpenClaim: (claimId: Ulid) => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}) {
  const { db, origin, source, onMessage } = props;
  const claims = useLive(() => listClaims(db), [db]);
  const leaning = useMemo(() => findLeaning(claims ?? [], source.id), [claims, source.id]);
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
  return (
    <form aria-label="Source" className={styles.form} onSubmit={(submit) => submit.preventDefault()}>
      <SavedTextField
        label="Name"
        stored={source.name}
        onSave={(name) => {
          if (name.trim() === '') onMessage({ kind: 'bad', text: 'A source needs a name; it keeps the one it had.' });
          else edit({ name: name.trim() });
        }}
      />
      <Select
        label="Kind"
        value={source.kind}
        options={SOURCE_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }))}
        onChange={(kind) => edit({ kind })}
      />
      <SavedTextField
        label="Variants"
        rows={2}
        stored={source.variants.join('; ')}
        placeholder="Other spellings and scripts, apart by ;"
        onSave={(text) => edit({ variants: readVariants(text, source.name) })}
      />
      <SavedTextField label="Notes" rows={2} stored={source.notes} onSave={(notes) => edit({ notes: notes.trim() })} />
      <Reliability
        source={source}
        onRate={(grade, reason) => act(() => rateSource(db, origin, source.id, grade, reason))}
      />
      <h3>Claims that lean on it</h3>
      {leaning.length === 0 ? (
        <p className={styles.soft}>No claim names this source in its chain.</p>
      ) : (
        <ul aria-label="Claims that lean on it" className={styles.leaning}>
          {leaning.slice(0, SHOWN_CLAIMS).map((one) => (
            <LeaningLine key={one.claim.id} leaning={one} onOpenClaim={props.onOpenClaim} />
          ))}
          {leaning.length > SHOWN_CLAIMS ? (
            <li className={styles.soft}>
              and {(leaning.length - SHOWN_CLAIMS).toLocaleString()} more: filter the claims by “{source.name}”
            </li>
          ) : null}
        </ul>
      )}
      <div className={styles.formEnd}>
        {uses > 0 ? <span className={styles.faint}>In use: {describeUses(source)}</span> : null}
        <Button kind="danger" isDisabled={uses > 0} onPress={handleRemove}>
          <Trash2 aria-hidden="true" />
          Remove source
        </Button>
      </div>
    </form>
  );
}

/** How many claims are listed in the form; the grid of claims shows all. */
const SHOWN_CLAIMS = 100;

/** A new judgment needs a reason: the grade and the reason go into the history together. */
function Reliability(props: {
  readonly source: SourceRow;
  readonly onRate: (grade: Grade, reason: string) => Promise<void>;
}) {
  const { source } = props;
  const inForce = reliabilityOf(source);
  // What was chosen holds until it is set; then, and after an undo, the grade in force is shown.
  const [chosen, setChosen] = useState<{ readonly over: Grade; readonly grade: Grade } | null>(null);
  const grade = chosen?.over === inForce ? chosen.grade : inForce;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const handleRate = () => {
    if (reason.trim() === '') setMissing(true);
    else {
      void props.onRate(grade, reason.trim()).then(() => {
        setChosen(null);
        setReason('');
      });
    }
  };
  const isChanged = grade !== inForce || reason.trim() !== '';
  return (
    <div className={styles.rating}>
      <Select
        label="Reliability"
        value={grade}
        options={gradesFor('reliability', '')}
        onChange={(next) => setChosen({ over: inForce, grade: next })}
      />
      <TextField
        label="Reason"
        value={reason}
        rows={2}
        placeholder={isChanged ? 'Why, for the history' : 'Asked for with every new judgment'}
        onChange={(text) => {
          setReason(text);
          setMissing(false);
        }}
        onEnter={handleRate}
      />
      {isMissing ? (
        <p role="alert" className={styles.warning}>
          A judgment of a source goes into its history with its reason. Write one line, and set it.
        </p>
      ) : null}
      {isChanged ? (
        <div className={styles.ratingAct}>
          <Button kind="primary" keys="↵" onPress={handleRate}>
            Set reliability
          </Button>
        </div>
      ) : null}
      {source.reliability.length > 0 ? (
        <ol aria-label="History of reliability" className={styles.history}>
          {source.reliability.toReversed().map((entry, index) => (
            <li key={`${entry.at} ${entry.grade}`}>
              <time dateTime={entry.at}>
                {new Date(entry.at).toLocaleDateString(undefined, { dateStyle: 'medium' })}
              </time>
              <span>
                <strong>{labelGrade(entry.grade)}</strong>
                {index === 0 ? ' · in force' : ''}
                {entry.reason ? (
                  <span className={styles.reason} dir="auto">
                    {entry.reason}
                  </span>
                ) : null}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}

function LeaningLine(props: { readonly leaning: LeaningClaim; readonly onOpenClaim: (claimId: Ulid) => void }) {
  const { claim, isOrigin } = props.leaning;
  return (
    <li>
      <button type="button" className={styles.leaningClaim} onClick={() => props.onOpenClaim(claim.id)}>
        <span dir="auto">{wordsOf(claim)}</span>
        <span className={styles.chips}>
          <Chip kind={isOrigin ? 'origin' : 'plain'}>{isOrigin ? 'origin' : 'carrier'}</Chip>
          {claim.stance === 'asserts' ? null : (
            <Chip kind={claim.stance === 'denies' ? 'deny' : 'dispute'}>{claim.stance}</Chip>
          )}
        </span>
      </button>
    </li>
  );
}

function wordsOf(claim: Claim): string {
  return claim.statement.trim() || claim.slot.value.trim() || 'A claim without words yet';
}

function describeUses(source: SourceRow): string {
  const count = (number: number, one: string) => (number === 0 ? [] : [`${number} ${number === 1 ? one : `${one}s`}`]);
  return [
    ...count(source.claimCount, 'claim'),
    ...count(source.articleCount, 'article'),
    ...count(source.eventCount, 'event'),
  ].join(', ');
}
