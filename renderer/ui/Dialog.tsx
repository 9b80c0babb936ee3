import { Dialog as Base } from '@base-ui/react/dialog';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './Dialog.module.css';

const ROWS = ':is([role="row"], [role="listitem"])[tabindex="0"]';
const TEXT_FIELD = ':is(input:not([type="checkbox"], [type="radio"]), textarea):enabled';
const FIELDS = ':is(input, select, textarea):enabled, [contenteditable="true"]';

/**
 * A dialog named by its title: it keeps the focus inside, Esc closes it and the focus returns to where it was. Without a
 * field to type into, the focus starts on a row of its list, else on the last action, which is what the dialog is for.
 */
export function Dialog(props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** In CSS pixels; the window's width bounds it. */
  readonly width?: number | undefined;
  readonly isTitleHidden?: boolean | undefined;
  /** Opened by a key and typed into at once: no letter may be lost. */
  readonly isForTyping?: boolean | undefined;
  /** Keys of the dialog as a whole, wherever the focus is in it. */
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
}) {
  const popup = useRef<HTMLDivElement>(null);
  const actions = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const opener = useRef<Element | null>(null);
  if (props.isOpen && !wasOpen.current) opener.current = document.activeElement;
  wasOpen.current = props.isOpen;
  // What the dialog did may have put the focus where the work goes on; there it stays. Where it was may be gone with that; then the
  // keeper of the focus finds the nearest place (keep-focus.ts).
  const chooseReturn = () => {
    const { current } = opener;
    const { activeElement } = document;
    const isMoved = activeElement !== null && activeElement !== document.body;
    if (isMoved && !popup.current?.contains(activeElement)) return false;
    return current instanceof HTMLElement && current.isConnected && current !== document.body ? current : false;
  };
  const chooseFocus = () =>
    popup.current?.querySelector(FIELDS)
      ? true
      : (popup.current?.querySelector<HTMLElement>(ROWS) ??
        actions.current?.querySelector<HTMLElement>('button:last-of-type'));
  const style = props.width ? ({ '--dialog-width': `${props.width}px` } as CSSProperties) : undefined;
  return (
    <Base.Root open={props.isOpen} onOpenChange={(isOpen) => (isOpen ? undefined : props.onClose())}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          ref={popup}
          onKeyDown={props.onKeyDown}
          className={styles.popup}
          style={style}
          initialFocus={chooseFocus}
          finalFocus={chooseReturn}
        >
          <Base.Title className={props.isTitleHidden ? 'visually-hidden' : styles.title}>{props.title}</Base.Title>
          <div className={styles.body}>{props.children}</div>
          {props.actions ? (
            <div ref={actions} className={styles.actions}>
              {props.actions}
            </div>
          ) : null}
          {props.isForTyping ? <TextFocus /> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Gives the dialog's first field for words the focus with its first picture, not a frame after it. */
function TextFocus() {
  const at = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    // The dialog's own ref is set after this.
    const field = at.current?.closest('[role="dialog"]')?.querySelector<HTMLInputElement>(TEXT_FIELD);
    field?.focus();
    // What stands in it is typed over.
    field?.select();
  }, []);
  return <span ref={at} hidden />;
}
