import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Source } from '../../../shared/model/source.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './card.module.css';
import { type CardParticipant, nameProposal } from './card-proposals.ts';
import { type ProposalActs, ProposalLine } from './ProposalLine.tsx';

/** Who took part, each with a role. */
export function CardParticipants(
  props: ProposalActs & {
    readonly participants: readonly CardParticipant[];
    readonly sources: readonly Source[];
    /** Whether the event exists: then it is told who else took part. */
    readonly isAttached: boolean;
    readonly onChange: (participants: readonly CardParticipant[]) => void;
  },
) {
  const { participants, sources, onChange } = props;
  const [addedKey, setAddedKey] = useState<number | null>(null);
  const edit = (key: number, patch: Partial<CardParticipant>) =>
    onChange(participants.map((one) => (one.key === key ? { ...one, ...patch, causes: null } : one)));
  const handleAdd = () => {
    const key = Math.max(-1, ...participants.map((one) => one.key)) + 1;
    setAddedKey(key);
    onChange([...participants, { key, name: '', role: '', causes: null }]);
  };
  return (
    <FieldRow label="Who" isGroup>
      <div className={styles.participants}>
        {participants.map((one, index) => {
          const proposal = one.causes ? { at: 'participant' as const, key: one.key, causes: one.causes } : null;
          return (
            <div
              key={one.key}
              role="group"
              aria-label={`Participant ${index + 1}`}
              data-proposal={proposal ? nameProposal(proposal) : undefined}
              className={proposal ? `${styles.field} ${styles.proposed}` : styles.field}
            >
              <div className={styles.participant}>
                <Combobox
                  label="Participant"
                  isLabelHidden
                  value={one.name}
                  placeholder="name"
                  isAutoFocused={addedKey === one.key}
                  options={sources.map(({ id, name, kind }) => ({
                    value: id,
                    label: name,
                    detail: kind.replace('-', ' '),
                  }))}
                  onChange={(name) => (name === one.name ? undefined : edit(one.key, { name }))}
                />
                <TextField
                  label="Role"
                  isLabelHidden
                  value={one.role}
                  placeholder="role"
                  onChange={(role) => edit(one.key, { role })}
                />
                <Button
                  kind="quiet"
                  isIcon
                  label={`Remove participant ${index + 1}`}
                  onPress={() => onChange(participants.filter(({ key }) => key !== one.key))}
                >
                  <X aria-hidden="true" />
                </Button>
              </div>
              <ProposalLine {...props} proposal={proposal} what={`participant ${index + 1}`} />
            </div>
          );
        })}
        <div className={styles.add}>
          <Button kind="quiet" onPress={handleAdd}>
            <Plus aria-hidden="true" />
            Add participant
          </Button>
          {props.isAttached && participants.length > 0 ? (
            <span className={styles.rule}>added to those of the event</span>
          ) : null}
        </div>
      </div>
    </FieldRow>
  );
}
