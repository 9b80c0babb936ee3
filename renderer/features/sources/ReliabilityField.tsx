import { useEffect, useState } from 'react';
import { isLowered } from '../../../shared/attribution/leaning.ts';
import { gradesFor, labelGrade, parseGrade } from '../../../shared/grading/scales.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { ReliabilityEntry, Source } from '../../../shared/model/source.ts';
import type { SourceLeaning } from '../../db/leaning.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LeaningList } from './LeaningList.tsx';
import { summarizeLeaning } from './leaning-words.ts';
import { reliabilityOf } from './source-rows.ts';
import styles from './sources.module.css';
import { keepWaitingRating, readWaitingRating } from './waiting-rating.ts';

/**
 * How far a source is relied on, with the whole history. A new judgment needs a reason; one that lowers the source first shows
 * what leaned on it and what is left, and is set when that is confirmed.
 */
export function ReliabilityField(props: {
  readonly source: Source;
  /** Undefined until it is read. */
  readonly leaning: SourceLeaning | undefined;
  readonly onRate: (grade: Grade, reason: string) => Promise<void>;
  readonly onOpenEvent: (eventId: Ulid) => void;
  readonly onOpenClaim: (claimId: Ulid) => void;
}) {
  const { source, leaning } = props;
  const inForce = reliabilityOf(source);
  const [left] = useState(() => readWaitingRating(source.id));
  // What was chosen holds until it is set; then, and after an undo, the grade in force is shown.
  const [chosen, setChosen] = useState<{ readonly over: Grade; readonly grade: Grade } | null>(left);
  const [reason, setReason] = useState(left?.reason ?? '');
  const [isMissing, setMissing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const grade = chosen?.over === inForce ? chosen.grade : inForce;
  const isChanged = grade !== inForce || reason.trim() !== '';
  useEffect(() => {
    keepWaitingRating(source.id, isChanged ? { over: inForce, grade, reason } : null);
  }, [source.id, isChanged, inForce, grade, reason]);
  const isLowering = isLowered(inForce, grade);
  const leans = leaning !== undefined && leaning.events.length + leaning.looseClaims.length > 0;
  const set = () => {
    setAsking(false);
    void props.onRate(grade, reason.trim()).then(() => {
      setChosen(null);
      setReason('');
    });
  };
  const handleRate = () => {
    if (reason.trim() === '') setMissing(true);
    else if (isLowering && leans) setAsking(true);
    else set();
  };
  const handleReason = (text: string) => {
    setReason(text);
    setMissing(false);
  };
  const goTo = (open: () => void) => {
    setAsking(false);
    open();
  };
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
        onChange={handleReason}
        onEnter={handleRate}
      />
      {isMissing ? (
        <p role="alert" className={styles.warning}>
          A judgment of a source goes into its history with its reason. Write one line, and set it.
        </p>
      ) : null}
      {isLowering && leans && leaning ? (
        <p role="status" aria-label="What falls" className={styles.warning}>
          {summarizeLeaning(leaning)}
        </p>
      ) : null}
      {isChanged ? (
        <div className={styles.ratingAct}>
          <Button kind="primary" keys="↵" onPress={handleRate}>
            {isLowering && leans ? 'Set reliability…' : 'Set reliability'}
          </Button>
        </div>
      ) : null}
      <History entries={source.reliability} />
      {isAsking && leaning ? (
        <Dialog
          title={`Lower “${source.name}” from ${shortOf(inForce)} to ${shortOf(grade)}`}
          isOpen
          width={620}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>Keep {shortOf(inForce)}</Button>
              <Button kind="primary" keys="↵" onPress={set}>
                Set {labelGrade(grade)}
              </Button>
            </>
          }
        >
          <p className={styles.asked} dir="auto">
            {reason.trim()}
          </p>
          <LeaningList
            leaning={leaning}
            onOpenEvent={(id) => goTo(() => props.onOpenEvent(id))}
            onOpenClaim={(id) => goTo(() => props.onOpenClaim(id))}
          />
        </Dialog>
      ) : null}
    </div>
  );
}

function History({ entries }: { readonly entries: readonly ReliabilityEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <ol aria-label="History of reliability" className={styles.history}>
      {entries.toReversed().map((entry, index) => {
        const replaced = entries[entries.length - index - 2];
        return (
          <li key={`${entry.at} ${entry.grade}`}>
            <time dateTime={entry.at}>
              {new Date(entry.at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
            <span>
              <strong>{labelGrade(entry.grade)}</strong>
              {index === 0 ? ' · in force' : ''}
              {replaced ? <span className={styles.soft}> · replaced {labelGrade(replaced.grade)}</span> : null}
              {entry.givenTo ? (
                <span className={styles.soft}>
                  {' '}
                  · given to <bdi>{entry.givenTo}</bdi> before the merge
                </span>
              ) : null}
              {entry.reason ? (
                <span className={styles.reason} dir="auto">
                  {entry.reason}
                </span>
              ) : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The letter of a judgment, or its words where it has none. */
function shortOf(grade: Grade): string {
  const parsed = parseGrade(grade);
  return parsed.status === 'graded' ? parsed.step.code : labelGrade(grade).toLowerCase();
}
