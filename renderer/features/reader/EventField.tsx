import { useId } from 'react';
import type { Cause } from '../../../shared/attribution/attribution-reading.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Combobox, type ComboboxOption } from '../../ui/Combobox.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './card.module.css';
import type { FittingEvent, FoundEvent } from './event-choices.ts';
import { CauseWords } from './ProposalLine.tsx';

/** Names the event: one that fits is one key away, an existing one is found by letters, any other name makes a new one; the line below says which it will be. */
export function EventField(props: {
  readonly value: string;
  readonly found: readonly FoundEvent[];
  readonly attached: FoundEvent | null;
  /** Events that fit the passage, best first. */
  readonly fitting: readonly FittingEvent[];
  /** An event of this name exists and a new one was asked for all the same. */
  readonly isNewDespiteName: boolean;
  readonly onChange: (title: string) => void;
  readonly onPick: (option: ComboboxOption) => void;
  readonly onNewInstead: (isNew: boolean) => void;
  /** Brings the words that an event shares with the passage into sight. */
  readonly onShow: (cause: Cause) => void;
}) {
  const id = useId();
  const { attached, fitting } = props;
  const isEmpty = props.value.trim() === '';
  return (
    <div className={styles.field} data-fits={isEmpty && fitting.length > 0 ? '' : undefined}>
      <Combobox
        label="Event"
        value={props.value}
        isAutoFocused
        describedBy={id}
        placeholder="name it, or a few letters of one there is"
        options={props.found.map((event) => ({ value: event.id, label: event.title, detail: event.detail }))}
        areFound
        onChange={props.onChange}
        onPick={props.onPick}
      />
      <div id={id} className={styles.under}>
        {isEmpty ? null : attached ? (
          <span className={styles.choices}>
            <Chip kind="origin">attaches to this event</Chip>
            <span className={styles.rule}>{attached.detail}</span>
            <button type="button" className={styles.inline} onClick={() => props.onNewInstead(true)}>
              make a new one
            </button>
          </span>
        ) : (
          <span className={styles.choices}>
            <Chip>new event</Chip>
            {props.isNewDespiteName ? (
              <button type="button" className={styles.inline} onClick={() => props.onNewInstead(false)}>
                attach to the one there is
              </button>
            ) : null}
          </span>
        )}
      </div>
      {isEmpty && fitting.length > 0 ? (
        <ul className={styles.fits} aria-label="Events that fit">
          {fitting.map((event, index) => (
            <li key={event.id}>
              <button
                type="button"
                className={styles.choice}
                title={event.detail}
                onClick={() => props.onPick({ value: event.id, label: event.title })}
              >
                <Chip kind="proposal">{event.title}</Chip>
                {index === 0 ? <Kbd>↵</Kbd> : null}
              </button>
              <span className={styles.because}>
                fits by <CauseWords causes={event.causes} onShow={props.onShow} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
