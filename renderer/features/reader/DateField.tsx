import { type ReactNode, useId } from 'react';
import { formatBounds, formatEdtf, formatReading } from '../../../shared/dates/format.ts';
import type { Unread } from '../../../shared/dates/read-words.ts';
import { describeAnchor, nextReading } from '../../../shared/dates/step-reading.ts';
import type { DateReading } from '../../../shared/model/date-reading.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { readStep } from '../../ui/step-keys.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './card.module.css';
import type { OpenProposal } from './card-proposals.ts';
import { type ProposalActs, ProposalLine } from './ProposalLine.tsx';

/** The date as said, as read and as computed; other readings and other dates of the passage are one press away, and Alt with an arrow steps through the readings. */
export function DateField(
  props: ProposalActs & {
    readonly words: string;
    readonly reading: DateReading | null;
    /** The card's own proposal, while it waits for the analyst's word. */
    readonly proposal: OpenProposal | null;
    /** Other date words of the passage. */
    readonly otherWords: readonly string[];
    /** Why the words have no value; null when they have one. */
    readonly unread: Unread | null;
    /** What becomes of the date where it does not become the event's; null otherwise. */
    readonly fate: string | null;
    /** Chooses what relative words are counted from. */
    readonly anchor: ReactNode;
    /** Title of the event that was chosen for that. */
    readonly anchorTitle: string | null;
    readonly onChange: (words: string) => void;
    readonly onChooseReading: (edtf: string) => void;
    readonly onChooseWords: (words: string) => void;
    readonly onSetPublication: () => void;
  },
) {
  const id = useId();
  const { reading } = props;
  const isRelative = reading?.anchor != null || props.unread === 'needs-publication' || props.unread === 'needs-event';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the field inside and bubble here.
    <div
      data-proposal={props.proposal ? 'date' : undefined}
      className={styles.field}
      onKeyDown={(press) => {
        const step = reading && reading.alternatives.length > 0 ? readStep(press) : null;
        const next = reading && step ? nextReading(reading, step) : null;
        if (next !== null) props.onChooseReading(next);
      }}
    >
      <div className={props.proposal ? styles.proposed : undefined}>
        <TextField
          label="Date"
          value={props.words}
          onChange={props.onChange}
          describedBy={id}
          placeholder="as said, or 2019-09, 2019-09-01/2019-09-10"
        />
      </div>
      <div className={styles.under}>
        <output id={id} aria-label="Date reading" className={styles.reading}>
          <ReadingWords reading={reading} unread={props.unread} anchorTitle={props.anchorTitle} />
        </output>
        {reading && reading.alternatives.length > 0 ? (
          <div className={styles.choices}>
            {reading.alternatives.map((one, index) => (
              <button
                key={one.edtf}
                type="button"
                className={styles.choice}
                title={one.rule}
                onClick={() => props.onChooseReading(one.edtf)}
              >
                <Chip kind="proposal">or {formatReading({ words: reading.words, value: one })}</Chip>
                {index === 0 ? <Kbd>Alt ↓</Kbd> : null}
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
      <ProposalLine {...props} what="date" />
      {isRelative ? props.anchor : null}
    </div>
  );
}

function ReadingWords(props: {
  readonly reading: DateReading | null;
  readonly unread: Unread | null;
  readonly anchorTitle: string | null;
}) {
  const { reading, unread } = props;
  if (!reading) return null;
  const { value } = reading;
  if (!value) return <span className={styles.unread}>{UNREAD_WORDS[unread ?? 'not-understood']}</span>;
  return (
    <>
      <b>{formatReading(reading)}</b>
      <span className={styles.bounds}>{formatBounds(value)}</span>
      <span className={styles.rule}>
        {[
          value.rule,
          describeAnchor(
            reading,
            () => props.anchorTitle,
            (edtf) => formatEdtf(edtf),
          ),
        ]
          .filter(Boolean)
          .join('; ')}
      </span>
    </>
  );
}

const UNREAD_WORDS: Record<Unread, string> = {
  'not-understood': 'cannot be read as a date; the words are kept',
  'needs-publication': 'counted from the publication date, which is unknown; the words are kept',
  'needs-event': 'counted from another event; the words are kept',
  'no-such-date': 'there is no such date; the words are kept',
};
