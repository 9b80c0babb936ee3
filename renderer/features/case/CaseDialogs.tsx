import { type FormEvent, useEffect, useState } from 'react';
import type { CaseEntry } from '../../../shared/model/case.ts';
import { listCases } from '../../db/catalogue.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './case.module.css';

/** Asks for a name, to make a case or to rename one. */
export function NameDialog(props: {
  readonly title: string;
  readonly action: string;
  readonly name: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onName: (name: string) => void;
}) {
  const [name, setName] = useState(props.name);
  useEffect(() => {
    if (props.isOpen) setName(props.name);
  }, [props.isOpen, props.name]);
  const trimmed = name.trim();
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!trimmed) return;
    props.onClose();
    props.onName(trimmed);
  };
  return (
    <Dialog title={props.title} isOpen={props.isOpen} onClose={props.onClose}>
      <form className={styles.form} onSubmit={handleSubmit}>
        <TextField label="Name" value={name} onChange={setName} isAutoFocused placeholder="Iraq air defence" />
        <div className={styles.actions}>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button type="submit" kind="primary" isDisabled={!trimmed}>
            {props.action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The cases of this machine, the last opened first. */
export function OpenCaseDialog(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChoose: (entry: CaseEntry) => void;
}) {
  const { isOpen } = props;
  // Followed: a name that was just undone reaches the list a moment later.
  const cases = useLive(() => (isOpen ? listCases() : null), [isOpen]);
  return (
    <Dialog title="Open case" isOpen={isOpen} onClose={props.onClose}>
      <ul className={styles.cases} aria-label="Cases">
        {cases?.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              onClick={() => {
                props.onClose();
                props.onChoose(entry);
              }}
            >
              <span dir="auto">{entry.name}</span>
              <small>opened {new Date(entry.openedAt).toLocaleString()}</small>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
