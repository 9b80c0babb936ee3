import { Dialog as Base } from '@base-ui/react/dialog';
import type { CSSProperties, ReactNode } from 'react';
import styles from './Dialog.module.css';

/** A dialog named by its title: it keeps the focus inside, Esc closes it and the focus returns to where it was. */
export function Dialog(props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** In CSS pixels; the window's width bounds it. */
  readonly width?: number | undefined;
  readonly isTitleHidden?: boolean | undefined;
}) {
  const style = props.width ? ({ '--dialog-width': `${props.width}px` } as CSSProperties) : undefined;
  return (
    <Base.Root open={props.isOpen} onOpenChange={(isOpen) => (isOpen ? undefined : props.onClose())}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.popup} style={style}>
          <Base.Title className={props.isTitleHidden ? 'visually-hidden' : styles.title}>{props.title}</Base.Title>
          <div className={styles.body}>{props.children}</div>
          {props.actions ? <div className={styles.actions}>{props.actions}</div> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
