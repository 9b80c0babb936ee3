import { SLOTS, STANCES } from '../../../shared/model/claim.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './card.module.css';
import type { CardState } from './card-draft.ts';
import type { OpenProposal } from './card-proposals.ts';
import { type ProposalActs, ProposalLine } from './ProposalLine.tsx';

const SLOT_LABELS: Record<(typeof SLOTS)[number], string> = {
  happened: 'it happened',
  when: 'when',
  where: 'where',
  who: 'who',
  'how-many': 'how many',
  how: 'how',
  why: 'why',
  what: 'what',
};
const SLOT_OPTIONS = SLOTS.map((value) => ({ value, label: SLOT_LABELS[value] }));
const STANCE_OPTIONS = STANCES.map((value) => ({ value, label: value }));

/** The claim: its statement, what it does with it, and which question about the event it answers. */
export function ClaimFields(
  props: ProposalActs & {
    readonly state: CardState;
    /** The question as chosen, or as it follows from the other fields. */
    readonly slot: { readonly name: string; readonly value: string };
    /** The stance that the card proposes, while it waits for the analyst's word. */
    readonly proposal: OpenProposal | null;
    readonly onChange: (patch: Partial<CardState>) => void;
  },
) {
  const { state, slot, onChange } = props;
  const name = SLOTS.find((one) => one === slot.name) ?? 'happened';
  const hasValue = name !== 'happened';
  return (
    <>
      <TextField
        label="Statement"
        value={state.statement}
        onChange={(statement) => onChange({ statement })}
        rows={2}
        placeholder="in your words; left empty, the passage’s own"
      />
      <div className={styles.pair}>
        <div
          data-proposal={props.proposal ? 'stance' : undefined}
          className={props.proposal ? `${styles.field} ${styles.proposed}` : styles.field}
        >
          <Select
            label="Stance"
            value={state.stance}
            options={STANCE_OPTIONS}
            onChange={(stance) => onChange({ stance })}
          />
          <ProposalLine {...props} what="stance" />
        </div>
        <Select
          label="About"
          value={name}
          options={SLOT_OPTIONS}
          onChange={(slotName) => onChange({ slotName, slotValue: null })}
        />
      </div>
      {hasValue ? (
        <div className={state.slotName === null ? `${styles.field} ${styles.proposed}` : styles.field}>
          <TextField
            label="Value"
            value={slot.value}
            onChange={(slotValue) => onChange({ slotName: name, slotValue })}
            placeholder="the answer in few words"
          />
        </div>
      ) : null}
    </>
  );
}
