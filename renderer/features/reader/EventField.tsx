import { useId } from 'react';
import { Chip } from '../../ui/Chip.tsx';
import { Combobox, type ComboboxOption } from '../../ui/Combobox.tsx';
import styles from './card.module.css';
import type { OpenProposal } from './card-proposals.ts';
import type { FoundEvent } from './event-choices.ts';
import { type ProposalActs, ProposalLine } from './ProposalLine.tsx';

/** Names the event: an existing one is found by letters, any other name makes a new one; the line below says which it will be. */
export function EventField(
  props: ProposalActs & {
    readonly value: string;
    readonly found: readonly FoundEvent[];
    readonly attached: FoundEvent | null;
    /** The event that the card proposes, while it waits for the analyst's word. */
    readonly proposal: OpenProposal | null;
    /** Further events that fit, best first. */
    readonly fitting: readonly FoundEvent[];
    /** An event of this name exists and a new one was asked for all the same. */
    readonly isNewDespiteName: boolean;
    readonly onChange: (title: string) => void;
    readonly onPick: (option: ComboboxOption) => void;
    readonly onNewInstead: (isNew: boolean) => void;
  },
) {
  const id = useId();
  const { attached } = props;
  return (
    <div
      data-proposal={props.proposal ? 'event' : undefined}
      className={props.proposal ? `${styles.field} ${styles.proposed}` : styles.field}
    >
      <Combobox
        label="Event"
        value={props.value}
        isAutoFocused
        describedBy={id}
        placeholder="name it, or a few letters of one there is"
        options={props.found.map((event) => ({ value: event.id, label: event.title, detail: event.detail }))}
        onChange={props.onChange}
        onPick={props.onPick}
      />
      <div id={id} className={styles.under}>
        {props.value.trim() === '' ? null : attached ? (
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
      <ProposalLine {...props} what="event" />
      {props.fitting.length > 0 ? (
        <div className={styles.under}>
          <span className={styles.choices}>
            {props.fitting.map((event) => (
              <button
                key={event.id}
                type="button"
                className={styles.choice}
                title={event.detail}
                onClick={() => props.onPick({ value: event.id, label: event.title })}
              >
                <Chip kind="proposal">
                  {attached ? 'or ' : 'fits: '}
                  {event.title}
                </Chip>
              </button>
            ))}
          </span>
        </div>
      ) : null}
    </div>
  );
}
