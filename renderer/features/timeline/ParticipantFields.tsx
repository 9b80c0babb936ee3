import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Participant } from '../../../shared/model/event.ts';
import type { Source } from '../../../shared/model/source.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useSavedField } from '../../ui/use-saved-field.ts';
import styles from './event-form.module.css';

/** Who took part, each with a role; a name that is a registered source is tied to it. */
export function ParticipantFields(props: {
  readonly participants: readonly Participant[];
  readonly sources: readonly Source[];
  readonly onSave: (participants: readonly Participant[]) => void;
}) {
  const { participants, sources } = props;
  const [isAdding, setAdding] = useState(false);
  const handleChange = (index: number, next: Participant) => {
    const isNew = index >= participants.length;
    if (next.name.trim() === '' && isNew) return;
    if (next.name.trim() === '') props.onSave(participants.filter((_, at) => at !== index));
    else if (!isNew) props.onSave(participants.map((one, at) => (at === index ? next : one)));
    else {
      setAdding(false);
      props.onSave([...participants, next]);
    }
  };
  const rows = isAdding ? [...participants, { name: '', role: '', sourceId: null }] : participants;
  return (
    <FieldRow label="Participants" isGroup>
      <div className={styles.participants}>
        {rows.map((one, index) => (
          <ParticipantRow
            // biome-ignore lint/suspicious/noArrayIndexKey: participants have no identity but their place in the list.
            key={index}
            number={index + 1}
            participant={one}
            sources={sources}
            isNew={index === participants.length}
            onChange={(next) => handleChange(index, next)}
            onRemove={() => {
              if (index === participants.length) setAdding(false);
              else props.onSave(participants.filter((_, at) => at !== index));
            }}
          />
        ))}
        {isAdding ? null : (
          <Button kind="quiet" onPress={() => setAdding(true)}>
            <Plus aria-hidden="true" />
            Add participant
          </Button>
        )}
      </div>
    </FieldRow>
  );
}

function ParticipantRow(props: {
  readonly number: number;
  readonly participant: Participant;
  readonly sources: readonly Source[];
  readonly isNew: boolean;
  readonly onChange: (participant: Participant) => void;
  readonly onRemove: () => void;
}) {
  const { participant, sources } = props;
  const role = useSavedField(participant.role, (next) => props.onChange({ ...participant, role: next.trim() }));
  const name = useSavedField(participant.name, (next) =>
    props.onChange({ name: next.trim(), role: role.value.trim(), sourceId: findSource(sources, next)?.id ?? null }),
  );
  return (
    <div
      role="group"
      aria-label={`Participant ${props.number}`}
      className={styles.participant}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.defaultPrevented) name.commit();
      }}
    >
      <Combobox
        label="Participant"
        isLabelHidden
        value={name.value}
        placeholder="Name"
        options={sources.map((source) => ({ value: source.id, label: source.name, detail: source.kind }))}
        onChange={name.setValue}
        onPick={(option) => name.commitValue(option.label)}
        onBlur={name.commit}
        isAutoFocused={props.isNew}
      />
      <TextField
        label="Role"
        isLabelHidden
        value={role.value}
        placeholder="Role"
        onChange={role.setValue}
        onEnter={role.commit}
        onBlur={role.commit}
      />
      <Button kind="quiet" isIcon label={`Remove participant ${props.number}`} onPress={props.onRemove}>
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}

function findSource(sources: readonly Source[], name: string): Source | null {
  const wanted = name.normalize('NFC').trim().toLowerCase();
  return (
    sources.find((source) =>
      [source.name, ...source.variants].some((known) => known.normalize('NFC').trim().toLowerCase() === wanted),
    ) ?? null
  );
}
