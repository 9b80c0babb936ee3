import { useRef, useState } from 'react';
import type { SaveResult } from '../../../shared/ipc.ts';
import type { IsoTime, Origin } from '../../../shared/model/ids.ts';
import type { CaseCheck } from '../../../shared/verify/case-check.ts';
import { Button } from '../../ui/Button.tsx';
import { keepOwnName, readOwnName } from '../../ui/own-name.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './proof.module.css';
import { type ReportForm, saveReport } from './save-report.ts';

const FORMS: readonly { readonly value: ReportForm; readonly label: string }[] = [
  { value: 'pdf', label: 'PDF, to be read' },
  { value: 'text', label: 'Plain text, which sha256sum checks' },
];

/** Who signs a check off, in which form, and where the report went with its own hash. */
export function SignOff(props: { readonly check: CaseCheck; readonly verifiedAt: IsoTime; readonly origin: Origin }) {
  const { check, verifiedAt, origin } = props;
  const [name, setName] = useState(readOwnName);
  const [form, setForm] = useState<ReportForm>('pdf');
  const [isSaving, setIsSaving] = useState(false);
  const [result, setResult] = useState<SaveResult | null>(null);
  const [isNameMissing, setIsNameMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const handleSave = async () => {
    const signedBy = name.trim();
    setIsNameMissing(signedBy === '');
    if (signedBy === '') {
      field.current?.focus();
      return;
    }
    keepOwnName(signedBy);
    setIsSaving(true);
    setResult(null);
    setResult(await saveReport({ check, verifiedAt, signedBy, signedAt: origin.now(), form }));
    setIsSaving(false);
  };
  return (
    <section aria-label="Signed-off report" className={styles.signOff}>
      <h3>Signed-off report</h3>
      <TextField
        label="Signed by"
        value={name}
        inputRef={field as React.Ref<HTMLInputElement | HTMLTextAreaElement>}
        onChange={setName}
        onEnter={() => void handleSave()}
      />
      <Select label="Form" value={form} options={FORMS} onChange={setForm} />
      <div className={styles.save}>
        <Button isDisabled={isSaving} onPress={() => void handleSave()}>
          Save report
        </Button>
      </div>
      {isNameMissing ? <p role="alert">Type the name of whoever signs this report off.</p> : null}
      <Saved result={result} />
    </section>
  );
}

function Saved({ result }: { readonly result: SaveResult | null }) {
  if (result === null || result.status === 'cancelled') return null;
  if (result.status === 'failed') return <p role="alert">{result.reason}</p>;
  return (
    <div role="status" aria-label="Report" className={styles.saved}>
      <p>
        Saved to <bdi>{result.shownAs}</bdi> ({result.bytes.toLocaleString()} bytes). SHA-256 of the file:
      </p>
      <code>{result.sha256}</code>
      <p>Keep this number apart from the file: whoever has both can tell that the report was not altered.</p>
    </div>
  );
}
