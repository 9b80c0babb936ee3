import { type KeyboardEvent, type Ref, useEffect, useId, useMemo, useRef } from 'react';
import styles from './controls.module.css';
import { FieldRow } from './FieldRow.tsx';
import { findNextWarning, type TextCheck, TextWarnings } from './TextWarnings.tsx';

/** What a text field takes; `rows` above one makes it a text area that grows with its words. */
export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly isLabelHidden?: boolean | undefined;
  readonly rows?: number | undefined;
  readonly type?: 'text' | 'search' | undefined;
  readonly describedBy?: string | undefined;
  readonly onEnter?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly isAutoFocused?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly dir?: 'auto' | 'ltr' | undefined;
  readonly inputRef?: Ref<HTMLInputElement | HTMLTextAreaElement> | undefined;
  /** Looks at the words while they are typed; what it finds stands beneath the field, and F8 goes there. */
  readonly check?: TextCheck | undefined;
}

/** A field for words; its direction follows what is typed. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const own = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  useEffect(() => {
    if (props.isAutoFocused) own.current?.focus();
  }, [props.isAutoFocused]);
  const setRef = (element: HTMLInputElement | HTMLTextAreaElement | null) => {
    own.current = element;
    if (typeof props.inputRef === 'function') props.inputRef(element);
    else if (props.inputRef) props.inputRef.current = element;
  };
  const { check, value } = props;
  const warnings = useMemo(() => check?.(value) ?? [], [check, value]);
  const goTo = (index: number | null) => {
    const warning = index === null ? undefined : warnings[index];
    if (!warning) return;
    own.current?.focus();
    own.current?.setSelectionRange(warning.start, warning.end);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F8' && warnings.length > 0) {
      event.preventDefault();
      const selection = { start: own.current?.selectionStart ?? 0, end: own.current?.selectionEnd ?? 0 };
      goTo(findNextWarning(warnings, selection, event.shiftKey ? 'backward' : 'forward'));
    }
    if (event.key === 'Enter' && props.onEnter && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      props.onEnter();
    }
  };
  const shared = {
    id,
    className: styles.input,
    value: props.value,
    placeholder: props.placeholder,
    readOnly: props.isReadOnly,
    dir: props.dir ?? 'auto',
    spellCheck: false,
    autoComplete: 'off',
    'aria-describedby': props.describedBy,
    onKeyDown: handleKeyDown,
    onBlur: props.onBlur,
  };
  return (
    <FieldRow label={props.label} htmlFor={id} isLabelHidden={props.isLabelHidden ?? false}>
      {props.rows && props.rows > 1 ? (
        <textarea {...shared} ref={setRef} rows={props.rows} onChange={(event) => props.onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          ref={setRef}
          type={props.type ?? 'text'}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
      {check ? (
        <TextWarnings
          warnings={warnings.map(({ start, end, reason }) => ({ quote: value.slice(start, end), reason }))}
          onGo={goTo}
        />
      ) : null}
    </FieldRow>
  );
}
