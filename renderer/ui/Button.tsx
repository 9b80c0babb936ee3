import type { ReactNode, Ref } from 'react';
import styles from './controls.module.css';
import { Kbd } from './Kbd.tsx';

/** What every button takes; `label` is its accessible name where that differs from its words. */
export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: (() => void) | undefined;
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger' | undefined;
  /** The keys that do the same, as printed: `Ctrl ↵`. */
  readonly keys?: string | undefined;
  readonly label?: string | undefined;
  readonly title?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  /** For a button that switches something on and off. */
  readonly isPressed?: boolean | undefined;
  /** For a button that opens and closes something beside it. */
  readonly isExpanded?: boolean | undefined;
  /** Square, for a single icon; give a `label`. */
  readonly isIcon?: boolean | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  /** False inside of a row that is not the chosen one: Tab passes it by. */
  readonly isTabStop?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button with its keys shown where the act is. */
export function Button(props: ButtonProps) {
  const kind = props.kind ?? 'plain';
  const classes = [styles.button, kind === 'plain' ? '' : styles[kind], props.isIcon ? styles.icon : ''];
  return (
    <button
      ref={props.ref}
      type={props.type ?? 'button'}
      className={classes.filter(Boolean).join(' ')}
      disabled={props.isDisabled}
      tabIndex={props.isTabStop === false ? -1 : undefined}
      aria-label={props.label}
      aria-pressed={props.isPressed}
      aria-expanded={props.isExpanded}
      title={props.title ?? (props.isIcon ? props.label : undefined)}
      onClick={props.onPress}
    >
      {props.children}
      {props.keys ? <Kbd>{props.keys}</Kbd> : null}
    </button>
  );
}
