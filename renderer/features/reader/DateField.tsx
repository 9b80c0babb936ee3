import { useId } from 'react';
import { formatBounds, formatReading } from '../../../shared/dates/format.ts';
import type { Unread } from '../../../shared/dates/read-words.ts';
import type { DateReading } from '../../../shared/model/date-reading.ts';
import { Chip } from '../../ui/Chip.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './card.module.css';

/** The date as said, as read and as computed; other readings and other dates of the passage are one press away. */
export function DateField(props: {
  readonly words: string;
  readonly reading: DateReading | null;
  /** Whether the words are the card's own proposal. */
  readonly isProposed: boolean;
  /** Other date words of the passage. */
  readonly otherWords: readonly string[];
  /** Why the words have no value; null when they have one. */
  readonly unread: Unread | null;
  /** What becomes of the date where it does not become the event's; null otherwise. */
  readonly fate: string | null;
  readonly onChange: (words: string) => void;
  readonly onChooseReading: (edtf: string) => void;
  readonly onChooseWords: (words: string) => void;
  readonly onSetPublication: () => void;
}) {
  const id = useId();
  const { reading } = props;
  return (
    <div className={props.isProposed ? `${styles.field} ${styles.proposed}` : styles.field}>
      <TextField
        label="Date"
        value={props.words}
        onChange={props.onChange}
        describedBy={id}
        placeholder="as said, or 2019-09, 2019-09-01/2019-09-10"
      />
      <div className={styles.under}>
        <output id={id} aria-label="Date reading" className={styles.reading}>
          <ReadingWords reading={reading} unread={props.unread} />
        </output>
        {props.isProposed ? (
          <Chip kind="proposal" title={`Found in the passage: “${props.words}”`}>
            proposed from the passage
          </Chip>
        ) : null}
        {reading && reading.alternatives.length > 0 ? (
          <div className={styles.choices}>
            {reading.alternatives.map((one) => (
              <button
                key={one.edtf}
                type="button"
                className={styles.choice}
                title={one.rule}
                onClick={() => props.onChooseReading(one.edtf)}
              >
                <Chip kind="proposal">or {formatReading({ words: reading.words, value: one })}</Chip>
              </button>
            ))}
          </div>
        ) : null}
        {props.otherWords.length > 0 ? (
          <div className={styles.choices}>
            {props.otherWords.map((words) => (
              <button key={words} type="button" className={styles.choice} onClick={() => props.onChooseWords(words)}>
                <Chip kind="proposal">also said: “{words}”</Chip>
              </button>
            ))}
          </div>
        ) : null}
        {props.unread === 'needs-publication' ? (
          <button type="button" className={styles.inline} onClick={props.onSetPublication}>
            set the publication date
          </button>
        ) : null}
        {props.fate && reading ? <span className={styles.warning}>{props.fate}</span> : null}
      </div>
    </div>
  );
}

function ReadingWords({ reading, unread }: { readonly reading: DateReading | null; readonly unread: Unread | null }) {
  if (!reading) return null;
  const { value } = reading;
  if (!value) return <span className={styles.unread}>{UNREAD_WORDS[unread ?? 'not-understood']}</span>;
  return (
    <>
      <b>{formatReading(reading)}</b>
      <span className={styles.bounds}>{formatBounds(value)}</span>
      <span className={styles.rule}>{value.rule}</span>
    </>
  );
}

const UNREAD_WORDS: Record<Unread, string> = {
  'not-understood': 'cannot be read as a date; the words are kept',
  'needs-publication': 'counted from the publication date, which is unknown; the words are kept',
  'needs-event': 'counted from another event; the words are kept',
  'no-such-date': 'there is no such date; the words are kept',
};
