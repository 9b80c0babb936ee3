import { useMemo } from 'react';
import { formatBounds, formatEdtf, formatReading } from '../../../shared/dates/format.ts';
import { type DateContext, explainUnread, readDate, type Unread } from '../../../shared/dates/read-words.ts';
import { chooseReading, describeAnchor, nextReading } from '../../../shared/dates/step-reading.ts';
import type { DateReading } from '../../../shared/model/date-reading.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { readStep } from '../../ui/step-keys.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useSavedField } from '../../ui/use-saved-field.ts';
import { AnchorField } from './AnchorField.tsx';
import { type AnchorChoice, keyOfAnchor } from './anchor-choices.ts';
import styles from './event-form.module.css';

const NONE: readonly never[] = [];

/**
 * A date as said or in EDTF: its words are kept, the reading, its rule and what it counts from are shown beneath while it is typed.
 * Alt with an arrow steps through the ways to read it.
 */
export function DateField(props: {
  readonly label: string;
  readonly statusLabel: string;
  readonly anchorLabel: string;
  readonly reading: DateReading | null;
  readonly context: DateContext;
  /** What the words may be counted from; asked for only where they count from something. */
  readonly listAnchors: () => readonly AnchorChoice[];
  /** The same, for letters of an event or a publication. */
  readonly findAnchors: (letters: string) => Promise<readonly AnchorChoice[]>;
  readonly titleOf: (from: 'publication' | 'event', id: string) => string | null;
  readonly placeholder: string;
  readonly onSave: (reading: DateReading | null) => void;
}) {
  const { reading, context, listAnchors } = props;
  const field = useSavedField(reading?.words ?? '', (words) =>
    props.onSave(words.trim() === '' ? null : readDate(words.trim(), context)),
  );
  const shown = useMemo(() => {
    if (!field.isChanged) return reading;
    return field.value.trim() === '' ? null : readDate(field.value.trim(), context);
  }, [field.isChanged, field.value, reading, context]);
  const unread = shown && !shown.value ? explainUnread(shown.words, context) : null;
  const isRelative = shown?.anchor != null || unread === 'needs-publication' || unread === 'needs-event';
  const anchors = useMemo(() => (isRelative ? listAnchors() : NONE), [isRelative, listAnchors]);
  const handleAnchor = (choice: AnchorChoice) => {
    if (shown) props.onSave({ ...readDate(shown.words, choice.context), wordsAt: shown.wordsAt });
  };
  const handleChoose = (edtf: string | null) => {
    if (shown && edtf !== null) props.onSave(chooseReading(shown, edtf));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the field inside and bubble here.
    <div
      className={styles.date}
      onKeyDown={(press) => {
        const step = shown && shown.alternatives.length > 0 ? readStep(press) : null;
        if (shown && step) handleChoose(nextReading(shown, step));
      }}
    >
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
            UNREAD_WORDS[unread ?? 'not-understood']
          ) : null}
        </span>
        {shown?.value?.rule ? (
          <span className={styles.rule}>
            {[shown.value.rule, describeAnchor(shown, props.titleOf, (edtf) => formatEdtf(edtf))]
              .filter(Boolean)
              .join('; ')}
          </span>
        ) : null}
        {shown?.alternatives.map((one, index) => (
          <button key={one.edtf} type="button" className={styles.alternative} onClick={() => handleChoose(one.edtf)}>
            or {formatReading({ words: shown.words, value: one }, undefined)}
            {index === 0 ? <Kbd>Alt ↓</Kbd> : null}
            <span className={styles.rule}>{one.rule}</span>
          </button>
        ))}
      </div>
      {isRelative ? (
        <AnchorField
          label={props.anchorLabel}
          chosenKey={keyOfAnchor(shown?.anchor ?? null)}
          choices={anchors}
          findChoices={props.findAnchors}
          onChoose={handleAnchor}
        />
      ) : null}
    </div>
  );
}

const UNREAD_WORDS: Record<Unread, string> = {
  'not-understood': 'These words give no date. They are kept as they are.',
  'needs-publication':
    'Counted from a publication date, which is unknown: choose what to count from. The words are kept.',
  'needs-event': 'Counted from another event: choose which. The words are kept.',
  'no-such-date': 'There is no such day in the calendar. The words are kept.',
};
