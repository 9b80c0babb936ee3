import { ArrowUpRight } from 'lucide-react';
import { useState } from 'react';
import { formatReading } from '../../../shared/dates/format.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { findEvents } from '../../db/events.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import styles from './claims.module.css';

/** The event that a claim speaks of; picking another one moves the claim, emptying the field takes it off its event. */
export function EventField(props: {
  readonly db: CaseDatabase;
  readonly eventId: Ulid | null;
  readonly onMove: (eventId: Ulid | null) => void;
  readonly onOpenEvent?: ((eventId: Ulid) => void) | undefined;
}) {
  const { db, eventId } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const event = useLive(() => (eventId === null ? undefined : db.events.get(eventId)), [db, eventId]);
  const found = useLive(() => (typed === null ? [] : findEvents(db, typed)), [db, typed]);
  const title = event?.title ?? '';
  const handleLeave = () => {
    if (typed?.trim() === '' && eventId !== null) props.onMove(null);
    setTyped(null);
  };
  return (
    <div className={styles.eventField}>
      <Combobox
        label="Event"
        value={typed ?? title}
        placeholder="No event yet: type three letters"
        options={(found ?? []).map((one) => ({
          value: one.id,
          label: one.title,
          detail: one.begin ? formatReading(one.begin) : 'No date',
        }))}
        areFound
        onChange={setTyped}
        onPick={(option) => {
          setTyped(null);
          if (option.value !== eventId) props.onMove(option.value);
        }}
        onBlur={handleLeave}
      />
      {eventId !== null && props.onOpenEvent ? (
        <Button kind="quiet" isIcon label="Go to the event" onPress={() => props.onOpenEvent?.(eventId)}>
          <ArrowUpRight aria-hidden="true" />
        </Button>
      ) : null}
    </div>
  );
}
