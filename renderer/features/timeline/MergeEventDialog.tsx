import { useMemo, useState } from 'react';
import { rankLikelySame } from '../../../shared/attribution/likely-same.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { formatEventDate } from '../../../shared/timeline/event-dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './merged-events.module.css';

/** How many events that are likely the same are proposed. */
const PROPOSED = 4;

/** Asks which other event is the same, and says what a merge keeps of both before it is done. */
export function MergeEventDialog(props: {
  readonly event: TimelineEvent;
  readonly events: readonly TimelineEvent[];
  readonly claimCountOf: (eventId: Ulid) => number;
  readonly onMerge: (survivorId: Ulid, otherId: Ulid, reason: string) => void;
  readonly onClose: () => void;
}) {
  const { event } = props;
  const others = useMemo(() => props.events.filter((one) => one.id !== event.id), [props.events, event.id]);
  const likely = useMemo(() => rankLikelySame(event, others, PROPOSED), [event, others]);
  const options = useMemo(
    () => others.map((one) => ({ value: one.id, label: one.title || 'Untitled event', detail: formatEventDate(one) })),
    [others],
  );
  const [typed, setTyped] = useState('');
  const [pickedId, setPickedId] = useState<Ulid | null>(null);
  const [kept, setKept] = useState<'this' | 'other'>('this');
  const [reason, setReason] = useState('');
  const other = findOther(others, pickedId, typed);
  const [survivor, gone] = kept === 'this' ? [event, other] : [other, event];
  const handleMerge = () => {
    if (survivor && gone) props.onMerge(survivor.id, gone.id, reason.trim());
  };
  return (
    <Dialog
      title={`Merge “${event.title || 'Untitled event'}” with another event`}
      isOpen
      width={540}
      onClose={props.onClose}
      actions={
        <Button kind="primary" keys="Ctrl ↵" isDisabled={!other} onPress={handleMerge}>
          Merge
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens to one key of the fields inside. */}
      <div
        className={styles.mergeFields}
        onKeyDown={(press) => {
          if (press.key === 'Enter' && (press.ctrlKey || press.metaKey)) handleMerge();
        }}
      >
        <Combobox
          label="Event"
          value={typed}
          placeholder="Three letters of its title"
          options={options}
          isAutoFocused
          onChange={setTyped}
          onPick={(option) => setPickedId(option.value)}
        />
        {!other && likely.length > 0 ? (
          <ul aria-label="Likely the same" className={styles.likely}>
            {likely.map((one) => {
              const found = others.find((candidate) => candidate.id === one.eventId);
              return found ? (
                <li key={one.eventId}>
                  <button
                    type="button"
                    onClick={() => {
                      setTyped(found.title || 'Untitled event');
                      setPickedId(found.id);
                    }}
                  >
                    <bdi>{found.title || 'Untitled event'}</bdi>
                    <span className={styles.rule}>
                      {formatEventDate(found)} · {one.reasons.join(', ')}
                    </span>
                  </button>
                </li>
              ) : null;
            })}
          </ul>
        ) : null}
        {other ? (
          <>
            <Select
              label="Keep as"
              value={kept}
              options={[
                { value: 'this', label: event.title || 'Untitled event' },
                { value: 'other', label: other.title || 'Untitled event' },
              ]}
              onChange={setKept}
            />
            <TextField label="Reason" value={reason} rows={2} placeholder="Why they are one" onChange={setReason} />
            {survivor && gone ? <Preview survivor={survivor} gone={gone} claimCountOf={props.claimCountOf} /> : null}
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

function Preview(props: {
  readonly survivor: TimelineEvent;
  readonly gone: TimelineEvent;
  readonly claimCountOf: (eventId: Ulid) => number;
}) {
  const { survivor, gone } = props;
  const claims = props.claimCountOf(gone.id);
  const date = gone.begin
    ? `Its date, ${formatEventDate(gone)}, becomes another reading beside ${formatEventDate(survivor)}. `
    : '';
  const isOtherPlace = gone.place !== null && survivor.place !== null && gone.place.name !== survivor.place.name;
  const title = gone.title || 'Untitled event';
  const moved =
    claims === 0 ? 'goes over' : claims === 1 ? 'and its claim go over' : `and its ${claims} claims go over`;
  return (
    <p className={styles.rule}>
      “{title}” {moved}. {date}
      {isOtherPlace ? `Its place, ${gone.place?.name}, stands beside ${survivor.place?.name}. ` : ''}
      It is kept whole and can be taken out again at any time.
    </p>
  );
}

/** The event that was picked, or the only one of that title. */
function findOther(others: readonly TimelineEvent[], pickedId: Ulid | null, typed: string): TimelineEvent | null {
  const picked = others.find((one) => one.id === pickedId);
  if (picked && (picked.title || 'Untitled event') === typed) return picked;
  const named = others.filter((one) => one.title !== '' && one.title === typed.trim());
  return named.length === 1 ? (named[0] ?? null) : null;
}
