import { type FormEvent, useEffect, useState } from 'react';
import { SCALES } from '../../../shared/grading/scales.ts';
import type { CaseEntry, CaseSettings } from '../../../shared/model/case.ts';
import type { Origin } from '../../../shared/model/ids.ts';
import { listCases } from '../../db/catalogue.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { editSettings } from '../../db/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
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
  const [cases, setCases] = useState<readonly CaseEntry[] | null>(null);
  useEffect(() => {
    if (!props.isOpen) return;
    let isCurrent = true;
    void listCases().then((entries) => isCurrent && setCases(entries));
    return () => {
      isCurrent = false;
    };
  }, [props.isOpen]);
  return (
    <Dialog title="Open case" isOpen={props.isOpen} onClose={props.onClose}>
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

/** What holds for the whole case: its likelihood scale and its kinds of event. */
export function SettingsDialog(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly settings: CaseSettings;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const [scale, setScale] = useState(props.settings.likelihoodScale);
  const [kinds, setKinds] = useState(props.settings.eventKinds.join('\n'));
  useEffect(() => {
    if (!props.isOpen) return;
    setScale(props.settings.likelihoodScale);
    setKinds(props.settings.eventKinds.join('\n'));
  }, [props.isOpen, props.settings]);
  const handleSave = async () => {
    const eventKinds = [...new Set(kinds.split('\n').map((kind) => kind.trim()))].filter(Boolean);
    await editSettings(props.db, props.origin, { likelihoodScale: scale, eventKinds });
    props.onClose();
  };
  const scales = SCALES.filter((entry) => entry.axis === 'likelihood');
  return (
    <Dialog
      title="Case settings"
      isOpen={props.isOpen}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button kind="primary" onPress={() => void handleSave()}>
            Save
          </Button>
        </>
      }
    >
      <Select
        label="Likelihood"
        value={scale}
        options={scales.map((entry) => ({ value: entry.id, label: entry.name }))}
        onChange={setScale}
      />
      <p className={styles.hint}>
        One scale for the whole case. Grades that were set on another scale keep their words and their scale.
      </p>
      <TextField label="Kinds" value={kinds} onChange={setKinds} rows={8} />
      <p className={styles.hint}>Kinds of event, one on a line. Events keep a kind that is taken off this list.</p>
    </Dialog>
  );
}
