import { type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import type { SourceRow } from '../../db/sources.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type Alike, SoundAlikes } from './SoundAlikes.tsx';
import { readAlikeKey, useSoundAlikes } from './use-sound-alikes.ts';

/** Asks for the name of a new source, and says who of the register sounds like it before it is added. */
export function AddSourceDialog(props: {
  readonly db: CaseDatabase;
  readonly sources: readonly SourceRow[];
  readonly onAdd: (name: string) => void;
  readonly onOpen: (sourceId: Ulid) => void;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState('');
  const sought = useDeferredValue(name.trim());
  const nobody = useMemo(() => ({ id: null, name: sought, variants: [], kind: 'person' as const }), [sought]);
  const alikes = useSoundAlikes(props.db, nobody, props.sources);
  const isEmpty = name.trim() === '';
  const handleAdd = () => {
    if (!isEmpty) props.onAdd(name.trim());
  };
  const handleOpen = (alike: Alike) => props.onOpen(alike.source.id);
  const handleKeyDown = (event: KeyboardEvent) => {
    const [first] = alikes;
    if (readAlikeKey(event) !== 'open' || !first) return;
    event.preventDefault();
    handleOpen(first);
  };
  return (
    <Dialog
      title="Add source"
      isOpen
      onClose={props.onClose}
      onKeyDown={handleKeyDown}
      actions={
        <Button kind="primary" keys="↵" isDisabled={isEmpty} onPress={handleAdd}>
          Add
        </Button>
      }
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        onEnter={handleAdd}
        placeholder="As written; an unnamed group keeps its exact words"
        isAutoFocused
      />
      <SoundAlikes alikes={alikes} onOpen={handleOpen} />
    </Dialog>
  );
}
