import { TextField } from './TextField.tsx';
import type { TextCheck } from './TextWarnings.tsx';
import { useSavedField } from './use-saved-field.ts';

/** A text field over a stored value: what is typed is saved by Enter and when the field is left, whichever way. */
export function SavedTextField(props: {
  readonly label: string;
  readonly stored: string;
  readonly onSave: (value: string) => void;
  readonly rows?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly isLabelHidden?: boolean | undefined;
  readonly isAutoFocused?: boolean | undefined;
  readonly dir?: 'auto' | 'ltr' | undefined;
  readonly describedBy?: string | undefined;
  readonly check?: TextCheck | undefined;
}) {
  const { stored, onSave, ...field } = props;
  const saved = useSavedField(stored, onSave);
  return (
    <TextField {...field} value={saved.value} onChange={saved.setValue} onEnter={saved.commit} onBlur={saved.commit} />
  );
}
