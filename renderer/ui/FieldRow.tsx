import { type ReactNode, useId } from 'react';
import styles from './controls.module.css';

/** A label at the left and what it labels at the right; as a group, the label names the whole. */
export function FieldRow({
  label,
  children,
  isGroup = false,
  htmlFor,
  isLabelHidden = false,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly isGroup?: boolean | undefined;
  readonly htmlFor?: string | undefined;
  readonly isLabelHidden?: boolean | undefined;
}) {
  const id = useId();
  const className = isLabelHidden ? styles.bare : styles.row;
  const labelClass = isLabelHidden ? 'visually-hidden' : styles.label;
  if (isGroup) {
    return (
      <div role="group" aria-labelledby={id} className={className}>
        <span id={id} className={labelClass}>
          {label}
        </span>
        <div>{children}</div>
      </div>
    );
  }
  return (
    <div className={className}>
      <label id={id} htmlFor={htmlFor} className={labelClass}>
        {label}
      </label>
      <div>{children}</div>
    </div>
  );
}
