import { useMemo } from 'react';
import { formatBounds, formatReading } from '../../../shared/dates/format.ts';
import { type DateContext, readDate } from '../../../shared/dates/read-words.ts';
import type { DateReading, DateValue } from '../../../shared/model/date-reading.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useSavedField } from '../../ui/use-saved-field.ts';
import styles from './event-form.module.css';

/** A date as said or in EDTF: its words are kept, the reading and other readings are shown beneath while it is typed. */
export function DateField(props: {
  readonly label: string;
  readonly statusLabel: string;
  readonly reading: DateReading | null;
  readonly context: DateContext;
  readonly placeholder: string;
  readonly onSave: (reading: DateReading | null) => void;
}) {
  const { reading, context } = props;
  const field = useSavedField(reading?.words ?? '', (words) =>
    props.onSave(words.trim() === '' ? null : readDate(words.trim(), context)),
  );
  const shown = useMemo(() => {
    if (!field.isChanged) return reading;
    return field.value.trim() === '' ? null : readDate(field.value.trim(), context);
  }, [field.isChanged, field.value, reading, context]);
  const handleChoose = (value: DateValue) => {
    if (!shown) return;
    const rest = [...(shown.value ? [shown.value] : []), ...shown.alternatives].filter(
      (one) => one.edtf !== value.edtf,
    );
    props.onSave({ ...shown, value, alternatives: rest, status: 'accepted' });
  };
  return (
    <div className={styles.date}>
      <TextField
        label={props.label}
        value={field.value}
        placeholder={props.placeholder}
        onChange={field.setValue}
        onEnter={field.commit}
        onBlur={field.commit}
      />
      <div className={styles.reading}>
        <span role="status" aria-label={props.statusLabel}>
          {shown?.value ? (
            <>
              <strong>{formatReading(shown, undefined)}</strong> <span>{formatBounds(shown.value)}</span>
            </>
          ) : shown ? (
            'These words give no date. They are kept as they are.'
          ) : null}
        </span>
        {shown?.value?.rule ? <span className={styles.rule}>{ruleOf(shown)}</span> : null}
        {shown?.alternatives.map((one) => (
          <button key={one.edtf} type="button" className={styles.alternative} onClick={() => handleChoose(one)}>
            or {formatReading({ words: shown.words, value: one }, undefined)}
            <span className={styles.rule}>{one.rule}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function ruleOf(reading: DateReading): string {
  const anchor = reading.anchor ? `, counted from ${reading.anchor.edtf}` : '';
  return `${reading.value?.rule ?? ''}${anchor}`;
}
