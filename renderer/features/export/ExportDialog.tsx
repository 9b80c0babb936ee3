import { useEffect, useId, useRef, useState } from 'react';
import type { ExportFilter } from '../../../shared/exchange/case-view.ts';
import type { Exporter, ExporterId } from '../../../shared/exchange/exporters.ts';
import type { Origin } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './export.module.css';
import { EXPORT_STEPS, type ExportStep, runExport } from './run-export.ts';
import { usePreview } from './use-preview.ts';

/** What an export can be bounded to. */
type Scope = 'everything' | 'filter';

/** The options of one format, what will be written, and the export itself with its progress. */
export function ExportDialog(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly exporterId: ExporterId;
  readonly exporter: Exporter;
  readonly filter: ExportFilter | null;
  readonly onClose: () => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}) {
  const { db, exporter, onMessage, onClose } = props;
  const [scope, setScope] = useState<Scope>('everything');
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    exporter.choices.filter((choice) => choice.isOnAtFirst).map((choice) => choice.id),
  );
  const [step, setStep] = useState<ExportStep | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const filter = scope === 'filter' ? props.filter : null;
  const preview = usePreview(db.name, filter);

  const handleExport = async () => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setProblem(null);
    const job = { databaseName: db.name, exporterId: props.exporterId, filter, chosen, madeAt: props.origin.now() };
    const result = await runExport(job, setStep, controller.signal);
    if (running.current === controller) running.current = null;
    // A dialog that was closed meanwhile has nothing more to do, but a file that was saved all the same is told.
    if (!controller.signal.aborted) setStep(null);
    switch (result.status) {
      case 'saved':
        onMessage({
          kind: 'good',
          text: `Saved to ${result.shownAs} (${result.bytes.toLocaleString()} bytes, SHA-256 ${result.sha256})`,
        });
        if (!controller.signal.aborted) onClose();
        return;
      case 'cancelled':
        return;
      case 'failed':
        // While the dialog is open, what lies behind it is hidden from screen readers.
        if (controller.signal.aborted) onMessage({ kind: 'bad', text: result.reason });
        else setProblem(result.reason);
        return;
      default:
        result satisfies never;
    }
  };
  const handleCancel = () => {
    running.current?.abort();
    running.current = null;
    setStep(null);
  };
  const isSaving = step === 'Saving the file';

  return (
    <Dialog
      title={`Export ${exporter.label}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={step !== null || preview.status === 'failed'}
            onPress={() => void handleExport()}
          >
            Export
          </Button>
        </>
      }
    >
      <Select
        label="Scope"
        value={scope}
        isDisabled={props.filter === null || step !== null}
        options={[
          { value: 'everything', label: 'Everything in the case' },
          ...(props.filter
            ? [{ value: 'filter' as const, label: `Timeline filter: ${props.filter.text || 'as shown'}` }]
            : []),
        ]}
        onChange={setScope}
      />
      {exporter.choices.map((choice) => (
        <CheckBox
          key={choice.id}
          label={choice.label}
          hint={choice.hint}
          isChecked={chosen.includes(choice.id)}
          isDisabled={step !== null}
          onChange={(isChecked) =>
            setChosen((ids) => (isChecked ? [...ids, choice.id] : ids.filter((id) => id !== choice.id)))
          }
        />
      ))}
      <p className={styles.preview} role="status" aria-label="Preview">
        {preview.words}
      </p>
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      ) : null}
      {step ? (
        <ProgressBar
          label={step}
          value={EXPORT_STEPS.indexOf(step) + 1}
          max={EXPORT_STEPS.length}
          onCancel={isSaving ? undefined : handleCancel}
        />
      ) : null}
    </Dialog>
  );
}

function CheckBox(props: {
  readonly label: string;
  readonly hint: string;
  readonly isChecked: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (isChecked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <input
        type="checkbox"
        id={id}
        checked={props.isChecked}
        disabled={props.isDisabled}
        aria-describedby={`${id}-hint`}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <label htmlFor={id}>{props.label}</label>
      <p id={`${id}-hint`} className={styles.hint}>
        {props.hint}
      </p>
    </div>
  );
}
