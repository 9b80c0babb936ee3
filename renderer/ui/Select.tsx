import { useEffect, useId, useRef } from 'react';
import styles from './controls.module.css';
import { FieldRow } from './FieldRow.tsx';

/** A choice among few fixed answers. It is the system's own select: the best known to keyboards and screen readers. */
export function Select<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  readonly isLabelHidden?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isAutoFocused?: boolean | undefined;
}) {
  const id = useId();
  const own = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (props.isAutoFocused) own.current?.focus();
  }, [props.isAutoFocused]);
  const handleChange = (value: string) => {
    const chosen = props.options.find((option) => option.value === value);
    if (chosen) props.onChange(chosen.value);
  };
  return (
    <FieldRow label={props.label} htmlFor={id} isLabelHidden={props.isLabelHidden ?? false}>
      <select
        ref={own}
        id={id}
        className={styles.input}
        value={props.value}
        disabled={props.isDisabled}
        aria-describedby={props.describedBy}
        onChange={(event) => handleChange(event.target.value)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldRow>
  );
}
