import { type KeyboardEvent, useState } from 'react';
import type { SlotAccounts } from '../../../shared/attribution/contradictions.ts';
import {
  describeAccount,
  describeDispute,
  isSameAccount,
  listAccounts,
  readDisputeState,
} from '../../../shared/attribution/disputes.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { DisputeJudgment, DisputeStatus } from '../../../shared/model/event-judgment.ts';
import type { DisputeWord } from '../../db/disputes.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { type HistoryEntry, HistoryList } from '../../ui/HistoryList.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './dispute.module.css';

const STATUSES: readonly { readonly value: DisputeStatus; readonly label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'leaning', label: 'Leaning' },
  { value: 'resolved', label: 'Resolved' },
];

/** What the analyst holds of accounts that contradict each other, why, and how it came about; all accounts stay where they are. */
export function DisputeBar(props: {
  readonly event: TimelineEvent;
  readonly set: SlotAccounts;
  readonly onJudge: (word: DisputeWord) => void;
}) {
  const { set } = props;
  const state = readDisputeState(props.event, set);
  const [isEditing, setEditing] = useState(false);
  const name = set.slot.replaceAll('-', ' ');
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <Chip kind={state.status === 'resolved' ? 'plain' : 'dispute'}>
          {describeDispute(set.slot, state.judgment)}
        </Chip>
        {isEditing ? null : (
          <Button kind="quiet" label={`Judge the accounts of ${name}`} onPress={() => setEditing(true)}>
            Judge…
          </Button>
        )}
      </div>
      {state.judgment?.reason ? (
        <p className={styles.reason} dir="auto">
          {state.judgment.reason}
        </p>
      ) : null}
      {state.newAccounts.length > 0 ? (
        <p className={styles.later}>
          Came after that: {state.newAccounts.map((account) => `“${describeAccount(set.slot, account)}”`).join(', ')}.
        </p>
      ) : null}
      {isEditing ? (
        <DisputeFields
          set={set}
          judgment={state.judgment}
          onJudge={(word) => {
            setEditing(false);
            props.onJudge(word);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : null}
      <HistoryList label={`History of ${name}`} entries={toEntries(set.slot, state.history)} />
    </div>
  );
}

function DisputeFields(props: {
  readonly set: SlotAccounts;
  readonly judgment: DisputeJudgment | null;
  readonly onJudge: (word: DisputeWord) => void;
  readonly onCancel: () => void;
}) {
  const { set, judgment } = props;
  const accounts = listAccounts(set.sides);
  const held = judgment?.account ?? null;
  const at = accounts.findIndex((account) => held !== null && isSameAccount(set.slot, account, held));
  const [status, setStatus] = useState<DisputeStatus>(judgment?.status ?? 'leaning');
  const [chosen, setChosen] = useState(String(Math.max(0, at)));
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const isOpen = status === 'open';
  const handleSet = () => {
    const account = accounts[Number(chosen)];
    if (!isOpen && reason.trim() === '') setMissing(true);
    else {
      const { value, stance } = account ?? { value: '', stance: 'asserts' as const };
      props.onJudge({ status, account: isOpen ? null : { value, stance }, reason: reason.trim() });
    }
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    props.onCancel();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to Esc of the fields inside.
    <div className={styles.fields} onKeyDown={handleKeyDown}>
      <Select
        label="Status of the accounts"
        isLabelHidden
        isAutoFocused
        value={status}
        options={STATUSES}
        onChange={setStatus}
      />
      {isOpen ? null : (
        <Select
          label="Account"
          isLabelHidden
          value={chosen}
          options={accounts.map((account, index) => ({
            value: String(index),
            label: describeAccount(set.slot, account),
          }))}
          onChange={setChosen}
        />
      )}
      <TextField
        label="Reason"
        isLabelHidden
        value={reason}
        placeholder={isOpen ? 'Why it is open again' : 'Why, for the history'}
        onChange={(text) => {
          setReason(text);
          setMissing(false);
        }}
        onEnter={handleSet}
      />
      {isMissing ? (
        <p role="alert" className={styles.later}>
          It goes into the history with its reason. Write one line.
        </p>
      ) : null}
      <div className={styles.line}>
        <Button kind="primary" keys="↵" onPress={handleSet}>
          Set
        </Button>
        <Button kind="quiet" keys="Esc" onPress={props.onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function toEntries(slot: string, history: readonly DisputeJudgment[]): readonly HistoryEntry[] {
  return history
    .map((judgment, index) => ({
      key: `${judgment.at} ${index}`,
      at: judgment.at,
      moves: [
        {
          label: 'Accounts',
          from: describeDispute(slot, history[index - 1] ?? null),
          to: describeDispute(slot, judgment),
        },
      ],
      words: judgment.reason || null,
      note: null,
    }))
    .reverse();
}
